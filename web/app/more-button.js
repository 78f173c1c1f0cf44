import { h } from '../element/dom.js';
import { rowsAtOnce } from './first-rows.js';
import { texts } from './texts.js';

/**
 * Below a list that is too long to be drawn whole: draws more of it.
 * @param {number} left how many rows of it are not drawn
 * @returns {Node | null} null when all of them are
 */
export function moreButton(left) {
  if (left === 0) return null;
  return h(
    'button',
    { type: 'button', class: 'link more', tabindex: -1, 'data-more': true },
    texts.side.more(Math.min(left, rowsAtOnce), left),
  );
}
