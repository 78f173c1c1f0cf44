// Files of GAP are read, and figures counted, as its paper has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readGap, scoreGap } from '../../scripts/evaluate_gap.mjs';

const head = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL';
const file = [
  head,
  'x-1\tAna Ruiz met Eva Lind before she left.\tshe\t29\tAna Ruiz\t0\tTRUE\tEva Lind\t13\tFALSE\thttp://x.example',
  'x-2\tÉmile saw Tom Li and his dog.\this\t21\tÉmile\t0\tFALSE\tTom Li\t10\tTRUE\thttp://x.example',
].join('\n');

test('a file of GAP is read row by row', () => {
  const rows = readGap(`${file}\n`);
  assert.deepEqual(rows[1], {
    id: 'x-2',
    text: 'Émile saw Tom Li and his dog.',
    pronoun: 'his',
    at: 21,
    names: [
      { start: 0, end: 5, meant: false },
      { start: 10, end: 16, meant: true },
    ],
  });
  assert.equal(rows[0].text.slice(rows[0].at, rows[0].at + 3), 'she');
});

test('a file of something else is refused', () => {
  assert.throws(() => readGap('ID\tText\nx\ty'), /no column Pronoun, Pronoun-offset, A, /);
});

test('of names that were given, were wrong, and were missed the figures are made', () => {
  const rows = readGap(file);
  const right = { mentions: [{ start: 4, end: 8 }] };
  const both = { mentions: rows[1].names };
  const none = { mentions: [] };
  assert.deepEqual(scoreGap(rows, [right, both]).all, { precision: 2 / 3, recall: 1, f1: 0.8 });
  const half = scoreGap(rows, [right, none]);
  assert.deepEqual(half.feminine, { precision: 1, recall: 1, f1: 1 });
  assert.deepEqual(half.masculine, { precision: 0, recall: 0, f1: 0 });
  assert.equal(half.ratio, 0);
  assert.equal(scoreGap(rows, [right, { mentions: [rows[1].names[1]] }]).ratio, 1);
});
