import assert from 'node:assert/strict';
import { test } from 'node:test';

import { blocks, layerNames, marksOf, planArticle, segments } from '../../web/highlight/index.js';
import { madeAnalysis } from './made-analysis.mjs';

const empty = { schema: 2, offsets: 'utf16', quotes: [], speakers: [], goals: [], lists: [], blocks: [], warnings: [] };
const quote = (id, ...content) => ({
  id,
  kind: 'direct',
  content,
  cue: [],
  source: [],
  speaker: null,
  confidence: 1,
  why: '',
});
const goal = (id, ...span) => ({ id, kind: 'aim', span, cue: [], holder: [], speaker: null, confidence: 1, why: '' });

const rows = [
  { name: 'an empty text', text: '', finds: {}, expected: [] },
  { name: 'no finds', text: 'abc', finds: {}, expected: ['0..3'] },
  {
    name: 'a find of the whole text',
    text: 'abc',
    finds: { quotes: [quote('q1', { start: 0, end: 3 })] },
    expected: ['0..3 q1'],
  },
  {
    name: 'a goal in a quote',
    text: 'a “b c” d',
    finds: { quotes: [quote('q1', { start: 2, end: 7 })], goals: [goal('g1', { start: 3, end: 4 })] },
    expected: ['0..2', '2..3 q1', '3..4 q1 g1', '4..7 q1', '7..9'],
  },
  {
    name: 'finds that cross',
    text: 'abcdef',
    finds: { quotes: [quote('q1', { start: 0, end: 4 }), quote('q2', { start: 2, end: 6 })] },
    expected: ['0..2 q1', '2..4 q1 q2', '4..6 q2'],
  },
  {
    name: 'finds that touch',
    text: 'abcd',
    finds: { quotes: [quote('q1', { start: 0, end: 2 }), quote('q2', { start: 2, end: 4 })] },
    expected: ['0..2 q1', '2..4 q2'],
  },
  {
    name: 'a quote that its attribution interrupts',
    text: 'ab cd ef',
    finds: { quotes: [quote('q1', { start: 0, end: 2 }, { start: 6, end: 8 })] },
    expected: ['0..2 q1', '2..6', '6..8 q1'],
  },
  {
    name: 'finds that start together: the longer is the outer',
    text: 'abcd',
    finds: { quotes: [quote('q1', { start: 0, end: 2 })], goals: [goal('g1', { start: 0, end: 4 })] },
    expected: ['0..2 g1 q1', '2..4 g1'],
  },
];

for (const { name, text, finds, expected } of rows) {
  test(`segments of ${name}`, () => {
    const result = segments(text, { ...empty, ...finds, length: text.length });
    assert.deepEqual(
      result.map(({ start, end, marks }) => [`${start}..${end}`, ...marks.map((mark) => mark.find)].join(' ')),
      expected,
    );
  });
}

test('over generated overlaps, the segments join to the text, and each has exactly the marks that cover it', () => {
  let overlaps = 0;
  for (let seed = 1; seed <= 2000; ++seed) {
    const { text, analysis } = madeAnalysis(seed);
    const result = segments(text, analysis);
    assert.equal(result.map(({ start, end }) => text.slice(start, end)).join(''), text, `seed ${seed}`);
    const all = marksOf(analysis);
    for (const { start, end, marks } of result) {
      assert.ok(start < end, `seed ${seed}`);
      assert.deepEqual(
        marks,
        all.filter((mark) => mark.start <= start && end <= mark.end),
        `seed ${seed}`,
      );
      assert.ok(
        !all.some((mark) => (start < mark.start && mark.start < end) || (start < mark.end && mark.end < end)),
        `seed ${seed}`,
      );
      overlaps += marks.length > 1 ? 1 : 0;
    }
  }
  assert.ok(overlaps > 1000, 'the generator makes overlaps');
});

test('a layer that is not wanted leaves no mark', () => {
  for (let seed = 1; seed <= 200; ++seed) {
    const { text, analysis } = madeAnalysis(seed);
    for (const layer of layerNames) {
      const others = layerNames.filter((name) => name !== layer);
      assert.ok(segments(text, analysis, others).every(({ marks }) => marks.every((mark) => mark.layer !== layer)));
    }
  }
});

const wrong = [
  ['of another length', { ...empty, length: 4 }],
  ['in another unit', { ...empty, length: 3, offsets: 'utf8' }],
  ['with a span past the end', { ...empty, length: 3, quotes: [quote('q1', { start: 1, end: 4 })] }],
  ['with an empty span', { ...empty, length: 3, quotes: [quote('q1', { start: 1, end: 1 })] }],
  ['with a span before the text', { ...empty, length: 3, goals: [goal('g1', { start: -1, end: 1 })] }],
  ['with a span that is no number', { ...empty, length: 3, goals: [goal('g1', { start: 0.5, end: NaN })] }],
];
for (const [name, analysis] of wrong) {
  test(`an analysis ${name} is refused`, () => assert.throws(() => segments('abc', analysis), RangeError));
}

