#!/usr/bin/env node
// Runs the analyzer for long, and watches its memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { Failure, main, root } from './shell.mjs';

const help = `Usage: npm run soak [-- [--articles N] [--pages N] [--seed N] [--no-build]]

Sets up, builds, and analyzes made-up articles, the same ones for the same seed: short news, texts of marks, of any
characters, one piece many times over, and of a batch every fiftieth line no article at all.
  --articles N   through the program, --jsonl --jobs 2 (100,000; 0 for none)
  --pages N      through one worker in Chromium (2,000; 0 for none)
  --seed N       of the articles (1)
It prints the memory at 10, 50 and 100 % of each. The status is 1 when a result is missing, out of order or not what its
article must have, or when the second half takes more memory than the first by over 5 % and 4 MiB.
`;

const mebibyte = 2 ** 20;
const samples = 200;
const noArticles = ['China said', '[1]', '{"id": 5}', '{"text": 3}', '{"text": "cut'];
const pieces = [
  '“ ',
  '”',
  '"',
  "'",
  '“We will go\n',
  'said ',
  'Ana\n',
  'Ana, Tom, ',
  '(',
  'to ',
  'that ',
  '. ',
  '😀',
  'RUIZ: No.\n',
];

/** @param {string[]} args */
function readArguments(args) {
  /** @type {Record<string, number>} */
  const options = { '--articles': 100_000, '--pages': 2_000, '--seed': 1 };
  let builds = true;
  for (let i = 0; i < args.length; ++i) {
    const name = args[i];
    if (name === '--no-build') builds = false;
    else if (Object.hasOwn(options, name)) {
      options[name] = Number(args[++i]);
      if (!Number.isInteger(options[name]) || options[name] < 0)
        throw new Failure(`${name} needs a number from 0; see --help.`);
    } else throw new Failure(`Unknown argument ${name}; see --help.`);
  }
  return { articles: options['--articles'], pages: options['--pages'], seed: options['--seed'], builds };
}

/** @param {number} seed @returns {Promise<ArticleMaker>} the article of each number, asked for in order */
async function articleMaker(seed) {
  const { textMaker } = await import('../tests/wasm/texts.mjs');
  const made = textMaker(seed, 16);
  return (number) =>
    number % 5 === 4 ? pieces[((number / 5) | 0) % pieces.length].repeat(1 + ((number * 7919) % 400)) : made();
}

/** @typedef {(number: number) => string} ArticleMaker */

/** Whether a line of the batch is one that is no article. @param {number} number */
const isBad = (number) => number % 50 === 49;

/** @param {number} number @param {ArticleMaker} article */
const lineOf = (number, article) =>
  isBad(number)
    ? noArticles[((number / 50) | 0) % noArticles.length]
    : JSON.stringify({ id: number, text: article(number) });

/** Memory in use over a run: what it was at most in each hundredth of it. */
class Course {
  /** @param {string} what @param {number} total */
  constructor(what, total) {
    this.what = what;
    this.total = total;
    this.peaks = new Array(100).fill(0);
  }

  /** @param {number} done @param {number} bytes */
  note(done, bytes) {
    const hundredth = Math.min(99, Math.floor((100 * done) / this.total));
    this.peaks[hundredth] = Math.max(this.peaks[hundredth], bytes);
  }

  /** @param {number} from @param {number} to in hundredths */
  most(from, to) {
    return Math.max(...this.peaks.slice(from, to));
  }

  /** Prints it, and says whether it stayed flat: a tenth to warm up, then the first half beside the second. */
  report() {
    const [start, middle, end] = [this.most(0, 10), this.most(0, 50), this.most(50, 100)];
    const flat = end <= middle * 1.05 + 4 * mebibyte;
    const shown = [start, middle, end].map((bytes) => `${(bytes / mebibyte).toFixed(1)} MiB`).join(', ');
    console.log(`  ${this.what}, at most up to 10 %, up to 50 %, after: ${shown}${flat ? '' : ': it grows'}`);
    return flat;
  }
}

/** @param {number | undefined} pid */
function residentBytes(pid) {
  const match = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB$/m);
  return match ? Number(match[1]) * 1024 : 0; // a program that has ended has none
}

/**
 * A program that ends too early breaks the pipe: how it ended and how many results there are tells more.
 * @param {import('node:stream').Writable} stream
 * @param {number} count
 * @param {ArticleMaker} article
 */
async function writeLines(stream, count, article) {
  stream.on('error', () => {});
  for (let number = 0; number < count && stream.writable; ++number) {
    if (!stream.write(`${lineOf(number, article)}\n`)) await once(stream, 'drain').catch(() => stream.destroy());
  }
  stream.end();
}

/**
 * Ended by line feeds alone: node:readline also ends one at U+2028, which a speaker's name may hold.
 * @param {import('node:stream').Readable} stream
 */
