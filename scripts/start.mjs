#!/usr/bin/env node
// Builds the page and serves it on this machine.
import { join } from 'node:path';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { Failure, main, root, takeNone } from './shell.mjs';

const help = `Usage: npm start

Sets up (scripts/setup.mjs), builds the WebAssembly module and the page, and serves build/site on 127.0.0.1 until it is
ended with Ctrl-C. The port is the first free one from 5173, or PORT when that is set.
`;

function wantedPort() {
  const { PORT } = process.env;
  if (!PORT) return { port: 5173, strictPort: false };
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT is ${PORT}; it must be a number from 1 to 65535.`);
  }
  return { port, strictPort: true };
}

await main(help, async (args) => {
  takeNone(args);
  const port = wantedPort();
  const parts = ['wasm', 'site'];
  setup(parts);
  for (const part of parts) await build(part);
  const { serve } = await import('./serve.mjs');
  const { url } = await serve(join(root, 'build/site'), port).catch((error) => {
    throw new Failure(`The page cannot be served: ${error.message}.`);
  });
  console.log(`Sayso is at ${url} (end it with Ctrl-C).`);
});
