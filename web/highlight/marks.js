import { doubtsOf } from './finds.js';

/**
 * One stretch of text that plays one part in one find.
 * @typedef {object} Mark
 * @property {'quotes' | 'goals' | 'sources' | 'cues' | 'mentions'} layer
 * @property {string} kind within the layer: direct, mixed, indirect; aim, commitment, demand; source, holder; cue;
 *   mention
 * @property {string | null} find the id of the quote, goal or list; null for a mention
 * @property {string | null} speaker
 * @property {boolean} isDoubtful whether it is of a find that may be none
 * @property {number} start in UTF-16 units
 * @property {number} end
 */

/** What can be switched on and off. Mentions are always there, and seen only while their speaker is pointed at. */
export const layerNames = Object.freeze(/** @type {const} */ (['quotes', 'sources', 'cues', 'goals']));

/** The layers that `quotes` stands for, each of which can be had alone. */
export const quoteKinds = Object.freeze(/** @type {const} */ (['direct', 'mixed', 'indirect']));

/**
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {readonly string[]} [layers] the layers wanted, of layerNames and quoteKinds; all unless told
 * @returns {Mark[]} by start, and of those that start together the longest first
 */
export function marksOf(analysis, layers = layerNames) {
  /** @type {Mark[]} */
  const marks = [];
  const isWanted = (/** @type {string} */ layer, /** @type {string} */ kind) =>
    layer === 'mentions' || layers.includes(layer) || (layer === 'quotes' && layers.includes(kind));
  /**
   * @param {{ id: string | null, speaker: string | null, isDoubtful: boolean }} of
   * @param {Mark['layer']} layer
   * @param {string} kind
   * @param {import('../analyzer/index.js').Span[]} spans
   */
  const add = ({ id: find, speaker, isDoubtful }, layer, kind, spans) => {
    if (!isWanted(layer, kind)) return;
    for (const { start, end } of spans) marks.push({ layer, kind, find, speaker, isDoubtful, start, end });
  };
  for (const quote of analysis.quotes) {
    const of = { ...quote, isDoubtful: doubtsOf(quote).find };
    add(of, 'quotes', quote.kind, quote.content);
    add(of, 'sources', 'source', quote.source);
    add(of, 'cues', 'cue', quote.cue);
  }
  for (const goal of analysis.goals) {
    const of = { ...goal, isDoubtful: doubtsOf(goal).find };
    add(of, 'goals', goal.kind, goal.span);
    add(of, 'sources', 'holder', goal.holder);
    add(of, 'cues', 'cue', goal.cue);
  }
  for (const list of analysis.lists) add({ ...list, isDoubtful: false }, 'cues', 'cue', list.cue);
  for (const { id, mentions } of analysis.speakers) {
    add({ id: null, speaker: id, isDoubtful: false }, 'mentions', 'mention', mentions);
  }
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
