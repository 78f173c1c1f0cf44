// The built page on a free port of this machine, and a browser to look at it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @type {Record<string, string>} by the ending of a file's name */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

export const builtSite = process.env.SAYSO_SITE ?? fileURLToPath(new URL('../../build/site', import.meta.url));

/**
 * @param {string} [folder]
 * @param {Record<string, { body: string, headers?: Record<string, string> }>} [pages] by path, before what the folder
 *   has
 * @param {Record<string, string>} [headers] of every answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder = builtSite, pages = {}, headers = {}) {
  await readFile(join(folder, 'index.html')).catch(() => {
    throw new Error(`There is no page in ${folder}. Build it first: npm run build`);
  });
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (Object.hasOwn(pages, path)) {
      const page = pages[path];
      return response.writeHead(200, { 'content-type': types['.html'], ...headers, ...page.headers }).end(page.body);
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers })
        .end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * What goes wrong in the pages of a context from now on: every console warning and error, uncaught error, breach of the
 * Content-Security-Policy and request to another origin than that of `url`.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url
 * @returns {Promise<string[]>} which grows
 */
export async function watch(context, url) {
  /** @type {string[]} */
  const problems = [];
  context.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['warning', 'error'].includes(message.type()))
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (event) => problems.push(`uncaught: ${event.error().message}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(url).origin && !['data:', 'blob:'].includes(protocol))
      problems.push(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return problems;
}

/**
 * Takes out of `problems` what was bound to be there, and says whether there was any.
 * @param {string[]} problems
 * @param {RegExp} pattern
 */
export function forgive(problems, pattern) {
  const others = problems.filter((problem) => !pattern.test(problem));
  return problems.splice(0, problems.length, ...others).length > others.length;
}

/**
 * A page of the site in a context of its own, which is watched; without the service worker unless told.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<{ page: import('playwright-core').Page, problems: string[] }>}
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const problems = await watch(context, url);
  const page = await context.newPage();
  await page.goto(url);
  return { page, problems };
}
