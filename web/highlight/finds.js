/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Span} Span
 *
 * What a reader can point at: a quote, a goal or an announced list, by its id.
 * @typedef {object} Find
 * @property {string} id
 * @property {'quote' | 'goal' | 'list'} type
 * @property {string | null} speaker the id of who says it or wants it
 * @property {Span[]} words where the find itself stands
 * @property {import('../analyzer/index.js').Quote | import('../analyzer/index.js').Goal
 *   | import('../analyzer/index.js').AnnouncedList} record
 */

/**
 * @param {Analysis} analysis
 * @returns {Map<string, Find>} in the order quotes, goals, lists
 */
export function findsOf(analysis) {
  const finds = new Map();
  const add = (type, record, words) => {
    finds.set(record.id, { id: record.id, type, speaker: record.speaker, words, record });
  };
  for (const quote of analysis.quotes) add('quote', quote, quote.content);
  for (const goal of analysis.goals) add('goal', goal, goal.span);
  for (const list of analysis.lists) add('list', list, list.cue);
  return finds;
}

/** Below it a reader is told of the doubt. */
const sureConfidence = { find: 0.75, speaker: 0.8 };

/**
 * What is unsure: that it is a find at all, and that whoever is named says this or wants this.
 * @param {{ speaker: string | null, speaker_confidence?: number, confidence?: number }} record of a quote, goal or list;
 *   people who make an analysis may leave the confidences out, and are sure
 * @returns {{ find: boolean, speaker: boolean }}
 */
export function doubtsOf({ speaker, speaker_confidence = 1, confidence = 1 }) {
  return {
    find: confidence < sureConfidence.find,
    speaker: speaker !== null && speaker_confidence < sureConfidence.speaker,
  };
}

/** Whether anything of it is unsure. @param {Parameters<typeof doubtsOf>[0]} record */
export function isUnsure(record) {
  const { find, speaker } = doubtsOf(record);
  return find || speaker;
}

/**
 * The words of some spans on one line; an ellipsis stands where an attribution interrupts them.
 * @param {string} text
 * @param {Span[]} spans in UTF-16 units
 */
export function wordsOf(text, spans) {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');
}

/**
 * What stands in front of a find's words when it is negated, so that nobody reads the opposite; empty otherwise.
 * @param {{ negated?: boolean, content?: Span[] }} record of a quote, goal or list
 * @param {{ not: { quote: string, goal: string } }} texts
 */
export function notOf({ negated = false, content }, { not }) {
  if (!negated) return '';
  return content ? not.quote : not.goal;
}

/**
 * A find's words with its negation, on one line: “not sell the stadium”.
 * @param {string} text
 * @param {Pick<Find, 'words' | 'record'>} find
 * @param {Parameters<typeof notOf>[1]} texts
 */
export function findInWords(text, { words, record }, texts) {
  return [notOf(record, texts), wordsOf(text, words)].filter(Boolean).join(' ');
}

/**
 * The beginning of some words, cut at a space.
 * @param {string} words
 * @param {number} most in UTF-16 units
 */
export function excerpt(words, most) {
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
