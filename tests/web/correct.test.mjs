// The reader corrects the page, leaves, comes back, takes back, exports and opens again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { toJson } from '../../web/export/index.js';
import { negatedArticle } from './made-analysis.mjs';
import {
  articleText,
  card,
  click,
  download,
  drop,
  field,
  find,
  focusedFind,
  open,
  openSample,
  page,
  pointOn,
  problem,
  short,
  speaker,
  status,
  until,
} from './reader.mjs';

const marsh = 'A marsh is the cheapest wall';
const corrections = () => page.locator('.corrections li');
const dialog = () => page.getByRole('dialog');
const finds = () =>
  page.evaluate(() => {
    const { quotes, goals } = document.querySelector('sayso-article').analysis;
    return quotes.length + goals.length;
  });

async function openCard(words) {
  await click(find(words));
  await card().waitFor();
}

async function correct(words) {
  await openCard(words);
  await card().getByRole('button', { name: 'Correct…' }).click();
}

/** A file of ours in which somebody is quoted who is no speaker. */
function strangersFile() {
  const { text, analysis } = negatedArticle();
  analysis.quotes[1].speaker = 's9';
  return toJson(text, analysis);
}

/** Selects words of the article, which stand in one of its text nodes, as a reader does. */
function select(words) {
  return page.evaluate((words) => {
    const root = document.querySelector('sayso-article').shadowRoot;
    const walker = document.createTreeWalker(root.querySelector('.text'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.data.indexOf(words);
      if (start >= 0)
        getSelection().setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length);
    }
  }, words);
}

