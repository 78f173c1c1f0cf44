// The library: all articles on the device, in a dialog.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { axe, rules } from './axe.mjs';
import { readCsv } from './csv.mjs';
import { articleText, focused, open, overflow, page, pasteEvent, problem, short, speaker, until } from './reader.mjs';

const dialog = () => page.locator('dialog.library');
const rows = () => page.locator('.library-list > li');
const titles = () => page.locator('.library-list .title').allTextContents();
const said = () => page.locator('.library-said output');
const failures = () => page.locator('.failures li').allTextContents();
const tab = (name) => page.getByRole('tab', { name });
const saying = (words) => until(async () => words.test(await said().textContent()), `${words} is said`);

async function openLibrary() {
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await dialog().waitFor();
}

/** Everything is found that is to be found. */
async function isRead() {
  await until(
    async () => (await page.locator('.library-progress').isHidden()) && (await hasFigures()),
    'every article is read',
  );
}
const hasFigures = () =>
  rows().evaluateAll((all) => all.every((row) => /speakers?/.test(row.querySelector('.about').textContent)));

/** A saved page. */
function pageOf(i, words = `“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor ${i}.`) {
  return `<title>x</title><meta property="og:title" content="Pier, part ${i}">
    <meta property="og:site_name" content="The ${i % 2 ? 'Coast' : 'Bay'} Post"><meta name="author" content="Tom Li">
    <meta property="article:published_time" content="2026-05-${String((i % 28) + 1).padStart(2, '0')}">
    <link rel="canonical" href="https://harbour.example/pier/${i}"><h1>Pier, part ${i}</h1><p>${words}</p>`;
}
const file = (name, content, mimeType = 'text/html') => ({ name, mimeType, buffer: Buffer.from(content) });
const pages = (n) => Array.from({ length: n }, (_, i) => file(`a${i}.html`, pageOf(i)));
const add = (files, place = 0) => dialog().locator('input[type=file]').nth(place).setInputFiles(files);

async function openWithPages(n) {
  await open();
  await openLibrary();
  await add(pages(n));
  await saying(new RegExp(`${n} articles? w(as|ere) added`));
  await isRead();
}

async function downloaded(act) {
  const [got] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: got.suggestedFilename(), content: await readFile(await got.path(), 'utf8') };
}

async function assertAccessible(state) {
  await page.evaluate(axe);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: rules } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }, rules);
  assert.deepEqual(found, [], state);
}

