// A list of which the controls of one row can be reached by Tab; arrow keys go from row to row.
import { nearest } from '../element/dom.js';

/**
 * @param {HTMLElement} list whose children have `data-id`
 * @returns {{ current: () => string | null, settle: () => void }} `current`: the id of the row that is reached;
 *   `settle` is called when the list was drawn
 */
export function reachRows(list) {
  /** @type {string | null} */
  let current = null;
  list.addEventListener('focusin', (event) => reach(nearest(event, '[data-id]')?.dataset.id ?? null));
  list.addEventListener('keydown', (event) => {
    const row = nearest(event, '[data-id]');
    const to = row && goal(event.key, row);
    if (!row || !(to instanceof HTMLElement)) return;
    const place = controlsOf(row).findIndex((control) => control === event.target);
    const controls = controlsOf(to);
    (controls[place] ?? controls[0])?.focus();
    event.preventDefault();
  });
  return { current: () => current, settle };

  /** @param {string} key @param {HTMLElement} row */
  function goal(key, row) {
    if (key === 'ArrowDown') return row.nextElementSibling;
    if (key === 'ArrowUp') return row.previousElementSibling;
    if (key === 'Home') return list.firstElementChild;
    if (key === 'End') return list.lastElementChild;
    return null;
  }

  /** @param {string | null} id */
  function reach(id) {
    current = id;
    settle();
  }

  function settle() {
    const rows = /** @type {HTMLElement[]} */ ([...list.children]);
    const reached = rows.find((row) => row.dataset.id === current) ?? rows[0];
    for (const row of rows) for (const control of controlsOf(row)) control.tabIndex = row === reached ? 0 : -1;
  }
}

/** @param {Element} row @returns {HTMLElement[]} */
function controlsOf(row) {
  return [...row.querySelectorAll('button, input')].filter((control) => control instanceof HTMLElement);
}
