import { opened } from './page-lines.js';

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').BlockKind} Kind
 */

/** What is no part of the article is shown on request; of more than this the rest goes. */
const mostFurniture = { length: 100_000, lines: 2000 };

/**
 * The text of a page: the article from its headline on, with what stands in between, and then what stands above it and
 * below.
 * @param {Line[]} lines @param {Kind[]} kinds by line
 * @returns {Generator<undefined, Omit<import('./text-of-html.js').Read, 'source'>>} a step for each line
 */
export function* partsOf(lines, kinds) {
  const parts = yield* together(lines, kinds);
  return joined(parts.map(({ kind, lines: own }) => ({ kind, words: wordsOf(kind, own) })));
}

/**
 * Lines that are one block: those of a post, of a quotation with its source, and those of furniture as far as they
 * stand in one element that has nothing of the article.
 * @param {Line[]} lines @param {Kind[]} kinds
 */
function* together(lines, kinds) {
  const mixed = placesAround(lines.filter((_, i) => kinds[i] !== 'furniture'));
  const furniture = { length: 0, lines: 0 };
  /** @type {{ kind: Kind, lines: Line[], place: Place | null }[]} */
  const parts = [];
  for (const i of inOrder(kinds)) {
    yield;
    const [line, kind] = [lines[i], kinds[i]];
    if (kind === 'furniture') {
      furniture.length += line.words.length;
      if (++furniture.lines > mostFurniture.lines || furniture.length > mostFurniture.length) continue;
    }
    const place = kind === 'furniture' ? outermost(line.place, mixed) : line.quotation;
    const last = parts[parts.length - 1];
    if (place !== null && last?.place === place && last.kind === kind) last.lines.push(line);
    else parts.push({ kind, lines: [line], place });
  }
  return parts;
}

/** @param {Kind[]} kinds @returns {number[]} the lines of the article and those between them, then the others */
function inOrder(kinds) {
  const first = Math.max(
    kinds.findIndex((kind) => kind !== 'furniture'),
    0,
  );
  const last = kinds.findLastIndex((kind) => kind !== 'furniture');
  const all = [...kinds.keys()];
  return [...all.slice(first, last + 1), ...all.slice(0, first), ...all.slice(last + 1)];
}

/**
 *   a block quotation of 'The pier is shut.', 'It will open.', 'Ana Ruiz'
 *     ->  '“The pier is shut. It will open.” — Ana Ruiz'; of a post  ->  'The pier is shut.\nIt will open.\n— Ana Ruiz'
 * @param {Kind} kind @param {Line[]} lines of a block
 */
function wordsOf(kind, lines) {
  const words = lines.map((line) => line.words);
  if (lines.length === 1 || kind === 'furniture') return words.join('\n');
  const source = `— ${words.pop()?.replace(/^[\s—–―-]+/, '')}`;
  if (kind !== 'body') return [...words, source].join('\n');
  const said = words.join(' ').replace(/\n/g, ' ');
  return `${opened.test(said) ? said : `“${said}”`} ${source}`;
}

/**
 * The article alone, for whoever shows the whole text.
 * @param {{ text: string, blocks: Block[] }} read
 * @returns {{ text: string, blocks: Block[] }}
 */
export function withoutFurniture({ text, blocks }) {
  const article = blocks.filter(({ kind }) => kind !== 'furniture');
  return joined(article.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) })));
}

/**
 * Parts with a blank line between them.
 * @param {{ kind: Kind, words: string }[]} parts
 * @returns {{ text: string, blocks: Block[] }}
 */
function joined(parts) {
  let text = '';
  /** @type {Block[]} */
  const blocks = [];
  for (const { kind, words } of parts) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
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
