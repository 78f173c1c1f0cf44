import { cleanSource } from './source-record.js';

/**
 * An article as it is kept on the device.
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} text
 * @property {readonly Block[]} blocks what is known of the text's parts from the page that it was taken from
 * @property {Correction[]} corrections
 * @property {readonly Step[]} undone what of the corrections was taken back, and can be brought back
 * @property {Source} source what is known of who published it; a member that is empty is one that the reader took out
 * @property {number} added when it was given, in milliseconds since 1970
 * @property {number} at when anything of it changed last,
 * @property {number} edited and when its text, its parts or its corrections did: what was found in it is of that state
 *
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {import('../app/history.js').Step} Step
 * @typedef {import('../export/source.js').Source} Source
 */

/**
 * What was kept, by whatever version of Sayso.
 * @param {string} id
 * @param {any} value
 * @returns {Kept | null} null when it is none of ours
 */
export function keptFrom(id, value) {
  const { text, blocks = [], corrections, undone = [], source, at, added = at, edited = at } = value ?? {};
  const isOurs = typeof text === 'string' && [blocks, corrections, undone].every(Array.isArray);
  if (!isOurs) return null;
  return {
    id,
    text,
    blocks,
    corrections,
    undone,
    source: cleanSource(source),
    added: timeOf(added),
    at: timeOf(at),
    edited: timeOf(edited),
  };
}

/** @param {unknown} value */
function timeOf(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Finer than a millisecond, so that what follows is later. */
export function now() {
  return performance.timeOrigin + performance.now();
}

/**
 * Whether what is found in both is the same.
 * @param {Kept} kept
 * @param {Pick<Kept, 'text' | 'blocks' | 'corrections'>} other
 */
export function isSameContent(kept, { text, blocks, corrections }) {
  return kept.text === text && isSame(kept.blocks, blocks) && isSame(kept.corrections, corrections);
}

/** @param {unknown} a @param {unknown} b */
function isSame(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** @returns {string} of an article that was not there before */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}

const longestTitle = 70;

/** What an article is called where its title is not known: its first line. @param {string} text */
export function titleOf(text) {
  const line = text.trim().split('\n', 1)[0].trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}
