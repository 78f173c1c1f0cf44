// Firefox, by Puppeteer over WebDriver BiDi: Playwright's BiDi has no name in its manual, and asks for commands that an
// ESR lacks.
import puppeteer from 'puppeteer-core';

import { findFirefox } from '../../scripts/setup.mjs';
import { scenarios } from './scenarios.mjs';

scenarios('Firefox', async (folder) => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    version: (await browser.version()).replace(/^\w+\//, ''),
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    point: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    async press(...keys) {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
});
