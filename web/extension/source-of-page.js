import { articlesIn } from '../app/page-data.js';

/** @typedef {import('../export/source.js').Source} Source */

/** Where a page says it: the first that does. @type {Record<keyof Source, string[]>} */
const places = {
  title: ['meta[property="og:title"]', 'meta[name="twitter:title"]', 'title'],
  outlet: ['meta[property="og:site_name"]', 'meta[name="application-name"]'],
  author: ['meta[name="author"]', 'meta[property="article:author"]', 'a[rel~="author"]', '[itemprop="author"]'],
  date: ['meta[property="article:published_time"]', '[itemprop="datePublished"]', 'time[datetime]'],
  address: ['link[rel~="canonical"]', 'meta[property="og:url"]'],
};
const longest = 500; // UTF-16 units

/**
 * What a page says of its article: to machines in JSON-LD, else in its head and in its elements.
 * @param {Document} page
 * @returns {Source}
 */
export function sourceOfPage(page) {
  const own = new URL(page.location.href);
  const [data = {}] = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    articlesIn(textContent),
  );
  const { title, outlet, author, date, address } = Object.fromEntries(
    Object.entries(places).map(([member, selectors]) => [member, said(page, selectors)]),
  );
  const url = address && URL.canParse(address, own) ? new URL(address, own) : own;
  const meant = url.host === own.host ? url : own;
  const source = {
    title: wordsIn(data.headline) ?? title,
    outlet: namesIn(data.publisher) ?? outlet ?? own.hostname,
    author: namesIn(data.author) ?? namesIn(author),
    date: dateIn(data.datePublished) ?? dateIn(date),
    address: /^https?:$/.test(meant.protocol) ? meant.href : undefined,
  };
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value));
}

/** @param {Document} page @param {string[]} selectors */
function said(page, selectors) {
  const all = selectors.flatMap((selector) => [...page.querySelectorAll(selector)]);
  return all.map(valueOf).find((value) => value !== undefined);
}

/** @param {Element} element */
function valueOf(element) {
  const named = ['content', 'datetime'].map((name) => element.getAttribute(name)).find(Boolean);
  return wordsIn(named ?? (element instanceof HTMLLinkElement ? element.href : element.textContent));
}

/** @param {unknown} value of JSON-LD: a name, something that has one, or several @returns {string | undefined} */
function namesIn(value) {
  const all = /** @type {any[]} */ ([value].flat());
  const names = all.map((one) => wordsIn(typeof one === 'object' ? one?.name : one));
  const plain = names.filter((name) => name && !URL.canParse(name)).map((name) => name?.replace(/^by\s+/i, ''));
  return plain.join(', ') || undefined;
}

/** @param {unknown} value */
function dateIn(value) {
  return wordsIn(value)?.match(/^\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?$/)?.[0];
}

/** @param {unknown} value @returns {string | undefined} */
function wordsIn(value) {
  return (typeof value === 'string' && value.replace(/\s+/g, ' ').trim().slice(0, longest)) || undefined;
}
