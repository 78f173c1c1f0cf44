// same_bytes.mjs compares what two programs say; here they are little ones, which read as the real one does.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { root } from '../../scripts/shell.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'sayso-same-bytes-'));
after(() => rmSync(scratch, { recursive: true }));

/** A program that finds an aim in each article, with `kind` in that of Ana's, and says so in a status of 1. */
function program(name, kind) {
  const path = join(scratch, name);
  const source = `#!${process.execPath}
    const { readFileSync } = require('node:fs');
    const { basename } = require('node:path');
    const args = process.argv.slice(2);
    const files = args.filter((arg) => /[.](jsonl|txt)$/.test(arg));
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const ids = file.endsWith('.txt') ? [basename(file)] : (text.match(/(?<="id": *").*?(?=")/g) ?? []);
      for (const id of ids) {
        const goal = { kind: id === 'ana' ? '${kind}' : 'aim' };
        console.log(JSON.stringify({ id, goals: [goal] }));
      }
    }
    process.exitCode = 1;`;
  writeFileSync(path, source, { mode: 0o755 });
  return path;
}

const before = program('before', 'aim');
const corpus = mkdtempSync(join(scratch, 'corpus-'));
writeFileSync(
  join(corpus, 'made-up.jsonl'),
  '{"id": "tom", "text": "“No,” said Tom Li."}\n{"id": "ana", "text": "Yes."}\n',
);
writeFileSync(join(corpus, 'made-up.tokens.jsonl'), '{"id": "tokens"}\n');

function sameBytes(...args) {
  const options = { encoding: 'utf8', env: { ...process.env, SAYSO_EVAL: '/nowhere' } };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/same_bytes.mjs'), ...args],
    options,
  );
  return { status, stdout, stderr };
}

test('the same results', () => {
  const { status, stdout, stderr } = sameBytes(before, program('same', 'aim'), corpus);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^The same bytes for \d\d articles of .* and the repository\.\n$/);
  const { stdout: alone } = sameBytes(before, before);
  assert.equal(Number(stdout.match(/\d+/)[0]) - Number(alone.match(/\d+/)[0]), 2);
});

test('another result: which article, where, before and now', () => {
  const { status, stdout, stderr } = sameBytes(before, program('other', 'demand'), corpus);
  assert.equal(status, 1);
  assert.equal(stdout, 'ana: goals[0].kind\n  before "aim"\n  now    "demand"\n');
  assert.match(stderr, /^1 of \d+ articles of .* have other results\.\n$/);
});

test('a program that ends early, or that is not there', () => {
  const silent = join(scratch, 'silent');
  writeFileSync(silent, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  assert.match(sameBytes(before, silent, corpus).stderr, /silent .* failed with 1\.\n$/);
  assert.equal(
    sameBytes(before, join(scratch, 'none'), corpus).stderr,
    `${join(scratch, 'none')} is not there, or is no program.\n`,
  );
  assert.equal(sameBytes(before).stderr, 'BEFORE and AFTER are needed, and FOLDER at most; see --help.\n');
});
