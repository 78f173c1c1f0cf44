import { breathe } from '../element/breathe.js';
import { most } from '../limits.js';
import { ReadingError } from './read-file.js';

/**
 * What Markdown writes around words, and what is left of it, in the order of application. What a pattern takes between
 * two marks has no such mark in it, so that no stretch of the text is tried from more than one place.
 * @type {[RegExp, string][]}
 */
const rules = [
  [/^---\r?\n[^]*?\r?\n---[ \t]*\r?\n/, ''], // front matter
  [/^ {0,3}(?:```|~~~).*$/gm, ''],
  [/^ {0,3}#{1,6}[ \t]+/gm, ''],
  [/^(?: {0,3}>[ \t]?){1,50}/gm, ''],
  [/^(?=.{3,200}$) {0,3}(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^[ \t]*[-*+][ \t]+/gm, ''],
  [/!\[([^[\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, ''],
  [/\[([^[\]\n]+)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^[\]\n]*\])/g, '$1'],
  [/(\*\*|__)(?=\S)([^*_\n]+)\1/g, '$2'],
  [/(?<!\w)([*_])(?=\S)([^*_\n]+)\1(?!\w)/g, '$2'],
  [/`([^`\n]+)`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>])/g, '$1'],
];

/**
 * The words of a Markdown file, its paragraphs as they are.
 * @param {string} markdown
 * @returns {Promise<string>}
 * @throws {ReadingError}
 */
export async function textOfMarkdown(markdown) {
  if (markdown.length > most.markdown) throw new ReadingError('too-long', most.text);
  let text = markdown;
  for (const [pattern, words] of rules) {
    text = text.replace(pattern, words);
    await breathe();
  }
  return text.trim();
}
