#!/usr/bin/env node
// Builds the parts that are asked for.
import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { writeIntegrity } from './integrity.mjs';
import { setup } from './setup.mjs';
import { allKnown, Failure, isMain, main, root, run } from './shell.mjs';
import { writePlugin } from './wordpress.mjs';

const help = `Usage: npm run build [-- PART…]

Sets up (scripts/setup.mjs) and builds; without PART: native, wasm and site.
  native     build/native/sayso, the command line
  debug      build/debug/sayso_tests, the core's tests with sanitizers
  fuzz       build/fuzz, the fuzzers of the core, with sanitizers (docs/fuzzing.md)
  wasm       build/wasm/sayso.js and sayso.wasm, copied to web/analyzer/wasm/
  widget     build/widget, <sayso-article> for other pages (docs/embed.md), which holds what wasm last built
  site       build/site, the page, the demonstrations of the widget and the page that writes its snippet, likewise
  extension  build/extension, for Chromium and for Firefox, with a zip of each (docs/extension.md), likewise
  wordpress  build/wordpress/sayso, the widget as a plugin for WordPress, likewise
`;

/** @type {Record<string, (name: string) => void | Promise<void>>} */
const parts = {
  native: buildNative,
  debug: withCMake,
  fuzz: withCMake,
  wasm: withCMake,
  widget: buildWidget,
  site: buildSite,
  wordpress: buildWordPress,
  extension: buildExtension,
};

/** @param {string} preset of CMakePresets.json */
function withCMake(preset) {
  run('cmake', ['--preset', preset]);
  run('cmake', ['--build', '--preset', preset, '--parallel', String(availableParallelism())]);
}

/** @param {string} what @param {import('vite').InlineConfig} [config] */
async function withVite(what, config = {}) {
  const vite = await import('vite');
  try {
    await vite.build({ root, logLevel: 'warn', ...config });
  } catch (error) {
    throw new Failure(`The ${what} did not build. ${error instanceof Error ? error.message : error}`);
  }
}

/** What every copy of ours must carry. */
const licences = ['LICENSE', 'THIRD-PARTY.md'];

/** @param {string} folder below build/ */
function withLicences(folder) {
  for (const name of licences) cpSync(join(root, name), join(root, 'build', folder, name));
}

function buildNative() {
  withCMake('native');
  withLicences('native');
}

async function buildWidget() {
  await withVite('widget', (await import('../web/element/vite.config.js')).default);
  const hashes = writeIntegrity(join(root, 'build/widget'));
  for (const [file, hash] of Object.entries(hashes)) console.log(`${file} ${hash}`);
}

async function buildWordPress() {
  await buildWidget();
  writePlugin(join(root, 'build/widget'), join(root, 'build/wordpress/sayso'));
}

async function buildSite() {
  await withVite('page');
  await buildWidget();
  cpSync(join(root, 'build/widget'), join(root, 'build/site/widget'), { recursive: true });
  await withVite('builder', (await import('../web/builder/vite.config.js')).default);
  cpSync(join(root, 'web/demo'), join(root, 'build/site/demo'), { recursive: true });
  withLicences('site');
  const { compress } = await import('./serve.mjs');
  compress(join(root, 'build/site'));
}

async function buildExtension() {
  for (const config of (await import('../web/extension/vite.config.js')).default) await withVite('extension', config);
  (await import('./extension.mjs')).finishExtension(licences);
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
    allKnown(args, Object.keys(parts), 'part');
    const wanted = args.length > 0 ? args : ['native', 'wasm', 'site'];
    setup(wanted);
    for (const part of wanted) await build(part);
  });
}
