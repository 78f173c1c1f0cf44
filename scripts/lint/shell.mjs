#!/usr/bin/env node
// shellcheck finds nothing in the shell scripts of the house.
import { outputOf } from '../shell.mjs';
import { program, texts } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export async function shell(folder) {
  const scripts = texts(['*.sh', '.ci/*', 'scripts/*', 'tests/scripts/*'], folder)
    .filter(({ path, text }) => path.endsWith('.sh') || /^#!.*\b(ba|da)?sh\b/.test(text))
    .map(({ path }) => path);
  if (scripts.length === 0) return [];
  const { status, output, errors } = await outputOf('shellcheck', ['--format=gcc', ...scripts], { cwd: folder });
  const complaints = output.split('\n').filter((line) => line !== '');
  return status === 0 || complaints.length > 0 ? complaints : [`shellcheck ended with ${status}. ${errors.trim()}`];
}

await program(import.meta.url, 'Runs shellcheck over the shell scripts.', shell);
