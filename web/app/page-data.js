// What a page says of itself, in its head and in JSON-LD (https://schema.org/Article).
import { pageSource } from './page-source.js';

/**
 * @typedef {object} PageData
 * @property {string[]} titles of the article
 * @property {string} body the words of the article; empty where they are not given
 * @property {import('../export/source.js').Source} source who published it
 */

const articleTypes = /(?:Article|BlogPosting|Posting|Report)$/;
const mostNodes = 1000; // of JSON-LD, that are looked at
const mostTitles = 10;
const longestTitle = 500; // UTF-16 units

/**
 * @param {Document | null} page
 * @param {string[]} data the page's JSON-LD; what is no JSON counts for nothing
 * @param {string} html its source
 * @returns {PageData}
 */
export function pageData(page, data, html) {
  const articles = data.flatMap(articlesIn);
  const meta = [...(page?.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]') ?? [])];
  const titles = [
    ...meta.map((element) => element.getAttribute('content')),
    page?.querySelector('title')?.textContent,
    ...articles.map(({ headline }) => headline),
  ];
  const bodies = articles.map(({ articleBody }) => articleBody).filter(isWords);
  return {
    titles: [...new Set(titles.filter(isWords).map((title) => title.slice(0, longestTitle)))].slice(0, mostTitles),
    body: bodies.reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
    source: pageSource(page, articles, html),
  };
}

/**
 * @param {string[]} lines @param {string} body the words of the article, as the page gives them
 * @returns {Generator<undefined, boolean[]>} by line, whether its words stand there: its runs of four, most of them
 */
export function* areIn(lines, body) {
  const runs = new Set();
  for (const run of runsOf(body)) {
    runs.add(run);
    yield;
  }
  const are = [];
  for (const line of lines) {
    const own = runs.size === 0 ? [] : [...runsOf(line)];
    are.push(own.length > 0 && own.filter((run) => runs.has(run)).length >= 0.8 * own.length);
    yield;
  }
  return are;
}

/** @param {string} words */
function* runsOf(words) {
  /** @type {string[]} */
  const last = [];
  for (const [word] of words.matchAll(/[\p{L}\p{N}]+/gu)) {
    last.push(word);
    if (last.length > 4) last.shift();
    if (last.length === 4) yield last.join(' ');
  }
}

/** @param {string} json @returns {Record<string, any>[]} what it says of articles */
export function articlesIn(json) {
  /** @type {unknown[]} */
  const left = [];
  try {
    left.push(JSON.parse(json));
  } catch {
    return [];
  }
  const found = [];
  for (let i = 0; i < left.length && i < mostNodes; ++i) {
    const one = /** @type {any} */ (left[i]);
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one)) left.push(...one.slice(0, mostNodes));
    else if ([one['@type']].flat().some((type) => articleTypes.test(type))) found.push(one);
    else left.push(one['@graph'], one.mainEntity);
  }
  return found;
}

/** @param {unknown} value @returns {value is string} */
function isWords(value) {
  return typeof value === 'string' && value.trim() !== '';
}
