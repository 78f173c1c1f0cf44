/**
 * Who published an article; what is not known is left out.
 * @typedef {object} Source
 * @property {string} [title]
 * @property {string} [outlet]
 * @property {string} [author]
 * @property {string} [date] as ISO 8601: `2026-05-03`, or longer
 * @property {string} [address] http or https
 */

export {};
