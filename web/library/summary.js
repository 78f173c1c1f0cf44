// What was found in an article, as short as tables and searches over many articles need it.
import { sourceInBlocks } from './source-record.js';

/**
 * @typedef {object} Summary
 * @property {string} id of the article
 * @property {number} edited the state of the article in which it was found,
 * @property {string} version and the analyzer that found it
 * @property {Source} source what the article says of itself
 * @property {SummarySpeaker[]} speakers
 * @property {SummaryFind[]} quotes
 * @property {SummaryFind[]} goals
 *
 * @typedef {Pick<import('../analyzer/index.js').Speaker, 'name' | 'kind' | 'role' | 'words'>} SummarySpeaker
 *
 * @typedef {object} SummaryFind
 * @property {number | null} speaker the place of who says or wants it
 * @property {'direct' | 'mixed' | 'indirect' | 'aim' | 'commitment' | 'demand'} kind
 * @property {Span[]} words
 * @property {boolean} negated
 * @property {number} confidence
 *
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../export/source.js').Source} Source
 */

/**
 * @param {import('./kept.js').Kept} kept
 * @param {Analysis} analysis of its text, as corrected
 * @param {string} version of the analyzer
 * @returns {Summary}
 */
export function summaryOf({ id, text, edited }, analysis, version) {
  const places = new Map(analysis.speakers.map((speaker, place) => [speaker.id, place]));
  /** @param {string | null} speaker */
  const placeOf = (speaker) => (speaker === null ? null : (places.get(speaker) ?? null));
  return {
    id,
    edited,
    version,
    source: sourceInBlocks(text, analysis.blocks),
    speakers: analysis.speakers.map(({ name, kind, role, words }) => ({ name, kind, role, words })),
    quotes: analysis.quotes.map(({ speaker, kind, content, negated, confidence }) => ({
      speaker: placeOf(speaker),
      kind,
      words: content,
      negated,
      confidence,
    })),
    goals: analysis.goals.map(({ speaker, kind, span, negated, confidence }) => ({
      speaker: placeOf(speaker),
      kind,
      words: span,
      negated,
      confidence,
    })),
  };
}

/**
 * Whether it is of the article as it is now, and of this analyzer.
 * @param {Summary | undefined} summary @param {import('./kept.js').Kept} kept @param {string} version
 */
export function isFresh(summary, kept, version) {
  return summary !== undefined && summary.edited === kept.edited && summary.version === version;
}
