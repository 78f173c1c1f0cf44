// Older files that Sayso exported, read as such. Before schema 2 nothing in them was negated, or was known to be; some
// lack the confidence in the speaker; and now and then the source or cue of a find lay over its words. Before the text
// was read as a page they have no blocks.
import { isObject } from './json-schema.js';

/**
 * @typedef {import('./json-schema.js').Fields} Fields
 * @typedef {import('../analyzer/index.js').Span} Span
 */

/**
 * @param {unknown} analysis as JSON.parse gives it
 * @returns {unknown} of schema 2 as it is now; what is no analysis stays as it is, to be refused
 */
export function upgraded(analysis) {
  if (!isObject(analysis)) return analysis;
  if (analysis.schema === 2) return { ...analysis, blocks: analysis.blocks ?? [] };
  if (analysis.schema !== 1) return analysis;
  return {
    ...analysis,
    schema: 2,
    blocks: [],
    quotes: all(analysis.quotes, (quote) => apart(completed(quote), ['content', 'cue', 'source'])),
    goals: all(analysis.goals, (goal) => apart(completed(goal), ['span', 'cue', 'holder'])),
  };
}

/** @param {unknown} records @param {(record: Fields) => unknown} upgrade */
function all(records, upgrade) {
  return Array.isArray(records) ? records.map((record) => (isObject(record) ? upgrade(record) : record)) : records;
}

/** People who left the confidence out were sure. @param {Fields} record @returns {Fields} */
function completed(record) {
  const { speaker_confidence = 1 } = record;
  return { ...record, negated: false, speaker_confidence: record.speaker === null ? 0 : speaker_confidence };
}

/**
 * The record with its spans apart from each other: of two that overlap, the one named first keeps the place.
 * @param {Fields} record
 * @param {string[]} names
 */
function apart(record, names) {
  /** @type {Span[]} */
  const taken = [];
  /** @type {Record<string, Span[]>} */
  const free = {};
  for (const name of names) {
    const spans = record[name];
    if (!Array.isArray(spans) || !spans.every(isSpan)) return record;
    free[name] = spans.flatMap((span) => {
      const left = without(span, taken);
      taken.push(...left);
      return left;
    });
  }
  return { ...record, ...free };
}

/** @param {unknown} span @returns {span is Span} */
function isSpan(span) {
  return isObject(span) && Number.isInteger(span.start) && Number.isInteger(span.end);
}

/**
 * What is left of a span without others, in order. An empty one stays, to be refused.
 * @param {Span} span
 * @param {Span[]} others
 */
function without(span, others) {
  return others.reduce(
    (left, { start, end }) =>
      left.flatMap((one) => {
        if (one.end <= start || end <= one.start) return [one];
        const rest = [
          { start: one.start, end: start },
          { start: end, end: one.end },
        ];
        return rest.filter((part) => part.start < part.end);
      }),
    [span],
  );
}
