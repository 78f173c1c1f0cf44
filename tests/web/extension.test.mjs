// The built extension in Chromium: its button is pressed as a reader presses it, on a page whose policy forbids nearly
// everything, and then without a network.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { unzipSync } from 'fflate';

import { zipped } from '../../scripts/extension.mjs';
import { axe } from './axe.mjs';
import { builtExtension, openExtension } from './extension-browser.mjs';
import { serve } from './site.mjs';
import { until } from './until.mjs';

const news = await readFile(new URL('news-page.html', import.meta.url), 'utf8');
/** No script, no connection, no worker, no style sheet of another, and trusted types of nobody. */
const strict = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const made = (title, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <style>body { margin: 2em; font: 18px/1.6 serif; max-width: 40em }</style></head><body>${body}</body></html>`;
const data = {
  '@type': 'NewsArticle',
  headline: 'The ferry strikes',
  author: [{ name: 'By Ines Mohr' }, { name: 'Tom Li' }],
  publisher: { name: 'The Lowmoor Courier' },
  datePublished: '2026-11-20T23:30:00+02:00',
};
const second = made(
  'The ferry strikes | News',
  `<script type="application/ld+json">${JSON.stringify(data)}</script><article><h1>The ferry strikes</h1>
   <p id="first">“We want higher wages,” said Olaf Berg, the captain of the ferry, on Friday morning in the harbour.</p>
   <p>The company said that it would not pay more than it does now, whatever the captain and his crew think of it.</p>
   <p hidden>“Nobody sees this,” said Carla Voss, who is the director of the company, when she was asked.</p>
   <p id="filler"></p></article>`,
);
const list = made('Contents', '<ul><li><a href="/a">Ferry strikes</a><li><a href="/b">Pier plan</a></ul>');
const pages = {
  '/news.html': { body: news, headers: strict },
  '/ferry.html': { body: second },
  '/list.html': { body: list },
  '/dark.html': { body: second.replace('body {', 'body { background: #111; color: #eee;') },
};

let site;
let extension;
let tab;
let panel;
before(async () => {
  site = await serve(undefined, pages);
  extension = await openExtension();
});
after(async () => {
  await extension?.close();
  await site?.close();
});
afterEach(async () => {
  await extension.context.setOffline(false);
  await tab?.close();
  tab = undefined;
  assert.deepEqual(panel?.problems.splice(0) ?? [], []);
});

async function open(path) {
  tab = await extension.context.newPage();
  await tab.goto(site.url + path);
  return tab;
}

/** Presses the button over the open tab. */
async function press() {
  await tab.bringToFront();
  await until(() => tab.evaluate(() => document.visibilityState === 'visible'), 'the tab is in front');
  await extension.press(tab.url());
  panel ??= await extension.panel();
}

const says = (words) =>
  until(async () => words.test(`${await panel.words('.status, .problem')}`), `the panel says ${words}`);

async function read(path) {
  await open(path);
  await press();
  await says(/found\.|cannot be marked/);
}

/** The words of the page that have a mark of some kind. */
const marked = (name) =>
  tab.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`sayso-${name}`) ?? [])];
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      startContainer.data.slice(startOffset, endOffset).replace(/\s+/g, ' '),
    );
  }, name);

/** What the card says, which stands in a shadow tree that is closed to scripts; null when there is none to be seen. */
async function card() {
  const session = await extension.context.newCDPSession(tab);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = root.children.find(({ nodeName }) => nodeName === 'HTML').children.at(-1);
    const shadow = host.shadowRoots?.[0];
    if (!shadow) return null;
    const section = shadow.children.find(({ localName }) => localName === 'section');
    if (section.attributes.includes('hidden')) return null;
    const wordsOf = ({ nodeValue, children = [] }) => [nodeValue, ...children.map(wordsOf)].join('');
    return { mode: shadow.shadowRootType, words: wordsOf(section), style: section.attributes.join(' ') };
  } finally {
    await session.detach();
  }
}

/** Puts the pointer on the first place of some words. */
async function pointAt(words) {
  const [x, y] = await tab.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
  }, words);
  await tab.mouse.move(x, y);
  return [x, y];
}

test('the manifests ask for no site, and for nothing but what the extension uses', async () => {
  const ofChromium = JSON.parse(await readFile(join(builtExtension, 'chromium/manifest.json'), 'utf8'));
  const ofFirefox = JSON.parse(await readFile(join(builtExtension, 'firefox/manifest.json'), 'utf8'));
  for (const manifest of [ofChromium, ofFirefox]) {
    assert.equal(manifest.manifest_version, 3);
    for (const key of ['host_permissions', 'optional_host_permissions', 'content_scripts', 'web_accessible_resources'])
      assert.equal(key in manifest, false, key);
    const policy = manifest.content_security_policy.extension_pages;
    assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
  }
  assert.deepEqual(ofChromium.permissions, ['activeTab', 'scripting', 'storage', 'sidePanel']);
  assert.deepEqual(ofFirefox.permissions, ['activeTab', 'scripting', 'storage']);
  assert.deepEqual(
    [ofChromium.side_panel.default_path, ofFirefox.sidebar_action.default_panel],
    Array(2).fill('panel.html'),
  );
  assert.deepEqual(
    [ofChromium.background.service_worker, ofFirefox.background.scripts[0]],
    Array(2).fill('background.js'),
  );
  assert.deepEqual(ofFirefox.browser_specific_settings.gecko.data_collection_permissions, { required: ['none'] });
});

test('each zip is its folder, with the licences and the module, and always the same bytes', async () => {
  for (const browser of ['chromium', 'firefox']) {
    const folder = join(builtExtension, browser);
    const zip = await readFile(join(builtExtension, `sayso-${browser}.zip`));
    const files = unzipSync(zip);
    const names = Object.keys(files);
    for (const name of ['manifest.json', 'LICENSE', 'THIRD-PARTY.md', 'panel.html', 'app.html', 'page.js'])
      assert.ok(names.includes(name), name);
    assert.equal(names.filter((name) => name.endsWith('.wasm')).length, 1);
    for (const [name, content] of Object.entries(files))
      assert.ok((await readFile(join(folder, name))).equals(content), name);
    assert.ok(zip.equals(zipped(folder)));
  }
});

test('the button marks the article and lists speakers and goals, whatever the policy of the page', async () => {
  await open('news.html');
  const before = await tab.evaluate(() => document.body.outerHTML);
  const requests = [];
  tab.on('request', (request) => requests.push(request.url()));
  await press();
  await says(/\d+ quotes, \d+ speakers, \d+ goals found\./);
  assert.deepEqual(await panel.words('h1'), ['Mayor promises to rebuild the pier']);
  assert.match(`${await panel.words('.from')}`, /Tom Li · November 20, 2026$/);
  const speakers = await panel.words('.speaker .name');
  assert.ok(speakers.includes('Ana Ruiz') && speakers.includes('Mette Holm'), speakers);
  assert.ok((await panel.words('.goal .words')).includes('begin in March'));
  assert.deepEqual(await marked('direct'), [
    '“We will rebuild it by the summer after next,”',
    '“It is money that the school needs,”',
    '“The citizens must be asked,”',
  ]);
  assert.ok((await marked('goal')).includes('a vote of all citizens'));
  // neither the newsletter, nor other headlines, nor comments
  const all = await tab.evaluate(() => [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).length);
  assert.ok(all > 20, `${all} marks`);
  for (const name of ['direct', 'indirect', 'mixed', 'goal', 'source'])
    assert.doesNotMatch((await marked(name)).join('\n'), /best letter|not resign|Bo Lind|Ines Mohr|Carla Voss/);
  assert.equal(await tab.evaluate(() => document.body.outerHTML), before, 'the page is as it was');
  assert.deepEqual(requests, []);
  for (const request of panel.requests) assert.equal(new URL(request).protocol, 'chrome-extension:', request);
});

test('without a network all of it works: reading, finds, the library, the page in the extension', async () => {
  await open('news.html');
  await extension.context.setOffline(true);
  await press();
  await panel.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await says(/found\./);
  await panel.click('.choose', 'Mette Holm');
  await panel.click('[data-find]', 'citizens must be asked');
  await until(async () => (await card())?.words.includes('Mette Holm'), 'the card of the find');
  const { mode, words } = await card();
  assert.equal(mode, 'closed');
  assert.match(words, /Direct quote/);
  assert.equal(
    await tab.evaluate(() => document.activeElement.parentElement?.localName),
    'html',
    'the card is entered',
  );
  const isInView = () =>
    tab.evaluate(() => {
      const [range] = CSS.highlights.get('sayso-current');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  await until(isInView, 'the page has scrolled to the words');

  await panel.click('.actions button', 'Add to library');
  await says(/In the library/);
  assert.equal(await panel.evaluate(() => document.querySelector('.actions button').disabled), true);
  const speakers = await panel.words('.speaker .name'); // the tab in front will be another
  const opening = extension.context.waitForEvent('page');
  await panel.click('.actions button', 'Open in Sayso');
  const app = await opening;
  try {
    await app.locator('.speaker').first().waitFor();
    assert.match(app.url(), /^chrome-extension:.*\/app\.html$/);
    const text = await app.locator('sayso-article .text').evaluate((element) => element.textContent);
    assert.match(text, /^Mayor promises to rebuild the pier/);
    assert.deepEqual(await app.locator('.speaker .name').allTextContents(), speakers);
    const workers = await app.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
    );
    assert.deepEqual(workers, [`chrome-extension://${extension.id}/background.js`], 'none but the extension’s own');
    await app.reload();
    await app.locator('.speaker').first().waitFor();
  } finally {
    await app.close();
    await panel.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }
});

