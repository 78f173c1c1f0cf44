// What the scripts share: the repository's place, a program's place on PATH, running it, and how a script ends.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The annotated corpora and what measures on them; it need not be there. */
export const evaluation = resolve(root, process.env.SAYSO_EVAL ?? '../shared/eval');

/** A failure that its message tells in full: main() prints it without a stack. */
export class Failure extends Error {}

/**
 * @param {...string} names programs, the first choice first; a name with a slash is a path
 * @returns {string | undefined} the path of the first that can be run
 */
export function findProgram(...names) {
  for (const name of names) {
    const paths = name.includes('/') ? [name] : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
    const path = paths.find(isProgram);
    if (path) return path;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a program in the repository's root, its output shown as it comes.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @throws {Failure} when it cannot be run or ends with another status than 0
 */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw new Failure(`${program} could not be run: ${done.error.message}`);
  if (done.status !== 0) throw new Failure(`${program} ${args.join(' ')} failed with ${done.signal ?? done.status}.`);
}

/**
 * Runs a program, in the repository's root unless told, for what it writes.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ status: number | null, output: string, errors: string }>}
 */
export function outputOf(program, args, { cwd = root, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}

/**
 * @param {string[]} patterns as in .gitignore: "*.cpp", "core/"
 * @param {string} [folder] a repository
 * @returns {string[]} the files of it that git knows, or would know, of these patterns
 */
export function sources(patterns, folder = root) {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const paths = execFileSync('git', listing, { cwd: folder, encoding: 'utf8' }).split('\0');
  return paths.filter((path) => path !== '' && existsSync(join(folder, path)));
}

/**
 * A script's whole course: `--help` prints `help`; a Failure prints its message; both end the process's way.
 * @param {string} help
 * @param {(args: string[]) => Promise<void> | void} body
 */
export async function main(help, body) {
  const args = process.argv.slice(2);
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error; // whoever read it has seen enough
  });
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    await body(args);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** @param {string[]} args @throws {Failure} when a script that takes no arguments was given some */
export function takeNone(args) {
  if (args.length > 0) throw new Failure(`Unknown argument ${args[0]}; see --help.`);
}

/**
 * @param {string[]} names that a script was given
 * @param {string[]} known
 * @param {string} what they are: "part"
 * @throws {Failure} when one of them is not known
 */
export function allKnown(names, known, what) {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Failure(`There is no ${what} ${unknown}; there are ${known.join(', ')}.`);
}

/** Whether the module at `url` is the program that Node was started with. @param {string} url */
export const isMain = (url) => process.argv[1] === fileURLToPath(url);
