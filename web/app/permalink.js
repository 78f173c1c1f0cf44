// Links to a find on this page: `#q=12-80&type=quote&words=We+will+rebuild`. What stands behind the # is sent to no
// server. The words say which article is meant, and find it again when it was edited.
import { findsOf } from '../highlight/finds.js';
import { extentOf } from './places.js';

const longestWords = 60; // UTF-16 units of a find's beginning

/**
 * @typedef {{ type: string, start: number, end: number, words: string }} Place of a find in an article
 */

/**
 * @param {string} text
 * @param {import('../highlight/finds.js').Statement} find
 * @returns {string} `#q=…`
 */
export function hashOf(text, { type, words }) {
  const { start, end } = extentOf(words);
  const beginning = text.slice(start, Math.min(end, start + longestWords)).toWellFormed();
  return `#${new URLSearchParams({ q: `${start}-${end}`, type, words: beginning })}`;
}

/** @param {string} hash @returns {Place | null} null when it is no link to a find */
export function placeOf(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [, start, end] = parts.get('q')?.match(/^(\d{1,9})-(\d{1,9})$/) ?? [];
  const words = parts.get('words') ?? '';
  if (start === undefined || words === '') return null;
  return { type: parts.get('type') ?? 'quote', start: Number(start), end: Number(end), words };
}

/**
 * How well an article fits a place: 2 when its words stand there, 1 when they stand elsewhere in it, 0 when it is
 * another article.
 * @param {string} text
 * @param {Place} place
 */
export function fit(text, { start, words }) {
  if (text.toWellFormed().startsWith(words, start)) return 2;
  return text.toWellFormed().includes(words) ? 1 : 0;
}

/**
 * The find at a place, or the one nearest to it that begins with its words.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text
 * @param {Place} place
 * @returns {string | null} its id
 */
export function findAt(text, analysis, { type, start, end, words }) {
  const isThere = (/** @type {number} */ at) => text.slice(at, at + words.length).toWellFormed() === words;
  const candidates = [...findsOf(analysis).values()]
    .filter((find) => find.type !== 'list')
    .map((find) => ({ find, extent: extentOf(find.words) }))
    .filter(({ extent }) => isThere(extent.start))
    .map(({ find, extent }) => {
      const distance = Math.abs(extent.start - start) + Math.abs(extent.end - end);
      return { id: find.id, distance: distance + (find.type === type ? 0 : text.length) };
    })
    .sort((a, b) => a.distance - b.distance);
  return candidates[0]?.id ?? null;
}
