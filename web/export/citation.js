import { headlineOf } from '../highlight/blocks.js';
import { findInWords, isUnsure } from '../highlight/finds.js';
import { reportTexts } from './texts.js';

/**
 * A quote or a goal with its attribution, on one line, to paste into one's own text:
 *
 *   “We will rebuild the pier,” … “Soon.” — Ana Ruiz, the mayor, in “A pier for Lowmoor”
 *
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('../highlight/finds.js').Statement} find
 */
export function toCitation(text, analysis, { words, record }, texts = reportTexts) {
  const speaker = analysis.speakers.find(({ id }) => id === record.speaker);
  const name = speaker ? texts.named(speaker.name, speaker.role) : texts.noSpeaker;
  return texts.citation({
    words: findInWords(text, { words, record }, texts),
    kind: record.kind,
    name: isUnsure(record) ? texts.probably(name) : name,
    title: headlineOf(text, analysis.blocks),
  });
}
