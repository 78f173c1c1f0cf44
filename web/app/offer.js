import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * What has just become of the reader's article, with the way back: it stays until the next such act, and is closed by
 * the reader and not by the clock.
 * @param {{ onClose: () => void }} listeners
 */
export function createOffer({ onClose }) {
  const message = h('output', {}); // a status
  const undo = h('button', { type: 'button', class: 'quiet' }, texts.offer.undo);
  const close = h('button', { type: 'button', class: 'quiet', 'aria-label': texts.offer.close, onclick: onClose }, '×');
  const element = h('div', { class: 'offer' }, message, undo, close);
  /** @type {(() => void) | null} */
  let takeBack = null;
  undo.addEventListener('click', run);
  hide();
  return {
    element,
    show,
    hide,
    run,
    focus: () => undo.focus({ preventScroll: true }),
    canUndo: () => takeBack !== null,
  };

  /**
   * @param {string} words
   * @param {(() => void) | null} [onUndo] null when there is nothing to go back to
   */
  function show(words, onUndo = null) {
    takeBack = onUndo;
    undo.hidden = onUndo === null;
    undo.setAttribute('aria-label', texts.offer.undoOf(words));
    element.classList.remove('empty');
    message.textContent = words;
  }

  function hide() {
    takeBack = null;
    message.textContent = '';
    element.classList.add('empty'); // and not hidden: a status is heard only when it was there before its words
  }

  function run() {
    const act = takeBack;
    hide();
    act?.();
  }
}
