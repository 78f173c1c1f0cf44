// The installed app: it is there without a network, newer versions are offered, and files and shared texts reach it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { builtSite, openBrowser, openPage, serve, watch } from './site.mjs';

const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';
let folder; // a copy of the site, without the demonstrations, to make newer versions of
let site;
let browser;
let page;
let problems = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-app-'));
  await cp(builtSite, folder, { recursive: true, filter: (path) => !/\/(demo|widget)$/.test(path) });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await page?.context().close();
  await site?.close();
  page = site = undefined;
  assert.deepEqual(problems, []);
});

/** A first visit, until everything is kept. */
async function visit(path = '', options = {}) {
  site = await serve(folder);
  ({ page, problems } = await openPage(browser, site.url + path, { serviceWorkers: 'allow', ...options }));
  page.setDefaultTimeout(15_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

const speaker = (name) => page.locator('.speaker', { hasText: name }).first();
const articleText = () => page.locator('sayso-article .text').textContent();

test('after the first visit everything works without a network', async () => {
  await visit();
  await page.context().setOffline(true);
  await site.close(); // the browser's switch is not all: there is nobody to answer either
  site = undefined;
  await page.reload();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await speaker('Ilse Maren').waitFor();
  await page.getByRole('button', { name: 'Edit' }).first().click();
  await page.locator('textarea').first().evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>Rich <b>text</b> needs a part that is loaded late.</p>');
    field.value = '';
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector('sayso-article').text.startsWith('Rich text needs'));
});

test('every file of the site is kept, and nothing else', async () => {
  await visit();
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(({ name }) => name.includes('.') && name !== 'service-worker.js' && !/\.(br|gz)$/.test(name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  assert.deepEqual(kept.sort(), files.sort());
  assert.ok(kept.some((name) => name.endsWith('.wasm')));
});

test('a newer version is offered, and comes when it is taken, not before', async () => {
  await visit();
  const [html, worker] = await Promise.all(['index.html', 'service-worker.js'].map((name) => readFile(join(folder, name), 'utf8')));
  try {
    await writeFile(join(folder, 'index.html'), html.replace(/<title>/, '<title>Newer '));
    await writeFile(join(folder, 'service-worker.js'), worker.replace(/(index\.html\W+revision\W+)\w/, '$1X'));
    assert.notEqual(await readFile(join(folder, 'service-worker.js'), 'utf8'), worker);
    const offer = page.getByText('A newer Sayso is ready.');
    const title = () => page.title();

    await page.reload();
    await offer.waitFor();
    assert.doesNotMatch(await title(), /Newer/);
    await page.getByRole('button', { name: 'Later' }).click();
    assert.equal(await offer.count(), 0);
    await page.reload();
    await offer.waitFor();
    assert.doesNotMatch(await title(), /Newer/, 'a reload does not take it');

    const other = await page.context().newPage();
    await other.goto(site.url);
    await other.getByRole('button', { name: 'Update now' }).click();
    await other.waitForFunction(() => document.title.startsWith('Newer'));
    assert.doesNotMatch(await title(), /Newer/, 'another window is left as it is');
    await page.getByRole('button', { name: 'Update now' }).click();
    await page.waitForFunction(() => document.title.startsWith('Newer'));
    assert.equal(await offer.count(), 0);
    assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  } finally {
    await writeFile(join(folder, 'index.html'), html);
    await writeFile(join(folder, 'service-worker.js'), worker);
  }
});

/** Posts a form as the system does for the share target. The page's policy lets no form go anywhere; the system asks it not. */
async function share(fields, file) {
  await visit('', { bypassCSP: true });
  await page.evaluate(
    ([fields, file]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: './share', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement('textarea'), { name, value }));
      }
      if (file) {
        const { items, files } = new DataTransfer();
        items.add(new File([file.content], file.name, { type: file.type }));
        form.append(Object.assign(document.createElement('input'), { type: 'file', name: 'files', files }));
      }
      document.body.append(form);
      form.submit();
    },
    [fields, file],
  );
}

test('a text that is shared is read, and once only', async () => {
  await share({ title: 'The pier', text: `${sentence}\nhttps://news.example/pier` });
  await speaker('Ana Ruiz').waitFor();
  assert.equal(await articleText(), `The pier\n\n${sentence}`);
  assert.equal(page.url(), site.url);
  await page.getByRole('button', { name: 'New article' }).click();
  await page.reload();
  assert.equal(await page.locator('.reading').isVisible(), false);
});

test('a file that is shared is read', async () => {
  await share({}, { name: 'pier.html', type: 'text/html', content: `<p>${sentence}</p>` });
  await speaker('Ana Ruiz').waitFor();
  assert.equal(await articleText(), sentence);
});

test('a link that is shared is not fetched, and it is said why', async () => {
  await share({ title: 'The pier', url: 'https://news.example/pier', text: 'https://news.example/pier' });
  await page.getByText('Only a link was shared').waitFor();
});

test('a file that is opened with the app is read', async () => {
  site = await serve(folder);
  ({ page, problems } = await openPage(browser, site.url));
  await page.addInitScript((sentence) => {
    const file = new File([sentence], 'pier.txt', { type: 'text/plain' });
    const value = { setConsumer: (consume) => consume({ files: [{ getFile: async () => file }] }) };
    Object.defineProperty(window, 'launchQueue', { value });
  }, sentence);
  await page.reload();
  await speaker('Ana Ruiz').waitFor();
});

test('the browser holds it to be installable, and its icons are what the manifest says', async () => {
  site = await serve(folder);
  const profile = await mkdtemp(join(tmpdir(), 'sayso-profile-'));
  const context = await browser.browserType().launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    problems = await watch(context, site.url);
    const tab = await context.newPage();
    await tab.goto(site.url);
    await tab.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const client = await context.newCDPSession(tab);
    const { data, errors, url } = await client.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.ok(url.endsWith('/manifest.webmanifest'));
    assert.deepEqual((await client.send('Page.getInstallabilityErrors')).installabilityErrors, []);
    const manifest = JSON.parse(data);
    assert.equal(manifest.display, 'standalone');
    for (const { src, sizes } of manifest.icons) {
      const size = await tab.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      assert.equal(size, sizes, src);
    }
    assert.ok(manifest.icons.some(({ purpose, sizes }) => purpose === 'maskable' && sizes === '512x512'));
    assert.ok(manifest.icons.some(({ purpose, sizes }) => !purpose && sizes === '192x192'));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('it offers to be installed when the browser would, and asks when told', async () => {
  site = await serve(folder);
  ({ page, problems } = await openPage(browser, site.url));
  await page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    event.prompt = () => (window.asked = true);
    dispatchEvent(event);
  });
  await page.getByRole('button', { name: 'Install Sayso' }).click();
  assert.equal(await page.evaluate(() => window.asked), true);
  assert.equal(await page.getByRole('button', { name: 'Install Sayso' }).count(), 0);
});
