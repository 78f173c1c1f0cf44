// The reader corrects a speaker once for the whole article, by the keyboard alone: merges, renames, says the kind and
// the gender; takes it back, brings it back, and finds it again after a reload, an edit and an export.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './axe.mjs';
import { articleText, download, drop, field, focused, open, overflow, page, speaker, until } from './reader.mjs';

const article =
  'The pier of Lowmoor\n\n' +
  '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.\n\n' +
  '“It is too much,” said Mette Holm, who leads the opposition.\n\n' +
  '“We want to keep the ferry,” said Mayor Bo Hale of Norland.';

const dialog = () => page.getByRole('dialog');
const corrections = () => page.locator('.corrections li');
const button = (name) => page.getByRole('button', { name: `Correct ${name}…` });
const names = () => page.locator('.speaker .name').allTextContents();
const analysis = () => page.evaluate(() => document.querySelector('sayso-article').analysis);
const label = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement.ariaLabel ?? activeElement.textContent;
  });

async function openArticle(options) {
  await open(options);
  await field().fill(article);
  await speaker('Ana Ruiz').waitFor();
}

/** Opens the dialog of a speaker without a pointer. */
async function correct(name) {
  await button(name).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
}

/** Steps to a field, and says what is in it. */
async function tabTo(name, key = 'Tab') {
  for (let step = 0; step < 20; ++step) {
    if (await page.evaluate((name) => document.activeElement.labels?.[0]?.textContent === name, name)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab does not come to “${name}”`);
}

/** Goes on to the name of both: the longer one. */
async function merge(name, other) {
  await correct(name);
  await tabTo('Is the same as');
  await page.keyboard.type(other);
  await page.keyboard.press('Tab');
}

const gone = (name) => until(async () => !(await names()).includes(name), `${name} is gone`);
const here = (name) => until(async () => (await names()).includes(name), `${name} is there`);

async function assertAccessible() {
  assert.deepEqual(await violations(page), []);
}

describe('a speaker, by the keyboard', () => {
  test('is renamed in the whole article, and the focus stays with them', async () => {
    await openArticle();
    await correct('Ana Ruiz');
    assert.match(
      await dialog().textContent(),
      /It holds once for all, in the whole article: for 1 quote, 1 goal, \d mention/,
    );
    await page.keyboard.type('Ana María Ruiz');
    await page.keyboard.press('Enter');
    await here('Ana María Ruiz');
    assert.ok(await dialog().isHidden());
    await until(async () => (await label()) === 'Correct Ana María Ruiz…', 'the focus is on their row');
    assert.match(await corrections().textContent(), /Ana Ruiz is now named Ana María Ruiz/);
    assert.match(await page.locator('#goals').textContent(), /Ana María Ruiz/);
    assert.ok((await articleText()).includes('Ana Ruiz'), 'the text stays as it is');
  });

  test('is another one’s equal: merged, with the name that is chosen', async () => {
    await openArticle();
    await merge('Ana Ruiz', 'Bo Hale');
    assert.ok(await dialog().getByLabel('Name', { exact: true }).isHidden());
    assert.deepEqual(
      await dialog()
        .getByRole('radio')
        .evaluateAll((all) => all.map((one) => one.labels[0].textContent.trim())),
      ['Ana Ruiz', 'Bo Hale'],
    );
    assert.ok(await dialog().getByRole('radio', { name: 'Ana Ruiz' }).isChecked());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await gone('Ana Ruiz');
    assert.match(await speaker('Bo Hale').textContent(), /2 quotes/);
    assert.match(await corrections().textContent(), /Ana Ruiz is the same as Bo Hale, named Bo Hale/);
    const { speakers } = await analysis();
    const hale = speakers.find(({ name }) => name === 'Bo Hale');
    assert.ok(hale.goals.length >= 1);
    assert.ok(hale.mentions.length >= 2, 'the mentions are theirs too');

    await merge('Bo Hale', 'Mette Holm');
    await page.keyboard.press('Enter');
    await until(async () => (await corrections().count()) === 2, 'A into B, and B into C');
    assert.equal((await analysis()).speakers.filter(({ quotes }) => quotes.length > 0).length, 1);
  });

  test('has a kind and a gender, which nobody guesses', async () => {
    await openArticle();
    assert.ok((await analysis()).speakers.every((one) => !('gender' in one)));
    await correct('Mette Holm');
    await tabTo('What they are');
    await page.keyboard.type('Place');
    await tabTo('Gender, as you set it');
    await page.keyboard.type('female');
    await page.keyboard.press('Enter');
    await until(async () => /Place · female · 1 quote/.test(await speaker('Mette Holm').textContent()), 'it is shown');
    assert.match(await corrections().textContent(), /is now place, female/);
    await correct('Mette Holm');
    await dialog().getByLabel('Gender, as you set it').fill('');
    await page.keyboard.press('Enter');
    await until(async () => !/female/.test(await speaker('Mette Holm').textContent()), 'it is not set any more');
  });

  test('cannot lose the name, or take another one’s unasked', async () => {
    await openArticle();
    await correct('Ana Ruiz');
    const says = () => dialog().getByRole('alert').textContent();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    assert.match(await says(), /Write a name/);
    await page.keyboard.type('Bo Hale');
    await page.keyboard.press('Enter');
    assert.match(await says(), /There is Bo Hale already.*“Is the same as”/);
    await page.keyboard.press('Escape');
    assert.equal(await corrections().count(), 0);
    assert.equal(await label(), 'Correct Ana Ruiz…');
  });

  test('is corrected from the card of a quote too', async () => {
    await openArticle();
    await page.locator('sayso-article .segment', { hasText: 'too much' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('sayso-article .card').getByRole('button', { name: 'Correct…' }).click();
    await dialog().getByRole('button', { name: 'Correct Mette Holm everywhere…' }).click();
    assert.match(await dialog().textContent(), /Correct this speaker/);
    assert.equal(await dialog().getByLabel('Name', { exact: true }).inputValue(), 'Mette Holm');
  });
});

describe('what was said of a speaker', () => {
  test('is taken back and brought back by key and button, also after a reload, until one corrects anew', async () => {
    await openArticle();
    await merge('Ana Ruiz', 'Bo Hale');
    await page.keyboard.press('Enter');
    await gone('Bo Hale');
    await page.keyboard.press('Control+z');
    await here('Bo Hale');
    assert.equal(await corrections().count(), 0);
    await page.reload();
    await here('Bo Hale');
    await page.getByRole('button', { name: 'Redo' }).focus();
    await page.keyboard.press('Enter');
    await gone('Bo Hale');
    assert.ok(await page.getByRole('button', { name: 'Redo' }).isHidden());
    assert.match(await focused(), /Undo/, 'the focus is somewhere');
    for (const key of ['Control+Shift+z', 'Control+y']) {
      await page.keyboard.press('Control+z');
      await here('Bo Hale');
      await page.keyboard.press(key);
      await gone('Bo Hale');
    }
    await page.keyboard.press('Control+z');
    await here('Bo Hale');
    await correct('Mette Holm');
    await page.keyboard.type('M. Holm');
    await page.keyboard.press('Enter');
    await here('M. Holm');
    assert.ok(await page.getByRole('button', { name: 'Redo' }).isHidden());
    await page.keyboard.press('Control+y');
    assert.ok((await names()).includes('Bo Hale'));
  });

  test('holds when the text is edited before it and is analyzed anew', async () => {
    await openArticle();
    await correct('Mette Holm');
    await page.keyboard.type('M. Holm');
    await page.keyboard.press('Enter');
    await here('M. Holm');
    await field().fill(article.replace('“We will', '“The ferry is late,” said Ines Park.\n\n“We will'));
    await here('Ines Park');
    assert.ok((await names()).includes('M. Holm'));
    assert.ok(!(await names()).includes('Mette Holm'));
    assert.doesNotMatch(await corrections().textContent(), /fits nothing/);
  });

  test('is in the JSON, and comes back with it', async () => {
    await openArticle({ acceptDownloads: true });
    await merge('Ana Ruiz', 'Bo Hale');
    await page.keyboard.press('Enter');
    await gone('Bo Hale');
    await correct('Ana Ruiz');
    await dialog().getByLabel('Gender, as you set it').fill('female');
    await page.keyboard.press('Enter');
    await until(async () => (await corrections().count()) === 2, 'it is set');
    const before = await analysis();
    await page.getByText('Export', { exact: true }).click();
    const { content } = await download('Everything, JSON');
    assert.deepEqual(
      JSON.parse(content).corrections.map(({ op, type }) => `${op} ${type}`),
      ['merge speaker', 'change speaker'],
    );
    await page.getByRole('button', { name: 'Forget everything kept here' }).click();
    await drop('earlier.json', 'application/json', content);
    await here('Ana Ruiz');
    assert.deepEqual(await analysis(), before);
  });
});

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
]) {
  test(`axe has no complaint, and all of it is in the window: ${name}`, async () => {
    await openArticle({ ...options, reducedMotion: 'reduce' });
    await correct('Ana Ruiz');
    await assertAccessible();
    await tabTo('Is the same as');
    await page.keyboard.type('Bo Hale');
    await assertAccessible();
    const { x, y, width, height } = await dialog().boundingBox();
    const { width: w, height: h } = page.viewportSize();
    assert.ok(x >= 0 && y >= 0 && x + width <= w && y + height <= h);
    assert.ok((await overflow()) <= 0);
  });
}
