import { blockKinds } from './block-kinds.js';
import { AnalyzerError } from './errors.js';

/**
 * @param {import('./index.js').AnalyzerOptions} options what createAnalyzer was given
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
 * @param {import('./index.js').AnalyzeOptions} options what analyze was given
 * @returns {{ offsets: import('./index.js').OffsetUnit, blocks: import('./index.js').Block[], signal?: AbortSignal,
 *   key?: unknown }}
 */
export function callSettings(options) {
  checkNames(options, ['offsets', 'blocks', 'signal', 'key'], 'analyze');
  const { offsets = 'utf16', blocks = [], signal, key } = options;
  if (!['utf16', 'codepoint', 'utf8'].includes(offsets)) {
    throw badOption('offsets', offsets, "'utf16', 'codepoint' or 'utf8'");
  }
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw badOption('signal', signal, 'an AbortSignal');
  }
  return { offsets, blocks: checkedBlocks(blocks), signal, key };
}

/**
 * A copy with nothing else in it, which no later change of the caller's reaches.
 * @param {readonly import('./index.js').Block[]} blocks
 */
function checkedBlocks(blocks) {
  if (!Array.isArray(blocks)) throw badOption('blocks', blocks, `an array of blocks such as ${exampleBlock}`);
  return blocks.map((block, i) => {
    const { kind, start, end } = block ?? {};
    if (!blockKinds.includes(kind)) throw badOption(`blocks[${i}].kind`, kind, `one of ${blockKinds.join(', ')}`);
    if (!isOffset(start)) throw badOption(`blocks[${i}].start`, start, 'an offset in the text: 0, 1, 2 …');
    if (!isOffset(end) || end < start) throw badOption(`blocks[${i}].end`, end, 'an offset that is not below start');
    return { kind, start, end };
  });
}

const exampleBlock = "{ kind: 'byline', start: 0, end: 9 }";

/** @param {unknown} value */
function isOffset(value) {
  return Number.isInteger(value) && /** @type {number} */ (value) >= 0 && /** @type {number} */ (value) < 2 ** 32;
}

/** @param {URL | null} base @param {string | URL | undefined} wasmUrl */
function wasmLocation(base, wasmUrl) {
  if (wasmUrl !== undefined) return absolute('wasmUrl', wasmUrl);
  // Bundlers find the file by this text.
  return base ? new URL('wasm/sayso.wasm', base) : new URL('./wasm/sayso.wasm', import.meta.url);
}

/** @param {string} name @param {string | URL} value */
function absolute(name, value) {
  try {
    return new URL(value, globalThis.document?.baseURI ?? globalThis.location?.href);
  } catch {
    throw badOption(name, value, 'a URL; outside a page it must be absolute, in Node for example pathToFileURL(path)');
  }
}

/** @param {unknown} options @param {string[]} known @param {string} caller */
function checkNames(options, known, caller) {
  if (typeof options !== 'object' || options === null) {
    throw new AnalyzerError('bad-option', `The options of ${caller}() must be an object, not ${show(options)}.`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new AnalyzerError('bad-option', `${caller}() has no option '${unknown}'; it has ${known.join(', ')}.`);
  }
}

/** @param {string} name @param {unknown} value @param {string} wanted */
function badOption(name, value, wanted) {
  return new AnalyzerError('bad-option', `The option '${name}' must be ${wanted}, not ${show(value)}.`);
}

/** @param {unknown} value */
function show(value) {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'number' ? `${value}` : `${value === null ? 'null' : typeof value}`;
}