describe('a reader', () => {
  test('changes a speaker; it survives a reload and is undone', async () => {
    await openSample();
    await correct(marsh);
    assert.match(await dialog().textContent(), /Correct this quote/);
    const name = dialog().getByLabel('Who says it');
    assert.equal(await name.inputValue(), 'Nadia Brekke');
    await name.fill('Ana Tello');
    await dialog().getByRole('button', { name: 'Save' }).click();
    assert.ok(await dialog().isHidden());
    assert.match(await card().textContent(), /Ana Tello.*A reader corrected it/s);
    assert.match(await focusedFind(), /^q\d+$/, 'the focus is on the corrected find');
    assert.match(await corrections().textContent(), /A marsh is.*is now of Ana Tello/);

    await page.reload();
    await speaker('Ana Tello').waitFor();
    assert.equal(await corrections().count(), 1);
    await openCard(marsh);
    assert.match(await card().textContent(), /Ana Tello/);

    await page.keyboard.press('Control+z');
    await openCard(marsh);
    assert.match(await card().textContent(), /Nadia Brekke/);
    assert.equal(await corrections().count(), 0);
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isHidden());
  });

  test('names somebody who is not in the list', async () => {
    await openSample();
    await correct(marsh);
    await dialog().getByLabel('Who says it').fill('  Iris   Vane ');
    await page.keyboard.press('Enter');
    assert.match(await speaker('Iris Vane').textContent(), /1 quote · \d+ words/);
  });

  test('drops a find, and takes it back from the list of corrections', async () => {
    await openSample();
    const before = await finds();
    await correct('restoring the salt marshes below Tarn Bridge');
    await dialog().getByRole('button', { name: 'Not a goal: drop it' }).click();
    assert.equal(await finds(), before - 1);
    await page.locator('#goals .list', { hasText: '4 of 5 found' }).waitFor(); // the panels follow the article
    await page.getByRole('button', { name: /^Undo: restoring/ }).click();
    assert.equal(await finds(), before);
    await page.locator('#goals .list', { hasText: '5 of 5 found' }).waitFor(); // the panels follow the article
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body', 'the focus is somewhere');
  });

  test('adds a find by selecting its words', async () => {
    await openSample();
    const before = await finds();
    const button = page.getByRole('button', { name: 'Add the selected words as a find' });
    assert.ok(await button.isHidden());
    await select('taking in the last of the summer awnings');
    await button.click();
    assert.equal(
      await dialog().getByLabel('The words, as they stand').inputValue(),
      'taking in the last of the summer awnings',
    );
    await dialog().getByLabel('What they are').selectOption('Aim');
    await dialog().getByLabel('Who wants it').fill('Ana Tello');
    await dialog().getByRole('button', { name: 'Save' }).click();
    assert.equal(await finds(), before + 1);
    assert.match(await card().textContent(), /^Aim.*Ana Tello/s);
    await page.locator('#goals', { hasText: 'taking in the last of the summer awnings' }).waitFor();
  });

  test('adds a find by the keyboard alone, and is told what is wrong with it', async () => {
    await open();
    await field().fill(`${short} The pier is old.`);
    await speaker('Ana Ruiz').waitFor();
    await page.getByRole('button', { name: 'Add a find' }).focus();
    await page.keyboard.press('Enter');
    const says = () => dialog().getByRole('alert').textContent();
    await page.keyboard.type('The pier is gone');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await says(), /not in the article/);
    const words = dialog().getByLabel('The words, as they stand');
    await words.fill('"We will rebuild  the pier,"');
    await dialog().getByLabel('What they are').selectOption('Direct quote');
    await dialog().getByRole('button', { name: 'Save' }).click();
    assert.match(await says(), /such a find already/);
    await words.fill('The pier is old');
    await dialog().getByLabel('What they are').selectOption('Reported, not quoted');
    await dialog().getByLabel('Who says it').fill('Ana Ruiz');
    await page.keyboard.press('Enter');
    assert.match(await speaker('Ana Ruiz').textContent(), /2 quotes · 9 words/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a find' }).click();
    await page.keyboard.press('Escape');
    assert.ok(await dialog().isHidden());
    assert.equal(await corrections().count(), 1);
  });

  test('goes on writing, and the corrections go with their words', async () => {
    await openSample();
    await correct(marsh);
    await dialog().getByRole('button', { name: 'Not a quote: drop it' }).click();
    const before = await finds();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Update: ');
    await until(async () => (await articleText()).startsWith('Update: '), 'the text is read');
    assert.equal(await corrections().count(), 1);
    assert.doesNotMatch(await corrections().textContent(), /fits nothing/);
    assert.ok(Math.abs((await finds()) - before) < 4);
    const dropped = await page.evaluate((words) => {
      const { analysis, text } = document.querySelector('sayso-article');
      return !analysis.quotes.some(({ content: [{ start }] }) => text.startsWith(`“${words}`, start));
    }, marsh);
    assert.ok(dropped);
  });

  test('has everything forgotten', async () => {
    await openSample();
    await correct(marsh);
    await dialog().getByRole('button', { name: 'Not a quote: drop it' }).click();
    assert.notEqual(await page.evaluate(() => localStorage.length), 0);
    await page.getByRole('button', { name: 'Forget everything kept here' }).click();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.match(await status().textContent(), /Forgotten/);
    await page.reload();
    assert.ok(await page.getByRole('button', { name: 'Try the sample' }).isVisible());
  });

  test('is told where the browser keeps nothing', async () => {
    await open();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await speaker('Nadia Brekke').waitFor();
    await correct(marsh);
    await dialog().getByRole('button', { name: 'Not a quote: drop it' }).click();
    assert.match(await page.locator('.corrections').textContent(), /export them before you leave/);
  });
});

describe('on a phone', () => {
  test('one corrects where one reads, and every control of the export menu is in the window', async () => {
    await openSample({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    await page.touchscreen.tap(...(await pointOn(find(marsh))));
    await card().getByRole('button', { name: 'Correct…' }).tap();
    const place = await page.evaluate(() => scrollY);
    assert.ok(place > 500);
    await dialog().getByRole('button', { name: 'Not a quote: drop it' }).tap();
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - place) < 100);
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByText('Export', { exact: true }).tap();
    for (const button of await page.locator('.menu .sheet button').all()) {
      const { x, width } = await button.boundingBox();
      assert.ok(x >= 0 && x + width <= 360, await button.textContent());
    }
  });
});

