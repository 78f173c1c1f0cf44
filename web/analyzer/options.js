import { AnalyzerError } from './errors.js';

/**
 * @param {object} options what createAnalyzer was given
 * @returns {{ base: URL | null, wasmUrl: string, worker: 'auto' | 'none', idleMs: number }}
 */
export function analyzerSettings(options) {
  checkNames(options, ['base', 'wasmUrl', 'worker', 'idleMs'], 'createAnalyzer');
  const { base, wasmUrl, worker = 'auto', idleMs = 30_000 } = options;
  if (worker !== 'auto' && worker !== 'none') throw badOption('worker', worker, "'auto' or 'none'");
  if (typeof idleMs !== 'number' || !(idleMs >= 0)) {
    throw badOption('idleMs', idleMs, 'a number of milliseconds, 0 or more, or Infinity');
  }
  const folder = base === undefined ? null : absolute('base', String(base).replace(/\/?$/, '/'));
  return { base: folder, wasmUrl: wasmLocation(folder, wasmUrl).href, worker, idleMs };
}

/**
 * @param {object} options what analyze was given
 * @returns {{ offsets: 'utf16' | 'codepoint' | 'utf8', signal?: AbortSignal, key?: unknown }}
 */
export function callSettings(options) {
  checkNames(options, ['offsets', 'signal', 'key'], 'analyze');
  const { offsets = 'utf16', signal, key } = options;
  if (!['utf16', 'codepoint', 'utf8'].includes(offsets)) {
    throw badOption('offsets', offsets, "'utf16', 'codepoint' or 'utf8'");
  }
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw badOption('signal', signal, 'an AbortSignal');
  }
  return { offsets, signal, key };
}

function wasmLocation(base, wasmUrl) {
  if (wasmUrl !== undefined) return absolute('wasmUrl', wasmUrl);
  // Bundlers find the file by this text.
  return base ? new URL('wasm/sayso.wasm', base) : new URL('./wasm/sayso.wasm', import.meta.url);
}

function absolute(name, value) {
  try {
    return new URL(value, globalThis.document?.baseURI ?? globalThis.location?.href);
  } catch {
    throw badOption(name, value, 'a URL; outside a page it must be absolute, in Node for example pathToFileURL(path)');
  }
}

function checkNames(options, known, caller) {
  if (typeof options !== 'object' || options === null) {
    throw new AnalyzerError('bad-option', `The options of ${caller}() must be an object, not ${show(options)}.`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new AnalyzerError('bad-option', `${caller}() has no option '${unknown}'; it has ${known.join(', ')}.`);
  }
}

function badOption(name, value, wanted) {
  return new AnalyzerError('bad-option', `The option '${name}' must be ${wanted}, not ${show(value)}.`);
}

function show(value) {
  return typeof value === 'string' ? `'${value}'` : `${value === null ? 'null' : typeof value}`;
}
