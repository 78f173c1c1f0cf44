// Copying: rich text beside plain, for what takes it.
import { texts } from './texts.js';

/**
 * @param {string} content
 * @param {string} name of what is copied, for what is said
 * @param {(message: string) => void} say
 * @param {string | null} [html] the same as rich text
 */
export function copy(content, name, say, html = null) {
  return write(content, html).then(
    () => say(texts.export.copied(name)),
    () => say(texts.export.notCopied),
  );
}

/**
 * Plain text alone where the browser does not take rich text.
 * @param {string} plain
 * @param {string | null} html
 */
async function write(plain, html) {
  if (html !== null && typeof ClipboardItem === 'function') {
    const kinds = { 'text/plain': plain, 'text/html': html };
    const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
    const isWritten = await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]).then(
      () => true,
      () => false,
    );
    if (isWritten) return;
  }
  await navigator.clipboard.writeText(plain);
}
