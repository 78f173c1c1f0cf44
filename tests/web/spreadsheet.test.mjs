// CSV is opened by programs that split it in their own ways: no piece of any cell may begin a formula.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { createAnalyzer } from '../../web/analyzer/index.js';
import { goalsToCsv, quotesToCsv } from '../../web/export/index.js';
import { readCsv } from './csv.mjs';

/** OWASP, CSV Injection: what begins a formula, and the characters that lead to one. */
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const leads = ['', ' ', '\t', '\r', '\n', '\r\n', '\0', '\u00a0', '\u200b', '"', "'", '""', ' "'];
const separators = [',', ';', '\t'];
const isFormula = (cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n]/.test(cell);

/** The cells that programs make of a file: with and without respect for quotation marks, at every separator. */
const programs = {
  'that splits whatever the quotation marks': (csv, separator) =>
    csv.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator)),
  'that splits so and takes marks away': (csv, separator) =>
    csv.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator).map((cell) => cell.replaceAll('"', ''))),
  'that splits at every separator and mark': (csv) => csv.split(/[,;\t"\r\n]/),
  'that quotes as it does, and splits where it does not': (csv, separator) => {
    const cells = [];
    for (let at = 0; at < csv.length; ++at) {
      let cell = '';
      if (csv[at] === '"') {
        for (++at; at < csv.length && (csv[at] !== '"' || csv[at + 1] === '"'); ++at)
          cell += csv[at] === '"' ? csv[at++] : csv[at];
        ++at;
      }
      for (; at < csv.length && csv[at] !== separator && csv[at] !== '\n' && csv[at] !== '\r'; ++at) cell += csv[at];
      cells.push(cell);
    }
    return cells;
  },
};

/** An analysis in which some words are a quote, a goal, a name and a role. */
function analysisOf(text) {
  const span = [{ start: 0, end: text.length }];
  const evidence = { speaker: 's1', speaker_confidence: 1, negated: false, confidence: 1, why: 'reader' };
  const name = text;
  return {
    schema: 2,
    offsets: 'utf16',
    length: text.length,
    quotes: [{ id: 'q1', kind: 'direct', content: span, cue: [], source: [], ...evidence }],
    speakers: [{ id: 's1', name, kind: 'person', role: text, mentions: [], quotes: ['q1'], goals: ['g1'], words: 1 }],
    goals: [{ id: 'g1', kind: 'aim', span, cue: [], holder: [], quote: null, list: null, restates: null, ...evidence }],
    lists: [],
    blocks: [],
    warnings: [],
  };
}

function checkSafe(text, analysis) {
  for (const csv of [quotesToCsv(text, analysis), goalsToCsv(text, analysis)]) {
    const [head, ...rows] = readCsv(csv);
    for (const row of rows) assert.equal(row.length, head.length);
    for (const separator of separators) {
      for (const [program, split] of Object.entries(programs)) {
        const formula = split(csv, separator).find(isFormula);
        assert.equal(
          formula,
          undefined,
          `a program ${program}, at ${JSON.stringify(separator)}: ${JSON.stringify(text)}`,
        );
      }
    }
  }
}

/** What stood in a cell before an apostrophe was put in front of what would begin a formula. */
const withoutApostrophes = (cell) => cell.replace(/(^|[,;"])([\s\p{Cc}\p{Cf}"']*)'(?=[=+\-@＝＋－＠])/gu, '$1$2');

describe('no cell is a formula', () => {
  for (const sign of signs) {
    test(`that begins with ${sign}, at its start or behind a separator, whatever stands between`, () => {
      for (const lead of leads) {
        for (const before of [
          '',
          'We will go',
          ...separators.map((separator) => `We will go${separator}`),
          'We will go"',
        ]) {
          const text = `${before}${lead}${sign}1+1${sign}cmd|'/c calc'!A0`;
          checkSafe(text, analysisOf(text));
        }
      }
    });
  }

  test('in what the analyzer finds', async () => {
    const text = "reportedly “We will go;=1+1;=cmd|'/c calc'!A0” said Tom Li, the mayor.";
    const analyzer = createAnalyzer({ worker: 'none' });
    const analysis = await analyzer.analyze(text);
    analyzer.dispose();
    assert.ok(analysis.quotes.length > 0);
    checkSafe(text, analysis);
    assert.match(quotesToCsv(text, analysis), /We will go;'=1\+1;'=cmd\|'\/c calc'!A0/);
  });

  const alphabet = [...signs, ...leads.filter(Boolean), ...separators, 'a', '1', ' ', '.', '“', '\u2028', '\ufeff'];
  const words = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));

  test('over arbitrary words', () => {
    fc.assert(
      fc.property(words, (text) => checkSafe(text, analysisOf(text))),
      { numRuns: 400 },
    );
  });

  test('and what was there can be had back', () => {
    fc.assert(
      fc.property(words, (text) => {
        const [, [, , speaker, , role, , , said]] = readCsv(quotesToCsv(text, analysisOf(text)));
        for (const cell of [speaker, role, said]) {
          assert.equal(withoutApostrophes(cell), text.replace(/\s+/g, ' ').trim());
        }
      }),
      { numRuns: 400 },
    );
  });

  test('and ordinary words stay as they are', () => {
    const ordinary = 'We will go – it is -5 degrees, “no” - and 2+2=4; a@b.example asked';
    const [, row] = readCsv(quotesToCsv(ordinary, analysisOf(ordinary)));
    assert.equal(row[7], ordinary);
  });
});
