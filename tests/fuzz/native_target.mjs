// The module and the program give the same bytes.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { news } from './grammar.mjs';
import { engine } from './module.mjs';

const program = fileURLToPath(new URL('../../build/native/sayso', import.meta.url));

export const inputs = fc.record({
  offsets: fc.constantFrom('utf16', 'codepoint', 'utf8'),
  texts: fc.array(news, { minLength: 1, maxLength: 200, size: 'max' }), // many for one start of the program
});

export function check({ offsets, texts }) {
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 30 };
  const { status, stdout, stderr } = spawnSync(program, ['--jsonl', '--offsets', offsets], options);
  assert.equal(status, 0, stderr);
  const lines = stdout.split('\n');
  assert.equal(lines.pop(), '', 'the last line ends with a line feed');
  assert.equal(lines.length, texts.length);
  for (const [i, text] of texts.entries()) {
    assert.equal(engine.analyze(text, JSON.stringify({ offsets })), lines[i], JSON.stringify(text));
  }
  return texts.length;
}
