#!/usr/bin/env node
// Shows whether two builds of the program give the same bytes for the same articles, and where they first differ.
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

import { evaluation, Failure, findProgram, main, root, run } from './shell.mjs';

const most = 5; // articles whose differences are shown

const help = `Usage: npm run same-bytes -- BEFORE AFTER [FOLDER]

Analyzes with two builds of the program, BEFORE and AFTER, every article of FOLDER (*.jsonl, a line each with a
"text", and *.txt; without FOLDER the corpora of the evaluation folder, ../shared/eval or SAYSO_EVAL, when it is
there), and the sample and the made-up texts of the repository. Of the first ${most} articles with another result it
prints the id, where in the result they differ, and what stood there before and stands there now. The status is 1
when there are any.

To keep a build to compare with: npm run build -- native && cp build/native/sayso /tmp/before
`;

/**
 * The files of a folder with this ending, except what tags the tokens of corpora.
 * @param {string} folder
 * @param {string} ending
 */
const files = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.tokens.jsonl'))
    .sort()
    .map((name) => join(folder, name));

/**
 * @param {string | undefined} folder
 * @returns {{ lines: string[], texts: string[] }} files of an article a line, and of one article
 */
function articles(folder) {
  const lines = files(join(root, 'tests/fuzz/seeds/lines'), '.jsonl');
  const texts = [join(root, 'web/app/sample.txt'), ...files(join(root, 'tests/fuzz/seeds/texts'), '.txt')];
  if (folder) {
    lines.push(...files(folder, '.jsonl'));
    texts.push(...files(folder, '.txt'));
  }
  return { lines, texts };
}

/**
 * Runs `program` as often as there are kinds of files. That some lines are no articles is told by its status 1, and by
 * the output.
 * @param {string} program
 * @param {ReturnType<typeof articles>} files
 * @param {string} scratch
 * @returns {Buffer} what it wrote
 */
function results(program, { lines, texts }, scratch) {
  const path = join(scratch, 'results');
  const output = openSync(path, 'w');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', output, 'ignore'] };
  const jobs = ['--jsonl', '--jobs', String(availableParallelism())];
  try {
    for (const args of [lines, ['--from', 'text', ...texts]]) {
      const before = statSync(path).size;
      try {
        run(program, [...jobs, ...args], options);
      } catch (failure) {
        if (statSync(path).size === before || !/failed with 1\.$/.test(`${failure}`)) throw failure;
      }
    }
  } finally {
    closeSync(output);
  }
  return readFileSync(path);
}

/**
 * The first place in which two values of JSON differ, null when there is none:
 * {"goals":[{"kind":"aim"}]}, {"goals":[{"kind":"demand"}]}  ->  goals[0].kind, aim, demand
 *
 * @param {unknown} before
 * @param {unknown} now
 * @returns {{ where: string, before: unknown, now: unknown } | null}
 */
function difference(before, now, where = '') {
  if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) {
    return Object.is(before, now) ? null : { where, before, now };
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const place = Array.isArray(before) ? `${where}[${key}]` : where === '' ? key : `${where}.${key}`;
    const found = difference(before[key], now[key], place);
    if (found) return found;
  }
  return null;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} or an array, whose keys are its places */
const isObject = (value) => typeof value === 'object' && value !== null;

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

/**
 * @param {string} before
 * @param {string} now
 * @returns {string[]} what is to be said of an article whose lines differ
 */
function report(before, now) {
  const values = [parsed(before), parsed(now)];
  const found = difference(values[0], values[1]) ?? { where: '', before, now };
  const show = (/** @type {unknown} */ value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
  const place = found.where === '' ? 'the whole line' : found.where;
  return [
    `${values[0]?.id ?? values[1]?.id ?? '(no id)'}: ${place}`,
    `  before ${show(found.before)}`,
    `  now    ${show(found.now)}`,
  ];
}

/** @param {string[]} args @returns {{ programs: string[], folder: string | undefined }} */
function readArguments(args) {
  const here = process.env.INIT_CWD ?? process.cwd();
  const [before, after, folder, ...rest] = args;
  if (after === undefined || rest.length > 0)
    throw new Failure('BEFORE and AFTER are needed, and FOLDER at most; see --help.');
  const programs = [before, after].map((name) => resolve(here, name));
  const missing = programs.find((path) => !findProgram(path));
  if (missing) throw new Failure(`${missing} is not there, or is no program.`);
  if (folder !== undefined) {
    if (!existsSync(resolve(here, folder))) throw new Failure(`There is no folder ${folder}.`);
    return { programs, folder: resolve(here, folder) };
  }
  const corpora = join(evaluation, 'corpora');
  return { programs, folder: existsSync(corpora) ? corpora : undefined };
}

await main(help, (args) => {
  const { programs, folder } = readArguments(args);
  const scratch = mkdtempSync(join(tmpdir(), 'sayso-same-'));
  try {
    const inputs = articles(folder);
    const [before, now] = programs.map((program) => results(program, inputs, scratch));
    const lines = [before, now].map((output) => output.toString('utf8').split('\n').slice(0, -1));
    const where = folder ? `${relative(root, folder)} and the repository` : 'the repository';
    if (before.equals(now)) {
      console.log(`The same bytes for ${lines[0].length} articles of ${where}.`);
      return;
    }
    const count = Math.max(...lines.map(({ length }) => length));
    const differing = Array.from({ length: count }, (_, i) => i).filter((i) => lines[0][i] !== lines[1][i]);
    for (const i of differing.slice(0, most)) console.log(report(lines[0][i], lines[1][i]).join('\n'));
    throw new Failure(`${differing.length} of ${count} articles of ${where} have other results.`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
