// What Sayso exported, read back without holding the page: to check ten million characters takes a second or more.
import { ownWorker } from '../analyzer/own-script.js';
import { fromJson } from '../export/read-json.js';

const longestHere = 200_000; // UTF-16 units; nobody waits for the reading of so few

/**
 * @typedef {ReturnType<typeof fromJson>} Answer
 * @typedef {{ kind: string, part: unknown[] } | { opened: Answer }} Message of the worker, which ends with what it
 *   opened
 */

/**
 * @param {string} content of the file
 * @returns {Promise<Answer>}
 */
export async function readExport(content) {
  if (content.length <= longestHere) return fromJson(content);
  return readInWorker(content).catch(() => fromJson(content));
}

/** Fails where no worker can be had. @param {string} content @returns {Promise<Answer>} */
async function readInWorker(content) {
  const Worker = ownWorker();
  const worker = new Worker(new URL('./read-export-worker.js', import.meta.url), {
    type: 'module',
    name: 'sayso-export',
  });
  const opened = new Promise((/** @type {(opened: Answer) => void} */ resolve, reject) => {
    /** @type {Record<string, unknown[]>} of the analysis, which come in parts, by their kind */
    const records = {};
    /** @param {MessageEvent<Message>} event */
    worker.onmessage = ({ data }) => {
      if ('part' in data) (records[data.kind] ??= []).push(...data.part);
      else resolve(whole(data.opened, records));
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

/** What was opened, with the parts of its analysis put together. @param {Answer} opened @param {object} records */
function whole(opened, records) {
  return 'error' in opened ? opened : { ...opened, found: { ...opened.found, ...records } };
}
