// The words of the page, in one place; those of the article's card come from ../element/texts.js and those of written
// reports from ../export/texts.js. A function where a number or a name decides the words. Other languages are tables of
// this form in ../languages.
import { articleTexts } from '../element/texts.js';
import { reportTexts } from '../export/texts.js';

// toLocaleString makes one anew each time, which is felt in long lists
const number = new Intl.NumberFormat('en').format;
/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;
const percent = new Intl.NumberFormat('en', { style: 'percent' }).format;

/**
 * By the error of fromJson: what is wrong, and where.
 * @type {Record<import('../export/refusal.js').RefusalCode, (where: string) => string>}
 */
const notOurs = {
  syntax: () => 'it is no JSON, or only a part of it',
  version: (where) => `${where} is one that this version of Sayso does not know`,
  units: (where) => `${where} is not “utf16”, in which this page counts`,
  missing: (where) => `${where} is missing`,
  type: (where) => `${where || 'what it holds'} is of another type than Sayso exports`,
  value: (where) => `${where} is none of the values that it can have`,
  size: (where) => `${where} is too long or too short`,
  span: (where) => `${where} is no place in its text`,
  words: (where) => `${where} does not agree with the words of its text`,
  overlap: (where) => `${where} has two parts that lie over each other`,
  order: (where) => `${where} is out of order`,
  double: (where) => `${where} is there twice`,
  reference: (where) => `${where} names nothing that is in it`,
  mutual: (where) => `${where} contradicts what the rest of it says`,
  depth: (where) => `${where} has more finds over each other than any article`,
};

/** @typedef {{ name: string, error: keyof typeof notOurs, where: string }} NotOurs */

