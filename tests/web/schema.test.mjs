// The published schema: a kept validator, the analyzer, the exports and the reader of the page all agree on it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { loadEngine } from '../../web/analyzer/engine.js';
import { corrected } from '../../web/app/corrections.js';
import { checkAnalysis } from '../../web/export/check-analysis.js';
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
import { known, readerOf } from '../../web/export/json-schema.js';
import { Refusal } from '../../web/export/refusal.js';
import { findsOf, planArticle } from '../../web/highlight/index.js';
import { madeUpTexts } from '../wasm/texts.mjs';
import { madeAnalysis, negatedArticle } from './made-analysis.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('docs/schema/2.json'));

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const validateFile = ajv.compile({ ...schema, $ref: '#/$defs/file' });

/** The schema with nothing else allowed than what it names: what we write ourselves. */
const closed = JSON.parse(JSON.stringify(schema), (_, value) =>
  value?.properties && value.type === 'object' ? { ...value, additionalProperties: false } : value,
);
const validateClosed = ajv.compile(closed);
const validateFileClosed = ajv.compile({ ...closed, $ref: '#/$defs/file' });

function assertValid(validate, value) {
  assert.ok(validate(value), ajv.errorsText(validate.errors));
}

/** Whether a reader made of the schema takes it. */
function takes(read, value) {
  try {
    read(value);
    return true;
  } catch (error) {
    assert.ok(error instanceof Refusal, error.stack);
    return false;
  }
}

// Texts that gave spans over each other, cells that were formulas, names without end.
const hostile = [
  '„. @a\nZ insisted',
  'e know„. @a',
  '“「.pes to.İ\n',
  'n ة…claimed. “「',
  't rebuild r r s l:.he an “. Pierked„.;(i)」e ',
  'The mayor called the plan “a shot in the arm for the whole town: an “. Pierplan“',
  "Z insisted「 reportedly “We will go;=1+1;=cmd|'/c calc'!A0” said Tom Li, the mayor.",
  `“Yes,” said ${'Ana'.repeat(600)}, ${'the big mayor '.repeat(200)}.`,
  `the ${'group of the '.repeat(150)}men said they will go.`,
  '“We go,” said Ana. '.repeat(100),
  '‘“'.repeat(50) + 'We will go' + '”’'.repeat(50) + ' said Tom Li.',
];

let engine;
before(async () => {
  engine = await loadEngine(new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url).href);
});

describe('the schema', () => {
  test('is written in what the page’s own reader knows', () => {
    const unknown = [];
    const walk = (part, isNames) => {
      for (const [keyword, value] of Object.entries(part)) {
        if (!isNames && !known.includes(keyword)) unknown.push(keyword);
        if (['properties', '$defs'].includes(keyword) && !isNames) walk(value, true);
        else if (keyword === 'anyOf') value.forEach((one) => walk(one, false));
        else if (isNames || keyword === 'items') walk(value, false);
      }
    };
    walk(schema, false);
    assert.deepEqual(unknown, []);
  });

  test('holds for what the analyzer finds, in every unit, and names all of it', () => {
    for (const offsets of ['utf16', 'codepoint', 'utf8']) {
      for (const text of ['', read('web/app/sample.txt'), ...hostile, ...madeUpTexts(60)]) {
        assertValid(validateClosed, JSON.parse(engine.analyze(text, JSON.stringify({ offsets }))));
      }
    }
  });

  test('holds for the example in the docs, and so does what holds beside it', () => {
    const docs = read('docs/format.md');
    const [, text] = docs.match(/^For the text `(.*)`$/m);
    const example = JSON.parse(docs.match(/```json\n([^]*?)```/)[1]);
    assertValid(validateClosed, example);
    checkAnalysis(example, text);
    assert.deepEqual(
      example.goals.map(({ negated }) => negated),
      [false, true],
    );
  });

  test('has every field that the docs explain, and no other', () => {
    const docs = read('docs/format.md');
    for (const name of ['quote', 'speaker', 'goal', 'list']) {
      const [, table] = docs.match(new RegExp(`^\\| of a ${name}.*\\n\\| --- \\| --- \\|\\n((?:\\|.*\\n)*)`, 'm'));
      const explained = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, names]) => names.match(/\w+/g));
      assert.deepEqual(explained.sort(), Object.keys(schema.$defs[name].properties).sort());
    }
  });

  test('holds for made and for corrected analyses, and for their files', () => {
    for (let seed = 1; seed <= 200; ++seed) {
      const { text, analysis: found } = madeAnalysis(seed);
      assertValid(validateClosed, found);
      const corrections = [...findsOf(found).values()]
        .filter(({ type }) => type !== 'list')
        .map(({ type, words }, i) => {
          const [start, end] = [words[0].start, words.at(-1).end];
          const place = { type, start, end, words: text.slice(start, end) };
          return i % 3 === 0
            ? { op: 'drop', ...place }
            : { op: 'speaker', ...place, speaker: i % 3 === 1 ? 'Cy Dahl' : null };
        });
      if (text !== '')
        corrections.push({
          op: 'add',
          type: 'goal',
          kind: 'aim',
          start: 0,
          end: text.length,
          words: text,
          speaker: 'Cy Dahl',
        });
      const { analysis } = corrected(text, found, corrections);
      assertValid(validateClosed, analysis);
      checkAnalysis(analysis, text);
      assertValid(validateFileClosed, JSON.parse(toJson(text, analysis, { found, corrections })));
    }
  });
});

