// The words of the library and of the source of an article. Other languages are tables of this
// form in ../languages.
import { english as page } from '../app/english.js';

const number = new Intl.NumberFormat('en').format;
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const dayInUtc = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

export const english = {
  heading: 'Library',
  close: 'Close the library',
  views: { articles: 'Articles', speakers: 'Speakers and goals', compare: 'Compare' },
  viewsLabel: 'Parts of the library',
  undo: 'Undo',
  undoOf: (/** @type {string} */ what) => `Undo: ${what}`,
  number,
  not: page.report.not,
  /** @param {number} time in milliseconds */
  day: (time) => day.format(time),
  /** @param {string} date as ISO 8601 */
  date: (date) => (Number.isNaN(Date.parse(date)) ? date : dayInUtc.format(Date.parse(date.slice(0, 10)))),

  search: {
    label: 'Search the library',
    where: 'Search in',
    scopes: {
      all: 'everything',
      titles: 'titles and sources',
      texts: 'articles’ texts',
      speakers: 'speakers',
      goals: 'goals',
    },
    matches: (/** @type {number} */ shown, /** @type {number} */ all) =>
      shown === all ? plural(all, 'article', 'articles') : `${number(shown)} of ${plural(all, 'article', 'articles')}`,
    none: 'No article matches the search.',
  },

  articles: {
    empty:
      'Nothing is kept yet. Every article that you give to Sayso comes here by itself; add files or a whole folder, ' +
      'or import a library that you exported.',
    note: 'Kept in this browser and nowhere else. Export the library to have it elsewhere too.',
    list: 'The articles',
    help: 'Arrow keys go from article to article, Tab to what can be done with it.',
    sort: 'Sort by',
    sorts: {
      changed: 'last changed',
      added: 'last added',
      date: 'date, newest first',
      title: 'title',
      outlet: 'outlet',
      length: 'length',
    },
    choose: (/** @type {string} */ title) => `Choose ${title}`,
    chooseAll: 'Choose all shown',
    chosen: (/** @type {number} */ n) => `${number(n)} chosen`,
    open: (/** @type {string} */ title) => `Open ${title}`,
    isOpen: 'open now',
    source: 'Source…',
    sourceOf: (/** @type {string} */ title) => `Source of ${title}`,
    remove: 'Delete',
    removeOf: (/** @type {string} */ title) => `Delete ${title}`,
    removeChosen: 'Delete the chosen',
    removed: (/** @type {number} */ n) => `${plural(n, 'article was', 'articles were')} deleted.`,
    restored: (/** @type {number} */ n) => `${plural(n, 'article is', 'articles are')} back.`,
    compare: 'Compare the two',
    words: (/** @type {number} */ n) => plural(n, 'word', 'words'),
    quotes: (/** @type {number} */ n) => plural(n, 'quote', 'quotes'),
    speakers: (/** @type {number} */ n) => plural(n, 'speaker', 'speakers'),
    goals: (/** @type {number} */ n) => plural(n, 'goal', 'goals'),
    corrections: (/** @type {number} */ n) => plural(n, 'correction', 'corrections'),
    changed: (/** @type {string} */ when) => `changed ${when}`,
    added: (/** @type {string} */ when) => `added ${when}`,
    more: (/** @type {number} */ next, /** @type {number} */ left) => `Show ${number(next)} more of ${number(left)}`,
  },

  adding: {
    files: 'Add files',
    folder: 'Add a folder',
    exportAll: 'Export all',
    import: 'Import',
    reading: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Reading ${number(done)} of ${number(all)} files`,
    finding: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Finding who speaks: ${number(done)} of ${plural(all, 'article', 'articles')}`,
    stop: 'Stop',
    stopped: 'Stopped.',
    added: (/** @type {number} */ n) => `${plural(n, 'article was', 'articles were')} added`,
    updated: (/** @type {number} */ n) => `${number(n)} replaced by a later state`,
    same: (/** @type {number} */ n) => `${number(n)} already here`,
    older: (/** @type {number} */ n) => `${number(n)} left as here, which is later`,
    passed: (/** @type {number} */ n) => `${plural(n, 'file', 'files')} of other kinds passed over`,
    failed: (/** @type {number} */ n) => `${number(n)} could not be read:`,
    nothing: 'There was nothing to add.',
    undone: 'Taken back.',
    drop: 'Drop files or a folder to add them to the library',
    notKept: 'This browser has no room to keep all of this. Export the library, or delete what you need no more.',
    notALibrary: (/** @type {string} */ name) =>
      `${name} is no library that Sayso exported. For articles use “Add files”.`,
    file: 'sayso-library',
  },

  source: {
    heading: 'Who published it',
    edit: 'Source…',
    unknown: 'Who published it is not known.',
    note:
      'Taken from the page or the article where they say it; what you write here holds. It stands in exports and ' +
      'citations.',
    members: { title: 'Title', outlet: 'Outlet', author: 'Author', date: 'Date', address: 'Address' },
    dateHint: 'Such as 2026-05-03, or 3 May 2026',
    addressHint: 'Such as https://example.org/article',
    notADate: 'This is no date that can be read. Write it as 2026-05-03.',
    notAnAddress: 'This is no address of a web page. It begins with https:// or http://.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The source was saved.',
  },

  speakers: {
    caption: 'Who speaks and who wants what, in all articles',
    rule:
      'Speakers of several articles are one when their names are the same, whatever the titles before them (Dr, ' +
      'Minister), the case and the accents, and when they are of the same kind. “Ruiz” and “Ana Ruiz” of two ' +
      'articles stay two. What somebody is reported not to have said counts for nobody.',
    columns: {
      name: 'Speaker',
      kind: 'Kind',
      articles: 'Articles',
      quotes: 'Quotes',
      direct: 'Direct',
      words: 'Words',
      goals: 'Goals',
    },
    nobody: 'Nobody named',
    kinds: page.speakers.kinds,
    share: page.speakers.share,
    csv: 'Download as CSV',
    file: 'sayso-library-speakers.csv',
    none: 'Nobody is quoted in these articles.',
    noMatch: 'No speaker and no goal matches the search.',
    unread: (/** @type {number} */ n) => `${plural(n, 'article is', 'articles are')} still to be read.`,
    /** @type {(shown: number, all: number, articles: number) => string} */
    shown: (shown, all, articles) =>
      `${shown === all ? '' : `${number(shown)} of `}${plural(all, 'speaker', 'speakers')} in ` +
      plural(articles, 'article', 'articles'),
    inArticle: (/** @type {number} */ quotes, /** @type {number} */ words) =>
      `${plural(quotes, 'quote', 'quotes')}, ${plural(words, 'word', 'words')}`,
    goal: page.goals.kinds,
    kindsOfQuotes: page.article.kinds,
  },

  compare: {
    first: 'First article',
    second: 'Second article',
    choose: 'Choose an article',
    two:
      'Choose two articles to see who speaks in both, who in one only, and which of the same words were cut ' +
      'otherwise.',
    same: 'Choose two different articles.',
    wait: 'Both articles must be read first; this takes a moment.',
    both: 'In both',
    onlyIn: (/** @type {string} */ title) => `Only in ${title}`,
    nobody: 'Nobody.',
    in: (/** @type {number} */ quotes, /** @type {number} */ words) =>
      `${plural(quotes, 'quote', 'quotes')}, ${plural(words, 'word', 'words')}`,
    table: 'Who speaks in both articles',
    speaker: 'Speaker',
    sameWords: 'The same words',
    sameNote:
      'Quotes that share at least four words in a row, or are the same. What only one article has is marked; a run ' +
      'of the same words is left plain.',
    noSame: 'No quote stands in both.',
    run: (/** @type {number} */ n) => `${plural(n, 'word', 'words')} in a row are the same`,
    identical: 'word for word the same',
    otherSpeaker: (/** @type {string} */ a, /** @type {string} */ b) => `${a} in the first, ${b} in the second`,
    only: { before: 'only here: ', after: ' (end)' },
  },
};
