// What npm start serves, and how large it is on its way.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { contentSecurityPolicy, securityHeaders } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';
import { builtSite } from './site.mjs';

/** What a reader fetches who uses everything: page, module and weights, without the icons of the installed app. */
const most = 1_300_000; // bytes, brotli

let site;
const files = readdirSync(builtSite, { recursive: true }).filter((name) => !/^(demo|widget|icons)\b/.test(name));
before(async () => {
  site = await serve(builtSite, { port: 5400 });
});
after(() => site?.close());

const get = (path, headers = {}) => fetch(site.url + path, { headers });

test('page, module and weights come in at most 1.3 MB', (t) => {
  const compressed = files.filter((name) => name.endsWith('.br'));
  assert.ok(compressed.some((name) => name.endsWith('.wasm.br')));
  const total = compressed.reduce((sum, name) => sum + statSync(join(builtSite, name)).size, 0);
  t.diagnostic(`${total} bytes`);
  assert.ok(total <= most, `${total} bytes are more than ${most}`);
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
