// Elements around lines: how much is in them, and what they are.
import { natureOf } from './page-natures.js';

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 * @typedef {import('./page-natures.js').Nature} Nature
 */

const leastProse = 80; // UTF-16 units of a paragraph that runs
const mostLinked = 0.3; // of a paragraph that runs

const largestBox = 500; // UTF-16 units

/** Of all paragraphs that run, the part above which an element is no furniture, whatever it is called. */
const mostProse = { furniture: 0.3, comments: 0.95 };

/** UTF-16 units above which an element is not what it is called: `article.author-ruiz` is no byline. */
const longest = { byline: 150, time: 150, standfirst: 600, caption: 1000 };

/** Whether a line is a paragraph that runs. @param {Line} line */
export function isProse({ size, linked }) {
  return size >= leastProse && linked <= mostLinked * size;
}

/** The element itself and those around it, from the inside. @param {Place | null} place */
export function* around(place) {
  for (let one = place; one !== null; one = one.up) yield one;
}

/** @param {Place} place @param {Place} other */
export function isIn(place, other) {
  for (const one of around(place)) if (one === other) return true;
  return false;
}

/** @param {Place | null} place @param {(place: Place) => boolean} isWanted @returns {Place | null} */
export function nearest(place, isWanted) {
  for (const one of around(place)) if (isWanted(one)) return one;
  return null;
}

/** @param {Line[]} lines @returns {Map<Place, number>} by element, the size of the lines in it */
export function sizesOf(lines) {
  /** @type {Map<Place, number>} */
  const sizes = new Map();
  /** @type {Place[][]} */
  const byDepth = [];
  const add = (/** @type {Place} */ place, /** @type {number} */ size) => {
    if (!sizes.has(place)) (byDepth[place.depth] ??= []).push(place);
    sizes.set(place, (sizes.get(place) ?? 0) + size);
  };
  for (const { place, size } of lines) add(place, size);
  for (let depth = byDepth.length - 1; depth > 0; --depth) {
    for (const place of byDepth[depth] ?? []) if (place.up) add(place.up, sizes.get(place) ?? 0);
  }
  return sizes;
}

/** The innermost element that has most of the lines in it. @param {Line[]} lines @param {number} share that is most */
export function rootOf(lines, share) {
  const all = lines.reduce((sum, { size }) => sum + size, 0);
  let root = null;
  for (const [place, size] of sizesOf(lines)) {
    if (size >= share * all && (root === null || place.depth > root.depth)) root = place;
  }
  return root;
}

export class Places {
  #sizes;
  #prose;
  #allProse;
  #aroundHeadline;
  /** @type {Map<Place, Nature | null>} */
  #natures = new Map();

  /** @param {Line[]} lines @param {Line | undefined} headline */
  constructor(lines, headline) {
    const prose = lines.filter(isProse);
    this.#sizes = sizesOf(lines);
    this.#prose = sizesOf(prose);
    this.#allProse = prose.reduce((sum, { size }) => sum + size, 0);
    this.#aroundHeadline = new Set(around(headline?.place ?? null));
  }

  /**
   * What is in furniture is that, unless it is somebody's words; else the innermost element decides.
   * @param {Place} place @returns {Nature | null}
   */
  natureOf(place) {
    const known = this.#natures.get(place);
    if (known !== undefined) return known;
    const outer = place.up === null ? null : this.natureOf(place.up);
    const own = natureOf(place);
    const nature = own !== null && this.#isSo(place, own) && !isBound(outer, own) ? own : outer;
    this.#natures.set(place, nature);
    return nature;
  }

  /** Whether it has neither the headline nor much of the page's running paragraphs. @param {Place} place */
  isAside(place) {
    return this.#isSo(place, 'furniture');
  }

  /** Whether it is aside, and has few words. @param {Place} place */
  isBox(place) {
    return this.isAside(place) && (this.#sizes.get(place) ?? 0) <= largestBox;
  }

  /** @param {Place} place @param {Nature} nature */
  #isSo(place, nature) {
    if (this.#aroundHeadline.has(place)) return nature === 'subheading';
    if (nature === 'furniture' || nature === 'comments')
      return (this.#prose.get(place) ?? 0) <= mostProse[nature] * this.#allProse;
    const most = Object.hasOwn(longest, nature) ? longest[/** @type {keyof typeof longest} */ (nature)] : Infinity;
    return (this.#sizes.get(place) ?? 0) <= most;
  }
}

/**
 * Whether what an element is decides of all that is in it.
 * @param {Nature | null} outer @param {Nature} inner
 */
function isBound(outer, inner) {
  if (outer === 'comments' || outer === 'post' || outer === 'pull-quote') return true;
  return outer === 'furniture' && inner !== 'post' && inner !== 'pull-quote' && inner !== 'comments';
}
