// The search finds in the article: what matches, how it is marked, and the way from one place to the next.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fold, matchesOf } from '../../web/app/find-in-text.js';
import { articleText, field, open, page, pasteEvent, speaker, status, until } from './reader.mjs';

/** The words that a query finds. */
const found = (text, query) => matchesOf(fold(text), query).map(({ start, end }) => text.slice(start, end));

describe('what is found', () => {
  for (const [name, text, query, expected] of [
    ['a word in words', 'A pier, two piers', 'pier', ['pier', 'pier']],
    ['whatever the case', 'Pier and PIER', 'pIeR', ['Pier', 'PIER']],
    ['whatever the accents, on either side', 'Café, cafe\u0301 and cafe', 'cafè', ['Café', 'cafe\u0301', 'cafe']],
    ['words in their order', 'the old pier; the pier is old', 'old pier', ['old pier']],
    ['words across spaces of any kind', 'the\nold \u00a0pier', 'old pier', ['old \u00a0pier']],
    ['each word, when they stand nowhere together', 'the pier is old', 'old pier', ['pier', 'old']],
    ['quotation marks of any form', 'He said “no”.', '"no"', ['“no”']],
    ['what would be a pattern', 'a (b) [c] a.b', '(b) [c]', ['(b) [c]']],
    ['characters of two units', '🤔 a 🤔', '🤔', ['🤔', '🤔']],
    ['letters that become two', 'İstanbul', 'istanbul', ['İstanbul']],
    ['nothing for nothing', 'abc', '  ', []],
    ['nothing where it is not', 'abc', 'd', []],
    ['a dash and a slash', 'a-b/c', 'a-b/c', ['a-b/c']],
  ]) {
    test(name, () => assert.deepEqual(found(text, query), expected));
  }

  test('of very many matches, the first thousand', () => {
    assert.equal(found('a '.repeat(5000), 'a').length, 1000);
  });
});

const text =
  'Pier talks begin\n\n“We will rebuild the pier,” said Ana Ruiz, the mayor. The pier is old.\n\n' +
  'Tom Li said that nobody needs the pier, and that the harbour matters more.';
const search = () => page.getByLabel('Search speakers and goals');
const count = () => page.locator('.match-count').textContent();

/** The words of each highlight of a search. */
const marked = (name) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.data.slice(startOffset, endOffset),
      ),
    name,
  );

async function openText(options) {
  await open(options);
  await field().fill(text);
  await speaker('Ana Ruiz').waitFor();
}

describe('a search in the article', () => {
  test('marks and counts the places, and leaves the text alone', async () => {
    await openText();
    await search().fill('pier');
    await until(async () => (await count()) === '4 in the article', 'they are counted');
    assert.equal((await marked('sayso-match')).length, 4);
    assert.match(await status().textContent(), /^4 places in the article, \d+ speakers? and \d+ goals? match\.$/);
    assert.equal(await articleText(), text);
    await search().fill('');
    await until(async () => (await marked('sayso-match')).length === 0, 'the marks are gone');
    assert.ok(await page.locator('.matches').isHidden());
  });

  test('goes on with Enter and back with Shift and Enter, round and round, and the focus stays', async () => {
    await openText();
    await search().fill('pier');
    const places = [];
    for (const key of ['Enter', 'Enter', 'Shift+Enter', 'Shift+Enter', 'Enter']) {
      await search().press(key);
      places.push(await count());
    }
    assert.deepEqual(
      places.map((place) => place.split(' ')[0]),
      ['1', '2', '1', '4', '1'],
    );
    assert.deepEqual(await marked('sayso-current-match'), ['Pier']);
    assert.equal((await marked('sayso-match')).length, 3);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    await page.getByRole('button', { name: 'Next place in the article' }).click();
    assert.equal(await count(), '2 of 4 in the article');
    assert.equal(await status().textContent(), '1 of 4 in the article');
  });

  test('brings the place into view', async () => {
    await openText({ viewport: { width: 1280, height: 420 }, reducedMotion: 'reduce' });
    await field().press('Control+End');
    await field().pressSequentially(
      `${'\n\nRain fell on the harbour and nobody spoke of it.'.repeat(20)}\n\nThe lighthouse.`,
    );
    await until(async () => (await articleText()).endsWith('The lighthouse.'), 'it is shown');
    await search().fill('lighthouse');
    await search().press('Enter');
    await until(
      () =>
        page.evaluate(() => {
          const [place] = CSS.highlights.get('sayso-current-match') ?? [];
          if (!place) return false;
          const range = document.createRange();
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      'it is in the window',
    );
  });

  test('says so where there is nothing', async () => {
    await openText();
    await search().fill('zebra');
    await until(async () => (await count()) === 'Not in the article', 'it is said');
    assert.ok(await page.getByRole('button', { name: 'Next place in the article' }).isDisabled());
    await search().press('Enter');
    assert.equal((await marked('sayso-current-match')).length, 0);
  });

  test('ends when another article is opened', async () => {
    await openText();
    await search().fill('pier');
    await until(async () => (await marked('sayso-match')).length === 4, 'it is marked');
    await pasteEvent({ 'text/plain': '“The quay is ours,” said Bo Hale.' }, page.locator('body'));
    await speaker('Bo Hale').waitFor();
    assert.equal((await marked('sayso-match')).length, 0);
    assert.equal(await search().inputValue(), '');
  });

  test('selects the place where the browser has no highlights', async () => {
    await openText();
    await page.evaluate(() => sessionStorage.setItem('plain', '1'));
    await page.addInitScript(() => delete window.Highlight);
    await page.reload();
    await speaker('Ana Ruiz').waitFor();
    await search().fill('harbour');
    await search().press('Enter');
    assert.equal(await count(), '1 of 1 in the article');
    await until(() => page.evaluate(() => String(getSelection()).includes('harbour')), 'it is selected');
  });
});
