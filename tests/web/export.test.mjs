import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  fromJson,
  goalsToCsv,
  quotesToCsv,
  toCitation,
  toHtml,
  toJson,
  toMarkdown,
  toWebAnnotations,
} from '../../web/export/index.js';
import { english as texts } from '../../web/app/english.js';
import { findsOf } from '../../web/highlight/index.js';
import { readCsv } from './csv.mjs';
import { madeAnalysis } from './made-analysis.mjs';

const text = '🤔 “We will rebuild the pier,” said Ana Ruiz, the mayor. “Soon.”';
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const analysis = {
  schema: 2,
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
      negated: false,
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
      negated: false,
      quote: 'q1',
      list: null,
      restates: null,
      confidence: 0.9,
      why: 'modal-will',
    },
  ],
  lists: [],
  blocks: [],
  warnings: [],
};

const originColumns = ['title', 'outlet', 'author', 'date', 'address', 'analyzer', 'analyzed', 'exported'];

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
    negated: 'false',
    confidence: '0.93',
    'speaker confidence': '0.97',
    why: 'cue-after-quote',
    corrected: 'false',
    start: '3',
    end: String(text.length),
    link: '',
    ...Object.fromEntries(originColumns.map((name) => [name, ''])),
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
  assert.equal(record['speaker confidence'], '0.9');
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
  const page = JSON.parse(toWebAnnotations(text, analysis, { source: { address: 'https://example.org/pier' } }));
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  const [quote, goal] = page.items;
  assert.equal(quote.type, 'Annotation');
  assert.equal(quote.target.type, 'oa:Composite', 'an interrupted quote is one target');
  assert.equal(quote.target.items.length, 2);
  assert.equal(quote.target.items[0].source, 'https://example.org/pier');
  const [position, words] = quote.target.items[0].selector;
  assert.deepEqual(position, { type: 'TextPositionSelector', start: 2, end: 29 });
  assert.equal(words.exact, '“We will rebuild the pier,”');
  assert.equal(words.prefix, '🤔 ');
  assert.ok(words.suffix.startsWith(' said Ana Ruiz'));
  assert.ok(
    quote.body.some(({ value }) => /; confidence 0\.93; speaker confidence 0\.97; cue-after-quote$/.test(value)),
  );
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
      for (const { selector } of target.items ?? [target]) {
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

test('reports say what is unsure, and that people who left the confidence out are sure', () => {
  const notes = (change) => {
    const quotes = [{ ...analysis.quotes[0], ...change }];
    const markdown = toMarkdown(text, { ...analysis, quotes }).match(/^> \((.*)\)$/m)[1];
    const html = toHtml(text, { ...analysis, quotes }).match(/<a href="#q1"[^]*?<small>\((.*?)\)/)[1];
    assert.equal(html, markdown);
    return markdown;
  };
  assert.equal(notes({}), 'direct');
  assert.equal(notes({ confidence: 0.6 }), 'direct, unsure: 60%');
  assert.equal(notes({ speaker_confidence: 0.5 }), 'direct, speaker unsure: 50%');
  assert.equal(notes({ confidence: 0.6, speaker_confidence: 0.5 }), 'direct, unsure: 60%, speaker unsure: 50%');
  assert.equal(notes({ speaker_confidence: undefined }), 'direct');
  assert.match(
    quotesToCsv(text, { ...analysis, quotes: [{ ...analysis.quotes[0], speaker_confidence: undefined }] }),
    /,0\.93,,cue/,
  );
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

test('JSON: text and analysis come back as they were, corrections and all', () => {
  assert.deepEqual(JSON.parse(toJson(text, analysis)), { text, analysis });
  assert.deepEqual(fromJson(toJson(text, analysis)), { text, blocks: [], found: analysis, corrections: [] });
  const corrections = [{ op: 'drop', type: 'quote', start: 3, end: text.length, words: text.slice(3) }];
  const found = { ...analysis, goals: [] };
  const file = toJson(text, analysis, { found: { ...found, speakers: [], quotes: [] }, corrections });
  assert.deepEqual(JSON.parse(file).analysis, analysis, 'what is exported is what was shown');
  assert.deepEqual(fromJson(file), { text, blocks: [], found: { ...found, speakers: [], quotes: [] }, corrections });
});

/** A file that is exported and then changed by somebody. */
function changed(change) {
  const file = JSON.parse(toJson(text, analysis));
  change(file, file.analysis);
  return JSON.stringify(file);
}
const second = (quote) => ({ ...quote, id: 'q2' });
const dropping = { op: 'drop', type: 'quote', start: 0, end: 2, words: '🤔' };
const refused = [
  ['syntax', '', 'a part of a file', toJson(text, analysis).slice(0, -20)],
  ['syntax', '', 'no JSON', 'Dear sir'],
  ['syntax', '', 'brackets without end', '['.repeat(1_000_000)],
  ['type', '', 'a number', '3'],
  ['type', '', 'null', 'null'],
  ['missing', 'text', 'no text', changed((file) => delete file.text)],
  ['version', 'analysis.schema', 'another schema', changed((_, analysis) => (analysis.schema = 3))],
  ['missing', 'analysis.quotes', 'no quotes', changed((_, analysis) => delete analysis.quotes)],
  ['type', 'analysis.quotes[0]', 'a quote that is a word', changed((_, analysis) => (analysis.quotes[0] = 'no'))],
  [
    'value',
    'analysis.quotes[0].kind',
    'a kind that there is not',
    changed((_, { quotes }) => (quotes[0].kind = 'loud')),
  ],
  ['size', 'analysis.quotes[0].content', 'a quote without words', changed((_, { quotes }) => (quotes[0].content = []))],
  [
    'value',
    'analysis.quotes[0].confidence',
    'a confidence of 7',
    changed((_, { quotes }) => (quotes[0].confidence = 7)),
  ],
  [
    'missing',
    'analysis.quotes[0].negated',
    'a quote that may be negated',
    changed((_, { quotes }) => delete quotes[0].negated),
  ],
  [
    'type',
    'analysis.goals[0].negated',
    'a goal that is negated “no”',
    changed((_, { goals }) => (goals[0].negated = 'no')),
  ],
  [
    'type',
    'analysis.speakers[0].name',
    'a name that is an object',
    changed((_, { speakers }) => (speakers[0].name = { toString: 1 })),
  ],
  [
    'size',
    'analysis.speakers[0].name',
    'a name without letters',
    changed((_, { speakers }) => (speakers[0].name = '')),
  ],
  [
    'size',
    'analysis.speakers[0].name',
    'a name of five million',
    changed((_, { speakers }) => (speakers[0].name = 'a'.repeat(5e6))),
  ],
  [
    'size',
    'analysis.speakers[0].role',
    'a role of 1,001',
    changed((_, { speakers }) => (speakers[0].role = '🤔'.repeat(1001))),
  ],
  [
    'size',
    'analysis.warnings[0]',
    'a warning without end',
    changed((_, analysis) => analysis.warnings.push('a'.repeat(1e5))),
  ],
  [
    'value',
    'analysis.quotes[0].why',
    'a reason that is a text',
    changed((_, { quotes }) => (quotes[0].why = 'Because. ')),
  ],
  ['double', 'analysis.quotes[1].id', 'two of one id', changed((_, { quotes }) => quotes.push(quotes[0]))],
  ['value', 'analysis.goals[0].id', 'a goal with the id of a quote', changed((_, { goals }) => (goals[0].id = 'q1'))],
  ['value', 'analysis.quotes[0].id', 'an id that is empty', changed((_, { quotes }) => (quotes[0].id = ''))],
  ['value', 'analysis.quotes[0].id', 'an id with a space', changed((_, { quotes }) => (quotes[0].id = 'q1 q2'))],
  [
    'value',
    'analysis.quotes[0].id',
    'an id that is a name of JavaScript',
    changed((_, { quotes }) => (quotes[0].id = '__proto__')),
  ],
  [
    'value',
    'analysis.quotes[0].id',
    'an id after which there is none',
    changed((_, { quotes }) => (quotes[0].id = 'q999999999')),
  ],
  [
    'size',
    'analysis.speakers',
    'more speakers than letters',
    changed((_, { speakers }) => {
      for (let n = 2; n < 100; ++n) speakers.push({ ...speakers[0], id: `s${n}`, quotes: [], goals: [], words: 0 });
    }),
  ],
  [
    'size',
    'corrections',
    'corrections without end',
    changed((file) => (file.corrections = Array(6000).fill(dropping))),
  ],
  ['value', 'analysis.speakers[0].words', '1e308 words', changed((_, { speakers }) => (speakers[0].words = 1e308))],
  ['type', 'analysis.speakers[0].words', 'half a word', changed((_, { speakers }) => (speakers[0].words = 0.5))],
  ['value', 'analysis.speakers[0].words', 'words below none', changed((_, { speakers }) => (speakers[0].words = -1))],
  [
    'words',
    'analysis.speakers[0].words',
    'more words than letters',
    changed((_, { speakers }) => (speakers[0].words = 400)),
  ],
  ['words', 'analysis.speakers[0].words', 'no words', changed((_, { speakers }) => (speakers[0].words = 0))],
  [
    'words',
    'analysis.speakers[0].words',
    'words that are negated',
    changed((_, { quotes }) => (quotes[0].negated = true)),
  ],
  [
    'value',
    'corrections[0]',
    'a correction that there is not',
    changed((file) => (file.corrections = [{ ...dropping, op: 'shout' }])),
  ],
  [
    'value',
    'corrections[0].kind',
    'a goal that is direct',
    changed((file) => (file.corrections = [{ ...dropping, op: 'add', type: 'goal', kind: 'direct', speaker: null }])),
  ],
  ['units', 'analysis.offsets', 'code points', changed((_, analysis) => (analysis.offsets = 'codepoint'))],
  ['span', 'analysis.length', 'another length', changed((_, analysis) => (analysis.length = 3))],
  [
    'span',
    'analysis.quotes[0].content[1]',
    'a span past the end',
    changed((_, { quotes }) => (quotes[0].content[1].end = 900)),
  ],
  [
    'value',
    'analysis.quotes[0].content[1].end',
    'a span to 1e308',
    changed((_, { quotes }) => (quotes[0].content[1].end = 1e308)),
  ],
  [
    'span',
    'analysis.goals[0].span[0]',
    'a span that is empty',
    changed((_, { goals }) => (goals[0].span[0].end = goals[0].span[0].start)),
  ],
  [
    'span',
    'analysis.speakers[0].mentions[0]',
    'half a character',
    changed((_, { speakers }) => (speakers[0].mentions = [{ start: 1, end: 3 }])),
  ],
  [
    'overlap',
    'analysis.quotes[0].content[1]',
    'spans that overlap',
    changed((_, { quotes }) => (quotes[0].content[1].start = 5)),
  ],
  [
    'overlap',
    'analysis.quotes[0]',
    'a source in its content',
    changed((_, { quotes }) => (quotes[0].source = [{ start: 5, end: 7 }])),
  ],
  [
    'order',
    'analysis.quotes[1]',
    'quotes out of order',
    changed((_, { quotes, speakers }) => {
      quotes.push({ ...second(quotes[0]), content: [{ start: 0, end: 2 }] });
      speakers[0].quotes.push('q2');
    }),
  ],
  [
    'words',
    'corrections[0].words',
    'a correction of other words',
    changed((file) => (file.corrections = [{ ...dropping, words: 'No' }])),
  ],
  [
    'reference',
    'analysis.quotes[0].speaker',
    'a speaker that there is not',
    changed((_, { quotes }) => (quotes[0].speaker = 's9')),
  ],
  [
    'reference',
    'analysis.speakers[0].quotes[1]',
    'a quote that there is not',
    changed((_, { speakers }) => speakers[0].quotes.push('q9')),
  ],
  [
    'order',
    'analysis.goals[0].restates',
    'a goal that restates itself',
    changed((_, { goals }) => (goals[0].restates = 'g1')),
  ],
  [
    'mutual',
    'analysis.speakers[0].quotes',
    'a speaker who lacks their quote',
    changed((_, { speakers }) => (speakers[0].quotes = [])),
  ],
  [
    'mutual',
    'analysis.speakers[0].quotes',
    'a quote that is there twice',
    changed((_, { speakers }) => speakers[0].quotes.push('q1')),
  ],
  [
    'mutual',
    'analysis.speakers[0].goals',
    'a speaker who has what is another’s',
    changed((_, { goals }) => {
      goals[0].speaker = null;
      goals[0].speaker_confidence = 0;
    }),
  ],
  [
    'mutual',
    'analysis.quotes[0].speaker_confidence',
    'a confidence in nobody',
    changed((_, { quotes }) => (quotes[0].speaker = null)),
  ],
  [
    'mutual',
    'analysis.lists[0].goals',
    'a list of what is on none',
    changed((_, { lists }) => {
      lists.push({ id: 'l1', announced: 2, goals: ['g1'], cue: [], speaker: null });
    }),
  ],
  [
    'depth',
    'analysis',
    'quotes over quotes without end',
    changed((file, { quotes, speakers }) => {
      file.text += ' '.repeat(1000);
      file.analysis.length += 1000;
      for (let n = 2; n < 400; ++n) quotes.push({ ...quotes[0], id: `q${n}` });
      speakers[0].quotes = quotes.map(({ id }) => id);
      speakers[0].words = 6 * quotes.length;
    }),
  ],
];
for (const [error, where, name, content] of refused) {
  test(`JSON: ${name} is refused`, () => assert.deepEqual(fromJson(content), { error, where }));
}

test('JSON: each reason has its words', () => {
  const message = texts.errors['not-ours'];
  for (const [error, where] of refused) assert.doesNotMatch(message({ name: 'a.json', error, where }), /undefined/);
  const said = message({ name: 'a.json', error: 'reference', where: 'analysis.quotes[3].speaker' });
  assert.equal(said, 'a.json cannot be opened: analysis.quotes[3].speaker names nothing that is in it.');
});

test('JSON: what is not of the format is not taken along', () => {
  const { found } = fromJson(changed((_, analysis) => (analysis.quotes[0].extra = analysis.extra = '<script>')));
  assert.deepEqual(found, analysis);
});

test('JSON: a file of schema 1 is read, and nothing of it is lost', () => {
  const file = JSON.parse(toJson(text, analysis));
  const old = file.analysis;
  old.schema = 1;
  for (const record of [...old.quotes, ...old.goals]) delete record.negated;
  delete old.quotes[0].speaker_confidence;
  const expected = structuredClone(analysis);
  expected.quotes[0].speaker_confidence = 1;
  assert.deepEqual(fromJson(JSON.stringify(file)), { text, blocks: [], found: expected, corrections: [] });

  old.quotes[0].source = [{ start: at('“Soon.”').start - 5, end: at('“Soon.”').end }];
  old.quotes[0].cue = [at('said'), { start: 5, end: 7 }];
  const { found } = fromJson(JSON.stringify(file));
  assert.deepEqual(found.quotes[0].content, analysis.quotes[0].content);
  assert.deepEqual(found.quotes[0].cue, [at('said')], 'what lay over the words is cut away');
  assert.deepEqual(found.quotes[0].source, [{ start: at('“Soon.”').start - 5, end: at('“Soon.”').start }]);
});

test('citations: words, who, and where', () => {
  const cite = (text, analysis, id) => toCitation(text, analysis, findsOf(analysis).get(id));
  assert.equal(cite(text, analysis, 'q1'), '“We will rebuild the pier,” … “Soon.” — Ana Ruiz, the mayor');
  const unsure = { ...analysis, goals: [{ ...analysis.goals[0], confidence: 0.6 }] };
  assert.equal(cite(text, unsure, 'g1'), 'rebuild the pier — probably Ana Ruiz, the mayor');
  const titled = 'A pier for Lowmoor\n\nThe pier is safe, Ana Ruiz said.';
  const reported = {
    ...analysis,
    quotes: [{ ...analysis.quotes[0], kind: 'indirect', content: [{ start: 20, end: 36 }] }],
    speakers: [{ ...analysis.speakers[0], role: null }],
  };
  assert.equal(cite(titled, reported, 'q1'), 'The pier is safe — Ana Ruiz (reported), in “A pier for Lowmoor”');
});

/** The text of an HTML fragment that toHtml wrote, which has no comments and closes every tag. */
const wordsOfHtml = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

test('HTML: one file with the marks and the lists, that loads and runs nothing', () => {
  const html = toHtml(text, analysis, { styles: 'mark { color: red }' });
  assert.match(html, /<mark class="quotes direct" data-label="direct, Ana Ruiz: "/);
  assert.match(html, /<a href="#q1"/);
  assert.match(html, /id="q1"/);
  assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
  assert.doesNotMatch(html, /<script|<link|src=|href="[^#]|url\(/);
  assert.match(html, /mark \{ color: red \}/);
});

test('HTML: over generated texts, the article is the text, and no character of it is markup', () => {
  for (let seed = 1; seed <= 500; ++seed) {
    const made = madeAnalysis(seed);
    for (const block of made.analysis.blocks) if (block.kind === 'furniture') block.kind = 'note';
    const html = toHtml(made.text, made.analysis);
    const article = html.match(/<article class="text">([^]*)<\/article>/)[1];
    assert.equal(wordsOfHtml(article).replace(/\s+/g, ''), made.text.replace(/\s+/g, ''), `seed ${seed}`);
    const open = [];
    for (const [, close, tag] of article.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
      if (close) assert.equal(open.pop(), tag, `seed ${seed}`);
      else open.push(tag);
    }
    assert.deepEqual(open, []);
  }
});
