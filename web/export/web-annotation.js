import { v5 as uuid } from 'uuid';

import { findInWords, wordsOf } from '../highlight/finds.js';
import { codePointCounter } from './code-points.js';
import { changesOf, correctedWords, correctionInWords, plain } from './corrections.js';
import { sourceOf } from './source.js';
import { reportTexts } from './texts.js';

const contextLength = 32; // UTF-16 units of prefix and suffix, fewer by one where a pair would be cut
const namespace = '3f1d1c5e-6f0b-5d0a-9a3e-5a1c0f7b9d21'; // of all names of Sayso's

/**
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('./json.js').Correction} Correction
 */

/** @type {Record<import('../analyzer/index.js').Speaker['kind'], string>} by schema.org */
const speakerTypes = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  group: 'schema:Audience',
  place: 'schema:Place',
  unnamed: 'schema:Person',
};

/**
 * W3C Web Annotations (JSON-LD): one annotation for each quote and each goal, and for each correction. Its target are
 * the words in the article's own address, or where it is not known in the text by a name of its own; words that an
 * attribution interrupts are one composite. Each of its spans has a TextPositionSelector, in code points of the text,
 * and a TextQuoteSelector, which finds the words in the page. Bodies are tags, a description for people, and for
 * programs the speaker, the words of the cue, and each fact as a schema:PropertyValue. The same words of the same
 * article have the same id in every export.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('./provenance.js').Provenance & { texts?: typeof reportTexts }} [options]
 * @returns {string} JSON of one AnnotationPage
 */
