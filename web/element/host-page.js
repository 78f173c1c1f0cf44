import { HostMarks } from '../highlight/host-marks.js';
import { readHost } from '../highlight/host-text.js';
import { findMeant, segments } from '../highlight/index.js';
import { nearest } from './dom.js';
import { FloatingCard } from './floating-card.js';
import { liveRange, scrollToWords } from './words-in-view.js';

const settleMs = 200; // after a change of the page, before it is read again: frameworks change it many times in a row
const restMs = 120; // of the pointer on a passage, before its card covers what is below it
const earlyPx = 300; // before it is scrolled to
const controls =
  'a[href], button, input, label, option, select, summary, textarea, [contenteditable], [onclick], [role="button"]';

/**
 * @typedef {import('./view.js').View} View
 * @typedef {import('./view.js').Place} Place
 */

/**
 * Content of the page that an article marks and never changes: it is read, marked, watched, and listened to. The card
 * floats over it. It is one of the views of an article, see view.d.ts.
 * @implements {View}
 */
export class HostPage {
  #root;
  #ignore;
  #read;
  #on;
  #card;
  #marks;
  /** @type {import('../highlight/host-text.js').HostText} */
  #host = { text: '', blocks: [], rangesOf: () => [], placeOf: () => null };
  /** @type {import('../analyzer/index.js').Analysis | null} */
  #analysis = null;
  /** @type {Map<string, import('../highlight/finds.js').Find>} */
  #finds = new Map();
  /** @type {import('../highlight/segments.js').Segment[]} */
  #pieces = [];
  /** @type {Parameters<View['match']>} what match() was last told */
  #matched = [[], -1];
  #isSeen = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #seeing;
  #listening = new AbortController();
  #changes = new MutationObserver(() => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#isSeen && this.#on.change(), settleMs);
  });

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} card
   * @param {import('./view.js').ViewListeners & { ignore: string, isEager: boolean, change: () => void,
   *   read?: typeof readHost }} options `change` is called when `root` is first about to be seen (at once when eager)
   *   and whenever its content has changed; `read` is how its text is read
   */
  constructor(root, card, { ignore, isEager, read = readHost, ...on }) {
    this.#root = root;
    this.#ignore = ignore;
    this.#read = read;
    this.#on = on;
    this.#card = new FloatingCard(card, on.dismiss);
    this.#marks = new HostMarks(root);
    this.#changes.observe(root, { childList: true, characterData: true, subtree: true });
    this.#seeing = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#see(),
      { rootMargin: `${earlyPx}px` },
    );
    if (isEager) queueMicrotask(() => this.#see());
    else this.#seeing.observe(root);
    this.#listen();
  }

  /** The card may cover what is below its find. */
  hasRoom = true;

  get text() {
    return this.#host.text;
  }

  get blocks() {
    return this.#host.blocks;
  }

  /** @returns {boolean} whether the text is another than before; then its marks stay until the next call of draw() */
  read() {
    const before = this.#host.text;
    this.#host = this.#read(this.#root, { ignore: this.#ignore });
    const isOther = this.#host.text !== before;
    if (isOther) {
      this.light(null, null);
      this.#analysis = null;
      this.#pieces = [];
    }
    return isOther;
  }

  /** `text` is what was last read. @type {View['draw']} */
  draw({ analysis, finds, layers }) {
    this.#analysis = analysis;
    this.#finds = finds;
    this.#pieces = analysis ? segments(this.#host.text, analysis, layers) : [];
    this.#marks.clear();
    if (analysis) this.#marks.mark(this.#host, analysis, layers);
    this.match(...this.#matched);
  }

  /** @param {string | null} find @param {string | null} speaker */
  light(find, speaker) {
    if (!this.#analysis) return;
    const { quotes = [], goals = [], mentions = [] } = this.#analysis.speakers.find(({ id }) => id === speaker) ?? {};
    const wordsOf = (/** @type {string} */ id) => this.#finds.get(id)?.words ?? [];
    const others = [...quotes, ...goals].filter((id) => id !== find); // tints add up, and letters must stay legible
    this.#marks.light(this.#host, {
      active: [...mentions, ...others.flatMap(wordsOf)],
      current: find === null ? [] : wordsOf(find),
    });
  }

  /** @type {View['match']} */
  match(spans, current) {
    this.#matched = [spans, current];
    this.#marks.match(this.#host, spans, current);
  }

  /** @type {View['reveal']} */
  reveal(span, options) {
    const [first] = this.#host.rangesOf(span);
    if (first?.startContainer.isConnected) scrollToWords(first, options);
  }

  /** @type {View['placeOf']} */
  placeOf(find) {
    if (find === null) return null;
    const [span] = this.#finds.get(find)?.words ?? [];
    return span && this.#analysis ? this.#passage(find, this.#marksAt(span.start), span) : null;
  }

  /** @param {Place | null} place */
  putCard(place) {
    if (place) this.#card.show(place.getClientRects, getComputedStyle(this.#root).direction === 'rtl');
    else this.#card.hide();
  }

  giveFocusBack() {
    this.#card.giveFocusBack();
  }

  end() {
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    this.#changes.disconnect();
    this.#seeing.disconnect();
    this.#listening.abort();
    this.#marks.end();
    this.#card.end();
  }

  #see() {
    if (this.#isSeen || this.#listening.signal.aborted) return;
    this.#isSeen = true;
    this.#seeing.disconnect();
    this.#on.change();
  }

  #listen() {
    const options = { passive: true, signal: this.#listening.signal };
    /** @param {PointerEvent} event */
    const isOwn = (event) => rootOf(event.composedPath()[0]) === this.#root.getRootNode();
    const at = (/** @type {PointerEvent} */ { clientX, clientY }) => this.#passageAt(clientX, clientY);
    this.#root.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch' || event.buttons !== 0) return;
        clearTimeout(this.#resting);
        const isHere = isOwn(event);
        this.#resting = setTimeout(() => this.#point(isHere ? at(event) : null), restMs);
      },
      options,
    );
    this.#root.addEventListener(
      'pointerleave',
      () => {
        clearTimeout(this.#resting);
        this.#point(null);
      },
      options,
    );
    this.#root.addEventListener(
      'click',
      (event) => {
        // What the page does with a click comes first, and a link is a link.
        if (event.defaultPrevented || !isOwn(event) || nearest(event, controls)) return;
        this.#on.toggle(at(event));
      },
      options,
    );
  }

  /** @param {Place | null} place */
  #point(place) {
    if (place) this.#on.point(place, true);
    else if (!this.#card.isPointedAt) this.#on.leave();
  }

  /** @param {number} x @param {number} y in the window */
  #passageAt(x, y) {
    const place = this.#analysis && characterAt(x, y, this.#host, this.#root.getRootNode());
    const marks = this.#marksAt(place);
    const find = findMeant(marks);
    if (find === null) return null;
    const mark = marks.find((mark) => mark.find === find);
    return mark ? this.#passage(find, marks, mark) : null;
  }

  /**
   * @param {string} find
   * @param {import('../highlight/marks.js').Mark[]} marks
   * @param {import('../analyzer/index.js').Span} span
   * @returns {Place | null} null when it is in the page no more
   */
  #passage(find, marks, span) {
    const [first] = this.#host.rangesOf(span);
    // The page may have changed and not been read since.
    if (!first?.startContainer.isConnected || first.endOffset > lengthOf(first.startContainer)) return null;
    const range = liveRange(first);
    return {
      find,
      speaker: this.#finds.get(find)?.speaker ?? null,
      here: [...new Set([find, ...marks.map((mark) => mark.find)])].filter((id) => id !== null),
      getClientRects: () => [...range.getClientRects()],
      scrollIntoView: (options) => scrollToWords(first, options),
      focus: () => this.#card.focus(), // the words themselves cannot have it
    };
  }

  /** @param {number | null} place in the text */
  #marksAt(place) {
    if (place === null) return [];
    let [low, high] = [0, this.#pieces.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].start <= place) low = middle;
      else high = middle;
    }
    return (this.#pieces[low]?.marks ?? []).filter(({ layer }) => layer !== 'mentions');
  }
}

