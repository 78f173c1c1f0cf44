import { h } from '../element/dom.js';
import { wordsOf } from '../highlight/finds.js';
import { texts } from './texts.js';

/**
 * Who wants what: a group for each holder, its announced lists first. What says an earlier goal again is folded under it.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ go: (find: string) => void }} actions
 * @returns {Node[]}
 */
export function goalsPanel(text, analysis, { go }) {
  const { goals: words } = texts;
  const goals = new Map(analysis.goals.map((goal) => [goal.id, goal]));
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const holders = new Set(analysis.goals.map((goal) => goal.speaker));
  const repeats = Map.groupBy(
    analysis.goals.filter((goal) => isFolded(goal)),
    (goal) => first(goal),
  );
  return [
    h('h2', { id: 'goals-heading' }, words.heading, h('span', { class: 'count' }, analysis.goals.length)),
    analysis.goals.length === 0 && h('p', { class: 'note' }, words.none),
    ...[...holders].map(group),
  ].filter(Boolean);

  function group(holder) {
    const own = analysis.goals.filter((goal) => goal.speaker === holder);
    const lists = analysis.lists.filter((list) => list.goals.some((id) => goals.get(id).speaker === holder));
    const others = own.filter((goal) => goal.list === null && !isFolded(goal));
    if (lists.length + others.length === 0) return null;
    return h(
      'section',
      { class: 'holder', 'data-speaker': holder },
      h('h3', {}, speakers.get(holder)?.name ?? words.nobody),
      ...lists.map(announced),
      others.length > 0 && h('ul', { class: 'goals' }, ...others.map(item)),
    );
  }

  function announced(list) {
    const found = list.goals.length;
    const differs = list.announced !== null && list.announced !== found;
    return h(
      'div',
      { class: differs ? 'list differs' : 'list', 'data-list': list.id },
      h(
        'p',
        { class: 'announced' },
        h(
          'button',
          { type: 'button', 'data-find': list.id, onclick: () => go(list.id) },
          words.list(wordsOf(text, list.cue)),
        ),
        h('strong', { class: 'found' }, words.found(found, list.announced)),
      ),
      differs && h('p', { class: 'warning' }, words.differs(found, list.announced)),
      h('ol', { class: 'goals' }, ...list.goals.map((id) => item(goals.get(id)))),
    );
  }

  function item(goal) {
    const again = repeats.get(goal.id) ?? [];
    return h(
      'li',
      { class: 'goal' },
      h(
        'button',
        { type: 'button', 'data-find': goal.id, onclick: () => go(goal.id) },
        h('span', { class: 'words' }, wordsOf(text, goal.span)),
      ),
      h('span', { class: `tag ${goal.kind}` }, words.kinds[goal.kind]),
      ...again.map(({ id, span }) =>
        h(
          'button',
          { type: 'button', class: 'again', 'data-find': id, title: wordsOf(text, span), onclick: () => go(id) },
          words.again,
        ),
      ),
    );
  }

  /** A list shows all of its items, also one that was said before. */
  function isFolded(goal) {
    return goal.restates !== null && goal.list === null;
  }

  /** The goal that a chain of restatements begins with; it comes earlier in the text, so the chain ends. */
  function first(goal) {
    let earlier = goal;
    while (isFolded(earlier)) earlier = goals.get(earlier.restates);
    return earlier.id;
  }
}
