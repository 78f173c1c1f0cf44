#!/usr/bin/env node
// Every source file has the form of npm run format.
import { formatAll } from '../format.mjs';
import { program } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export const form = async (folder) =>
  (await formatAll({ write: false, folder })).map((path) => `${path}: not in form (npm run format)`);

await program(import.meta.url, 'Names the source files that are not in the form of npm run format.', form);
