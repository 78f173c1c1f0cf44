// Builds build/site/builder, beside build/site/widget, whose element and hashes it shows as they are.
import { fileURLToPath } from 'node:url';

import { policyInPage } from '../../scripts/policy.mjs';

/** @type {import('vite').InlineConfig} */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  base: './',
  publicDir: false,
  plugins: [policyInPage],
  build: {
    outDir: '../../build/site/builder',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};
