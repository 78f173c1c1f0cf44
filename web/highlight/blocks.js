/**
 * A line of the text, without its line break; of a line that is longer than any paragraph, a part. The article is set
 * by
 * these: a paragraph, or a heading.
 * @typedef {object} Block
 * @property {number} start in UTF-16 units
 * @property {number} end
 * @property {'headline' | 'subheading' | 'paragraph'} role
 */

const longestHeading = 120;
// UTF-16 units; browsers set a paragraph as a whole, and the window stands still meanwhile
const longestParagraph = 20_000;

/**
 * The lines that have words, in order. A short line without closing punctuation that stands alone is a heading: the
 * first line of the text its headline, any later one a subheading.
 * @param {string} text
 * @returns {Block[]}
 */
export function blocks(text) {
  /** @type {Block[]} */
  const result = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    const heading = looksLikeHeading(line) && standsAlone(text, start, end);
    const role = !heading ? 'paragraph' : result.length === 0 ? 'headline' : 'subheading';
    for (let from = start, to; from < end; from = to) {
      to = cut(text, from, end);
      result.push({ start: from, end: to, role });
    }
  }
  const [first] = result;
  if (first?.role === 'headline' && result.length === 1) first.role = 'paragraph';
  return result;
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
