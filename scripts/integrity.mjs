import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Writes integrity.json into a folder: for each script and module in it, what a page writes as `integrity`.
 * @param {string} folder
 * @returns {Record<string, string>} by the file's name in the folder
 */
export function writeIntegrity(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|wasm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const hashes = Object.fromEntries(
    files.map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      integrityOf(readFileSync(path)),
    ]),
  );
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  return hashes;
}

/** @param {Buffer} content */
const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
