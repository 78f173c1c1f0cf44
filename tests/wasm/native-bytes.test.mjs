// The module gives the same bytes as the program `sayso`, for the same text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, test } from 'node:test';

import { evaluation, root } from '../../scripts/shell.mjs';
import { loadEngine } from '../../web/analyzer/engine.js';
import { madeUpTexts } from './texts.mjs';

const program = resolve(root, 'build/native/sayso');
const corpora = resolve(evaluation, 'corpora');
const article = readFileSync(new URL('../../web/app/sample.txt', import.meta.url), 'utf8');

let engine;
before(async () => {
  engine = await loadEngine(new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url).href);
});

function nativeLines(texts, offsets) {
  const input = texts.map((text) => JSON.stringify({ text }) + '\n').join('');
  const run = spawnSync(program, ['--jsonl', '--offsets', offsets], { input, maxBuffer: 2 ** 30 });
  assert.equal(run.status, 0, run.error?.message ?? run.stderr.toString());
  const lines = run.stdout.toString().split('\n');
  assert.equal(lines.pop(), '', 'the last line ends with a line feed');
  return lines;
}

function assertSameBytes(texts, offsets) {
  const native = nativeLines(texts, offsets);
  assert.equal(native.length, texts.length);
  for (const [i, text] of texts.entries()) {
    const module = engine.analyze(text, JSON.stringify({ offsets }));
    assert.equal(module, native[i], `text ${i}: ${JSON.stringify(text.slice(0, 80))}`);
  }
}

for (const offsets of ['utf16', 'codepoint', 'utf8']) {
  test(`made-up texts and the sample, offsets in ${offsets}`, () =>
    assertSameBytes([article, ...madeUpTexts(400)], offsets));
}

for (const corpus of ['polnear-dev.jsonl', 'seed.jsonl']) {
  const path = resolve(corpora, corpus);
  const skip = existsSync(path) ? false : `there is no ${path}; set SAYSO_EVAL to the folder that holds corpora/`;
  test(`every article of ${corpus}`, { skip }, () => {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    assert.ok(lines.length > 0);
    assertSameBytes(
      lines.map((line) => JSON.parse(line).text),
      'codepoint',
    );
  });
}
