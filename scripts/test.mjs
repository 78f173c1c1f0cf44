#!/usr/bin/env node
// Builds and runs every test, and adds up what they found.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { fuzz } from './fuzz.mjs';
import { lint } from './lint.mjs';
import { findChromium, setup } from './setup.mjs';
import { allKnown, Failure, main, root } from './shell.mjs';

const help = `Usage: npm test [-- SUITE…]

Sets up (scripts/setup.mjs), builds what the suites need, runs them and prints the sum, "N passed, N failed".
Without SUITE: all of them.
  core      tests/core, Catch2 with Address and UndefinedBehavior Sanitizer, through ctest
  cli       tests/cli, the program sayso
  wasm      tests/wasm, the module in Node
  web       tests/web, the page in Chromium
  engines   tests/engines, the page and the widget in Chromium, Firefox and WebKit
  scripts   tests/scripts, the scripts of this folder
  fuzz      tests/fuzz, each target for 20 seconds (npm run fuzz runs them longer)
  lint      the checks of npm run lint, each counted as a test
The status is 1 when a test failed, or a suite did not build or ran no test.
`;

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * `parts` are those of scripts/build.mjs that it tests.
 * @type {Record<string, { parts: string[], uses?: string[], run: () => Promise<Tally> }>}
 */
const suites = {
  core: { parts: ['debug'], run: runCatch },
  cli: { parts: ['native'], run: () => runNode('tests/cli') },
  wasm: { parts: ['native', 'wasm'], run: () => runNode('tests/wasm') },
  web: { parts: ['wasm', 'site', 'extension'], uses: ['browser'], run: () => runNode('tests/web') },
  engines: { parts: ['wasm', 'site'], uses: ['browser', 'engines'], run: () => runNode('tests/engines') },
  scripts: { parts: [], run: () => runNode('tests/scripts') },
  fuzz: { parts: ['fuzz', 'native', 'wasm'], run: () => fuzz() },
  lint: { parts: ['native'], uses: ['lint'], run: () => lint() },
};

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ atEnd?: boolean }} [options]
 * @returns {Promise<string>} what the program wrote to standard output, which is shown as well: as it comes, or all
 *   `atEnd`
 */
function capture(program, args, { atEnd = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      if (!atEnd) process.stdout.write(text);
      output += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      if (atEnd) process.stdout.write(output);
      resolve(output);
    });
  });
}

/** Catch2's last line names the test cases; a crash or a sanitizer's report leaves none. */
async function runCatch() {
  const output = await capture('ctest', ['--preset', 'debug', '--verbose'], { atEnd: true });
  const all = output.match(/All tests passed \(.* in (\d+) test cases?\)/);
  const some = output.match(/test cases: +\d+ \|(?: +(\d+) passed \|)? +(\d+) failed/);
  if (some) return { passed: Number(some[1] ?? 0), failed: Number(some[2]) };
  if (all && output.includes('100% tests passed')) return { passed: Number(all[1]), failed: 0 };
  return { passed: 0, failed: 1 };
}

/** @param {string} folder its *.test.mjs and *.test.js are run, at any depth */
async function runNode(folder) {
  if (!existsSync(join(root, folder))) return { passed: 0, failed: 0 };
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.m?js$/.test(name))
    .map((name) => join(folder, name))
    // the long ones first: none is left alone at the end
    .sort((a, b) => statSync(join(root, b)).size - statSync(join(root, a)).size);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const scratch = mkdtempSync(join(tmpdir(), 'sayso-test-'));
  const tap = join(scratch, 'tap');
  try {
    await capture(process.execPath, [
      '--test',
      '--test-timeout=300000',
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...files,
    ]);
    const counts = Object.fromEntries(
      [...readFileSync(tap, 'utf8').matchAll(/^# (pass|fail|cancelled) (\d+)$/gm)].map(([, name, n]) => [
        name,
        Number(n),
      ]),
    );
    return { passed: counts.pass, failed: counts.fail + counts.cancelled };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** @param {Iterable<string>} parts @returns {Promise<Map<string, string>>} those that did not build, with why */
async function buildAll(parts) {
  const broken = new Map();
  for (const part of parts) {
    try {
      await build(part);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      broken.set(part, error.message);
    }
  }
  return broken;
}

/**
 * @param {string} name
 * @param {Map<string, string>} broken
 * @returns {Promise<Tally & { note: string }>} something that was not tested counts as one failure
 */
async function runSuite(name, broken) {
  const { parts, run } = suites[name];
  const part = parts.find((part) => broken.has(part));
  if (part) return { passed: 0, failed: 1, note: ` (${part} did not build: ${broken.get(part)})` };
  console.log(`\nTests: ${name}`);
  const tally = await run();
  if (tally.passed + tally.failed > 0) return { ...tally, note: '' };
  return { passed: 0, failed: 1, note: ' (there was no test to run)' };
}

/** The order in which the suites are waited for: those of Node, Catch2's, the browsers'. */
const runsLate = (/** @type {string} */ name) => ['core', 'web', 'engines'].indexOf(name) + 1;

await main(help, async (args) => {
  allKnown(args, Object.keys(suites), 'suite');
  const names = args.length > 0 ? args : Object.keys(suites);
  const parts = new Set(names.flatMap((name) => suites[name].parts));
  setup([...parts, ...names.flatMap((name) => suites[name].uses ?? [])]);
  const browser = findChromium();
  if (browser) process.env.CHROMIUM = browser;
  const broken = await buildAll(parts);
  const total = { passed: 0, failed: 0 };
  const lines = [];
  // Catch2 keeps one processor busy: it runs beside the suites in Node, and is waited for before the browser's.
  const beside = names.includes('core') ? runSuite('core', broken) : null;
  for (const name of [...names].sort((a, b) => runsLate(a) - runsLate(b))) {
    const { passed, failed, note } = await ((name === 'core' && beside) || runSuite(name, broken));
    total.passed += passed;
    total.failed += failed;
    lines.push(`  ${name.padEnd(8)} ${passed} passed, ${failed} failed${note}`);
  }
  console.log(['', ...lines, `${total.passed} passed, ${total.failed} failed`].join('\n'));
  if (total.failed > 0) process.exitCode = 1;
});
