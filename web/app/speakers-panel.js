import { findsOfSpeaker } from '../element/card.js';
import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { excerpt, findInWords, findOf, findsOf, isUnsure, kindOf, wordsOf } from '../highlight/finds.js';
import { firstRows } from './first-rows.js';
import { moreButton } from './more-button.js';
import { matcher } from './search.js';
import { texts } from './texts.js';

const longestExcerpt = 110; // UTF-16 units

/**
 * Who speaks: a row for each speaker, the one with most words first, and how large their share is. The row of the
 * chosen speaker is open and lists what is theirs; while one searches, every row lists what matches. Of long lists
 * there is the beginning, and the chosen speaker in any case.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ query: string, chosen: string | null, most: number }} view `most`: rows, and finds in them
 * @returns {{ nodes: Node[], matches: number }}
 *
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {{ speaker: Speaker, own: string[], found: string[] }} Match `own`, `found`: ids of finds
 */
export function speakersPanel(text, analysis, { query, chosen, most }) {
  const { speakers: words } = texts;
  const finds = findsOf(analysis);
  const matches = matcher(query);
  const all = [...analysis.speakers].sort((a, b) => b.words - a.words);
  const total = all.reduce((sum, speaker) => sum + speaker.words, 0);
  const matching = all.map(matchOf).filter((match) => match !== null);
  const rows = matching.filter(({ speaker }, i) => i < most || speaker.id === chosen);
  const items = firstRows(most);
  const unattributed = analysis.quotes.filter((quote) => quote.speaker === null).length;
  const note = all.length === 0 ? words.none : matching.length === 0 ? texts.side.noMatch : words.order;
  const nodes = [
    h(
      'h2',
      { id: 'speakers-heading' },
      words.heading,
      ' ',
      h('span', { class: 'count' }, texts.side.shown(matching.length, all.length)),
    ),
    h('p', { class: 'note' }, note),
    h('ol', { class: 'speakers' }, ...rows.map(row)),
    moreButton(matching.length - rows.length),
    unattributed > 0 && query === '' && h('p', { class: 'note' }, words.unattributed(unattributed)),
  ].filter((node) => node instanceof Node);
  return { nodes, matches: matching.length };

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
        { type: 'button', class: 'choose', 'aria-expanded': String(isOpen), 'aria-pressed': String(chosen === id) },
        h('span', { class: 'name', dir: 'auto' }, name),
        speaker.words > 0 && h('span', { class: 'percent' }, words.share(speaker.words / total)),
        role && h('span', { class: 'role', dir: 'auto' }, role),
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
      h(
        'button',
        { type: 'button', class: 'correct', 'data-correct': id, 'aria-label': texts.cast.correct(name) },
        h('span', { 'aria-hidden': 'true' }, '⋯'),
      ),
    );
  }

  /** @param {string} id */
  function findItem(id) {
    const find = findOf(finds, id);
    const { type, record, words: spans } = find;
    const look = `key ${type === 'quote' ? 'quotes' : 'goals'} ${kindOf(find)}`;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', 'data-find': id, dir: 'auto' },
        h('span', { class: look }, ...stated(excerpt(wordsOf(text, spans), longestExcerpt), record, texts.article)),
        isUnsure(record) && h('span', { class: 'unsure' }, ` ${words.unsure}`),
      ),
    );
  }
}

/** @param {import('../highlight/finds.js').Find} find */
function isNegated({ type, record }) {
  return type !== 'list' && record.negated;
}
