// Nothing that the reader has made is lost: what takes an article away can be undone, and tabs keep apart.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { articleText, field, focused, open, page, pasteEvent, problem, short, speaker, until } from './reader.mjs';

const other = '“The ferry stays,” said Tom Li, the harbour master of Norland.';
const third = '“We need a school,” said Ines Park.';
const offer = (tab = page) => tab.locator('.offer');
const undo = (tab = page) => offer(tab).getByRole('button', { name: 'Undo' });
const articles = () => page.locator('.articles summary');
const shows = (text, message = 'it is shown') => until(async () => (await articleText()) === text, message);
const body = () => page.locator('body');

async function openWith(text, options) {
  await open(options);
  await pasteEvent({ 'text/plain': text }, body());
  await shows(text);
}

/** Drops files: name, type, content. */
function dropAll(...files) {
  return page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, type, content] of files) dataTransfer.items.add(new File([content], name, { type }));
    for (const event of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

async function titles() {
  await articles().click();
  await page.locator('.articles .title').first().waitFor();
  const all = await page.locator('.articles .title').allTextContents();
  await page.keyboard.press('Escape');
  return all;
}

async function addCorrection() {
  await page.getByRole('button', { name: 'Add a find' }).click();
  await page.getByLabel('The words, as they stand in the article').fill('the mayor of Lowmoor');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.corrections li').first().waitFor();
}

describe('with an article open', () => {
  test('pasting on the page opens what is pasted, and Undo goes back to the other with its corrections', async () => {
    await openWith(short, { permissions: ['clipboard-read', 'clipboard-write'] });
    await addCorrection();
    await page.getByLabel('Search speakers and goals').fill('zebra'); // it is not what to look for in the next
    await page.evaluate((text) => navigator.clipboard.writeText(text), other);
    await page.locator('h1').click();
    await page.keyboard.press('Control+V');
    await shows(other);
    await speaker('Tom Li').waitFor();
    assert.match(await offer().getByRole('status').textContent(), /^Kept: .*rebuild the pier/);
    assert.equal(await page.locator('.corrections li').count(), 0);
    await undo().focus();
    await page.keyboard.press('Enter');
    await shows(short);
    await page.locator('.corrections li').first().waitFor();
    assert.match(await focused(), /Edit/, 'the focus has a place');
    assert.ok(await offer().getByRole('button').first().isHidden());
    assert.deepEqual(await titles(), [other]);
  });

  test('pasting rich text and dragged text does so too; an empty clipboard and the search do not', async () => {
    await openWith(short);
    await pasteEvent({ 'text/html': `<p>${other}</p>`, 'text/plain': other }, body());
    await shows(other);
    await pasteEvent({ 'text/plain': ' \n' }, body());
    await pasteEvent({ 'text/plain': third }, page.getByLabel('Search speakers and goals'));
    await page.waitForTimeout(300);
    assert.equal(await articleText(), other);
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, third);
    await shows(third);
    assert.deepEqual(await titles(), [other, short]);
  });

  test('the same text again changes nothing', async () => {
    await openWith(short);
    await addCorrection();
    await pasteEvent({ 'text/plain': short }, body());
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.corrections li').count(), 1);
    assert.ok(await articles().isHidden());
  });

  test('every article that was open is there to be opened again', async () => {
    await openWith(short);
    for (const text of [other, third]) {
      await pasteEvent({ 'text/plain': text }, body());
      await shows(text);
    }
    await articles().focus();
    await page.keyboard.press('Enter');
    await page.locator('.articles button', { hasText: 'rebuild the pier' }).click();
    await shows(short);
    assert.deepEqual(await titles(), [third, other]);
  });
});

