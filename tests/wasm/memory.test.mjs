// The module's memory is at most 2 GiB: the longest article that is analyzed has to fit, whatever stands in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadEngine } from '../../web/analyzer/engine.js';

const wasmUrl = new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url).href;
const most = 2 ** 31;
const sample = 2 ** 19; // bytes: memory grows with the text, and the longest would take a minute

/** The engine with the memory of its module, which has to be asked for while it is made. */
async function engineWithMemory() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...args) => {
    const instance = await instantiate(...args);
    memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
    return instance;
  };
  try {
    return { engine: await loadEngine(wasmUrl), memory };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

async function longestArticle() {
  const { engine } = await engineWithMemory();
  return JSON.parse(engine.analyze(' '.repeat(2 ** 25), '')).length;
}

// The kinds that take most for each byte: a token each, a turn of an interview each, a name each.
for (const piece of ['"', 'Q: What?\nA: That.\n', 'A, B, C, D, ']) {
  test(`the longest article fits the memory, of nothing but ${JSON.stringify(piece)}`, async () => {
    const { engine, memory } = await engineWithMemory();
    const text = piece.repeat(sample / piece.length);
    assert.equal(JSON.parse(engine.analyze(text, '')).length, text.length);
    const longest = await longestArticle();
    const taken = (memory.buffer.byteLength / text.length) * longest;
    assert.ok(taken < most, `${longest} bytes would take ${(taken / 2 ** 20).toFixed(0)} MiB`);
  });
}
