#!/usr/bin/env node
// Writes custom-elements.json, which tells editors and catalogues what <sayso-article> takes and gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isMain, main, root, takeNone } from './shell.mjs';

const help = `Usage: npm run manifest

Writes custom-elements.json from the comments of web/element/sayso-article.js. A test holds the one to the other.
`;

const source = 'web/element/sayso-article.js';

/**
 * What the analyzer exports, of which its own types say nothing.
 * @typedef {object} ManifestAnalyzer
 * @property {typeof import('typescript')} ts
 * @property {(parts: { modules: import('typescript').SourceFile[] }) => { schemaVersion: string, modules: Module[] }}
 *   create
 *
 * @typedef {{ declarations: Declaration[] }} Module
 * @typedef {{ kind: string, members: { name: string, description?: string }[], events: { name: string }[] }}
 *   Declaration
 */

/** @returns {Promise<string>} the manifest, as the file has it */
export async function manifest() {
  /** @type {unknown} */
  const analyzer = await import('@custom-elements-manifest/analyzer');
  const { create, ts } = /** @type {ManifestAnalyzer} */ (analyzer);
  const module = ts.createSourceFile(source, readFileSync(join(root, source), 'utf8'), ts.ScriptTarget.ES2022, true);
  const { schemaVersion, modules } = create({ modules: [module] });
  for (const module of modules) {
    // The analyzer takes fields of other objects, and the private ones, for members, and variables for events and
    // exports.
    module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    for (const declaration of module.declarations) {
      declaration.members = declaration.members.filter(({ name, description }) => description && !name.startsWith('#'));
      declaration.events = declaration.events.filter(({ name }) => name.startsWith('sayso-'));
    }
  }
  return `${JSON.stringify({ schemaVersion, modules }, null, 2)}\n`;
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    takeNone(args);
    writeFileSync(join(root, 'custom-elements.json'), await manifest());
    console.log('custom-elements.json is written.');
  });
}
