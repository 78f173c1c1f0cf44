// Builds build/widget: <sayso-article> as a publisher serves it from the own host, every file a file. Not in Vite's
// library mode, which would put the module into the script as base64.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What goes with it: types for those who import it, and the licences of what is in the module.
 * @type {import('vite').Plugin}
 */
const companions = {
  name: 'companions',
  async generateBundle() {
    const read = (/** @type {string} */ path) => readFile(join(root, path), 'utf8');
    const emit = (/** @type {string} */ fileName, /** @type {string} */ source) =>
      this.emitFile({ type: 'asset', fileName, source });
    emit(
      'sayso-article.d.ts',
      (await read('web/element/index.d.ts')).replaceAll('../analyzer/index.js', './analyzer.js'),
    );
    emit('analyzer.d.ts', await read('web/analyzer/index.d.ts'));
    emit('LICENSE', await read('LICENSE'));
    emit('THIRD-PARTY.md', await read('THIRD-PARTY.md'));
  },
};

const names = {
  entryFileNames: 'sayso-article.js',
  chunkFileNames: 'files/[name]-[hash].js',
  assetFileNames: 'files/[name]-[hash][extname]',
};

/** @type {import('vite').InlineConfig} */
export default {
  root,
  configFile: false,
  base: './',
  publicDir: false,
  plugins: [companions],
  build: {
    outDir: 'build/widget',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: 'web/element/index.js',
      preserveEntrySignatures: 'strict', // what it exports is for those who import it
      output: names,
    },
  },
  worker: { format: 'es', rollupOptions: { output: { ...names, entryFileNames: 'files/worker-[hash].js' } } },
};
