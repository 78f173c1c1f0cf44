// An article of the library with what was found in it.
import { titleOf } from './kept.js';
import { mergedSource } from './source-record.js';

/**
 * @typedef {object} Entry
 * @property {Kept} kept
 * @property {Summary | null} summary null until it is read, and when it changed since
 * @property {Source} source
 * @property {string} title
 *
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./summary.js').Summary} Summary
 * @typedef {import('../export/source.js').Source} Source
 */

/** @param {Kept} kept @param {Summary | undefined} summary @returns {Entry} */
export function entryOf(kept, summary) {
  const isOfNow = summary !== undefined && summary.edited === kept.edited;
  const source = mergedSource(kept.source, isOfNow ? summary.source : {});
  return { kept, summary: isOfNow ? summary : null, source, title: source.title ?? titleOf(kept.text) };
}
