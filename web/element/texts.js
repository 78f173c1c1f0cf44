// The words that <sayso-article> shows. Another language is another table of this form, given as its property `texts`.

import { notOf } from '../highlight/finds.js';

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const percent = new Intl.NumberFormat('en', { style: 'percent' }).format;

export const articleTexts = {
  language: 'en',
  direction: 'ltr',
  /** Shown wherever the marks are; an empty one is not taken for it. */
  notice: 'Found by a program, can be wrong.',
  legend: {
    label: 'About the marks',
    switch: 'Show the marks',
    summary: 'What the marks mean',
    /** How each is called, and what it is known by. */
    marks: {
      direct: ['Direct quote', 'a solid line: word for word, in quotation marks'],
      mixed: ['Partly quoted', 'a dashed line: some of it in quotation marks'],
      indirect: ['Reported', 'a dotted line: said, in the article’s words'],
      goal: ['Goal', 'a wavy line: what somebody wants, plans or demands'],
      source: ['Source', 'a double line: who says or wants it'],
      cue: ['Cue', 'the words that signal it, such as “said”'],
      doubtful: ['Doubtful', 'a pale line between brackets or corners: may well be wrong'],
    },
  },
  card: 'About this find',
  panel: {
    summary: (/** @type {number} */ quotes, /** @type {number} */ speakers, /** @type {number} */ goals) =>
      `Who says what: ${plural(quotes, 'quote', 'quotes')}, ${plural(speakers, 'speaker', 'speakers')}, ` +
      plural(goals, 'stated goal', 'stated goals'),
    speakers: 'Speakers',
    finds: (/** @type {string} */ name) => `Quotes and goals of ${name}`,
    unsure: 'unsure',
  },
  close: 'Close',
  nobody: 'No speaker named',
  probably: (/** @type {string} */ name) => `probably ${name}`,
  /** The kind of a find that may be none. */
  probablyA: (/** @type {string} */ kind) => `${kind}, probably`,
  /** In front of the words of what somebody is reported not to have said, or not to want. */
  not: { quote: 'not said:', goal: 'not' },
  kinds: {
    direct: 'Direct quote',
    mixed: 'Partly quoted',
    indirect: 'Reported, not quoted',
    aim: 'Aim',
    commitment: 'Commitment',
    demand: 'Demand',
    list: 'Announced list',
  },
  /** What a part of the page can be. */
  blockKinds: {
    headline: 'Headline',
    standfirst: 'Standfirst',
    byline: 'Byline',
    dateline: 'Dateline',
    section: 'Section',
    time: 'Date or time',
    credit: 'Credit',
    caption: 'Caption',
    subheading: 'Subheading',
    'pull-quote': 'Pull quote',
    body: 'Article text',
    'list-item': 'List item',
    turn: 'Turn of a conversation',
    question: 'Question',
    signature: 'Signature',
    post: 'Embedded post',
    note: 'Note',
    furniture: 'Not part of the article',
  },
  parts: {
    leftOut: (/** @type {number} */ n) => `${plural(n, 'part', 'parts')} of the page left out`,
    change: (/** @type {string} */ kind, /** @type {string} */ words) => `${kind}: “${words}”. Say what it is`,
    menu: 'What this part is',
  },
  speakerKinds: {
    person: 'Person',
    organization: 'Organization',
    place: 'Place',
    group: 'Group',
    unnamed: 'Unnamed source',
  },
  cue: 'Signalled by',
  noCue: 'no word; it stands on its own',
  source: 'Named here as',
  confidence: 'Confidence',
  sure: (/** @type {number} */ share, /** @type {string} */ words) => `${percent(share)}, ${words}`,
  confidenceOf: (/** @type {string} */ find, /** @type {string} */ speaker) => `${find}; the speaker ${speaker}`,
  why: 'Why',
  item: (/** @type {number} */ place, /** @type {number} */ of) => `Item ${place} of ${of} in an announced list`,
  again: 'Said before',
  restates: 'Yes, an earlier passage states the same goal',
  where: 'Where',
  inQuote: 'In what somebody is quoted or reported as saying',
  found: (/** @type {number} */ found, /** @type {number | null} */ announced) =>
    announced === null ? plural(found, 'item', 'items') : `${found} of ${announced} found`,
  also: 'Also here',
  others: (/** @type {number} */ place, /** @type {number} */ of) => `${place} of ${of} finds of this speaker`,
  previous: 'Previous',
  next: 'Next',
  whyNegated: (/** @type {string} */ why) => `${why}, here negated`,
  /** The first line whose threshold the confidence reaches. */
  confidences: /** @type {[number, string][]} */ ([
    [0.9, 'very likely right'],
    [0.75, 'likely right'],
    [0.5, 'more likely right than wrong'],
    [0, 'doubtful, check it'],
  ]),
  /** The analysis's names of its evidence; a name that is not here is shown with spaces for hyphens. */
  whys: /** @type {Record<string, string>} */ ({
    reader: 'A reader corrected it',
    'network-direct': 'A model trained on annotated news reads it so, and it stands in quotation marks',
    'network-mixed': 'A model trained on annotated news reads it so, and part of it stands in quotation marks',
    'network-indirect': 'A model trained on annotated news reads it so',
    'cue-after-quote': 'A quotation, then a verb of saying and its subject',
    'cue-before-quote': 'A subject and a verb of saying, then a quotation',
    'quote-alone': 'A quotation that goes on from the one before it',
    'clause-then-cue': 'A statement, then a verb of saying and its subject',
    'cue-then-clause': 'A verb of saying with a clause',
    'cue-then-infinitive': 'A verb of saying or wanting with “to”',
    'cue-then-object': 'A verb of saying with what was said as its object',
    'passive-cue': 'A verb of saying in the passive, such as “is expected to”',
    'impersonal-cue': 'A verb of saying or thinking whose subject is a mere “it”',
    'noun-cue': 'A noun of saying, such as “the claim that”',
    'adverb-cue': 'An adverb of hearsay, such as “reportedly”',
    'according-to': 'Words such as “according to”',
    label: 'A name and a colon before it',
    'network-goal': 'A model trained on articles with marked goals reads it so',
    'announced-list': 'An item of a list that the article announces',
    'first-person-will': '“We will” or “I will” in a speaker’s own words',
    'party-will': 'A party “will” or “will not” do it',
    'reported-will': 'A party is reported to say that it will do it',
    'modal-demand': 'A speaker says that somebody “must” or “should”',
    imperative: 'An order or a call, such as “Let’s”, in a speaker’s own words',
    'headline-to': 'A headline that says what a party is “to” do',
    'verb-infinitive': 'A verb of wanting, planning or promising with “to”',
    'verb-other-infinitive': 'A verb of asking somebody “to”',
    'verb-clause': 'A verb of wanting or asking with a clause',
    'verb-gerund': 'A verb of wanting or planning with an “-ing” form',
    'verb-object': 'A verb of wanting with its object',
    'verb-preposition': 'A verb such as “call for” with its object',
    'adjective-infinitive': 'An adjective of will, such as “ready to”',
    'adjective-clause': 'An adjective of will with a clause',
    'noun-infinitive': 'A noun such as “effort” or “plan” with “to”',
    'noun-preposition': 'A noun such as “plan” with “for” or “of”',
    'noun-clause': 'A noun such as “demand” or “hope” with a clause',
    'noun-is': 'A noun such as “goal” or “priority”, and what it is',
    'as-noun': 'Named “as a priority” or “as a goal”',
    purpose: 'Done “to” or “in order to” reach it',
  }),
};

