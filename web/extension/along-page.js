// An article was read from a page's source, and the page shows it: in other nodes, with other spaces and quotation
// marks, and with much else around. What both have are the letters, in the same order in each line; by these a place in
// the article is found on the page, and the other way round.

/**
 * @typedef {import('../highlight/host-text.js').HostText} HostText
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').Span} Span
 *
 * @typedef {object} Letters a text without all that is neither letter nor digit
 * @property {string} letters
 * @property {number[]} places of each UTF-16 unit of them in the text
 *
 * @typedef {object} Line of the article that was found on the page
 * @property {number} first of its letters, in those of the article
 * @property {number} end
 * @property {number} shift to the same letter in those of the page
 */

const sentence = /\S.*?(?:[.!?]["”’')]*(?=\s)|$)/g;
const leastLetters = 4; // of a line that is looked for: fewer stand anywhere

/**
 * The article as if it had been read from what is shown.
 * @param {HostText} host what is shown
 * @param {string} text the article
 * @param {readonly Block[]} blocks of it; what is furniture is not looked for
 * @returns {HostText & { lines: Line[] }} `lines`: those that are on the page, in the order of the article
 */
export function alongPage(host, text, blocks) {
  const own = lettersOf(text);
  const shown = lettersOf(host.text);
  const lines = placed(linesOf(text, blocks, own, shown.letters), own.letters, shown.letters);
  return { text, blocks: [...blocks], lines, rangesOf, placeOf };

  /** @type {HostText['rangesOf']} */
  function rangesOf({ start, end }) {
    const [from, to] = [firstFrom(own.places, start), firstFrom(own.places, end)];
    return lines.flatMap(({ first, end: behind, shift }) => {
      const [a, b] = [Math.max(first, from), Math.min(behind, to) - 1];
      if (a > b) return [];
      const [left, right] = [own.places[a], own.places[b] + 1];
      const shownLeft = shown.places[a + shift];
      const shownRight = shown.places[b + shift] + 1;
      // With the quotation marks and other signs around the letters, as far as both texts have the same.
      let [before, after] = [0, 0];
      while (before < left - start && isSame(text[left - before - 1], host.text[shownLeft - before - 1])) ++before;
      while (after < end - right && isSame(text[right + after], host.text[shownRight + after])) ++after;
      return host.rangesOf({ start: shownLeft - before, end: shownRight + after });
    });
  }

  /** @type {HostText['placeOf']} */
  function placeOf(node, offset) {
    const place = host.placeOf(node, offset);
    if (place === null) return null;
    const letter = firstFrom(shown.places, place + 1) - 1; // or the one before it
    const line = lines.find(({ first, end, shift }) => first + shift <= letter && letter < end + shift);
    return line ? own.places[letter - line.shift] : null;
  }
}

/** @param {string | undefined} a @param {string | undefined} b */
function isSame(a, b) {
  return a !== undefined && b !== undefined && !/\s/.test(a) && plain(a) === plain(b);
}

/** @param {string} sign */
function plain(sign) {
  return /["“”„«»]/.test(sign) ? '"' : /['‘’]/.test(sign) ? "'" : sign;
}

/** @param {string} text @returns {Letters} */
export function lettersOf(text) {
  /** @type {string[]} */
  const letters = [];
  /** @type {number[]} */
  const places = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    letters.push(run);
    for (let i = 0; i < run.length; ++i) places.push(index + i);
  }
  return { letters: letters.join(''), places };
}

/**
 * The lines of the article, without furniture, by their letters; the sentences of a line in whose midst the page has
 * something else.
 * @param {string} text @param {readonly Block[]} blocks @param {Letters} own
 * @param {string} shown the page's letters
 * @returns {{ first: number, end: number }[]}
 */
function linesOf(text, blocks, { letters, places }, shown) {
  const furniture = blocks.filter(({ kind }) => kind === 'furniture');
  /** @param {number} shift @param {RegExpExecArray} match */
  const extentOf = (shift, { 0: words, index }) => ({
    first: firstFrom(places, shift + index),
    end: firstFrom(places, shift + index + words.length),
  });
  return [...text.matchAll(/[^\n]+/g)]
    .filter(({ index }) => !furniture.some(({ start, end }) => start <= index && index < end))
    .flatMap((line) => {
      const whole = extentOf(0, line);
      if (shown.includes(letters.slice(whole.first, whole.end))) return [whole];
      return [...line[0].matchAll(sentence)].map((match) => extentOf(line.index, match));
    })
    .filter(({ first, end }) => end - first >= leastLetters);
}

/**
 * Where the lines are on the page: the longest first, which stands nowhere else, then outwards from it, so that of
 * words that stand there twice, such as a headline's, those beside the article are meant.
 * @param {{ first: number, end: number }[]} lines
 * @param {string} own the article's letters
 * @param {string} shown the page's
 * @returns {Line[]}
 */
function placed(lines, own, shown) {
  const lengthOf = (/** @type {{ first: number, end: number }} */ { first, end }) => end - first;
  const longest = lines.reduce((best, line, i) => (lengthOf(line) > lengthOf(lines[best]) ? i : best), 0);
  /** @type {Line[]} */
  const found = [];
  let [top, bottom] = [0, 0]; // of what was found, in the page's letters
  const order = [...lines.keys()].slice(longest).concat([...lines.keys()].slice(0, longest).reverse());
  for (const i of order) {
    const { first, end } = lines[i];
    const words = own.slice(first, end);
    const near = i >= longest ? shown.indexOf(words, bottom) : before(shown, words, top);
    const at = near === -1 ? shown.indexOf(words) : near;
    if (at === -1) continue;
    found.push({ first, end, shift: at - first });
    if (found.length === 1) top = at;
    if (near === -1) continue; // it stands out of the order
    if (i >= longest) bottom = at + words.length;
    else top = at;
  }
  return found.sort((a, b) => a.first - b.first);
}

/** @param {string} text @param {string} words @param {number} end */
function before(text, words, end) {
  return end < words.length ? -1 : text.lastIndexOf(words, end - words.length);
}

/** @param {number[]} places ascending @param {number} place @returns {number} the index of the first from it on */
function firstFrom(places, place) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
