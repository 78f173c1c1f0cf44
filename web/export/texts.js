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
  /**
   * A quote or goal as one cites it.
   * @param {{ words: string, kind: string, name: string, title: string | null }} find
   */
  citation: ({ words, kind, name, title }) =>
    `${words} — ${name}${kind === 'indirect' ? ' (reported)' : ''}${title ? `, in “${title}”` : ''}`,
};
