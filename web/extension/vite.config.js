// Builds build/extension/chromium: the panel and the page, which share their parts, and the two scripts that browsers
// want as one classic file each. scripts/extension.mjs does the rest.
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('vite').InlineConfig['build']} */
const common = {
  outDir: fileURLToPath(new URL('../../build/extension/chromium', import.meta.url)),
  target: ['chrome123', 'firefox140'],
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
};

/** @param {string} name @returns {import('vite').InlineConfig} */
const script = (name) => ({
  root: here,
  configFile: false,
  publicDir: false,
  build: {
    ...common,
    emptyOutDir: false,
    rollupOptions: { input: `${here}${name}.js`, output: { format: 'iife', entryFileNames: `${name}.js` } },
  },
});

/** One after the other. @type {import('vite').InlineConfig[]} */
export default [
  {
    root: here,
    configFile: false,
    base: './',
    publicDir: `${here}public`,
    build: {
      ...common,
      emptyOutDir: true,
      rollupOptions: { input: [`${here}panel.html`, `${here}app.html`] },
    },
    worker: { format: 'es' },
  },
  script('background'),
  script('page'),
];
