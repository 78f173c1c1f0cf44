// The articles in IndexedDB. A write is done wholly or not at all, whatever happens in the midst of it.
import { openDB } from 'idb';

/**
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./summary.js').Summary} Summary
 *
 * @typedef {object} Database
 * @property {() => Promise<Kept[]>} articles
 * @property {() => Promise<Summary[]>} summaries
 * @property {(changes: Changes) => Promise<void>} write
 * @property {() => void} close
 *
 * @typedef {object} Changes
 * @property {boolean} [clear] all that is there goes first
 * @property {readonly Kept[]} [kept]
 * @property {readonly Summary[]} [summaries]
 * @property {readonly string[]} [gone] ids of articles
 */

const name = 'sayso';
const version = 1;
const stores = /** @type {const} */ (['articles', 'summaries']);

/**
 * Fails where the browser refuses.
 * @param {() => void} onLost another tab has a newer database, or the browser took this one away
 * @returns {Promise<Database>}
 */
export async function openDatabase(onLost) {
  const database = await openDB(name, version, {
    upgrade(opened) {
      for (const store of stores) opened.createObjectStore(store, { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => {
      /** @type {IDBDatabase} */ (event.target).close();
      onLost();
    },
    terminated: onLost,
  });
  return {
    articles: () => database.getAll('articles'),
    summaries: () => database.getAll('summaries'),
    write,
    close: () => database.close(),
  };

  /** @param {Changes} changes */
  async function write({ clear = false, kept = [], summaries = [], gone = [] }) {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    const [articles, others] = stores.map((store) => transaction.objectStore(store));
    const asked = [
      ...(clear ? [articles.clear(), others.clear()] : []),
      ...gone.flatMap((id) => [articles.delete(id), others.delete(id)]),
      ...kept.map((one) => articles.put(one)),
      ...summaries.map((one) => others.put(one)),
    ];
    await Promise.all([...asked, transaction.done]);
  }
}
