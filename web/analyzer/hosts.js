// Where the module runs: in a worker, in a worker that a blob starts, or on this thread. A host runs one call at a
// time; a call that throws leaves the host unusable, because a WebAssembly module that trapped cannot go on.

import { ownScript, ownWorker } from './own-script.js';

/**
 * @typedef {'analyze' | 'version'} Method
 *
 * @typedef {object} Host
 * @property {(method: Method, args: string[]) => Promise<string>} call
 * @property {() => void} end a call that is under way rejects
 * @property {boolean} blocks calls stop this thread until they are done
 */

/**
 * The hosts to try, best first. Browsers refuse a worker whose script is of another origin; a blob of this origin may
 * import that script, unless the page's Content-Security-Policy has no `blob:`. This thread always works.
 * @param {{ base: URL | null, wasmUrl: string, worker: 'auto' | 'none' }} settings
 * @returns {(() => Promise<Host>)[]}
 */
export function hostsFor({ base, wasmUrl, worker }) {
  const thread = () => threadHost(wasmUrl);
  if (worker === 'none' || typeof Worker !== 'function') return [thread];
  return [() => workerHost(newWorker(ownWorker(base), base), wasmUrl), () => blobWorkerHost(base, wasmUrl), thread];
}

/**
 * Bundlers find the worker's script by the text `new Worker(new URL(…, import.meta.url)`, so it stands here once, and
 * `Worker` is whatever is to be made of that URL.
 * @template T
 * @param {new (url: URL, options: WorkerOptions) => T} Worker
 * @param {URL | null} base
 * @returns {T}
 */
function newWorker(Worker, base) {
  if (base) return new Worker(new URL('worker.js', base), { type: 'module', name: 'sayso' });
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'sayso' });
}

class ScriptUrl {
  /** @param {URL} url */
  constructor(url) {
    this.href = url.href;
  }
}

/** @param {URL | null} base @param {string} wasmUrl */
async function blobWorkerHost(base, wasmUrl) {
  const { href } = newWorker(ScriptUrl, base);
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
  try {
    return await workerHost(new Worker(ownScript(new URL(blob)), { type: 'module', name: 'sayso' }), wasmUrl);
  } finally {
    URL.revokeObjectURL(blob);
  }
}

/** @param {Worker} worker @param {string} wasmUrl @returns {Promise<Host>} */
function workerHost(worker, wasmUrl) {
  /** @type {{ resolve: (result: string) => void, reject: (error: Error) => void } | null} */
  let pending = null;
  /** @param {string | Error} answer */
  const settle = (answer) => {
    const caller = pending;
    pending = null;
    if (answer instanceof Error) caller?.reject(answer);
    else caller?.resolve(answer);
  };
  /** @param {import('./worker.js').Message} message @returns {Promise<string>} */
  const ask = (message) =>
    new Promise((resolve, reject) => {
      pending = { resolve, reject };
      worker.postMessage(message);
    });

  worker.onmessage = ({ data }) => {
    /** @type {import('./worker.js').Answer} */
    const answer = data;
    settle('failure' in answer ? new Error(answer.failure) : answer.result);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    settle(new Error(event.message || 'the worker could not be started'));
  };

  /** @type {Host} */
  const host = {
    blocks: false,
    call: (method, args) => ask({ method, args }),
    end() {
      worker.terminate();
      settle(new Error('the worker was ended'));
    },
  };
  return ask({ wasmUrl }).then(
    () => host,
    (error) => {
      host.end();
      throw error;
    },
  );
}

/** @param {string} wasmUrl @returns {Promise<Host>} */
async function threadHost(wasmUrl) {
  const { loadEngine, perform } = await import('./engine.js');
  const engine = await loadEngine(wasmUrl);
  return { blocks: true, call: async (method, args) => perform(engine, method, args), end() {} };
}
