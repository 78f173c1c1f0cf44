// A plugin of Vite that writes the page's service worker, with the list of the files that it keeps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { build } from 'vite';

/**
 * @param {string} source the service worker's script
 * @returns {import('vite').Plugin}
 */
export function serviceWorker(source) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    closeBundle: {
      sequential: true,
      async handler() {
        const { outDir, assetsDir, target } = { ...config.build };
        const folder = join(config.root, outDir);
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          define: { __FILES__: JSON.stringify(filesOf(folder, assetsDir)), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir,
            target,
            emptyOutDir: false,
            copyPublicDir: false,
            // One classic script, which every browser takes for a service worker.
            rollupOptions: { input: source, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
          },
        });
      },
    },
  };
}

/**
 * @param {string} folder
 * @param {string} hashed the folder in it whose files have a hash of their content in their names
 * @returns {{ url: string, revision: string | null }[]} the files to keep; a revision where the name says none
 */
function filesOf(folder, hashed) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({
      url: path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      hash: () => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16),
    }))
    .map(({ url, hash }) => ({ url, revision: url.startsWith(`${hashed}/`) ? null : hash() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
