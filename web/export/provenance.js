// Where an export is from: the article's source, the version of the analyzer, when, and what a reader corrected.
import { members, sourceOf } from './source.js';

/**
 * @typedef {import('./source.js').Source} Source
 * @typedef {import('./json.js').Correction} Correction
 *
 * @typedef {object} Provenance what is not known is left out
 * @property {Source} [source] of the article
 * @property {string} [version] of the analyzer that made the analysis
 * @property {string} [analyzed] when it did, ISO 8601
 * @property {string} [exported] when the export is written, ISO 8601
 * @property {readonly Correction[]} [corrections] that are in the analysis, in the order in which they were made
 */

/**
 * What there is to say, each under the name of its column in a table: `['outlet', 'The Lowmoor Post']`.
 * @param {Provenance} provenance
 * @returns {[string, string][]} always the same columns
 */
export function provenanceColumns({ source, version = '', analyzed = '', exported = '' }) {
  const known = sourceOf(source);
  return [
    ...members.map((name) => /** @type {[string, string]} */ ([name, known[name] ?? ''])),
    ['analyzer', version && `Sayso ${version}`],
    ['analyzed', analyzed],
    ['exported', exported],
  ];
}

/**
 * What there is to say, in words for people.
 * @param {Provenance} provenance
 * @param {typeof import('./texts.js').reportTexts} texts
 * @returns {[string, string][]} name and value
 */
export function provenanceInWords(provenance, texts) {
  return provenanceColumns(provenance)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [texts.provenance[/** @type {keyof typeof texts.provenance} */ (name)], value]);
}

const longestPart = { outlet: 30, title: 60 }; // characters of a file's name

/**
 * A name for a file that says what is in it, of ASCII letters, digits, dots and hyphens:
 *
 *   lowmoor-post-a-pier-for-lowmoor-2026-05-03-sayso-0.1.0-20261127T200000Z-quotes.csv
 *
 * @param {Provenance} provenance
 * @param {string} ending `quotes.csv`, `json`
 */
export function fileName({ source, version = '', exported = '' }, ending) {
  const { outlet = '', title = '', date = '' } = sourceOf(source);
  const time = exported.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const parts = [
    slug(outlet, longestPart.outlet),
    slug(title, longestPart.title),
    date.slice(0, 10),
    'sayso',
    version.replace(/[^\w.-]/g, ''),
    time,
  ];
  const isWhole = ending.includes('.');
  return `${parts.filter(Boolean).join('-')}${isWhole ? '-' : '.'}${ending}`;
}

/**
 * Words as a part of a file's name; letters that are not Latin are left out.
 * @param {string} words
 * @param {number} most
 */
function slug(words, most) {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.length <= most ? plain : plain.slice(0, most + 1).replace(/-[^-]*$|.$/, '');
}
