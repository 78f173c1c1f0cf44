// The words of the extension that are not the page's (../app/texts.js) or the card's (../element/texts.js).

/** @param {number} n */
const finds = (n) => `${n.toLocaleString('en')} ${n === 1 ? 'find' : 'finds'}`;

export const english = {
  idle: 'Press the Sayso button in the toolbar: the article in this tab is read and marked. Nothing is sent anywhere.',
  reading: 'Reading the article…',
  actions: 'What to do with the article',
  add: 'Add to library',
  added: 'In the library',
  open: 'Open in Sayso',
  clear: 'Take the marks away',
  cleared: 'The marks are gone. Press the Sayso button in the toolbar, and the article is read and marked again.',
  library: 'Sayso and its library',
  lost: 'These words are not shown on the page as it is now; they may be folded away.',
  partly: (/** @type {number} */ lost) =>
    `${finds(lost)} of the list cannot be marked: the page does not show the words as its source has them.`,
  untitled: 'An article without a title',
  /** By the code of a PanelError; other errors have the words of the page. */
  problems: {
    untouchable:
      'The browser lets no extension read this page. It is one of the browser’s own, its store’s, or a file that the ' +
      'extension has not been allowed to read. Save its text or copy it, and open Sayso below.',
    'no-article':
      'No article was found on this page. If there is one, select its text and press the Sayso button again.',
    left: 'The page that was read has gone from this tab. Press the Sayso button to read the one that is there now.',
    'not-kept': 'The browser does not let Sayso keep articles: its storage is full, or it is refused.',
  },
};
