/**
 * A line of the text, without its line break. The article is set by these: a paragraph, or a heading.
 * @typedef {object} Block
 * @property {number} start in UTF-16 units
 * @property {number} end
 * @property {'headline' | 'subheading' | 'paragraph'} role
 */

const longestHeading = 120;

/**
 * The lines that have words, in order. A short line without closing punctuation that stands alone is a heading: the
 * first line of the text its headline, any later one a subheading.
 * @param {string} text
 * @returns {Block[]}
 */
export function blocks(text) {
  const result = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    const heading = looksLikeHeading(line) && standsAlone(text, start, end);
    result.push({ start, end, role: !heading ? 'paragraph' : result.length === 0 ? 'headline' : 'subheading' });
  }
  const [first] = result;
  if (first?.role === 'headline' && result.length === 1) first.role = 'paragraph';
  return result;
}

function looksLikeHeading(line) {
  return line.length <= longestHeading && !/[.,;:!?…—–-]["'”’)\]]*\s*$|["”]\s*$/.test(line.slice(-8));
}

function standsAlone(text, start, end) {
  return isEmptyLine(text, start, -1) && isEmptyLine(text, end, 1);
}

/** Whether the line before `place` (step -1) or after it (step 1) is empty or there is none. */
function isEmptyLine(text, place, step) {
  let breaks = 0;
  let i = step < 0 ? place - 1 : place;
  for (; i >= 0 && i < text.length && breaks < 2; i += step) {
    if (text[i] === '\n') ++breaks;
    else if (text[i].trim() !== '') return false;
  }
  return true;
}
