// What the browser writes at once, in localStorage: an article stands here from the moment in which it changes until
// the database has it, so that nothing is lost when the page is closed in between. Where there is no database it stays
// here. So it did always in earlier versions of Sayso, whose articles come into the database in the same way.
import { keptFrom } from './kept.js';

const prefix = 'sayso:'; // and the article's id
const lastKey = 'sayso-last';

/**
 * @typedef {import('./kept.js').Kept} Kept
 * @param {() => Storage} storage called when it is needed, because a browser may refuse it by throwing
 */
export function createJournal(storage) {
  return { articles, write, remove, clear, last, setLast };

  /** @returns {Kept[]} what is there and is none of ours is left out */
  function articles() {
    return keys()
      .map((key) => keptFrom(key.slice(prefix.length), parsed(key)))
      .filter((kept) => kept !== null);
  }

  /** @param {Kept} kept @returns {boolean} false when the browser has no room for it or refuses */
  function write({ id, ...kept }) {
    return tried(() => {
      storage().setItem(prefix + id, JSON.stringify(kept));
      return true;
    }, false);
  }

  /**
   * @param {string} id
   * @param {number} [at] of an article that is the same or newer elsewhere; what is newer here stays
   */
  function remove(id, at = Infinity) {
    const here = parsed(prefix + id)?.at;
    if (!(here > at)) tried(() => storage().removeItem(prefix + id), undefined);
  }

  function clear() {
    for (const key of [...keys(), lastKey]) tried(() => storage().removeItem(key), undefined);
  }

  /** @returns {string | null} the id of the article that a new tab goes on with */
  function last() {
    return tried(() => storage().getItem(lastKey), null);
  }

  /** @param {string | null} id */
  function setLast(id) {
    tried(() => (id === null ? storage().removeItem(lastKey) : storage().setItem(lastKey, id)), undefined);
  }

  function keys() {
    const all = tried(() => Array.from({ length: storage().length }, (_, i) => storage().key(i) ?? ''), []);
    return all.filter((key) => key.startsWith(prefix));
  }

  /** @param {string} key */
  function parsed(key) {
    return tried(() => JSON.parse(storage().getItem(key) ?? 'null'), null);
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
