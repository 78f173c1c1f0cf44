import { focusedNear, hasFocus } from './dom.js';

const edge = 8; // px between the card and its find, and the window's edge

/**
 * The card over a page's own text. It lies in the top layer, where nothing of the page can cover or clip it, and goes
 * with its find when the page is scrolled.
 */
export class FloatingCard {
  #card;
  #onEscape;
  /** @type {() => ArrayLike<DOMRect>} where the find is in the window */
  #rectsOf = () => [];
  #isRightToLeft = false;
  /** @type {Element | null} where the focus was before it went into the card */
  #returnsTo = null;

  /**
   * @param {HTMLElement} card
   * @param {() => void} onEscape the reader wants it gone
   */
  constructor(card, onEscape) {
    this.#card = card;
    this.#onEscape = onEscape;
    card.classList.add('floating');
    card.popover = 'manual';
    card.tabIndex = -1;
  }

  /**
   * @param {() => ArrayLike<DOMRect>} rectsOf where its find is in the window, at the time of each call
   * @param {boolean} isRightToLeft whether lines begin at the right where the find is
   */
  show(rectsOf, isRightToLeft) {
    this.#rectsOf = rectsOf;
    this.#isRightToLeft = isRightToLeft;
    if (!this.#card.matches(':popover-open')) {
      this.#card.showPopover();
      for (const type of ['scroll', 'resize']) addEventListener(type, this.#put, { capture: true, passive: true });
      addEventListener('keydown', this.#onKey); // wherever the focus is
    }
    this.#put();
  }

  hide() {
    if (!this.#card.matches(':popover-open')) return;
    this.#card.hidePopover();
    for (const type of ['scroll', 'resize']) removeEventListener(type, this.#put, { capture: true });
    removeEventListener('keydown', this.#onKey);
  }

  get isPointedAt() {
    return this.#card.matches(':hover');
  }

  focus() {
    const activeElement = focusedNear(this.#card);
    if (activeElement && !this.#card.contains(activeElement)) this.#returnsTo = activeElement;
    this.#card.focus({ preventScroll: true });
  }

  /** Takes the focus back to where it came from, when the card has it. */
  giveFocusBack() {
    if (hasFocus(this.#card) && this.#returnsTo instanceof HTMLElement) this.#returnsTo.focus({ preventScroll: true });
  }

  /** The card is one that no longer floats. */
  end() {
    this.hide();
    this.#card.classList.remove('floating');
    this.#card.popover = null;
    this.#card.removeAttribute('tabindex');
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#onEscape();
  };

  /** Below where its find begins, or above where there is no room. */
  #put = () => {
    const rects = this.#rectsOf();
    if (rects.length === 0) return;
    const { width, height } = this.#card.getBoundingClientRect();
    const below = rects[rects.length - 1].bottom + edge;
    const top = below + height + edge <= innerHeight ? below : rects[0].top - edge - height;
    const begin = this.#isRightToLeft ? rects[0].right - width : rects[0].left;
    const left = Math.min(begin, document.documentElement.clientWidth - width - edge);
    this.#card.style.setProperty('--card-top', `${Math.round(Math.max(top, edge))}px`);
    this.#card.style.setProperty('--card-left', `${Math.round(Math.max(left, edge))}px`);
  };
}
