import { breathe } from '../element/breathe.js';
import { most } from '../limits.js';
import { htmlSource } from './html-source.js';
import { inertDocument } from './inert.js';
import { kindsOf } from './page-kinds.js';
import { linesOf, ownerAttribute } from './page-lines.js';
import { partsOf } from './page-parts.js';
import { ReadingError } from './read-file.js';
import { inSlices } from './slices.js';

/**
 * In a page with more the article is not looked for: it would hold the window. See html-source.js for what is counted.
 */
const mostSearched = { elements: 5000, depth: 3_000_000 };

/**
 * A piece of a text, and what it is there.
 * @typedef {{ kind: import('./page-kinds.js').Kind, start: number, end: number }} Block in UTF-16 units
 *
 * @typedef {object} Read
 * @property {string} text blocks with a blank line between them: the article, its headline first, with what stands in
 *   between; then what stands above and below it
 * @property {Block[]} blocks all of the text, in its order. Of kind `furniture` is what is no part of the article
 */

/**
 * The text of a web page, or of a piece of rich text. The HTML is parsed into a document that runs no scripts and loads
 * nothing, and only its words are taken.
 * @param {string} html
 * @returns {Promise<Read>} an empty text when there are no words in it
 * @throws {ReadingError}
 */
export async function textOfHtml(html) {
  if (html.length > most.html) throw new ReadingError('too-long', most.text);
  const source = await inSlices(htmlSource(html));
  if (source === null) throw new ReadingError('too-many-parts');
  const isSearched = source.elements <= mostSearched.elements && source.depth <= mostSearched.depth;
  const page = isSearched ? await searchedPage(source.pieces.join('')) : await inSlices(wholePage(source.pieces));
  return partsOf(page.lines, kindsOf(page));
}

/** @param {string} html @returns {Promise<import('./page-kinds.js').Page>} */
async function searchedPage(html) {
  const { Readability } = await import('@mozilla/readability');
  const page = inertDocument(html);
  const lines = await inSlices(linesOf(page.body));
  const titles = titlesOf(page);
  await breathe();
  const article = new Readability(page, { serializer: (node) => node }).parse();
  await breathe();
  if (!article?.content) return { lines, kept: null, titles };
  const owners = new Set();
  for (const element of /** @type {Element} */ (article.content).querySelectorAll(`[${ownerAttribute}]`)) {
    owners.add(Number(element.getAttribute(ownerAttribute)));
  }
  const kept = lines.map(
    (line) => line.owners.reduce((sum, [owner, size]) => sum + (owners.has(owner) ? size : 0), 0) / line.size,
  );
  return { lines, kept, titles: [...titles, article.title ?? ''] };
}

/** Piece by piece. @param {string[]} pieces @returns {Generator<undefined, import('./page-kinds.js').Page>} */
function* wholePage(pieces) {
  const lines = [];
  let length = 0;
  for (const piece of pieces) {
    const page = inertDocument(`<body>${piece}`);
    for (const title of page.querySelectorAll('title')) title.remove();
    const found = yield* linesOf(page.body);
    length += found.reduce((sum, { words }) => sum + words.length, 0);
    if (length > most.text) throw new ReadingError('too-long', most.text);
    lines.push(...found);
  }
  return { lines, kept: null, titles: [] };
}

/** @param {Document} page */
function titlesOf(page) {
  const meta = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return [meta ?? '', page.querySelector('title')?.textContent ?? ''].filter((title) => title.trim() !== '');
}
