import assert from 'node:assert/strict';
import { test } from 'node:test';

import { goalsToCsv, quotesToCsv, toJson, toMarkdown, toWebAnnotations } from '../../web/export/index.js';
import { madeAnalysis } from './made-analysis.mjs';

const text = '🤔 “We will rebuild the pier,” said Ana Ruiz, the mayor. “Soon.”';
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const analysis = {
  schema: 1,
  offsets: 'utf16',
  length: text.length,
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      content: [at('“We will rebuild the pier,”'), at('“Soon.”')],
      cue: [at('said')],
      source: [at('Ana Ruiz, the mayor')],
      speaker: 's1',
      speaker_confidence: 0.97,
      confidence: 0.93,
      why: 'cue-after-quote',
    },
  ],
  speakers: [
    {
      id: 's1',
      name: 'Ana Ruiz',
      kind: 'person',
      role: 'the mayor',
      mentions: [at('Ana Ruiz')],
      quotes: ['q1'],
      goals: ['g1'],
      words: 6,
    },
  ],
  goals: [
    {
      id: 'g1',
      kind: 'commitment',
      span: [at('rebuild the pier')],
      cue: [at('will')],
      holder: [at('We')],
      speaker: 's1',
      speaker_confidence: 0.9,
      quote: 'q1',
      list: null,
      restates: null,
      confidence: 0.9,
      why: 'modal-will',
    },
  ],
  lists: [],
  warnings: [],
};

/** RFC 4180, read strictly. */
function readCsv(csv) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    assert.ok(found, `well-formed at ${cell.lastIndex}`);
    rows.at(-1).push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the last line ends');
  return rows;
}

test('CSV of quotes', () => {
  const [head, row, ...rest] = readCsv(quotesToCsv(text, analysis));
  assert.deepEqual(rest, []);
  assert.deepEqual(Object.fromEntries(head.map((name, i) => [name, row[i]])), {
    id: 'q1',
    kind: 'direct',
    speaker: 'Ana Ruiz',
    'speaker kind': 'person',
    role: 'the mayor',
    source: 'Ana Ruiz, the mayor',
    cue: 'said',
    words: '“We will rebuild the pier,” … “Soon.”',
    confidence: '0.93',
    why: 'cue-after-quote',
    start: '3',
    end: String(text.length),
  });
});

test('CSV of goals', () => {
  const [head, row] = readCsv(goalsToCsv(text, analysis));
  const record = Object.fromEntries(head.map((name, i) => [name, row[i]]));
  assert.equal(record.goal, 'rebuild the pier');
  assert.equal(record['held by'], 'Ana Ruiz');
  assert.equal(record.holder, 'We');
  assert.equal(record.quote, 'q1');
  assert.equal(record.list, '');
});

test('no cell of any CSV is a formula, and every row has all columns', () => {
  let guarded = 0;
  for (let seed = 1; seed <= 500; ++seed) {
    const made = madeAnalysis(seed);
    for (const write of [quotesToCsv, goalsToCsv]) {
      const [head, ...rows] = readCsv(write(made.text, made.analysis));
      for (const row of rows) {
        assert.equal(row.length, head.length);
        for (const value of row) assert.doesNotMatch(value, /^\s*[=+\-@\t\r]/);
        guarded += row.filter((value) => value.startsWith("'")).length;
      }
    }
  }
  assert.ok(guarded > 50, 'the generator makes formulas');
});

test('Web Annotations: positions in code points, and the words around', () => {
  const page = JSON.parse(toWebAnnotations(text, analysis, { source: 'https://example.org/pier' }));
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  const [quote, goal] = page.items;
  assert.equal(quote.type, 'Annotation');
  assert.equal(quote.target.length, 2);
  assert.equal(quote.target[0].source, 'https://example.org/pier');
  const [position, words] = quote.target[0].selector;
  assert.deepEqual(position, { type: 'TextPositionSelector', start: 2, end: 29 });
  assert.equal(words.exact, '“We will rebuild the pier,”');
  assert.equal(words.prefix, '🤔 ');
  assert.ok(words.suffix.startsWith(' said Ana Ruiz'));
  assert.deepEqual(
    goal.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    ['goal', 'commitment'],
  );
});

test('over generated texts, both selectors of every target find the same words', () => {
  let targets = 0;
  for (let seed = 1; seed <= 500; ++seed) {
    const made = madeAnalysis(seed);
    const codePoints = [...made.text];
    for (const { target } of JSON.parse(toWebAnnotations(made.text, made.analysis)).items) {
      for (const { selector } of target) {
        const [{ start, end }, { exact, prefix, suffix }] = selector;
        assert.equal(codePoints.slice(start, end).join(''), exact);
        assert.ok(codePoints.slice(0, start).join('').endsWith(prefix));
        assert.ok(codePoints.slice(end).join('').startsWith(suffix));
        ++targets;
      }
    }
  }
  assert.ok(targets > 500);
});

test('Markdown: speakers with their quotes, holders with their goals', () => {
  const markdown = toMarkdown(text, analysis);
  assert.match(markdown, /^# Who said what\n\n## Ana Ruiz, the mayor\n\n> “We will rebuild the pier,” … “Soon\.”\n/);
  assert.match(markdown, /# Who wants what\n\n## Ana Ruiz, the mayor\n\n- rebuild the pier \(commitment\)\n$/);
});

test('Markdown: what the article says stays words', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:y) *b* `c`';
  const content = [{ start: 0, end: hostile.length }];
  const markdown = toMarkdown(hostile, {
    ...analysis,
    speakers: [],
    goals: [],
    quotes: [{ ...analysis.quotes[0], content, cue: [], source: [], speaker: null }],
  });
  assert.match(markdown, /## No speaker named/);
  assert.doesNotMatch(markdown, /(?<!\\)[<`*[]/);
});

test('JSON: text and analysis come back as they were', () => {
  assert.deepEqual(JSON.parse(toJson(text, analysis)), { text, analysis });
});
