// The words of a page, line by line, and where each line stands: all that it takes to tell the article from what is
// around it.
import { blockTags } from './html-source.js';
import { isIn, nearest } from './page-places.js';

/**
 * @typedef {object} Place an element around words
 * @property {string} tag
 * @property {string} names its class, id, role and property, in lower case, with a blank between them
 * @property {Place | null} up the element around it
 * @property {number} depth
 * @property {boolean} isHidden from who looks at the page, as all that is in it
 * @property {boolean} isLink or in one, as in the following
 * @property {boolean} isTime
 * @property {boolean} isAuthor the page says that it is the author's name
 * @property {number} quoted how many `q` it is in
 *
 * @typedef {object} Line words that stand together on the page, without a break
 * @property {string} words with a line feed for a `br`
 * @property {Place} place the innermost element around all of them
 * @property {number} size UTF-16 units of the words, without blanks at their edges; so are the following
 * @property {number} linked those in links
 * @property {number} timed those in `time`
 * @property {number} signed those of the author's name
 * @property {Place | null} quotation the block quotation that it is in, when that ends with whose words it has
 * @property {[owner: number, size: number][]} owners the elements that the words stand in, by their number
 */

export const opened = /^\s*["“”‘«„]/;
const longestSource = 150; // UTF-16 units

/** The attribute with an element's number. Readability leaves it where it is, whatever else it does. */
export const ownerAttribute = 'data-owner';

/**
 *   '<h1>Pier shut</h1><p>Ana <a>Ruiz</a>'  ->  'Pier shut' in h1; 'Ana Ruiz' in p, of 7 units, 4 of them linked
 *
 * `q` gets its marks back; a second `br` in a row ends the line. Elements with words of their own are numbered.
 * @param {Element} root
 * @returns {Generator<undefined, Line[]>} a step for each node
 */
export function* linesOf(root) {
  const reader = new Reader(root);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    reader.comeTo(node);
    yield;
  }
  return reader.finish();
}

class Reader {
  /** @type {Line[]} */
  #lines = [];
  /**
   * From the root to where the reader is; `first` is the first line in it.
   * @type {{ element: Element, place: Place, isBlock: boolean, first: number }[]}
   */
  #open = [];
  #words = '';
  #isBroken = false; // the last words are a `br`
  /** @type {Line | null} the one that is being read, once there are words in it */
  #line = null;
  #owners = 0;

  /** @param {Element} root */
  constructor(root) {
    this.#enter(root);
  }

  /** @param {Node} node the next one in the order of the document */
  comeTo(node) {
    while (this.#inner.element !== node.parentNode) this.#leave();
    if (!(node instanceof Text)) this.#enter(/** @type {Element} */ (node));
    else if (this.#inner.place.tag !== 'title') this.#read(node.data.replace(/\s+/g, ' '));
  }

  finish() {
    while (this.#open.length > 0) this.#leave();
    return this.#lines;
  }

  get #inner() {
    return this.#open[this.#open.length - 1];
  }

  /** @param {Element} element */
  #enter(element) {
    const place = placeOf(element, this.#open.at(-1)?.place ?? null);
    const isBlock = blockTags.has(place.tag) || isSource(element, place);
    if (isBlock) this.#endLine();
    this.#open.push({ element, place, isBlock, first: this.#lines.length });
    if (place.tag === 'br') this.#break();
    if (place.tag === 'td' || place.tag === 'th') this.#words += ' ';
    if (place.tag === 'q') this.#mark('“‘');
  }

  #leave() {
    if (this.#inner.place.tag === 'q') this.#mark('”’');
    if (this.#inner.isBlock) this.#endLine();
    if (this.#inner.place.tag === 'blockquote') this.#endQuotation();
    this.#open.pop();
  }

  /** @param {string} words */
  #read(words) {
    this.#words += words;
    const size = words.trim().length;
    if (size === 0) return;
    this.#isBroken = false;
    const { element, place } = this.#inner;
    this.#line ??= {
      words: '',
      place,
      size: 0,
      linked: 0,
      timed: 0,
      signed: 0,
      quotation: null,
      owners: [],
    };
    const line = this.#line;
    line.place = commonPlace(line.place, place);
    line.size += size;
    if (place.isLink) line.linked += size;
    if (place.isTime) line.timed += size;
    if (place.isAuthor) line.signed += size;
    if (!element.hasAttribute(ownerAttribute)) element.setAttribute(ownerAttribute, String(this.#owners++));
    line.owners.push([Number(element.getAttribute(ownerAttribute)), size]);
  }

  #break() {
    if (this.#isBroken) return this.#endLine();
    this.#words += '\n';
    this.#isBroken = true;
  }

  /** Of a quotation within another the second. @param {string} marks */
  #mark(marks) {
    const { element, place } = this.#inner;
    const first = element.firstChild;
    if (!(first instanceof Text && opened.test(first.data))) this.#words += marks[(place.quoted + 1) % 2];
  }

  #endQuotation() {
    const { place, first } = this.#inner;
    const lines = this.#lines.slice(first);
    if (lines.length < 2 || !isSourceLine(lines[lines.length - 1], place)) return;
    for (const line of lines) line.quotation = place;
  }

  #endLine() {
    const words = this.#words
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (this.#line !== null) this.#lines.push({ ...this.#line, words });
    this.#words = '';
    this.#isBroken = false;
    this.#line = null;
  }
}

/** @param {Element} element @param {Place | null} up @returns {Place} */
function placeOf(element, up) {
  const tag = element.localName;
  const of = (/** @type {string} */ name) => element.getAttribute(name)?.toLowerCase() ?? '';
  const [role, property] = [of('role'), of('itemprop')];
  return {
    tag,
    names: `${of('class')} ${of('id')} ${role} ${property}`,
    up,
    depth: (up?.depth ?? -1) + 1,
    isHidden: up?.isHidden || element.hasAttribute('hidden') || of('aria-hidden') === 'true',
    isLink: up?.isLink || tag === 'a',
    isTime: up?.isTime || tag === 'time',
    isAuthor: up?.isAuthor || of('rel') === 'author' || property === 'author' || tag === 'address',
    quoted: (up?.quoted ?? 0) + (tag === 'q' ? 1 : 0),
  };
}

/**
 * Whether the element names whose words a block quotation has: a `cite` that ends it.
 * @param {Element} element @param {Place} place
 */
function isSource(element, { tag, up }) {
  return tag === 'cite' && up?.tag === 'blockquote' && !element.nextSibling?.textContent?.trim();
}

/** Whether the last line of a block quotation says whose words it has. @param {Line} line @param {Place} quotation */
function isSourceLine({ place, words }, quotation) {
  if (words.length > longestSource) return false;
  if (/^[—–―]/.test(words)) return true;
  const source = nearest(place, ({ tag }) => tag === 'cite' || tag === 'footer');
  return source !== null && isIn(source, quotation);
}

/** @param {Place} a @param {Place} b */
function commonPlace(a, b) {
  /** @type {Place | null} */ let one = a;
  /** @type {Place | null} */ let other = b;
  while (one !== other && one && other) {
    if (one.depth >= other.depth) one = one.up;
    else other = other.up;
  }
  return one ?? a;
}
