// Who published an article, and where: what every export says of where its words are from.

/**
 * @typedef {object} Source of an article; what is not known is left out
 * @property {string} [title]
 * @property {string} [outlet] who published it
 * @property {string} [author] or several, as the byline has them: “Ana Ruiz and Tom Li”
 * @property {string} [date] in which it was published, ISO 8601: `2026-05-03`, also with a time
 * @property {string} [address] http or https
 */

export const members = Object.freeze(/** @type {const} */ (['title', 'outlet', 'author', 'date', 'address']));

const isoDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.]{5,12}(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const longest = 1000; // UTF-16 units of a member
const longestAddress = 4000;
// Marks that turn the direction of what stands behind them, and what is no sign at all.
const unseen = /[\u202A-\u202E\u2066-\u2069]|\p{Cc}|\p{Cs}/gu;

/**
 * What of a record can be relied on: each member on one line, a date that is one, an address of the web.
 * @param {unknown} given of any origin
 * @returns {Source}
 */
export function sourceOf(given) {
  /** @type {Source} */
  const source = {};
  for (const name of members) {
    const value = /** @type {Record<string, unknown> | null | undefined} */ (given)?.[name];
    const line = typeof value === 'string' ? lineOf(value) : '';
    const known = name in readers ? readers[/** @type {keyof typeof readers} */ (name)](line) : line.slice(0, longest);
    if (known !== '') source[name] = known.toWellFormed();
  }
  return source;
}

/** Whether anything is known of the source. @param {Source} source */
export function isKnown(source) {
  return Object.keys(source).length > 0;
}

/** What of the source is known, in the order in which one says it. @param {Source} source */
export function sourceInWords(source) {
  return members.flatMap((name) => source[name] ?? []).join(', ');
}

const readers = { date: dateOf, address: addressOf };

/** @param {string} words */
function lineOf(words) {
  return words.replace(/\s/g, ' ').replace(unseen, '').replace(/ +/g, ' ').trim();
}

/** @param {string} date */
function dateOf(date) {
  return isoDate.test(date) ? date : '';
}

/** @param {string} address */
function addressOf(address) {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  url.username = url.password = '';
  const isOfWeb = ['http:', 'https:'].includes(url.protocol) && url.href.length <= longestAddress;
  return isOfWeb ? url.href : '';
}
