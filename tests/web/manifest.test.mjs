// What is said of <sayso-article>, in the manifest, the types and the manual, holds to the one comment in its source.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ts } from '@custom-elements-manifest/analyzer';

import { manifest } from '../../scripts/manifest.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFile(root + path, 'utf8');
const made = await manifest();
const element = JSON.parse(made).modules[0].declarations.find(({ name }) => name === 'SaysoArticle');

test('custom-elements.json is the manifest of the source: npm run manifest', async () => {
  assert.equal(await read('custom-elements.json'), made);
});

test('the manual names every attribute, property, method, event, part and custom property', async () => {
  const manual = await read('docs/embed.md');
  const { attributes, members, events, cssParts, cssProperties } = element;
  const names = [attributes, members, events, cssParts, cssProperties].flat().map(({ name }) => name);
  assert.ok(names.length > 50);
  assert.deepEqual(
    names.filter((name) => !manual.includes(`\`${name}`)),
    [],
  );
});

test('the types have every property and method, and hold in use', () => {
  const source = `
    import { createAnalyzer, SaysoArticle, articleTexts } from './web/element/index.js';
    const article: SaysoArticle = document.querySelector('sayso-article')!;
    article.addEventListener('sayso-analysis', ({ detail }) => detail.analysis.speakers.map(({ name }) => name));
    article.addEventListener('click', ({ clientX }) => clientX);
    article.layers = ['quotes'];
    article.panel = 'none';
    article.analyzer = createAnalyzer();
    article.texts = { close: 'Schließen' };
    // @ts-expect-error there is no such layer
    article.layers = ['verbs'];
    // @ts-expect-error it is read only
    article.selected = 'q1';
    export const used = [articleTexts, ${element.members.map(({ name }) => `article.${name}`).join(', ')}];`;
  const path = `${root}use.ts`;
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, options.target, true) : getSourceFile(name, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([path], options, host));
  assert.deepEqual(
    diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    [],
  );
});
