import { most } from '../limits.js';

// HTML as a string, before any document is made of it: what is of no use to a reader of words is left out, and what is
// left is measured. One pass, from the beginning to the end: whatever the string is, a step costs what it is long.

/** Tags that are left out with all that is in them. */
const silent = new Set(
  'audio canvas iframe math noembed noframes noscript object script select style svg template textarea video xmp'.split(
    ' ',
  ),
);

/** Tags that begin and end a paragraph. */
export const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);

/** The other tags that are kept: what a page says of itself, what its words are, and what tells article from menu. */
const others = new Set('a br button cite img input label link meta q span td th time title'.split(' '));

/** Of the links of a page's head, the one that says its address. */
const canonical = / rel="[^"]*\bcanonical\b/i;

/** Kept as `<span role="strong">`: a browser opens such elements anew in each block until they are closed. */
const strong = new Set(['b', 'strong']);

/** They are closed by what follows, so that one that stays open is no deeper. */
const closed = new Set('br dd dt hr img input li link meta p tbody td tfoot th thead tr'.split(' '));

/** What Readability looks at, and who looks for the page's source. Nothing of it is loaded or run. */
const attributes = new Set(
  'aria-hidden class content datetime hidden href id itemprop name property rel role type'.split(' '),
);
const longestValue = 200; // UTF-16 units,
const longestSaid = 2000; // and of what a page says of itself: a value that is cut is no address
const saying = new Set(['link', 'meta']);
const invisible = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const longestStyle = 2000; // that is looked at
const mostAttributes = 100; // of a tag, that are looked at

const mostPiece = 20_000; // UTF-16 units
const mostData = 1_000_000; // UTF-16 units of JSON
const mostInline = 100; // elements that are open in a block
const dataType = ' type="application/ld+json"';

