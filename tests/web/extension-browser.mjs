// Chromium with the built extension in it: the button in its toolbar, and the panel beside the page, which Playwright
// does not know as a page.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { until } from './until.mjs';

export const builtExtension = fileURLToPath(new URL('../../build/extension', import.meta.url));

export async function openExtension(folder = join(builtExtension, 'chromium')) {
  await readFile(join(folder, 'manifest.json')).catch(() => {
    throw new Error(`There is no extension in ${folder}. Build it first: npm run build -- extension`);
  });
  const profile = await mkdtemp(join(tmpdir(), 'sayso-extension-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false, // the old headless mode has no extensions; the new one is asked for below
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging', // for Extensions.triggerAction
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const browser = await /** @type {import('playwright-core').Browser} */ (context.browser()).newBrowserCDPSession();
  const targets = async () => (await browser.send('Target.getTargets', { filter: [{}] })).targetInfos;
  return {
    context,
    id,
    /** Presses the extension's button in the toolbar, over the tab in front, whose address this is. */
    async press(url) {
      const tab = (await targets()).find((target) => target.type === 'tab' && target.url === url);
      await browser.send('Extensions.triggerAction', { id, targetId: tab.targetId });
    },
    /** The panel beside the page, when it is there. */
    async panel() {
      const isPanel = ({ type, url }) => type === 'page' && url.endsWith('/panel.html');
      let target;
      await until(async () => (target = (await targets()).find(isPanel)), 'the panel opens');
      return createPanel(browser, target.targetId);
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * What the tests do in the panel.
 * @param {import('playwright-core').CDPSession} browser
 * @param {string} targetId
 */
async function createPanel(browser, targetId) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  const requests = [];
  const problems = [];
  let last = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error, method, params } = JSON.parse(event.message);
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
    if (method === 'Runtime.exceptionThrown') problems.push(params.exceptionDetails.exception?.description);
    if (method === 'Log.entryAdded' && params.entry.level !== 'info') problems.push(params.entry.text);
    if (!asked.has(id)) return;
    const { resolve, reject } = asked.get(id);
    asked.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      asked.set(++last, { resolve, reject });
      const message = JSON.stringify({ id: last, method, params });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  for (const domain of ['Network', 'Runtime', 'Log', 'Page']) await send(`${domain}.enable`);
  const evaluate = async (page, ...args) => {
    const expression = `(${page})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    requests,
    problems,
    send,
    evaluate,
    /** The words of every element that a selector names and that is shown. */
    words: (selector) =>
      evaluate(
        (selector) =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility())
            .map(({ textContent }) => textContent.trim()),
        selector,
      ),
    /** Clicks the first element that a selector names and that has these words. */
    click: (selector, words = '') =>
      evaluate(
        (selector, words) => {
          const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
          const found = all.find(({ textContent }) => textContent.includes(words));
          if (!found) throw new Error(`no ${selector} with “${words}” among ${all.map((one) => one.textContent)}`);
          found.click();
        },
        selector,
        words,
      ),
  };
}
