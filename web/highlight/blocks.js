/**
 * @typedef {import('../analyzer/index.js').BlockKind} BlockKind
 * @typedef {import('../analyzer/index.js').Block} Block in UTF-16 units
 */

const longestHeading = 120;
// UTF-16 units; browsers set a paragraph as a whole, and the window stands still meanwhile
const longestParagraph = 20_000;

/**
 * The parts that have words, in order: those that are known. Where these are not all of the text (there are none before
 * it is analyzed, and in older analyses), they are its lines, and the form of a line tells.
 * @param {string} text
 * @param {readonly Block[]} [known]
 * @returns {readonly Block[]}
 */
export function partsOf(text, known = []) {
  return isAllOf(text, known) ? known : linesOf(text);
}

/**
 * The same, what is longer than any paragraph in pieces.
 * @param {string} text
 * @param {readonly Block[]} [known]
 * @returns {Block[]}
 */
export function blocks(text, known) {
  /** @type {Block[]} */
  const result = [];
  for (const { start, end, kind } of partsOf(text, known)) {
    for (let from = start, to; from < end; from = to) {
      to = cut(text, from, end);
      result.push({ start: from, end: to, kind });
    }
  }
  return result;
}

/** The words of an article's headline, or null. @param {string} text @param {readonly Block[]} [known] */
export function headlineOf(text, known) {
  const headline = partsOf(text, known).find(({ kind }) => kind === 'headline');
  return headline ? text.slice(headline.start, headline.end).trim() : null;
}

/**
 * How many parts of the page are left out of the article; those without a blank line between them are one.
 * @param {string} text
 * @param {readonly Block[]} known
 */
export function leftOut(text, known) {
  let parts = 0;
  let written = -1; // where the part before ends, if it was left out
  for (const { kind, start, end } of known) {
    const isLeftOut = kind === 'furniture';
    if (isLeftOut && (written < 0 || /\n\s*\n/.test(text.slice(written, start)))) ++parts;
    written = isLeftOut ? end : -1;
  }
  return parts;
}

/**
 * Whether the parts are in order, apart, and all words of the text.
 * @param {string} text
 * @param {readonly Block[]} known
 */
function isAllOf(text, known) {
  let written = 0;
  for (const { start, end } of known) {
    if (start < written || end <= start || hasWords(text.slice(written, start))) return false;
    written = end;
  }
  return written <= text.length && !hasWords(text.slice(written));
}

/** @param {string} text */
export function hasWords(text) {
  return /[^\s\p{C}\p{Z}\p{M}\p{DI}]/u.test(text);
}

/** What the style sheets of the element and of reports call a block. @param {BlockKind} kind */
export function namesOf(kind) {
  if (kind === 'headline' || kind === 'subheading') return [kind];
  return kind === 'body' ? ['paragraph'] : ['paragraph', kind];
}

/**
 * The lines that have words. A short line without closing punctuation that stands alone is a heading: the first line of
 * the text its headline, any later one a subheading.
 * @param {string} text
 * @returns {Block[]}
 */
function linesOf(text) {
  /** @type {Block[]} */
  const lines = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    const isHeading = looksLikeHeading(line) && standsAlone(text, start, end);
    lines.push({ start, end, kind: !isHeading ? 'body' : lines.length === 0 ? 'headline' : 'subheading' });
  }
  if (lines.length === 1) lines[0].kind = 'body';
  return lines;
}

/**
 * Where a paragraph that starts at `start` ends: at `end`, or else behind a space, or at least not in a character.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function cut(text, start, end) {
  if (end - start <= longestParagraph) return end;
  const most = start + longestParagraph;
  const space = text.slice(most - longestParagraph / 10, most).search(/\s\S*$/);
  if (space >= 0) return most - longestParagraph / 10 + space + 1;
  return most - (/^\p{M}|^[\uDC00-\uDFFF]/u.test(text[most]) ? 1 : 0);
}

/** @param {string} line */
function looksLikeHeading(line) {
  return line.length <= longestHeading && !/[.,;:!?…—–-]["'”’)\]]*\s*$|["”]\s*$/.test(line.slice(-8));
}

/** @param {string} text @param {number} start @param {number} end */
function standsAlone(text, start, end) {
  return isEmptyLine(text, start, -1) && isEmptyLine(text, end, 1);
}

/**
 * Whether the line before `place` (step -1) or after it (step 1) is empty or there is none.
 * @param {string} text
 * @param {number} place
 * @param {1 | -1} step
 */
function isEmptyLine(text, place, step) {
  let breaks = 0;
  let i = step < 0 ? place - 1 : place;
  for (; i >= 0 && i < text.length && breaks < 2; i += step) {
    if (text[i] === '\n') ++breaks;
    else if (text[i].trim() !== '') return false;
  }
  return true;
}
