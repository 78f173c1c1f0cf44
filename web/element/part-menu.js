import { excerpt } from '../highlight/finds.js';
import { h } from './dom.js';

const longestExcerpt = 60; // UTF-16 units

/** What a reader can make of a part; what it is now stands there too. */
const choices = /** @type {const} */ ([
  'body',
  'headline',
  'standfirst',
  'subheading',
  'byline',
  'caption',
  'pull-quote',
  'furniture',
]);

/**
 * @typedef {import('../highlight/render.js').Drawn} Drawn
 * @typedef {import('../highlight/blocks.js').BlockKind} BlockKind
 */

/**
 * A button beside the part of the article that is pointed at, and its menu: what the part is. One comes to it with Tab
 * behind the article, and to the other parts with the arrow keys. It stands beside the text and not in it, because the
 * text is what is copied.
 */
export class PartMenu {
  #frame;
  #onChoose;
  /** @type {readonly Drawn[]} */
  #parts = [];
  /** @type {Map<Element | null, Drawn>} */
  #partOf = new Map();
  /** @type {Drawn | null} that the button is at */
  #part = null;
  /** @type {import('./texts.js').ArticleTexts | null} */
  #texts = null;
  #button = this.#newButton();
  #menu = h('div', { class: 'part-kinds', role: 'menu', popover: 'auto', id: 'part-kinds' });

  /**
   * @param {HTMLElement} frame around the text; button and menu come into it
   * @param {HTMLElement} body the text
   * @param {(start: number, kind: BlockKind) => void} onChoose of the part that starts there
   */
  constructor(frame, body, onChoose) {
    this.#frame = frame;
    this.#onChoose = onChoose;
    frame.append(this.#button, this.#menu);
    for (const type of /** @type {const} */ (['pointerover', 'click'])) {
      body.addEventListener(type, ({ target }) => this.#point(target));
    }
    body.addEventListener('focusin', ({ target }) => this.#point(target));
    this.#menu.addEventListener('keydown', (event) => this.#onMenuKey(event));
    this.#menu.addEventListener('beforetoggle', ({ newState }) => {
      this.#button.setAttribute('aria-expanded', String(newState === 'open'));
    });
  }

  /**
   * The parts as they are drawn now.
   * @param {readonly Drawn[]} parts none: there is nothing to change
   * @param {import('./texts.js').ArticleTexts} texts
   */
  show(parts, texts) {
    this.#parts = parts.filter(({ block }) => block !== null);
    this.#partOf = new Map(this.#parts.map((part) => [part.block, part]));
    this.#texts = texts;
    this.#goTo(this.#shownNear(this.#placeOf(this.#part)));
  }

  /** @param {EventTarget | null} target */
  #point(target) {
    const block = target instanceof Element ? target.closest('.headline, .subheading, .paragraph') : null;
    const part = this.#partOf.get(block);
    if (part && part !== this.#part && !this.#isOpen) this.#goTo(part);
  }

  get #isOpen() {
    return this.#menu.matches(':popover-open');
  }

