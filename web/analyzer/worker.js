// The worker's side of worker-host.js. The first message names the module's URL; each later one is a call.
import { loadEngine } from './engine.js';

/** @type {import('./engine.js').Engine | undefined} */
let engine;

self.onmessage = async ({ data }) => {
  try {
    if (engine) {
      self.postMessage({ result: engine[data.method](...data.args) });
    } else {
      engine = await loadEngine(data.wasmUrl);
      self.postMessage({ ready: true });
    }
  } catch (error) {
    self.postMessage({ failure: String(error?.message ?? error) });
  }
};
