// Scores what the page's own code takes out of saved web pages, in the browser, as it reads a file that is dropped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

import { root, run } from './shell.mjs';

/** The kinds of blocks that are the article's own words; a headline, a byline, a caption are no part of its body. */
const bodyKinds = ['body', 'list-item', 'subheading', 'pull-quote', 'post'];

/**
 * A browser's page in which the modules of `web/` can be imported, from where they are.
 * @param {string} [executablePath] Chromium's
 */
export async function openModules(executablePath) {
  const cacheDir = mkdtempSync(join(tmpdir(), 'sayso-modules-'));
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: ['@mozilla/readability'] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${server.resolvedUrls?.local[0]}empty`);
  const close = async () => {
    await browser.close();
    await server.close();
    rmSync(cacheDir, { recursive: true });
  };
  return { page, close };
}

/**
 * Prints precision, recall and F1 of the article bodies, and the pages that are worst.
 * @param {string} folder with html/ID.html.gz, truth.json and score.py
 * @param {string} [chromiumPath]
 */
export async function evaluatePages(folder, chromiumPath) {
  const truth = join(folder, 'truth.json');
  const { page, close } = await openModules(chromiumPath);
  const scratch = mkdtempSync(join(tmpdir(), 'sayso-pages-'));
  try {
    /** @type {Record<string, string>} */
    const texts = {};
    for (const id of Object.keys(JSON.parse(readFileSync(truth, 'utf8')))) {
      const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
      texts[id] = await page.evaluate(bodyIn, { base64: html.toString('base64'), kinds: bodyKinds });
    }
    const made = join(scratch, 'texts.json');
    writeFileSync(made, JSON.stringify(texts));
    run('python3', [join(folder, 'score.py'), made, truth]);
  } finally {
    await close();
    rmSync(scratch, { recursive: true });
  }
}

/**
 * In the browser: reads a file as the page does.
 * @param {{ base64: string, kinds: string[] }} given
 */
async function bodyIn({ base64, kinds }) {
  const { readFile } = await import(/** @type {string} */ ('/web/app/read-file.js'));
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { text, blocks } = await readFile(new File([bytes], 'page.html'));
  if (!blocks) return text;
  return blocks
    .filter((/** @type {{ kind: string }} */ { kind }) => kinds.includes(kind))
    .map((/** @type {{ start: number, end: number }} */ { start, end }) => text.slice(start, end))
    .join('\n\n');
}
