/**
 * The text and its analysis, so that whoever reads the file can find every span.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @returns {string} JSON `{"text": …, "analysis": …}`; the offsets keep their unit, which the analysis names
 */
export function toJson(text, analysis) {
  return `${JSON.stringify({ text, analysis }, null, 2)}\n`;
}
