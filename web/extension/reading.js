import { createAnalyzer } from '../analyzer/index.js';
import { articleOfHtml, checked, ReadingError } from '../app/read-file.js';
import { most } from '../limits.js';

/**
 * What was read in a tab.
 * @typedef {object} Reading
 * @property {string} text
 * @property {readonly import('../analyzer/index.js').Block[]} blocks
 * @property {import('../analyzer/index.js').Analysis} analysis
 * @property {import('../export/source.js').Source} source
 */

/** `code` is a key of `problems` in texts.js. */
export class PanelError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const sentence = 60; // UTF-16 units of a line from which it is running text, and no heading, link or teaser
const leastRunning = 200; // of running text on a page that has an article

const analyzer = createAnalyzer();

/**
 * Reads the article of a page: here, because no policy of the page holds in the panel.
 * @param {{ html: string | null, selected: string | null, source: import('../export/source.js').Source }} page `html`:
 *   its source, null when that is longer than is read; `selected`: the HTML of what the reader has selected, which is
 *   the article then
 * @returns {Promise<Reading>}
 * @throws {PanelError | import('../app/read-file.js').ReadingError | import('../analyzer/index.js').AnalyzerError}
 */
export async function readPage({ html, selected, source }) {
  const given = selected ?? html;
  if (given === null) throw new ReadingError('too-long', most.text);
  const { text, blocks } = await articleOfHtml(given);
  if (selected === null && !isArticle(text, blocks)) throw new PanelError('no-article');
  checked(text, source.title ?? '');
  return { text, blocks, source, analysis: await analyzer.analyze(text, { blocks }) };
}

/** @param {string} text @param {readonly import('../analyzer/index.js').Block[]} blocks */
function isArticle(text, blocks) {
  const running = blocks
    .filter(({ kind }) => kind === 'body' || kind === 'post')
    .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
    .filter((line) => line.length >= sentence);
  return running.reduce((sum, { length }) => sum + length, 0) >= leastRunning;
}
