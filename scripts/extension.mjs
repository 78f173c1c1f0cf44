// Makes the extension for each browser of what Vite built: a folder to load as it is, and a zip of it for the stores.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import { zipSync } from 'fflate';

import { manifestFor } from '../web/extension/manifest.js';
import { root } from './shell.mjs';

export const folder = join(root, 'build/extension');

/** Zips have times in them: always the same, so that the same files are the same bytes, wherever they are built. */
const epoch = new Date(1980, 0, 1);

/** What every copy carries. @param {string[]} licences names of files at the root */
export function finishExtension(licences) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const built = join(folder, 'chromium');
  for (const name of licences) cpSync(join(root, name), join(built, name));
  rmSync(join(folder, 'firefox'), { recursive: true, force: true });
  cpSync(built, join(folder, 'firefox'), { recursive: true });
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const manifest = `${JSON.stringify(manifestFor(browser, version), null, 2)}\n`;
    writeFileSync(join(folder, browser, 'manifest.json'), manifest);
    writeFileSync(join(folder, `sayso-${browser}.zip`), zipped(join(folder, browser)));
  }
}

/** The same bytes for the same files. @param {string} path of a folder */
export function zipped(path) {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const entries = files.map((file) => [
    file
      .slice(path.length + 1)
      .split(sep)
      .join('/'),
    readFileSync(file),
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: epoch });
}
