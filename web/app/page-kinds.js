// What the lines of a page are: a headline, a byline, the body of the article, or what is around it. A pure function of
// the lines, where they stand, and what else is known of the page.

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 * @typedef {'headline' | 'byline' | 'time' | 'caption' | 'subheading' | 'pull-quote' | 'post' | 'body' | 'list-item' |
 *   'furniture'} Kind of those in docs/format.md, the ones that a page tells by its elements
 *
 * @typedef {object} Page
 * @property {Line[]} lines
 * @property {number[] | null} kept by line, the share of it that Readability has in the article; null where there is
 *   none, or where the article was not looked for
 * @property {string[]} titles that the page has of its own, the surest first
 */

const leastSearched = 500; // UTF-16 units of words; of less than that all is read
const leastShare = 0.1; // of the words of a page, in its article

const furnitureTags = new Set(['nav', 'footer', 'button', 'label', 'menu', 'dialog']);

/**
 * @param {Page} page
 * @returns {Kind[]} by line
 */
export function kindsOf({ lines, kept: found, titles }) {
  const kept = isArticle(lines, found) ? found : null;
  const headline = headlineOf(lines, titles);
  return lines.map((line, i) => {
    if (i === headline) return 'headline';
    const kind = kindByPlace(line);
    if (kind === 'furniture' || line.place.isHidden) return 'furniture';
    if (kept !== null && kept[i] < 0.5 && kind !== 'byline' && kind !== 'time') return 'furniture';
    return kind;
  });
}

/**
 * Whether the article that Readability found is one: not a part of what somebody copied, nor one item of a list.
 * @param {Line[]} lines @param {number[] | null} kept
 */
function isArticle(lines, kept) {
  if (kept === null) return false;
  const sizes = lines.map((line) => (kindByPlace(line) === 'furniture' ? 0 : line.size - line.linked));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const found = kept.reduce((sum, share, i) => sum + share * sizes[i], 0);
  return all >= leastSearched && found >= leastShare * all;
}

/** @param {Line} line @returns {Kind} */
function kindByPlace(line) {
  /** @type {Kind} */
  let kind = 'body';
  for (let place = /** @type {Place | null} */ (line.place); place !== null; place = place.up) {
    if (furnitureTags.has(place.tag) && !(place.tag === 'footer' && place.up?.tag === 'blockquote')) return 'furniture';
    if (kind !== 'body') continue;
    if (/^h[1-6]$/.test(place.tag)) kind = 'subheading';
    if (/^(?:figcaption|caption|figure)$/.test(place.tag)) kind = 'caption';
    if (place.tag === 'li') kind = 'list-item';
  }
  if (line.timed === line.size) return 'time';
  if (line.signed > line.size / 2 && line.size < 100) return 'byline';
  return kind;
}

/** @param {Line[]} lines @param {string[]} titles */
function headlineOf(lines, titles) {
  const wanted = titles.map(simple);
  const found = lines.findIndex(({ words }) => wanted.includes(simple(words)));
  return found !== -1 ? found : lines.findIndex(({ place }) => place.tag === 'h1');
}

/** @param {string} words */
function simple(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
