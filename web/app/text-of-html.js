import { breathe } from '../element/breathe.js';
import { most } from '../limits.js';
import { htmlSource } from './html-source.js';
import { inertDocument } from './inert.js';
import { pageData } from './page-data.js';
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
  const page = await pageOf(source);
  return partsOf(page.lines, await inSlices(kindsOf(page)));
}

/** @param {import('./html-source.js').Source} source @returns {Promise<import('./page-kinds.js').Page>} */
async function pageOf({ pieces, data, elements, depth }) {
  const isSearched = elements <= mostSearched.elements && depth <= mostSearched.depth;
  if (!isSearched) return { lines: await inSlices(linesOfPieces(pieces)), kept: null, data: pageData(null, data) };
  const { Readability } = await import('@mozilla/readability');
  const page = inertDocument(pieces.join(''));
  const lines = await inSlices(linesOf(page.body));
  const said = pageData(page, data);
  await breathe();
  const article = new Readability(page, { serializer: (node) => node }).parse();
  await breathe();
  if (!article?.content) return { lines, kept: null, data: said };
  const owners = new Set();
  for (const element of /** @type {Element} */ (article.content).querySelectorAll(`[${ownerAttribute}]`)) {
    owners.add(Number(element.getAttribute(ownerAttribute)));
  }
  const kept = lines.map(
    (line) => line.owners.reduce((sum, [owner, size]) => sum + (owners.has(owner) ? size : 0), 0) / line.size,
  );
  return { lines, kept, data: said };
}

/** @param {string[]} pieces @returns {Generator<undefined, import('./page-lines.js').Line[]>} */
function* linesOfPieces(pieces) {
  const lines = [];
  let length = 0;
  for (const piece of pieces) {
    const page = inertDocument(`<body>${piece}`);
    const found = yield* linesOf(page.body);
    length += found.reduce((sum, { words }) => sum + words.length, 0);
    if (length > most.text) throw new ReadingError('too-long', most.text);
    lines.push(...found);
  }
  return lines;
}
