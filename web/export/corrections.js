// What a reader corrected, for reports. Kinds of corrections come and go: what is not known here is said by its
// members.

/**
 * @typedef {import('./json.js').Correction} Correction
 * @typedef {typeof import('./texts.js').reportTexts} Texts
 */

const ofPlace = ['op', 'start', 'end', 'words'];

/**
 * What a correction says beside the words that it is of: `{ type: 'quote', speaker: 'Ana Ruiz' }`.
 * @param {Correction} correction
 * @returns {[string, unknown][]}
 */
export function changesOf(correction) {
  return Object.entries(correction).filter(([name]) => !ofPlace.includes(name));
}

/** The words that it is of, on one line; empty where it is of no words. @param {Correction} correction */
export function correctedWords(correction) {
  const { words = '' } = /** @type {{ words?: string }} */ (correction);
  return words.replace(/\s+/g, ' ').trim();
}

/** @param {Correction} correction @param {Texts} texts */
export function correctionInWords(correction, { corrections: { described } }) {
  const known = described[correction.op];
  if (known) return known(correction);
  const changes = changesOf(correction).map(([name, value]) => `${name} ${plain(value)}`);
  return [correction.op, ...changes].join(', ');
}

/** @param {unknown} value */
export function plain(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
