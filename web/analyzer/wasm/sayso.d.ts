// What emcc writes beside this file as sayso.js, for those who check types before anything is built.
import type { Engine } from '../engine.js';

/** The factory of the module. */
export default function createModule(options: {
  locateFile: () => string;
  instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object;
}): Promise<Engine>;
