import { articlesIn } from '../app/page-data.js';
import { pageSource } from '../app/page-source.js';
import { cleanSource, mergedSource } from '../library/source-record.js';

/** Where the elements of a page say what its head does not. */
const places = { author: 'a[rel~="author"], [itemprop="author"]', date: '[itemprop="datePublished"]' };

/**
 * What the page in the tab says of its article, and what its address tells where it says nothing.
 * @param {Document} page
 * @returns {import('../export/source.js').Source}
 */
export function sourceOfPage(page) {
  const own = new URL(page.location.href);
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const { address, ...said } = pageSource(
    page,
    data.flatMap(({ textContent }) => articlesIn(textContent)),
    '',
  );
  const isOwn = address !== undefined && new URL(address).host === own.host;
  const [author, date] = [places.author, places.date].map((place) => page.querySelector(place)?.textContent);
  return mergedSource(
    said,
    cleanSource({ title: page.title, outlet: own.hostname, author, date, address: isOwn ? address : own.href }),
  );
}