describe('the library', () => {
  test('has every article that was given, with its source and what was found, and opens it', async () => {
    await open();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await speaker('Ana Ruiz').waitFor();
    await pasteEvent({ 'text/html': pageOf(1), 'text/plain': 'x' }, page.locator('body'));
    await page.locator('.source-line', { hasText: 'The Coast Post · Tom Li · 2026-05-02 · harbour.example' }).waitFor();
    await openLibrary();
    await isRead();
    assert.deepEqual(await titles(), ['Pier, part 1', short]);
    assert.match(await rows().first().textContent(), /The Coast Post · Tom Li · .*2026.* · harbour\.example/);
    assert.match(await rows().first().textContent(), /open now .*1 quote · 1 speaker/);
    await rows().nth(1).locator('.title').click();
    await until(async () => (await articleText()) === short, 'it is open');
    assert.ok(await dialog().isHidden());
  });

  test('is searched and sorted', async () => {
    await openWithPages(4);
    await add([file('note.txt', 'The ferry leaves at nine. “It is late,” said Zoë Park.', 'text/plain')]);
    await saying(/1 article was added/);
    await isRead();
    const search = page.getByLabel('Search the library');
    for (const [scope, query, wanted] of [
      ['everything', 'zoe ferry', 1],
      ['titles and sources', 'coast', 2],
      ['titles and sources', 'mayor', 0],
      ['articles’ texts', 'MAYOR', 4],
      ['speakers', 'ruiz', 4],
      ['goals', 'pier', 4],
    ]) {
      await page.getByLabel('Search in').selectOption(scope);
      await search.fill(query);
      await until(async () => (await rows().count()) === wanted, `${query} in ${scope}: ${wanted}`);
    }
    assert.equal(await page.locator('.excerpt mark').first().textContent(), 'Pier');
    await search.fill('');
    await until(async () => (await rows().count()) === 5, 'all are shown');
    await page.getByLabel('Sort by').selectOption('date, newest first');
    assert.deepEqual((await titles()).slice(0, 4), ['Pier, part 3', 'Pier, part 2', 'Pier, part 1', 'Pier, part 0']);
    await page.getByLabel('Sort by').selectOption('title');
    assert.equal((await titles()).at(-1), 'The ferry leaves at nine. “It is late,” said Zoë Park.');
  });

  test('is read by arrow keys, as one stop', async () => {
    await openWithPages(3);
    await rows().first().locator('.title').focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'Pier, part 1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Source of Pier, part 2');
    assert.equal(await page.locator('.library-list [tabindex="0"]').count(), 4, 'the controls of one row');
    await page.keyboard.press('Home');
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Source of Pier, part 0');
  });

  test('deletes, and Undo brings back, also the article that is open', async () => {
    await openWithPages(3);
    await rows().first().locator('.title').click();
    await speaker('Ana Ruiz').waitFor();
    await openLibrary();
    await page.getByRole('button', { name: 'Delete Pier, part 0' }).click();
    assert.equal(await focused(), 'Undo');
    assert.equal(await page.locator('sayso-article .text').evaluate(({ textContent }) => textContent), '');
    assert.equal(await rows().count(), 2);
    await page.keyboard.press('Enter');
    await saying(/1 article is back/);
    await isRead();
    assert.equal(await rows().count(), 3);
    await page.getByLabel('Choose all shown').check();
    await page.getByRole('button', { name: 'Delete the chosen' }).click();
    await saying(/3 articles were deleted/);
    await dialog().getByText('Nothing is kept yet').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await openLibrary();
    await dialog().getByText('Nothing is kept yet').waitFor();
  });

  test('has what the reader says of the source, which exports have too', async () => {
    await openWithPages(1);
    await rows().first().locator('.title').click();
    await speaker('Ana Ruiz').waitFor();
    await page.locator('.source-line').getByRole('button').click();
    await page.getByLabel('Outlet').fill('The Norland Times');
    await page.getByLabel('Author').fill('');
    await page.getByLabel('Date').fill('some day');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is no date that can be read').waitFor();
    await page.getByLabel('Date').fill('3 June 2026');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.source-line', { hasText: /^The Norland Times · 2026-06-03 · harbour\.example/ }).waitFor();
    await page.reload();
    await page.locator('.source-line', { hasText: /^The Norland Times · 2026-06-03/ }).waitFor();
    await openLibrary();
    await page.getByRole('button', { name: 'Source of Pier, part 0' }).click();
    await page.getByLabel('Title').fill('The pier again');
    await page.getByLabel('Address').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is no address of a web page').waitFor();
    await page.getByLabel('Address').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await until(async () => (await titles())[0] === 'The pier again', 'the title is another');
    await page.keyboard.press('Escape');
    assert.match(await page.locator('.source-line').textContent(), /^The Norland Times · 2026-06-03 Source/);
  });

  test('is the same in two tabs', async () => {
    await openWithPages(2);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: 'Library', exact: true }).click();
    await until(async () => (await second.locator('.library-list > li').count()) === 2, 'the other has them too');
    await page.getByRole('button', { name: 'Delete Pier, part 0' }).click();
    await until(async () => (await second.locator('.library-list > li').count()) === 1, 'and loses one');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await until(async () => (await second.locator('.library-list > li').count()) === 2, 'and has it back');
  });

  test('is there where the browser keeps nothing, as long as the page is open', async () => {
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
    await openLibrary();
    await add(pages(2));
    await saying(/2 articles were added.*no room/);
    await isRead();
    await rows().nth(1).locator('.title').click();
    await speaker('Ana Ruiz').waitFor();
  });

  test('is forgotten with everything else', async () => {
    await openWithPages(2);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.locator('.offer').getByRole('button', { name: 'Undo' }).click();
    await openLibrary();
    await until(async () => (await rows().count()) === 2, 'Undo brings it back');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.locator('.status', { hasText: 'Forgotten. Nothing is kept' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await openLibrary();
    await dialog().getByText('Nothing is kept yet').waitFor();
  });
});

