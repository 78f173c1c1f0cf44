// Runs the program under test: $SAYSO_CLI, or the one of the native build.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export const program = process.env.SAYSO_CLI ?? fileURLToPath(new URL('../../build/native/sayso', import.meta.url));

/** An environment in which nothing of the developer's terminal shows. */
const plain = { PATH: process.env.PATH, TERM: 'xterm-256color', LC_ALL: 'C' };

/**
 * @param {string[]} args
 * @param {{input?: string | Buffer | AsyncIterable<string>, env?: object, cwd?: string, shell?: boolean}} [options]
 *   With `shell`, args[0] is a command line in which "$SAYSO" is the program.
 * @returns {Promise<{status: number | null, signal: string | null, out: string, err: string}>}
 */
export function sayso(args, { input = '', env = {}, cwd, shell = false } = {}) {
  const command = shell ? ['/bin/bash', '--norc', '-c', args[0]] : [program, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { env: { ...plain, SAYSO: program, ...env }, cwd });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({
        status,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
      }),
    );
    const chunks = typeof input === 'string' || Buffer.isBuffer(input) ? [input] : input;
    pipeline(chunks, child.stdin).catch(() => {}); // the program may end before it has read everything
  });
}

/**
 * A directory with files, removed after the test.
 * @param {import('node:test').TestContext} test
 * @param {Record<string, string | Buffer>} files
 * @returns {(name: string) => string} the path of a file in it
 */
export function directoryWith(test, files) {
  const directory = mkdtempSync(join(tmpdir(), 'sayso-test-'));
  test.after(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return (name) => join(directory, name);
}

export const lines = (text) => text.split('\n').filter((line) => line !== '');
export const jsonLines = (text) => lines(text).map((line) => JSON.parse(line));

export const article = `The harbour board announced three goals on Monday. The three goals are to rebuild the pier, \
to cut the berth fee and to open a school for boat builders.

“We will rebuild the pier before winter, and nobody will lose a berth,” said Ana Ruiz, the mayor of Port Alder.

Tom Okafor, a professor at the University of Lund, said the plan was too slow.
`;
