import { findsOfSpeaker } from '../element/card.js';
import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { excerpt, findInWords, findOf, findsOf, kindOf, wordsOf } from '../highlight/finds.js';
import { doubtInWords } from './doubt-in-words.js';
import { firstRows } from './first-rows.js';
import { moreButton } from './more-button.js';
import { matcher } from './search.js';
import { panelHeading } from './panel-heading.js';
import { texts } from './texts.js';

const longestExcerpt = 110; // UTF-16 units

const byName = new Intl.Collator(texts.language);

/**
 * Who speaks: a row for each speaker, in the order that the reader wants, and how large their share is. The row of the
 * chosen speaker is open and lists what is theirs; while one searches, every row lists what matches. Of long lists
 * there is the beginning, and the chosen speaker in any case.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ query: string, chosen: string | null, most: number, sort: Sort,
 *   isFolded: boolean, canCorrect: boolean }} view `most`: rows, and finds in them
 * @returns {{ nodes: Node[], matches: number }}
 *
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {keyof typeof texts.speakers.sorts} Sort
 * @typedef {{ speaker: Speaker, own: string[], found: string[] }} Match `own`, `found`: ids of finds
 */
export function speakersPanel(text, analysis, { query, chosen, most, sort, isFolded, canCorrect }) {
  const { speakers: words } = texts;
  const finds = findsOf(analysis);
  const matches = matcher(query);
  const firstPlaces = new Map(analysis.speakers.map((speaker) => [speaker, firstPlaceOf(speaker)]));
  /** @type {Record<Sort, (a: Speaker, b: Speaker) => number>} */
  const orderOf = {
    share: (a, b) => b.words - a.words,
    first: (a, b) => (firstPlaces.get(a) ?? 0) - (firstPlaces.get(b) ?? 0) || 0,
    name: (a, b) => byName.compare(a.name, b.name),
  };
  const all = [...analysis.speakers].sort(orderOf[sort]);
  const total = all.reduce((sum, speaker) => sum + speaker.words, 0);
  const matching = all.map(matchOf).filter((match) => match !== null);
  const rows = matching.filter(({ speaker }, i) => i < most || speaker.id === chosen);
  const items = firstRows(most);
  const unattributed = analysis.quotes.filter((quote) => quote.speaker === null).length;
  const note = all.length === 0 ? words.none : matching.length === 0 ? texts.side.noMatch : null;
  const nodes = [
    panelHeading('speakers-heading', words.heading, texts.side.shown(matching.length, all.length), isFolded),
    note === null ? sorting() : h('p', { class: 'note' }, note),
    h('ol', { class: 'speakers' }, ...rows.map(row)),
    moreButton(matching.length - rows.length),
    unattributed > 0 && query === '' && h('p', { class: 'note' }, words.unattributed(unattributed)),
  ].filter((node) => node instanceof Node);
  return { nodes, matches: matching.length };

  /** Where the article first names a speaker, or has words of theirs. @param {Speaker} speaker */
  function firstPlaceOf(speaker) {
    const [first] = findsOfSpeaker(speaker, finds).map((id) => findOf(finds, id).words[0]);
    const starts = [speaker.mentions[0], first].map((span) => span?.start ?? Infinity);
    return Math.min(...starts);
  }

  function sorting() {
    const options = Object.entries(words.sorts).map(([value, name]) =>
      h('option', { value, selected: value === sort }, name),
    );
    return h(
      'p',
      { class: 'note sort' },
      h('label', { for: 'sort' }, words.sort),
      ' ',
      h('select', { id: 'sort' }, ...options),
    );
  }

  /**
   * A speaker with what is theirs, and what of it matches; null when nothing does.
   * @param {Speaker} speaker
   * @returns {Match | null}
   */
  function matchOf(speaker) {
    const { name, role, kind } = speaker;
    const own = findsOfSpeaker(speaker, finds);
    if (query === '') return { speaker, own, found: [] };
    const found = own.filter((find) => matches(findInWords(text, findOf(finds, find), texts.article)));
    return matches(name, role, words.kinds[kind]) || found.length > 0 ? { speaker, own, found } : null;
  }

  /** @param {Match} match */
  function row({ speaker, own, found }) {
    const { id, name, kind, role, quotes, goals } = speaker;
    const said = quotes.filter((quote) => !isNegated(findOf(finds, quote))).length;
    const isOpen = chosen === id || found.length > 0;
    const listed = isOpen ? (found.length > 0 ? found : own) : [];
    const shown = items.take(listed);
    const isCut = shown.length < listed.length;
    const numbers = [
      words.kinds[kind],
      speaker.gender,
      said > 0 ? words.quotes(said) : words.silent,
      speaker.words > 0 && words.words(speaker.words),
      goals.length > 0 && words.goals(goals.length),
    ];
    const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(speaker.words / total));
    return h(
      'li',
      { class: 'speaker', 'data-speaker': id },
      h(
        'button',
        {
          type: 'button',
          class: 'choose',
          tabindex: -1,
          'aria-expanded': String(isOpen),
          'aria-pressed': String(chosen === id),
        },
        h(
          'span',
          { class: 'named' },
          h('span', { class: 'name', dir: 'auto' }, name),
          role && ' ',
          role && h('span', { class: 'role', dir: 'auto' }, role),
        ),
        speaker.words > 0 && h('span', { class: 'percent' }, words.share(speaker.words / total)),
        speaker.words > 0 && bar,
        h('span', { class: 'numbers' }, numbers.filter(Boolean).join(' · ')),
      ),
      isOpen &&
        h(
          'ul',
          { class: 'finds', 'aria-label': words.finds(name) },
          ...shown.map(findItem),
          isCut && h('li', {}, moreButton(listed.length - shown.length)),
        ),
      canCorrect &&
        h(
          'button',
          {
            type: 'button',
            class: 'correct',
            tabindex: -1,
            'data-correct': id,
            'aria-label': texts.cast.correct(name),
          },
          h('span', { 'aria-hidden': 'true' }, '⋯'),
        ),
    );
  }

  /** @param {string} id */
  function findItem(id) {
    const find = findOf(finds, id);
    const { type, record, words: spans } = find;
    const doubt = doubtInWords(record);
    const look = `key ${type === 'quote' ? 'quotes' : 'goals'} ${kindOf(find)}`;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', tabindex: -1, 'data-find': id, dir: 'auto' },
        h('span', { class: look }, ...stated(excerpt(wordsOf(text, spans), longestExcerpt), record, texts.article)),
        doubt !== '' && h('span', { class: 'unsure' }, ` ${doubt}`),
      ),
    );
  }
}

/** @param {import('../highlight/finds.js').Find} find */
function isNegated({ type, record }) {
  return type !== 'list' && record.negated;
}
