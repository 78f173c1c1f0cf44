// Where the analyzer runs its module in a real browser: a worker, a blob's worker, the page's thread.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { forgive, openBrowser, watch } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const strict = (script, worker, connect) =>
  `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; worker-src ${worker}; connect-src ${connect}`;
const starved = `WebAssembly.Memory.prototype.grow = () => { throw new RangeError('there is no more memory'); };\n`;
const text = '🤔 “We will rebuild the pier,” said Ana Ruiz, the mayor.';

let browser;
let built;
let page;
let problems = [];
const servers = [];

/**
 * @returns {Promise<{ origin: string, requests: string[] }>} answer(path) gives { body, headers } or undefined for 404
 */
async function serve(answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end(); // browsers ask for it by themselves
    requests.push(pathname);
    const found = await answer(pathname);
    if (!found) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/html', ...found.headers })
      .end(found.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return { origin: `http://127.0.0.1:${server.address().port}`, requests };
}

/** The files of `folder`; '/' is an empty page. */
const files =
  (folder, headers = {}) =>
  async (pathname) => {
    if (pathname === '/') return { body: '<!doctype html><title>page</title>', headers };
    const body = await readFile(join(folder, decodeURIComponent(pathname))).catch(() => null);
    return body && { body, headers };
  };

/** A page in a context of its own, which is watched. */
async function openAt(url) {
  await page?.context().close();
  const before = problems;
  problems = [];
  assert.deepEqual(before, [], 'in the page before');
  const context = await browser.newContext();
  problems = await watch(context, url);
  page = await context.newPage();
  await page.goto(url);
}

/** Opens `origin` and imports the analyzer of `scripts` (by default the same origin) as `sayso`. */
async function open(origin, scripts = origin) {
  await openAt(`${origin}/`);
  await page.evaluate(async (url) => (window.sayso = await import(url)), `${scripts}/web/analyzer/index.js`);
}

const ofOtherHost = ({ origin }) => new RegExp(`^request: ${origin}`);

const analyze = (options = {}) =>
  page.evaluate(
    ([options, text]) => (window.analyzer ??= sayso.createAnalyzer(options)).analyze(text),
    [options, text],
  );

async function assertAnalyzes(options) {
  const analysis = await analyze(options);
  assert.equal(analysis.length, text.length);
  assert.equal(analysis.offsets, 'utf16');
  assert.equal(analysis.quotes.length, 1);
}

/** Of each worker, whether a 'script' or a 'blob' started it. */
const workers = () => page.workers().map((worker) => (worker.url().startsWith('blob:') ? 'blob' : 'script'));

async function until(condition) {
  const end = Date.now() + 10_000;
  while (!condition()) {
    assert.ok(Date.now() < end, `waited too long for ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

before(async () => {
  built = await mkdtemp(join(tmpdir(), 'sayso-analyzer-'));
  browser = await openBrowser();
});
afterEach(async () => {
  await page?.context().close();
  page = undefined;
  assert.deepEqual(problems.splice(0), []);
});
after(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  await rm(built, { recursive: true, force: true });
});

test('a worker, under a strict Content-Security-Policy', async () => {
  const { origin } = await serve(files(root, { 'content-security-policy': strict("'self'", "'self'", "'self'") }));
  await open(origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), ['script']);
});

test('scripts of another origin: a worker from a blob', async () => {
  const scripts = await serve(files(root, { 'access-control-allow-origin': '*' }));
  const policy = strict(`'self' ${scripts.origin}`, `blob: ${scripts.origin}`, scripts.origin);
  const { origin } = await serve(files(root, { 'content-security-policy': policy }));
  await open(origin, scripts.origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), ['blob']);
  assert.ok(forgive(problems, ofOtherHost(scripts)));
});

test('scripts of another origin, no blobs: the page’s thread', async () => {
  const scripts = await serve(files(root, { 'access-control-allow-origin': '*' }));
  const policy = strict(`'self' ${scripts.origin}`, "'self'", scripts.origin);
  const { origin } = await serve(files(root, { 'content-security-policy': policy }));
  await open(origin, scripts.origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), []);
  assert.ok(forgive(problems, ofOtherHost(scripts)));
  assert.ok(forgive(problems, /worker-src/), 'the browser tells of the blob that it refused');
});

test('no workers when none are wanted', async () => {
  const { origin, requests } = await serve(files(root));
  await open(origin);
  await assertAnalyzes({ worker: 'none' });
  assert.deepEqual(workers(), []);
  assert.ok(!requests.some((path) => path.endsWith('worker.js')));
});

test('a server that does not know the type of .wasm', async () => {
  const serveFiles = files(root);
  const { origin } = await serve(async (path) => {
    const found = await serveFiles(path);
    return path.endsWith('.wasm') ? { ...found, headers: { 'content-type': 'application/octet-stream' } } : found;
  });
  await open(origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), ['script']);
});

test('a policy without wasm-unsafe-eval, and a missing file, are load-failed', async () => {
  const refusing = await serve(files(root, { 'content-security-policy': "script-src 'self'" }));
  const serveFiles = files(root);
  const missing = await serve((path) => (path.endsWith('.wasm') ? undefined : serveFiles(path)));
  for (const [{ origin }, told] of [
    [refusing, /wasm-eval/],
    [missing, /404.*sayso\.wasm/],
  ]) {
    await open(origin);
    const [isTyped, code, message] = await page.evaluate(() =>
      sayso
        .createAnalyzer()
        .version()
        .catch((error) => [error instanceof sayso.AnalyzerError, error.code, error.message]),
    );
    assert.ok(isTyped);
    assert.equal(code, 'load-failed');
    assert.ok(message.includes(`${origin}/web/analyzer/wasm/sayso.wasm`), message);
    assert.deepEqual(workers(), []);
    await until(() => problems.some((problem) => told.test(problem)));
    forgive(problems, /404.*sayso\.wasm|worker-src|wasm-eval/);
  }
});

test('an analyzer in the page’s own worker', async () => {
  const serveFiles = files(root);
  const script = `import { createAnalyzer } from '/web/analyzer/index.js';
    createAnalyzer().analyze('abc').then(({ length }) => postMessage(length), ({ message }) => postMessage(message));`;
  const { origin } = await serve((path) => (path === '/own.js' ? { body: script } : serveFiles(path)));
  await open(origin);
  const answer = page.evaluate(() => {
    const own = new Worker('/own.js', { type: 'module' });
    return new Promise((resolve) => (own.onmessage = ({ data }) => resolve(data)));
  });
  assert.equal(await answer, 3);
});

test('an idle worker is ended and started again on demand', async () => {
  const { origin } = await serve(files(root));
  await open(origin);
  await assertAnalyzes({ idleMs: 100 });
  await until(() => workers().length === 0);
  await assertAnalyzes();
});

test('dispose ends the worker, and one that is being started', async () => {
  const { origin, requests } = await serve(files(root));
  await open(origin);
  const first = await page.evaluate(() => {
    const analyzer = sayso.createAnalyzer();
    const call = analyzer.version().catch(({ code }) => code);
    analyzer.dispose();
    return call;
  });
  assert.equal(first, 'disposed');
  await until(() => requests.some((path) => path.endsWith('.wasm')));
  await until(() => workers().length === 0);
  await assertAnalyzes();
  const codes = await page.evaluate(async () => {
    const underWay = analyzer.analyze('abc').catch(({ code }) => code);
    analyzer.dispose();
    return [await underWay, await analyzer.analyze('abc').catch(({ code }) => code)];
  });
  assert.deepEqual(codes, ['disposed', 'disposed']);
  await until(() => workers().length === 0);
});

test('after a crash in the worker the next call gets a fresh one', async () => {
  const serveFiles = files(root);
  let starts = 0;
  const { origin } = await serve(async (path) => {
    const found = await serveFiles(path);
    return path.endsWith('/engine.js') && ++starts === 1 ? { body: starved + found.body } : found;
  });
  await open(origin);
  const [code, length] = await page.evaluate(async () => {
    const analyzer = sayso.createAnalyzer();
    const first = analyzer.analyze('pier '.repeat(2 ** 22)).catch((error) => error.code);
    const second = analyzer.analyze('abc');
    return [await first, (await second).length];
  });
  assert.equal(code, 'crashed');
  assert.equal(length, 3);
  assert.equal(starts, 2);
  await until(() => workers().length === 1);
  assert.ok(forgive(problems, /Aborted\(OOM\)/));
});

test('a long analysis that is cancelled is stopped, and does not hold up the next', async () => {
  const { origin, requests } = await serve(files(root));
  await open(origin);
  await assertAnalyzes();
  const names = await page.evaluate(async () => {
    const long = '“We will rebuild the pier,” said Ana Ruiz, the mayor. '.repeat(2 ** 17);
    const controller = new AbortController();
    const calls = [
      analyzer.analyze(long, { signal: controller.signal }),
      analyzer.analyze(long, { key: 'draft' }),
      analyzer.analyze(long, { key: 'draft' }),
      analyzer.analyze('abc', { key: 'draft' }),
    ].map((call) =>
      call.then(
        ({ length }) => length,
        ({ name }) => name,
      ),
    );
    setTimeout(() => controller.abort(), 50);
    return Promise.all(calls);
  });
  assert.deepEqual(names, ['AbortError', 'AbortError', 'AbortError', 3]);
  assert.equal(requests.filter((path) => path.endsWith('/worker.js')).length, 2, 'the worker was started again');
});

test('after Vite’s build: a worker, and a blob’s when the scripts are of another origin', async () => {
  const entry = join(built, 'page.js');
  await writeFile(entry, `window.sayso = await import(${JSON.stringify(join(root, 'web/analyzer/index.js'))});\n`);
  await writeFile(
    join(built, 'index.html'),
    '<!doctype html><title>page</title><script type="module" src="./page.js"></script>',
  );
  const bundle = (base, outDir) =>
    build({ root: built, base, configFile: false, logLevel: 'error', build: { outDir, target: 'es2022' } });

  const openBuilt = async (origin) => {
    await openAt(`${origin}/index.html`);
    await page.waitForFunction(() => window.sayso);
  };

  await bundle('./', 'same');
  const policy = { 'content-security-policy': strict("'self'", "'self'", "'self'") };
  const same = await serve(files(join(built, 'same'), policy));
  await openBuilt(same.origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), ['script']);

  const scripts = await serve(files(join(built, 'other'), { 'access-control-allow-origin': '*' }));
  await bundle(`${scripts.origin}/`, 'other');
  const other = await serve(files(join(built, 'other')));
  await openBuilt(other.origin);
  await assertAnalyzes();
  assert.deepEqual(workers(), ['blob']);
  assert.ok(forgive(problems, ofOtherHost(scripts)));
});
