// The article that the project was made for, which is not in the repository: the five goals that it announces, on the
// page.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openBrowser, openPage, serve } from './site.mjs';

const corpora = process.env.SAYSO_EVAL ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const seed = join(corpora, 'corpora/seed.jsonl');
const skip = existsSync(seed) ? false : `there is no ${seed}; set SAYSO_EVAL to the folder of the evaluation corpora`;

test('the seed article: one list, 5 of 5 found, with the items of the gold annotation', { skip }, async () => {
  const { text, goals } = JSON.parse((await readFile(seed, 'utf8')).split('\n')[0]);
  const codePoints = [...text];
  const words = (spans) => spans.map(([start, end]) => codePoints.slice(start, end).join('')).join(' … ');
  const gold = goals.filter(({ list, cue }) => list && cue && words(cue) === 'goals'); // other lists are not announced
  assert.equal(new Set(gold.map(({ list }) => list)).size, 1);
  const items = gold.map(({ span }) => words(span));
  assert.equal(items.length, 5);

  const site = await serve();
  const browser = await openBrowser();
  try {
    const { page, problems } = await openPage(browser, site.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.getByLabel('The article', { exact: true }).focus();
    await page.keyboard.press('Control+V');
    const list = page.locator('#goals .list', { hasText: '5 of 5 found' });
    await list.waitFor();
    assert.equal(await list.count(), 1);
    assert.deepEqual(await list.locator('.goal .words').allTextContents(), items);
    assert.equal(await page.locator('sayso-article .text').evaluate((element) => element.textContent), text);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await site.close();
  }
});
