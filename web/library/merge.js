// Articles that come to those which are here.
import { isSameContent, newId } from './kept.js';
import { members } from '../export/source.js';

/**
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./store.js').Given} Given
 * @typedef {Omit<Given, 'id' | 'corrections'> & Partial<Given>} Incoming
 *
 * @typedef {object} Merged
 * @property {Given[]} added
 * @property {Given[]} updated later states of articles that are here
 * @property {number} same how many are here as they come
 * @property {number} older how many are here in a later state, which stays
 */

/**
 * An article is the same when its id or its text is. Of two states the later stays, whole; what only one of them knows
 * of the source is kept. A file that brings corrections of its own and no time is an article of its own.
 * @param {Pick<ReturnType<typeof import('./store.js').createStore>, 'get' | 'find' | 'articles'>} store
 * @param {readonly Incoming[]} incoming
 * @returns {Merged}
 */
export function merged(store, incoming) {
  /** @type {Merged} */
  const result = { added: [], updated: [], same: 0, older: 0 };
  const seen = new Set(); // ids and texts, of which the first counts
  for (const article of incoming) {
    const { id, text, at, source = {} } = article;
    const isAgain = seen.has(text) || (id !== undefined && seen.has(id));
    seen.add(text).add(id ?? '');
    const here = isAgain ? null : hereOf(store, article);
    if (isAgain) result.same += 1;
    else if (here === null) {
      const own = id !== undefined && store.get(id) === null ? id : newId();
      result.added.push({ ...article, id: own, corrections: article.corrections ?? [] });
    } else {
      const { blocks = here.blocks, corrections = here.corrections } = at === undefined ? {} : article;
      const content = { text, blocks, corrections };
      const isLater = at !== undefined && at > here.at;
      const both = isLater ? { ...here.source, ...source } : { ...source, ...here.source };
      const isContent = isSameContent(here, content);
      const isSource = members.every((member) => both[member] === here.source[member]);
      if (isContent && isSource) result.same += 1;
      else if (isContent || isLater) {
        result.updated.push({ id: here.id, ...content, source: both, added: here.added });
      } else result.older += 1;
    }
  }
  return result;
}

/**
 * @param {Parameters<typeof merged>[0]} store @param {Incoming} article
 * @returns {Kept | null} the article that is here and is the same
 */
function hereOf(store, { id, text, at, corrections }) {
  const here = store.get(id ?? null) ?? store.find(text);
  if (here === null || at !== undefined || corrections === undefined) return here;
  const own = { text, corrections };
  return store.articles().find((kept) => isSameContent(kept, { blocks: kept.blocks, ...own })) ?? null;
}
