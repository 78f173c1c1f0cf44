/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 * @typedef {import('./page-kinds.js').Kind} Kind
 */

/** What is no part of the article is shown on request; of more than this the rest goes. */
const mostFurniture = { length: 100_000, lines: 2000 };

/**
 * The text of a page: the article from its headline on, with what stands in between, and then what stands above it and
 * below. Lines that are no part of it are one block as far as they stand in one element that has nothing of it, and so
 * are those of a quotation or a post with its source.
 * @param {Line[]} lines @param {Kind[]} kinds by line
 * @returns {import('./text-of-html.js').Read}
 */
export function partsOf(lines, kinds) {
  const isArticle = kinds.map((kind) => kind !== 'furniture');
  const first = Math.max(isArticle.indexOf(true), 0);
  const last = isArticle.lastIndexOf(true);
  const order = [...lines.keys()];
  const inOrder = [...order.slice(first, last + 1), ...order.slice(0, first), ...order.slice(last + 1)];
  const mixed = placesAround(lines.filter((_, i) => isArticle[i]));
  const furniture = { length: 0, lines: 0 };
  let text = '';
  /** @type {import('./text-of-html.js').Block[]} */
  const blocks = [];
  /** @type {Place | null} */
  let part = null;
  for (const i of inOrder) {
    const { words, place } = lines[i];
    const kind = kinds[i];
    let own = kind === 'post' || kind === 'pull-quote' ? (lines[i].quotation ?? place) : null;
    if (kind === 'furniture') {
      furniture.length += words.length;
      if (++furniture.lines > mostFurniture.lines || furniture.length > mostFurniture.length) continue;
      own = outermost(place, mixed);
    }
    if (own !== null && own === part) {
      text += `\n${words}`;
      blocks[blocks.length - 1].end = text.length;
    } else {
      if (text !== '') text += '\n\n';
      blocks.push({ kind, start: text.length, end: text.length + words.length });
      text += words;
    }
    part = own;
  }
  return { text, blocks };
}

/**
 * The article alone, for whoever shows the whole text.
 * @param {import('./text-of-html.js').Read} read
 * @returns {import('./text-of-html.js').Read}
 */
export function withoutFurniture({ text, blocks }) {
  let article = '';
  const left = [];
  for (const { kind, start, end } of blocks) {
    if (kind === 'furniture') continue;
    if (article !== '') article += '\n\n';
    left.push({ kind, start: article.length, end: article.length + end - start });
    article += text.slice(start, end);
  }
  return { text: article, blocks: left };
}

/** @param {Line[]} lines @returns {Set<Place>} the elements that have some of the lines in them */
function placesAround(lines) {
  const places = new Set();
  for (const { place } of lines) {
    for (let one = /** @type {Place | null} */ (place); one !== null && !places.has(one); one = one.up) places.add(one);
  }
  return places;
}

/** @param {Place} place @param {Set<Place>} mixed @returns {Place} the largest element around it that is not mixed */
function outermost(place, mixed) {
  let one = place;
  while (one.up !== null && !mixed.has(one.up)) one = one.up;
  return one;
}
