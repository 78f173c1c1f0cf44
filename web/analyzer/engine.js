// The WebAssembly module, loaded. Runs wherever it is imported: in a worker, in a page, in Node.
import { messageOf } from './errors.js';
import createModule from './wasm/sayso.js';

/**
 * @typedef {object} Engine
 * @property {(text: string, optionsJson: string) => string} analyze `text` must be well-formed (see prepare.js)
 * @property {() => string} version
 */

/**
 * @param {string} wasmUrl absolute
 * @returns {Promise<Engine>} rejects with an Error whose message names the URL
 */
export async function loadEngine(wasmUrl) {
  const compiled = await compile(wasmUrl);
  const module = await new Promise((resolve, reject) => {
    createModule({
      locateFile: () => wasmUrl,
      /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then(receive).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return { analyze: module.analyze, version: module.version };
}

/**
 * @param {Engine} engine
 * @param {import('./hosts.js').Method} method
 * @param {string[]} args
 */
export function perform(engine, method, [text, optionsJson]) {
  return method === 'version' ? engine.version() : engine.analyze(text, optionsJson);
}

/** @param {string} url */
async function compile(url) {
  try {
    if (url.startsWith('file:') && typeof globalThis.process?.getBuiltinModule === 'function') {
      // Node's fetch does not read files.
      return await WebAssembly.compile(
        await globalThis.process.getBuiltinModule('node:fs').promises.readFile(new URL(url)),
      );
    }
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    // Compiling while it downloads is refused for any other type, which many plain file servers send.
    const streams = response.headers.get('content-type')?.split(';')[0].trim() === 'application/wasm';
    return streams
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${url}: ${messageOf(error)}`, { cause: error });
  }
}
