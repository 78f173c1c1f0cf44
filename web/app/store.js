// What stays on the device between visits: the articles that were opened, each with the reader's corrections of it.
// Every article is an entry of its own, so that what one tab writes of its article touches no other.

/**
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('./history.js').Step} Step
 * @typedef {{ id: string, text: string, blocks: readonly Block[], corrections: Correction[], undone: readonly Step[] }}
 *   Kept `blocks`: what is known of the text's parts from the page that it was taken from. `undone`: what of the
 *   corrections was taken back, and can be brought back
 */

const prefix = 'sayso:'; // and the article's id
const lastKey = 'sayso-last';
const mostArticles = 50;
const mostUnits = 4_500_000; // UTF-16; browsers give a site some five million in all

/**
 * @param {() => Storage} storage called when it is needed, because a browser may refuse it by throwing
 */
export function createStore(storage = () => localStorage) {
  /** @type {Map<string, string>} by key: what the browser does not keep, for as long as the page is open */
  const unkept = new Map();
  return { articles, get, find, last, keep, close, forget, restore };

  /** The article that was changed last, first. @returns {Kept[]} */
  function articles() {
    return keys()
      .map((key) => read(key.slice(prefix.length)))
      .filter((kept) => kept !== null)
      .sort((a, b) => b.at - a.at);
  }

  /** @param {string | null} id @returns {Kept | null} */
  function get(id) {
    return id === null ? null : read(id);
  }

  /** The article of this very text. @param {string} text @returns {Kept | null} */
  function find(text) {
    return articles().find((kept) => kept.text === text) ?? null;
  }

  /** The article that a new tab goes on with. @returns {Kept | null} */
  function last() {
    return get(valueOf(lastKey));
  }

  /**
   * Where there is no more room, the articles go that were not changed for longest, first those without corrections.
   * @param {Omit<Kept, 'blocks' | 'undone'> & Partial<Kept>} kept
   * @returns {boolean} false when the browser does not let it be kept
   */
  function keep({ id, text, blocks = [], corrections, undone = [] }) {
    const key = prefix + id;
    const parts = { ...(blocks.length > 0 && { blocks }), ...(undone.length > 0 && { undone }) };
    const value = JSON.stringify({ text, ...parts, corrections, at: performance.timeOrigin + performance.now() });
    unkept.set(key, value);
    return tried(() => {
      if (value.length > mostUnits) return false;
      makeRoom(value.length, id);
      storage().setItem(key, value);
      storage().setItem(lastKey, id);
      return unkept.delete(key);
    }, false);
  }

  /** A new tab does not go on with this article; it stays kept. @param {string} id */
  function close(id) {
    tried(() => {
      if (storage().getItem(lastKey) === id) storage().removeItem(lastKey);
    }, undefined);
  }

  /** Everything. @returns {[string, string][]} what `restore` brings back */
  function forget() {
    /** @type {[string, string][]} */
    const all = [];
    for (const key of [...keys(), lastKey]) {
      const value = valueOf(key);
      if (value !== null) all.push([key, value]);
    }
    unkept.clear();
    for (const [key] of all) tried(() => storage().removeItem(key), undefined);
    return all;
  }

  /** @param {[string, string][]} forgotten */
  function restore(forgotten) {
    for (const [key, value] of forgotten) {
      unkept.set(key, value);
      tried(() => {
        storage().setItem(key, value);
        unkept.delete(key);
      }, undefined);
    }
  }

  /** @param {number} units @param {string} own the id of the article that they are for */
  function makeRoom(units, own) {
    const others = keys().filter((key) => key !== prefix + own);
    const sizes = new Map(others.map((key) => [key, valueOf(key)?.length ?? 0]));
    let used = units + [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const isFull = () => used > mostUnits || sizes.size >= mostArticles;
    if (!isFull()) return;
    const old = articles().reverse();
    const dispensable = [...old.filter(({ corrections }) => corrections.length === 0), ...old];
    for (const key of dispensable.map(({ id }) => prefix + id)) {
      if (!isFull()) return;
      used -= sizes.get(key) ?? 0;
      if (!sizes.delete(key)) continue;
      unkept.delete(key);
      storage().removeItem(key);
    }
  }

  function keys() {
    const all = tried(() => Array.from({ length: storage().length }, (_, i) => storage().key(i) ?? ''), []);
    return [...new Set([...all, ...unkept.keys()])].filter((key) => key.startsWith(prefix));
  }

  /** @param {string} key */
  function valueOf(key) {
    return unkept.get(key) ?? tried(() => storage().getItem(key), null);
  }

  /** @param {string} id @returns {(Kept & { at: number }) | null} null when there is nothing, or nothing of ours */
  function read(id) {
    const kept = tried(() => JSON.parse(valueOf(prefix + id) ?? 'null'), null) ?? {};
    const { text, blocks = [], corrections, undone = [], at } = kept;
    const isOurs = typeof text === 'string' && [blocks, corrections, undone].every(Array.isArray);
    return isOurs ? { id, text, blocks, corrections, undone, at } : null;
  }
}

/**
 * A browser may refuse any use of its storage, and what is in it may be anything.
 * @template T
 * @param {() => T} use
 * @param {T} otherwise
 */
function tried(use, otherwise) {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** @returns {string} of an article that was not there before */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}

/** What an article is called in a list: its first line. @param {string} text */
export function titleOf(text) {
  const line = text.trim().split('\n', 1)[0].trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}

const longestTitle = 70;
