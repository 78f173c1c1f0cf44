import { h } from '../element/dom.js';
import { texts } from './texts.js';

/** Turns the page to the other theme; until it is used, the system's theme holds. */
export function themeSwitch() {
  const root = document.documentElement;
  const isDark = () =>
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const button = h('button', { type: 'button', class: 'quiet theme' });
  const name = () => (button.textContent = isDark() ? texts.theme.toLight : texts.theme.toDark);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    name();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name);
  name();
  return button;
}
