/** What Markdown writes around words, and what is left of it, in the order of application. */
const rules = [
  [/^---\r?\n[^]*?\r?\n---[ \t]*\r?\n/, ''], // front matter
  [/^ {0,3}(?:```|~~~).*$/gm, ''],
  [/^ {0,3}#{1,6}[ \t]+/gm, ''],
  [/^ {0,3}>[ \t]?/gm, ''],
  [/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^ {0,3}[-*+][ \t]+/gm, ''],
  [/!\[([^\]\n]{0,1000})\]\([^)\n]{0,1000}\)/g, ''],
  [/\[([^\]\n]{1,1000})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,1000}\])/g, '$1'],
  [/(\*\*|__)(?=\S)([^*_\n]{1,1000})\1/g, '$2'],
  [/(?<!\w)([*_])(?=\S)([^*_\n]{1,1000})\1(?!\w)/g, '$2'],
  [/`([^`\n]{1,1000})`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>])/g, '$1'],
];

/**
 * The words of a Markdown file, its paragraphs as they are.
 * @param {string} markdown
 */
export function textOfMarkdown(markdown) {
  return rules.reduce((text, [pattern, words]) => text.replace(pattern, words), markdown).trim();
}
