#!/usr/bin/env node
// Measures how fast the program sayso, the WebAssembly module and the npm package compromise read a corpus, in one run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { evaluation, Failure, main, root } from './shell.mjs';

const help = `Usage: npm run bench [-- FILE… [--rounds N] [--no-build]]

Sets up, builds the program and the module, then measures both on the articles of each FILE (JSON Lines with "text", or
plain text), N times in turn (5 without --rounds), so that what else the machine does falls on all alike; beside them
compromise, the best known analyzer of English for the browser, finding quotations and people. Without FILE: the corpus
polnear-dev of the evaluation folder (../shared/eval, or SAYSO_EVAL) when it is there, else the page's sample.
  best      of the N rounds: other work on the machine only ever slows a round down
  spread    how much slower the slowest round was: differences smaller than this say nothing
  start     what the program takes before its first article, left out of its other figures
`;

/** @param {string[]} args @returns {{ files: string[], rounds: number, builds: boolean }} */
function readArguments(args) {
  const files = [];
  let rounds = 5;
  let builds = true;
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--no-build') builds = false;
    else if (args[i] === '--rounds') {
      rounds = Number(args[++i]);
      if (!Number.isInteger(rounds) || rounds < 1) throw new Failure('--rounds needs a number from 1; see --help.');
    } else if (args[i].startsWith('-')) throw new Failure(`Unknown option ${args[i]}; see --help.`);
    else files.push(resolve(process.env.INIT_CWD ?? root, args[i]));
  }
  return { files: files.length > 0 ? files : [usualFile()], rounds, builds };
}

function usualFile() {
  const corpus = join(evaluation, 'corpora', 'polnear-dev.jsonl');
  return existsSync(corpus) ? corpus : join(root, 'web/app/sample.txt');
}

/** @param {string} file @returns {string[]} */
function readTexts(file) {
  if (!existsSync(file)) throw new Failure(`${file}: there is no such file.`);
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).text);
}

/** Seconds of `work`. @param {() => void} work */
async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** @param {string} input @param {number} jobs */
function runProgram(input, jobs) {
  const run = spawnSync(join(root, 'build/native/sayso'), ['--jsonl', '--jobs', String(jobs)], {
    input,
    maxBuffer: 2 ** 30,
  });
  if (run.error || run.status !== 0) throw new Failure(`sayso failed: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}

/** @param {typeof import('compromise').default} nlp @param {string} text */
function readWithCompromise(nlp, text) {
  const document = nlp(text);
  return [document.quotations().json(), document.people().json()];
}

/** @param {string} name @param {number[]} times in seconds */
function summary(name, times) {
  const best = Math.min(...times);
  return { name, best, spread: Math.max(...times) / best - 1 };
}

await main(help, async (args) => {
  const { files, rounds, builds } = readArguments(args);
  // Enough text for a measurement above the clock's and the process's own noise.
  const least = 500_000;
  const once = files.flatMap(readTexts);
  const onceBytes = once.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (onceBytes === 0) throw new Failure('There is no text to measure with.');
  const texts = Array(Math.max(1, Math.ceil(least / onceBytes)))
    .fill(once)
    .flat();
  const bytes = (onceBytes * texts.length) / once.length;
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');

  if (builds) {
    setup(['native', 'wasm']);
    await build('native');
    await build('wasm');
  }
  const { default: nlp } = await import('compromise');
  const { loadEngine } = await import('../web/analyzer/engine.js');
  const engine = await loadEngine(pathToFileURL(join(root, 'web/analyzer/wasm/sayso.wasm')).href);

  const jobs = availableParallelism();
  /** @type {Record<'start' | 'one' | 'many' | 'module' | 'compromise', number[]>} */
  const all = { start: [], one: [], many: [], module: [], compromise: [] };
  const options = JSON.stringify({ offsets: 'codepoint' });
  engine.analyze(texts[0], options); // its tables are built by the first call, as the program's are by `start`
  for (let round = 0; round < rounds; ++round) {
    all.start.push(await seconds(() => runProgram('{"text":"It rained."}\n', 1)));
    all.one.push(await seconds(() => runProgram(input, 1)));
    if (jobs > 1) all.many.push(await seconds(() => runProgram(input, jobs)));
    all.module.push(await seconds(() => texts.forEach((text) => engine.analyze(text, options))));
    all.compromise.push(await seconds(() => texts.forEach((text) => readWithCompromise(nlp, text))));
  }

  const start = summary('start', all.start);
  const withoutStart = (/** @type {number[]} */ times) => times.map((time) => Math.max(time - start.best, 1e-6));
  const rows = [summary('program, 1 job', withoutStart(all.one))];
  if (jobs > 1) rows.push(summary(`program, ${jobs} jobs`, withoutStart(all.many)));
  const ofModule = summary('module in Node', all.module);
  const ofCompromise = summary('compromise in Node', all.compromise);
  rows.push(ofModule, ofCompromise);

  console.log(
    `\n${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, ${rounds} rounds, ` +
      `Node ${process.versions.node}, ${jobs} processors\n`,
  );
  console.log('                     MB/s   articles/s   ms/article   spread');
  for (const { name, best, spread } of rows) {
    const figures = [
      (bytes / 1e6 / best).toFixed(2).padStart(7),
      (texts.length / best).toFixed(0).padStart(12),
      ((best * 1000) / texts.length).toFixed(2).padStart(12),
      `${(spread * 100).toFixed(0)} %`.padStart(8),
    ];
    console.log(name.padEnd(18) + figures.join(' '));
  }
  console.log(`\nmodule : program    ${(ofModule.best / rows[0].best).toFixed(2)} times the time`);
  console.log(`compromise : module ${(ofCompromise.best / ofModule.best).toFixed(1)} times the time`);
  console.log(`start               ${(start.best * 1000).toFixed(0)} ms, spread ${(start.spread * 100).toFixed(0)} %`);
});
