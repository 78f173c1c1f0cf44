#!/usr/bin/env node
// No line of a source file is wider than 120 columns, comments and strings that the formatters leave included.
import { program, texts } from './check.mjs';

const limit = 120;
const patterns = ['cpp', 'hpp', 'c', 'def', 'cmake', 'js', 'mjs', 'ts', 'css', 'html', 'py', 'sh'].map(
  (end) => `*.${end}`,
);

/** @type {import('./check.mjs').Check} */
export const width = (folder) =>
  texts([...patterns, 'CMakeLists.txt', '.ci/run'], folder).flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, i) => ({ place: `${path}:${i + 1}`, columns: [...line].length }))
      .filter(({ columns }) => columns > limit)
      .map(({ place, columns }) => `${place}: ${columns} columns, of at most ${limit}`),
  );

await program(import.meta.url, `Names the lines of source files that are wider than ${limit} columns.`, width);
