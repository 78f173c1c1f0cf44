/**
 * The text and its analysis, so that whoever reads the file can find every span; and when a reader corrected it, what they
 * corrected and what was found before, so that fromJson gives all of it back.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ found?: import('../analyzer/index.js').Analysis, corrections?: object[] }} [options] `found`: the analysis before
 *   the corrections
 * @returns {string} JSON `{"text": …, "analysis": …}`, and `"corrections": […], "found": …` when there are any; the offsets
 *   keep their unit, which the analysis names
 */
export function toJson(text, analysis, { found = analysis, corrections = [] } = {}) {
  const value = corrections.length > 0 ? { text, analysis, corrections, found } : { text, analysis };
  return `${JSON.stringify(value, null, 2)}\n`;
}
