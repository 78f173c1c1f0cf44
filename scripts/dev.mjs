#!/usr/bin/env node
// Serves the page while one works on it: what is changed is built again and shown.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { isMain, main, root, takeNone } from './shell.mjs';

const help = `Usage: npm run dev

Sets up (scripts/setup.mjs), builds the WebAssembly module, and serves the page from its sources on 127.0.0.1 until it
is ended with Ctrl-C. What is changed in web/ is shown at once; after a change in core/ the module is built again and
the page reloaded. What does not build is told, and the page goes on with what was built last.
`;

/**
 * Builds a little after the last of several changes, and never twice at a time: what changes meanwhile is built after.
 * @param {{ build: () => Promise<boolean>, onBuilt: () => void, onFailed: () => void, delay?: number }} how `build`
 *   tells whether it went well; `delay` in milliseconds
 * @returns {() => void} to be called at each change
 */
export function rebuilder({ build, onBuilt, onFailed, delay = 200 }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isBuilding = false;
  let isStale = false;
  const start = async () => {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    const isBuilt = await build();
    isBuilding = false;
    if (isStale) {
      isStale = false;
      start();
    } else if (isBuilt) onBuilt();
    else onFailed();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(start, delay);
  };
}

/** @returns {Promise<boolean>} whether the module was built; the compiler's output is shown */
function buildModule() {
  console.log('Building the module.');
  const args = ['--build', '--preset', 'wasm', '--parallel', String(availableParallelism())];
  return new Promise((resolve) => {
    spawn('cmake', args, { cwd: root, stdio: 'inherit' })
      .on('error', () => resolve(false))
      .on('close', (status) => resolve(status === 0));
  });
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    takeNone(args);
    setup(['wasm', 'site']);
    await build('wasm');
    const { createServer } = await import('vite');
    const server = await createServer({ root, clearScreen: false });
    await server.listen();
    const changed = rebuilder({
      build: buildModule,
      onBuilt: () => server.ws.send({ type: 'full-reload' }),
      onFailed: () => console.log('The module did not build: the page goes on with the last one.'),
    });
    watch(join(root, 'core'), { recursive: true }, (_, name) => {
      if (/\.(cpp|hpp|def|weights)$/.test(name ?? '')) changed();
    });
    server.printUrls();
  });
}
