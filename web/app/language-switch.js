import { h } from '../element/dom.js';
import { choose, languages } from '../languages/languages.js';
import { texts } from './texts.js';

/** Lets the reader choose the language of the page, which is then loaded anew. */
export function languageSwitch() {
  const select = h(
    'select',
    { class: 'language', 'aria-label': texts.languages },
    ...Object.entries(languages).map(([code, name]) => h('option', { value: code, lang: code }, name)),
  );
  select.value = texts.language;
  select.addEventListener('change', () => {
    const code = /** @type {import('../languages/languages.js').Language} */ (select.value);
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    if (!choose(code)) address.searchParams.set('lang', code);
    if (address.href === location.href) location.reload();
    else location.assign(address);
  });
  return select;
}
