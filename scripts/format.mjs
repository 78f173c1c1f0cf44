#!/usr/bin/env node
// Gives every source file its form: C++ by .clang-format, JavaScript and CSS by .prettierrc.json, Python by ruff.toml.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { format as formatCpp } from '@wasm-fmt/clang-format/node';
import * as prettier from 'prettier';

import { Failure, isMain, main, root, sources, takeNone } from './shell.mjs';

const help = `Usage: npm run format [-- --check]

Rewrites the source files that have not the form of .clang-format, .prettierrc.json and ruff.toml, and names them.
With --check it only names them, and its status is 1 when there are any.
The formatters are npm packages, so that every machine has the same: an editor's own may differ in places.
`;

/** @param {string} path */
const read = (path, folder = root) => readFileSync(join(folder, path), 'utf8');

/** @typedef {{ [key: string]: unknown }} Table of ruff.toml: values of JSON, and tables */

/**
 * ruff.toml is read here as ruff's own program reads it: tables "[a.b]" of lines "key = value", whose values are
 * written as in JSON.
 */
export function ruffOptions() {
  /** @type {Table} */
  const options = {};
  let table = options;
  for (const [, name, key, value] of read('ruff.toml').matchAll(/^(?:\[([\w.-]+)\]|([\w-]+) = (.+))$/gm)) {
    if (name) table = name.split('.').reduce((outer, part) => /** @type {Table} */ (outer[part] ??= {}), options);
    else table[key] = JSON.parse(value);
  }
  return options;
}

/** @type {{ files: string[], formatter: () => (text: string, path: string) => string | Promise<string> }[]} */
const languages = [
  {
    files: ['*.cpp', '*.hpp', '*.c', '*.cu', '*.def'],
    formatter: () => {
      const style = read('.clang-format');
      return (text, path) => formatCpp(text, path.replace(/\.def$/, '.cpp'), style); // a table's rows are macros of C++
    },
  },
  {
    files: ['*.js', '*.mjs', '*.ts', '*.css'],
    formatter: () => {
      const options = JSON.parse(read('.prettierrc.json'));
      return (text, path) => prettier.format(text, { ...options, filepath: path });
    },
  },
  {
    files: ['*.py'],
    formatter: () => {
      const workspace = new Workspace(ruffOptions(), PositionEncoding.Utf16);
      return (text) => workspace.format(text);
    },
  },
];

/**
 * @param {{ write: boolean, folder?: string }} options
 * @returns {Promise<string[]>} the files that were not in form; with `write` they are now
 */
export async function formatAll({ write, folder = root }) {
  const changed = [];
  for (const { files, formatter } of languages) {
    const format = formatter();
    for (const path of sources(files, folder)) {
      const before = read(path, folder);
      const after = await format(before, path);
      if (after === before) continue;
      changed.push(path);
      if (write) writeFileSync(join(folder, path), after);
    }
  }
  return changed;
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    const check = args[0] === '--check';
    takeNone(args.slice(check ? 1 : 0));
    const changed = await formatAll({ write: !check });
    for (const path of changed) console.log(path);
    if (check && changed.length > 0) throw new Failure(`${changed.length} files are not in form: npm run format`);
  });
}
