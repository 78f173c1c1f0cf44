import { AnalyzerError, messageOf } from './errors.js';
import { hostsFor } from './hosts.js';
import { analyzerSettings, callSettings } from './options.js';
import { prepare } from './prepare.js';

/** How long a cancelled analysis may go on before its worker is ended: a new worker costs about as much. */
const patienceMs = 100;
const longestTimeout = 2 ** 31 - 1;

/**
 * Calls back when what is due has been done; Node's setTimeout would wait for a millisecond at least, a fifth of a
 * short analysis.
 */
const soon = globalThis.setImmediate ?? setTimeout;

/**
 * A call that is to be done, or under way.
 * @typedef {object} Job
 * @property {import('./hosts.js').Method} method
 * @property {string[]} args
 * @property {unknown} [key]
 * @property {(result: string) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {() => void} release lets go of what cancels it
 */

/**
 * Nothing is loaded before the first call. See index.d.ts, the manual of this interface.
 * @param {import('./index.js').AnalyzerOptions} [options]
 * @returns {import('./index.js').Analyzer}
 */
export function createAnalyzer(options = {}) {
  const settings = analyzerSettings(options);
  let openers = hostsFor(settings);
  /** @type {import('./hosts.js').Host | null} */
  let host = null;
  let working = false;
  let disposed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let idleTimer;
  /** @type {Job[]} calls that have not begun, oldest first */
  const waiting = [];
  /** @type {Job | null} the call that has */
  let running = null;

  return Object.freeze({
    /** @type {import('./index.js').Analyzer['analyze']} */
    async analyze(text, callOptions = {}) {
      if (typeof text !== 'string') {
        throw new AnalyzerError(
          'not-a-string',
          `analyze() reads a string, not ${text === null ? 'null' : typeof text}.`,
        );
      }
      const { offsets, blocks, signal, key } = callSettings(callOptions);
      const prepared = prepare(text);
      const settings = JSON.stringify({ offsets, blocks });
      const analysis = JSON.parse(await run('analyze', [prepared.text, settings], signal, key));
      if (analysis.error) throw new AnalyzerError(analysis.error.code, analysis.error.message);
      if (prepared.replaced) analysis.warnings.push(surrogateWarning(prepared.replaced));
      return analysis;
    },

    async version() {
      return run('version', []);
    },

    dispose() {
      disposed = true;
      const error = disposedError();
      for (const job of unfinished()) cancel(job, error);
      endHost();
    },
  });

  /**
   * @param {import('./hosts.js').Method} method
   * @param {string[]} args
   * @param {AbortSignal} [signal]
   * @param {unknown} [key]
   * @returns {Promise<string>}
   */
  function run(method, args, signal, key) {
    if (disposed) throw disposedError();
    signal?.throwIfAborted();
    if (key !== undefined) {
      const later = new DOMException('A later analyze() with the same key took its place.', 'AbortError');
      for (const job of unfinished()) if (Object.is(job.key, key)) cancel(job, later);
    }
    return new Promise((resolve, reject) => {
      const onAbort = () => cancel(job, signal?.reason);
      const release = () => signal?.removeEventListener('abort', onAbort);
      const job = { method, args, key, resolve, reject, release };
      signal?.addEventListener('abort', onAbort, { once: true });
      waiting.push(job);
      work();
    });
  }

  function unfinished() {
    return running ? [running, ...waiting] : [...waiting];
  }

  /** @param {Job} job @param {unknown} reason */
  function cancel(job, reason) {
    job.release();
    job.reject(reason);
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    else setTimeout(() => running === job && endHost(), patienceMs);
  }

  /** Does what is waiting, one job at a time; the host is opened first when there is none. */
  async function work() {
    if (working) return;
    working = true;
    clearTimeout(idleTimer);
    while (waiting.length > 0) {
      try {
        host ??= await openHost();
      } catch (error) {
        for (const job of unfinished()) cancel(job, error);
        break;
      }
      if (disposed) endHost();
      // On this thread nothing can be heard during a call, so what has been said until now is heard before it.
      else if (host.blocks) await new Promise((resolve) => soon(resolve));
      const job = waiting.shift();
      if (job && host) await perform(host, job);
    }
    working = false;
    if (host && settings.idleMs <= longestTimeout) {
      idleTimer = setTimeout(endHost, settings.idleMs);
      idleTimer.unref?.();
    }
  }

  /** @param {import('./hosts.js').Host} host @param {Job} job */
  async function perform(host, job) {
    running = job;
    try {
      job.resolve(await host.call(job.method, job.args));
    } catch (error) {
      endHost();
      job.reject(crashedError(error));
    }
    job.release();
    running = null;
  }

  /** The first host that opens is the one to open again later. */
  async function openHost() {
    let cause;
    for (const [place, open] of openers.entries()) {
      try {
        const opened = await open();
        openers = openers.slice(place);
        return opened;
      } catch (error) {
        cause = error;
      }
    }
    throw new AnalyzerError(
      'load-failed',
      `The analyzer's WebAssembly module could not be loaded (${messageOf(cause)}). Check that the file is served, ` +
        "or say where it is with the option 'base' or 'wasmUrl'.",
      { cause },
    );
  }

  function endHost() {
    clearTimeout(idleTimer);
    host?.end();
    host = null;
  }
}

function disposedError() {
  return new AnalyzerError('disposed', 'This analyzer was disposed of; make a new one with createAnalyzer().');
}

/** @param {unknown} cause */
function crashedError(cause) {
  return new AnalyzerError(
    'crashed',
    `The analysis stopped (${messageOf(cause)}). The next call starts afresh; a shorter text may succeed.`,
    { cause },
  );
}

/** @param {number} count */
function surrogateWarning(count) {
  return `${count === 1 ? '1 lone surrogate was' : `${count} lone surrogates were`} replaced by U+FFFD.`;
}
