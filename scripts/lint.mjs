#!/usr/bin/env node
// Holds the sources to the rules of the house that a program can see.
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { allKnown, isMain, main } from './shell.mjs';

/** Each is scripts/lint/NAME.mjs, whose function NAME is the check. */
const checks = {
  floors: 'what stands in core/ includes its own floor or lower ones',
  form: 'the form of npm run format',
  javascript: 'eslint, by eslint.config.js',
  python: 'ruff, by ruff.toml',
  shell: 'shellcheck',
  tidy: 'clang-tidy, by .clang-tidy, and no function that is too complex',
  types: 'tsc, by tsconfig.json and tsconfig.workers.json',
  width: 'no line over 120 columns',
  words: 'English words are spelt in core/english and its tables',
};

const help = `Usage: npm run lint [-- CHECK…]

Sets up (scripts/setup.mjs), builds what tidy needs, and runs each CHECK, all without one:
${Object.entries(checks)
  .map(([name, what]) => `  ${name.padEnd(11)} ${what}`)
  .join('\n')}
Each is a program of its own in scripts/lint. What may stay for now is listed in scripts/lint/allowed.json, which only
shrinks. The status is 1 when a check complains.
`;

/**
 * Runs checks side by side and prints the complaints.
 * @param {string[]} [names]
 * @returns {Promise<{ passed: number, failed: number }>} checks
 */
export async function lint(names = Object.keys(checks)) {
  const tally = { passed: 0, failed: 0 };
  const began = Date.now();
  await Promise.all(
    names.map(async (name) => {
      const { [name]: check } = await import(`./lint/${name}.mjs`); // not before setup() has brought what it needs
      /** @type {string[]} */
      const complaints = await check();
      ++tally[complaints.length === 0 ? 'passed' : 'failed'];
      const seconds = `${((Date.now() - began) / 1000).toFixed(0)} s`;
      const verdict = complaints.length === 0 ? `passed (${seconds})` : `${complaints.length} complaints (${seconds})`;
      console.log([`${name}: ${verdict}`, ...complaints.map((complaint) => `  ${complaint}`)].join('\n'));
    }),
  );
  return tally;
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    allKnown(args, Object.keys(checks), 'check');
    const names = args.length > 0 ? args : Object.keys(checks);
    const parts = names.includes('tidy') ? ['native'] : [];
    setup([...parts, 'lint']);
    for (const part of parts) await build(part);
    const { failed } = await lint(names);
    if (failed > 0) process.exitCode = 1;
  });
}
