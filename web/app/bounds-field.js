import { h } from '../element/dom.js';
import { excerpt } from '../highlight/finds.js';
import { bounded, stopsOf } from './bounds.js';
import { texts } from './texts.js';

const stride = 5; // words that Page Up and Page Down go

/**
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {'start' | 'end'} End
 * @typedef {object} Shown
 * @property {string} text
 * @property {Span} stretch of the text, in which the find can be
 * @property {Span[]} words of the find as it is
 * @property {Span[]} apart what names its source and signals it
 */

/**
 * A stretch of the article with the words of a find marked, whose two ends one drags, or moves by the arrow keys; a
 * press between the words moves the end that is nearer.
 */
export class BoundsField {
  /** @type {Record<End, HTMLElement>} */
  #ends = { start: this.#newEnd('start'), end: this.#newEnd('end') };
  #body = h('p', { class: 'stretch', dir: 'auto' });
  #hint = h('p', { id: 'bounds-hint', class: 'note' }, texts.corrections.boundsHint);
  element = h(
    'fieldset',
    { class: 'bounds', 'aria-describedby': 'bounds-hint' },
    h('legend', {}, texts.corrections.bounds),
    this.#body,
    this.#hint,
  );
  /** @type {Shown} */
  #shown = { text: '', stretch: { start: 0, end: 0 }, words: [], apart: [] };
  #stops = stopsOf('', { start: 0, end: 0 });
  /** @type {Span} */
  #span = { start: 0, end: 0 };
  /** @type {[Node, number][]} the text nodes that are shown, with the places at which they begin */
  #places = [];
  /** @type {End | null} that is dragged */
  #dragged = null;

  constructor() {
    this.#body.addEventListener('pointerdown', (event) => {
      const handle = event.target instanceof Element ? event.target.closest('.end') : null;
      if (!handle) return;
      this.#dragged = handle === this.#ends.start ? 'start' : 'end';
      this.#body.setPointerCapture(event.pointerId);
      event.preventDefault(); // else words are selected
      this.#ends[this.#dragged].focus();
    });
    this.#body.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (this.#dragged) this.#put(this.#dragged, this.#placeAt(clientX, clientY));
    });
    for (const type of /** @type {const} */ (['pointerup', 'pointercancel'])) {
      this.#body.addEventListener(type, () => setTimeout(() => (this.#dragged = null))); // behind the click
    }
    this.#body.addEventListener('click', ({ clientX, clientY }) => {
      const place = this.#dragged ? null : this.#placeAt(clientX, clientY);
      if (place === null) return;
      const isNearStart = Math.abs(place - this.#span.start) < Math.abs(place - this.#span.end);
      this.#put(isNearStart ? 'start' : 'end', place);
    });
  }

  /** From the first word of the find to its last. */
  get span() {
    return this.#span;
  }

  /** @param {Shown} shown @param {Span} span */
  show(shown, span) {
    this.#shown = shown;
    this.#stops = stopsOf(shown.text, shown.stretch);
    this.#span = { ...span };
    this.#draw();
  }

  focus() {
    this.#ends.start.focus();
  }

  /** @param {End} end */
  #newEnd(end) {
    const name = end === 'start' ? texts.corrections.begins : texts.corrections.ends;
    const element = h('span', { class: `end ${end}`, role: 'slider', tabindex: 0, 'aria-label': name });
    element.addEventListener('keydown', (event) => this.#onKey(event, end));
    return element;
  }

  /** Where an end can be. @param {End} end */
  #stopsOf(end) {
    const { start, end: last } = this.#span;
    return end === 'start'
      ? this.#stops.starts.filter((place) => place < last)
      : this.#stops.ends.filter((place) => place > start);
  }

  /** @param {KeyboardEvent} event @param {End} end */
  #onKey(event, end) {
    const stops = this.#stopsOf(end);
    const [before, behind] = [
      stops.filter((stop) => stop < this.#span[end]),
      stops.filter((stop) => stop > this.#span[end]),
    ];
    /** @type {Record<string, number | undefined>} */
    const moves = {
      ArrowLeft: before.at(-1),
      ArrowDown: before.at(-1),
      ArrowRight: behind[0],
      ArrowUp: behind[0],
      PageDown: before.at(-stride) ?? before[0],
      PageUp: behind[stride - 1] ?? behind.at(-1),
      Home: stops[0],
      End: stops.at(-1),
    };
    if (!Object.hasOwn(moves, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#put(end, moves[event.key] ?? null);
  }

  /** To the nearest stop. @param {End} end @param {number | null} place */
  #put(end, place) {
    if (place === null) return;
    const distance = (/** @type {number} */ stop) => Math.abs(stop - place);
    const nearest = this.#stopsOf(end).reduce(
      (best, stop) => (best === null || distance(stop) < distance(best) ? stop : best),
      /** @type {number | null} */ (null),
    );
    if (nearest === null || nearest === this.#span[end]) return;
    this.#span = { ...this.#span, [end]: nearest };
    this.#draw();
  }

  /**
   * The place in the text at a point of the window; null when there are no words.
   * @param {number} x
   * @param {number} y
   */
  #placeAt(x, y) {
    const caret = document.caretPositionFromPoint?.(x, y);
    const range = caret ? null : document.caretRangeFromPoint?.(x, y);
    const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset ?? 0];
    const start = this.#places.find(([one]) => one === node)?.[1];
    return start === undefined ? null : start + offset;
  }

  #draw() {
    const { text, stretch, words, apart } = this.#shown;
    const { start, end } = this.#span;
    const isSame = words[0]?.start === start && words.at(-1)?.end === end;
    const pieces = isSame ? words : bounded(text, this.#span, words, apart);
    this.#places = [];
    /** @param {number} from @param {number} to */
    const node = (from, to) => {
      const made = document.createTextNode(text.slice(from, to));
      this.#places.push([made, from]);
      return made;
    };
    const inside = pieces.flatMap((piece, i) => [
      ...(i > 0 ? [node(pieces[i - 1].end, piece.start)] : []),
      h('mark', {}, node(piece.start, piece.end)),
    ]);
    for (const name of /** @type {const} */ (['start', 'end'])) this.#describe(name);
    // The ends stay where they are in the tree, so that they keep the focus.
    const before = node(stretch.start, start);
    const after = node(end, stretch.end);
    if (this.#ends.start.parentNode !== this.#body) this.#body.replaceChildren(this.#ends.start, this.#ends.end);
    for (const child of [...this.#body.childNodes]) {
      if (child !== this.#ends.start && child !== this.#ends.end) child.remove();
    }
    this.#ends.start.before(before);
    this.#ends.start.after(...inside);
    this.#ends.end.after(after);
  }

  /** Says of an end where it is. @param {End} end */
  #describe(end) {
    const { text } = this.#shown;
    const stops = this.#stopsOf(end);
    const place = this.#span[end];
    const words = text.slice(this.#span.start, this.#span.end).replace(/\s+/g, ' ').trim();
    const near = end === 'start' ? excerpt(words, 40) : words.slice(-40).replace(/^\S*\s/, '');
    const values = {
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(stops.length, 1),
      'aria-valuenow': Math.max(stops.indexOf(place) + 1, 1),
      'aria-valuetext': near || words,
    };
    for (const [name, value] of Object.entries(values)) this.#ends[end].setAttribute(name, String(value));
  }
}
