// What npm start serves, and how large it is on its way.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { contentSecurityPolicy, securityHeaders } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';
import { builtSite } from './site.mjs';

/** What a reader fetches, without the icons of the installed app: to read an article, and who uses everything. */
const most = { first: 1_300_000, all: 1_500_000 }; // bytes, brotli

let site;
const files = readdirSync(builtSite, { recursive: true }).filter(
  (name) => !/^(builder|demo|widget|icons)\b/.test(name),
);
before(async () => {
  site = await serve(builtSite, { port: 5400 });
});
after(() => site?.close());

const get = (path, headers = {}) => fetch(site.url + path, { headers });

/** The files that a page loads at once: its own, and what its scripts import from the start. @param {string} page */
function loadedBy(page) {
  const found = new Set([page]);
  for (const name of found) {
    const isScript = name.endsWith('.js');
    if (!isScript && name !== page) continue;
    const imported = isScript
      ? /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g
      : /(?:src|href)="\.\/(assets\/[^"]+)"/g;
    for (const [, other] of readFileSync(join(builtSite, name), 'utf8').matchAll(imported)) {
      found.add(isScript ? `assets/${other}` : other);
    }
  }
  return [...found];
}

const weigh = (names) => names.reduce((sum, name) => sum + statSync(join(builtSite, `${name}.br`)).size, 0);

test('page, module and weights come in at most 1.3 MB, and all that is loaded later in 0.2 more', (t) => {
  const analyzer = files.filter((name) => /^assets\/(sayso|engine|worker)-[\w-]+\.(wasm|js)$/.test(name));
  assert.deepEqual(analyzer.map((name) => name.split('-')[0]).sort(), [
    'assets/engine',
    'assets/sayso',
    'assets/worker',
  ]);
  const page = loadedBy('index.html').filter((name) => files.includes(`${name}.br`));
  assert.ok(page.some((name) => name.endsWith('.css')) && page.some((name) => name.endsWith('.js')));
  const first = weigh([...new Set([...page, ...analyzer])]);
  const all = weigh(files.filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -3)));
  t.diagnostic(`${first} bytes at once, ${all} in all`);
  assert.ok(first <= most.first, `${first} bytes are more than ${most.first}`);
  assert.ok(all <= most.all, `${all} bytes are more than ${most.all}`);
});

const wasm = files.find((name) => name.endsWith('.wasm'));
for (const [path, type, caching] of [
  ['', 'text/html;charset=utf-8', 'no-cache'],
  [wasm, 'application/wasm', 'public, max-age=31536000, immutable'],
  ['service-worker.js', 'text/javascript', 'no-cache'],
  ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['icons/icon-192.png', 'image/png', 'no-cache'],
  ['widget/sayso-article.js', 'text/javascript', 'no-cache'],
  ['demo/plain.html', 'text/html;charset=utf-8', 'no-cache'],
]) {
  test(`/${path} has its type and may be kept as long as it holds`, async () => {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('cache-control'), caching);
    for (const [name, value] of Object.entries(securityHeaders)) assert.equal(response.headers.get(name), value, name);
    await response.arrayBuffer();
  });
}

test('the page that the bookmarklet opens may speak with its opener, and has all other headers', async () => {
  const response = await get('from-page.html');
  assert.equal(response.status, 200);
  for (const [name, value] of Object.entries(securityHeaders)) {
    assert.equal(response.headers.get(name), name === 'cross-origin-opener-policy' ? null : value, name);
  }
  await response.arrayBuffer();
});

test('the headers say what the page may do, and who may show it', () => {
  assert.deepEqual(Object.keys(securityHeaders), [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ]);
  const policy = securityHeaders['content-security-policy'];
  assert.ok(policy.startsWith(contentSecurityPolicy) && policy.endsWith("; frame-ancestors 'none'"));
  assert.match(policy, /; require-trusted-types-for 'script'; trusted-types sayso sayso-inert;/);
  assert.match(securityHeaders['permissions-policy'], /^([a-z-]+=\(\), )+[a-z-]+=\(\)$/);
  const manual = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(securityHeaders)) {
    assert.ok(
      manual.toLowerCase().includes(`${name}: ${value}`.toLowerCase()),
      `docs/hosting.md lacks ${name}: ${value}`,
    );
  }
});

test('compressed for those who read it so, and whole for others', async () => {
  for (const [accepted, encoding] of [
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ]) {
    const response = await get(wasm, { 'accept-encoding': accepted });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal((await response.arrayBuffer()).byteLength, statSync(join(builtSite, wasm)).size);
  }
});

test('what is not there is said, and nothing outside the folder is there', async () => {
  for (const path of ['nothing', '..%2f..%2fpackage.json', '%2e%2e/package.json'])
    assert.equal((await get(path)).status, 404, path);
});

test('a port that is taken: the next one, or an error when it was asked for', async () => {
  const port = Number(new URL(site.url).port);
  const next = await serve(builtSite, { port });
  assert.ok(Number(new URL(next.url).port) > port);
  await next.close();
  await assert.rejects(serve(builtSite, { port, strictPort: true }), { code: 'EADDRINUSE' });
});