export function toWebAnnotations(text, analysis, { texts = reportTexts, ...provenance } = {}) {
  const { address, ...source } = sourceOf(provenance.source);
  const article = uuid(JSON.stringify([address ?? '', text.toWellFormed()]), namespace);
  const place = address ?? `urn:uuid:${article}`;
  const codePoints = codePointCounter(text);
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  /** @type {Map<string, number>} by name: how often it was given */
  const given = new Map();
  const made = {
    ...(provenance.analyzed && { created: provenance.analyzed }),
    ...(provenance.exported && { generated: provenance.exported }),
    generator: {
      id: `urn:uuid:${uuid(`Sayso ${provenance.version ?? ''}`.toWellFormed(), namespace)}`,
      type: 'Software',
      name: 'Sayso',
      ...(provenance.version && { 'schema:softwareVersion': provenance.version }),
    },
  };
  const reader = { creator: { type: 'Person', nickname: 'reader' } };

  const items = [
    ...analysis.quotes.map((quote) => annotation(quote, 'quote', quote.content)),
    ...analysis.goals.map((goal) => annotation(goal, 'goal', goal.span)),
    ...(provenance.corrections ?? []).map(correction),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuid('page', article)}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:uuid:${uuid('collection', article)}`,
      type: 'AnnotationCollection',
      ...(source.title && { label: source.title }),
      total: items.length,
      ...made,
    },
    startIndex: 0,
    items,
    ...described(),
  };
  return `${JSON.stringify(page, null, 2)}\n`;

  /** What is known of the article itself. */
  function described() {
    const { title, outlet, author, date } = source;
    return {
      'schema:about': {
        id: place,
        type: 'schema:NewsArticle',
        ...(title && { 'schema:headline': title }),
        ...(outlet && { 'schema:publisher': { type: 'schema:Organization', 'schema:name': outlet } }),
        ...(author && { 'schema:author': { type: 'schema:Person', 'schema:name': author } }),
        ...(date && { 'schema:datePublished': date }),
      },
    };
  }

  /** @param {Quote | Goal} record @param {'quote' | 'goal'} type @param {Span[]} spans */
  function annotation(record, type, spans) {
    const tags = [type, record.kind, record.negated && texts.negated].filter((tag) => typeof tag === 'string');
    return {
      id: idOf(type, spans),
      type: 'Annotation',
      motivation: 'identifying',
      ...made,
      ...(record.why === 'reader' && reader),
      body: [
        ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' })),
        { ...textual('describing', statement(record, spans)), language: 'en' },
        ...speakerBody(record),
        ...record.cue.map((span) => ({ ...specific(span), purpose: 'highlighting' })),
        ...facts(record),
      ],
      target: target(spans),
    };
  }

  /** @param {Correction} correction */
  function correction(correction) {
    const { start = 0, end = 0 } = /** @type {Partial<Span>} */ (correction);
    const words = correctedWords(correction);
    const said = correctionInWords(correction, texts);
    return {
      id: idOf('correction', [{ start, end }]),
      type: 'Annotation',
      motivation: 'editing',
      ...made,
      ...reader,
      body: [
        { ...textual('editing', words ? `“${words}” ${said}` : said), language: 'en' },
        property('op', correction.op),
        ...changesOf(correction).map(([name, value]) => property(name, value === null ? null : plain(value))),
      ],
      target: start < end ? target([{ start, end }]) : place,
    };
  }

  /**
   * The same in every export of this article; of several at one place, each its own.
   * @param {string} type
   * @param {Span[]} spans
   */
  function idOf(type, spans) {
    const name = [type, ...spans.map(({ start, end }) => `${start}-${end}`)].join(' ');
    const before = given.get(name) ?? 0;
    given.set(name, before + 1);
    return `urn:uuid:${uuid(`${name} ${before}`.toWellFormed(), article)}`;
  }

  /** @param {Span[]} spans */
  function target(spans) {
    if (spans.length === 1) return specific(spans[0]);
    return { type: 'oa:Composite', items: spans.map(specific) };
  }

  /** @param {Span} span */
  function specific({ start, end }) {
    return {
      type: 'SpecificResource',
      source: place,
      selector: [
        { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength), 1), start),
          suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength), -1)),
        },
      ],
    };
  }

  /** @param {Quote | Goal} record */
  function speakerBody({ speaker }) {
    const named = speaker === null ? null : speakers.get(speaker);
    if (!named) return [];
    const { id, name, kind, role } = named;
    const party = {
      id: `urn:uuid:${uuid(`speaker ${id} ${name}`.toWellFormed(), article)}`,
      type: speakerTypes[kind],
      'schema:name': name,
      ...(role && { 'schema:jobTitle': role }),
      'schema:additionalType': kind,
    };
    return [{ type: 'SpecificResource', purpose: 'identifying', source: party }];
  }

  /** @param {Quote | Goal} record */
  function facts(record) {
    const { list = null, restates = null, quote = null } = /** @type {Partial<Goal>} */ (record);
    return [
      property('id', record.id),
      property('kind', record.kind),
      property('negated', record.negated ?? false),
      property('confidence', record.confidence),
      record.speaker !== null && property('speaker_confidence', record.speaker_confidence),
      property('why', record.why),
      ...Object.entries({ list, restates, quote }).map(([name, value]) => value !== null && property(name, value)),
    ].filter((one) => one !== false && one['schema:value'] !== undefined);
  }

  /** @param {Quote | Goal} record @param {Span[]} words */
  function statement(record, words) {
    const { speaker, speaker_confidence, negated, cue, why, confidence } = record;
    const named = speaker === null ? null : speakers.get(speaker);
    return [
      negated && findInWords(text, { words, record }, texts),
      named?.name ?? texts.noSpeaker,
      named?.role,
      cue.length > 0 && `“${wordsOf(text, cue)}”`,
      `confidence ${confidence}`,
      speaker !== null && speaker_confidence !== undefined && `speaker confidence ${speaker_confidence}`,
      why,
    ]
      .filter(Boolean)
      .join('; ');
  }
}

/** @param {string} purpose @param {string} value */
function textual(purpose, value) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** A fact that a program reads. @param {string} name @param {unknown} value */
function property(name, value) {
  return { type: 'schema:PropertyValue', 'schema:propertyID': name, 'schema:value': value };
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
