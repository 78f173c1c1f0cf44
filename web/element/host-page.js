import { canHighlight, HostMarks } from '../highlight/host-marks.js';
import { readHost } from '../highlight/host-text.js';
import { findMeant, segments } from '../highlight/index.js';

const settleMs = 200; // after a change of the page, before it is read again: frameworks change it many times in a row
const restMs = 120; // of the pointer on a passage, before its card covers what is below it
const earlyPx = 300; // before it is scrolled to
const controls = 'a[href], button, input, label, option, select, summary, textarea, [contenteditable], [onclick], [role="button"]';

/**
 * A passage of the page that a reader can be brought to; it has the methods of an element that this needs.
 * @typedef {object} Passage
 * @property {string | null} find the id of the find that is meant there
 * @property {string[]} here the ids of all finds there
 * @property {() => DOMRect[]} getClientRects
 * @property {(options: ScrollIntoViewOptions) => void} scrollIntoView
 */

/**
 * Content of the page that an article marks and never changes: it is read, marked, watched, and listened to.
 */
export class HostPage {
  #root;
  #ignore;
  #on;
  #marks;
  /** @type {import('../highlight/host-text.js').HostText} */
  #host = { text: '', rangesOf: () => [], placeOf: () => null };
  #analysis = null;
  #pieces = [];
  #isSeen = false;
  #settling;
  #resting;
  #seeing;
  #listening = new AbortController();
  #changes = new MutationObserver(() => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#isSeen && this.#on.change(), settleMs);
  });

  /**
   * @param {Element} root
   * @param {{ ignore: string, isEager: boolean, change: () => void, point: (passage: Passage | null) => void,
   *   toggle: (passage: Passage | null) => void }} options `change` is called when `root` is first seen (at once when
   *   eager) and whenever its content has changed since
   */
  constructor(root, { ignore, isEager, ...on }) {
    this.#root = root;
    this.#ignore = ignore;
    this.#on = on;
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

  get text() {
    return this.#host.text;
  }

  /** @returns {boolean} whether the text is another than before; then its marks stay until the next call of mark() */
  read() {
    const before = this.#host.text;
    this.#host = readHost(this.#root, { ignore: this.#ignore });
    const isOther = this.#host.text !== before;
    if (isOther) {
      this.light([], []);
      this.#analysis = null;
      this.#pieces = [];
    }
    return isOther;
  }

  /**
   * @param {import('../analyzer/index.js').Analysis | null} analysis of the text that was last read
   * @param {readonly string[]} layers
   */
  mark(analysis, layers) {
    this.#analysis = analysis;
    this.#pieces = analysis ? segments(this.#host.text, analysis, layers) : [];
    this.#marks.clear();
    if (analysis) this.#marks.mark(this.#host, analysis, layers);
  }

  /**
   * @param {import('../highlight/finds.js').Span[]} active
   * @param {import('../highlight/finds.js').Span[]} current
   */
  light(active, current) {
    if (this.#analysis) this.#marks.light(this.#host, { active, current });
  }

  /**
   * @param {import('../highlight/finds.js').Find} find
   * @returns {Passage | undefined} undefined when it is in the page no more
   */
  passageOf({ id, words }) {
    if (this.#analysis && words.length > 0) return this.#passage(id, this.#marksAt(words[0].start), words[0]);
  }

  end() {
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    this.#changes.disconnect();
    this.#seeing.disconnect();
    this.#listening.abort();
    this.#marks.end();
  }

  #see() {
    if (this.#isSeen || this.#listening.signal.aborted) return;
    this.#isSeen = true;
    this.#seeing.disconnect();
    this.#on.change();
  }

  #listen() {
    const options = { passive: true, signal: this.#listening.signal };
    const isOwn = (event) => event.composedPath()[0]?.getRootNode?.() === this.#root.getRootNode();
    const at = ({ clientX, clientY }) => this.#passageAt(clientX, clientY);
    this.#root.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch' || event.buttons !== 0) return;
        clearTimeout(this.#resting);
        const isHere = isOwn(event);
        this.#resting = setTimeout(() => this.#on.point(isHere ? at(event) : null), restMs);
      },
      options,
    );
    this.#root.addEventListener(
      'pointerleave',
      () => {
        clearTimeout(this.#resting);
        this.#on.point(null);
      },
      options,
    );
    this.#root.addEventListener(
      'click',
      (event) => {
        // What the page does with a click comes first, and a link is a link.
        if (event.defaultPrevented || !isOwn(event) || event.target.closest?.(controls)) return;
        this.#on.toggle(at(event));
      },
      options,
    );
  }

  #passageAt(x, y) {
    const place = this.#analysis && characterAt(x, y, this.#host, this.#root.getRootNode());
    const marks = this.#marksAt(place);
    const find = findMeant(marks);
    if (find === null) return null;
    const mark = marks.find((mark) => mark.find === find);
    return this.#passage(find, marks, mark);
  }

  #passage(find, marks, span) {
    const [first] = this.#host.rangesOf(span);
    const here = [...new Set([find, ...marks.map((mark) => mark.find)])].filter((id) => id !== null);
    // The page may have changed and not been read since.
    if (!first?.startContainer.isConnected || first.endOffset > first.startContainer.length) return undefined;
    const range = liveRange(first);
    return {
      find,
      here,
      getClientRects: () => [...range.getClientRects()],
      scrollIntoView(options) {
        scrollTo(range, options);
        if (!canHighlight) getSelection().setBaseAndExtent(first.startContainer, first.startOffset, first.endContainer, first.endOffset);
      },
    };
  }

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

/** Where in the text the character under a point of the window stands; null when there is none. `tree` has the text. */
function characterAt(x, y, host, tree) {
  const options = tree === document ? {} : { shadowRoots: [tree] };
  const caret = document.caretPositionFromPoint?.(x, y, options) ?? fromRange(document.caretRangeFromPoint?.(x, y));
  if (caret?.offsetNode?.nodeType !== Node.TEXT_NODE) return null;
  const { offsetNode: node, offset } = caret;
  // The caret is the nearest, on either side of the character, and also where there is no character at all.
  for (const start of [offset, offset - 1]) {
    if (start < 0 || start >= node.length) continue;
    const range = liveRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: start + 1 });
    const isThere = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom;
    if ([...range.getClientRects()].some(isThere)) return host.placeOf(node, start);
  }
  return null;
}

/** For Safari, before it had caretPositionFromPoint. */
function fromRange(range) {
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }) {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Into the upper half of the window, because the card comes below; not at all when it is there. */
function scrollTo(range, { behavior }) {
  const isWellSeen = ({ top, bottom }) => top >= innerHeight / 12 && bottom <= innerHeight / 2;
  if (isWellSeen(range.getBoundingClientRect())) return;
  range.startContainer.parentElement.scrollIntoView({ block: 'nearest' }); // in whatever scrolls inside of the window
  const rect = range.getBoundingClientRect();
  if (!isWellSeen(rect)) scrollBy({ top: rect.top - innerHeight / 5, behavior });
}
