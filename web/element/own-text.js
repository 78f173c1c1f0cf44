import { isUnsure, kindOf } from '../highlight/finds.js';
import { leftOut } from '../highlight/blocks.js';
import { HostMarks } from '../highlight/host-marks.js';
import { rangesOf } from '../highlight/ranges.js';
import { renderArticle } from '../highlight/render.js';
import { breathe } from './breathe.js';
import { h, hasFocus } from './dom.js';
import { PartMenu } from './part-menu.js';
import { labelInWords, nameInWords } from './texts.js';
import { scrollToWords } from './words-in-view.js';

const widthForMargin = 50 * 16; // px of the element, from which the card stands beside the text
const longText = 20_000; // UTF-16 units, from which it is drawn in slices, and laid out only near the window
const sliceMs = 24; // of drawing at a stretch: a key that is pressed meanwhile is not felt to wait

/**
 * @typedef {import('./view.js').View} View
 * @typedef {import('./view.js').Place} Place
 * @typedef {import('../highlight/finds.js').Find} Find
 */

/**
 * A text that the article shows itself, with real elements for its marks; the card stands in its margin, or at the foot
 * of the window. It is one of the views of an article, see view.d.ts.
 * @implements {View}
 */
export class OwnText {
  #body = h('div', { class: 'text', part: 'text', id: 'text' });
  #leftOut = h('button', {
    class: 'left-out-parts',
    part: 'left-out',
    type: 'button',
    hidden: true,
    'aria-expanded': 'false',
    'aria-controls': 'text',
  });
  /** @type {PartMenu | null} once the reader may say what the parts are */
  #partMenu = null;
  #frame;
  #card;
  #on;
  /** @type {import('../highlight/render.js').Rendering | null} */
  #rendering = null;
  /** @type {Map<string, Find>} */
  #finds = new Map();
  /**
   * @type {{ steps: ReturnType<typeof renderArticle>, what: Parameters<View['draw']>[0], isLong: boolean } | null} what
   *   is being drawn
   */
  #drawing = null;
  /** @type {HTMLElement[]} the segments at which the keyboard stops: where one enters each find */
  #stops = [];
  /** @type {HTMLElement | null} the one of them at which Tab stops */
  #stop = null;
  /** @type {HTMLElement[]} */
  #lit = [];
  /** @type {Parameters<View['putCard']>} what putCard() was last told */
  #placed = [null, false];
  /** @type {HostMarks | null} once a search was made */
  #marks = null;
  /** @type {Parameters<View['match']>} what match() was last told */
  #matched = [[], -1];
  /** @type {Parameters<View['light']>} what light() was last told */
  #wanted = [null, null, false];
  #sizes = new ResizeObserver(([{ contentRect }]) => {
    // Of the height that this changes, whoever observes the element too is told in the next frame: else browsers report
    // a loop as an error.
    requestAnimationFrame(() => this.#frame.classList.toggle('with-margin', contentRect.width >= widthForMargin));
  });
  #heights = new ResizeObserver(() => {
    this.putCard(...this.#placed); // a long text grows while one scrolls
    this.#partMenu?.put();
  });

  /**
   * @param {HTMLElement} card
   * @param {HTMLElement} foot what stands below the text
   * @param {import('./view.js').ViewListeners} on
   */
  constructor(card, foot, on) {
    this.#card = card;
    this.#on = on;
    this.#frame = h('div', { class: 'frame', part: 'frame' }, this.#body, this.#leftOut, card, foot);
    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'touch') this.#point(this.#segmentOf(event.target), true);
    });
    this.#body.addEventListener('pointerleave', () => this.#on.leave());
    this.#body.addEventListener('focusin', (event) => this.#enter(this.#segmentOf(event.target)));
    this.#body.addEventListener('focusout', (event) => {
      if (event.target instanceof Element) event.target.removeAttribute('aria-describedby');
      this.#on.leave();
    });
    this.#body.addEventListener('click', (event) => this.#on.toggle(this.#placeAt(this.#segmentOf(event.target))));
    this.#body.addEventListener('keydown', (event) => this.#onKey(event));
    this.#frame.addEventListener('keydown', (event) => event.key === 'Escape' && this.#on.dismiss());
    this.#leftOut.addEventListener('click', () => {
      const isWhole = this.#body.classList.toggle('whole');
      this.#leftOut.setAttribute('aria-expanded', String(isWhole));
    });
  }

  get nodes() {
    return [this.#frame];
  }

  /** Whether the card stands beside the text and covers none of it. */
  get hasRoom() {
    return this.#frame.classList.contains('with-margin');
  }

  begin() {
    const root = this.#frame.getRootNode();
    if (root instanceof ShadowRoot) this.#sizes.observe(root.host);
    this.#heights.observe(this.#body);
  }

  end() {
    this.#sizes.disconnect();
    this.#heights.disconnect();
    this.#marks?.end();
    this.#marks = null;
  }

  /**
   * An article that is not long is drawn when this returns, a long one in slices, and at once when somebody asks for
   * it.
   * @type {View['draw']}
   */
  draw(what) {
    const { text, blocks, analysis, finds, layers, texts } = what;
    const speakers = new Map(analysis?.speakers.map((speaker) => [speaker.id, speaker]));
    /** @param {import('../highlight/marks.js').Mark} mark */
    const label = ({ speaker, find: id }) => {
      const find = finds.get(id ?? '');
      if (!find) return '';
      const name = nameInWords(speakers.get(speaker ?? ''), isUnsure(find.record), texts);
      return labelInWords(kindOf(find), name, find.record, texts);
    };
    const isLong = text.length > longText;
    const end = isLong ? performance.now() + sliceMs : Infinity;
    const previous = this.#rendering;
    const steps = renderArticle(this.#body, text, analysis ?? emptyAnalysis(text, blocks), { layers, label, previous });
    this.#drawing = { steps, what, isLong };
    this.#drawInSlices(end);
  }

  /** @param {number} end when to stop first, on the clock of performance.now() */
  async #drawInSlices(end) {
    const drawing = this.#drawing;
    for (let until = end; this.#drawing === drawing; until = performance.now() + sliceMs) {
      this.#draw(until);
      await breathe();
    }
  }

  /** Goes on with what is being drawn. @param {number} [end] when to stop, on the clock of performance.now() */
  #draw(end = Infinity) {
    if (!this.#drawing) return;
    const { steps, what, isLong } = this.#drawing;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (!step.done) return;
    this.#drawing = null;
    this.#rendering = step.value;
    this.#finds = what.finds;
    this.#body.classList.toggle('long', isLong);
    this.#showParts(what);
    this.#stops = [...new Set(this.#rendering.entrances.values())];
    this.#stopAt(this.#stops[0]);
    this.light(...this.#wanted);
    this.match(...this.#matched);
  }

  /** How many parts are left out, and what the reader may say of them all. @param {Parameters<View['draw']>[0]} what */
  #showParts({ text, blocks, analysis, texts, isOpen }) {
    const count = leftOut(text, analysis?.blocks ?? blocks);
    this.#leftOut.hidden = count === 0;
    this.#leftOut.textContent = texts.parts.leftOut(count);
    Object.assign(this.#leftOut, { lang: texts.language, dir: texts.direction });
    if (isOpen) this.#partMenu ??= new PartMenu(this.#frame, this.#body, this.#on.choose);
    this.#partMenu?.show(isOpen && analysis ? (this.#rendering?.drawn ?? []) : [], texts);
  }

  /** @type {View['light']} */
  light(find, speaker, isPointed) {
    this.#wanted = [find, speaker, isPointed];
    if (this.#drawing) return;
    for (const element of this.#lit) element.classList.remove('active', 'current');
    const active = this.#rendering?.bySpeaker.get(speaker ?? '') ?? [];
    const current = this.#rendering?.byFind.get(find ?? '') ?? [];
    for (const element of active) element.classList.add('active');
    for (const element of current) element.classList.add('active', 'current');
    this.#lit = [...active, ...current];
    this.#body.dataset.current = this.#finds.get(find ?? '')?.type ?? '';
    this.#body.classList.toggle('spotlight', !isPointed && active.length > 0);
  }

  /** @type {View['match']} */
  match(spans, current) {
    this.#matched = [spans, current];
    if (this.#drawing || (spans.length === 0 && !this.#marks)) return;
    this.#marks ??= new HostMarks(this.#body);
    this.#marks.match({ rangesOf: (span) => this.#rangesOf(span) }, spans, current);
  }

  /** @type {View['reveal']} */
  reveal(span, options) {
    this.#draw();
    const [first] = this.#rangesOf(span);
    if (first) scrollToWords(first, options);
  }

  /** @param {import('../analyzer/index.js').Span} span */
  #rangesOf(span) {
    return rangesOf(this.#rendering?.drawn ?? [], span);
  }

  /** @type {View['placeOf']} */
  placeOf(find) {
    if (find === null) return null;
    this.#draw();
    return this.#placeAt(this.#rendering?.entrances.get(find), find);
  }

  /**
   * Level with its find; and inside the window when the find is pointed at, and so is not being scrolled to.
   * @type {View['putCard']}
   */
  putCard(place, isPointed) {
    this.#placed = [place, isPointed];
    if (!place) return;
    this.#card.classList.toggle('at-left', getComputedStyle(this.#frame).direction === 'rtl');
    const [rect] = place.getClientRects();
    if (!rect) return; // the article is hidden
    const frame = this.#frame.getBoundingClientRect();
    const { height } = this.#card.getBoundingClientRect();
    const [least, most] = isPointed ? [16, Math.min(frame.bottom, innerHeight - 16)] : [frame.top, frame.bottom];
    const top = Math.max(Math.min(rect.top, most - height), least, frame.top) - frame.top;
    this.#card.style.setProperty('--card-top', `${Math.round(top)}px`);
  }

  /** @type {View['giveFocusBack']} */
  giveFocusBack(place) {
    if (hasFocus(this.#card)) place?.focus();
  }

  /**
   * The span of the text that the reader has selected, or null.
   * @returns {import('../analyzer/index.js').Span | null}
   */
  get selection() {
    const root = this.#frame.getRootNode();
    if (!(root instanceof ShadowRoot)) return null;
    const range = getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (!range || !this.#body.contains(range.startContainer) || !this.#body.contains(range.endContainer)) return null;
    if (this.#drawing) {
      this.#draw();
      return this.selection;
    }
    /** @param {Node} node @param {number} offset */
    const offsetOf = (node, offset) => {
      const before = document.createRange();
      before.setStart(this.#body, 0);
      before.setEnd(node, offset);
      return before.toString().length;
    };
    const [start, end] = [
      offsetOf(range.startContainer, range.startOffset),
      offsetOf(range.endContainer, range.endOffset),
    ];
    return start < end ? { start, end } : null;
  }

  /**
   * @param {HTMLElement | null | undefined} segment
   * @param {string | null} [find] the find that is meant there, when it is another than the innermost
   * @returns {Place | null}
   */
  #placeAt(segment, find = segment?.dataset.find ?? null) {
    if (!segment) return null;
    const { ids, speakers = '' } = segment.dataset;
    return {
      find,
      speaker: (find === null ? speakers.split(' ').at(-1) : this.#finds.get(find)?.speaker) ?? null,
      here: ids?.split(' ') ?? [],
      getClientRects: () => segment.getClientRects(),
      scrollIntoView: (options) => segment.scrollIntoView(options),
      focus: () => segment.focus({ preventScroll: true }),
    };
  }

  /** @param {HTMLElement | null} segment */
  #point(segment, isHover = false) {
    const place = this.#placeAt(segment);
    if (place) this.#on.point(place, isHover);
    else this.#on.leave();
  }

  /** @param {HTMLElement | null} segment */
  #enter(segment) {
    if (!segment) return;
    this.#stopAt(segment);
    segment.setAttribute('aria-describedby', this.#card.id);
    this.#point(segment);
  }

  /** Tab comes to one of the stops. @param {HTMLElement | undefined} segment */
  #stopAt(segment) {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = segment ?? null;
    if (this.#stop) this.#stop.tabIndex = 0;
  }

  /**
   * The segment that an event is about; null when what is drawn now has it no more.
   * @param {EventTarget | null} target
   * @returns {HTMLElement | null}
   */
  #segmentOf(target) {
    this.#draw();
    return target instanceof Element && target.isConnected ? target.closest('.segment') : null;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const segment = this.#segmentOf(event.target);
    const stops = this.#stops;
    const place = segment ? stops.indexOf(segment) : -1;
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const [before, after] = [Math.max(place - 1, 0), Math.min(place + 1, stops.length - 1)];
    /** @type {Record<string, number>} */
    const moves = {
      ArrowRight: after,
      ArrowDown: after,
      ArrowLeft: before,
      ArrowUp: before,
      Home: 0,
      End: stops.length - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') this.#on.toggle(this.#placeAt(stops[place]));
    else if (Object.hasOwn(moves, event.key)) stops[moves[event.key]].focus();
    else return;
    event.preventDefault();
  }
}

/**
 * @param {string} text
 * @param {readonly import('../analyzer/index.js').Block[]} blocks
 * @returns {import('../analyzer/index.js').Analysis}
 */
function emptyAnalysis(text, blocks) {
  const none = { quotes: [], speakers: [], goals: [], lists: [], warnings: [] };
  return { schema: 2, offsets: 'utf16', length: text.length, ...none, blocks: [...blocks] };
}
