import { wordsOf } from '../highlight/finds.js';

/**
 * Tables after RFC 4180, a row for each find, with a header row. Offsets are UTF-16 units: those of the first span's
 * start and the last span's end.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 */
export function quotesToCsv(text, analysis) {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  return csv([
    ['id', 'kind', 'speaker', 'speaker kind', 'role', 'source', 'cue', 'words', 'confidence', 'speaker confidence', 'why', 'start', 'end'],
    ...analysis.quotes.map(({ id, kind, speaker, source, cue, content, confidence, speaker_confidence, why }) => {
      const who = speakers.get(speaker);
      const words = [source, cue, content].map((spans) => wordsOf(text, spans));
      return [id, kind, who?.name, who?.kind, who?.role, ...words, confidence, speaker_confidence, why, ...extent(content)];
    }),
  ]);
}

/** The goals, likewise. @param {string} text @param {import('../analyzer/index.js').Analysis} analysis */
export function goalsToCsv(text, analysis) {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  return csv([
    [
      'id',
      'kind',
      'goal',
      'held by',
      'holder',
      'cue',
      'list',
      'restates',
      'quote',
      'confidence',
      'speaker confidence',
      'why',
      'start',
      'end',
    ],
    ...analysis.goals.map(({ id, kind, span, speaker, holder, cue, list, restates, quote, confidence, speaker_confidence, why }) => {
      const words = [wordsOf(text, span), speakers.get(speaker)?.name, wordsOf(text, holder), wordsOf(text, cue)];
      return [id, kind, ...words, list, restates, quote, confidence, speaker_confidence, why, ...extent(span)];
    }),
  ]);
}

function extent(spans) {
  return [spans[0]?.start, spans.at(-1)?.end];
}

function csv(rows) {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula would be run by a spreadsheet; the apostrophe makes it text. */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\0]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