test('pointing at marked words shows their card, a click pins it and the panel follows, Escape lets go', async () => {
  await read('ferry.html');
  assert.deepEqual(await panel.words('h1'), ['The ferry strikes']);
  assert.deepEqual(await panel.words('.from'), ['The Lowmoor Courier · Ines Mohr, Tom Li · November 20, 2026']);
  await pointAt('higher wages');
  await until(async () => (await card())?.words.includes('Olaf Berg'), 'the card of what is pointed at');
  await tab.mouse.move(5, 5);
  await until(async () => (await card()) === null, 'the card goes with the pointer');
  await tab.mouse.click(...(await pointAt('would not pay')));
  await until(async () => (await card())?.words.includes('The company'), 'the card of what was clicked');
  const chosen = () => panel.words('.choose[aria-pressed=true] .name');
  await until(async () => /company/i.test(`${await chosen()}`), 'the panel shows whose words they are');
  await tab.mouse.move(5, 5);
  await tab.keyboard.press('Escape');
  await until(async () => (await card()) === null, 'Escape takes the card away');
});

test('words of a speaker who is pointed at in the panel are lit on the page', async () => {
  await read('ferry.html');
  await panel.evaluate(() => {
    const row = [...document.querySelectorAll('.speaker')].find(({ textContent }) => textContent.includes('Olaf Berg'));
    row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  });
  await until(async () => `${await marked('active')}`.includes('higher wages'), 'they are lit');
});

