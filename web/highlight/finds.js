/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {import('../analyzer/index.js').AnnouncedList} AnnouncedList
 */

/**
 * What a reader can point at: a quote, a goal or an announced list, by its id.
 * @typedef {Statement | Found<'list', AnnouncedList>} Find
 * @typedef {Found<'quote', Quote> | Found<'goal', Goal>} Statement
 */

/**
 * @template Type
 * @template Record
 * @typedef {object} Found
 * @property {string} id
 * @property {Type} type
 * @property {string | null} speaker the id of who says it or wants it
 * @property {Span[]} words where the find itself stands
 * @property {Record} record
 */

/**
 * @param {Analysis} analysis
 * @returns {Map<string, Find>} in the order quotes, goals, lists
 */
export function findsOf(analysis) {
  /** @type {Map<string, Find>} */
  const finds = new Map();
  for (const record of analysis.quotes) add({ ...common(record, record.content), type: 'quote', record });
  for (const record of analysis.goals) add({ ...common(record, record.span), type: 'goal', record });
  for (const record of analysis.lists) add({ ...common(record, record.cue), type: 'list', record });
  return finds;

  /** @param {Find} find */
  function add(find) {
    finds.set(find.id, find);
  }

  /** @param {{ id: string, speaker: string | null }} record @param {Span[]} words */
  function common({ id, speaker }, words) {
    return { id, speaker, words };
  }
}

/**
 * The find of an id that the analysis names; every such id exists.
 * @param {Map<string, Find>} finds
 * @param {string} id
 */
export function findOf(finds, id) {
  return /** @type {Find} */ (finds.get(id));
}

/** @param {Find} find */
export function kindOf(find) {
  return find.type === 'list' ? 'list' : find.record.kind;
}

/** Below it a reader is told of the doubt. */
const sureConfidence = { find: 0.75, speaker: 0.8 };

/**
 * What is unsure: that it is a find at all, and that whoever is named says this or wants this.
 * @param {{ speaker: string | null, speaker_confidence?: number, confidence?: number }} record of a quote, goal or
 *   list; people who make an analysis may leave the confidences out, and are sure
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
 * @param {{ id: string, negated?: boolean, content?: Span[] }} record of a quote, goal or list
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
