// What stays on the device between visits: the article, and the reader's corrections of this one and earlier ones.

/**
 * @typedef {import('./corrections.js').Correction} Correction
 * @typedef {{ text: string, corrections: Correction[] }} Kept
 */

const key = 'sayso';
const mostArticles = 50; // whose corrections are kept; the oldest go first

/**
 * @param {() => Storage} storage called when it is needed, because a browser may refuse it by throwing
 */
export function createStore(storage = () => localStorage) {
  return { last, recall, keep, forget };

  /** The article that was open last; an empty text when there was none. @returns {Kept} */
  function last() {
    const { text, articles } = read();
    return { text, corrections: articles.get(fingerprint(text)) ?? [] };
  }

  /** The corrections that were made in this very text. @param {string} text @returns {Correction[]} */
  function recall(text) {
    return read().articles.get(fingerprint(text)) ?? [];
  }

  /** @param {Kept} kept @returns {boolean} false when the browser does not let anything be kept */
  function keep({ text, corrections }) {
    const { articles } = read();
    articles.delete(fingerprint(text));
    if (corrections.length > 0) articles.set(fingerprint(text), corrections);
    return write({ text, articles: [...articles].slice(-mostArticles) });
  }

  /** Everything. */
  function forget() {
    try {
      storage().removeItem(key);
    } catch {
      // Nothing can be kept here, so there is nothing to forget.
    }
  }

  /** @returns {{ text: string, articles: Map<string, Correction[]> }} empty when what is there cannot be read */
  function read() {
    try {
      const { text, articles } = JSON.parse(storage().getItem(key));
      if (typeof text === 'string') return { text, articles: new Map(articles) };
    } catch {
      // Nothing there, or not ours.
    }
    return { text: '', articles: new Map() };
  }

  function write(value) {
    try {
      storage().setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

/** Tells texts apart, well enough: a correction is applied to its own words only (FNV-1a, and the length). */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
