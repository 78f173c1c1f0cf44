#!/usr/bin/env node
// Feeds the analysis, its readers and its exports inputs made by chance, in search of one that they cannot stand.
import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { allKnown, isMain, main, outputOf, root } from './shell.mjs';

/**
 * A target in C++ is steered by what was run of the core, and changes inputs that reached something new; one in
 * JavaScript makes each input anew. `longest`: of an input, in bytes. `inputs`: the folder of seeds and crashes, when
 * it is not the name.
 * @type {Record<string, { what: string, longest?: number, inputs?: string, dictionary?: string }>}
 */
const targets = {
  news: { what: 'texts like news, analyzed', longest: 300, inputs: 'texts' },
  bytes: { what: 'any bytes, analyzed', longest: 200, inputs: 'texts' },
  lines: { what: 'any bytes, read as JSON Lines', longest: 600, dictionary: 'json.dict' },
  json: { what: 'any JSON, read as an analysis', longest: 2000, dictionary: 'json.dict' },
  analyses: { what: 'made-up analyses, written and read back', longest: 400 },
  exports: { what: 'analyses, exported by the page' },
  imports: { what: 'any JSON, opened by the page' },
  marks: { what: 'analyses, drawn by the page, and Markdown' },
  native: { what: 'texts, by the program and by the module' },
};
const inCore = (/** @type {string} */ name) => targets[name].longest !== undefined;

const help = `Usage: npm run fuzz [-- MINUTES] [TARGET…]

Sets up (scripts/setup.mjs), builds, and feeds each TARGET inputs made by chance for MINUTES (5), two targets at a time.
Without TARGET: all of them.
${Object.entries(targets)
  .map(([name, { what }]) => `  ${name.padEnd(9)} ${what}`)
  .join('\n')}
An input that a target does not stand is kept in tests/fuzz/crashes/TARGET, is tried first from then on, and is named
with the command that tries it again. What is found on the way is kept in build/fuzz/corpus. docs/fuzzing.md tells more.
The status is 1 when something did not hold.
`;

/** What the sanitizers need; leaks are looked for once, at the end. */
const environment = {
  ...process.env,
  ASAN_OPTIONS: 'malloc_context_size=4:detect_stack_use_after_return=0',
  UBSAN_OPTIONS: 'print_stacktrace=1',
};

/** What a target wrote to both streams. @param {string} program @param {string[]} args */
async function outcomeOf(program, args) {
  const { status, output, errors } = await outputOf(program, args, { env: environment });
  return { status, output: output + errors };
}

/** The folder's path, made when it is not there. @param {...string} parts */
function folder(...parts) {
  const path = join(root, ...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

/** @param {string} name @param {number} seconds @param {string} found @param {number} seed */
async function inCpp(name, seconds, found, seed) {
  const { longest, dictionary, inputs = name } = targets[name];
  const crashes = folder('tests/fuzz/crashes', inputs);
  const { status, output } = await outcomeOf(join(root, 'build/fuzz', name), [
    `-max_total_time=${seconds}`,
    `-max_len=${longest}`,
    ...(dictionary ? [`-dict=${join(root, 'tests/fuzz', dictionary)}`] : []),
    '-timeout=10',
    '-rss_limit_mb=2048',
    '-entropic=0',
    `-seed=${seed}`,
    '-print_final_stats=1',
    `-artifact_prefix=${crashes}/`,
    ...[found, folder('tests/fuzz/seeds', inputs), crashes],
  ]);
  const runs = Number(output.match(/stat::number_of_executed_units: (\d+)/)?.[1] ?? 0);
  const coverage = output.match(/cov: \d+ ft: \d+(?![^]*cov: \d+ ft: )/)?.[0] ?? '';
  const crash = output.match(/Test unit written to (\S+)/)?.[1];
  return { failed: status !== 0 || runs === 0, runs, coverage, crash, output };
}

/** @param {string} name @param {number} seconds @param {number} seed */
async function inNode(name, seconds, seed) {
  const { status, output } = await outcomeOf(process.execPath, ['tests/fuzz/run.mjs', name, `${seconds}`, `${seed}`]);
  const runs = Number(output.match(/^runs: (\d+)$/m)?.[1] ?? 0);
  const crash = output.match(/^The input is (.+)\.$/m)?.[1];
  return { failed: status !== 0 || runs === 0, runs, coverage: '', crash, output };
}

/**
 * Why a target failed, and how to see it again.
 * @param {string} name
 * @param {{ crash?: string, output: string }} result
 */
function report(name, { crash, output }) {
  const start = output.search(/FAILED: |ERROR: |runtime error|Error/);
  console.error(output.slice(Math.max(0, start)).slice(0, 4000));
  if (!crash) return;
  const input = relative(root, crash);
  const again = inCore(name) ? `build/fuzz/${name} ${input}` : `node tests/fuzz/run.mjs ${name} ${input}`;
  console.error(`The input is kept in ${input}. To try it again: ${again}`);
}

/**
 * Runs the targets, two at a time, and says of each how it went.
 * @param {string[]} names keys of `targets`
 * @param {number} seconds for each
 * @param {{ keep?: boolean }} [options] `keep`: search further than before: what reaches something new is kept in
 *   build/fuzz/corpus, and chance is another each time; without it the inputs are the same each time
 * @returns {Promise<{ passed: number, failed: number }>} of the targets
 */
export async function fuzz(names = Object.keys(targets), seconds = 20, { keep = false } = {}) {
  const tally = { passed: 0, failed: 0 };
  const left = [...names];
  const one = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const found = keep ? folder('build/fuzz/corpus', name) : mkdtempSync(join(tmpdir(), 'sayso-fuzz-'));
      const seed = keep ? randomInt(1, 2 ** 31) : 1;
      const result = await (inCore(name) ? inCpp(name, seconds, found, seed) : inNode(name, seconds, seed));
      if (!keep) rmSync(found, { recursive: true });
      ++tally[result.failed ? 'failed' : 'passed'];
      const how = `${result.runs} runs in ${seconds} s ${result.coverage}`.trim();
      console.log(`  ${name.padEnd(9)} ${result.failed ? 'FAILED after ' : ''}${how}`);
      if (result.failed) report(name, result);
    }
  };
  await Promise.all([one(), one()]);
  return tally;
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    const [first = ''] = args;
    const minutes = /^\d+(\.\d+)?$/.test(first) ? Number(args.shift()) : 5;
    allKnown(args, Object.keys(targets), 'target');
    const names = args.length > 0 ? args : Object.keys(targets);
    const parts = [...(names.some(inCore) ? ['fuzz'] : []), ...(names.every(inCore) ? [] : ['native', 'wasm'])];
    setup(parts);
    for (const part of parts) await build(part);
    const { failed } = await fuzz(names, Math.max(1, Math.round(60 * minutes)), { keep: true });
    if (failed > 0) process.exitCode = 1;
  });
}
