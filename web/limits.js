// How much the page takes. What is more is refused in words, before any work is done on it; docs/limits.md names the
// figures.

/** Of what is opened, pasted, dropped or shared. */
export const most = Object.freeze({
  files: 20, // at once; of more than these, or of a folder, the library is the place
  filesToLibrary: 2000, // at once
  filesSeen: 20_000, // in a folder that is dropped
  library: 200_000_000, // bytes of one that was exported
  bytes: 20_000_000, // of a file; a saved web page is often twenty times its text
  text: 1_000_000, // UTF-16 units of an article: longer than any
  lines: 20_000, // of an article, blank ones too: browsers lay out each paragraph of it in one go
  markdown: 2_000_000, // UTF-16 units of its source
  html: 20_000_000, // UTF-16 units of its source
  json: 10_000_000, // UTF-16 units of an analysis with its text
  words: 4_000_000, // UTF-16 units between the tags of HTML, most of which may be white space
  elements: 100_000, // of HTML
});