describe('the page’s own reader', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { text, analysis } = madeAnalysis(seed);
        assert.deepEqual(fromJson(toJson(text, analysis)), { text, blocks: [], found: analysis, corrections: [] });
      }),
      { numRuns: 500 },
    );
    const { text, analysis } = negatedArticle();
    assert.deepEqual(fromJson(toJson(text, analysis)), { text, blocks: [], found: analysis, corrections: [] });
  });

  test('opens what was found in any text', () => {
    for (const text of [read('web/app/sample.txt'), ...hostile, ...madeUpTexts(250)]) {
      const analysis = JSON.parse(engine.analyze(text, JSON.stringify({ offsets: 'utf16' })));
      assert.deepEqual(
        fromJson(toJson(text, analysis)),
        { text, blocks: [], found: analysis, corrections: [] },
        text.slice(0, 300),
      );
    }
  });

  test('gives back what is known of the parts, and what the reader says of them', () => {
    const { text, analysis } = madeAnalysis(3);
    const [{ start, end }] = analysis.blocks;
    const place = { start, end, words: text.slice(start, end) };
    const blocks = [{ kind: 'byline', start, end }];
    const corrections = [{ op: 'kind', type: 'block', kind: 'caption', ...place }];
    const file = toJson(text, analysis, { found: analysis, corrections, blocks });
    assertValid(validateFileClosed, JSON.parse(file));
    assert.deepEqual(fromJson(file), { text, blocks, found: analysis, corrections });
    for (const [change, where] of [
      [(one) => (one.blocks[0].kind = 'pier'), 'blocks[0].kind'],
      [(one) => (one.blocks[0].end = text.length + 1), 'blocks[0]'],
      [(one) => (one.corrections[0].words += '?'), 'corrections[0].words'],
      [(one) => (one.found.blocks[0].end = one.found.blocks[0].start), 'found.blocks[0]'],
      [(one) => one.found.blocks.reverse(), 'found.blocks[0]'],
      [(one) => (one.analysis.blocks = 7), 'analysis.blocks'],
    ]) {
      const changed = JSON.parse(file);
      change(changed);
      assert.equal(fromJson(JSON.stringify(changed)).where, where);
    }
  });

  test('opens files of schema 2 that have no parts', () => {
    const { text, analysis } = madeAnalysis(3);
    const { blocks, ...older } = analysis;
    assert.ok(blocks.length > 0);
    assert.deepEqual(fromJson(toJson(text, older)).found, { ...analysis, blocks: [] });
  });

  // A file of ours with some of its values changed: to others of the kind, to what no program expects, or to nothing.
  const odd = fc.constantFrom(
    ...['q1', 'q2', 's1', 'g1', 'l1', '', '__proto__', 'constructor', 'q1 g1', 'q01', 'q1e3'],
    ...[0, -1, 1, 2, 0.5, 1e308, 4294967296, null, true, false, [], {}, 'direct', 'aim', '\ud800', 'a'.repeat(2000)],
    ...[[{ start: 0, end: 1 }], { start: 1, end: 0 }, ['g1'], ['q1', 'q1']],
  );
  const value = fc.oneof({ weight: 3, arbitrary: odd }, fc.jsonValue());
  const change = fc.record({ step: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), how: fc.nat(9), value });
  const changedFile = fc
    .record({ seed: fc.nat(2000), changes: fc.array(change, { minLength: 1, maxLength: 2 }) })
    .map(({ seed, changes }) => {
      const { text, analysis } = madeAnalysis(seed);
      const file = JSON.parse(toJson(text, analysis));
      for (const one of changes) apply(file, one);
      return JSON.parse(JSON.stringify(file));
    });

  function apply(file, { step, how, value }) {
    let place = file;
    for (const [depth, at] of step.entries()) {
      const names = Object.keys(place);
      if (names.length === 0) return;
      const name = depth === 0 ? 'analysis' : names[at % names.length];
      const inner = place[name];
      const isDeeper = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
      if (isDeeper && (depth < 2 || at % 5 > 0)) {
        place = inner;
        continue;
      }
      if (how === 0) delete place[name];
      else if (how === 1 && Array.isArray(place)) place.push(structuredClone(place[0]));
      else if (how === 2 && Array.isArray(place)) place.reverse();
      else if (how < 8 && typeof inner === 'number') place[name] = name.endsWith('confidence') ? inner / 2 : inner + 1;
      else if (how < 8 && typeof inner === 'boolean') place[name] = !inner;
      else place[name] = structuredClone(value);
      return;
    }
  }

  /** Whatever is done with an analysis that was taken. */
  function use(text, analysis) {
    toHtml(text, analysis);
    toMarkdown(text, analysis);
    quotesToCsv(text, analysis);
    goalsToCsv(text, analysis);
    toWebAnnotations(text, analysis);
    planArticle(text, analysis, { label: ({ find }) => find });
    for (const find of findsOf(analysis).values()) if (find.type !== 'list') toCitation(text, analysis, find);
    const [first] = [...findsOf(analysis).values()];
    if (!first || first.type === 'list') return;
    const [start, end] = [first.words[0].start, first.words.at(-1).end];
    const change = { op: 'speaker', type: first.type, start, end, words: text.slice(start, end), speaker: 'Cy Dahl' };
    checkAnalysis(corrected(text, analysis, [change]).analysis, text);
  }

  const readFile = readerOf(schema.$defs.file, schema);

  test('agrees with the validator on every changed file; what it takes can be used, and is of the schema', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(changedFile, (file) => {
        assert.equal(takes(readFile, file), validateFile(file), ajv.errorsText(validateFile.errors));
        const opened = fromJson(JSON.stringify(file));
        ++seen[opened.error ? 'refused' : 'taken'];
        if (opened.error) return assert.equal(typeof opened.where, 'string');
        assertValid(validateClosed, opened.found);
        use(opened.text, opened.found);
        assert.deepEqual(fromJson(toJson(opened.text, opened.found)), opened, 'read again it is the same');
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
    assert.ok(seen.taken > 20 && seen.refused > 500, JSON.stringify(seen));
  });

  test('takes or refuses any JSON, and any bytes', () => {
    const isAnswer = (content) => typeof (fromJson(content).error ?? fromJson(content).text) === 'string';
    fc.assert(fc.property(fc.json(), isAnswer), { numRuns: 300 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isAnswer), { numRuns: 300 });
  });
});
