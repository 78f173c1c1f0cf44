#!/usr/bin/env node
// tsc finds nothing in the types of web/ and scripts/: those of JSDoc comments and of the .d.ts files beside them.
import { join } from 'node:path';

import { outputOf, root } from '../shell.mjs';
import { program } from './check.mjs';

/** The second is for what runs in workers, where other names are global. */
const projects = ['tsconfig.json', 'tsconfig.workers.json'];

/** @type {import('./check.mjs').Check} */
export async function types(folder = root) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const runs = projects.map((project) => outputOf(process.execPath, [tsc, '--project', project], { cwd: folder }));
  const found = (await Promise.all(runs)).flatMap(({ output, errors }) => `${output}${errors}`.split('\n'));
  return found.filter((line) => line !== '');
}

await program(import.meta.url, 'Runs tsc by tsconfig.json and tsconfig.workers.json.', types);
