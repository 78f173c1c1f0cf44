#!/usr/bin/env node
// Builds the parts that are asked for.
import { availableParallelism } from 'node:os';

import { setup } from './setup.mjs';
import { Failure, isMain, main, root, run } from './shell.mjs';

const help = `Usage: npm run build [-- PART…]

Sets up (scripts/setup.mjs) and builds; without PART: native, wasm and site.
  native   build/native/sayso, the command line
  debug    build/debug/sayso_tests, the core's tests with sanitizers
  wasm     build/wasm/sayso.js and sayso.wasm, copied to web/analyzer/wasm/
  site     build/site, the page, which holds what wasm last built
`;

const parts = { native: withCMake, debug: withCMake, wasm: withCMake, site: withVite };

/** @param {string} preset of CMakePresets.json */
function withCMake(preset) {
  run('cmake', ['--preset', preset]);
  run('cmake', ['--build', '--preset', preset, '--parallel', String(availableParallelism())]);
}

async function withVite() {
  const vite = await import('vite');
  try {
    await vite.build({ root, logLevel: 'warn' });
  } catch (error) {
    throw new Failure(`The page did not build. ${error.message}`);
  }
}

/**
 * @param {string} part a key of `parts`
 * @throws {Failure} when it does not build; the compiler's output is above
 */
export async function build(part) {
  console.log(`Building ${part}.`);
  await parts[part](part);
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    const unknown = args.find((part) => !Object.hasOwn(parts, part));
    if (unknown) throw new Failure(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`);
    const wanted = args.length > 0 ? args : ['native', 'wasm', 'site'];
    setup(wanted);
    for (const part of wanted) await build(part);
  });
}
