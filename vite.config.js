import { defineConfig } from 'vite';

import { policyInPage } from './scripts/policy.mjs';
import { serviceWorker } from './web/app/vite-service-worker.js';

export default defineConfig({
  base: './',
  publicDir: 'web/app/public',
  plugins: [policyInPage, serviceWorker('web/app/service-worker.js')],
  build: {
    outDir: 'build/site',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'], // the first with light-dark() and Map.groupBy
    assetsInlineLimit: 0, // the WebAssembly module and the worker stay files
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'from-page.html'] },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
});
