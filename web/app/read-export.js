// What Sayso exported, read back without holding the page: to check ten million characters takes a second or more.
import { ownWorker } from '../analyzer/own-script.js';
import { fromJson } from '../export/read-json.js';

const longestHere = 200_000; // UTF-16 units; nobody waits for the reading of so few

/**
 * @param {string} content of the file
 * @returns {Promise<ReturnType<typeof fromJson>>}
 */
export async function readExport(content) {
  if (content.length <= longestHere) return fromJson(content);
  return readInWorker(content).catch(() => fromJson(content));
}

/** Fails where no worker can be had. */
async function readInWorker(content) {
  const Worker = ownWorker();
  const worker = new Worker(new URL('./read-export-worker.js', import.meta.url), {
    type: 'module',
    name: 'sayso-export',
  });
  const opened = new Promise((resolve, reject) => {
    const records = {}; // of the analysis, which come in parts, by their kind
    worker.onmessage = ({ data: { kind, part, opened } }) => {
      if (kind) (records[kind] ??= []).push(part);
      else resolve(whole(opened, records));
    };
    worker.onmessageerror = reject;
    worker.onerror = (event) => {
      event.preventDefault();
      reject(event);
    };
  });
  worker.postMessage(content);
  return opened.finally(() => worker.terminate());
}

/** What was opened, with the parts of its analysis put together. */
function whole(opened, records) {
  for (const [kind, parts] of Object.entries(records)) opened.found[kind] = parts.flat();
  return opened;
}
