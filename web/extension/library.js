import { openDatabase } from '../library/database.js';
import { newId } from '../library/kept.js';
import { createStore, openChannel } from '../library/store.js';

/** @type {ReturnType<typeof createStore> | undefined} */
let library;

/**
 * Puts an article into the library of the extension's own copy of the page, which has the same origin as the panel.
 * @param {{ text: string, blocks: readonly import('../analyzer/index.js').Block[],
 *   source: import('../export/source.js').Source }} article
 * @returns {Promise<string | null>} the id by which the page opens it; null when the browser does not keep it
 */
export async function addToLibrary({ text, blocks, source }) {
  library ??= createStore(() => localStorage, { openDatabase, channel: openChannel() });
  await library.loading();
  const known = library.find(text);
  if (known) return known.id;
  const kept = { id: newId(), text, blocks, corrections: [], source };
  return library.keep(kept) ? kept.id : null;
}
