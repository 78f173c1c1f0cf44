// The page in other languages than English: which it speaks, how one chooses, and what it says of articles in them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { english } from '../../web/app/english.js';
import { languages } from '../../web/languages/languages.js';
import { axe, rules } from './axe.mjs';
import { articleText, click, field, find, open, overflow, page, short, status, until } from './reader.mjs';

const others = Object.keys(languages).filter((code) => code !== 'en');
const tables = Object.fromEntries(
  await Promise.all(others.map(async (code) => [code, (await import(`../../web/languages/${code}.js`)).default])),
);
const tableOf = (code) => tables[code]?.page ?? english;

const shownLanguage = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
/** The language of the page, once it is there: it may be loading. */
const speaks = (code) =>
  page.waitForFunction((code) => document.documentElement.lang === code && document.body.childElementCount > 1, code);
const button = (name) => page.getByRole('button', { name, exact: true });
const choice = () => page.locator('select.language');

async function assertAccessible(state) {
  await page.evaluate(axe);
  const violations = await page.evaluate(
    async (rules) =>
      (
        await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
      ).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
    rules,
  );
  assert.deepEqual(violations, [], state);
}

async function openSampleIn(code, options = {}) {
  await open({ locale: code, reducedMotion: 'reduce', ...options });
  await button(tableOf(code).compose.sample).click();
  await page.locator('.speaker').first().waitFor();
}

describe('the page speaks', () => {
  for (const [locale, code] of [
    ['es-MX', 'es'],
    ['fr-CA', 'fr'],
    ['de-AT', 'de'],
    ['zh-CN', 'zh'],
    ['ar-EG', 'ar'],
    ['nb-NO', 'en'],
  ]) {
    test(`${languages[code]} to a browser in ${locale}`, async () => {
      await open({ locale });
      await button(tableOf(code).compose.sample).waitFor();
      assert.deepEqual(await shownLanguage(), [code, code === 'ar' ? 'rtl' : 'ltr']);
      assert.equal(await choice().inputValue(), code);
    });
  }

  test('the language that its address names', async () => {
    await open({ locale: 'fr-FR' });
    await page.goto(`${page.url().split('?')[0]}?lang=de`);
    await button(tableOf('de').compose.sample).waitFor();
    assert.deepEqual(await shownLanguage(), ['de', 'ltr']);
  });

  test('what the reader chooses, from then on, and the article stays', async () => {
    await open();
    await field().fill(short);
    await page.locator('.speaker').waitFor();
    await choice().selectOption('ar');
    await speaks('ar');
    await page.locator('.speaker').waitFor();
    assert.equal(await articleText(), short);
    await page.reload();
    await speaks('ar');
    assert.deepEqual(await shownLanguage(), ['ar', 'rtl']);
    await choice().selectOption('en');
    await speaks('en');
    assert.equal(await articleText(), short);
  });

  test('also where the browser keeps nothing', async () => {
    await open();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await page.reload();
    await choice().selectOption('de');
    await speaks('de');
  });

  test('English without loading another language, or what tells languages', async () => {
    await open();
    await field().fill(short);
    await page.locator('.speaker').waitFor();
    const names = Object.keys(tables).join('|');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      loaded.filter((name) => new RegExp(`/(${names}|franc-min)-[\\w-]+\\.js$`).test(name)),
      [],
    );
  });
});

describe('in each language', () => {
  for (const code of others) {
    for (const options of [{}, { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' }]) {
      test(`axe has no complaint and nothing is too wide: ${code} ${JSON.stringify(options)}`, async () => {
        await open({ locale: code, reducedMotion: 'reduce', ...options });
        await button(tableOf(code).compose.sample).waitFor();
        await assertAccessible('empty');
        await openSampleIn(code, options);
        assert.ok((await overflow()) <= 0);
        await assertAccessible('the sample');
        await click(find('A marsh is the cheapest wall'));
        await page.locator('sayso-article .card').waitFor();
        await assertAccessible('a card');
        assert.ok((await overflow()) <= 0);
      });
    }

    test(`the article stays as it is, in its own direction: ${code}`, async () => {
      await openSampleIn(code);
      const [text, direction] = await page
        .locator('sayso-article .paragraph')
        .first()
        .evaluate((paragraph) => [paragraph.textContent, getComputedStyle(paragraph).direction]);
      assert.match(text, /^[A-Za-z“]/);
      assert.equal(direction, 'ltr');
      assert.equal(await status().textContent(), tableOf(code).reading.done({ quotes: 34, speakers: 18, goals: 24 }));
    });
  }
});

describe('an article in another language', () => {
  const spanish =
    'La alcaldesa dijo el martes que el puerto seguirá abierto durante todo el invierno. “No vamos a venderlo”, ' +
    'afirmó Ana Ruiz ante los vecinos. La oposición pidió que se publiquen las cuentas antes de que termine el año.';
  const note = () => page.locator('.foreign');

  test('is said to be one', async () => {
    await open();
    await field().fill(spanish);
    await until(async () => (await note().textContent()) === english.foreign('Spanish'), 'the note is there');
    await assertAccessible('the note');
  });

  test('is named in the language of the page, and English is not told', async () => {
    await open({ locale: 'fr' });
    await page.locator('#article-text').fill(spanish);
    await until(async () => (await note().textContent()) === tables.fr.page.foreign('espagnol'), 'the note is there');
    await button(tables.fr.page.compose.renew.long).click();
    await page.locator('#article-text').fill(`${short} `.repeat(6));
    await page.locator('.speaker').waitFor();
    await until(async () => (await note().textContent()) === '', 'the note is gone');
  });
});
