// What the device keeps: in IndexedDB, without loss from earlier versions, over crashes, between tabs, and as long as
// the page is open where the browser keeps nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { articleText, field, open, page, pasteEvent, short, until } from './reader.mjs';

const other = '“The ferry stays,” said Tom Li, the harbour master of Norland.';
const shows = (text, tab = page) =>
  until(
    async () => (await tab.locator('sayso-article .text').evaluate((element) => element.textContent)) === text,
    `${text} is shown`,
  );

/** What the database has, by the article's id. */
const kept = (tab = page) =>
  tab.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sayso');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const asked = opening.result.transaction('articles').objectStore('articles').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );

const journal = (tab = page) => tab.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sayso:')));

async function titles(tab = page) {
  await tab.locator('.articles summary').click();
  await tab.locator('.articles .title').first().waitFor();
  const all = await tab.locator('.articles .title').allTextContents();
  await tab.keyboard.press('Escape');
  return all;
}

describe('the database', () => {
  test('has an article soon, and then the journal has it no more', async () => {
    await open();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await shows(short);
    await until(async () => (await kept()).some(({ text }) => text === short), 'it is kept');
    await until(async () => (await journal()).length === 0, 'the journal is empty');
    await page.reload();
    await shows(short);
  });

  test('takes over what earlier versions kept in localStorage, with its corrections', async () => {
    await open();
    const correction = { op: 'drop', type: 'quote', start: 0, end: 27, words: short.slice(0, 27) };
    await page.evaluate(
      ([text, other, correction]) => {
        localStorage.setItem('sayso:old1', JSON.stringify({ text, corrections: [correction], at: 1_700_000_000_000 }));
        localStorage.setItem('sayso:old2', JSON.stringify({ text: other, corrections: [], at: 1_700_000_001_000 }));
        localStorage.setItem('sayso:bad', '{"text": 3');
        localStorage.setItem('sayso-last', 'old1');
      },
      [short, other, correction],
    );
    await page.reload();
    await shows(short);
    await page.locator('.corrections li').first().waitFor();
    assert.deepEqual(await titles(), [other]);
    await until(async () => (await kept()).length === 2, 'both are in the database');
    const [first] = (await kept()).filter(({ id }) => id === 'old1');
    assert.deepEqual(first.corrections, [correction]);
    await until(async () => !(await journal()).includes('sayso:old2'), 'what is taken over goes from the journal');
    await page.reload();
    await shows(short);
  });

  test('need not have finished when the page goes: the journal has what it lacks', async () => {
    await open();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('gone', 'AbortError');
      };
    });
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await shows(short);
    assert.equal((await journal()).length, 1);
    await page.reload();
    await shows(short);
    await until(async () => (await kept()).length === 1, 'it is in the database now');
  });

  test('that is newer than the journal wins over it', async () => {
    await open();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await until(async () => (await kept()).length === 1, 'it is kept');
    await page.evaluate(async () => {
      const last = localStorage.getItem('sayso-last');
      localStorage.setItem(`sayso:${last}`, JSON.stringify({ text: 'Old words.', corrections: [], at: 5 }));
    });
    await page.reload();
    await shows(short);
    await until(async () => (await journal()).length === 0, 'the journal is empty');
  });
});

describe('a browser that keeps nothing', () => {
  const refuse = () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  };

  test('in IndexedDB has the articles in localStorage, as earlier versions did', async () => {
    await open();
    await page.addInitScript(refuse);
    await page.reload();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await shows(short);
    await page.reload();
    await shows(short);
  });

  test('at all has them as long as the page is open', async () => {
    await open();
    await page.addInitScript(refuse);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await shows(short);
    await pasteEvent({ 'text/plain': other }, page.locator('body'));
    await shows(other);
    assert.deepEqual(await titles(), [short]);
    await page.locator('.offer').getByRole('button', { name: 'Undo' }).click();
    await shows(short);
  });
});

describe('two tabs', () => {
  test('know of each other’s articles at once, and of their end', async () => {
    await open();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Try the sample' }).waitFor();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await shows(short);
    await second.locator('.articles summary').waitFor();
    assert.deepEqual(await titles(second), [short]);
    await second.getByRole('button', { name: 'Forget everything' }).click();
    await until(async () => (await kept()).length === 0, 'nothing is kept');
    assert.equal(await articleText(), short, 'what is on the other page stays there');
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await field().press('End');
    await field().pressSequentially(' The end.');
    await shows(`${short} The end.`);
    await until(async () => (await kept())[0]?.text === `${short} The end.`, 'and is kept when it is written on');
  });
});
