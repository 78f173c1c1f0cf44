import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { findInWords, wordsOf } from '../highlight/finds.js';
import { doubtInWords } from './doubt-in-words.js';
import { firstRows } from './first-rows.js';
import { moreButton } from './more-button.js';
import { matcher } from './search.js';
import { panelHeading } from './panel-heading.js';
import { texts } from './texts.js';

/**
 * Who wants what: a group for each holder, its announced lists first. What says an earlier goal again is folded under
 * it. When a speaker is chosen, only theirs. Of long lists there is the beginning.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ query: string, chosen: string | null, most: number, isFolded: boolean }} view `most`: rows
 * @returns {{ nodes: Node[], matches: number }}
 *
 * @typedef {import('../analyzer/index.js').Goal} Goal
 */
export function goalsPanel(text, analysis, { query, chosen, most, isFolded: isClosed }) {
  const { goals: words } = texts;
  const goals = new Map(analysis.goals.map((goal) => [goal.id, goal]));
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const nameOf = (/** @type {string | null} */ id) => speakers.get(id ?? '')?.name ?? words.nobody;
  const matches = matcher(query);
  const inWords = (/** @type {Goal} */ goal) => findInWords(text, { words: goal.span, record: goal }, texts.article);
  const statedWords = (/** @type {Goal} */ goal) => stated(wordsOf(text, goal.span), goal, texts.article);
  const shown = new Set(
    analysis.goals
      .filter((goal) => (chosen === null || chosen === goal.speaker) && matches(nameOf(goal.speaker), inWords(goal)))
      .map(({ id }) => id),
  );
  /**
   * The goal that a chain of restatements begins with, by the id of each of them; it comes earlier in the text.
   * @type {Map<string | null, string | undefined>}
   */
  const firsts = new Map();
  for (const goal of analysis.goals) firsts.set(goal.id, isFolded(goal) ? firsts.get(goal.restates) : goal.id);
  const repeats = Map.groupBy(
    analysis.goals.filter((goal) => isFolded(goal)),
    (goal) => firsts.get(goal.id),
  );
  const listsOf = Map.groupBy(
    analysis.lists.map((list) => ({ list, items: list.goals.flatMap((id) => goals.get(id) ?? []) })),
    ({ items }) => items[0].speaker,
  );
  const rows = firstRows(most);
  const groups = [...Map.groupBy(analysis.goals, (goal) => goal.speaker)].map(group).filter((one) => one !== null);
  const nodes = [
    panelHeading('goals-heading', words.heading, texts.side.shown(shown.size, goals.size), isClosed),
    h(
      'p',
      { class: 'only', hidden: chosen === null || goals.size === 0 },
      words.only(nameOf(chosen)),
      h('button', { type: 'button', class: 'link', 'data-all': true }, words.all),
    ),
    groups.length === 0 && h('p', { class: 'note' }, emptyNote()),
    ...groups,
    moreButton(rows.left),
  ].filter((node) => node instanceof Node);
  return { nodes, matches: shown.size };

  function emptyNote() {
    if (goals.size === 0) return words.none;
    return query === '' && chosen !== null ? words.noneOf(nameOf(chosen)) : texts.side.noMatch;
  }

  /** @param {[string | null, Goal[]]} group */
  function group([holder, own]) {
    const lists = rows.take((listsOf.get(holder) ?? []).filter(({ items }) => items.some(isShown)));
    const others = rows.take(own.filter((goal) => isShown(goal) && goal.list === null && !isFolded(goal)));
    if (lists.length + others.length === 0) return null;
    return h(
      'section',
      { class: 'holder', 'data-speaker': holder },
      h('h3', { dir: 'auto' }, nameOf(holder)),
      ...lists.map(announced),
      others.length > 0 && h('ul', { class: 'goals' }, ...others.map((goal) => item(goal))),
    );
  }

  /** @param {{ list: import('../analyzer/index.js').AnnouncedList, items: Goal[] }} announced */
  function announced({ list, items }) {
    const found = items.length;
    const shownItems = rows.take(items.map((goal, i) => ({ goal, place: i + 1 })).filter(({ goal }) => isShown(goal)));
    const differs = list.announced !== null && list.announced !== found && words.differs(found, list.announced);
    return h(
      'div',
      { class: differs ? 'list differs' : 'list', 'data-list': list.id },
      h(
        'p',
        { class: 'announced' },
        h('button', { type: 'button', tabindex: -1, 'data-find': list.id }, words.list(wordsOf(text, list.cue))),
        h('strong', { class: 'found' }, words.found(found, list.announced)),
      ),
      differs && h('p', { class: 'warning' }, differs),
      h('ol', { class: 'goals' }, ...shownItems.map(({ goal, place }) => item(goal, place))),
    );
  }

  /** @param {Goal} goal @param {number} [place] in its list, also while a search hides others of it */
  function item(goal, place) {
    const again = repeats.get(goal.id) ?? [];
    const doubt = doubtInWords(goal);
    return h(
      'li',
      { class: 'goal', value: place },
      h(
        'button',
        { type: 'button', tabindex: -1, 'data-find': goal.id, dir: 'auto' },
        h('span', { class: 'words' }, ...statedWords(goal)),
      ),
      h('span', { class: 'tag' }, words.kinds[goal.kind], doubt !== '' && h('span', { class: 'unsure' }, ` ${doubt}`)),
      again.length > 0 &&
        h(
          'details',
          { class: 'again' },
          h('summary', { tabindex: -1 }, words.again(again.length)),
          h('ul', {}, ...rows.take(again).map(repeat)),
        ),
    );
  }

  /** @param {Goal} goal */
  function repeat(goal) {
    return h(
      'li',
      {},
      h('button', { type: 'button', tabindex: -1, 'data-find': goal.id, dir: 'auto' }, ...statedWords(goal)),
    );
  }

  /** Also when what matches is only the goal said again. @param {Goal} goal */
  function isShown({ id }) {
    return shown.has(id) || (repeats.get(id) ?? []).some((goal) => shown.has(goal.id));
  }

  /**
   * A list shows all of its items, also one that was said before; each holder has their own goals; and a change of mind
   * is seen.
   * @param {Goal} goal
   */
  function isFolded({ restates, list, speaker, negated }) {
    if (restates === null || list !== null) return false;
    const earlier = goals.get(restates);
    return earlier !== undefined && earlier.speaker === speaker && earlier.negated === negated;
  }
}
