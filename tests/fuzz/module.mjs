// The module, loaded in Node, and analyses by it.
import { loadEngine } from '../../web/analyzer/engine.js';

export const engine = await loadEngine(new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url).href);

/** @param {string} text well-formed */
export const analysisOf = (text) => JSON.parse(engine.analyze(text, '{"offsets":"utf16"}'));
