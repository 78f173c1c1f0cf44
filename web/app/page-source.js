// Who published a page: what it says of itself in its head and in JSON-LD, what Readability says, and what a browser
// wrote into a page that it saved.
import { addressIn, cleanSource, mergedSource } from '../library/source-record.js';

/**
 * @typedef {import('../export/source.js').Source} Source
 * @typedef {{ title?: string | null, siteName?: string | null, byline?: string | null,
 *   publishedTime?: string | null }} Metadata of Readability
 */

/** The names of metas by what they say, the surest first. */
const metas = {
  title: ['og:title', 'twitter:title', 'dc.title', 'citation_title'],
  outlet: ['og:site_name', 'application-name', 'citation_journal_title', 'dc.publisher'],
  author: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'citation_author'],
  date: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'citation_publication_date',
  ],
  address: ['og:url', 'parsely-link'],
};

const saved = /<!--\s*(?:saved from url=\(\d+\)\s*(\S+)|[^>]{0,200}?\burl:\s*(https?:\S+))/i;
const mostSaved = 3000; // UTF-16 units of the page's beginning in which a browser writes where it was saved from

/**
 * @param {Document | null} page
 * @param {Record<string, any>[]} articles what its JSON-LD says of articles
 * @param {string} html its source
 * @returns {Source}
 */
export function pageSource(page, articles, html) {
  const [, ...places] = html.slice(0, mostSaved).match(saved) ?? [];
  const canonical = page?.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const address = [canonical, ...addressesIn(articles)].map(addressIn).find(Boolean);
  return mergedSource(
    ...articles.map((article) => cleanSource({ ...sourceOfData(article), address })),
    cleanSource({ address }),
    sourceOfMetas(page),
    cleanSource({ date: page?.querySelector('time[datetime]')?.getAttribute('datetime') }),
    cleanSource({ address: places.find(Boolean) }),
  );
}

/**
 * What is known from Readability besides: it reads bylines that stand in the page's text.
 * @param {Source} source @param {Metadata | null} metadata
 */
export function withMetadata(source, metadata) {
  const { siteName, byline, publishedTime } = metadata ?? {};
  return mergedSource(source, cleanSource({ outlet: siteName, author: byline, date: publishedTime }));
}

/** @param {Record<string, any>} article */
function sourceOfData({ headline, publisher, author, datePublished }) {
  return { title: headline, outlet: namesIn(publisher), author: namesIn(author), date: datePublished };
}

/** @param {Record<string, any>[]} articles */
function addressesIn(articles) {
  return articles
    .flatMap(({ url, mainEntityOfPage }) => [url, mainEntityOfPage?.['@id'] ?? mainEntityOfPage])
    .filter((address) => typeof address === 'string');
}

/** @param {unknown} value a person or organization, or their name, or several */
function namesIn(value) {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((one) => (typeof one === 'object' ? /** @type {any} */ (one)?.name : one))
    .filter((name) => typeof name === 'string' && name.trim() !== '' && !addressIn(name));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

/** @param {Document | null} page */
function sourceOfMetas(page) {
  /** @type {Map<string, string>} */
  const contents = new Map();
  for (const meta of page?.querySelectorAll('meta[content]') ?? []) {
    const content = meta.getAttribute('content') ?? '';
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && content.trim() !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  const isNone = (/** @type {string} */ member, /** @type {string} */ words) =>
    member !== 'address' && addressIn(words);
  return cleanSource(
    Object.fromEntries(
      Object.entries(metas).map(([member, names]) => [
        member,
        names.map((name) => contents.get(name)).find((words) => words && !isNone(member, words)),
      ]),
    ),
  );
}
