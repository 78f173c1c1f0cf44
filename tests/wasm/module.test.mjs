// The module as it is built: what it exports, what it weighs, where it runs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { loadEngine } from '../../web/analyzer/engine.js';
import createSayso from '../../web/analyzer/wasm/sayso.js';

const glueUrl = new URL('../../web/analyzer/wasm/sayso.js', import.meta.url);
const wasmUrl = new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url);
const analyzerUrl = new URL('../../web/analyzer/index.js', import.meta.url);

/** What a reader downloads before the first analysis: glue and module, weights included. */
const budget = 1.22e6;

let engine;
before(async () => {
  engine = await loadEngine(wasmUrl.href);
});

test('exports analyze and version, and nothing else of the core', async () => {
  const bare = await createSayso({ wasmBinary: readFileSync(wasmUrl), locateFile: () => wasmUrl.href });
  const bound = Object.entries(bare).filter(([, value]) => typeof value === 'function' && value.argCount !== undefined);
  assert.deepEqual(bound.map(([name]) => name).sort(), ['analyze', 'version']);
  assert.deepEqual(Object.keys(engine).sort(), ['analyze', 'version']);
  assert.equal(bare.version(), engine.version());
});

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(engine.version(), version);
});

test('the glue makes no code from strings', () => {
  const glue = readFileSync(glueUrl, 'utf8');
  assert.doesNotMatch(glue, /\beval\s*\(/);
  assert.doesNotMatch(glue, /(?<![.\w$])Function\s*\(/);
  assert.doesNotMatch(glue, /\bnew\s+Function\b/);
});

test('runs from another folder, where code from strings is refused', () => {
  const script = `
    import { createAnalyzer } from ${JSON.stringify(analyzerUrl.href)};
    const analyzer = createAnalyzer();
    console.log(await analyzer.version(), (await analyzer.analyze('a🤔“b”')).length);`;
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
  const run = spawnSync(process.execPath, flags, { cwd: tmpdir(), encoding: 'utf8' });
  assert.equal(run.stderr, '');
  assert.equal(run.stdout, `${engine.version()} 6\n`);
  assert.equal(run.status, 0);
});

test('options default to UTF-16', () => {
  const explicit = engine.analyze('a🤔“b”', '{"offsets":"utf16"}');
  assert.equal(JSON.parse(explicit).length, 6);
  assert.equal(engine.analyze('a🤔“b”', ''), explicit);
  assert.equal(engine.analyze('a🤔“b”', '{}'), explicit);
});

for (const options of [
  '{',
  '[]',
  'null',
  '7',
  '{"offsets":"bytes"}',
  '{"offsets":8}',
  '{"offset":"utf8"}',
  '{"\\ud800":1}',
  '\0',
]) {
  test(`the options ${JSON.stringify(options)} are an error that is a value`, () => {
    const { error, ...rest } = JSON.parse(engine.analyze('text', options));
    assert.equal(error.code, 'bad-option');
    assert.match(error.message, /offsets/);
    assert.deepEqual(rest, {});
  });
}

for (const blocks of [
  '{}',
  'null',
  '[7]',
  '[{"kind":"pier","start":0,"end":1}]',
  '[{"kind":"body","start":2,"end":1}]',
]) {
  test(`the blocks ${blocks} are an error that is a value`, () => {
    const { error } = JSON.parse(engine.analyze('text', `{"blocks":${blocks}}`));
    assert.equal(error.code, 'bad-option');
    assert.match(error.message, /"blocks"/);
  });
}

test('an empty text gives an empty analysis', () => {
  assert.deepEqual(JSON.parse(engine.analyze('', '')), {
    schema: 2,
    offsets: 'utf16',
    length: 0,
    quotes: [],
    speakers: [],
    goals: [],
    lists: [],
    blocks: [],
    warnings: [],
  });
});

test('the same text gives the same bytes, whatever came before', () => {
  const text = '“We will rebuild the pier,” said Ana Ruiz, the mayor. She wants to cut the fares.';
  const first = engine.analyze(text, '');
  engine.analyze('“Never,” said the harbour board. '.repeat(200), '{"offsets":"utf8"}');
  assert.equal(engine.analyze(text, ''), first);
});

test('a thousand analyses do not fill the memory', async () => {
  let memory;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const instance = await instantiate(...args);
    memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return instance;
  };
  const fresh = await loadEngine(wasmUrl.href).finally(() => (WebAssembly.instantiate = instantiate));
  const text = '“We will rebuild the pier,” said Ana Ruiz, the mayor. She wants to cut the fares.\n'.repeat(20);
  const bytesAfter = (count) => {
    for (let i = 0; i < count; ++i) fresh.analyze(text, '');
    return memory.buffer.byteLength;
  };
  assert.equal(bytesAfter(900), bytesAfter(100));
});

test(`glue and module weigh no more than ${budget / 1e6} MB with Brotli`, (t) => {
  const size = [glueUrl, wasmUrl].map((url) => brotliCompressSync(readFileSync(url)).length).reduce((a, b) => a + b);
  t.diagnostic(`${size} bytes`);
  assert.ok(size <= budget, `${size} bytes`);
});