describe('what is exported', () => {
  test('has the corrections, and is opened again as it was', async () => {
    await openSample({ acceptDownloads: true });
    await correct(marsh);
    await dialog().getByLabel('Who says it').fill('Iris Vane');
    await page.keyboard.press('Enter');
    const before = await page.evaluate(() => document.querySelector('sayso-article').analysis);
    const text = await articleText();
    await page.getByText('Export', { exact: true }).click();
    const { content } = await download('Everything, JSON');
    const file = JSON.parse(content);
    assert.equal(file.corrections.length, 1);
    assert.deepEqual(file.analysis, before);
    assert.match((await download('Quotes, CSV')).content, /Iris Vane/);
    assert.match((await download('Web Annotations, JSON-LD')).content, /Iris Vane/);

    await page.getByRole('button', { name: 'Forget everything kept here' }).click();
    await drop('earlier.json', 'application/json', content);
    await speaker('Iris Vane').waitFor();
    assert.equal(await articleText(), text);
    assert.deepEqual(await page.evaluate(() => document.querySelector('sayso-article').analysis), before);
    assert.equal(await corrections().count(), 1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    assert.equal(await speaker('Iris Vane').count(), 0);
  });

  for (const [name, content, message] of [
    ['half.json', '{"text": "ab', /half\.json cannot be opened: it is no JSON/],
    ['other.json', '{"a": 1}', /other\.json cannot be opened: text is missing\./],
    [
      'odd.json',
      strangersFile(),
      /odd\.json cannot be opened: analysis\.quotes\[1\]\.speaker names nothing that is in it\./,
    ],
    [
      'empty.json',
      '{"text": "", "analysis": {"schema":2,"offsets":"utf16","length":0,' +
        '"quotes":[],"speakers":[],"goals":[],"lists":[],"blocks":[],"warnings":[]}}',
      /No words were found in empty\.json/,
    ],
  ]) {
    test(`is refused with a reason: ${name}`, async () => {
      await open();
      await drop(name, 'application/json', content);
      await until(async () => message.test(await problem().textContent()), 'a message');
    });
  }

  test('as HTML, stands alone: it shows the marks, and the browser has no complaint', async () => {
    await openSample({ acceptDownloads: true });
    const text = await articleText();
    await page.getByText('Export', { exact: true }).click();
    const { path, name } = await download('Marked article, HTML');
    assert.match(name, /^ministry-sets-out-.*\.html$/);
    // Served as it would be from a disk; its policy allows no connection and no script at all.
    await page.route('**/exported.html', async (route) =>
      route.fulfill({ body: await readFile(path), contentType: 'text/html' }),
    );
    await page.goto(new URL('exported.html', page.url()).href);
    assert.equal(await page.title(), text.split('\n')[0]);
    const squeezed = (words) => words.replace(/\s+/g, '');
    assert.equal(squeezed(await page.locator('article').evaluate((article) => article.textContent)), squeezed(text));
    const line = await page
      .locator('mark.quotes.direct')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    assert.equal(line, 'underline');
    await page.locator('section a', { hasText: marsh }).click();
    assert.equal(await page.locator(':target').count(), 1);
    assert.match(await page.locator(':target').textContent(), /A marsh/);
  });

  test('is copied as a citation from the card', async () => {
    await openSample({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openCard(marsh);
    await card().getByRole('button', { name: 'Copy as citation' }).click();
    await until(async () => /Citation copied/.test(await status().textContent()), 'it is said');
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^“A marsh is .* — Nadia Brekke, a professor of hydrology at the University of Estmere, in “Ministry sets .*”$/,
    );
  });

  test('is printed: the article and the lists, and no controls', async () => {
    await openSample();
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['sayso-article', '#speakers', '#goals'])
      assert.ok(await page.locator(shown).isVisible(), shown);
    for (const hidden of ['.masthead', '.toolbar', '.search', '.timeline', '.compose']) {
      assert.ok(await page.locator(hidden).isHidden(), hidden);
    }
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('.panel')].filter((panel) => panel.scrollHeight > panel.clientHeight + 1).length,
    );
    assert.equal(cut, 0, 'no panel hides a part of itself');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.match(await page.locator('.printed-origin').innerText(), /Title\s+Ministry sets .*Analyzer\s+Sayso \d/s);
    await page.emulateMedia({ media: 'screen' });
    assert.ok(await page.locator('.printed-origin').isHidden());
  });
});
