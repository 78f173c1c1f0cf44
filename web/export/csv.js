import { findInWords, wordsOf } from '../highlight/finds.js';
import { changesOf, correctedWords, plain } from './corrections.js';
import { escape } from './escape.js';
import { provenanceColumns } from './provenance.js';
import { sourceOf } from './source.js';
import { textLinks } from './text-fragment.js';
import { reportTexts } from './texts.js';

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis in UTF-16 units
 * @typedef {import('../analyzer/index.js').Quote | import('../analyzer/index.js').Goal} QuoteOrGoal
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {string | number | null | undefined} Value
 * @typedef {Value[][]} Table with a header row
 * @typedef {import('./provenance.js').Provenance & { texts?: typeof reportTexts }} Options
 */

/**
 * Tables, a row for each record. Offsets are UTF-16 units: those of the first span's start and the last span's end. The
 * words of a find that is negated begin with the negation, so that whoever reads that column alone does not read the
 * opposite; `negated` says it too. Each row ends with where it is from.
 * @satisfies {Record<string, (text: string, analysis: Analysis, options?: Options) => Table>}
 */
export const tables = { quotes, goals, speakers, corrections };

/** By RFC 4180. @param {string} text @param {Analysis} analysis of this text @param {Options} [options] */
export function quotesToCsv(text, analysis, options) {
  return toCsv(quotes(text, analysis, options));
}

/** The goals, likewise. @param {string} text @param {Analysis} analysis @param {Options} [options] */
export function goalsToCsv(text, analysis, options) {
  return toCsv(goals(text, analysis, options));
}

/** The speakers, likewise. @param {string} text @param {Analysis} analysis @param {Options} [options] */
export function speakersToCsv(text, analysis, options) {
  return toCsv(speakers(text, analysis, options));
}

/** What a reader corrected, likewise. @param {string} text @param {Analysis} analysis @param {Options} [options] */
export function correctionsToCsv(text, analysis, options) {
  return toCsv(corrections(text, analysis, options));
}

/** @param {string} text @param {Analysis} analysis @param {Options} [options] */
function quotes(text, analysis, { texts = reportTexts, ...provenance } = {}) {
  const of = speakerOf(analysis);
  const link = linkTo(text, provenance);
  return traceable(analysis.quotes, provenance, {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    speaker: ({ speaker }) => of(speaker)?.name,
    'speaker kind': ({ speaker }) => of(speaker)?.kind,
    role: ({ speaker }) => of(speaker)?.role,
    source: ({ source }) => wordsOf(text, source),
    cue: ({ cue }) => wordsOf(text, cue),
    words: (record) => findInWords(text, { words: record.content, record }, texts),
    ...evidence,
    start: ({ content }) => content[0]?.start,
    end: ({ content }) => content.at(-1)?.end,
    link: ({ content }) => link(content),
  });
}

/** @param {string} text @param {Analysis} analysis @param {Options} [options] */
function goals(text, analysis, { texts = reportTexts, ...provenance } = {}) {
  const of = speakerOf(analysis);
  const link = linkTo(text, provenance);
  return traceable(analysis.goals, provenance, {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    goal: (record) => findInWords(text, { words: record.span, record }, texts),
    'held by': ({ speaker }) => of(speaker)?.name,
    holder: ({ holder }) => wordsOf(text, holder),
    cue: ({ cue }) => wordsOf(text, cue),
    list: ({ list }) => list,
    restates: ({ restates }) => restates,
    quote: ({ quote }) => quote,
    ...evidence,
    start: ({ span }) => span[0]?.start,
    end: ({ span }) => span.at(-1)?.end,
    link: ({ span }) => link(span),
  });
}

/** @param {string} _text @param {Analysis} analysis @param {Options} [options] */
function speakers(_text, analysis, { texts: _texts, ...provenance } = {}) {
  const total = analysis.speakers.reduce((sum, { words }) => sum + words, 0);
  return traceable(analysis.speakers, provenance, {
    id: ({ id }) => id,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    role: ({ role }) => role,
    quotes: ({ quotes }) => quotes.length,
    goals: ({ goals }) => goals.length,
    words: ({ words }) => words,
    share: ({ words }) => (total === 0 ? 0 : Math.round((10_000 * words) / total) / 10_000),
    mentions: ({ mentions }) => mentions.length,
    start: ({ mentions }) => mentions[0]?.start,
  });
}

/** @param {string} _text @param {Analysis} _analysis @param {Options} [options] */
function corrections(_text, _analysis, { texts: _texts, ...provenance } = {}) {
  return traceable(provenance.corrections ?? [], provenance, {
    correction: ({ op }) => op,
    change: (one) =>
      changesOf(one)
        .map(([name, value]) => `${name}: ${plain(value)}`)
        .join(', '),
    words: correctedWords,
    start: (one) => ('start' in one ? one.start : ''),
    end: (one) => ('end' in one ? one.end : ''),
  });
}

/** @param {Analysis} analysis @returns {(id: string | null) => Speaker | undefined} */
function speakerOf({ speakers }) {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (id) => (id === null ? undefined : byId.get(id));
}

/** What leads to words in the article's own page. @param {string} text @param {Options} options */
function linkTo(text, { source }) {
  const { address } = sourceOf(source);
  if (!address) return () => '';
  const link = textLinks(text);
  return (/** @type {Span[]} */ spans) => link(address, spans);
}

/** @satisfies {Record<string, (record: QuoteOrGoal) => Value>} */
const evidence = {
  negated: ({ negated = false }) => String(negated),
  confidence: ({ confidence }) => confidence,
  'speaker confidence': ({ speaker_confidence }) => speaker_confidence,
  why: ({ why }) => why,
  corrected: ({ why }) => String(why === 'reader'),
};

/**
 * @template Row
 * @param {readonly Row[]} records
 * @param {Record<string, (record: Row) => Value>} columns
 * @returns {Table}
 */
export function table(records, columns) {
  return [Object.keys(columns), ...records.map((record) => Object.values(columns).map((column) => column(record)))];
}

/**
 * A table whose rows end with where they are from.
 * @template Row
 * @param {readonly Row[]} records
 * @param {Options} provenance
 * @param {Record<string, (record: Row) => Value>} columns
 * @returns {Table}
 */
function traceable(records, provenance, columns) {
  const origin = provenanceColumns(provenance).map(([name, value]) => [name, () => value]);
  return table(records, { ...columns, ...Object.fromEntries(origin) });
}

/** @param {Table} rows */
export function toCsv(rows) {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same as a table of HTML, to paste into a document or a spreadsheet. @param {Table} rows */
export function toHtmlTable([head, ...rows]) {
  const line = (/** @type {'th' | 'td'} */ tag, /** @type {Value[]} */ values) =>
    `<tr>${values.map((value) => `<${tag}>${escape(safe(value))}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line('td', row)).join('');
  return `<table><thead>${line('th', head)}</thead><tbody>${body}</tbody></table>`;
}

/** @param {Value} value */
function cell(value) {
  const words = safe(value);
  return typeof value !== 'number' && /[",;]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** On one line, and no formula. @param {Value} value */
function safe(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : withoutFormulas(value.replace(/\s+/g, ' ').trim());
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
