/**
 * A record of a RIS file: a line for each fact, which begins with two letters.
 * @param {import('./reference.js').Item} item
 */
export function risOf({ title, author = [], 'container-title': outlet, issued, accessed, URL, note }) {
  const names = author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));
  /** @type {[string, string | undefined | false][]} */
  const lines = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...names.map((name) => /** @type {[string, string]} */ (['AU', name])),
    ['T2', outlet],
    ['PY', issued && String(issued['date-parts'][0][0])],
    ['DA', issued && dateOf(issued)],
    ['UR', URL],
    ['Y2', accessed && dateOf(accessed)],
    ['N1', note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value || tag === 'ER' ? `${tag}  - ${oneLine(value || '')}\r\n` : []))
    .join('');
}

/** 2026/05/03; what is not known stays empty. @param {{ 'date-parts': number[][] }} date */
function dateOf({ 'date-parts': [[year, month, day]] }) {
  const two = (/** @type {number | undefined} */ part) => (part ? String(part).padStart(2, '0') : '');
  return [year, two(month), two(day)].join('/');
}

/** A line that begins like a fact would be one. @param {string} value */
function oneLine(value) {
  return value.replace(/\s+/g, ' ').trim();
}
