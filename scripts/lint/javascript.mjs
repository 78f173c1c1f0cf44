#!/usr/bin/env node
// eslint finds nothing in the JavaScript of web/, scripts/ and tests/, by the rules of eslint.config.js.
import { relative } from 'node:path';

import { ESLint } from 'eslint';

import { root } from '../shell.mjs';
import { program } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export async function javascript(folder = root) {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: `${root}eslint.config.js` });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${relative(folder, filePath)}:${line}: ${message} [${ruleId}]`),
  );
}

await program(import.meta.url, 'Runs eslint by eslint.config.js over the JavaScript files.', javascript);
