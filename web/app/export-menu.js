import { h } from '../element/dom.js';
import { goalsToCsv, quotesToCsv, toJson, toMarkdown, toWebAnnotations } from '../export/index.js';
import { texts } from './texts.js';

const formats = [
  { key: 'quotesCsv', write: quotesToCsv, file: 'sayso-quotes.csv', type: 'text/csv;charset=utf-8' },
  { key: 'goalsCsv', write: goalsToCsv, file: 'sayso-goals.csv', type: 'text/csv;charset=utf-8' },
  { key: 'markdown', write: toMarkdown, file: 'sayso.md', type: 'text/markdown;charset=utf-8' },
  { key: 'json', write: toJson, file: 'sayso.json', type: 'application/json' },
  { key: 'webAnnotations', write: toWebAnnotations, file: 'sayso.jsonld', type: 'application/ld+json' },
];

/**
 * A menu that downloads or copies the analysis in each format.
 * @param {() => { text: string, analysis: import('../analyzer/index.js').Analysis }} current
 * @param {(message: string) => void} say
 */
export function exportMenu(current, say) {
  const { export: words } = texts;
  const menu = h('details', { class: 'menu' }, h('summary', {}, words.heading), h('ul', {}, ...formats.map(entry)));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  return menu;

  function entry({ key, write, file, type }) {
    const name = words.formats[key];
    const content = () => write(current().text, current().analysis);
    const copy = () =>
      navigator.clipboard.writeText(content()).then(
        () => say(words.copied(name)),
        () => say(words.notCopied),
      );
    return h(
      'li',
      {},
      h('span', {}, name),
      h(
        'button',
        { type: 'button', 'aria-label': words.downloadOf(name), onclick: () => download(content(), file, type) },
        words.download,
      ),
      h('button', { type: 'button', 'aria-label': words.copyOf(name), onclick: copy }, words.copy),
    );
  }
}

function download(content, file, type) {
  // Spreadsheets take a CSV file without the mark for the local code page.
  const mark = type.startsWith('text/csv') ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, content], { type }));
  h('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
