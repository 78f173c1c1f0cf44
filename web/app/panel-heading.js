import { h } from '../element/dom.js';

/**
 * The heading of a panel, which folds it: so one list can have the room of all.
 * @param {string} id
 * @param {string} name
 * @param {string} count of what is in it; empty when nothing is counted
 * @param {boolean} isFolded
 */
export function panelHeading(id, name, count, isFolded) {
  return h(
    'h2',
    { id },
    h('button', { type: 'button', class: 'fold', 'data-fold': true, 'aria-expanded': String(!isFolded) }, name),
    ' ',
    count !== '' && h('span', { class: 'count' }, count),
  );
}
