// Which lines of a page are its article. Readability says which elements are. It errs in two ways: it keeps what stands
// among the paragraphs (links to other articles, share bars, captions, who wrote it), and it drops paragraphs that are
// set otherwise than the rest. So each line is also asked what the elements around it are, and how it is built.
import { areIn } from './page-data.js';
import { isHeading, isLinks, leadingElsewhere } from './page-links.js';
import { isByline, isCall } from './page-natures.js';
import { isIn, isProse, nearest, rootOf, sizesOf } from './page-places.js';

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 * @typedef {import('./page-natures.js').Nature} Nature
 */

const leastSearched = 500; // UTF-16 units of words; of less than that all is read

/**
 * @param {import('./page-kinds.js').Page} page
 * @param {(Nature | null)[]} natures by line
 * @param {import('./page-places.js').Places} places
 * @param {number} headline its line, or -1
 * @returns {Generator<undefined, boolean[]>} by line; its captions and bylines are the article's too
 */
export function* articleOf({ lines, kept, data }, natures, places, headline) {
  const isElsewhere = leadingElsewhere(lines, places);
  yield;
  const isShown = lines.map(({ place }, i) => !place.isHidden && !isAround(natures[i]));
  const size = lines.reduce((sum, line, i) => sum + (isShown[i] ? line.size : 0), 0);
  if (size === 0) return lines.map(() => true);
  if (size < leastSearched) return isShown;
  /** @type {Map<string, Place | null>} by the words of a paragraph, where it stood first */
  const seen = new Map();
  /** @type {boolean[]} */
  const isLeft = [];
  for (const [i, line] of lines.entries()) {
    const leads = isElsewhere(line.place) || (isLinks(line) && line.signed < line.linked && line.quotation === null);
    const isParagraph = natures[i] === null && isProse(line);
    const isAgain = isParagraph && (seen.get(line.words) ?? line.place.up) !== line.place.up;
    isLeft.push(isShown[i] && !leads && !isCall(line.words) && !isAgain);
    if (isLeft[i] && isParagraph && !seen.has(line.words)) seen.set(line.words, line.place.up);
    yield;
  }
  if (!isLeft.includes(true)) return isShown;
  if (kept === null) return isLeft;
  const isKept = isLeft.map((is, i) => is && kept[i] >= 0.5);
  const isFound = orMain(lines, isLeft, isKept);
  yield;
  const isSaid = yield* areIn(
    lines.map(({ words }) => words),
    data.body,
  );
  for (const [i, is] of isSaid.entries()) isFound[i] ||= is && isLeft[i] && isProse(lines[i]);
  addAlike(lines, natures, isLeft, isFound);
  addBeside(lines, natures, isLeft, isFound, headline);
  keepWhole(lines, isFound);
  dropOthers(lines, isFound, lines[headline]);
  dropIdleHeadings(lines, isFound, (line) => isElsewhere(line.place) || isLinks(line));
  return isFound.includes(true) ? isFound : isLeft;
}

/** @param {Nature | null} nature */
function isAround(nature) {
  return nature === 'furniture' || nature === 'comments';
}

/** @param {Line[]} lines @param {boolean[]} isChosen */
function proseIn(lines, isChosen) {
  return lines.filter((line, i) => isChosen[i] && isProse(line));
}

/**
 * What Readability kept, unless some element has more of running paragraphs right in it: then what stands there, from
 * the first of them to the last.
 * @param {Line[]} lines @param {boolean[]} isLeft @param {boolean[]} isKept
 * @returns {boolean[]}
 */
function orMain(lines, isLeft, isKept) {
  const prose = proseIn(lines, isLeft).filter(({ place }) => nearest(place, ({ tag }) => tag === 'li') === null);
  const main = mainPlace(prose);
  const size = proseIn(lines, isKept).reduce((sum, line) => sum + line.size, 0);
  if (main === null || size >= main.size) return isKept;
  const root = widened(main.place, sizesOf(prose));
  const inRoot = lines.map((line, i) => isLeft[i] && isIn(line.place, root));
  const chosen = new Set(prose);
  const first = lines.findIndex((line, i) => inRoot[i] && chosen.has(line));
  const last = lines.findLastIndex((line, i) => inRoot[i] && chosen.has(line));
  return inRoot.map((is, i) => is && i >= first && i <= last);
}

/** The element with most of the lines right in it, or in what is right in it. @param {Line[]} lines */
function mainPlace(lines) {
  /** @type {Map<Place, number>} */
  const sizes = new Map();
  for (const { place, size } of lines) {
    if (place.up) sizes.set(place.up, (sizes.get(place.up) ?? 0) + size);
    if (place.up?.up) sizes.set(place.up.up, (sizes.get(place.up.up) ?? 0) + size / 2);
  }
  /** @type {{ place: Place, size: number } | null} */
  let best = null;
  for (const [place, size] of sizes) if (best === null || size > best.size) best = { place, size };
  return best;
}

