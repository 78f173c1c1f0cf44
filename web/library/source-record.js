// Who published an article: what a page says of itself, what the article's own lines say, and what the reader says,
// who has the last word.
import { members } from '../export/source.js';

/**
 * @typedef {import('../export/source.js').Source} Source
 * @typedef {import('../analyzer/index.js').Block} Block
 */

const longest = 1000; // UTF-16 units
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const monthFirst = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const dayInIso = /\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/;

/** @type {Record<keyof Source, (value: string) => string>} what is no such thing is empty */
const readers = {
  title: (value) => value,
  outlet: (value) => value,
  author: (value) => (addressIn(value) ? '' : value.replace(/^by\s+/i, '')), // many pages give one's own page
  date: dateIn,
  address: addressIn,
};

/**
 * What anybody says of an article, as far as it can be so. A member that is there and empty stays: the reader took it
 * out.
 * @param {unknown} value
 * @returns {Source}
 */
export function cleanSource(value) {
  const given = /** @type {Record<string, unknown>} */ (typeof value === 'object' && value !== null ? value : {});
  /** @type {Source} */
  const source = {};
  for (const member of members) {
    const words = given[member];
    if (typeof words !== 'string') continue;
    const clean = readers[member](words.replace(/\s+/g, ' ').trim().slice(0, longest));
    if (clean !== '' || words === '') source[member] = clean;
  }
  return source;
}

/**
 * What is known in all: each member from the first of the records that has it; what is empty is left out.
 * @param {...Source} sources
 * @returns {Source}
 */
export function mergedSource(...sources) {
  const all = Object.assign({}, ...sources.toReversed());
  return Object.fromEntries(members.filter((member) => all[member]).map((member) => [member, all[member]]));
}

/**
 * What the article says of itself in its headline, its byline and the line with its time.
 * @param {string} text
 * @param {readonly Block[]} blocks of the analysis
 * @returns {Source}
 */
export function sourceInBlocks(text, blocks) {
  /** @param {Block['kind']} kind */
  const words = (kind) => {
    const block = blocks.find((one) => one.kind === kind);
    return block && text.slice(block.start, block.end);
  };
  return mergedSource(cleanSource({ title: words('headline'), author: words('byline'), date: words('time') }));
}

/**
 * The day in some words, “Updated 3 May 2026, 10:15” -> 2026-05-03. What can be two days, as 3/5/2026, is none.
 * @param {string} words
 */
export function dateIn(words) {
  if (isoDate.test(words)) return words;
  const iso = words.match(dayInIso)?.[0];
  if (iso && isoDate.test(iso)) return iso;
  const [, day, month, year] =
    words.match(dayFirst) ?? [...(words.match(monthFirst) ?? [])].map((_, i, all) => all[[0, 2, 1, 3][i]]);
  const place = months.indexOf(month?.slice(0, 3).toLowerCase());
  if (place === -1 || !(Number(day) >= 1 && Number(day) <= 31)) return '';
  return `${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** @param {string} words @returns {string} an address of the web, or nothing */
export function addressIn(words) {
  if (!URL.canParse(words)) return '';
  const { protocol, username, href } = new URL(words);
  return /^https?:$/.test(protocol) && username === '' ? href : '';
}
