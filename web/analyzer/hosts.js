// Where the module runs: in a worker, in a worker that a blob starts, or on this thread. A host runs one call at a time;
// a call that throws leaves the host unusable, because a WebAssembly module that trapped cannot go on.

import { ownScript, ownWorker } from './own-script.js';

/**
 * @typedef {object} Host
 * @property {(method: 'analyze' | 'version', args: string[]) => Promise<string>} call
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
  constructor(url) {
    this.href = url.href;
  }
}

async function blobWorkerHost(base, wasmUrl) {
  const { href } = newWorker(ScriptUrl, base);
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
  try {
    return await workerHost(new Worker(ownScript(new URL(blob)), { type: 'module', name: 'sayso' }), wasmUrl);
  } finally {
    URL.revokeObjectURL(blob);
  }
}

/** @returns {Promise<Host>} */
function workerHost(worker, wasmUrl) {
  /** @type {{ resolve: Function, reject: Function } | null} */
  let pending = null;
  const settle = (how, value) => {
    const caller = pending;
    pending = null;
    caller?.[how](value);
  };
  const ask = (message) =>
    new Promise((resolve, reject) => {
      pending = { resolve, reject };
      worker.postMessage(message);
    });

  worker.onmessage = ({ data }) => {
    if ('failure' in data) settle('reject', new Error(data.failure));
    else settle('resolve', data.result);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    settle('reject', new Error(event.message || 'the worker could not be started'));
  };

  const host = {
    blocks: false,
    call: (method, args) => ask({ method, args }),
    end() {
      worker.terminate();
      settle('reject', new Error('the worker was ended'));
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

/** @returns {Promise<Host>} */
async function threadHost(wasmUrl) {
  const { loadEngine } = await import('./engine.js');
  const engine = await loadEngine(wasmUrl);
  return { blocks: true, call: async (method, args) => engine[method](...args), end() {} };
}
