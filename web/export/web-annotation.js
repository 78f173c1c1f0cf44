import { findInWords, wordsOf } from '../highlight/finds.js';
import { codePointCounter } from './code-points.js';
import { reportTexts as texts } from './texts.js';

const contextLength = 32; // UTF-16 units of prefix and suffix, fewer by one where a pair would be cut

/**
 * W3C Web Annotations (JSON-LD): one annotation for each quote and each goal, one target for each of its spans, each
 * with a TextPositionSelector, in code points, and a TextQuoteSelector that finds the words when the text has moved.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {{ source?: string }} [options] `source`: the IRI of the text
 * @returns {string} JSON of one AnnotationPage
 *
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 */
export function toWebAnnotations(text, analysis, { source = 'urn:sayso:text' } = {}) {
  const codePoints = codePointCounter(text);
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  /** @param {Quote | Goal} record @param {string[]} tags @param {Quote['content']} spans */
  const annotation = (record, tags, spans) => ({
    id: `urn:sayso:${record.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      ...[...tags, record.negated && texts.negated]
        .filter(Boolean)
        .map((value) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' })),
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: statement(record, spans),
        format: 'text/plain',
        language: 'en',
      },
    ],
    target: spans.map(({ start, end }) => ({
      source,
      selector: [
        { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength), 1), start),
          suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength), -1)),
        },
      ],
    })),
  });
  /** @param {Quote | Goal} record @param {Quote['content']} words */
  const statement = (record, words) => {
    const { speaker, speaker_confidence, negated, cue, why, confidence } = record;
    const named = speaker === null ? null : speakers.get(speaker);
    return [
      negated && findInWords(text, { words, record }, texts),
      named?.name ?? 'nobody named',
      named?.role,
      cue.length > 0 && `“${wordsOf(text, cue)}”`,
      `confidence ${confidence}`,
      speaker !== null && speaker_confidence !== undefined && `speaker confidence ${speaker_confidence}`,
      why,
    ]
      .filter(Boolean)
      .join('; ');
  };
  const items = [
    ...analysis.quotes.map((quote) => annotation(quote, ['quote', quote.kind], quote.content)),
    ...analysis.goals.map((goal) => annotation(goal, ['goal', goal.kind], goal.span)),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:sayso:finds',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/**
 * `place`, or the place one unit on in direction `step` when it lies inside a surrogate pair.
 * @param {string} text
 * @param {number} place
 * @param {1 | -1} step
 */
function wholeCharacter(text, place, step) {
  const inPair = /[\uDC00-\uDFFF]/.test(text[place] ?? '') && /[\uD800-\uDBFF]/.test(text[place - 1] ?? '');
  return inPair ? place + step : place;
}
