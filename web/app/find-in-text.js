import { plain } from './search.js';

const mostMatches = 1000; // that are marked

/**
 * Where the words of a query stand in a text, whatever the case, the accents and the spaces between them: as they
 * stand in the query, or where they stand so nowhere, each of them.
 *
 *   'Café noir, noir café', 'cafe NOIR'  ->  0..9
 *   'black coffee', 'coffee black'       ->  0..5, 6..12
 *
 * @param {Folded} folded the text, from fold()
 * @param {string} query
 * @returns {import('../analyzer/index.js').Span[]} in text order and apart, the first thousand of them
 */
export function matchesOf(folded, query) {
  const terms = fold(query).words.trim().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const literal = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const together = placesOf(folded, literal.join('\\s+'));
  if (together.length > 0 || terms.length === 1) return together;
  return placesOf(folded, literal.toSorted((a, b) => b.length - a.length).join('|'));
}

/** @param {Folded} folded @param {string} pattern */
function placesOf({ words, places, length }, pattern) {
  const place = (/** @type {number} */ i) => (places === null ? i : i < places.length ? places[i] : length);
  const spans = [];
  for (const { 0: found, index } of words.matchAll(new RegExp(pattern, 'gu'))) {
    spans.push({ start: place(index), end: place(index + found.length) });
    if (spans.length === mostMatches) break;
  }
  return spans;
}

/**
 * A text without case and accents, with quotation marks of one form.
 * @param {string} text
 * @returns {Folded}
 *
 * @typedef {object} Folded
 * @property {string} words
 * @property {Uint32Array | null} places where in the text each unit of `words` comes from; null: at the same place
 * @property {number} length of the text
 */
export function fold(text) {
  if (/^[\n\r\t -~]*$/.test(text)) return { words: text.toLowerCase(), places: null, length: text.length };
  const parts = [];
  const places = [];
  let at = 0;
  for (const character of text) {
    const folded = character < '\x80' ? character.toLowerCase() : plainOf(character);
    parts.push(folded);
    for (let i = 0; i < folded.length; ++i) places.push(at);
    at += character.length;
  }
  return { words: parts.join(''), places: Uint32Array.from(places), length: text.length };
}

/** @param {string} character */
function plainOf(character) {
  if (/[“”„«»]/.test(character)) return '"';
  if (/[‘’‚]/.test(character)) return "'";
  return plain(character);
}