/** @typedef {typeof articleTexts} ArticleTexts */

/**
 * A table of another language, or of some words only: what it leaves out, or leaves empty, stays English.
 * @param {Record<string, unknown>} texts
 * @returns {ArticleTexts}
 */
export function completed(texts) {
  return /** @type {ArticleTexts} */ (merged(articleTexts, texts));
}

/**
 * @param {Record<string, unknown>} english
 * @param {Record<string, unknown>} texts
 * @returns {Record<string, unknown>}
 */
function merged(english, texts) {
  const whole = { ...english };
  for (const [name, value] of Object.entries(texts)) {
    const before = english[name];
    if (!isEmpty(value)) whole[name] = isTable(before) && isTable(value) ? merged(before, value) : value;
  }
  return whole;
}

/** @param {unknown} value */
function isEmpty(value) {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isTable(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Who says or wants something, with a word of doubt where there is doubt.
 * @param {import('../analyzer/index.js').Speaker | undefined} speaker
 * @param {boolean} isUnsure
 * @param {ArticleTexts} texts
 */
export function nameInWords(speaker, isUnsure, texts) {
  if (!speaker) return texts.nobody;
  return isUnsure ? texts.probably(speaker.name) : speaker.name;
}

/**
 * What names a quote or goal in front of its words: “Commitment, Tom Li: not ”.
 * @param {keyof ArticleTexts['kinds']} kind
 * @param {string} name
 * @param {Parameters<typeof notOf>[0]} record
 * @param {ArticleTexts} texts
 */
export function labelInWords(kind, name, record, texts) {
  const not = notOf(record, texts);
  return `${texts.kinds[kind]}, ${name}: ${not && `${not} `}`;
}

/**
 * How sure the find is, and where that is another matter, how sure its speaker.
 * @param {{ speaker: string | null, speaker_confidence?: number, confidence: number }} record confidences from 0 to 1
 * @param {ArticleTexts} texts
 */
export function confidencesInWords({ speaker, speaker_confidence, confidence }, texts) {
  const inWords = (/** @type {number} */ share) =>
    texts.sure(share, texts.confidences.find(([least]) => share >= least)?.[1] ?? '');
  const find = inWords(confidence);
  const ofSpeaker = speaker === null || speaker_confidence === undefined ? find : inWords(speaker_confidence);
  return ofSpeaker === find ? find : texts.confidenceOf(find, ofSpeaker);
}

/**
 * @param {{ why: string, negated?: boolean }} record
 * @param {ArticleTexts} texts
 */
export function whyInWords({ why, negated = false }, texts) {
  const inWords = texts.whys[why] ?? why.replaceAll('-', ' ');
  return negated ? texts.whyNegated(inWords) : inWords;
}
