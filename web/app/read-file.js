import { most } from '../limits.js';
import { readExport } from './read-export.js';
import { withoutFurniture } from './page-parts.js';
import { textOfHtml } from './text-of-html.js';
import { textOfMarkdown } from './text-of-markdown.js';

/** `code` is a key of `errors` in texts.js; `subject` what the message is about. */
export class ReadingError extends Error {
  /** @param {string} code @param {unknown} [subject] */
  constructor(code, subject) {
    super(`${code}: ${subject}`);
    this.name = 'ReadingError';
    this.code = code;
    this.subject = subject;
  }
}

/**
 * What a file holds: a text; of a web page also what its parts are and who published it; and when Sayso exported it,
 * what was found in it and what the reader corrected.
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {{ text: string, blocks?: Block[], found?: import('../analyzer/index.js').Analysis,
 *   corrections?: import('../export/json.js').Correction[], source?: Source,
 *   made?: import('../export/read-json.js').Made }} Opened
 * @typedef {import('../export/source.js').Source} Source
 */

/**
 * @type {Record<string, (content: string) => Promise<Opened>>} by the ending of a file's
 *   name
 */
export const readers = {
  txt: async (content) => ({ text: lines(content) }),
  md: async (content) => ({ text: lines(await textOfMarkdown(content)) }),
  markdown: async (content) => ({ text: lines(await textOfMarkdown(content)) }),
  html: articleOfHtml,
  htm: articleOfHtml,
  xhtml: articleOfHtml,
};

/**
 * What an HTML page says: the article, and behind it what is left out of it, unless that would be too much.
 * @param {string} html
 * @returns {Promise<{ text: string, blocks: Block[], source: Source }>}
 */
export async function articleOfHtml(html) {
  const read = await textOfHtml(html);
  const isAllLeftOut = read.blocks.every(({ kind }) => kind === 'furniture');
  return isAllLeftOut || tooMuch(read.text) ? { ...read, ...withoutFurniture(read) } : read;
}

/**
 * Files, one after the other.
 * @template Given
 * @param {Given[]} files
 * @param {(file: Given) => Promise<Opened>} read
 * @returns {Promise<{ articles: Opened[], errors: unknown[] }>} `errors`: of those that cannot be read
 */
export async function readFiles(files, read) {
  const articles = [];
  const errors = [];
  for (const file of files.slice(0, most.files)) {
    try {
      articles.push(await read(file));
    } catch (error) {
      errors.push(error);
    }
  }
  if (files.length > most.files) errors.push(new ReadingError('too-many', most.files));
  return { articles, errors };
}

/**
 * A file that another app or a page sent: never an analysis, which would put words into somebody's mouth.
 * @param {import('./shared-with.js').Shared} shared
 * @returns {Promise<Opened>}
 * @throws {ReadingError}
 */
export async function readShared({ file, source }) {
  if (endingOf(file) === 'json' || /json/i.test(file.type)) throw new ReadingError('shared-analysis', file.name);
  const opened = await readFile(file);
  return { ...opened, source: { ...source, ...opened.source } };
}

/**
 * A file that the reader gave.
 * @param {File} file
 * @returns {Promise<Opened>}
 * @throws {ReadingError}
 */
export async function readFile(file) {
  const ending = endingOf(file);
  const reader = readers[ending] ?? (file.type === 'text/plain' ? readers.txt : undefined);
  if (!reader && ending !== 'json') throw new ReadingError('bad-type', file.name);
  if (file.size > most.bytes) throw new ReadingError('too-long', most.text);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new ReadingError('unreadable', file.name);
  });
  const content = decode(new Uint8Array(bytes));
  if (content.includes('\0')) throw new ReadingError('not-text', file.name);
  if (reader) {
    const read = await reader(content);
    checked(read.text, file.name);
    return read;
  }
  if (content.length > most.json) throw new ReadingError('too-many-parts');
  const opened = await readExport(content);
  if ('error' in opened) throw new ReadingError('not-ours', { name: file.name, ...opened });
  checked(opened.text, file.name);
  return opened;
}

/** With the line ends of a text field. @param {string} text */
export function lines(text) {
  return text.replace(/\r\n?/g, '\n');
}

/** @param {File} file */
function endingOf({ name }) {
  return name.toLowerCase().match(/\.([^.]+)$/)?.[1] ?? '';
}

/**
 * @param {string} text
 * @param {string} name of where it comes from
 * @throws {ReadingError}
 */
export function checked(text, name) {
  const refused = tooMuch(text);
  if (refused) throw refused;
  if (text.trim() === '') throw new ReadingError('no-words', name);
  return text;
}

/** @param {string} text @returns {ReadingError | null} why it is more than an article */
export function tooMuch(text) {
  if (text.length > most.text) return new ReadingError('too-long', most.text);
  if (breaksIn(text, most.lines) >= most.lines) return new ReadingError('too-many-lines', most.lines);
  return null;
}

/**
 * @param {string} text
 * @param {number} enough
 * @returns {number} how many line feeds there are, counted up to `enough`
 */
function breaksIn(text, enough) {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && count < enough; at = text.indexOf('\n', at + 1)) ++count;
  return count;
}

/**
 * UTF-8, or UTF-16 with its mark; what is neither is taken for the Western code page of older files.
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(mark ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