async function* linesOf(stream) {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** What is wrong with the result of a line, or nothing. @param {number} number @param {string} line */
function fault(number, line) {
  const result = JSON.parse(line);
  if (isBad(number)) return result.error?.line === number + 1 ? undefined : 'has no error of its line';
  if (result.id !== number) return `has the id ${JSON.stringify(result.id)}`;
  return Array.isArray(result.quotes) ? undefined : 'is no analysis';
}

/** @param {number} count @param {ArticleMaker} article @returns {Promise<boolean>} whether all went well */
async function soakProgram(count, article) {
  console.log(`\n${count} lines through the program, two at the same time`);
  const started = performance.now();
  const child = spawn(join(root, 'build/native/sayso'), ['--jsonl', '--jobs', '2'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const course = new Course('resident memory', count);
  const written = writeLines(child.stdin, count, article);
  let done = 0;
  let bytes = 0;
  const faults = [];
  for await (const line of linesOf(child.stdout)) {
    const wrong = fault(done, line);
    if (wrong) faults.push(`the result of line ${done + 1} ${wrong}`);
    bytes += line.length;
    if (done++ % Math.ceil(count / samples) === 0) course.note(done, residentBytes(child.pid));
  }
  await written;
  const [status, signal] = await ended;
  const expected = count >= 50 ? 1 : 0; // of a run with lines that are no articles
  if (status !== expected) faults.push(`it ended with ${signal ?? status}, not ${expected}`);
  if (done !== count) faults.push(`there are ${done} results`);
  const seconds = (performance.now() - started) / 1000;
  console.log(`  ${done} results, ${(bytes / 1e6).toFixed(1)} MB of JSON, in ${seconds.toFixed(0)} s`);
  const flat = course.report();
  for (const each of faults.slice(0, 10)) console.log(`  ${each}`);
  return flat && faults.length === 0;
}

/** In the worker. */
function bytesOfModule() {
  const { moduleMemory } = /** @type {{ moduleMemory: WebAssembly.Memory }} */ (/** @type {unknown} */ (globalThis));
  return moduleMemory.buffer.byteLength;
}

/** The analyzer's engine.js, which also leaves the module's memory where the worker's global scope shows it. */
const watchedEngine = () => `
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
  const instance = await instantiate(...args);
  self.moduleMemory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
  return instance;
};
${readFileSync(join(root, 'web/analyzer/engine.js'), 'utf8')}`;

/** @param {number} count @param {ArticleMaker} article @returns {Promise<boolean>} whether all went well */
async function soakPage(count, article) {
  console.log(`\n${count} articles through one worker in Chromium`);
  const { openBrowser, openPage, serve } = await import('../tests/web/site.mjs');
  const started = performance.now();
  const site = await serve(root, {
    '/': { body: '<!doctype html><title>soak</title>' },
    '/favicon.ico': { body: '' },
    '/web/analyzer/engine.js': { body: watchedEngine(), headers: { 'content-type': 'text/javascript' } },
  });
  const browser = await openBrowser();
  try {
    const { page, problems } = await openPage(browser, site.url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.enable');
    const analyzer = await page.evaluateHandle(async (address) => {
      /** @type {typeof import('../web/analyzer/index.js')} */
      const { createAnalyzer } = await import(address);
      return createAnalyzer();
    }, '/web/analyzer/index.js');
    const heap = new Course('JavaScript of the page', count);
    const memory = new Course('memory of the module', count);
    const workers = new Set();
    const faults = [];
    for (let done = 0; done < count; ++done) {
      const text = article(done);
      const length = await analyzer.evaluate(async (analyzer, text) => (await analyzer.analyze(text)).length, text);
      if (length !== text.length) faults.push(`article ${done} has the length ${text.length}, its analysis ${length}`);
      if (done % Math.ceil(count / samples) !== 0) continue;
      for (const worker of page.workers()) workers.add(worker);
      memory.note(done, await page.workers()[0].evaluate(bytesOfModule));
      await devtools.send('HeapProfiler.collectGarbage');
      heap.note(done, (await devtools.send('Runtime.getHeapUsage')).usedSize);
    }
    if (workers.size !== 1) faults.push(`${workers.size} workers ran`);
    console.log(`  in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const flat = [memory.report(), heap.report()].every(Boolean);
    for (const each of [...faults, ...problems].slice(0, 10)) console.log(`  ${each}`);
    return flat && faults.length === 0 && problems.length === 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

await main(help, async (args) => {
  const { articles, pages, seed, builds } = readArguments(args);
  if (articles > 0 && !existsSync('/proc/self/status'))
    throw new Failure('The memory of the program is read from /proc, which Linux has.');
  if (builds) {
    setup(['native', 'wasm', ...(pages > 0 ? ['browser'] : [])]);
    await build('native');
    await build('wasm');
  }
  const good = [];
  if (articles > 0) good.push(await soakProgram(articles, await articleMaker(seed)));
  if (pages > 0) good.push(await soakPage(pages, await articleMaker(seed)));
  if (!good.every(Boolean)) process.exitCode = 1;
});
