import { doubtsOf } from '../highlight/finds.js';

/**
 * What a report says of a quote or goal behind its words: its kind, its place in a list, and what of it is unsure.
 * @param {Quote & { list?: undefined, restates?: undefined } | Goal} record
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {typeof import('./texts.js').reportTexts} texts
 *
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 */
export function notesOf(record, { lists }, texts) {
  const doubts = doubtsOf(record);
  const list = record.list && lists.find(({ id }) => id === record.list);
  return [
    texts.kinds[record.kind],
    record.negated && texts.negated,
    list && texts.item(list.goals.indexOf(record.id) + 1, list.announced ?? list.goals.length),
    record.restates && texts.restates,
    record.why === 'reader' && texts.corrections.corrected,
    doubts.find && texts.unsure(record.confidence),
    doubts.speaker && texts.unsureSpeaker(record.speaker_confidence),
  ]
    .filter(Boolean)
    .join(', ');
}