const tagStart = /<(?:!--|(\/?)([a-z][^\s/>]*)|[!?/])/gi;
const attribute =
  /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*|["'][^\s>]*))?)?)/y;

/**
 * @typedef {object} Source
 * @property {string[]} pieces that follow each other, cut where a block begins: each can be made a document by itself
 * @property {string[]} data what the page says of itself to machines, as JSON
 * @property {number} elements
 * @property {number} depth the sum over all elements and all characters of how deep they are in others
 * @property {number} length of the words, in UTF-16 units
 */

/**
 *   '<p onclick="x">One <i>two</i><script>3</script></p>'  ->  pieces ['<p>One two</p>'], elements 1, depth 9, length 8
 *
 * @param {string} html
 * @returns {Generator<undefined, Source | null>} a step for each tag; null when there is more of it than is read
 */
export function* htmlSource(html) {
  const writer = new Writer();
  const { source } = writer;
  const endOf = closers(html);
  let place = 0;
  while (place < html.length) {
    yield;
    if (isTooMuch(source)) return null;
    tagStart.lastIndex = place;
    const found = tagStart.exec(html);
    writer.words(html.slice(place, found?.index ?? html.length));
    if (!found) break;
    const [start, slash, name = ''] = found;
    place = tagStart.lastIndex;
    if (name === '') {
      place = start === '<!--' ? endOf('-->', place) : endOf('>', place);
      continue;
    }
    const tag = name.toLowerCase();
    const { end, kept } = readAttributes(html, place, saying.has(tag) ? longestSaid : longestValue);
    place = end;
    if (tag === 'link' && !canonical.test(kept)) continue;
    if (!silent.has(tag)) writer.tag(tag, kept, slash !== '');
    else if (slash === '') {
      place = endOf(`</${tag}`, place, place);
      if (kept.includes(dataType)) writer.data(html.slice(end, place));
    }
  }
  writer.end();
  return isTooMuch(source) ? null : source;
}

class Writer {
  /** @type {Source} */
  source = { pieces: [], data: [], elements: 0, depth: 0, length: 0 };
  #piece = '';
  #depth = 0;
  #inline = 0; // elements in this block that are open,
  #left = 0; // and more of them, which are left out
  #data = 0; // UTF-16 units

  /** @param {string} words */
  words(words) {
    this.#piece += words;
    this.source.length += words.length;
    this.source.depth += words.length * this.#depth;
  }

  /** @param {string} tag @param {string} attributes @param {boolean} isEnd */
  tag(tag, attributes, isEnd) {
    const isBlock = blockTags.has(tag);
    if (strong.has(tag)) [tag, attributes] = ['span', ' role="strong"'];
    if (!isBlock && !others.has(tag)) return;
    if (isBlock) this.#inline = this.#left = 0;
    else if (!closed.has(tag) && this.#isTooDeep(isEnd)) return;
    if (!isEnd) {
      if (!closed.has(tag)) ++this.#depth;
      ++this.source.elements;
      this.source.depth += this.#depth;
      if (isBlock && this.#piece.length >= mostPiece) this.end();
    } else if (!closed.has(tag)) this.#depth = Math.max(this.#depth - 1, 0);
    this.#piece += isEnd ? `</${tag}>` : `<${tag}${attributes}>`;
  }

  /** Whether an inline tag is one of too many that are open. @param {boolean} isEnd */
  #isTooDeep(isEnd) {
    if (isEnd) {
      if (this.#left === 0) this.#inline = Math.max(this.#inline - 1, 0);
      return this.#left > 0 && this.#left-- > 0;
    }
    if (this.#inline >= mostInline) return ++this.#left > 0;
    ++this.#inline;
    return false;
  }

  /** @param {string} json with the tag that ends it */
  data(json) {
    if (this.#data + json.length > mostData) return;
    this.#data += json.length;
    this.source.data.push(json.slice(0, json.lastIndexOf('</')));
  }

  end() {
    this.source.pieces.push(this.#piece);
    this.#piece = '';
  }
}

/** @param {Source} source */
function isTooMuch({ elements, length }) {
  return elements > most.elements || length > most.words;
}

/**
 * The attributes that are kept, as they are to be written, and where the tag ends.
 * @param {string} html
 * @param {number} place
 * @param {number} longest UTF-16 units of a value
 */
function readAttributes(html, place, longest) {
  const kept = new Map();
  attribute.lastIndex = place;
  for (let count = 0; ; ++count) {
    if (count === mostAttributes)
      attribute.lastIndex = (html.indexOf('>', attribute.lastIndex) + 1 || html.length + 1) - 1;
    const found = attribute.exec(html);
    if (!found) return { end: html.length, kept: '' }; // the tag does not end, and is none
    const [, isEnd, name = '', ...values] = found;
    if (isEnd) return { end: attribute.lastIndex, kept: [...kept.values()].join('') };
    const value = values.find((one) => one !== undefined) ?? '';
    const isInvisible = name.toLowerCase() === 'style' && invisible.test(value.slice(0, longestStyle));
    const key = isInvisible ? 'hidden' : name.toLowerCase();
    if (!attributes.has(key) || kept.has(key)) continue;
    kept.set(key, isInvisible ? ' hidden' : ` ${key}="${value.slice(0, longest).replaceAll('"', '&quot;')}"`);
  }
}

/**
 * Finds where something ends that was opened. What was not found once is not looked for again: it is nowhere behind
 * either.
 * @param {string} html
 * @returns {(closer: string, from: number, otherwise?: number) => number} the place behind the closer, whatever the
 *   case of its letters; `otherwise`, or the end, where there is none
 */
function closers(html) {
  const missing = new Set();
  return (closer, from, otherwise = html.length) => {
    if (missing.has(closer)) return otherwise;
    const pattern = new RegExp(closer.startsWith('</') ? `${closer}(?![^\\s/>])[^>]*>?` : closer, 'gi');
    pattern.lastIndex = from;
    if (pattern.test(html)) return pattern.lastIndex;
    missing.add(closer);
    return otherwise;
  };
}
