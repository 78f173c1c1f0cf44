// Files of folders that were dropped.

/**
 * All files in what was dropped, in the order of their names.
 * @param {readonly FileSystemEntry[]} entries
 * @param {number} most
 * @returns {Promise<File[]>} what the browser may not open is left out; no more than `most` and one
 */
export async function filesIn(entries, most) {
  /** @type {File[]} */
  const files = [];
  const waiting = [...entries];
  while (waiting.length > 0 && files.length <= most) {
    const entry = /** @type {FileSystemEntry} */ (waiting.shift());
    if (entry.isDirectory) waiting.unshift(...(await childrenOf(/** @type {FileSystemDirectoryEntry} */ (entry))));
    else files.push(...(await fileOf(/** @type {FileSystemFileEntry} */ (entry))));
  }
  return files;
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File[]>} one, or none */
function fileOf(entry) {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}

/**
 * A reader gives a hundred at a time.
 * @param {FileSystemDirectoryEntry} folder
 * @returns {Promise<FileSystemEntry[]>}
 */
async function childrenOf(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await /** @type {Promise<FileSystemEntry[]>} */ (
      new Promise((resolve) => reader.readEntries(resolve, () => resolve([])))
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
