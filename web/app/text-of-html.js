import { inertDocument } from './inert.js';

const blockTags = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
);
const inlineTags = 'a abbr b br cite em i mark q s small span strong sub sup td th time u';

/** Of the words in the page's paragraphs, the part that its article must have, or the whole page is taken. */
const leastShare = 0.5;

/**
 * The text of a web page's article, or of a piece of rich text: paragraphs with a blank line between them. The HTML is
 * parsed into a document that runs no scripts and loads nothing, and only the tags above are left of it.
 * @param {string} html
 * @returns {Promise<string>} empty when there are no words in it
 */
export async function textOfHtml(html) {
  const [{ default: DOMPurify }, { Readability, isProbablyReaderable }] = await Promise.all([
    import('dompurify'),
    import('@mozilla/readability'),
  ]);
  const sanitized = (markup) =>
    DOMPurify.sanitize(markup, {
      ALLOWED_TAGS: [...blockTags, ...inlineTags.split(' ')],
      ALLOWED_ATTR: [],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
  const quiet = quieted(html);
  const page = inertDocument(quiet);
  const wordsInParagraphs = [...page.querySelectorAll('p')].reduce(
    (sum, { textContent }) => sum + textContent.length,
    0,
  );
  if (isProbablyReaderable(page)) {
    const article = new Readability(page).parse();
    const text = article?.content ? textOf(sanitized(article.content)) : '';
    if (text.length >= leastShare * wordsInParagraphs) return withTitle(article.title, text);
  }
  return textOf(sanitized(quiet));
}

/**
 * Browsers report what the page's policy forbids even where it could not happen, in a document that runs nothing. What
 * would be reported gets another name before it is parsed; this is for a quiet console and not what keeps it safe.
 */
function quieted(html) {
  return html
    .replace(/<(\/?)style\b/gi, '<$1script') // both are thrown away with what is in them
    .replace(/<base\b/gi, '<meta')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s/"'])(on[a-z]+|style)(?=\s*=)/gi, '$1data-$2'));
}

function withTitle(title, text) {
  return title && !text.startsWith(title) ? `${title}\n\n${text}` : text;
}

/** @param {Node} root */
function textOf(root) {
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
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.data.replace(/\s+/g, ' ');
    const name = node.nodeName.toLowerCase();
    if (name === 'br') line += '\n';
    if (name === 'td' || name === 'th') line += ' ';
    if (blockTags.has(name)) endLine();
    for (const child of node.childNodes) read(child);
    if (blockTags.has(name)) endLine();
  };
  read(root);
  endLine();
  return paragraphs.join('\n\n');
}