export const english = {
  language: 'en',
  direction: 'ltr',
  name: 'Sayso',
  promise: 'The article stays on this device. Nothing is sent anywhere.',
  theme: { toDark: 'Dark', toLight: 'Light' },
  languages: 'Language',
  /** @param {string} name of another language */
  foreign: (name) =>
    `This seems to be in ${name}. Sayso reads English: of another language it finds little, and that may be wrong.`,
  skip: 'Skip to the article',
  article: articleTexts,
  report: reportTexts,

  compose: {
    heading: 'Who says what, and who wants what',
    lead:
      'Paste a news article. Sayso finds every quotation and reported statement in it, works out who is ' +
      'speaking, and ' +
      'lists the goals that each side states.',
    label: 'The article',
    placeholder: 'Paste or type an article in English, or drop a file here.',
    sample: 'Try the sample',
    open: 'Open a file',
    files: 'Text, HTML, Markdown, or what Sayso exported as JSON',
    clear: 'Clear',
    edit: { long: 'Edit the text', short: 'Edit' },
    renew: { long: 'New article', short: 'New' },
    done: 'Done editing',
    drop: 'Drop it anywhere: Sayso reads .txt, .html and .md files, and its own .json',
  },

  library: { open: 'Library', source: 'Source…', unknown: 'Outlet, author and date are not known.' },

  articles: {
    menu: 'Articles',
    words: (/** @type {number} */ n) => plural(n, 'word', 'words'),
    corrections: (/** @type {number} */ n) => plural(n, 'correction', 'corrections'),
  },

  offer: {
    undo: 'Undo',
    undoOf: (/** @type {string} */ what) => `Undo: ${what}`,
    close: 'Close this message',
    putAside: (/** @type {string} */ title) => `Kept: ${title}`,
    besides: (/** @type {number} */ n) => `${plural(n, 'more article is', 'more articles are')} under “Articles”.`,
    forgotten: 'Undo brings it all back, as long as this page is open.',
  },

  shared: {
    heading: (/** @type {number} */ n) =>
      n === 1 ? 'Open the shared article?' : `Open the ${number(n)} shared articles?`,
    note: 'Another app or page sent this. If you open it, the article that is here is kept, and Undo goes back to it.',
    /** @type {(n: number) => string} */
    open: (n) => (n === 1 ? 'Open it' : 'Open them'),
    keep: 'Keep what is here',
  },

  layers: {
    legend: 'Show',
    button: 'Layers',
    quotes: 'Quotes',
    direct: 'direct',
    mixed: 'partly',
    indirect: 'reported',
    sources: 'Sources',
    cues: 'Cues',
    goals: 'Goals',
    labels: 'Labels',
    samples: [
      ['quotes direct', 'Direct quote', 'solid line'],
      ['quotes mixed', 'Partly quoted', 'dashed line'],
      ['quotes indirect', 'Reported statement', 'dotted line'],
      ['goals aim', 'Goal', 'wavy line'],
      ['sources source', 'Source', 'double line'],
      ['cues cue', 'Cue', 'italics'],
    ],
  },

  least: {
    label: 'At least sure',
    short: (/** @type {number} */ least) => (least === 0 ? 'all' : percent(least)),
    value: (/** @type {number} */ least) =>
      least === 0 ? 'All finds are shown' : `Finds that are at least ${percent(least)} sure are shown`,
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `${number(shown)} of ${plural(all, 'find is', 'finds are')} shown.`,
  },

  /** How sure what is unsure is; from 0 to 1. */
  doubt: {
    find: (/** @type {number} */ sure) => `probably, ${percent(sure)}`,
    speaker: (/** @type {number} */ sure) => `probably theirs, ${percent(sure)}`,
  },

  review: {
    open: (/** @type {number} */ n) => `Review ${plural(n, 'doubtful find', 'doubtful finds')}`,
    short: 'Review',
    label: 'Review of what is doubtful',
    progress: (/** @type {number} */ place, /** @type {number} */ of) => `${number(place)} of ${number(of)}`,
    what: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ doubt) =>
      `${kind}, ${name} (${doubt}):`,
    acts: { keep: 'Keep', correct: 'Correct…', drop: 'Drop', next: 'Next' },
    /** A letter of the keyboard for each. */
    keys: { keep: 'k', correct: 'c', drop: 'd', next: 'n' },
    end: 'End',
    endOf: 'End the review',
    done: (/** @type {number} */ n) => `Done: ${plural(n, 'doubtful find', 'doubtful finds')} reviewed, none is left.`,
  },

  chip: {
    whose: 'Shown:',
    what: (/** @type {{ words: number, quotes: number, goals: number }} */ { words, quotes, goals }) =>
      [plural(words, 'word', 'words'), plural(quotes, 'quote', 'quotes'), goals > 0 && plural(goals, 'goal', 'goals')]
        .filter(Boolean)
        .join(' · '),
    end: 'Show everybody',
  },

  figures: {
    heading: 'Figures',
    first: 'Quoted first',
    unnamed: 'Words of unnamed sources',
    byForm: 'How it quotes',
    byKind: 'Who is quoted',
    byGender: 'Persons, by gender as you have set it',
    forms: { direct: 'Direct', mixed: 'Partly quoted', indirect: 'Reported' },
    nobody: 'Nobody named',
    notSaid: 'Not set',
    speakers: 'Speakers',
    quotes: 'Quotes',
    words: 'Words',
    ofWords: 'Of words',
    number,
    share: percent,
    note: 'Of the finds that are shown, without what somebody is reported not to have said.',
  },

  reading: {
    label: 'The article, marked',
    parts: 'Parts of this page',
    article: 'Article',
    help:
      'Point at a marked passage, or tab to it and use the arrow keys. Enter pins it, Escape lets go. Select ' +
      'words to add a find. The button ⋯ beside a part says what it is, and whether it is of the article.',
    busy: 'Reading the article…',
    loading: 'Loading the analyzer…',
    working: (/** @type {number} */ words, /** @type {number} */ seconds) =>
      `Reading ${plural(words, 'word', 'words')}: ` +
      (seconds > 0 ? `about ${plural(seconds, 'second', 'seconds')} to go` : 'longer than expected'),
    progress: 'The article is being read',
    stop: 'Stop',
    stopped: 'Stopped. What is shown is from before.',
    done: (/** @type {{ quotes: number, speakers: number, goals: number }} */ { quotes, speakers, goals }) =>
      `${plural(quotes, 'quote', 'quotes')}, ${plural(speakers, 'speaker', 'speakers')}, ` +
      `${plural(goals, 'goal', 'goals')} found.`,
    nothing: 'No quotes and no goals were found. Sayso reads news articles in English; is this one?',
    warnings: 'What to know about this reading',
  },

  side: {
    label: 'Speakers and goals',
    search: 'Search speakers and goals, and the article',
    matches: (/** @type {number} */ places, /** @type {number} */ speakers, /** @type {number} */ goals) =>
      `${plural(places, 'place', 'places')} in the article, ${plural(speakers, 'speaker', 'speakers')} and ` +
      `${plural(goals, 'goal', 'goals')} match.`,
    match: (/** @type {number} */ place, /** @type {number} */ of) =>
      of === 0
        ? 'Not in the article'
        : place === 0
          ? `${number(of)} in the article`
          : `${number(place)} of ${number(of)} in the article`,
    previousMatch: 'Previous place in the article',
    nextMatch: 'Next place in the article',
    shown: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? number(all) : `${number(shown)} of ${number(all)}`,
    noMatch: 'Nothing here matches the search.',
    more: (/** @type {number} */ next, /** @type {number} */ left) =>
      `Show ${number(next)} more${next === left ? '' : ` of ${number(left)}`}`,
  },

  speakers: {
    heading: 'Who speaks',
    sort: 'Sorted by',
    sorts: { share: 'share of the words', first: 'first appearance', name: 'name' },
    none: 'Nobody is quoted in this text.',
    kinds: articleTexts.speakerKinds,
    quotes: (/** @type {number} */ n) => plural(n, 'quote', 'quotes'),
    goals: (/** @type {number} */ n) => plural(n, 'goal', 'goals'),
    words: (/** @type {number} */ n) => plural(n, 'word', 'words'),
    share: percent,
    unattributed: (/** @type {number} */ n) => `${plural(n, 'quote names', 'quotes name')} no speaker`,
    finds: (/** @type {string} */ name) => `Quotes and goals of ${name}`,
    silent: 'not quoted',
  },

  timeline: {
    label: (/** @type {string[]} */ lanes) =>
      `Where each speaker is heard, from the beginning of the article to its end. ${lanes.join(' ')}`,
    lane: (/** @type {string} */ name, /** @type {number[]} */ places) =>
      `${name}: at ${places.map((place) => percent(place)).join(', ')}.`,
    others: 'Others',
  },

  goals: {
    heading: 'Who wants what',
    none: 'No goals are stated in this text.',
    noneOf: (/** @type {string} */ name) => `No goals of ${name} were found.`,
    only: (/** @type {string} */ name) => `Only ${name}`,
    all: 'Show all',
    nobody: 'Nobody named',
    kinds: { aim: 'Aim', commitment: 'Commitment', demand: 'Demand' },
    list: (/** @type {string} */ cue) => (cue ? `Announced as “${cue}”` : 'An announced list'),
    found: articleTexts.found,
    differs: (/** @type {number} */ found, /** @type {number} */ announced) =>
      `The article announces ${number(announced)}; Sayso found ${number(found)}. Check the text for the rest.`,
    again: (/** @type {number} */ n) => `said again ${n === 1 ? 'once' : plural(n, 'time', 'times')}`,
  },

  corrections: {
    heading: 'Your corrections',
    correct: 'Correct…',
    add: { long: 'Add a find', short: 'Add' },
    addSelected: 'Add the selected words as a find',
    boundSelected: (/** @type {'quote' | 'goal'} */ type, /** @type {string} */ words) =>
      `Make them the words of the ${type} “${words}”`,
    undo: 'Undo',
    undoOf: (/** @type {string} */ what) => `Undo: ${what}`,
    redo: 'Redo',
    undone: 'Undone. Redo brings it back.',
    redone: 'Done again.',
    made: 'Corrected. Undo takes it back.',
    notKept: 'This browser does not let Sayso keep corrections; export them before you leave.',
    idle: 'fits nothing in the text as it is now',
    unknown: 'made by another version of Sayso',
    editing: { quote: 'Correct this quote', goal: 'Correct this goal' },
    adding: 'Add a find',
    words: 'The words, as they stand in the article',
    kind: 'What they are',
    negated: { quote: 'It is reported not to have been said', goal: 'It is not wanted: “no plan to”, “refuses to”' },
    bounds: 'Which words',
    boundsHint: 'Drag an end, or press where it should be; with the keyboard, the arrow keys move an end by a word.',
    begins: 'Beginning',
    ends: 'End',
    takesAlong: 'The goals in a quote that are its speaker’s go with it.',
    types: { quote: 'Quotes', goal: 'Goals' },
    speaker: { quote: 'Who says it', goal: 'Who wants it' },
    speakerHint: 'Choose a name or write one; leave it empty when nobody is named.',
    save: 'Save',
    drop: { quote: 'Not a quote: drop it', goal: 'Not a goal: drop it' },
    leaveOut: 'This paragraph is not the article: leave it out',
    everywhere: (/** @type {string} */ name) => `Correct ${name} everywhere…`,
    cancel: 'Cancel',
    notInText: 'These words are not in the article. Copy them from it as they stand.',
    /** By what problemOf in bounds.js finds. */
    problems: {
      nothing: () => 'There are no words in it. Choose at least one.',
      crossing: () =>
        'These words reach from one part of the page into another, such as from a headline into the text. Choose ' +
        'words of one part.',
      there: () => 'These words are such a find already. Point at it to correct it.',
      overlap: (/** @type {string} */ other) =>
        `These words would lie over a part of “${other}”. Choose words beside it, inside of it, or all of it.`,
    },
    described: {
      change: (/** @type {string[]} */ parts) => `is now ${parts.join(', ')}`,
      words: (/** @type {string} */ words) => `“${words}”`,
      /** @type {(isNegated: boolean) => string} */
      negated: (isNegated) => (isNegated ? 'negated' : 'not negated'),
      /** A kind within a sentence. @type {(kind: string) => string} */
      within: (kind) => kind.toLowerCase(),
      of: (/** @type {string | null} */ name) => `of ${name ?? 'nobody named'}`,
      merge: (/** @type {{ into: { name: string }, as: string }} */ { into, as }) =>
        `is the same as ${into.name}, named ${as}`,
      named: (/** @type {string} */ name) => `named ${name}`,
      gender: (/** @type {string | null} */ gender) => (gender === null ? 'of no set gender' : gender),
      asItWas: 'as it was',
      speaker: (/** @type {{ speaker: string | null }} */ { speaker }) => `is now of ${speaker ?? 'nobody named'}`,
      kind: (/** @type {string} */ kind) => `is: ${kind.toLowerCase()}`,
      drop: (/** @type {{ type: string }} */ { type }) => `is no ${type} any more`,
      keep: (/** @type {{ type: string }} */ { type }) => `is a ${type}, and right`,
      add: (/** @type {{ type: string, speaker: string | null }} */ { type, speaker }) =>
        `is a ${type} of ${speaker ?? 'nobody named'}`,
    },
  },

  cast: {
    correct: (/** @type {string} */ name) => `Correct ${name}…`,
    heading: 'Correct this speaker',
    note: (/** @type {string[]} */ parts) =>
      `It holds once for all, in the whole article: for ${parts.join(', ') || 'every mention'}.`,
    mentions: (/** @type {number} */ n) => plural(n, 'mention', 'mentions'),
    name: 'Name',
    kind: 'What they are',
    gender: 'Gender, as you set it',
    genders: ['female', 'male'],
    genderHint: 'Any word, or nothing. Sayso never guesses it.',
    same: 'Is the same as',
    nobody: 'nobody else',
    keep: 'The name of both',
    nameMissing: 'Write a name.',
    isAnother: (/** @type {string} */ name) =>
      `There is ${name} already. To make the two one, choose ${name} under “Is the same as”.`,
    save: 'Save for the whole article',
  },

  export: {
    heading: 'Export',
    download: 'Download',
    copy: 'Copy',
    print: 'Print',
    copied: (/** @type {string} */ name) => `${name} copied.`,
    notCopied: 'The browser did not allow copying; use Download instead.',
    notLoaded: 'The part of Sayso that writes exports could not be loaded. Reload the page and try again.',
    downloadOf: (/** @type {string} */ name) => `Download ${name}`,
    copyOf: (/** @type {string} */ name) => `Copy ${name}`,
    cite: 'Copy as citation',
    citation: 'Citation',
    citationForm: 'The form of citations',
    /** The style or the format in which the article, or a find of it, is cited. */
    forms: {
      line: 'One line',
      apa: 'APA',
      mla: 'MLA',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
    },
    link: 'Copy link',
    linkCopied: 'Link',
    sourceLink: 'Copy link to the source',
    notLinked: 'The link leads to an article that is not kept on this device, or to a find that it has no more.',
    formats: {
      html: 'Marked article, HTML',
      markdown: 'Report, Markdown',
      quotesCsv: 'Quotes, CSV',
      goalsCsv: 'Goals, CSV',
      speakersCsv: 'Speakers, CSV',
      correctionsCsv: 'Corrections, CSV',
      json: 'Everything, JSON (can be opened again)',
      webAnnotations: 'Web Annotations, JSON-LD',
    },
  },

  bookmarklet: {
    before: 'For articles on any page:',
    name: 'Read with Sayso',
    after: 'is a link to drag to your bookmarks.',
    drag: 'Drag this link to your bookmarks. Press it there on the page of an article, and the article opens here.',
    waiting: 'Waiting for the article…',
    toSayso: 'Go to Sayso',
    alone:
      'No article has come. The page does not let Sayso’s bookmark speak with it: select the article’s text there, ' +
      'copy it, and paste it into Sayso.',
    refused: 'This browser does not let Sayso take the article from the page. Copy its text and paste it into Sayso.',
    blocked: 'The browser keeps Sayso from opening. Allow windows of this page, or copy the article into Sayso.',
  },

  app: {
    update: 'A newer Sayso is ready.',
    take: 'Update now',
    later: 'Later',
    install: 'Install Sayso on this device',
  },

  /** By the code of an AnalyzerError, or of a ReadingError (../export/reading-error.js). */
  errors: {
    'load-failed':
      'The analyzer could not be loaded. Reload the page; if that does not help, the file sayso.wasm is missing from ' +
      'the server or blocked by the browser.',
    crashed: 'The analysis stopped before its end. A shorter text may succeed.',
    'not-text': (/** @type {string} */ name) =>
      `${name} is not a text file. Open it in its own program, copy the text and paste it here.`,
    'bad-type': (/** @type {string} */ name) =>
      `Sayso reads .txt, .html and .md files and its own .json, and ${name} is none. Copy its text and paste it here.`,
    'not-ours': (/** @type {NotOurs} */ { name, error, where }) =>
      `${name} cannot be opened: ${notOurs[error](where)}.`,
    'too-long': (/** @type {number} */ most) =>
      `That is too long for one article: at most ${number(most)} characters are read. Paste a part of it.`,
    'too-many-lines': (/** @type {number} */ most) =>
      `That has too many lines for one article: at most ${number(most)} are read. Paste a part of it.`,
    'too-many-parts':
      'That has more in it than an article: its parts are too many to be read here. Copy the article’s words and ' +
      'paste them.',
    'no-words': (/** @type {string} */ name) => `No words were found in ${name}.`,
    unreadable: (/** @type {string} */ name) =>
      `${name} could not be read: it is a folder, or was moved, or this browser may not open it.`,
    'too-many-to-library': (/** @type {number} */ most) =>
      `At most ${number(most)} files are added at once; the others were left out.`,
    'library-too-large': (/** @type {string} */ name) => `${name} is larger than any library that Sayso exports.`,
    'later-library': (/** @type {string} */ name) =>
      `${name} is a library of a later version of Sayso. Update this page and try again.`,
    'broken-article': (/** @type {NotOurs & { place: number }} */ { name, place, error, where }) =>
      `Article ${number(place)} of ${name} was left out: ${notOurs[error](where)}.`,
    'too-many': (/** @type {number} */ most) =>
      `At most ${number(most)} files are read at once; the others were left out.`,
    'no-room': 'This browser has no room to keep all of this. Export what you need before you leave.',
    'only-link': 'Only a link was shared, and Sayso fetches no pages. Select the article’s text and share that.',
    'nothing-shared': 'What was shared is no longer there. Share it again.',
    'shared-analysis': (/** @type {string} */ name) =>
      `${name} was shared and not opened: what is shared may come from anybody, and it may be an analysis that ` +
      'nobody ' +
      'made. If you trust it, use “Open a file”.',
    'shared-too-much': 'More was shared than Sayso takes: at most 20 files, of 20 MB together.',
    'shared-foreign': 'Another site tried to put an article here. It was refused.',
    other: (/** @type {string} */ message) => `Something went wrong: ${message}`,
  },
  pasted: 'what you pasted',
  privacy:
    'Sayso runs in this page, as WebAssembly. It makes no request with your text and sets no cookie. The ' +
    'articles, your corrections and what was found are kept in this browser, so that they are there when you come ' +
    'back: the library has them, and can export and delete them. ' +
    'Its findings are a program’s and can be wrong: check them against the article before you rely on them.',
  forget: 'Forget everything kept here',
  embed: 'Put Sayso into your own pages',
  forgotten: 'Forgotten. Nothing is kept in this browser now.',
};
