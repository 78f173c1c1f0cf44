// Links to words in a page, https://wicg.github.io/scroll-to-text-fragment: a browser scrolls there and marks them. The
// polyfill's generator reads the page that it stands in; here there is only the text of another one.

/** @typedef {import('../analyzer/index.js').Span} Span */

const longestWhole = 100; // UTF-16 units; of longer words only the beginning and the end are named
const fewest = 4; // words of a beginning or an end
const most = 12;
const longestPrefix = 400; // UTF-16 units

const isWordy = (/** @type {string | undefined} */ character = '') => /[\p{L}\p{N}_]/u.test(character);

/**
 * @param {string} text of the article
 * @returns {(address: string, spans: Span[]) => string} the article's address, so that the words are marked; as it is
 *   where there are none
 */
export function textLinks(text) {
  const page = pageOf(text);
  return (address, spans) => {
    const directives = spans.map((span) => directiveOf(text, page, span)).filter((directive) => directive !== '');
    if (directives.length === 0) return address;
    const [place] = address.split(':~:', 1);
    return `${place}${place.includes('#') ? '' : '#'}:~:${directives.map((one) => `text=${one}`).join('&')}`;
  };
}

/**
 * The text as a browser looks through it: white space is one space, capitals are as small letters.
 * @param {string} text
 */
function pageOf(text) {
  /** @type {string[]} */
  const characters = [];
  const places = new Uint32Array(text.length + 1); // by the place in the text
  let isSpace = true;
  for (let i = 0; i < text.length; ++i) {
    places[i] = characters.length;
    const space = /\s/.test(text[i]);
    if (!space || !isSpace) characters.push(space ? ' ' : small(text[i]));
    isSpace = space;
  }
  places[text.length] = characters.length;
  return { words: characters.join(''), places };
}

/** @param {string} character */
function small(character) {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/**
 * `prefix-,start,end`: what of it is needed to find these words first. A suffix is never needed, since a browser takes
 * the first place.
 * @param {string} text
 * @param {ReturnType<typeof pageOf>} page
 * @param {Span} span
 */
function directiveOf(text, page, span) {
  const [start, end] = trimmed(text, span);
  if (start >= end) return '';
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, at: start + index }));
  const isWhole = end - start <= longestWhole && !/[\r\n]/.test(text.slice(start, end));
  const range = isWhole ? [text.slice(start, end)] : rangeOf(text, page, words, end);
  const first = page.places[start];
  for (const prefix of ['', ...prefixes(text, start)]) {
    const found = firstMatch(page.words, prefix, range[0]);
    if (found === first || found === -1) return written(prefix, range);
  }
  return written(prefixes(text, start).at(-1) ?? '', range);
}

/** Without the marks and stops around the words: a page may set others. @param {string} text @param {Span} span */
function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const first = words.search(/[\p{L}\p{N}]/u);
  if (first < 0) return [end, end];
  return [start + first, start + (words.match(/^[^]*[\p{L}\p{N}]\p{M}*/u)?.[0].length ?? 0)];
}

/**
 * The first words and the last ones, so many of these that they do not end before.
 * @param {string} text
 * @param {ReturnType<typeof pageOf>} page
 * @param {{ word: string, at: number }[]} words
 * @param {number} end
 */
function rangeOf(text, { words: all, places }, words, end) {
  const lineEnd = text.slice(words[0].at, end).search(/[\r\n]/);
  const firstLine = lineEnd < 0 ? end : words[0].at + lineEnd;
  const inFirst = words.filter(({ at }) => at < firstLine).slice(0, fewest);
  const startEnd = Math.min(firstLine, inFirst[inFirst.length - 1].at + inFirst[inFirst.length - 1].word.length);
  const start = text.slice(words[0].at, startEnd);
  const lastStart = Math.max(startEnd, lineStart(text, end - 1));
  const behind = words.filter(({ at }) => at >= lastStart);
  let last = '';
  for (let n = Math.min(fewest, behind.length); n > 0 && n <= Math.min(most, behind.length); ++n) {
    const { at } = behind[behind.length - n];
    last = text.slice(at, end);
    if (matchFrom(all, normal(last), places[startEnd]) === places[at]) break;
  }
  return last === '' ? [start] : [start, last];
}

/** Words before a place, in one line, more and more of them. @param {string} text @param {number} place */
function prefixes(text, place) {
  const least = Math.max(0, place - longestPrefix);
  let last = place - 1;
  while (last >= least && !isWordy(text[last])) --last;
  const line = text.slice(Math.max(least, lineStart(text, last)), place);
  const words = [...line.matchAll(/\S+/g)].slice(-most);
  return words
    .map(({ index }) => line.slice(index).trim())
    .reverse()
    .filter((prefix) => isWordy([...prefix][0]) && !/[\r\n]/.test(prefix));
}

/**
 * Where the words begin that a browser finds first, or -1.
 * @param {string} page
 * @param {string} prefix
 * @param {string} words
 */
function firstMatch(page, prefix, words) {
  const [before, wanted] = [normal(prefix), normal(words)];
  if (before === '') return matchFrom(page, wanted, 0);
  for (let at = matchFrom(page, before, 0); at >= 0; at = matchFrom(page, before, at + 1)) {
    let start = at + before.length;
    while (page[start] === ' ') ++start;
    if (page.startsWith(wanted, start) && isBounded(page, wanted, start)) return start;
  }
  return -1;
}

/** @param {string} page @param {string} words @param {number} from */
function matchFrom(page, words, from) {
  let at = page.indexOf(words, from);
  while (at >= 0 && !isBounded(page, words, at)) at = page.indexOf(words, at + 1);
  return at;
}

/** Whether no word is cut. @param {string} page @param {string} words @param {number} at */
function isBounded(page, words, at) {
  const end = at + words.length;
  return !(isWordy(page[at - 1]) && isWordy(page[at])) && !(isWordy(page[end - 1]) && isWordy(page[end]));
}

/** Where the line begins that a place is in. @param {string} text @param {number} place */
function lineStart(text, place) {
  return place < 0 ? 0 : Math.max(text.lastIndexOf('\n', place), text.lastIndexOf('\r', place)) + 1;
}

/** @param {string} words */
function normal(words) {
  return [...words.replace(/\s+/g, ' ').trim()].map(small).join('');
}

/** @param {string} prefix @param {string[]} range */
function written(prefix, range) {
  return [prefix && `${encoded(prefix)}-`, ...range.map(encoded)].filter(Boolean).join(',');
}

/** What the syntax of a directive uses is encoded too. @param {string} words */
function encoded(words) {
  return encodeURIComponent(words.replace(/\s+/g, ' ').toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
