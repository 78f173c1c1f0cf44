// The bookmarklet: run in another site's page as a bookmark is, which no policy of the page holds back, with the page
// as `npm start` serves it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { serve as serveWell } from '../../scripts/serve.mjs';
import { builtSite, openBrowser, serve } from './site.mjs';
import { until } from './until.mjs';

const news = await readFile(new URL('news-page.html', import.meta.url), 'utf8');
const strict = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const pages = {
  '/news.html': { body: news, headers: strict },
  '/apart.html': { body: news, headers: { 'cross-origin-opener-policy': 'same-origin' } },
};

let sayso;
let others;
let browser;
let context;
/** @type {string[]} addresses that a page asked for */
let requests;
before(async () => {
  sayso = await serveWell(builtSite, { port: 5470 });
  others = await serve(undefined, pages);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await others?.close();
  await sayso?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  requests = [];
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
});
afterEach(() => context.close());

/** The code of the link on the page. */
async function bookmark() {
  const page = await context.newPage();
  await page.goto(sayso.url);
  const href = await page.getByRole('link', { name: 'Read with Sayso' }).getAttribute('href');
  await page.close();
  assert.match(href, /^javascript:/);
  return decodeURIComponent(href.slice('javascript:'.length));
}

/** Presses the bookmark on a page. @returns the window that it opens */
async function press(code, page) {
  const opening = page.waitForEvent('popup');
  await page.evaluate(code);
  return opening;
}

async function open(path) {
  const page = await context.newPage();
  await page.goto(others.url + path);
  return page;
}

const textOf = (page) => page.locator('sayso-article .text').evaluate((element) => element.textContent);

test('the article of a page opens in Sayso, and no request has a word of it', async () => {
  const code = await bookmark();
  const opened = await press(code, await open('news.html'));
  await opened.locator('.speaker').first().waitFor();
  assert.match(await textOf(opened), /^Mayor promises to rebuild the pier/);
  assert.ok((await opened.locator('.speaker .name').allTextContents()).includes('Mette Holm'));
  await until(() => opened.url() === sayso.url, 'its address is that of the page');
  assert.equal(await opened.evaluate(() => window.opener), null);
  for (const request of requests) assert.doesNotMatch(decodeURIComponent(request), /pier|Lowmoor|Ruiz/i);
});

test('without a network too, once Sayso was there', async () => {
  const code = await bookmark();
  const first = await context.newPage();
  await first.goto(sayso.url);
  await first.evaluate(() => navigator.serviceWorker.ready);
  await first.close();
  const page = await open('news.html');
  await context.setOffline(true);
  const opened = await press(code, page);
  await opened.locator('.speaker').first().waitFor();
  assert.match(await textOf(opened), /^Mayor promises to rebuild the pier/);
});

test('of a page of which some is selected, that is the article', async () => {
  const code = await bookmark();
  const page = await open('news.html');
  await page.evaluate(() => {
    const [first, , third] = document.querySelectorAll('.story-body > p');
    getSelection().setBaseAndExtent(first, 0, third, 1);
  });
  const opened = await press(code, page);
  await opened.locator('.speaker').first().waitFor();
  const text = await textOf(opened);
  assert.match(text, /We will rebuild it/);
  assert.doesNotMatch(text, /would not give up/);
});

test('it asks before it takes the place of an article that is open', async () => {
  const code = await bookmark();
  const before = await context.newPage();
  await before.goto(sayso.url);
  await before.getByRole('button', { name: 'Try the sample' }).click();
  await before.locator('.speaker').first().waitFor();
  const sample = await textOf(before);
  await before.close();
  const opened = await press(code, await open('news.html'));
  const question = opened.getByRole('dialog', { name: 'Open the shared article?' });
  await question.getByRole('button', { name: 'Keep what is here' }).click();
  await opened.locator('.speaker').first().waitFor();
  assert.equal(await textOf(opened), sample);
  await opened.waitForURL((url) => !url.searchParams.has('shared'));
});

test('a page that lets nobody speak with it: Sayso says what to do', async () => {
  const code = await bookmark();
  const opened = await press(code, await open('apart.html'));
  await opened.getByText('No article has come').waitFor();
});

test('the page for articles says so when nobody opened it, and takes nothing from others', async () => {
  const page = await context.newPage();
  await page.goto(`${sayso.url}from-page.html`);
  await page.getByText('No article has come').waitFor();
  const opener = await open('news.html');
  const opening = opener.waitForEvent('popup');
  await opener.evaluate((url) => void (window.sayso = window.open(url)), `${sayso.url}from-page.html`);
  const opened = await opening;
  await opened.getByText('Waiting for the article').waitFor();
  await opened.evaluate(() => window.postMessage({ sayso: 'page', html: '<p>“No,” said nobody.</p>' }));
  await opener.evaluate(() => window.sayso.postMessage({ sayso: 'other' }, '*'));
  await opener.evaluate(() => window.sayso.postMessage({ sayso: 'page', html: 7 }, '*'));
  await opened.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.equal(opened.url(), `${sayso.url}from-page.html`);
});

test('the bookmark gives the page to Sayso and to nobody else', async () => {
  const code = await bookmark();
  const page = await open('apart.html'); // whose window is cut off, so that only made messages come
  await page.evaluate(() => {
    window.sent = [];
    window.open = () => (window.sayso = { postMessage: (...message) => window.sent.push(message) });
  });
  await page.evaluate(code);
  const hear = (origin, data, source) =>
    page.evaluate(
      ([origin, data, source]) => {
        const event = new MessageEvent('message', { origin, data });
        Object.defineProperty(event, 'source', { value: source === 'sayso' ? window.sayso : window });
        dispatchEvent(event);
      },
      [origin, data, source],
    );
  const { origin } = new URL(sayso.url);
  await hear('https://evil.example', 'sayso ready', 'sayso');
  await hear(origin, 'sayso ready', 'another window');
  await hear(origin, 'something else', 'sayso');
  assert.equal(await page.evaluate(() => window.sent.length), 0);
  await hear(origin, 'sayso ready', 'sayso');
  await hear(origin, 'sayso ready', 'sayso');
  const sent = await page.evaluate(() => window.sent);
  assert.equal(sent.length, 1);
  assert.equal(sent[0][1], origin);
  assert.equal(sent[0][0].address, page.url());
  assert.match(sent[0][0].title, /^Mayor promises/);
});

test('the link says what it is for when it is pressed where it stands', async () => {
  const page = await context.newPage();
  await page.goto(sayso.url);
  await page.getByRole('link', { name: 'Read with Sayso' }).click();
  await page.getByText('Drag this link to your bookmarks').waitFor();
  assert.equal(page.url(), sayso.url);
});
