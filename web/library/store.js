// The articles that are kept on the device. All of them stand in memory, filled once when the page opens, so that what
// asks for one need not wait; what changes is written to the database behind it, and other tabs are told. Until the
// database has it, an article stands in the journal. Where the browser refuses both, the page has its articles for as
// long as it is open.
import { createJournal } from './journal.js';
import { isSameContent, keptFrom, now } from './kept.js';

const patienceMs = 3_000; // for a database that does not open; when it does all the same, its articles come later

/**
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./summary.js').Summary} Summary
 * @typedef {import('./database.js').Database} Database
 * @typedef {Pick<Kept, 'id' | 'text' | 'corrections'> & Partial<Kept>} Given
 * @typedef {{ articles: Kept[], last: string | null }} Taken what was taken out, for `restore`
 * @typedef {{ kept?: Kept[], gone?: string[], isAllGone?: boolean }} News of another tab
 */

/**
 * @param {() => Storage} [storage] called when it is needed, because a browser may refuse it by throwing
 * @param {object} [parts]
 * @param {(onLost: () => void) => Promise<Database>} [parts.openDatabase]
 * @param {BroadcastChannel | null} [parts.channel] to the other tabs
 * @param {() => void} [parts.onNews] there are other articles than before, or another tab changed one
 * @param {() => void} [parts.onUnkept] the browser does not keep something; said once
 */
