// In which language the page speaks. What it reads is English in any case. The English words stand in their rooms
// (english.js, texts.js); a language's words are one table, which is loaded when it is the reader's.

/**
 * @typedef {object} Translation
 * @property {import('../element/texts.js').ArticleTexts} article
 * @property {typeof import('../export/texts.js').reportTexts} report
 * @property {Omit<typeof import('../app/english.js').english, 'article' | 'report'>} page
 * @property {typeof import('../library/english.js').english} library
 * @property {typeof import('../extension/english.js').english} panel
 */

/** By its code, what each is called by those who speak it. */
export const languages = Object.freeze({
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  zh: '中文',
  ar: 'العربية',
});

/** @typedef {keyof typeof languages} Language */

/** @type {Record<Exclude<Language, 'en'>, () => Promise<{ default: Translation }>>} */
const tables = {
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  zh: () => import('./zh.js'),
  ar: () => import('./ar.js'),
};

const key = 'sayso-language';

/** The table of the reader's language; null where that is English, or its table cannot be had. */
export const translation = await load();

/**
 * The language of the page: what its address says (`?lang=es`), else what the reader chose here, else the first of the
 * browser's that there is.
 */
export function chosen() {
  const asked = new URLSearchParams(globalThis.location?.search).get('lang');
  const wanted = [asked, stored(), ...(globalThis.navigator?.languages ?? [])];
  return wanted.map(known).find((code) => code !== null) ?? 'en';
}

/** From the next visit on. @param {Language} code @returns {boolean} whether the browser keeps it */
export function choose(code) {
  return stored(code) === code;
}

async function load() {
  const code = chosen();
  if (code === 'en') return null;
  return tables[code]().then(
    (module) => module.default,
    () => null,
  );
}

/** @param {string | null} tag `es-MX`, for one @returns {Language | null} */
function known(tag) {
  const code = (tag ?? '').toLowerCase().split('-')[0];
  return Object.hasOwn(languages, code) ? /** @type {Language} */ (code) : null;
}

/**
 * What is kept, or is `code` from now on; null where nothing is, or the browser keeps nothing.
 * @param {string} [code]
 */
function stored(code) {
  try {
    if (code) localStorage.setItem(key, code);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
