import { h } from '../element/dom.js';

/**
 * A button of the toolbar, whose name is shorter where there is little room.
 * @param {{ long: string, short: string }} name
 * @param {Record<string, unknown>} attributes
 */
export function toolButton({ long, short }, attributes) {
  const names = [h('span', { class: 'long' }, long), h('span', { class: 'short' }, short)];
  return h('button', { type: 'button', 'aria-label': long, ...attributes }, ...names);
}

/**
 * A button that opens a sheet of controls; Escape and a press elsewhere close it.
 * @param {string} name
 * @param {...Node} content
 */
export function closingMenu(name, ...content) {
  const menu = h('details', { class: 'menu' }, h('summary', {}, name), h('div', { class: 'sheet' }, ...content));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  return menu;
}
