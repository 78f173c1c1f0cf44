import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { excerpt, notOf } from '../highlight/finds.js';
import { isWhole } from './correction-shapes.js';
import { recordsOf } from './places.js';
import { texts } from './texts.js';

const longestExcerpt = 60; // UTF-16 units

/** @typedef {import('../export/json.js').Correction} Correction */

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
    const record = (isWhole(correction) && recordAt(correction)) || { id: '' };
    const named = short(nameOf(correction));
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

/** @param {string} words */
function short(words) {
  return excerpt(words.replace(/\s+/g, ' '), longestExcerpt);
}

/** What is corrected, in its own words. @param {Correction} correction */
function nameOf(correction) {
  if (!isWhole(correction)) return '';
  return correction.type === 'speaker' ? correction.name : correction.words;
}

/** @param {Correction} correction */
function described(correction) {
  const { described: words, unknown } = texts.corrections;
  if (!isWhole(correction)) return unknown;
  if (correction.type === 'block') return words.kind(texts.article.blockKinds[correction.kind]);
  if (correction.op === 'merge') return words.merge(correction);
  if (correction.op === 'drop') return words.drop(correction);
  if (correction.op === 'keep') return words.keep(correction);
  if (correction.op === 'add') return words.add(correction);
  if (correction.op === 'speaker') return words.speaker(correction);
  const parts = correction.type === 'speaker' ? partsOfSpeaker(correction.to) : partsOfFind(correction.to);
  return words.change(parts.length > 0 ? parts : [words.asItWas]);
}

/** @param {import('../export/json.js').FindChange} to */
function partsOfFind({ words, kind, negated, speaker }) {
  const { described } = texts.corrections;
  return [
    words !== undefined && described.words(short(words)),
    kind !== undefined && described.within(texts.article.kinds[kind]),
    negated !== undefined && described.negated(negated),
    speaker !== undefined && described.of(speaker),
  ].filter((part) => part !== false);
}

/** @param {import('../export/json.js').SpeakerChange} to */
function partsOfSpeaker({ name, kind, gender }) {
  const { described } = texts.corrections;
  return [
    name !== undefined && described.named(name),
    kind !== undefined && described.within(texts.article.speakerKinds[kind]),
    gender !== undefined && described.gender(gender),
  ].filter((part) => part !== false);
}
