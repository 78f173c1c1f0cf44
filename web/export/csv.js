import { findInWords, wordsOf } from '../highlight/finds.js';
import { reportTexts } from './texts.js';

/**
 * Tables after RFC 4180, a row for each find, with a header row. Offsets are UTF-16 units: those of the first span's
 * start and the last span's end. The words of a find that is negated begin with the negation, so that whoever reads
 * that column alone does not read the opposite; `negated` says it too.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 */
export function quotesToCsv(text, analysis, texts = reportTexts) {
  const of = speakerOf(analysis);
  return table(analysis.quotes, {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    speaker: ({ speaker }) => of(speaker)?.name,
    'speaker kind': ({ speaker }) => of(speaker)?.kind,
    role: ({ speaker }) => of(speaker)?.role,
    source: ({ source }) => wordsOf(text, source),
    cue: ({ cue }) => wordsOf(text, cue),
    words: (record) => findInWords(text, { words: record.content, record }, texts),
    negated,
    ...evidence,
    start: ({ content }) => content[0]?.start,
    end: ({ content }) => content.at(-1)?.end,
  });
}

/** The goals, likewise. @param {string} text @param {import('../analyzer/index.js').Analysis} analysis */
export function goalsToCsv(text, analysis, texts = reportTexts) {
  const of = speakerOf(analysis);
  return table(analysis.goals, {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    goal: (record) => findInWords(text, { words: record.span, record }, texts),
    negated,
    'held by': ({ speaker }) => of(speaker)?.name,
    holder: ({ holder }) => wordsOf(text, holder),
    cue: ({ cue }) => wordsOf(text, cue),
    list: ({ list }) => list,
    restates: ({ restates }) => restates,
    quote: ({ quote }) => quote,
    ...evidence,
    start: ({ span }) => span[0]?.start,
    end: ({ span }) => span.at(-1)?.end,
  });
}

/**
 * @typedef {import('../analyzer/index.js').Quote | import('../analyzer/index.js').Goal} QuoteOrGoal
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {string | number | null | undefined} Value
 */

/** @param {import('../analyzer/index.js').Analysis} analysis @returns {(id: string | null) => Speaker | undefined} */
function speakerOf({ speakers }) {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (id) => (id === null ? undefined : byId.get(id));
}

/** @param {QuoteOrGoal} record */
const negated = ({ negated = false }) => String(negated);

/** @satisfies {Record<string, (record: QuoteOrGoal) => Value>} */
const evidence = {
  confidence: ({ confidence }) => confidence,
  'speaker confidence': ({ speaker_confidence }) => speaker_confidence,
  why: ({ why }) => why,
};

/**
 * @template Row
 * @param {readonly Row[]} records
 * @param {Record<string, (record: Row) => Value>} columns
 */
export function table(records, columns) {
  const rows = [
    Object.keys(columns),
    ...records.map((record) => Object.values(columns).map((column) => column(record))),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {Value} value */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = withoutFormulas(value.replace(/\s+/g, ' ').trim());
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A spreadsheet runs a cell that begins with a sign of a formula. In half of Europe it splits at semicolons, whatever
 * the quotation marks around the cell, and so what stands behind a separator or a mark may begin a cell as well. An
 * apostrophe in front of the sign makes it text, as spreadsheets themselves do it:
 *
 *   =SUM(A1)           ->  '=SUM(A1)
 *   We will go; =1+1   ->  We will go; '=1+1
 *
 * An apostrophe in front of a sign in these places is thus always one too many, and can be taken out again.
 * @param {string} value
 */
function withoutFormulas(value) {
  return value.replace(/(^|[,;"])([\s\p{Cc}\p{Cf}"']*)(?=[=+\-@＝＋－＠])/gu, "$1$2'");
}