describe('many files', () => {
  test('of which some cannot be read say why, and Undo takes all of them back', async () => {
    await open();
    await openLibrary();
    await add([...pages(2), file('photo.png', 'x', 'image/png'), file('empty.txt', ' ', 'text/plain'), ...pages(1)]);
    await saying(/2 articles were added; 1 already here; 2 could not be read/);
    assert.match((await failures()).join('\n'), /photo\.png[^]*empty\.txt/);
    await isRead();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await dialog().getByText('Nothing is kept yet').waitFor();
  });

  test('of a folder: what is no article is passed over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-'));
    for (const one of [...pages(3), file('style.css', 'x'), file('.hidden.txt', 'x')]) {
      await writeFile(join(folder, one.name), one.buffer);
    }
    await open();
    await openLibrary();
    await add(folder, 1);
    await saying(/3 articles were added; 2 files of other kinds passed over/);
    await isRead();
    assert.equal(await rows().count(), 3);
  });

  test('of folders that are dropped on the page come into the library', async () => {
    await open();
    await page.evaluate((content) => {
      const fileEntry = (name) => ({
        name,
        isDirectory: false,
        file: (take) => take(new File([content + name], name)),
      });
      const folderEntry = (name, entries) => ({
        name,
        isDirectory: true,
        createReader: () => ({ readEntries: (take) => take(entries.splice(0, 2)) }),
      });
      const names = ['b.txt', 'a.txt', 'c.txt'];
      const root = folderEntry('root', [folderEntry('inner', names.map(fileEntry)), fileEntry('z.css')]);
      DataTransferItem.prototype.webkitGetAsEntry = () => root;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'root'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, '“We go,” said Ana Ruiz in ');
    await saying(/3 articles were added; 1 file of other kinds passed over/);
    await isRead();
    assert.equal(await rows().count(), 3);
  });

  test('that are more than are opened at once come into the library, 300 of them', async () => {
    await open();
    await page.evaluate((words) => {
      const dataTransfer = new DataTransfer();
      for (let i = 0; i < 300; ++i) dataTransfer.items.add(new File([`${words} It is day ${i}.`], `a${i}.txt`));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, short);
    await saying(/300 articles were added/);
    await page.locator('.library-progress').waitFor({ state: 'hidden', timeout: 120_000 });
    assert.equal(await rows().count(), 200, 'the first are drawn');
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    assert.equal(await rows().count(), 300);
    await tab('Speakers and goals').click();
    const [first] = await page
      .locator('.library tbody tr')
      .first()
      .locator('td')
      .allTextContents()
      .then((all) => [all]);
    assert.deepEqual(first.slice(1, 4), ['300', '300', '300']);
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'they are in the database');
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await openLibrary();
    assert.match(await dialog().locator('.library-search output').textContent(), /^300 articles/);
    await page.waitForTimeout(300);
    assert.ok(await page.locator('.library-progress').isHidden(), 'nothing is to be found anew');
  });

  test('are stopped, and what was read until then is there', async () => {
    await open();
    await page.evaluate(() => {
      const { arrayBuffer } = File.prototype;
      File.prototype.arrayBuffer = async function () {
        if (this.name === 'a2.html') await new Promise((resolve) => (window.release = resolve));
        return arrayBuffer.call(this);
      };
    });
    await openLibrary();
    await add(pages(5));
    await dialog().getByText('Reading 2 of 5 files').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.evaluate(() => window.release());
    await saying(/3 articles were added; Stopped/);
    assert.equal(await rows().count(), 3);
  });
});

describe('export and import', () => {
  test('give the whole library back, and say what they did', async () => {
    await openWithPages(3);
    const { name, content } = await downloaded(() => page.getByRole('button', { name: 'Export all' }).click());
    assert.match(name, /^sayso-library-\d{4}-\d\d-\d\d\.json$/);
    const library = file(name, content, 'application/json');
    await add([library], 2);
    await saying(/^3 already here$/);
    await page.getByRole('button', { name: 'Delete Pier, part 1' }).click();
    await add([library], 2);
    await saying(/1 article was added; 2 already here/);
    await isRead();
    await page.getByLabel('Choose all shown').check();
    await page.getByRole('button', { name: 'Delete the chosen' }).click();
    await add([library], 0); // as any file
    await saying(/3 articles were added/);
    await isRead();
    assert.match(await rows().first().textContent(), /Post · Tom Li · .*2026.* · harbour\.example/);
  });

  test('refuse what is no library, and take the whole articles of a damaged one', async () => {
    await open();
    await openLibrary();
    await add([file('x.json', '{"a": 1}', 'application/json')], 2);
    await saying(/x\.json is no library that Sayso exported/);
    await add([file('cut.json', '{"sayso": "library", "version": 1, "arti', 'application/json')], 2);
    await saying(/cut\.json is no library/);
    await add([file('new.json', '{"sayso": "library", "version": 9, "articles": []}', 'application/json')], 2);
    await saying(/later version of Sayso/);
    const articles = [{ text: 3 }, { text: short }, { text: 'x', blocks: [{ kind: 'body', start: 5, end: 2 }] }];
    await add([file('bad.json', JSON.stringify({ sayso: 'library', version: 1, articles }), 'application/json')], 2);
    await saying(/1 article was added; 2 could not be read/);
    assert.match((await failures()).join('\n'), /Article 1 of bad\.json[^]*Article 3 of bad\.json/);
    await isRead();
    assert.deepEqual(await titles(), [short]);
  });
});

