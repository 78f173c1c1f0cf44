// The article as one cites it, by the known styles and for the known programs. CSL's own processor, citeproc-js, is
// under the AGPL or CPAL, and its styles under a licence that asks the same of what is made with them; citation-js is
// 200 kB and brings what fetches pages. A news article needs little of either.
import { authorsOf } from './authors.js';
import { bibtexOf } from './bibtex.js';
import { risOf } from './ris.js';
import { sourceOf } from './source.js';

/**
 * @typedef {import('./source.js').Source} Source
 * @typedef {import('./authors.js').Name} Name
 * @typedef {typeof import('./texts.js').reportTexts} Texts
 * @typedef {string | { title: string } | { address: string, words: string }} Piece of a reference: words, the title
 *   of a work that stands by itself, or a link
 *
 * @typedef {object} Item after CSL-JSON
 * @property {string} id
 * @property {'article-newspaper'} type
 * @property {string} [title]
 * @property {Name[]} [author]
 * @property {string} [container-title] the outlet
 * @property {{ 'date-parts': number[][] }} [issued]
 * @property {{ 'date-parts': number[][] }} [accessed]
 * @property {string} [URL]
 * @property {string} [note]
 */

/**
 * @param {Source} source
 * @param {{ exported?: string, note?: string }} [options] `exported`: when the article was looked at, ISO 8601; `note`:
 *   what of it is cited
 * @returns {Item}
 */
export function itemOf(source, { exported, note } = {}) {
  const { title, outlet, author, date, address } = sourceOf(source);
  return {
    id: keyOf(sourceOf(source)),
    type: 'article-newspaper',
    ...(title && { title }),
    ...(author && { author: authorsOf(author) }),
    ...(outlet && { 'container-title': outlet }),
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    ...(address && exported && { accessed: { 'date-parts': [dateParts(exported)] } }),
    ...(address && { URL: address }),
    ...(note && { note }),
  };
}

/**
 * By the name of the form. Styles give pieces, which are read by people; formats give the text of a file.
 * @satisfies {Record<string, (item: Item, texts: Texts) => Piece[]>}
 */
export const styles = { apa, mla, chicago };

/** @satisfies {Record<string, { write: (item: Item) => string, ending: string, type: string }>} */
export const formats = {
  bibtex: { write: bibtexOf, ending: 'bib', type: 'application/x-bibtex' },
  ris: { write: risOf, ending: 'ris', type: 'application/x-research-info-systems' },
  csl: {
    write: (/** @type {Item} */ item) => `${JSON.stringify([item], null, 2)}\n`,
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
  },
};

/** @typedef {keyof typeof styles | keyof typeof formats} Form */

/**
 * Ruiz, A., & Li, T. (2026, May 3). A pier for Lowmoor. The Lowmoor Post. https://…
 * @param {Item} item
 * @param {Texts} texts
 */
function apa({ title, author = [], 'container-title': outlet, issued, URL }, { terms }) {
  const names = author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`));
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const when = year ? [year, [month && terms.months[month - 1], day].filter(Boolean).join(' ')] : [terms.noDate];
  const date = `(${when.filter(Boolean).join(', ')}).`;
  const last = names.length > 1 ? `, & ${names.at(-1)}` : '';
  const by = (names.length > 1 ? names.slice(0, -1) : names).join(', ') + last;
  return spaced([
    by ? ended(by) : title && ended(title),
    date,
    by && title && ended(title),
    outlet && [{ title: outlet }, '.'],
    URL && link(URL),
  ]);
}

/**
 * Ruiz, Ana, and Tom Li. “A pier for Lowmoor.” The Lowmoor Post, 3 May 2026, …
 * @param {Item} item
 * @param {Texts} texts
 */
function mla({ title, author = [], 'container-title': outlet, issued, URL }, { terms }) {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const date = [day, month && terms.shortMonths[month - 1], year].filter(Boolean).join(' ');
  const rest = [outlet && { title: outlet }, date, URL && link(URL, URL.replace(/^https?:\/\//, ''))].filter(isThere);
  return spaced([
    author.length > 0 && ended(inFull(author, author.length > 2 ? 1 : 2, terms)),
    title && `“${ended(title)}”`,
    rest.length > 0 && [...rest.flatMap((piece, i) => (i === 0 ? [piece] : [', ', piece])), '.'],
  ]);
}

/**
 * Ruiz, Ana, and Tom Li. “A pier for Lowmoor.” The Lowmoor Post, May 3, 2026. https://…
 * @param {Item} item
 * @param {Texts} texts
 */
function chicago({ title, author = [], 'container-title': outlet, issued, URL }, { terms }) {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const inYear = [month && terms.months[month - 1], day].filter(Boolean).join(' ');
  const date = [inYear, year].filter(Boolean).join(day ? ', ' : ' ');
  const rest = [outlet && { title: outlet }, date].filter(isThere);
  return spaced([
    author.length > 0 && ended(inFull(author, 10, terms)),
    title && `“${ended(title)}”`,
    rest.length > 0 && [...rest.flatMap((piece, i) => (i === 0 ? [piece] : [', ', piece])), '.'],
    URL && [link(URL), '.'],
  ]);
}

/**
 * Ruiz, Ana, Tom Li, and Bo Ek.
 * @param {Name[]} names
 * @param {number} most that are named
 * @param {Texts['terms']} terms
 */
function inFull(names, most, terms) {
  const [first, ...others] = names.slice(0, most).map((name, i) => {
    if ('literal' in name) return name.literal;
    return i === 0 ? `${name.family}, ${name.given}` : `${name.given} ${name.family}`;
  });
  if (names.length > most) return `${[first, ...others].join(', ')}, ${terms.others}`;
  const last = others.pop();
  return last ? `${[first, ...others].join(', ')}, ${terms.and} ${last}` : first;
}

/** Ana-Maria Li -> A.-M. L. @param {string} given */
function initials(given) {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** With a full stop, unless it ends a sentence already. @param {string} words */
function ended(words) {
  return /[.?!…]["”’)]*$/.test(words) ? words : `${words}.`;
}

/** @param {string} address @returns {Piece} */
function link(address, words = address) {
  return { address, words };
}

/** @template T @param {T | '' | false | 0 | null | undefined} piece @returns {piece is T} */
function isThere(piece) {
  return Boolean(piece);
}

/** What is there of some parts, a space between each. @param {(Piece | Piece[] | false | undefined)[]} parts */
function spaced(parts) {
  return parts.filter(isThere).flatMap((part, i) => (i === 0 ? [part].flat() : [' ', ...[part].flat()]));
}

/** What a bibliography calls the article: ruiz2026pier. @param {Source} source */
function keyOf({ title = '', outlet = '', author = '', date = '' }) {
  const [name] = authorsOf(author);
  const who = name ? ('literal' in name ? name.literal : name.family) : outlet;
  const [word = ''] = plain(title).match(/[a-z0-9]{4,}/g) ?? [];
  return `${plain(who).replace(/[^a-z0-9]/g, '')}${date.slice(0, 4)}${word}` || 'article';
}

/** @param {string} words */
function plain(words) {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `2026-05-03T10:00Z` -> 2026, 5, 3 @param {string} date */
function dateParts(date) {
  return date.slice(0, 10).split('-').map(Number);
}
