import { h } from '../element/dom.js';
import { texts } from './texts.js';

const key = 'sayso-theme';

/** Turns the page to the other theme, and keeps it so; until it is used, the system's theme holds. */
export function themeSwitch() {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const button = h('button', { type: 'button', class: 'quiet theme' });
  const name = () => (button.textContent = isDark() ? texts.theme.toLight : texts.theme.toDark);
  const kept = storedTheme();
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    storedTheme(root.dataset.theme);
    name();
  });
  system.addEventListener('change', name);
  name();
  return button;
}

/** The theme that is kept, or `theme` from now on; where the browser keeps nothing, none. @param {string} [theme] */
function storedTheme(theme) {
  try {
    if (theme) localStorage.setItem(key, theme);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