test('a long text with many finds is cut at once, not in quadratic time', () => {
  const text = 'word '.repeat(200_000);
  const quotes = Array.from({ length: 50_000 }, (_, i) => quote(`q${i}`, { start: i * 20, end: i * 20 + 19 }));
  const begin = performance.now();
  assert.equal(segments(text, { ...empty, length: text.length, quotes }).length, 100_000);
  assert.ok(performance.now() - begin < 5000);
});

/** The marks of each piece, outermost first, with the finds that are entered there. */
const plan = (text, finds) =>
  planArticle(text, { ...empty, ...finds, length: text.length }, { label: ({ find }) => `${find} ` }).flatMap(
    ({ pieces }) =>
      pieces.map(({ words, lines, find, entered }) => [
        words,
        lines.map(({ name, label }) => `${name}|${label}`).join(' > '),
        find,
        entered.join(' '),
      ]),
  );

const plans = [
  {
    name: 'a quote in a quote has a line of its own',
    text: '“a ‘b’ c”',
    finds: { quotes: [quote('q1', { start: 0, end: 9 }), quote('q2', { start: 3, end: 6 })] },
    expected: [
      ['“a ', 'quotes direct|q1 ', 'q1', 'q1'],
      ['‘b’', 'quotes direct| > quotes direct|q2 ', 'q2', 'q2'],
      [' c”', 'quotes direct|', 'q1', ''],
    ],
  },
  {
    name: 'a quote over two paragraphs is entered once',
    text: '“a\n\n“b”',
    finds: { quotes: [quote('q1', { start: 0, end: 7 })] },
    expected: [
      ['“a', 'quotes direct|q1 ', 'q1', 'q1'],
      ['“b”', 'quotes direct|', 'q1', ''],
    ],
  },
  {
    name: 'finds that begin together are entered together, and the innermost is meant',
    text: 'abcd',
    finds: { quotes: [quote('q1', { start: 0, end: 4 })], goals: [goal('g1', { start: 0, end: 2 })] },
    expected: [
      ['ab', 'quotes direct|q1  > goals aim|g1 ', 'g1', 'q1 g1'],
      ['cd', 'quotes direct|', 'q1', ''],
    ],
  },
  {
    name: 'of six finds over each other four have lines, and all are entered and named',
    text: 'a',
    finds: { quotes: [1, 2, 3, 4, 5, 6].map((n) => quote(`q${n}`, { start: 0, end: 1 })) },
    expected: [
      [
        'a',
        'quotes direct|q1  > quotes direct|q2  > quotes direct|q3  > quotes direct|q4 q5 q6 ',
        'q6',
        'q1 q2 q3 q4 q5 q6',
      ],
    ],
  },
];
for (const { name, text, finds, expected } of plans) {
  test(`the plan: ${name}`, () => assert.deepEqual(plan(text, finds), expected));
}

test('over generated texts, the plan has every character once, and every find that is drawn is entered once', () => {
  for (let seed = 1; seed <= 1000; ++seed) {
    const { text, analysis } = madeAnalysis(seed);
    const plans = planArticle(text, analysis);
    const words = plans.map(({ gap, pieces }) => gap + pieces.map(({ words }) => words).join('')).join('');
    assert.equal(words, text, `seed ${seed}`);
    const pieces = plans.flatMap(({ pieces }) => pieces);
    const entered = pieces.flatMap(({ entered }) => entered);
    const drawn = new Set(pieces.flatMap(({ finds }) => [...finds]));
    assert.equal(new Set(entered).size, entered.length, `seed ${seed}`);
    for (const id of entered) assert.ok(drawn.has(id), `seed ${seed}`);
    const withWords = pieces.filter(({ words }) => words.trim() !== '').flatMap(({ finds }) => [...finds]);
    for (const id of withWords) assert.ok(entered.includes(id), `seed ${seed}: ${id}`);
  }
});

test('blocks: a headline, paragraphs, a subheading; blank lines in any form', () => {
  const text = 'A river returns\r\n\r\nThe first paragraph.\nThe second.\n \nWhat it costs\n\n\nThe third.';
  assert.deepEqual(
    blocks(text).map(({ start, end, kind }) => [text.slice(start, end), kind]),
    [
      ['A river returns', 'headline'],
      ['The first paragraph.', 'body'],
      ['The second.', 'body'],
      ['What it costs', 'subheading'],
      ['The third.', 'body'],
    ],
  );
});

test('blocks: one line is a paragraph, however short, and a quotation is no heading', () => {
  assert.deepEqual(
    blocks('A river returns').map(({ kind }) => kind),
    ['body'],
  );
  assert.deepEqual(
    blocks('Words.\n\n“We know”\n\nWords.').map(({ kind }) => kind),
    ['body', 'body', 'body'],
  );
  assert.deepEqual(blocks(' \n\n'), []);
});
