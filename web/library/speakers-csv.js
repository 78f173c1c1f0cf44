import { table, toCsv } from '../export/csv.js';
import { wordsOf } from '../highlight/finds.js';

/**
 * @typedef {import('./speakers-across.js').Across} Across
 * @typedef {import('./speakers-across.js').Part} Part
 * @typedef {{ across: Across, part: Part, goal: import('./summary.js').SummaryFind | null }} Row
 */

/** @param {(part: Part) => number} count @returns {(row: Row) => number | null} of the rows that count */
const counted = (count) => (row) => (row.goal === null ? count(row.part) : null);
/** @param {string} kind */
const ofKind = (kind) => counted(({ quotes }) => quotes.filter((quote) => quote.kind === kind).length);

/** @type {Record<string, (row: Row) => string | number | null | undefined>} */
const columns = {
  record: ({ goal }) => (goal === null ? 'speaker' : 'goal'),
  speaker: ({ across }) => across.name,
  'speaker kind': ({ across }) => across.kind,
  role: ({ part }) => part.role,
  'articles of speaker': ({ across }) => across.parts.length,
  title: ({ part }) => part.entry.title,
  outlet: ({ part }) => part.entry.source.outlet,
  author: ({ part }) => part.entry.source.author,
  date: ({ part }) => part.entry.source.date,
  address: ({ part }) => part.entry.source.address,
  quotes: counted(({ quotes }) => quotes.length),
  direct: ofKind('direct'),
  'partly quoted': ofKind('mixed'),
  reported: ofKind('indirect'),
  words: counted(({ words }) => words),
  goals: counted(({ goals }) => goals.length),
  'goal kind': ({ goal }) => goal?.kind,
  goal: ({ part, goal }) => goal && `${goal.negated ? 'not ' : ''}${wordsOf(part.entry.kept.text, goal.words)}`,
  negated: ({ goal }) => goal && String(goal.negated),
  confidence: ({ goal }) => goal?.confidence,
  article: ({ part }) => part.entry.kept.id,
  analyzer: ({ part }) => part.entry.summary?.version,
};

/**
 * One table of the speakers and the goals of many articles: a row for each speaker in each article, with figures, and
 * behind it one for each goal of theirs there. So the figures of a column add up to those of all articles.
 * @param {readonly Across[]} speakers
 */
export function speakersToCsv(speakers) {
  return toCsv(
    table(
      speakers.flatMap((across) =>
        across.parts.flatMap((part) => [null, ...part.goals].map((goal) => ({ across, part, goal }))),
      ),
      columns,
    ),
  );
}
