// What the tests of the page share: one browser and one server for a file, a fresh page for each test, and the ways of
// a reader on it. Whatever the browser complains of fails the test.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before } from 'node:test';

import { forgive, openBrowser, openPage, serve } from './site.mjs';

export { until } from './until.mjs';

export const sample = (await readFile(new URL('../../web/app/sample.txt', import.meta.url), 'utf8')).trim();
export const short = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';

let site;
let browser;
/** @type {import('playwright-core').Page} */
export let page;
let problems = [];

before(async () => {
  site = await serve();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await page?.context().close();
  assert.deepEqual(problems, []);
});

/** @param {import('playwright-core').BrowserContextOptions} [options] */
export async function open(options) {
  ({ page, problems } = await openPage(browser, site.url, options));
}

export async function openSample(options) {
  await open(options);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('.speaker').first().waitFor();
}

/** Every analysis from now on takes until the function that is returned is called. */
export async function holdAnalyses() {
  await page.evaluate(() => {
    const held = new Promise((resolve) => (window.release = resolve));
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message) {
      if (message.method === 'analyze') held.then(() => post.call(this, message));
      else post.call(this, message);
    };
  });
  return () => page.evaluate(() => window.release());
}

/** What the browser is bound to complain of in this test. */
export function expectProblems(pattern) {
  assert.ok(forgive(problems, pattern), `${pattern} among ${problems}`);
}

export const field = () => page.getByLabel('The article', { exact: true });
export const status = () => page.locator('.status');
export const problem = () => page.locator('main > .problem');
export const card = () => page.locator('sayso-article .card');
export const find = (words) => page.locator('sayso-article .segment', { hasText: words }).first();
export const speaker = (name) => page.locator('.speaker', { has: page.locator('.name', { hasText: name }) });
export const articleText = () => page.locator('sayso-article .text').evaluate((element) => element.textContent);

/** The parts of the article that are shown, without what is left out. */
export const shownParts = () =>
  page
    .locator('sayso-article .text :is(.headline, .subheading, .paragraph)')
    .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map(({ textContent }) => textContent));

export const activeWords = () =>
  page
    .locator('sayso-article .segment.active')
    .evaluateAll((segments) => segments.map((segment) => segment.textContent));

/** The text of what has the focus, also inside <sayso-article>. */
export const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement.shadowRoot?.activeElement ?? activeElement).textContent;
  });

/** The find that has the focus in the article, or null. */
export const focusedFind = () =>
  page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.dataset.find ?? null);

export const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Pastes by the event alone: the browser's own clipboard would clean the HTML before the page sees it. */
export function pasteEvent(data, place = field()) {
  return place.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(data)) clipboardData.setData(type, content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Where the pointer meets an element that runs over several lines: in the middle of its first. */
export async function pointOn(locator) {
  await locator.scrollIntoViewIfNeeded();
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getClientRects()[0];
    return [left + Math.min(width / 2, 12), top + height / 2];
  });
}

export async function hover(locator) {
  await page.mouse.move(...(await pointOn(locator)));
}

export async function click(locator) {
  await page.mouse.click(...(await pointOn(locator)));
}

export function drop(name, type, content) {
  return page.evaluate(
    ([name, type, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name, { type }));
      for (const event of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, type, content],
  );
}

/** Downloads a format of the open export menu. */
export async function download(name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${name}` }).click(),
  ]);
  return {
    name: file.suggestedFilename(),
    path: await file.path(),
    content: await readFile(await file.path(), 'utf8'),
  };
}
