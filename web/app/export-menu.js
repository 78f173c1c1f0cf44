import { h } from '../element/dom.js';
import articleStyles from '../element/sayso-article.css?inline';
import tokens from '../element/tokens.css?inline';
import { goalsToCsv, quotesToCsv, toHtml, toJson, toMarkdown, toWebAnnotations } from '../export/index.js';
import { isShown } from './session.js';
import { closingMenu } from './toolbar.js';
import { texts } from './texts.js';

const styles = tokens + articleStyles;

/**
 * @typedef {object} Format
 * @property {keyof typeof texts.export.formats} key
 * @property {(shown: import('./session.js').Shown) => string} write
 * @property {string} file
 * @property {string} type
 */

/** @type {Format[]} */
const formats = [
  {
    key: 'html',
    write: ({ text, analysis }) => toHtml(text, analysis, { styles, texts: texts.report }),
    file: 'sayso.html',
    type: 'text/html;charset=utf-8',
  },
  {
    key: 'markdown',
    write: ({ text, analysis }) => toMarkdown(text, analysis, texts.report),
    file: 'sayso.md',
    type: 'text/markdown;charset=utf-8',
  },
  {
    key: 'quotesCsv',
    write: ({ text, analysis }) => quotesToCsv(text, analysis),
    file: 'sayso-quotes.csv',
    type: 'text/csv;charset=utf-8',
  },
  {
    key: 'goalsCsv',
    write: ({ text, analysis }) => goalsToCsv(text, analysis),
    file: 'sayso-goals.csv',
    type: 'text/csv;charset=utf-8',
  },
  {
    key: 'json',
    write: ({ text, analysis, ...others }) => toJson(text, analysis, others),
    file: 'sayso.json',
    type: 'application/json',
  },
  {
    key: 'webAnnotations',
    write: ({ text, analysis }) => toWebAnnotations(text, analysis),
    file: 'sayso.jsonld',
    type: 'application/ld+json',
  },
];

/**
 * A menu that downloads or copies what is shown in each format, and prints it.
 * @param {() => import('./session.js').State} current
 * @param {(message: string) => void} say
 */
export function exportMenu(current, say) {
  const { export: words } = texts;
  return closingMenu(
    words.heading,
    h('ul', {}, ...formats.map(entry)),
    h('button', { type: 'button', class: 'print', onclick: () => print() }, words.print),
  );

  /** @param {Format} format */
  function entry({ key, write, file, type }) {
    const name = words.formats[key];
    const content = () => {
      const state = current();
      return isShown(state) ? write(state) : '';
    };
    return h(
      'li',
      {},
      h('span', {}, name),
      h(
        'button',
        {
          type: 'button',
          'aria-label': words.downloadOf(name),
          onclick: () => download(content(), file, type),
        },
        words.download,
      ),
      h(
        'button',
        { type: 'button', 'aria-label': words.copyOf(name), onclick: () => copy(content(), name, say) },
        words.copy,
      ),
    );
  }
}

/**
 * @param {string} content
 * @param {string} name of what is copied, for what is said
 * @param {(message: string) => void} say
 */
export function copy(content, name, say) {
  return navigator.clipboard.writeText(content).then(
    () => say(texts.export.copied(name)),
    () => say(texts.export.notCopied),
  );
}

/** @param {string | string[]} content in parts @param {string} file @param {string} type */
export function download(content, file, type) {
  // Spreadsheets take a CSV file without the mark for the local code page.
  const mark = type.startsWith('text/csv') ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, content].flat(), { type }));
  h('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
