// What the checks of this folder share: a check is a function of a repository's folder that returns its complaints,
// none when all is well, each "place: what is wrong".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Failure, isMain, main, root, sources, takeNone } from '../shell.mjs';

/** @typedef {(folder?: string) => string[] | Promise<string[]>} Check */

/**
 * Makes the module at `url` a program that runs its check alone.
 * @param {string} url
 * @param {string} what the check's sentence of help
 * @param {Check} check
 */
export async function program(url, what, check) {
  if (!isMain(url)) return;
  const name = url.slice(url.lastIndexOf('/') + 1);
  const help = `Usage: node scripts/lint/${name}

${what}
One of the checks of npm run lint. The status is 1 when it has something to complain of.
`;
  await main(help, async (args) => {
    takeNone(args);
    const complaints = await check();
    for (const complaint of complaints) console.log(complaint);
    if (complaints.length > 0) throw new Failure(`${complaints.length} complaints`);
  });
}

/**
 * @param {string[]} patterns as in sources() of scripts/shell.mjs
 * @param {string} [folder]
 * @returns {{ path: string, text: string }[]}
 */
export const texts = (patterns, folder = root) =>
  sources(patterns, folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/**
 * What may stay for now: scripts/lint/allowed.json. A check fails as well when less stands than is allowed, so that
 * what is allowed can only shrink.
 */
export const allowed = JSON.parse(readFileSync(new URL('allowed.json', import.meta.url), 'utf8'));
