/** What has an `id` that a form or the document takes for a property of its own, as all with a `name` do. */
const namedById = 'button, fieldset, input, object, output, select, textarea';

/** @type {Pick<TrustedTypePolicy, 'createHTML'> | undefined} */
let policy;

/**
 * A document made of `html` that runs no scripts and loads nothing. Its trusted type is for such documents, and for
 * words that are escaped; the page's policy allows it with `trusted-types sayso-inert`.
 * @param {string} html
 * @returns {Document}
 */
export function inertDocument(html) {
  const page = new DOMParser().parseFromString(inert(html), 'text/html');
  /** @param {string} selector */
  const all = (selector) => Document.prototype.querySelectorAll.call(page, selector);
  /** @param {Element} element @param {string} attribute */
  const drop = (element, attribute) => Element.prototype.removeAttribute.call(element, attribute);
  // `<img name="body">` would be what `page.body` is.
  for (const element of all('[name]:not(meta)')) drop(element, 'name');
  for (const element of all(namedById)) drop(element, 'id');
  // Readability makes images of what is for browsers without scripts, from a string, and has no text from it.
  for (const instead of all('noscript')) instead.remove();
  // It writes back what it took from the body when it begins again, which is a string too.
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') ?? {};
  Object.defineProperty(page.body, 'innerHTML', {
    get: () => get?.call(page.body),
    set: (markup) => {
      set?.call(page.body, inert(markup));
    },
  });
  return page;
}

/**
 * Inserts words where the focus is, as one step of the browser's own undo. (`insertText` takes a step for each line,
 * and for each of them lays out all that is in the field.)
 * @param {string} words which are escaped, so that there is no markup in them
 * @returns {boolean} false where the browser cannot
 */
export function insertWords(words) {
  return document.execCommand('insertHTML', false, inert(escaped(words)));
}

/** @param {string} words */
function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * @param {string} html
 * @returns {string} a TrustedHTML where there are trusted types, which the DOM's types do not know yet
 */
function inert(html) {
  policy ??= window.trustedTypes?.createPolicy('sayso-inert', { createHTML: (/** @type {string} */ markup) => markup });
  return /** @type {string | undefined} */ (/** @type {unknown} */ (policy?.createHTML(html))) ?? html;
}