/** @param {EventTarget | undefined} target */
function rootOf(target) {
  return target instanceof Node ? target.getRootNode() : null;
}

/** @param {Node} node */
function lengthOf(node) {
  return node instanceof CharacterData ? node.length : 0;
}

/**
 * Where in the text the character under a point of the window stands; null when there is none.
 * @param {number} x
 * @param {number} y
 * @param {import('../highlight/host-text.js').HostText} host
 * @param {Node} tree that has the text
 */
function characterAt(x, y, host, tree) {
  const options = tree instanceof ShadowRoot ? { shadowRoots: [tree] } : {};
  const caret = document.caretPositionFromPoint?.(x, y, options) ?? fromRange(document.caretRangeFromPoint?.(x, y));
  if (!caret || !(caret.offsetNode instanceof Text)) return null;
  const { offsetNode: node, offset } = caret;
  // The caret is the nearest, on either side of the character, and also where there is no character at all.
  for (const start of [offset, offset - 1]) {
    if (start < 0 || start >= node.length) continue;
    const range = liveRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: start + 1 });
    const isThere = (/** @type {DOMRect} */ { left, right, top, bottom }) =>
      left <= x && x <= right && top <= y && y <= bottom;
    if ([...range.getClientRects()].some(isThere)) return host.placeOf(node, start);
  }
  return null;
}

/** For Safari, before it had caretPositionFromPoint. @param {Range | null | undefined} range */
function fromRange(range) {
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}
