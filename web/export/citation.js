import { headlineOf } from '../highlight/blocks.js';
import { findInWords, isUnsure } from '../highlight/finds.js';
import { escape } from './escape.js';
import { formats, itemOf, styles } from './reference.js';
import { sourceInWords, sourceOf } from './source.js';
import { textLinks } from './text-fragment.js';
import { reportTexts } from './texts.js';

/**
 * @typedef {import('./reference.js').Piece} Piece
 * @typedef {import('./reference.js').Form} Form
 * @typedef {import('./provenance.js').Provenance & { form?: Form | 'line', texts?: typeof reportTexts }} Options
 *
 * @typedef {{ plain: string, rich: string | null }} Citation `rich`: the same as HTML; null where there is none
 */

/**
 * A quote or a goal with its attribution, to paste into one's own text; behind it, where it is from, in a form in which
 * one cites:
 *
 *   “We will rebuild the pier,” … “Soon.” — Ana Ruiz, the mayor, in “A pier for Lowmoor”
 *
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('../highlight/finds.js').Statement} find
 * @param {Options} [options]
 * @returns {string}
 */
export function toCitation(text, analysis, find, options) {
  return citationOf(text, analysis, find, options).plain;
}

/**
 * The same, also as rich text.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {import('../highlight/finds.js').Statement | null} find null: the article itself is cited
 * @param {Options} [options]
 * @returns {Citation}
 */
export function citationOf(text, analysis, find, { form = 'line', texts = reportTexts, ...provenance } = {}) {
  const source = sourceOf({ title: headlineOf(text, analysis.blocks), ...known(provenance.source) });
  const quoted = find && inWords(text, analysis, find, texts);
  if (find && source.address) source.address = textLinks(text)(source.address, find.words);
  if (form in formats) {
    const item = itemOf(source, { ...provenance, ...(quoted !== null && { note: quoted }) });
    return { plain: formats[/** @type {keyof typeof formats} */ (form)].write(item), rich: null };
  }
  const reference =
    form === 'line' ? line(source, texts) : styles[/** @type {keyof typeof styles} */ (form)](itemOf(source), texts);
  const between = quoted === null || reference.length === 0 ? '' : form === 'line' ? ', ' : '. ';
  const pieces = [quoted ?? '', between, ...reference];
  return { plain: pieces.map(plain).join(''), rich: `<p>${pieces.map(rich).join('')}</p>` };
}

/** @param {unknown} source */
function known(source) {
  return /** @type {object} */ (sourceOf(source));
}

/**
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {import('../highlight/finds.js').Statement} find
 * @param {typeof reportTexts} texts
 */
function inWords(text, { speakers }, { words, record }, texts) {
  const speaker = speakers.find(({ id }) => id === record.speaker);
  const name = speaker ? texts.named(speaker.name, speaker.role) : texts.noSpeaker;
  return texts.cited({
    words: findInWords(text, { words, record }, texts),
    kind: record.kind,
    name: isUnsure(record) ? texts.probably(name) : name,
  });
}

/**
 * in “A pier for Lowmoor”, The Lowmoor Post, …
 * @param {import('./source.js').Source} source
 * @param {typeof reportTexts} texts
 */
function line({ title, address, ...others }, texts) {
  const rest = sourceInWords(others);
  /** @type {Piece[]} */
  const parts = [title ? texts.inTitle(title) : '', rest, address ? { address, words: address } : ''].filter(Boolean);
  return parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));
}

/** @param {Piece} piece */
function plain(piece) {
  if (typeof piece === 'string') return piece;
  return 'title' in piece ? piece.title : piece.words;
}

/** @param {Piece} piece */
function rich(piece) {
  if (typeof piece === 'string') return escape(piece);
  if ('title' in piece) return `<i>${escape(piece.title)}</i>`;
  return `<a href="${escape(piece.address)}">${escape(piece.words)}</a>`;
}
