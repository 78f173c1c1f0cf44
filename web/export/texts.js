// The words of the reports that are written for people: Markdown, HTML, citations. Another language is another table.

/** @param {number} share */
const percent = (share) => share.toLocaleString('en', { style: 'percent' });

export const reportTexts = {
  language: 'en',
  said: 'Who said what',
  wanted: 'Who wants what',
  noSpeaker: 'No speaker named',
  noHolder: 'No holder named',
  kinds: {
    direct: 'direct',
    mixed: 'partly quoted',
    indirect: 'reported',
    aim: 'aim',
    commitment: 'commitment',
    demand: 'demand',
  },
  legends: {
    direct: 'Direct quote',
    mixed: 'Partly quoted',
    indirect: 'Reported statement',
    aim: 'Goal',
    source: 'Source',
    cue: 'Cue',
  },
  /** In front of the words of what somebody is reported not to have said, or not to want. */
  not: { quote: 'not said:', goal: 'not' },
  negated: 'negated',
  item: (/** @type {number} */ place, /** @type {number} */ of) => `item ${place} of ${of} of an announced list`,
  restates: 'said before',
  unsure: (/** @type {number} */ confidence) => `unsure: ${percent(confidence)}`,
  unsureSpeaker: (/** @type {number} */ confidence) => `speaker unsure: ${percent(confidence)}`,
  probably: (/** @type {string} */ name) => `probably ${name}`,
  named: (/** @type {string} */ name, /** @type {string | null} */ role) => (role ? `${name}, ${role}` : name),
  words: (/** @type {number} */ n) => `${n.toLocaleString('en')} ${n === 1 ? 'word' : 'words'}`,
  label: (/** @type {string} */ kind, /** @type {string} */ name) => `${kind}, ${name}: `,
  untitled: 'An article, marked by Sayso',
  leftOut: (/** @type {number} */ n) =>
    n === 1 ? '1 part of the page is left out.' : `${n.toLocaleString('en')} parts of the page are left out.`,
  legend: 'What the lines mean',
  made:
    'Marked by Sayso, a program: its findings can be wrong. Check them against the article before you rely ' +
    'on them.',
  /** A quote or goal as one cites it. @param {{ words: string, kind: string, name: string }} find */
  cited: ({ words, kind, name }) => `${words} — ${name}${kind === 'indirect' ? ' (reported)' : ''}`,
  inTitle: (/** @type {string} */ title) => `in “${title}”`,
  /** By the name of a column in a table. */
  provenance: {
    title: 'Title',
    outlet: 'Outlet',
    author: 'Author',
    date: 'Date',
    address: 'Address',
    analyzer: 'Analyzer',
    analyzed: 'Analyzed',
    exported: 'Exported',
  },
  origin: 'Where this is from',
  inSource: 'in the source',
  speakers: {
    heading: 'Speakers',
    columns: ['Speaker', 'Quotes', 'Goals', 'Words', 'Share', 'Where'],
    share: percent,
    place: (/** @type {string} */ type, /** @type {number} */ n) => `${type === 'quote' ? 'quote' : 'goal'} ${n}`,
  },
  corrections: {
    heading: 'What a reader corrected',
    corrected: 'corrected by a reader',
    nobody: 'nobody named',
    /** By its `op`. @type {Partial<Record<string, (correction: Corrected) => string>>} */
    described: {
      speaker: ({ speaker }) => `is now of ${speaker ?? 'nobody named'}`,
      drop: ({ type }) => `is no ${type} any more`,
      add: ({ type, kind, speaker }) => `is a ${type} (${kind}) of ${speaker ?? 'nobody named'}`,
      kind: ({ kind }) => `is: ${kind}`,
    },
  },
  /** Terms of the styles in which one cites. */
  terms: {
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    shortMonths: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
    noDate: 'n.d.',
    and: 'and',
    others: 'et al.',
  },
};

/** @typedef {{ type?: string, kind?: string, speaker?: string | null }} Corrected what a correction may say */
