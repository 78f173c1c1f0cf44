#!/usr/bin/env node
// clang-tidy finds nothing in the C++ of core/ and scripts/, but the functions of a high cognitive complexity that are
// listed, which may only get simpler.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';

import { outputOf, root } from '../shell.mjs';
import { allowed, program } from './check.mjs';

const database = 'build/native';
const warning = /^(\S+?):(\d+):\d+: (?:warning|error): (.*) \[([\w.,-]+)\]$/gm;
const complexity = /^function '(.+)' has cognitive complexity of (\d+)/;

/** The C++ files that build/native knows how to compile, the large ones first. @param {string} folder */
function compiled(folder) {
  const path = join(folder, database, 'compile_commands.json');
  /** @type {{ file: string }[]} */
  const commands = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const files = commands
    .map(({ file }) => relative(folder, file))
    .filter((file) => /^(core|scripts)\/.*\.cpp$/.test(file));
  /** @param {string} file */
  const cost = (file) => readFileSync(join(folder, file), 'utf8').length * (file === 'core/json.cpp' ? 100 : 1);
  return [...new Set(files)].sort((a, b) => cost(b) - cost(a));
}

/**
 * @param {string} output of clang-tidy
 * @param {string} folder
 * @returns {{ place: string, file: string, what: string, check: string }[]}
 */
export function findings(output, folder) {
  return [...output.matchAll(warning)].map(([, path, line, what, check]) => {
    const file = relative(folder, join(folder, relative(folder, path)));
    return { place: `${file}:${line}`, file, what, check: check.split(',')[0] };
  });
}

/**
 * @param {ReturnType<typeof findings>} found
 * @param {Record<string, number>} listed "file: function" and its complexity
 * @returns {string[]}
 */
export function complaints(found, listed) {
  const complex = new Map();
  const others = [];
  for (const { place, file, what, check } of found) {
    const [, name, value] = what.match(complexity) ?? [];
    if (name === undefined) others.push(`${place}: ${what} [${check}]`);
    else complex.set(`${file}: ${name}`, Math.max(Number(value), complex.get(`${file}: ${name}`) ?? 0));
  }
  const grown = [...complex].filter(([name, value]) => !(value <= listed[name]));
  const shrunk = Object.entries(listed).filter(([name, value]) => !((complex.get(name) ?? 0) >= value));
  return [
    ...new Set(others),
    ...grown.map(([name, value]) => `${name}: a cognitive complexity of ${value}, of at most ${listed[name] ?? 25}`),
    ...shrunk.map(([name, value]) =>
      complex.has(name)
        ? `scripts/lint/allowed.json: ${name} is no longer ${value} but ${complex.get(name)}: write that`
        : `scripts/lint/allowed.json: ${name} is no longer above 25: take it off the list`,
    ),
  ];
}

/**
 * @type {import('./check.mjs').Check}
 * @param {Record<string, number>} [listed]
 */
export async function tidy(folder = root, listed = allowed.complexity) {
  const files = compiled(folder);
  if (files.length === 0) return [`${database}/compile_commands.json: not there (npm run build -- native)`];
  /** @type {ReturnType<typeof findings>} */
  const found = [];
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      const { status, output, errors } = await outputOf('clang-tidy', ['-p', database, '--quiet', file], {
        cwd: folder,
      });
      const here = findings(output, folder);
      found.push(...here);
      if (status !== 0 && here.length === 0) failed.push(`${file}: clang-tidy ended with ${status}. ${errors.trim()}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return [...failed, ...complaints(found, listed)];
}

await program(
  import.meta.url,
  'Runs clang-tidy by .clang-tidy over the C++ of core/ and scripts/, as build/native compiles it (npm run build ' +
    '-- native).',
  tidy,
);