describe('speakers of all articles', () => {
  test('are a table that is sorted, searched, opened, and one CSV', async () => {
    await openWithPages(2);
    await add([file('c.txt', '“=Nobody asked us,” said Dr. Ana Ruiz. “No,” said Tom Li.', 'text/plain')]);
    await saying(/1 article was added/);
    await isRead();
    await tab('Speakers and goals').click();
    const cells = (row) => page.locator('.library tbody tr').nth(row).locator('th, td').allTextContents();
    const [name, kind, articles, quotes] = await cells(0);
    assert.deepEqual([name, kind, articles, quotes], ['Ana Ruiz', 'Person', '3', '3']);
    await page.getByRole('button', { name: 'Speaker', exact: true }).click();
    assert.equal(await page.locator('.library th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    await page.getByLabel('Search the library').fill('tom li');
    await until(async () => (await page.locator('.library tbody tr').count()) === 1, 'one is left');
    await page.getByLabel('Search the library').fill('');
    const { name: csv, content } = await downloaded(() =>
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    );
    assert.equal(csv, 'sayso-library-speakers.csv');
    const [head, ...body] = readCsv(content.replace('\uFEFF', ''));
    const ruiz = body.filter((row) => row[head.indexOf('speaker')] === 'Ana Ruiz');
    assert.equal(ruiz.filter((row) => row[0] === 'speaker').length, 3);
    assert.ok(ruiz.some((row) => row[0] === 'goal' && /pier/.test(row[head.indexOf('goal')])));
    assert.ok(body.some((row) => row[head.indexOf('address')] === 'https://harbour.example/pier/0'));
    await page.getByRole('button', { name: 'Ana Ruiz' }).click();
    await page.locator('.library .details').getByRole('button', { name: 'Pier, part 0' }).click();
    await until(async () => (await articleText()).startsWith('Pier, part 0'), 'the article is open');
  });
});

describe('comparing', () => {
  test('two articles shows who is in one only and what was cut', async () => {
    await open();
    await openLibrary();
    await add([
      file('a.html', pageOf(1, '“We will rebuild the pier and keep the ferry,” said Ana Ruiz. “No,” said Bo Hale.')),
      file('b.html', pageOf(2, '“We will rebuild the pier,” said Ana Ruiz. “Perhaps so,” said Cy Orr.')),
    ]);
    await saying(/2 articles were added/);
    await isRead();
    for (const i of [0, 1]) await rows().nth(i).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Compare the two' }).click();
    await dialog().getByText('5 words in a row are the same').waitFor();
    const words = await page.locator('#library-compare').textContent();
    assert.match(words, /Only in Pier, part 1Bo Hale[^]*Only in Pier, part 2Cy Orr/);
    const [cut] = await page.locator('#library-compare mark').allTextContents();
    assert.match(cut, /only here: and keep the ferry/);
    await page.getByLabel('Second article').selectOption('Pier, part 1 · The Coast Post');
    await dialog().getByText('Choose two different articles').waitFor();
  });
});

describe('for everybody', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe has no complaint, ${colorScheme}`, async () => {
      await open({ colorScheme, reducedMotion: 'reduce' });
      await openLibrary();
      await assertAccessible('empty');
      await add([...pages(3), file('photo.png', 'x', 'image/png')]);
      await saying(/3 articles were added/);
      await isRead();
      for (const i of [0, 1]) await rows().nth(i).getByRole('checkbox').check();
      await assertAccessible('articles');
      await tab('Speakers and goals').click();
      await page.getByRole('button', { name: 'Ana Ruiz' }).click();
      await assertAccessible('speakers');
      await tab('Articles').click();
      await page.getByRole('button', { name: 'Compare the two' }).click();
      await assertAccessible('compared');
      await tab('Articles').click();
      await page.getByRole('button', { name: 'Source of Pier, part 1' }).click();
      await assertAccessible('source');
    });
  }

  test('a phone has no more than its width', async () => {
    await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await openLibrary();
    await add(pages(2));
    await saying(/2 articles were added/);
    await isRead();
    for (const view of ['Articles', 'Speakers and goals', 'Compare']) {
      await tab(view).click();
      assert.equal(
        await page.locator('.library-body').evaluate((body) => body.scrollWidth - body.clientWidth),
        0,
        view,
      );
    }
    await tab('Articles').click();
    await rows().first().locator('.title').click();
    await page.locator('.articles summary').waitFor();
    assert.equal(await overflow(), 0);
    assert.equal(await problem().textContent(), '');
  });

  test('tabs are turned by arrow keys', async () => {
    await openWithPages(1);
    await tab('Articles').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Speakers and goals');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'Compare');
    await dialog().getByText('Choose two articles').waitFor();
  });
});
