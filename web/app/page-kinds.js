// What the lines of a page are: a headline, a byline, the body of the article, or what is around it. A pure function of
// the lines, where they stand, and what else is known of the page.
import { articleOf } from './page-article.js';
import { headingOf } from './page-links.js';
import { isByline, isCall, isDated } from './page-natures.js';
import { Places } from './page-places.js';

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-natures.js').Nature} Nature
 * @typedef {import('../analyzer/index.js').BlockKind} Kind
 *
 * @typedef {object} Page
 * @property {Line[]} lines
 * @property {number[] | null} kept by line, the share of it that Readability has in the article; null where the article
 *   is not to be looked for
 * @property {import('./page-data.js').PageData} data
 */

const leastStandfirst = 40; // UTF-16 units
const longestByline = 100; // UTF-16 units
const longestHeadline = 300;

/**
 * @param {Page} page
 * @returns {Generator<undefined, Kind[]>} by line; a step for each of them
 */
export function* kindsOf(page) {
  const { lines, data } = page;
  const headline = headlineOf(lines, data.titles);
  const places = new Places(lines, lines[headline]);
  yield;
  /** @type {(Nature | null)[]} */
  const natures = [];
  for (const { place } of lines) {
    natures.push(places.natureOf(place));
    yield;
  }
  const isArticle = yield* articleOf(page, natures, places, headline);
  /** @type {Kind[]} */
  const kinds = lines.map((line, i) => (isArticle[i] ? kindOf(line, natures[i]) : 'furniture'));
  const first = kinds.indexOf('body');
  for (let i = first; i >= 0 && i < kinds.length; ++i) if (kinds[i] === 'standfirst') kinds[i] = 'subheading';
  if (headline !== -1) kinds[headline] = 'headline';
  const next = headline + 1;
  if (headline !== -1 && next < first && isStandfirst(lines[next], natures[next])) kinds[next] = 'standfirst';
  return kinds;
}

/** Whether the line behind the headline sums the article up, where nothing else says so: Readability leaves it out. */
function isStandfirst(/** @type {Line} */ { place, size, linked, words }, /** @type {Nature | null} */ nature) {
  const isParagraph = nature === null && place.tag === 'p' && !place.isHidden && linked === 0;
  return isParagraph && size >= leastStandfirst && /[.!?…”"]$/.test(words) && !isCall(words);
}

/** What the words of the article may stand in. @type {Set<Nature>} */
const open = new Set(['list-item', 'comments', 'furniture']);

/** @param {Line} line of the article @param {Nature | null} nature @returns {Kind} */
function kindOf({ timed, signed, size, words, quotation }, nature) {
  if (quotation !== null && nature !== 'post' && nature !== 'pull-quote') return 'body';
  if (nature !== null && !open.has(nature)) return /** @type {Kind} */ (nature);
  if (timed === size || isDated(words)) return 'time';
  if (isByline(words) || (signed > size / 2 && size < longestByline)) return 'byline';
  return nature === 'list-item' ? nature : 'body';
}

/**
 * The line that has the page's title, rather a heading than another, and rather one that is seen.
 * @param {Line[]} lines @param {string[]} titles
 * @returns {number} -1 when there is none
 */
function headlineOf(lines, titles) {
  const wanted = titles.map(simple).filter((title) => title !== '');
  let best = { at: -1, score: 0 };
  for (const [at, line] of lines.entries()) {
    const score = titleScore(line, wanted);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/** @param {Line} line @param {string[]} titles @returns {number} how much it looks like the headline */
function titleScore({ words, place, size, linked }, titles) {
  if (size > longestHeadline) return 0;
  const level = Number(headingOf(place)?.tag[1] ?? 5);
  const isTitle = isOneOf(simple(words), titles);
  if (!isTitle && level !== 1) return 0;
  return (isTitle ? 5 : 1) + Math.max(4 - level, 0) - (place.isHidden ? 6 : 0) - (linked > size / 2 ? 2 : 0);
}

/**
 *   'pier shut for good', of 'pier shut for good the norland post'  ->  true
 * @param {string} words @param {string[]} titles
 */
function isOneOf(words, titles) {
  return titles.some(
    (title) => title === words || (words.length > title.length / 2 && ` ${title} `.includes(` ${words} `)),
  );
}

/** @param {string} words @returns {string} its letters and digits, in lower case, with a blank between words */
function simple(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
