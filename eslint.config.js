// The rules of npm run lint for JavaScript. Form is Prettier's (npm run format).
import js from '@eslint/js';
import globals from 'globals';

/** What matters here beyond eslint's own recommendation. */
const rules = {
  complexity: ['error', 25],
  eqeqeq: 'error',
  'no-unused-vars': ['error', { ignoreRestSiblings: true }],
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** What the tests set in the pages that they open. */
const ofTests = { analyzer: 'readonly', heard: 'readonly', sayso: 'readonly' };

export default [
  { ignores: ['build/', 'web/analyzer/wasm/'] },
  js.configs.recommended,
  { rules, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['web/**'], languageOptions: { globals: globals.browser } },
  { files: ['web/extension/**'], languageOptions: { globals: { chrome: 'readonly' } } },
  { files: ['web/app/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['scripts/**', 'tests/**', '*.js', '**/vite*.js'], languageOptions: { globals: globals.node } },
  // Functions of these run in the browser that they steer.
  {
    files: ['tests/web/**', 'tests/engines/**', 'scripts/soak.mjs'],
    languageOptions: { globals: { ...globals.browser, ...ofTests } },
  },
  { files: ['tests/cli/**'], rules: { 'no-control-regex': 'off' } }, // what a terminal is told
];
