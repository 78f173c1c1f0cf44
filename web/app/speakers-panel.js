import { findsOfSpeaker } from '../element/card.js';
import { h } from '../element/dom.js';
import { excerpt, findsOf, wordsOf } from '../highlight/finds.js';
import { texts } from './texts.js';

const longestExcerpt = 110; // UTF-16 units

/**
 * Who speaks: a row for each speaker, the one with most words first; the pinned speaker's row opens to what is theirs.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ toggle: (speaker: string) => void, go: (find: string) => void }} actions
 * @returns {Node[]}
 */
export function speakersPanel(text, analysis, { toggle, go }) {
  const { speakers: words } = texts;
  const finds = findsOf(analysis);
  const speakers = [...analysis.speakers].sort((a, b) => b.words - a.words);
  const most = speakers[0]?.words || 1;
  const unattributed = analysis.quotes.filter((quote) => quote.speaker === null).length;
  return [
    h('h2', { id: 'speakers-heading' }, words.heading, h('span', { class: 'count' }, speakers.length)),
    speakers.length === 0 ? h('p', { class: 'note' }, words.none) : h('p', { class: 'note' }, words.order),
    h('ol', { class: 'speakers' }, ...speakers.map(row)),
    unattributed > 0 && h('p', { class: 'note' }, words.unattributed(unattributed)),
  ].filter(Boolean);

  function row(speaker) {
    const { id, name, kind, role, quotes, goals } = speaker;
    const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(speaker.words / most));
    const numbers = [
      quotes.length > 0 ? words.quotes(quotes.length) : words.silent,
      speaker.words > 0 && words.words(speaker.words),
      goals.length > 0 && words.goals(goals.length),
    ];
    return h(
      'li',
      { class: 'speaker', 'data-speaker': id },
      h(
        'button',
        { type: 'button', 'aria-expanded': 'false', onclick: () => toggle(id) },
        h('span', { class: 'name' }, name),
        h('span', { class: 'kind' }, words.kinds[kind]),
        role && h('span', { class: 'role' }, role),
        h('span', { class: 'numbers' }, numbers.filter(Boolean).join(' · ')),
        bar,
      ),
      h(
        'ul',
        { class: 'finds', 'aria-label': words.finds(name), hidden: true },
        ...findsOfSpeaker(speaker, finds).map(findItem),
      ),
    );
  }

  function findItem(id) {
    const { type, record, words } = finds.get(id);
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', 'data-find': id, onclick: () => go(id) },
        h(
          'span',
          { class: `key ${type === 'quote' ? 'quotes' : 'goals'} ${record.kind}` },
          excerpt(wordsOf(text, words), longestExcerpt),
        ),
      ),
    );
  }
}
