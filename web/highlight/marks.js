/**
 * One stretch of text that plays one part in one find.
 * @typedef {object} Mark
 * @property {'quotes' | 'goals' | 'sources' | 'cues' | 'mentions'} layer
 * @property {string} kind within the layer: direct, mixed, indirect; aim, commitment, demand; source, holder; cue;
 *   mention
 * @property {string | null} find the id of the quote, goal or list; null for a mention
 * @property {string | null} speaker
 * @property {number} start in UTF-16 units
 * @property {number} end
 */

/** What can be switched on and off. Mentions are always there, and seen only while their speaker is pointed at. */
export const layerNames = Object.freeze(/** @type {const} */ (['quotes', 'sources', 'cues', 'goals']));

/**
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {readonly string[]} [layers] the layers wanted; all unless told
 * @returns {Mark[]} by start, and of those that start together the longest first
 */
export function marksOf(analysis, layers = layerNames) {
  /** @type {Mark[]} */
  const marks = [];
  /**
   * @param {Mark['layer']} layer
   * @param {string} kind
   * @param {string | null} find
   * @param {string | null} speaker
   * @param {import('../analyzer/index.js').Span[]} spans
   */
  const add = (layer, kind, find, speaker, spans) => {
    if (layer !== 'mentions' && !layers.includes(layer)) return;
    for (const { start, end } of spans) marks.push({ layer, kind, find, speaker, start, end });
  };
  for (const { id, kind, speaker, content, source, cue } of analysis.quotes) {
    add('quotes', kind, id, speaker, content);
    add('sources', 'source', id, speaker, source);
    add('cues', 'cue', id, speaker, cue);
  }
  for (const { id, kind, speaker, span, holder, cue } of analysis.goals) {
    add('goals', kind, id, speaker, span);
    add('sources', 'holder', id, speaker, holder);
    add('cues', 'cue', id, speaker, cue);
  }
  for (const { id, speaker, cue } of analysis.lists) add('cues', 'cue', id, speaker, cue);
  for (const { id, mentions } of analysis.speakers) add('mentions', 'mention', null, id, mentions);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The find that a reader who points at a place means: the innermost whose own words stand there, else the outermost.
 * @param {Mark[]} marks of the place, outermost first
 * @returns {string | null} its id
 */
export function findMeant(marks) {
  return (marks.findLast(isOwn) ?? marks.find(({ find }) => find !== null))?.find ?? null;
}

/** Whether a mark is of a find's own words, and not of its source or cue. @param {Pick<Mark, 'layer'>} mark */
export function isOwn({ layer }) {
  return layer === 'quotes' || layer === 'goals';
}
