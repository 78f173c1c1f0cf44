import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { excerpt, notOf } from '../highlight/finds.js';
import { recordsOf } from './places.js';
import { texts } from './texts.js';

const longestExcerpt = 60; // UTF-16 units

/**
 * What the reader corrected, the latest first, each with its way back. A correction is named by its index.
 * @param {import('./session.js').State} state
 * @returns {Node[]}
 */
export function correctionsPanel({ found, corrections, idle, isKept }) {
  const { corrections: words } = texts;
  if (corrections.length === 0 || !found) return [];
  const recordAt = recordsOf(found);
  const idleOnes = new Set(idle);
  const rows = corrections.map((correction, i) => {
    const record = recordAt(correction) ?? { id: '' };
    const named = excerpt(correction.words.replace(/\s+/g, ' '), longestExcerpt);
    const what = described(correction);
    const note = idleOnes.has(correction) ? ` (${words.idle})` : '';
    return h(
      'li',
      {},
      h(
        'span',
        {},
        h('span', { class: 'words', dir: 'auto' }, ...stated(named, record, texts.article)),
        ' ',
        h('span', { class: 'note' }, what + note),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          'data-undo': i,
          'aria-label': words.undoOf([notOf(record, texts.article), named, what].filter(Boolean).join(' ')),
        },
        words.undo,
      ),
    );
  });
  return [
    h(
      'section',
      { class: 'panel corrections', 'aria-labelledby': 'corrections-heading' },
      h('h2', { id: 'corrections-heading' }, words.heading, ' ', h('span', { class: 'count' }, corrections.length)),
      !isKept && h('p', { class: 'warning' }, words.notKept),
      h('ol', {}, ...rows.reverse()),
    ),
  ];
}

/** @param {import('../export/json.js').Correction} correction */
function described(correction) {
  const { described: words } = texts.corrections;
  if (correction.op === 'kind') return words.kind(texts.article.blockKinds[correction.kind]);
  if (correction.op === 'drop') return words.drop(correction);
  return correction.op === 'add' ? words.add(correction) : words.speaker(correction);
}
