// Many files, one after the other: articles and libraries.
import { ReadingError, readers, readFile } from '../app/read-file.js';
import { inSlices } from '../app/slices.js';
import { most } from '../limits.js';
import { libraryFromJson } from './library-file.js';

const isReadable = new RegExp(`\\.(?:${[...Object.keys(readers), 'json'].join('|')})$`, 'i');

/**
 * @typedef {import('./merge.js').Incoming} Incoming
 * @typedef {object} ReadMany
 * @property {Incoming[]} articles
 * @property {unknown[]} errors why some were not read
 * @property {number} passed files of other kinds, which stand in folders beside articles
 */

/**
 * @param {readonly File[]} files
 * @param {object} run
 * @param {boolean} run.isFolder whether files of other kinds are passed over
 * @param {AbortSignal} run.signal what was read until then is returned
 * @param {(done: number, all: number) => void} run.onProgress
 * @returns {Promise<ReadMany>}
 */
export async function readMany(files, { isFolder, signal, onProgress }) {
  const wanted = isFolder ? files.filter(({ name }) => isReadable.test(name) && !name.startsWith('.')) : files;
  const taken = wanted.slice(0, most.filesToLibrary);
  /** @type {ReadMany} */
  const read = { articles: [], errors: [], passed: files.length - wanted.length };
  for (const [i, file] of taken.entries()) {
    if (signal.aborted) break;
    onProgress(i, taken.length);
    try {
      const { articles, errors } = await articlesOf(file);
      read.articles.push(...articles);
      read.errors.push(...errors);
    } catch (error) {
      read.errors.push(error);
    }
  }
  if (wanted.length > taken.length) read.errors.push(new ReadingError('too-many-to-library', most.filesToLibrary));
  return read;
}

/** @param {File} file @returns {Promise<{ articles: Incoming[], errors: unknown[] }>} */
async function articlesOf(file) {
  const library = /\.json$/i.test(file.name) ? await readLibrary(file) : 'none';
  if (library !== 'none') return library;
  const { text, blocks, corrections, source } = await readFile(file);
  return { articles: [{ text, blocks, corrections, source }], errors: [] };
}

/**
 * A file that is said to be a library.
 * @param {File} file
 * @returns {Promise<{ articles: Incoming[], errors: unknown[] } | 'none'>} `none`: it is something else
 * @throws {ReadingError}
 */
export async function readLibrary(file) {
  if (file.size > most.library) throw new ReadingError('library-too-large', file.name);
  const content = await file.text().catch(() => {
    throw new ReadingError('unreadable', file.name);
  });
  const library = await inSlices(libraryFromJson(content));
  if (library === 'none') return library;
  if (library === 'later') throw new ReadingError('later-library', file.name);
  const { articles, broken } = library;
  return { articles, errors: broken.map((one) => new ReadingError('broken-article', { name: file.name, ...one })) };
}
