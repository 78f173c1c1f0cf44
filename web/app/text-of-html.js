import { breathe } from '../element/breathe.js';
import { most } from '../limits.js';
import { htmlSource } from './html-source.js';
import { inertDocument } from './inert.js';
import { pageData } from './page-data.js';
import { kindsOf } from './page-kinds.js';
import { linesOf, ownerAttribute } from './page-lines.js';
import { partsOf } from './page-parts.js';
import { withMetadata } from './page-source.js';
import { ReadingError } from './read-file.js';
import { inSlices } from './slices.js';

/** Of a page with more, Readability is not asked: it would hold the window. html-source.js says what is counted. */
const mostSearched = { elements: 5000, depth: 3_000_000 };
/** A page with more is read piece by piece, each a document, and its article is not looked for. */
const mostInOne = { elements: 20_000, depth: 12_000_000 };

/**
 * @typedef {object} Read
 * @property {string} text blocks with a blank line between them: the article, its headline first, with what stands in
 *   between; then what stands above and below it
 * @property {import('../analyzer/index.js').Block[]} blocks all of the text, in its order, in UTF-16 units. Of
 *   kind `furniture` is what is no part of the article
 * @property {import('../export/source.js').Source} source who published it, as far as the page says so
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
  const page = await pageOf(source, html);
  const read = await inSlices(partsOf(page.lines, await inSlices(kindsOf(page))));
  return { ...read, source: page.data.source };
}

/**
 * @param {import('./html-source.js').Source} source
 * @param {string} html
 * @returns {Promise<import('./page-kinds.js').Page>}
 */
async function pageOf(source, html) {
  const { pieces, data } = source;
  if (isMore(source, mostInOne))
    return { lines: await inSlices(linesOfPieces(pieces)), kept: null, data: pageData(null, data, html) };
  const page = inertDocument(pieces.join(''));
  await breathe();
  const lines = await inSlices(linesOf(page.body));
  const said = pageData(page, data, html);
  await breathe();
  const { owners, metadata } = isMore(source, mostSearched) ? nothingKept : await keptBy(page);
  await breathe();
  const kept = lines.map(
    (line) => line.owners.reduce((sum, [owner, size]) => sum + (owners.has(owner) ? size : 0), 0) / line.size,
  );
  return { lines, kept, data: { ...said, source: withMetadata(said.source, metadata) } };
}

/** @param {{ elements: number, depth: number }} source @param {{ elements: number, depth: number }} most */
function isMore({ elements, depth }, most) {
  return elements > most.elements || depth > most.depth;
}

/**
 * What Readability keeps of a page, and what it says of it.
 * @typedef {{ owners: Set<number>, metadata: import('./page-source.js').Metadata | null }} KeptOfPage
 * @type {KeptOfPage}
 */
const nothingKept = { owners: new Set(), metadata: null };

/** @param {Document} page which is no more what it was @returns {Promise<KeptOfPage>} */
async function keptBy(page) {
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability(page, { serializer: (node) => node }).parse();
  const content = /** @type {Element | undefined | null} */ (article?.content);
  const kept = content?.querySelectorAll(`[${ownerAttribute}]`) ?? [];
  const owners = Array.from(kept, (element) => Number(element.getAttribute(ownerAttribute)));
  return { owners: new Set(owners), metadata: article };
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
