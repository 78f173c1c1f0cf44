// The module gives the same bytes as the program `sayso`, for the same text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, test } from 'node:test';

import { evaluation, root } from '../../scripts/shell.mjs';
import { blockKinds } from '../../web/analyzer/block-kinds.js';
import { loadEngine } from '../../web/analyzer/engine.js';
import { madeUpTexts } from './texts.mjs';

const program = resolve(root, 'build/native/sayso');
const corpora = resolve(evaluation, 'corpora');
const article = readFileSync(new URL('../../web/app/sample.txt', import.meta.url), 'utf8');

let engine;
before(async () => {
  engine = await loadEngine(new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url).href);
});

function nativeLines(articles, offsets) {
  const input = articles.map((article) => JSON.stringify(article) + '\n').join('');
  const run = spawnSync(program, ['--jsonl', '--offsets', offsets], { input, maxBuffer: 2 ** 30 });
  assert.equal(run.status, 0, run.error?.message ?? run.stderr.toString());
  const lines = run.stdout.toString().split('\n');
  assert.equal(lines.pop(), '', 'the last line ends with a line feed');
  return lines;
}

/** @param {{ text: string, blocks?: object[] }[]} articles @param {string} offsets */
function assertSameBytes(articles, offsets) {
  const native = nativeLines(articles, offsets);
  assert.equal(native.length, articles.length);
  for (const [i, { text, blocks = [] }] of articles.entries()) {
    const module = engine.analyze(text, JSON.stringify({ offsets, blocks }));
    assert.equal(module, native[i], `text ${i}: ${JSON.stringify(text.slice(0, 80))}`);
  }
}

for (const offsets of ['utf16', 'codepoint', 'utf8']) {
  test(`made-up texts and the sample, offsets in ${offsets}`, () =>
    assertSameBytes(asArticles([article, ...madeUpTexts(400)]), offsets));

  test(`what is known of the parts, offsets in ${offsets}`, () =>
    assertSameBytes(
      madeUpTexts(200).map((text, i) => ({ text, blocks: madeUpBlocks(text, i) })),
      offsets,
    ));
}

/** @param {string[]} texts */
function asArticles(texts) {
  return texts.map((text) => ({ text }));
}

/** Of any kind, out of order, over each other and beyond the text. @param {string} text @param {number} seed */
function madeUpBlocks(text, seed) {
  return Array.from({ length: seed % 7 }, (_, i) => {
    const start = (text.length * ((seed * 31 + i * 17) % 20)) >> 4;
    return { kind: blockKinds[(seed + 5 * i) % blockKinds.length], start, end: start + ((seed * 13 + i) % 200) };
  });
}

for (const corpus of ['polnear-dev.jsonl', 'seed.jsonl']) {
  const path = resolve(corpora, corpus);
  const skip = existsSync(path) ? false : `there is no ${path}; set SAYSO_EVAL to the folder that holds corpora/`;
  test(`every article of ${corpus}`, { skip }, () => {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    assert.ok(lines.length > 0);
    assertSameBytes(asArticles(lines.map((line) => JSON.parse(line).text)), 'codepoint');
  });
}