test('words that the page does not show are in the list, and the panel says that they are not there', async () => {
  await open('ferry.html');
  await tab.evaluate(() => {
    const p = document.querySelector('#filler');
    p.textContent = '“The harbour is closed on Sunday,” said Eva Brandt, who works there as a guard at the gate.';
    p.className = 'folded'; // as a page folds what follows, by its style sheet
    document.head.append(Object.assign(document.createElement('style'), { textContent: '.folded { display: none }' }));
  });
  await press();
  await says(/cannot be marked/);
  await panel.click('.choose', 'Eva Brandt');
  await panel.click('[data-find]', 'harbour is closed');
  await says(/not shown on the page/);
  assert.doesNotMatch((await marked('direct')).join(), /harbour is closed/);
});

test('marks stay where a page draws its article anew, and new words of it move nothing', async () => {
  await read('ferry.html');
  await tab.evaluate(() => {
    const first = document.querySelector('#first');
    first.before('A line that came later. ');
    first.replaceWith(first.cloneNode(true));
  });
  await until(async () => {
    const nodes = await tab.evaluate(() =>
      [...(CSS.highlights.get('sayso-direct') ?? [])].map((range) => range.startContainer.isConnected),
    );
    return nodes.length === 1 && nodes[0];
  }, 'the marks are in the new nodes');
  assert.deepEqual(await marked('direct'), ['“We want higher wages,”']);
});

