#!/usr/bin/env node
// ruff finds nothing in the Python of the house, by the rules of ruff.toml.
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

import { ruffOptions } from '../format.mjs';
import { program, texts } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export function python(folder) {
  const workspace = new Workspace(ruffOptions(), PositionEncoding.Utf16);
  return texts(['*.py'], folder).flatMap(({ path, text }) => {
    /** @type {{ code: string, message: string, start_location: { row: number } }[]} */
    const found = workspace.check(text);
    return found.map(({ code, message, start_location: { row } }) => `${path}:${row}: ${message} [${code}]`);
  });
}

await program(import.meta.url, 'Runs ruff by ruff.toml over the Python files.', python);
