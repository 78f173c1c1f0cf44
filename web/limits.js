// How much the page takes. What is more is refused in words, before any work is done on it; docs/limits.md names the figures.

/** Of what is opened, pasted, dropped or shared. */
export const most = Object.freeze({
  bytes: 20_000_000, // of a file; a saved web page is often twenty times its text
  text: 1_000_000, // UTF-16 units of an article: longer than any
});

/**
 * Of an analysis that is opened, in UTF-16 units: names and the like are as long as people make them. docs/schema/2.json says
 * the same as `maxLength` and `maxItems`.
 */
export const mostImported = Object.freeze({
  id: 64,
  name: 1000, // and role
  why: 200,
  warning: 2000,
  records: 20_000, // of quotes, of speakers, of goals, of lists, of corrections; each
  spans: 1000, // of one record; mentions of a speaker may be as many as records
  warnings: 100,
});