export function createStore(
  storage = () => localStorage,
  { openDatabase, channel = null, onNews = () => {}, onUnkept = () => {} } = {},
) {
  const journal = createJournal(storage);
  /** @type {Map<string, Kept>} */
  const index = new Map();
  /** @type {Map<string, Summary>} those of earlier visits from the moment in which somebody asks */
  const summaries = new Map();
  /** @type {Promise<void> | null} */
  let readingSummaries = null;
  /** @type {Database | null} */
  let database = null;
  let isClearing = false; // what is in the database is to go, also what is not in the index yet
  /** @type {Set<string>} ids of articles that the database is to have as the index has them, or not at all */
  const changed = new Set();
  /** @type {Promise<boolean> | null} */
  let writing = null;
  let isSaid = false; // that something is not kept

  for (const kept of journal.articles()) adopt(kept);
  /** @type {Promise<unknown> | null} until the articles are there */
  let loading = openDatabase ? load(openDatabase) : null;
  channel?.addEventListener('message', ({ data }) => hear(data));

  return {
    articles,
    get,
    find,
    last,
    keep,
    put,
    close,
    remove,
    forget,
    restore,
    summaries: allSummaries,
    summarize,
    /** Until the articles of earlier visits are there; null when they are. */
    loading: () => loading,
  };

  /** The article that was changed last, first. @returns {Kept[]} */
  function articles() {
    return [...index.values()].sort((a, b) => b.at - a.at);
  }

  /** @param {string | null} id @returns {Kept | null} */
  function get(id) {
    return (id !== null && index.get(id)) || null;
  }

  /**
   * The article of this very text; of several the one that was changed last.
   * @param {string} text
   * @returns {Kept | null}
   */
  function find(text) {
    /** @type {Kept | null} */
    let found = null;
    for (const kept of index.values()) if (kept.text === text && kept.at > (found?.at ?? -1)) found = kept;
    return found;
  }

  /** The article that a new tab goes on with. @returns {Kept | null} */
  function last() {
    return get(journal.last());
  }

  /**
   * Keeps the article that is open: it is there even when the page is closed in the next moment.
   * @param {Given} given
   * @returns {boolean} false when the browser does not let it be kept
   */
  function keep(given) {
    const kept = stamped(given);
    index.set(kept.id, kept);
    const isWritten = journal.write(kept);
    if (isWritten || database !== null) journal.setLast(kept.id);
    write([kept.id]);
    return isWritten || database !== null || loading !== null;
  }

  /**
   * Keeps others, many at once.
   * @param {readonly Given[]} given
   * @returns {Promise<boolean>} false when the browser does not let them be kept
   */
  async function put(given) {
    const at = now();
    const all = given.map((one, i) => stamped({ ...one, at: one.at ?? at - i / 1_000 })); // the first stays first
    for (const kept of all) index.set(kept.id, kept);
    if (all.length > 0) onNews();
    return write(all.map(({ id }) => id));
  }

  /** A new tab does not go on with this article; it stays kept. @param {string} id */
  function close(id) {
    if (journal.last() === id) journal.setLast(null);
  }

  /** @param {readonly string[]} ids @returns {Taken} what `restore` brings back */
  function remove(ids) {
    const taken = { articles: ids.map(get).filter((kept) => kept !== null), last: journal.last() };
    for (const id of ids) {
      index.delete(id);
      summaries.delete(id);
      journal.remove(id);
      close(id);
    }
    write(ids);
    onNews();
    return taken;
  }

  /** Everything. @returns {Taken} what `restore` brings back */
  function forget() {
    const taken = { articles: articles(), last: journal.last() };
    index.clear();
    summaries.clear();
    journal.clear();
    isClearing = true;
    changed.clear();
    write([]);
    onNews();
    return taken;
  }

  /** @param {Taken} taken */
  function restore({ articles, last }) {
    for (const kept of articles) index.set(kept.id, kept);
    if (last !== null) journal.setLast(last);
    onNews();
    return write(articles.map(({ id }) => id));
  }

  /** What was found in the articles, by their id; also of a state that they are in no more. */
  async function allSummaries() {
    await loading;
    await (readingSummaries ??= readSummaries());
    return summaries;
  }

  async function readSummaries() {
    const found = (await database?.summaries().catch(() => [])) ?? [];
    for (const one of found) if (index.has(one.id) && !summaries.has(one.id)) summaries.set(one.id, one);
  }

  /** @param {Summary} summary */
  async function summarize(summary) {
    await loading;
    if (!index.has(summary.id)) return; // forgotten meanwhile
    summaries.set(summary.id, summary);
    await database?.write({ summaries: [summary] }).catch(() => {}); // it can be had again
  }

  /** @param {Given} given @returns {Kept} */
  function stamped({ id, text, corrections, ...others }) {
    const before = index.get(id);
    const at = others.at ?? now();
    const {
      undone = [],
      blocks = before?.blocks ?? [],
      source = before?.source ?? {},
      added = before?.added ?? at,
    } = others;
    const isSame = before !== undefined && isSameContent(before, { text, blocks, corrections });
    return { id, text, blocks, corrections, undone, source, added, at, edited: isSame ? before.edited : at };
  }

  /** What is kept somewhere comes in, unless it is older than what is here. @param {Kept} kept */
  function adopt(kept) {
    if (kept.at >= (index.get(kept.id)?.at ?? 0)) index.set(kept.id, kept);
  }

  /** @param {NonNullable<typeof openDatabase>} open */
  async function load(open) {
    const opened = openAndRead(open);
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    loading = null;
    onNews();
  }

  /** @param {NonNullable<typeof openDatabase>} open */
  async function openAndRead(open) {
    try {
      const opened = await open(() => (database = null));
      const found = await opened.articles();
      database = opened;
      for (const one of isClearing ? [] : found) {
        const kept = keptFrom(one.id, one);
        if (kept && (index.has(kept.id) || !changed.has(kept.id))) adopt(kept); // else it was deleted meanwhile
      }
      // What the page had when it was closed, what earlier versions kept, and what came while the database opened.
      write(journal.articles().map(({ id }) => id));
      if (loading === null) onNews();
    } catch {
      database = null;
    }
  }

  /**
   * Has the database, or where there is none the journal, take over what the index has.
   * @param {readonly string[]} ids
   * @returns {Promise<boolean>} false when neither does
   */
  function write(ids) {
    for (const id of ids) changed.add(id);
    return (writing ??= writeAll().finally(() => (writing = null)));
  }

  async function writeAll() {
    await loading;
    let isAll = true;
    while (changed.size > 0 || isClearing) {
      const ids = [...changed];
      const kept = ids.map(get).filter((one) => one !== null);
      const gone = ids.filter((id) => !index.has(id));
      const clear = isClearing;
      changed.clear();
      isClearing = false;
      if (await isWritten({ clear, kept, gone })) {
        for (const { id, at } of kept) journal.remove(id, at);
      } else if (!kept.map(journal.write).every(Boolean)) {
        isAll = false;
        if (!isSaid) onUnkept();
        isSaid = true;
      }
      channel?.postMessage(/** @satisfies {News} */ ({ kept, gone, isAllGone: clear }));
    }
    return isAll;
  }

  /** @param {import('./database.js').Changes} changes */
  async function isWritten(changes) {
    if (openDatabase === undefined) return false;
    for (let tries = 0; tries < 2; ++tries) {
      try {
        database ??= await openDatabase(() => (database = null));
        await database.write(changes);
        return true;
      } catch {
        database?.close();
        database = null; // it may have been lost, as when the reader cleared what sites keep
      }
    }
    return false;
  }

  /** @param {News} news */
  function hear({ kept = [], gone = [], isAllGone = false }) {
    if (isAllGone) index.clear();
    for (const id of gone) index.delete(id);
    for (const one of kept) adopt(one);
    if (isAllGone) summaries.clear();
    for (const id of gone) summaries.delete(id);
    onNews();
  }
}

/** To the other tabs; null where the browser refuses it. */
export function openChannel() {
  try {
    return new BroadcastChannel('sayso-library');
  } catch {
    return null;
  }
}
