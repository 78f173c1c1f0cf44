// What somebody is reported not to have said, or not to want, is nowhere written as if they did.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';

import { createAnalyzer } from '../../web/analyzer/index.js';
import { corrected } from '../../web/app/corrections.js';
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
import { findsOf, wordsOf } from '../../web/highlight/index.js';
import { readCsv } from './csv.mjs';
import { negatedArticle } from './made-analysis.mjs';

/** What each export says of a find, in its own form, where it says what is said or wanted. */
const views = {
  'quotes, CSV': {
    quote: (text, analysis, { id }) => cellOf(quotesToCsv(text, analysis), id, 'words'),
  },
  'goals, CSV': {
    goal: (text, analysis, { id }) => cellOf(goalsToCsv(text, analysis), id, 'goal'),
  },
  Markdown: {
    quote: (text, analysis, find) => lineOf(text, analysis, find, /^> (?!\()(.*)$/gm, analysis.quotes),
    goal: (text, analysis, find) => lineOf(text, analysis, find, /^- (.*) \([^()]*\)$/gm, analysis.goals),
  },
  'HTML, in the lists': {
    quote: (text, analysis, { id }) => listed(text, analysis, id),
    goal: (text, analysis, { id }) => listed(text, analysis, id),
  },
  'Web Annotations': {
    quote: (text, analysis, { id }) => described(text, analysis, id),
    goal: (text, analysis, { id }) => described(text, analysis, id),
  },
  citation: {
    quote: (text, analysis, find) => toCitation(text, analysis, find),
    goal: (text, analysis, find) => toCitation(text, analysis, find),
  },
};
const not = { quote: /^(\*\*|<strong>)?not said:(\*\*|<\/strong>)? /, goal: /^(\*\*|<strong>)?not(\*\*|<\/strong>)? / };

function cellOf(csv, id, column) {
  const [head, ...rows] = readCsv(csv);
  const row = rows.find(([one]) => one === id);
  assert.equal(row[head.indexOf('negated')], 'true');
  return row[head.indexOf(column)];
}

/** The line of the report about a find; the report has the finds by speaker, those of nobody last. */
function lineOf(text, analysis, { id }, pattern, records) {
  const speakers = [...analysis.speakers.map((speaker) => speaker.id), null];
  const inOrder = speakers.flatMap((speaker) => records.filter((record) => record.speaker === speaker));
  const lines = [...toMarkdown(text, analysis).matchAll(pattern)].map(([, line]) => line);
  assert.equal(lines.length, inOrder.length);
  return lines[inOrder.findIndex((record) => record.id === id)];
}

function listed(text, analysis, id) {
  return toHtml(text, analysis).match(new RegExp(`<li><a href="#${id}"[^>]*>(.*?)</a>`))[1];
}

function described(text, analysis, id) {
  const isOfFind = (fact) => fact['schema:propertyID'] === 'id' && fact['schema:value'] === id;
  const { body } = JSON.parse(toWebAnnotations(text, analysis)).items.find(({ body }) => body.some(isOfFind));
  assert.ok(body.some(({ purpose, value }) => purpose === 'tagging' && value === 'negated'));
  return body.find(({ purpose }) => purpose === 'describing').value;
}

const plain = (words) => words.replace(/&NoBreak;|\\|<[^>]*>|\*\*|&(amp|lt|gt|quot|#39);/g, '');

/** Every export says of every negated find of the analysis that it is, in front of its words. */
function check(text, analysis) {
  let checked = 0;
  for (const find of findsOf(analysis).values()) {
    if (!find.record.negated) continue;
    for (const [name, view] of Object.entries(views)) {
      if (!view[find.type]) continue;
      const said = view[find.type](text, analysis, find);
      assert.match(said, not[find.type], `${name}: ${said}`);
      const [first] = wordsOf(text, find.words).match(/\p{L}+/u);
      assert.ok(plain(said).includes(first), `${name}: ${said}`);
      ++checked;
    }
    const label = toHtml(text, analysis)
      .match(/data-label="([^"]*)"/g)
      .join();
    assert.match(label, find.type === 'quote' ? /: not said: / : /: not /);
  }
  assert.deepEqual(fromJson(toJson(text, analysis)), { text, blocks: [], found: analysis, corrections: [] });
  return checked;
}

describe('what is negated', () => {
  const { text, analysis } = negatedArticle();

  test('is said to be in every export', () => assert.ok(check(text, analysis) >= 10));

  test('stands beside what is not, which has no “not”', () => {
    const markdown = toMarkdown(text, analysis);
    assert.match(markdown, /^- \*\*not\*\* sell the stadium \(commitment, negated\)$/m);
    assert.match(markdown, /^- mend the roof \(aim\)$/m);
    assert.match(markdown, /^> \*\*not said:\*\* they had read it$/m);
    const [head, ...rows] = readCsv(goalsToCsv(text, analysis));
    assert.deepEqual(
      rows.map((row) => [row[head.indexOf('goal')], row[head.indexOf('negated')]]),
      [
        ['not sell the stadium', 'true'],
        ['mend the roof', 'false'],
        ['not sell it', 'true'],
        ['sell the stadium after all', 'false'],
      ],
    );
    assert.equal(toCitation(text, analysis, findsOf(analysis).get('g1')), 'not sell the stadium — Tom Li, the mayor');
  });

  test('stays so when the reader gives it to somebody else, and counts for nobody’s share', () => {
    const [{ content }] = analysis.quotes;
    const [{ span }] = analysis.goals;
    const place = (type, [{ start, end }]) => ({ op: 'speaker', type, start, end, words: text.slice(start, end) });
    const { analysis: moved } = corrected(text, analysis, [
      { ...place('quote', content), speaker: 'Tom Li' },
      { ...place('goal', span), speaker: 'Bo Hale' },
    ]);
    assert.ok(moved.quotes[0].negated && moved.goals[0].negated);
    const words = Object.fromEntries(moved.speakers.map(({ name, words }) => [name, words]));
    assert.equal(words['Tom Li'], 4, '“We will be careful” alone');
    check(text, moved);
  });

  test('is nothing that the reader adds', () => {
    const start = text.indexOf('careful');
    const add = { op: 'add', start, end: start + 7, words: 'careful', speaker: null };
    const { analysis: more } = corrected(text, analysis, [
      { ...add, type: 'quote', kind: 'indirect' },
      { ...add, type: 'goal', kind: 'aim' },
    ]);
    const added = [...more.quotes, ...more.goals].filter(({ why }) => why === 'reader');
    assert.deepEqual(
      added.map(({ negated }) => negated),
      [false, false],
    );
  });
});

describe('the table of negations', () => {
  const rows = JSON.parse(readFileSync(new URL('../negations.json', import.meta.url), 'utf8'));
  const analyzer = createAnalyzer({ worker: 'none' });
  after(() => analyzer.dispose());

  test('goes through all exports', async () => {
    let checked = 0;
    for (const { text, goal, quote, negated } of rows) {
      const analysis = await analyzer.analyze(text);
      checked += check(text, analysis);
      const [csv, name] = goal ? [goalsToCsv(text, analysis), 'goal'] : [quotesToCsv(text, analysis), 'words'];
      const listed = readCsv(csv).map((row, _, [head]) => row[head.indexOf(name)]);
      const words = goal ?? quote;
      const wrong = negated ? words : goal ? `not ${words}` : `not said: ${words}`;
      assert.ok(!listed.includes(wrong), `${text}: ${listed}`);
    }
    assert.ok(checked > rows.length, `${checked} views of ${rows.length} rows`);
  });
});
