// How often a pronoun's name is found, on a file of GAP: Webster, Recasens, Axelrod, Baldridge, "Mind the GAP: A
// Balanced Corpus of Gendered Ambiguous Pronouns", TACL 2018. Each row has a text, a pronoun and two names, A and B,
// and says of each whether the pronoun means it; figures are counted as the paper counts them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { Failure } from './shell.mjs';

/**
 * @typedef {object} Row a row of the file; offsets in code points
 * @property {string} id
 * @property {string} text
 * @property {string} pronoun
 * @property {number} at where the pronoun begins
 * @property {{ start: number, end: number, meant: boolean }[]} names
 */

const columns = ['ID', 'Text', 'Pronoun', 'Pronoun-offset', 'A', 'A-offset', 'A-coref', 'B', 'B-offset', 'B-coref'];

/**
 * @param {string} tsv what a file of GAP holds
 * @returns {Row[]}
 */
export function readGap(tsv) {
  const [head, ...lines] = tsv.trimEnd().split(/\r?\n/);
  const place = Object.fromEntries(head.split('\t').map((column, i) => [column, i]));
  const missing = columns.filter((column) => !(column in place));
  if (missing.length > 0) throw new Failure(`This is no file of GAP: it has no column ${missing.join(', ')}.`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (/** @type {string} */ column) => cells[place[column]] ?? '';
    const name = (/** @type {'A' | 'B'} */ which) => {
      const start = Number(cell(`${which}-offset`));
      return { start, end: start + [...cell(which)].length, meant: cell(`${which}-coref`).toUpperCase() === 'TRUE' };
    };
    return {
      id: cell('ID'),
      text: cell('Text'),
      pronoun: cell('Pronoun'),
      at: Number(cell('Pronoun-offset')),
      names: [name('A'), name('B')],
    };
  });
}

/** @param {string} pronoun */
const isFeminine = (pronoun) => ['she', 'her', 'hers', 'herself'].includes(pronoun.toLowerCase());

/** @typedef {{ right: number, wrong: number, missed: number }} Count of names that were or should have been given */

/** @param {Count} count */
function figures({ right, wrong, missed }) {
  const share = (/** @type {number} */ of) => (of > 0 ? right / of : 0);
  return {
    precision: share(right + wrong),
    recall: share(right + missed),
    f1: right > 0 ? (2 * right) / (2 * right + wrong + missed) : 0,
  };
}

/**
 * @param {Row[]} rows
 * @param {{ mentions: { start: number, end: number }[] }[]} answers of each row, where the pronoun's party is named
 */
export function scoreGap(rows, answers) {
  const counts = { all: nothing(), masculine: nothing(), feminine: nothing() };
  rows.forEach((row, i) => {
    for (const name of row.names) {
      const given = answers[i].mentions.some(({ start, end }) => start < name.end && name.start < end);
      for (const count of [counts.all, isFeminine(row.pronoun) ? counts.feminine : counts.masculine]) {
        if (given && name.meant) ++count.right;
        else if (given) ++count.wrong;
        else if (name.meant) ++count.missed;
      }
    }
  });
  const [all, masculine, feminine] = [counts.all, counts.masculine, counts.feminine].map(figures);
  return { all, masculine, feminine, ratio: masculine.f1 > 0 ? feminine.f1 / masculine.f1 : 0 };
}

/** @returns {Count} */
function nothing() {
  return { right: 0, wrong: 0, missed: 0 };
}

/**
 * Prints precision, recall and F1, over all pronouns and by their gender, and the ratio of the two F1.
 * @param {string} program speaker_evidence, built
 * @param {string} path of the file
 */
export function evaluateGap(program, path) {
  const rows = readGap(readFileSync(path, 'utf8'));
  const input = rows.map(({ text, at }) => `${JSON.stringify({ text, pronouns: [at] })}\n`).join('');
  const { stdout, stderr, status, error } = spawnSync(program, { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Failure(`${program} failed. ${error ?? stderr}`);
  const answers = stdout
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).pronouns[0]);
  const { ratio, ...scores } = scoreGap(rows, answers);
  console.log(`== ${path}: ${rows.length} pronouns`);
  for (const [name, { precision, recall, f1 }] of Object.entries(scores)) {
    const [p, r, f] = [precision, recall, f1].map((figure) => figure.toFixed(3));
    console.log(`${name.padEnd(10)} P ${p}  R ${r}  F1 ${f}`);
  }
  console.log(`feminine / masculine ${ratio.toFixed(3)}`);
}
