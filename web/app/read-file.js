import { fromJson } from '../export/read-json.js';
import { textOfHtml } from './text-of-html.js';
import { textOfMarkdown } from './text-of-markdown.js';

/** Longer than any article, and still shown without a wait. In UTF-16 units. */
export const longestText = 1_000_000;
const largestFile = 20_000_000; // bytes; a saved web page is often twenty times its text

/** `code` is one of `bad-type`, `not-text`, `not-ours`, `too-long`, `no-words`, `only-link`, `nothing-shared`; `subject` what the message is about. */
export class ReadingError extends Error {
  constructor(code, subject) {
    super(`${code}: ${subject}`);
    this.name = 'ReadingError';
    this.code = code;
    this.subject = subject;
  }
}

/**
 * What a file holds: a text, and when Sayso exported it, what was found in it and what the reader corrected.
 * @typedef {{ text: string, found?: import('../analyzer/index.js').Analysis,
 *   corrections?: import('./corrections.js').Correction[] }} Opened
 */

const readers = {
  txt: async (content) => content,
  md: async (content) => textOfMarkdown(content),
  markdown: async (content) => textOfMarkdown(content),
  html: textOfHtml,
  htm: textOfHtml,
  xhtml: textOfHtml,
};

/**
 * A file that the reader gave.
 * @param {File} file
 * @returns {Promise<Opened>}
 * @throws {ReadingError}
 */
export async function readFile(file) {
  const ending = file.name.toLowerCase().match(/\.([^.]+)$/)?.[1];
  const reader = readers[ending] ?? (file.type === 'text/plain' && readers.txt);
  if (!reader && ending !== 'json') throw new ReadingError('bad-type', file.name);
  if (file.size > largestFile) throw new ReadingError('too-long', longestText);
  const content = decode(new Uint8Array(await file.arrayBuffer()));
  if (content.includes('\0')) throw new ReadingError('not-text', file.name);
  if (ending !== 'json') return { text: checked(await reader(content), file.name) };
  const opened = fromJson(content);
  if (opened.error) throw new ReadingError('not-ours', { name: file.name, ...opened });
  checked(opened.text, file.name);
  return opened;
}

/**
 * @param {string} text
 * @param {string} name of where it comes from
 * @throws {ReadingError}
 */
export function checked(text, name) {
  if (text.length > longestText) throw new ReadingError('too-long', longestText);
  if (text.trim() === '') throw new ReadingError('no-words', name);
  return text;
}

/** UTF-8, or UTF-16 with its mark; what is neither is taken for the Western code page of older files. */
function decode(bytes) {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(mark ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
