import { breathe } from '../element/breathe.js';
import { most } from '../limits.js';
import { htmlSource } from './html-source.js';
import { inertDocument } from './inert.js';
import { ReadingError } from './read-file.js';
import { inSlices } from './slices.js';

const blockTags = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
);
const inlineTags = 'a abbr b br cite em i mark q s small span strong sub sup td th time u';

/** Of the words in the page's paragraphs, the part that its article must have, or the whole page is taken. */
const leastShare = 0.5;

/**
 * A page with more is taken whole: to look for its article would hold the window. See html-source.js for what is
 * counted.
 */
const mostSearched = { elements: 5000, depth: 3_000_000 };

/**
 * The text of a web page's article, or of a piece of rich text: paragraphs with a blank line between them. The HTML is
 * parsed into a document that runs no scripts and loads nothing, and only the tags above are left of it.
 * @param {string} html
 * @returns {Promise<string>} empty when there are no words in it
 * @throws {ReadingError}
 */
export async function textOfHtml(html) {
  if (html.length > most.html) throw new ReadingError('too-long', most.text);
  const source = await inSlices(htmlSource(html));
  if (source === null) throw new ReadingError('too-many-parts');
  const { pieces, elements, depth } = source;
  const isSearched = elements <= mostSearched.elements && depth <= mostSearched.depth;
  return (isSearched && (await articleOf(pieces.join('')))) || inSlices(wholeText(pieces));
}

/** The article in a page, or an empty string when it has none. @param {string} html */
async function articleOf(html) {
  const [{ default: DOMPurify }, { Readability, isProbablyReaderable }] = await Promise.all([
    import('dompurify'),
    import('@mozilla/readability'),
  ]);
  const page = inertDocument(html);
  const wordsInParagraphs = [...page.querySelectorAll('p')].reduce(
    (sum, { textContent }) => sum + textContent.length,
    0,
  );
  if (!isProbablyReaderable(page)) return '';
  await breathe();
  const article = new Readability(page).parse();
  if (!article?.content) return '';
  await breathe();
  const sanitized = DOMPurify.sanitize(article.content, {
    ALLOWED_TAGS: [...blockTags, ...inlineTags.split(' ')],
    ALLOWED_ATTR: [],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const text = paragraphsOf(sanitized).join('\n\n');
  return text.length >= leastShare * wordsInParagraphs ? withTitle(article.title, text) : '';
}

/** All words of a page, piece by piece. @param {string[]} pieces @returns {Generator<undefined, string>} */
function* wholeText(pieces) {
  const paragraphs = [];
  let length = 0;
  for (const piece of pieces) {
    const page = inertDocument(`<body>${piece}`);
    for (const title of page.querySelectorAll('title')) title.remove();
    const found = paragraphsOf(page.body);
    length += found.reduce((sum, words) => sum + words.length, 0);
    if (length > most.text) throw new ReadingError('too-long', most.text);
    paragraphs.push(...found);
    yield;
  }
  return paragraphs.join('\n\n');
}

/** @param {string | null | undefined} title @param {string} text */
function withTitle(title, text) {
  return title && !text.startsWith(title) ? `${title}\n\n${text}` : text;
}

/** @param {Node} root @returns {string[]} */
function paragraphsOf(root) {
  /** @type {string[]} */
  const paragraphs = [];
  let line = '';
  const endLine = () => {
    const words = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (words !== '') paragraphs.push(words);
    line = '';
  };
  const read = (/** @type {Node} */ node) => {
    if (node instanceof Text) line += node.data.replace(/\s+/g, ' ');
    const name = node.nodeName.toLowerCase();
    if (name === 'br') line += '\n';
    if (name === 'td' || name === 'th') line += ' ';
    if (blockTags.has(name)) endLine();
    for (const child of node.childNodes) read(child);
    if (blockTags.has(name)) endLine();
  };
  read(root);
  endLine();
  return paragraphs;
}
