#!/usr/bin/env node
// Measures the built page, and a page with the widget, as a phone sees them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { findChromium, setup } from './setup.mjs';
import { Failure, main, root } from './shell.mjs';

const version = '12.8.2'; // the last that runs on Node 20
const least = 95;
const pages = ['', 'demo/plain.html'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const help = `Usage: npm run lighthouse [-- --runs N] [--no-build]

Sets up, builds the module and the page, serves it compressed, and runs Lighthouse ${version} on it with its usual
phone: the page and the plain demonstration of the widget. Of N runs (3 unless told) the median counts, because a busy
machine makes slow runs. Ends with status 1 when performance, accessibility or best practices are below ${least}. npm
fetches Lighthouse for the first run: with 200 packages it is too large to be among ours.
`;

/** @param {string[]} args @returns {{ runs: number, builds: boolean }} */
function readArguments(args) {
  let runs = 3;
  let builds = true;
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--no-build') builds = false;
    else if (args[i] === '--runs') {
      runs = Number(args[++i]);
      if (!Number.isInteger(runs) || runs < 1) throw new Failure('--runs needs a number from 1; see --help.');
    } else throw new Failure(`Unknown argument ${args[i]}; see --help.`);
  }
  return { runs, builds };
}

/**
 * Lighthouse's report of one run, as far as it is read here.
 * @typedef {object} Report
 * @property {Record<string, Audit>} audits
 * @property {Record<string, { score: number, auditRefs: { id: string, weight: number }[] }>} categories
 *
 * @typedef {object} Audit
 * @property {number | null} score
 * @property {string} title
 * @property {string} [displayValue]
 * @property {number} numericValue
 * @property {{ items?: { node?: { snippet?: string }, description?: string, url?: string, source?: string }[] }}
 *   [details]
 */

/** @param {string} url @returns {Promise<Report>} */
async function measure(url) {
  const scratch = mkdtempSync(join(tmpdir(), 'sayso-lighthouse-'));
  const report = join(scratch, 'report.json');
  try {
    const command = [
      'exec',
      '--yes',
      '--ignore-scripts',
      `lighthouse@${version}`,
      '--',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ];
    // Not spawnSync: the server that is measured runs in this process.
    const child = spawn('npm', command, {
      cwd: root,
      env: { ...process.env, CHROME_PATH: findChromium() },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    /** @type {number | null | Error} */
    const status = await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
    const why = status instanceof Error ? status.message : status;
    if (status !== 0) throw new Failure(`Lighthouse failed on ${url} (${why}).`);
    return JSON.parse(readFileSync(report, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What costs points, worst first. @param {Report} report */
function faults({ audits, categories }) {
  const weighted = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0);
  return [...new Set(weighted.map(({ id }) => id))]
    .map((id) => audits[id])
    .map((audit) => ({ ...audit, score: audit.score ?? 1 }))
    .filter(({ score }) => score < 0.9)
    .sort((a, b) => a.score - b.score)
    .map(({ title, displayValue, details }) => {
      const items = (details?.items ?? [])
        .slice(0, 3)
        .map((item) => item.node?.snippet ?? item.description ?? item.url ?? item.source);
      return [title, displayValue, ...items].filter(Boolean).join('; ');
    });
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

await main(help, async (args) => {
  const { runs, builds } = readArguments(args);
  setup(['wasm', 'site', 'browser']);
  if (builds) for (const part of ['wasm', 'site']) await build(part);
  const { serve } = await import('./serve.mjs');
  const { url, close } = await serve(join(root, 'build/site'), { port: 5200 });
  try {
    for (const path of pages) {
      /** @type {Report[]} */
      const reports = [];
      for (let i = 0; i < runs; ++i) reports.push(await measure(url + path));
      console.log(`\n/${path}`);
      for (const category of categories) {
        const scores = reports.map((report) => Math.round(report.categories[category].score * 100));
        console.log(`  ${category.padEnd(16)} ${String(median(scores)).padStart(3)}   (${scores.join(', ')})`);
        if (category !== 'seo' && median(scores) < least) process.exitCode = 1;
      }
      const figure = (/** @type {string} */ id) => median(reports.map(({ audits }) => audits[id].numericValue));
      for (const [id, unit] of [
        ['first-contentful-paint', 'ms'],
        ['largest-contentful-paint', 'ms'],
        ['total-blocking-time', 'ms'],
        ['total-byte-weight', 'bytes'],
      ]) {
        console.log(`  ${id.padEnd(24)} ${Math.round(figure(id))} ${unit}`);
      }
      for (const fault of new Set(reports.flatMap(faults))) console.log(`  - ${fault}`);
    }
  } finally {
    await close();
  }
  if (process.exitCode) console.log(`\nBelow ${least}.`);
});
