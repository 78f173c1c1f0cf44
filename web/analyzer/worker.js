// The worker's side of hosts.js. The first message names the module's URL; each later one is a call.
import { loadEngine, perform } from './engine.js';
import { messageOf } from './errors.js';

/**
 * @typedef {{ wasmUrl: string } | { method: import('./hosts.js').Method, args: string[] }} Message
 * @typedef {{ result: string } | { failure: string }} Answer
 */

/** @type {import('./engine.js').Engine | undefined} */
let engine;

/** @param {MessageEvent<Message>} event */
self.onmessage = async ({ data }) => {
  try {
    if ('wasmUrl' in data) {
      engine = await loadEngine(data.wasmUrl);
      answer({ result: 'ready' });
    } else if (engine) answer({ result: perform(engine, data.method, data.args) });
  } catch (error) {
    answer({ failure: messageOf(error) });
  }
};

/** @param {Answer} message */
function answer(message) {
  self.postMessage(message);
}
