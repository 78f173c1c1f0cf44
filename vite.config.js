import { defineConfig } from 'vite';

import { serviceWorker } from './web/app/vite-service-worker.js';

/** What the page needs and no more: its own scripts, styles, worker and module. `npm start` serves the page so too. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** In the built page only: Vite's development client writes inline styles and opens a socket. */
const policyInPage = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

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
    rollupOptions: { input: 'index.html' },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
});
