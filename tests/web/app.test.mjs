// The installed app: it is there without a network, newer versions are offered, and files and shared texts reach it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { builtSite, openBrowser, openPage, serve, watch } from './site.mjs';

const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';
let folder; // a copy of the site, without what is for publishers, to make newer versions of
let site;
let browser;
let page;
let problems = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-app-'));
  await cp(builtSite, folder, { recursive: true, filter: (path) => !/\/(builder|demo|widget)$/.test(path) });
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
  await page
    .locator('textarea')
    .first()
    .evaluate((field) => {
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
    // no licences
    .filter(({ name }) => name.includes('.') && name !== 'service-worker.js' && !/\.(br|gz|md)$/.test(name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  assert.deepEqual(kept.sort(), files.sort());
  assert.ok(kept.some((name) => name.endsWith('.wasm')));
});

// WebKit tells a page that the first version is installed when it is the page's controller already.
test('on the first visit no newer version is offered, in whatever order the browser tells of the first', async () => {
  site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  problems = await watch(context, site.url);
  await context.addInitScript(() => {
    if (!isSecureContext) return; // about:blank, from where it comes
    const { register } = ServiceWorkerContainer.prototype;
    const { get } = Object.getOwnPropertyDescriptor(ServiceWorkerContainer.prototype, 'controller');
    let registration;
    ServiceWorkerContainer.prototype.register = async function (...args) {
      return (registration = await register.apply(this, args));
    };
    Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', {
      get() {
        return get.call(this) ?? registration?.waiting ?? null;
      },
    });
  });
  page = await context.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  assert.equal(await page.locator('.update').count(), 0);
});

test('a newer version is offered, and comes when it is taken, not before', async () => {
  await visit();
  const [html, worker] = await Promise.all(
    ['index.html', 'service-worker.js'].map((name) => readFile(join(folder, name), 'utf8')),
  );
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

/** A first visit, to which something is shared. */
async function share(fields, file) {
  await visit('', { bypassCSP: true });
  await send(fields, file);
}

/**
 * Posts a form as the system does for the share target. The page's policy lets no form go anywhere; the system asks it
 * not.
 */
function send(fields, file) {
  return page.evaluate(
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
  await page.locator('.source-line', { hasText: /^news\.example/ }).waitFor();
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

test('an analysis that is shared is not shown, and it is said why', async () => {
  const words = '“We surrender,” said Ana Ruiz.';
  const analysis = {
    schema: 2,
    offsets: 'utf16',
    length: words.length,
    goals: [],
    lists: [],
    blocks: [],
    warnings: [],
    quotes: [
      {
        id: 'q1',
        kind: 'direct',
        content: [{ start: 0, end: 15 }],
        cue: [],
        source: [],
        speaker: 's1',
        speaker_confidence: 1,
        confidence: 1,
        why: 'network',
        negated: false,
      },
    ],
    speakers: [
      { id: 's1', name: 'Tom Li', kind: 'person', role: null, mentions: [], quotes: ['q1'], goals: [], words: 2 },
    ],
  };
  for (const [name, type] of [
    ['pier.json', 'application/json'],
    ['pier.JSON', 'text/plain'],
    ['pier.txt', 'application/json'],
  ]) {
    await share({}, { name, type, content: JSON.stringify({ text: words, analysis }) });
    await page.getByText(`${name} was shared and not opened`).waitFor();
    assert.equal(await page.locator('.reading').isVisible(), false);
    await page.context().close();
    await site.close();
  }
});

test('a share asks first while an article is open; what is open stays, or is kept', async () => {
  const other = '“The ferry stays,” said Tom Li.';
  const question = () => page.getByRole('dialog', { name: 'Open the shared article?' });
  await share({ text: sentence });
  await speaker('Ana Ruiz').waitFor();
  await send({ text: other });
  await question().waitFor();
  assert.match(await question().textContent(), /The ferry stays/);
  assert.equal(await articleText(), sentence);
  await page.reload();
  await question().waitFor(); // it was not answered
  await page.keyboard.press('Escape');
  assert.equal(await articleText(), sentence);
  await page.waitForFunction(async () => (await (await caches.open('sayso-shared')).keys()).length === 0);
  await page.waitForURL((url) => !url.searchParams.has('shared')); // the last that an answer does
  await page.reload();
  await speaker('Ana Ruiz').waitFor();
  assert.equal(await question().count(), 0);
  await send({ text: other });
  await page.getByRole('button', { name: 'Open it' }).click();
  await speaker('Tom Li').waitFor();
  await page.locator('.offer').getByRole('button', { name: 'Undo' }).click();
  await speaker('Ana Ruiz').waitFor();
});

test('a share larger than any article is refused', async () => {
  await share({}, { name: 'long.txt', type: 'text/plain', content: 'word '.repeat(4_200_000) });
  await page.getByText('More was shared than Sayso takes').waitFor();
});

for (const [name, policy] of [
  ['', 'unsafe-url'],
  [' that hides its address', 'no-referrer'],
]) {
  for (const place of ['_self', '_blank']) {
    test(`a page of another site${name} puts no article in place of the reader’s (${place})`, async () => {
      await visit();
      await page.locator('textarea').first().fill(sentence);
      await speaker('Ana Ruiz').waitFor();
      const form = `<meta name="referrer" content="${policy}">
        <form method="post" action="${site.url}share" enctype="multipart/form-data" target="${place}">
        <textarea name="text">“I resign,” said Tom Li, the harbour master.</textarea><button>Win</button></form>`;
      const foreign = await serve(folder, { '/foreign': { body: form } });
      try {
        const attacker = place === '_self' ? page : await page.context().newPage();
        await attacker.goto(`${foreign.url.replace('127.0.0.1', 'localhost')}foreign`);
        const [tab] = await Promise.all([
          place === '_self' ? attacker : page.context().waitForEvent('page'),
          attacker.getByRole('button').click(),
        ]);
        await tab.waitForURL((url) => url.href.startsWith(site.url));
        if (policy === 'unsafe-url') await tab.getByText('Another site tried').waitFor();
        else if (place === '_self') await tab.getByRole('button', { name: 'Keep what is here' }).click();
        else await tab.locator('.speaker').waitFor(); // in a tab of its own, where nothing is to be replaced
        await page.goto(site.url);
        await speaker('Ana Ruiz').waitFor();
        assert.equal(await articleText(), sentence);
      } finally {
        await foreign.close();
      }
      problems.splice(0, problems.length, ...problems.filter((problem) => !/localhost/.test(problem)));
    });
  }
}

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
