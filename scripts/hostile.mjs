#!/usr/bin/env node
// Measures how the analysis takes texts that tempt it to do too much work.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { setup } from './setup.mjs';
import { allKnown, Failure, main, root, run } from './shell.mjs';

const help = `Usage: npm run hostile [-- KIND… [--bytes N] [--no-build]]

Sets up, builds, and measures the analysis of a text of N bytes (1,000,000 without --bytes) of each KIND of
tests/core/pathological.hpp (all without KIND), and of one of a quarter of it:
  s/MB       seconds of processor time a megabyte
  exponent   of the growth of that time: 1 when four times the text takes four times as long. It wavers on a busy
             machine; the test "work grows with the text and no faster" counts visits to tokens, which do not
  B/B        bytes of memory at the peak for each byte of the text
The status is 1 when a kind takes more than 8 seconds a megabyte or its analysis does not end well.
`;

const slowest = 8; // seconds a megabyte
const growth = 4;

/** @param {string[]} args @returns {{ kinds: string[], bytes: number, builds: boolean }} */
function readArguments(args) {
  const kinds = [];
  let bytes = 1_000_000;
  let builds = true;
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--no-build') builds = false;
    else if (args[i] === '--bytes') {
      bytes = Number(args[++i]);
      if (!Number.isInteger(bytes) || bytes < growth)
        throw new Failure(`--bytes needs a number from ${growth}; see --help.`);
    } else if (args[i].startsWith('-')) throw new Failure(`Unknown option ${args[i]}; see --help.`);
    else kinds.push(args[i]);
  }
  return { kinds, bytes, builds };
}

/** What scripts/hostile.cpp writes. @param {...string} args */
function hostile(...args) {
  const { status, signal, stdout, error } = spawnSync(join(root, 'build/native/hostile'), args, { encoding: 'utf8' });
  if (error) throw new Failure(`build/native/hostile could not be run: ${error.message}`);
  return { ended: status === 0 && !signal, how: signal ?? status, output: stdout };
}

function listKinds() {
  return hostile().output.trim().split('\n');
}

/** @param {string} kind @param {number} bytes @returns {{ seconds: number, memory: number } | { fault: string }} */
function measure(kind, bytes) {
  const { ended, how, output } = hostile(kind, String(bytes));
  if (!ended) return { fault: `ended with ${how} at ${bytes} bytes` };
  const [seconds, memory] = output.split(' ').map(Number);
  return { seconds, memory };
}

/** One line of the table, and whether the kind is within its limit. @param {string} kind @param {number} bytes */
function row(kind, bytes) {
  const small = measure(kind, Math.floor(bytes / growth));
  const large = measure(kind, bytes);
  const failed = (/** @type {string} */ fault) => ({ line: `${kind.padEnd(20)} ${fault}`, good: false });
  if ('fault' in small) return failed(small.fault);
  if ('fault' in large) return failed(large.fault);
  const speed = (large.seconds / bytes) * 1e6;
  const exponent = Math.log(large.seconds / small.seconds) / Math.log(growth);
  const figures = [speed.toFixed(2), exponent.toFixed(2), (large.memory / bytes).toFixed(0)].map((figure) =>
    figure.padStart(10),
  );
  return { line: kind.padEnd(20) + figures.join(''), good: speed <= slowest };
}

await main(help, (args) => {
  const { kinds, bytes, builds } = readArguments(args);
  if (builds) {
    setup(['native']);
    run('cmake', ['--preset', 'native']);
    run('cmake', ['--build', '--preset', 'native', '--target', 'hostile']);
  }
  const known = listKinds();
  allKnown(kinds, known, 'kind');
  console.log(`${bytes} bytes${' '.repeat(Math.max(1, 18 - String(bytes).length))}s/MB  exponent       B/B`);
  for (const kind of kinds.length > 0 ? kinds : known) {
    const { line, good } = row(kind, bytes);
    console.log(line + (good ? '' : '  too slow'));
    if (!good) process.exitCode = 1;
  }
});