describe('New', () => {
  test('is undone by the button', async () => {
    await openWith(short);
    await page.getByRole('button', { name: 'New article' }).click();
    assert.equal(await articleText(), '');
    assert.ok(await undo().isVisible());
    await undo().click();
    await shows(short);
  });

  test('is undone by the keyboard, where the focus is then', async () => {
    await openWith(short);
    await page.getByRole('button', { name: 'New article' }).click();
    await page.keyboard.press('Control+Z');
    await shows(short);
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(200);
    assert.equal(await articleText(), short, 'there is nothing more to undo');
  });

  test('is undone after the page was reloaded', async () => {
    await openWith(short);
    await addCorrection();
    await page.getByRole('button', { name: 'New article' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await articles().waitFor();
    assert.deepEqual(await titles(), [short]);
    await undo().click();
    await shows(short);
    await page.locator('.corrections li').first().waitFor();
  });

  test('keeps what was typed just before', async () => {
    await open();
    await field().pressSequentially(short);
    await page.locator('sayso-article mark').first().waitFor();
    await field().pressSequentially(' The end.');
    await page.getByRole('button', { name: 'Clear' }).click();
    assert.equal(await field().inputValue(), '');
    await undo().click();
    await shows(`${short} The end.`);
  });

  test('is undone where the browser keeps nothing', async () => {
    await open();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await pasteEvent({ 'text/plain': short }, body());
    await shows(short);
    await page.getByRole('button', { name: 'New article' }).click();
    await undo().click();
    await shows(short);
  });
});

describe('Forget everything', () => {
  test('is undone as long as the page is open, by the button that has the focus', async () => {
    await openWith(short);
    await addCorrection();
    await pasteEvent({ 'text/plain': other }, body());
    await shows(other);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.equal(await articleText(), '');
    assert.equal(await focused(), 'Undo');
    await page.keyboard.press('Enter');
    await shows(other);
    assert.deepEqual(await titles(), [short]);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    assert.ok(await undo().isHidden());
    assert.ok(await articles().isHidden());
    assert.ok(await page.locator('.reading').isHidden());
  });
});

describe('Ctrl+Z in the field', () => {
  test('takes back a rich paste, and Ctrl+Y brings it again', async () => {
    await open();
    await field().pressSequentially('Before. After.');
    await field().evaluate((element) => element.setSelectionRange(8, 8));
    await pasteEvent({ 'text/html': `<p><b>${short}</b></p><p>Two</p>`, 'text/plain': short });
    const pasted = `Before. ${short}\n\nTwoAfter.`;
    await until(async () => (await field().inputValue()) === pasted, 'it is pasted');
    await page.keyboard.press('Control+Z');
    assert.equal(await field().inputValue(), 'Before. After.');
    await shows('Before. After.', 'and so is the article');
    await page.keyboard.press('Control+Y');
    assert.equal(await field().inputValue(), pasted);
  });

  test('takes back a rich paste over the whole article, which is kept too', async () => {
    await openWith(short);
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.keyboard.press('Control+A');
    await pasteEvent({ 'text/html': `<p>${other}</p>`, 'text/plain': other });
    await shows(other);
    assert.deepEqual(await titles(), [short]);
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.keyboard.press('Control+Z');
    await shows(short);
    assert.deepEqual(await titles(), [other]);
  });
});

describe('several files', () => {
  test('that are dropped are all there, and the one that cannot be read says why', async () => {
    await openWith(third);
    await dropAll(
      ['pier.txt', 'text/plain', short],
      ['photo.png', 'image/png', 'x'],
      ['ferry.html', 'text/html', `<p>${other}</p>`],
    );
    await shows(short);
    await until(async () => /photo\.png/.test(await problem().textContent()), 'it says why');
    assert.match(await offer().getByRole('status').textContent(), /Kept: .*school.*1 more article is under “Articles”/);
    assert.deepEqual((await titles()).sort(), [other, third].sort());
    await undo().click();
    await shows(third);
  });

  test('that are chosen are all there', async () => {
    await open();
    const buffer = (text) => Buffer.from(text);
    await page.locator('input[type=file]').setInputFiles([
      { name: 'a.txt', mimeType: 'text/plain', buffer: buffer(short) },
      { name: 'b.md', mimeType: 'text/markdown', buffer: buffer(other) },
      { name: 'c.txt', mimeType: 'text/plain', buffer: buffer(third) },
    ]);
    await shows(short);
    assert.deepEqual((await titles()).sort(), [other, third].sort());
  });

  test('of which the second come while the first are read, are read after them', async () => {
    await open();
    await page.evaluate(
      ([a, b]) => {
        const { arrayBuffer } = File.prototype;
        File.prototype.arrayBuffer = async function () {
          if (this.name === 'slow.txt') await new Promise((resolve) => setTimeout(resolve, 400));
          return arrayBuffer.call(this);
        };
        for (const [name, content] of [
          ['slow.txt', a],
          ['quick.txt', b],
        ]) {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], name, { type: 'text/plain' }));
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [short, other],
    );
    await shows(other);
    assert.deepEqual(await titles(), [short]);
  });

  test('and one that the browser may not read says so', async () => {
    await open();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await dropAll(['folder.txt', 'text/plain', '']);
    await until(async () => /folder\.txt could not be read/.test(await problem().textContent()), 'it says why');
  });
});

describe('two tabs', () => {
  const textOf = (tab) => tab.locator('sayso-article .text').evaluate((element) => element.textContent);
  const has = (tab, text) => until(async () => (await textOf(tab)) === text, `it has ${text}`);
  // On a busy machine the browser takes its time to let go of what a closed page held.
  const letGo = () => new Promise((resolve) => setTimeout(resolve, 1_000));

  test('have each their own article, also when they are reloaded, and closing one loses nothing', async () => {
    await openWith(short);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Try the sample' }).waitFor();
    await second.waitForTimeout(400);
    assert.ok(await second.locator('.reading').isHidden(), 'the first has its article to itself');
    await pasteEvent({ 'text/plain': other }, second.locator('body'));
    await has(second, other);
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await field().press('End');
    await field().pressSequentially(' The end.');
    await has(page, `${short} The end.`);
    for (const [tab, text] of [
      [page, `${short} The end.`],
      [second, other],
    ]) {
      await tab.reload();
      await has(tab, text);
    }
    await second.close();
    await letGo();
    const next = await page.context().newPage();
    await next.goto(page.url());
    await has(next, other);
    await pasteEvent({ 'text/plain': third }, next.locator('body'));
    await has(next, third);
    await next.locator('.articles summary').click();
    await next.locator('.articles .title').first().waitFor();
    const kept = await next.locator('.articles .title').allTextContents();
    assert.deepEqual(
      kept.sort(),
      [other, '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor. The…'].sort(),
    );
    await page.reload();
    await has(page, `${short} The end.`);
  });

  test('of which one is a copy of the other, do not write over each other', async () => {
    await openWith(short);
    const [copy] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => void open(location.href)), // takes the tab's own storage along, as a duplicated tab does
    ]);
    await has(copy, short);
    for (const [tab, end] of [
      [copy, ' One.'],
      [page, ' Two.'],
    ]) {
      await tab.getByRole('button', { name: 'Edit the text' }).click();
      await tab.getByLabel('The article', { exact: true }).press('End');
      await tab.getByLabel('The article', { exact: true }).pressSequentially(end);
      await has(tab, short + end);
    }
    await Promise.all([page.reload(), copy.reload()]);
    await has(page, `${short} Two.`);
    await has(copy, `${short} One.`);
  });

  test('one after the other: the next goes on with the article of the last', async () => {
    await openWith(short);
    const context = page.context();
    const url = page.url();
    await page.close();
    await letGo();
    const next = await context.newPage();
    await next.goto(url);
    await has(next, short);
  });
});
