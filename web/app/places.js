// Where a correction's find stands: by its type, and from its first word to its last.
import { cutsCharacter } from '../export/code-points.js';

/**
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {Map<string, (Quote | Goal)[]>} Places
 */

/** @param {readonly Span[]} spans one or more */
export function extentOf(spans) {
  return { start: spans[0].start, end: spans[spans.length - 1].end };
}

/** @param {Quote | Goal} record */
export const wordsIn = (record) => ('content' in record ? record.content : record.span);

/** @param {Quote | Goal} record */
export const typeOf = (record) => ('content' in record ? 'quote' : 'goal');

/** @param {{ type: string, start?: number, end?: number }} place */
export function placeOf({ type, start, end }) {
  return `${type} ${start} ${end}`;
}

/** @param {Quote | Goal} record */
export const placeOfRecord = (record) => placeOf({ type: typeOf(record), ...extentOf(wordsIn(record)) });

/**
 * Whether its words stand in the text where it says.
 * @param {string} text
 * @param {Partial<import('../export/json.js').CorrectedPlace>} place
 */
export function isOf(text, { start = -1, end = -1, words }) {
  if (!(0 <= start && start < end) || text.slice(start, end) !== words) return false;
  return !cutsCharacter(text, start) && !cutsCharacter(text, end);
}

/** The quotes and goals by where they stand. @param {{ quotes: Quote[], goals: Goal[] }} analysis @returns {Places} */
export function placesOf({ quotes, goals }) {
  /** @type {Places} */
  const places = new Map();
  for (const record of [...quotes, ...goals]) put(places, record);
  return places;
}

/** @param {Places} places @param {Quote | Goal} record */
export function put(places, record) {
  const place = placeOfRecord(record);
  const records = places.get(place);
  if (records) records.push(record);
  else places.set(place, [record]);
}

/**
 * What finds the quote or goal that stands where a correction says; the first where several do.
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @returns {(correction: import('../export/json.js').Correction) => Quote | Goal | undefined}
 */
export function recordsOf(analysis) {
  const places = placesOf(analysis);
  return (correction) => places.get(placeOf(correction))?.[0];
}
