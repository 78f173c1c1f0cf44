// What a page says of itself, in its head and in JSON-LD (https://schema.org/Article).

/**
 * @typedef {object} PageData
 * @property {string[]} titles of the article, the surest first
 * @property {string[]} authors their names
 * @property {string} body the words of the article; empty where they are not given
 */

const articleTypes = /(?:Article|BlogPosting|Posting|Report)$/;
const mostNodes = 1000; // of JSON-LD, that are looked at

/**
 * @param {Document | null} page
 * @param {string[]} data the page's JSON-LD; what is no JSON counts for nothing
 * @returns {PageData}
 */
export function pageData(page, data) {
  const articles = data.flatMap(articlesIn);
  const meta = [...(page?.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]') ?? [])];
  const titles = [
    ...articles.map(({ headline }) => headline),
    ...meta.map((element) => element.getAttribute('content')),
    page?.querySelector('title')?.textContent,
  ];
  const authors = articles.flatMap(({ author }) => [author].flat()).map((one) => one?.name ?? one);
  const bodies = articles.map(({ articleBody }) => articleBody).filter(isWords);
  return {
    titles: titles.filter(isWords),
    authors: authors.filter(isWords),
    body: bodies.reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
  };
}

/** @param {string} json @returns {Record<string, any>[]} what it says of articles */
function articlesIn(json) {
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
