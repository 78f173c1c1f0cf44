import { h } from '../element/dom.js';
import { attributesOf, propertiesOf, textsOf } from './options.js';
import { texts } from './texts.js';

/**
 * An article of a page with the element as it is chosen.
 * @typedef {import('./options.js').Options} Options
 */
export function createPreview() {
  const choice = h(
    'select',
    {},
    ...Object.entries(texts.page.choices).map(([value, words]) => h('option', { value }, words)),
  );
  const sheet = h('div', { class: 'sheet' });
  choice.addEventListener('change', () => sheet.classList.toggle('dark', choice.value === 'dark'));
  /** @type {HTMLElementTagNameMap['sayso-article'] | null} */
  let article = null;
  let shape = ''; // what an element that is there already cannot become
  const element = h(
    'section',
    { class: 'preview', 'aria-label': texts.preview },
    h('header', {}, h('h2', {}, texts.preview), h('label', {}, h('span', {}, texts.page.label), choice)),
    sheet,
  );
  return { element, show };

  /** @param {Options} options */
  function show(options) {
    const wanted = JSON.stringify([options.mode, options.target]);
    if (!article || shape !== wanted) {
      shape = wanted;
      article = document.createElement('sayso-article');
      setAttributes(article, options);
      sheet.replaceChildren(...place(article, options));
    } else setAttributes(article, options);
    article.texts = textsOf(options);
    setProperties(sheet, article, options);
  }
}

/** @param {HTMLElement} article @param {Options} options */
function setAttributes(article, options) {
  const wanted = new Map(attributesOf(options));
  for (const name of article.getAttributeNames()) {
    if (!wanted.has(name) && !['style', 'aria-busy'].includes(name)) article.removeAttribute(name);
  }
  for (const [name, value] of wanted) if (article.getAttribute(name) !== value) article.setAttribute(name, value);
}

/** @param {HTMLElement} sheet @param {HTMLElement} article @param {Options} options */
function setProperties(sheet, article, options) {
  for (const { style } of [sheet, article]) style.cssText = '';
  const { page, element } = propertiesOf(options);
  for (const [name, value] of page) sheet.style.setProperty(name, value);
  for (const [name, value] of element) article.style.setProperty(name, value);
}

/**
 * Puts the element where its article is.
 * @param {HTMLElementTagNameMap['sayso-article']} article
 * @param {Options} options
 * @returns {Node[]}
 */
function place(article, { mode, target }) {
  const paragraphs = texts.article.map((words) => h('p', {}, words));
  if (mode === 'text') {
    article.text = texts.article.join('\n\n');
    return [article];
  }
  if (mode === 'for') return [h('article', { id: target }, ...paragraphs), article];
  article.append(...paragraphs);
  return [article];
}
