// Chromium, by Playwright.
import { join } from 'node:path';

import { openBrowser } from '../web/site.mjs';
import { scenarios } from './scenarios.mjs';

scenarios('Chromium', async (folder) => {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('download', (download) => download.saveAs(join(folder, download.suggestedFilename())));
  return {
    version: browser.version(),
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    point: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    press: (...keys) => page.keyboard.press(keys.join('+')),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
});
