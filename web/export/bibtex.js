/** What TeX reads as its own. @type {Record<string, string>} */
const commands = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}', // BibTeX counts the braces, whatever stands before them
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry of a BibTeX file, in UTF-8. The title keeps its capitals, and who is no person is one name.
 * @param {import('./reference.js').Item} item
 */
export function bibtexOf({ id, title, author = [], 'container-title': outlet, issued, accessed, URL, note }) {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const names = author.map((name) =>
    'literal' in name ? `{${escape(name.literal)}}` : `${escape(name.family)}, ${escape(name.given)}`,
  );
  const fields = {
    title: title && `{{${escape(title)}}}`,
    author: names.length > 0 && `{${names.join(' and ')}}`,
    journal: outlet && `{${escape(outlet)}}`,
    year: year && `{${year}}`,
    month: month && months[month - 1],
    day: day && `{${day}}`,
    url: URL && `{${addressOf(URL)}}`,
    urldate: accessed && `{${accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')}}`,
    note: note && `{${escape(note)}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = ${value},\n` : []));
  return `@article{${id},\n${lines.join('')}}\n`;
}

/** @param {string} words */
function escape(words) {
  return words.replace(/[\\{}$&%#_~^"]/g, (sign) => commands[sign]);
}

/**
 * An address keeps its signs, which `url` reads as they are; braces and backslashes would end it.
 * @param {string} address
 */
function addressOf(address) {
  return address.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
