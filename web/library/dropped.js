/**
 * What was dropped, as long as the event lasts: the browser takes it away behind it.
 * @param {DataTransfer} dataTransfer
 * @returns {FileSystemEntry[]}
 */
export function entriesOf({ items }) {
  return [...items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
}
