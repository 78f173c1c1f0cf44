/** Words as words of HTML, also in an attribute. @param {string} words */
export function escape(words) {
  /** @type {Record<string, string>} */
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return words.replace(/[&<>"']/g, (character) => entities[character]);
}
