import { h } from '../element/dom.js';
import articleStyles from '../element/sayso-article.css?inline';
import tokens from '../element/tokens.css?inline';
import { headlineOf } from '../highlight/blocks.js';
import { copy } from './clipboard.js';
import { isShown } from './session.js';
import { closingMenu } from './toolbar.js';
import { texts } from './texts.js';

const styles = tokens + articleStyles;

/**
 * @typedef {typeof import('../export/index.js')} Exports which are loaded when they are asked for
 * @typedef {import('../export/provenance.js').Provenance} Provenance
 * @typedef {import('./session.js').Shown} Shown
 * @typedef {import('../export/reference.js').Form | 'line'} Form in which one cites
 *
 * @typedef {object} Format
 * @property {keyof typeof texts.export.formats} key
 * @property {(exports: Exports, shown: Shown, provenance: Provenance) => string} write
 * @property {(exports: Exports, shown: Shown, provenance: Provenance) => string} [rich] the same as rich text
 * @property {string} ending of the file's name
 * @property {string} type
 */

/** @param {'quotes' | 'goals' | 'speakers' | 'corrections'} name @returns {Format} */
function table(name) {
  return {
    key: `${name}Csv`,
    write: ({ tables, toCsv }, { text, analysis }, provenance) =>
      toCsv(tables[name](text, analysis, { ...provenance, texts: texts.report })),
    rich: ({ tables, toHtmlTable }, { text, analysis }, provenance) =>
      toHtmlTable(tables[name](text, analysis, { ...provenance, texts: texts.report })),
    ending: `${name}.csv`,
    type: 'text/csv;charset=utf-8',
  };
}

/** @type {Format['write']} */
const html = ({ toHtml }, { text, analysis }, provenance) =>
  toHtml(text, analysis, { ...provenance, styles, texts: texts.report });

/** @type {Format[]} */
const formats = [
  { key: 'html', write: html, rich: html, ending: 'html', type: 'text/html;charset=utf-8' },
  {
    key: 'markdown',
    write: ({ toMarkdown }, { text, analysis }, provenance) =>
      toMarkdown(text, analysis, { ...provenance, texts: texts.report }),
    rich: ({ toRichReport }, { text, analysis }, provenance) =>
      toRichReport(text, analysis, { ...provenance, texts: texts.report }),
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
  },
  table('quotes'),
  table('goals'),
  table('speakers'),
  table('corrections'),
  {
    key: 'json',
    write: ({ toJson }, { text, analysis, found, blocks, source }, provenance) =>
      toJson(text, analysis, { ...provenance, source, found, blocks }),
    ending: 'json',
    type: 'application/json',
  },
  {
    key: 'webAnnotations',
    write: ({ toWebAnnotations }, { text, analysis }, provenance) => toWebAnnotations(text, analysis, provenance),
    ending: 'jsonld',
    type: 'application/ld+json',
  },
];

/** @type {Record<Form, { ending: string, type: string }>} as which files citations are downloaded */
const citationFiles = {
  line: { ending: 'citation.txt', type: 'text/plain;charset=utf-8' },
  apa: { ending: 'apa.txt', type: 'text/plain;charset=utf-8' },
  mla: { ending: 'mla.txt', type: 'text/plain;charset=utf-8' },
  chicago: { ending: 'chicago.txt', type: 'text/plain;charset=utf-8' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

/** What writes the exports, loaded once. @returns {Promise<Exports>} */
export function loadExports() {
  return import('../export/index.js');
}

/** Where an export of what is shown is from, now. @param {Shown} shown @returns {Provenance} */
export function provenanceOf({ text, analysis, source, made, corrections }) {
  const title = headlineOf(text, analysis.blocks);
  return { ...made, source: { ...(title && { title }), ...source }, corrections, exported: new Date().toISOString() };
}

/**
 * A menu that downloads or copies what is shown in each format, cites it, and prints it.
 * @param {() => import('./session.js').State} current
 * @param {(message: string) => void} say
 * @returns {{ element: HTMLElement, form: () => Form }} `form`: in which the reader cites
 */
export function exportMenu(current, say) {
  const { export: words } = texts;
  const forms = /** @type {Form[]} */ (Object.keys(citationFiles));
  const form = h(
    'select',
    { 'aria-label': words.citationForm },
    ...forms.map((form) => h('option', { value: form }, words.forms[form])),
  );
  const element = closingMenu(
    words.heading,
    h(
      'ul',
      {},
      ...formats.map(entry),
      h('li', { class: 'citation' }, h('span', {}, `${words.citation} `, form), ...buttons(words.citation, cited)),
    ),
    h('button', { type: 'button', class: 'print', onclick: () => print() }, words.print),
  );
  // Browsers let a page copy for a moment after a press: then there is no time to load anything.
  element.addEventListener('toggle', () => element.open && loadExports().catch(() => {}));
  return { element, form: chosen };

  function chosen() {
    return /** @type {Form} */ (form.value);
  }

  /** @param {Format} format */
  function entry({ key, write, rich, ending, type }) {
    const name = words.formats[key];
    return h(
      'li',
      {},
      h('span', {}, name),
      ...buttons(name, (exports, shown, provenance) => ({
        plain: write(exports, shown, provenance),
        rich: () => rich?.(exports, shown, provenance) ?? null,
        ending,
        type,
      })),
    );
  }

  /** @type {Writer} */
  function cited({ citationOf }, { text, analysis }, provenance) {
    const { plain, rich } = citationOf(text, analysis, null, { ...provenance, form: chosen(), texts: texts.report });
    return { plain, rich: () => rich, ...citationFiles[chosen()] };
  }

  /**
   * @typedef {{ plain: string, rich: () => string | null, ending: string, type: string }} Written
   * @typedef {(exports: Exports, shown: Shown, provenance: Provenance) => Written} Writer
   *
   * @param {string} name of what is exported
   * @param {Writer} write
   */
  function buttons(name, write) {
    const use = async (/** @type {(written: Written, exports: Exports, provenance: Provenance) => void} */ take) => {
      const state = current();
      if (!isShown(state)) return;
      const exports = await loadExports().catch(() => null);
      if (exports === null) return say(words.notLoaded);
      const provenance = provenanceOf(state);
      take(write(exports, state, provenance), exports, provenance);
    };
    const download = () =>
      use(({ plain, ending, type }, { fileName }, provenance) => save(plain, fileName(provenance, ending), type));
    const toClipboard = () => use(({ plain, rich }) => copy(plain, name, say, rich()));
    const button = (/** @type {string} */ label, /** @type {string} */ what, /** @type {() => void} */ onclick) =>
      h('button', { type: 'button', 'aria-label': what, onclick }, label);
    return [
      button(words.download, words.downloadOf(name), download),
      button(words.copy, words.copyOf(name), toClipboard),
    ];
  }
}

/** @param {string | string[]} content in parts @param {string} file @param {string} type */
export function save(content, file, type) {
  // Spreadsheets take a CSV file without the mark for the local code page.
  const mark = type.startsWith('text/csv') ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, content].flat(), { type }));
  h('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