  /** Where a part stands now, also when it was drawn anew. @param {Drawn | null} part */
  #placeOf(part) {
    if (part === null) return 0;
    const place = this.#parts.findIndex(({ start }) => start >= part.start);
    return place < 0 ? this.#parts.length - 1 : place;
  }

  /**
   * The first part from a place on that is shown, or the last before it; with step -1 the last up to it.
   * @param {number} place
   * @param {1 | -1} [step]
   */
  #shownNear(place, step = 1) {
    const isShown = (/** @type {Drawn} */ { block }) => block?.checkVisibility() ?? false;
    const [behind, before] = [this.#parts.slice(Math.max(place, 0)), this.#parts.slice(0, Math.max(place + 1, 0))];
    const [first, second] = step > 0 ? [behind.find(isShown), before.findLast(isShown)] : [before.findLast(isShown)];
    return first ?? second ?? null;
  }

  /** @param {Drawn | null} part */
  #goTo(part) {
    this.#part = part;
    this.#button.hidden = part === null;
    this.#label();
    this.put();
  }

  /** Puts the button level with its part. */
  put() {
    const rect = this.#part?.block?.getBoundingClientRect();
    if (!rect) return;
    const top = rect.top - this.#frame.getBoundingClientRect().top;
    this.#frame.style.setProperty('--part-top', `${Math.round(top)}px`);
    this.#frame.style.setProperty('--part-height', `${Math.round(rect.height)}px`);
  }

  #label() {
    if (!this.#part || !this.#texts) return;
    const { parts, blockKinds, language, direction } = this.#texts;
    this.#button.lang = language;
    Object.assign(this.#menu, { lang: language, dir: direction });
    const words = excerpt(this.#part.block?.textContent.replace(/\s+/g, ' ').trim() ?? '', longestExcerpt);
    this.#button.setAttribute('aria-label', parts.change(blockKinds[this.#kind], words));
    this.#button.title = blockKinds[this.#kind];
  }

  /** Of the part. @returns {BlockKind} */
  get #kind() {
    return this.#part?.kind ?? 'body';
  }

  #newButton() {
    const button = h('button', { class: 'part-button', type: 'button', hidden: true }, '⋯');
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.#open());
    button.addEventListener('keydown', (event) => this.#onButtonKey(event));
    return button;
  }

  #open() {
    if (!this.#texts) return;
    const { parts, blockKinds } = this.#texts;
    this.#menu.setAttribute('aria-label', parts.menu);
    const kinds = [...new Set([this.#kind, ...choices])].sort((a, b) => rank(a) - rank(b));
    this.#menu.replaceChildren(
      ...kinds.map((kind) => {
        const isIt = kind === this.#kind;
        const attributes = { type: 'button', role: 'menuitemradio', 'aria-checked': String(isIt), tabindex: -1 };
        return h('button', { ...attributes, onclick: () => this.#choose(kind) }, blockKinds[kind]);
      }),
    );
    this.put();
    this.#menu.showPopover();
    const { bottom, right } = this.#button.getBoundingClientRect();
    const { width, height } = this.#menu.getBoundingClientRect();
    const [left, top] = [Math.min(right - width, innerWidth - width - 8), Math.min(bottom, innerHeight - height - 8)];
    this.#menu.style.inset = `${Math.max(top, 8)}px auto auto ${Math.max(left, 8)}px`;
    this.#items[kinds.indexOf(this.#kind)]?.focus({ preventScroll: true });
  }

  /** @param {BlockKind} kind */
  #choose(kind) {
    const part = this.#part;
    this.#menu.hidePopover();
    this.#button.focus({ preventScroll: true });
    if (part && kind !== part.kind) this.#onChoose(part.start, kind);
  }

  get #items() {
    return [...this.#menu.children].filter((child) => child instanceof HTMLElement);
  }

  /** @param {KeyboardEvent} event */
  #onMenuKey(event) {
    const items = this.#items;
    const place = items.findIndex((item) => item === event.target);
    const { length } = items;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: (place + 1) % length, ArrowUp: (place + length - 1) % length, Home: 0, End: length - 1 };
    if (Object.hasOwn(moves, event.key)) items[moves[event.key]]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.#menu.hidePopover();
      this.#button.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
    event.stopPropagation(); // the card and the page have nothing to do with it
  }

  /**
   * Goes to another part: with a button of its own, so that it is read to those who do not see it.
   * @param {KeyboardEvent} event
   */
  #onButtonKey(event) {
    const place = this.#placeOf(this.#part);
    /** @type {Record<string, Drawn | null>} */
    const moves = {
      ArrowDown: this.#shownNear(place + 1),
      ArrowUp: this.#shownNear(place - 1, -1),
      Home: this.#shownNear(0),
      End: this.#shownNear(this.#parts.length - 1, -1),
    };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    const part = moves[event.key];
    if (part === null || part === this.#part) return;
    const button = this.#newButton();
    this.#button.replaceWith(button);
    this.#button = button;
    this.#goTo(part);
    part.block?.scrollIntoView({ block: 'nearest' });
    button.focus({ preventScroll: true });
  }
}

/** The kinds in the order of the menu; one that it does not have comes first. @param {BlockKind} kind */
function rank(kind) {
  return choices.findIndex((choice) => choice === kind);
}
