// The page and the widget under the policies that they name, served as `npm start` serves them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { serve as serveWell } from '../../scripts/serve.mjs';
import { builtSite, forgive, openBrowser, openPage, serve } from './site.mjs';

const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';
const integrity = JSON.parse(await readFile(join(builtSite, 'widget/integrity.json'), 'utf8'));

let site;
let browser;
let page;
let problems = [];
before(async () => {
  site = await serveWell(builtSite, { port: 5450 });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await page?.context().close();
  page = undefined;
  assert.deepEqual(problems, []);
});

async function open(path = '', options) {
  ({ page, problems } = await openPage(browser, site.url + path, options));
  page.setDefaultTimeout(15_000);
}

const articleText = () => page.locator('sayso-article .text').evaluate((element) => element.textContent);
const speakers = () => page.locator('.speaker .name').allTextContents();

/** Gives the page a file, as a reader drops it. */
async function give(name, type, content) {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: type, buffer: Buffer.from(content) });
}

test('the page wants trusted types, and its worker, its module and its service worker have them', async () => {
  await open('', { serviceWorkers: 'allow' });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('.speaker').first().waitFor();
  assert.equal(page.workers().length, 1, 'a worker, and not the thread of the page');
  const refused = await page.evaluate(() => {
    const tried = [
      () => (document.createElement('p').innerHTML = '<b>x</b>'),
      () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      () => new Worker('./service-worker.js'),
      () => trustedTypes.createPolicy('other', {}),
      () => trustedTypes.createPolicy('sayso', {}), // there is one, and a second may not take its name
    ];
    return tried.filter((each) => {
      try {
        each();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    }).length;
  });
  assert.equal(refused, 5);
  await page.context().close(); // nothing more is reported
  assert.ok(
    forgive(problems, /require-trusted-types-for|trusted-types|TrustedHTML|TrustedScriptURL|TrustedTypePolicy/),
  );
});

// Its text stands in a form, which Readability takes out at first; then it writes back what it had, as a string.
const hardToRead = `<html><head><title>The pier</title></head><body><div id="nav"><a href="#">Home</a></div>
  <noscript><img src="a.png"></noscript><noscript><p>Please allow scripts.</p></noscript>
  <div><form><input><input><p>${'It rained on Monday and the boats stayed in the harbour. '.repeat(15)}</p>
  <p>${sentence}</p></form></div></body></html>`;

test('pages and rich text are read under trusted types', async () => {
  await open();
  await page.evaluate(() => {
    const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    window.written = 0;
    Object.defineProperty(Element.prototype, 'innerHTML', {
      configurable: true,
      get,
      set(markup) {
        window.written += 1;
        set.call(this, markup);
      },
    });
  });
  await give('pier.html', 'text/html', hardToRead);
  await page.locator('.speaker').first().waitFor();
  assert.ok((await articleText()).includes(sentence));
  assert.ok(!(await articleText()).includes('allow scripts'));
  assert.ok((await page.evaluate(() => window.written)) > 0, 'Readability wrote nothing: the sample is too easy');
  assert.deepEqual((await speakers()).slice(0, 1), ['Ana Ruiz']);
});

test('no name in a page takes the place of what the reading needs', async () => {
  for (const markup of [
    '<img name="body"><img name="body">',
    '<img name="querySelectorAll">',
    '<object id="createElement"></object>',
    '<form><input name="parentNode"><input id="removeAttribute"><input id="attributes"></form>',
  ]) {
    await open();
    const words = `“${'We will rebuild the pier. '.repeat(12)}” said Ana Ruiz.`;
    await give(
      'pier.html',
      'text/html',
      `<body>${markup}<article><p>${words}</p><p>${words}</p></article><p>Contact us</p>`,
    );
    await page.locator('.speaker').first().waitFor();
    const parts = await page.evaluate(() => {
      const { analysis } = document.querySelector('sayso-article');
      return analysis.blocks.map(({ kind }) => kind);
    });
    assert.deepEqual(parts, ['body', 'body', 'furniture'], `${markup}: the article was not found`);
    await page.context().close();
  }
});

test('the demonstrations work with the headers of npm start', async () => {
  for (const path of ['demo/plain.html', 'demo/hostile.html']) {
    await open(path);
    await page.evaluate(() => document.querySelector('sayso-article').scrollIntoView());
    await page.waitForFunction(() => document.querySelector('sayso-article').analysis);
    assert.equal(page.workers().length, 1, path);
    assert.deepEqual(problems, []);
    await page.context().close();
  }
});

test('nobody may frame the page', async () => {
  const frame = await serve(builtSite, {
    '/frame': { body: `<!doctype html><link rel=icon href="data:,"><iframe src="${site.url}"></iframe>` },
  });
  try {
    ({ page, problems } = await openPage(browser, `${frame.url}frame`));
    await page.waitForTimeout(300);
    const [, framed] = page.frames();
    assert.equal(await framed.locator('textarea, sayso-article').count(), 0);
    assert.ok(forgive(problems, /frame-ancestors/));
    problems = problems.filter((problem) => !problem.startsWith('request: '));
  } finally {
    await page.context().close();
    await frame.close();
  }
});

/** A page of another publisher that wants trusted types and knows the script's hash. */
const host = (hash) => ({
  body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
    <script type="module" src="/widget/sayso-article.js" integrity="${hash}" crossorigin></script>
    <sayso-article loading="eager"><p>${sentence}</p></sayso-article></html>`,
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; " +
      "img-src data:; require-trusted-types-for 'script'; trusted-types sayso",
  },
});

test('the widget: the build tells the script’s hash; a page that pins it and wants trusted types', async () => {
  const script = await readFile(join(builtSite, 'widget/sayso-article.js'));
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  assert.equal(integrity['sayso-article.js'], hash);
  for (const [name, told] of Object.entries(integrity)) {
    const content = await readFile(join(builtSite, 'widget', name));
    assert.equal(told, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
  }
  assert.ok(Object.keys(integrity).some((name) => name.endsWith('.wasm')) && Object.keys(integrity).length >= 4);

  const other = await serve(builtSite, { '/right': host(hash), '/wrong': host(hash.replace(/.{4}$/, 'AAAA')) });
  try {
    ({ page, problems } = await openPage(browser, `${other.url}right`));
    await page.waitForFunction(() => document.querySelector('sayso-article').analysis?.quotes.length === 1);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(problems, []);
    await page.goto(`${other.url}wrong`);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => customElements.get('sayso-article') === undefined), true);
    assert.ok(forgive(problems, /integrity/));
  } finally {
    await page.context().close();
    await other.close();
  }
});

test('the policy takes scripts of ours and no others', async () => {
  const made = [];
  Object.assign(globalThis, {
    location: new URL('https://news.example/story'),
    trustedTypes: { createPolicy: (name, rules) => made.push(name) && rules },
  });
  try {
    const { ownScript } = await import('../../web/analyzer/own-script.js');
    const base = new URL('https://files.example/sayso/');
    for (const url of ['https://news.example/worker.js', 'blob:https://news.example/1', import.meta.url]) {
      assert.equal(ownScript(new URL(url)), url);
    }
    assert.equal(ownScript(new URL('worker.js', base), base), 'https://files.example/sayso/worker.js');
    for (const url of [
      'https://files.example/worker.js',
      'data:text/javascript,1',
      'javascript:1',
      'http://news.example/x.js',
    ]) {
      assert.throws(() => ownScript(new URL(url)), TypeError, url);
    }
    assert.deepEqual(made, ['sayso']);
  } finally {
    delete globalThis.location;
    delete globalThis.trustedTypes;
  }
});
