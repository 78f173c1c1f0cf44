// The words of the page, in one place; those of the article's card are in ../element/texts.js. A function where a number
// or a name decides the words. Another language is another table of this form.

const number = (n) => n.toLocaleString('en');
const plural = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

export const texts = {
  name: 'Sayso',
  promise: 'The article stays on this device. Nothing is sent anywhere.',
  theme: { toDark: 'Dark', toLight: 'Light' },
  skip: 'Skip to the article',

  compose: {
    heading: 'Who says what, and who wants what',
    lead:
      'Paste a news article. Sayso finds every quotation and reported statement in it, works out who is speaking, and ' +
      'lists the goals that each side states.',
    label: 'The article',
    placeholder: 'Paste or type an article in English, or drop a file here.',
    sample: 'Try the sample',
    open: 'Open a file',
    files: '.txt, .html or .md',
    clear: 'Clear',
    edit: 'Edit the text',
    renew: 'New article',
    done: 'Done editing',
    drop: 'Drop it anywhere: Sayso reads .txt, .html and .md files',
  },

  layers: {
    legend: 'Show',
    quotes: 'Quotes',
    sources: 'Sources',
    cues: 'Cues',
    goals: 'Goals',
    key: 'What the lines mean',
    samples: [
      ['quotes direct', 'Direct quote', 'solid line'],
      ['quotes mixed', 'Partly quoted', 'dashed line'],
      ['quotes indirect', 'Reported statement', 'dotted line'],
      ['goals aim', 'Goal', 'wavy line'],
      ['sources source', 'Source', 'double line'],
      ['cues cue', 'Cue', 'italics'],
    ],
  },

  reading: {
    label: 'The article, marked',
    article: 'Article',
    help: 'Point at a marked passage, or tab to it and use the arrow keys. Enter pins it, Escape lets go.',
    busy: 'Reading the article…',
    done: ({ quotes, speakers, goals }) =>
      `Found ${plural(quotes, 'quote', 'quotes')}, ${plural(speakers, 'speaker', 'speakers')} and ` +
      `${plural(goals, 'stated goal', 'stated goals')}.`,
    nothing: 'No quotes and no goals were found. Sayso reads news articles in English; is this one?',
    warnings: 'What to know about this reading',
  },

  speakers: {
    heading: 'Who speaks',
    order: 'By words quoted or reported',
    none: 'Nobody is quoted in this text.',
    kinds: { person: 'Person', organization: 'Organization', group: 'Group', unnamed: 'Unnamed source' },
    quotes: (n) => plural(n, 'quote', 'quotes'),
    goals: (n) => plural(n, 'goal', 'goals'),
    words: (n) => plural(n, 'word', 'words'),
    unattributed: (n) => `${plural(n, 'quote names', 'quotes name')} no speaker`,
    finds: (name) => `Quotes and goals of ${name}`,
    silent: 'Not quoted',
  },

  goals: {
    heading: 'Who wants what',
    none: 'No goals are stated in this text.',
    nobody: 'Nobody named',
    kinds: { aim: 'Aim', commitment: 'Commitment', demand: 'Demand' },
    list: (cue) => (cue ? `Announced as “${cue}”` : 'An announced list'),
    found: (found, announced) =>
      announced === null ? plural(found, 'item', 'items') : `${found} of ${announced} found`,
    differs: (found, announced) =>
      `The article announces ${number(announced)}; Sayso found ${number(found)}. Check the text for the rest.`,
    again: 'said again',
  },

  export: {
    heading: 'Export',
    download: 'Download',
    copy: 'Copy',
    copied: (name) => `${name} copied.`,
    notCopied: 'The browser did not allow copying; use Download instead.',
    downloadOf: (name) => `Download ${name}`,
    copyOf: (name) => `Copy ${name}`,
    formats: {
      quotesCsv: 'Quotes, CSV',
      goalsCsv: 'Goals, CSV',
      markdown: 'Report, Markdown',
      json: 'Text and analysis, JSON',
      webAnnotations: 'Web Annotations, JSON-LD',
    },
  },

  /** By the code of an AnalyzerError, or of a ReadingError (read-file.js). */
  errors: {
    'load-failed':
      'The analyzer could not be loaded. Reload the page; if that does not help, the file sayso.wasm is missing from ' +
      'the server or blocked by the browser.',
    crashed: 'The analysis stopped before its end. A shorter text may succeed.',
    'not-text': (name) => `${name} is not a text file. Open it in its own program, copy the text and paste it here.`,
    'bad-type': (name) =>
      `Sayso reads .txt, .html and .md files, and ${name} is none. Copy its text and paste it here.`,
    'too-long': (most) =>
      `That is too long for one article: at most ${number(most)} characters are read. Paste a part of it.`,
    'no-words': (name) => `No words were found in ${name}.`,
    other: (message) => `Something went wrong: ${message}`,
  },
  pasted: 'what you pasted',
  privacy:
    'Sayso runs in this page, as WebAssembly. It makes no request with your text, sets no cookie and keeps nothing ' +
    'when you leave. Its findings are a program’s and can be wrong: check them against the article before you rely on them.',
};