/** A few steps outwards, as long as much comes in. @param {Place} place @param {Map<Place, number>} sizes */
function widened(place, sizes) {
  let root = place;
  for (let one = place.up, steps = 0; one !== null && steps < 6; one = one.up, ++steps) {
    if ((sizes.get(one) ?? 0) > 1.15 * (sizes.get(root) ?? 0)) root = one;
  }
  return root;
}

/**
 * What stands in the article and is set as its paragraphs are, is one of them.
 * @param {Line[]} lines @param {(Nature | null)[]} natures @param {boolean[]} isLeft @param {boolean[]} isFound
 */
function addAlike(lines, natures, isLeft, isFound) {
  const prose = proseIn(lines, isFound);
  const root = rootOf(prose, 0.8);
  if (root === null) return;
  const forms = new Set(prose.map(({ place }) => formOf(place)));
  const parents = new Set(prose.map(({ place }) => place.up));
  for (const [i, line] of lines.entries()) {
    if (isFound[i] || !isLeft[i] || !isIn(line.place, root)) continue;
    const isBeside = parents.has(line.place.up);
    isFound[i] =
      (natures[i] === 'subheading' && isBeside) || (isProse(line) && (isBeside || forms.has(formOf(line.place))));
  }
}

/** What Readability leaves out, as it is not for reading on: who wrote it and when, captions, what others posted. */
const beside = new Set(['byline', 'time', 'standfirst', 'caption', 'pull-quote', 'post']);

/**
 * What stands beside the article's paragraphs, from the headline to the last of them.
 * @param {Line[]} lines @param {(Nature | null)[]} natures @param {boolean[]} isLeft @param {boolean[]} isFound
 * @param {number} headline
 */
function addBeside(lines, natures, isLeft, isFound, headline) {
  const prose = proseIn(lines, isFound);
  const root = rootOf(prose, 0.8);
  const first = lines.indexOf(prose[0]);
  const last = lines.lastIndexOf(prose[prose.length - 1]);
  if (root === null) return;
  for (let i = headline === -1 ? first : Math.min(headline, first); i <= last; ++i) {
    const { timed, signed, size, place, words } = lines[i];
    const isSigned = signed > size / 2 || (i < first && isByline(words));
    const isBeside = beside.has(natures[i] ?? '') || timed === size || isSigned;
    if (isBeside && isLeft[i] && (i < first || isIn(place, root))) isFound[i] = true;
  }
}

/** @param {Place} place */
function formOf({ tag, names, up }) {
  return `${tag} ${names} ${up?.tag} ${up?.names}`;
}

/** A quotation of which a part is the article's is. @param {Line[]} lines @param {boolean[]} isFound */
function keepWhole(lines, isFound) {
  const quotations = new Set(lines.map(({ quotation }, i) => (isFound[i] ? quotation : null)));
  for (const [i, { quotation }] of lines.entries()) if (quotation !== null) isFound[i] ||= quotations.has(quotation);
}

/**
 * Of several articles on a page, those that the headline is not of.
 * @param {Line[]} lines @param {boolean[]} isFound @param {Line | undefined} headline
 */
function dropOthers(lines, isFound, headline) {
  const articleAround = (/** @type {Place | null} */ place) => nearest(place, ({ tag }) => tag === 'article');
  const article = articleAround(headline?.place ?? null);
  if (article === null || !proseIn(lines, isFound).some(({ place }) => isIn(place, article))) return;
  for (const [i, { place }] of lines.entries()) {
    const own = isFound[i] ? articleAround(place) : null;
    if (own !== null && !isIn(own, article) && !isIn(article, own)) isFound[i] = false;
  }
}

/**
 * Headings with nothing of the article behind them, or with links instead.
 * @param {Line[]} lines @param {boolean[]} isFound @param {(line: Line) => boolean} isElsewhere
 */
function dropIdleHeadings(lines, isFound, isElsewhere) {
  let isFollowed = false;
  for (let i = lines.length - 1; i >= 0; --i) {
    const isOne = isHeading(lines[i]);
    const leadsElsewhere = i + 1 < lines.length && !isFound[i + 1] && isElsewhere(lines[i + 1]);
    if (isOne && (!isFollowed || leadsElsewhere)) isFound[i] = false;
    if (isFound[i]) isFollowed = true;
    else if (isOne) isFollowed = false;
  }
}
