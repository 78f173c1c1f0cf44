import { createStore, newId } from '../app/store.js';

/**
 * Puts an article into the library of the extension's own copy of the page, which has the same origin as the panel.
 * @param {{ text: string, blocks: readonly import('../analyzer/index.js').Block[],
 *   source: import('./source-of-page.js').Source }} article
 * @returns {string | null} the id by which the page opens it; null when the browser does not keep it
 */
export function addToLibrary({ text, blocks, source }) {
  const store = createStore();
  const known = store.find(text);
  if (known) return known.id;
  const kept = { id: newId(), text, blocks, corrections: [], source };
  return store.keep(kept) ? kept.id : null;
}
