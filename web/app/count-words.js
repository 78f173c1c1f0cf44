/**
 * Of what is said, and not of what is reported not to have been. As the analyzer counts them: clitics belong to their
 * word, punctuation is none.
 * @param {string} text
 * @param {import('../analyzer/index.js').Quote[]} quotes
 */
export function countWords(text, quotes) {
  const spans = quotes.filter(({ negated }) => !negated).flatMap(({ content }) => content);
  const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
  return spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}