test('a second press takes the marks away, a third brings them back', async () => {
  await read('ferry.html');
  const children = () => tab.evaluate(() => document.documentElement.children.length);
  assert.equal(await children(), 3);
  await press();
  await says(/marks are gone/);
  assert.equal(await tab.evaluate(() => CSS.highlights.size), 0);
  assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await children(), 2);
  assert.deepEqual(await panel.words('.speaker .name'), []);
  await press();
  await says(/found\./);
  assert.deepEqual(await marked('direct'), ['“We want higher wages,”']);
  await panel.click('.actions button', 'Take the marks away');
  await says(/marks are gone/);
  assert.equal(await tab.evaluate(() => CSS.highlights.size), 0);
});

test('what is dark stays dark: the card has the page’s look', async () => {
  await read('dark.html');
  await tab.mouse.click(...(await pointAt('higher wages')));
  await until(async () => /color-scheme: dark/.test((await card())?.style), 'the card is dark');
});

test('the panel shows what belongs to the tab in front', async () => {
  await read('ferry.html');
  const first = tab;
  await read('news.html');
  assert.deepEqual(await panel.words('h1'), ['Mayor promises to rebuild the pier']);
  await first.bringToFront();
  await until(async () => `${await panel.words('h1')}` === 'The ferry strikes', 'the article of the first tab');
  const third = await extension.context.newPage();
  await says(/Press the Sayso button/);
  assert.deepEqual(await panel.words('.speaker .name'), []);
  await third.close();
  await first.close();
});

test('it says so when there is no article, and reads what the reader selects', async () => {
  await open('list.html');
  await press();
  await says(/No article was found/);
  await tab.evaluate(() => {
    const p = document.createElement('div');
    const rest = 'It is a long story. '.repeat(9);
    p.textContent = `“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor. ${rest}`;
    document.body.append(p);
    getSelection().selectAllChildren(p);
  });
  await press();
  await says(/found\./);
  assert.deepEqual(await marked('direct'), ['“We will rebuild the pier,”']);
});

test('it says so on a page that the browser keeps to itself', async () => {
  tab = await extension.context.newPage();
  await tab.goto('chrome://version/');
  await press();
  await says(/lets no extension read this page/);
  assert.deepEqual(await panel.words('.speaker .name'), []);
});

test('it says so when another page has come into the tab, and reads that one when it is asked to', async () => {
  await read('ferry.html');
  await tab.goto(`${site.url}news.html`);
  await says(/has gone from this tab/);
  assert.equal(await tab.evaluate(() => CSS.highlights.size), 0, 'nothing is read that the reader did not ask for');
  await press();
  await says(/found\./);
  assert.deepEqual(await panel.words('h1'), ['Mayor promises to rebuild the pier']);
  assert.equal((await marked('direct')).length, 3);
});

test('the panel is accessible, in light and in dark, and not wider than it is', async () => {
  await read('news.html');
  await panel.click('.choose', 'Ana Ruiz');
  await panel.send('Runtime.evaluate', { expression: axe });
  for (const value of ['light', 'dark']) {
    await panel.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    const found = await panel.evaluate(async () => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished)); // colours change in steps
      const { violations } = await window.axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    assert.deepEqual(found, [], value);
  }
  await panel.send('Emulation.setEmulatedMedia', { features: [] });
  assert.ok((await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
});
