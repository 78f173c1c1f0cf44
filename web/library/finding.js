// What is found in the articles of the library: those that were not read yet, or by another version of the analyzer,
// are read when somebody asks for it, one after the other, so that the open article need not wait.
import { corrected, hintsOf } from '../app/corrections.js';
import { isFresh, summaryOf } from './summary.js';

/**
 * @param {object} parts
 * @param {ReturnType<typeof import('./store.js').createStore>} parts.store
 * @param {import('../analyzer/index.js').Analyzer} parts.analyzer
 */
export function createFinder({ store, analyzer }) {
  return { unread, findAll };

  /** @returns {Promise<import('./kept.js').Kept[]>} */
  async function unread() {
    const [version, summaries] = await Promise.all([analyzer.version(), store.summaries()]);
    return store.articles().filter((kept) => !isFresh(summaries.get(kept.id), kept, version));
  }

  /**
   * @param {object} run
   * @param {AbortSignal} run.signal
   * @param {(done: number, all: number) => void} run.onProgress
   * @returns {Promise<{ kept: import('./kept.js').Kept, error: unknown }[]>} those that could not be read
   */
  async function findAll({ signal, onProgress }) {
    const version = await analyzer.version();
    const articles = await unread();
    const failed = [];
    for (const [i, kept] of articles.entries()) {
      if (signal.aborted) break;
      onProgress(i, articles.length);
      const now = store.get(kept.id); // it may have been deleted meanwhile
      try {
        if (now) await find(now, version);
      } catch (error) {
        failed.push({ kept, error });
      }
    }
    return failed;
  }

  /** @param {import('./kept.js').Kept} kept @param {string} version */
  async function find(kept, version) {
    const { text, blocks, corrections } = kept;
    const found = await analyzer.analyze(text, { blocks: hintsOf(text, blocks, corrections) });
    await store.summarize(summaryOf(kept, corrected(text, found, corrections).analysis, version));
  }
}
