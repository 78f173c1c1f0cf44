// The built site as a good host serves it: compressed, with its policy, with the types that browsers insist on, and
// with names that change with their content kept by the browser for ever.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import sirv from 'sirv';

import { headersOf } from './policy.mjs';

const compressible = /\.(html|js|css|svg|wasm|webmanifest|json)$/;
const hashed = /\/(assets|files)\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * Writes x.br and x.gz beside each file x of `folder` that they make smaller.
 * @param {string} folder
 */
export function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

/**
 * @param {string} folder built, and compressed
 * @param {{ port: number, strictPort?: boolean }} options the next ports are tried when `port` is taken, unless strict
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} on 127.0.0.1
 * @throws {Error} when there is no port to be had
 */
export async function serve(folder, { port, strictPort = false }) {
  const answer = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '/').split('?');
    response.setHeaders(new Map(Object.entries(headersOf(path))));
    answer(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
    });
  });
  for (let tried = port; ; ++tried) {
    /** @type {NodeJS.ErrnoException | null} */
    const error = await new Promise((resolve) => {
      server.once('error', resolve).listen(tried, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (error && (strictPort || error.code !== 'EADDRINUSE' || tried > port + 100)) throw error;
    if (!error) break;
  }
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
