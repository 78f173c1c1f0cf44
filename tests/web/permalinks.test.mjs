// Exports in the page: names of files, citations, what is copied, and links to a find.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  articleText,
  card,
  click,
  download,
  drop,
  field,
  find,
  open,
  openSample,
  page,
  sample,
  short,
  speaker,
  status,
  until,
} from './reader.mjs';

const marsh = 'A marsh is the cheapest wall';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true };
const source = {
  title: 'Five goals for the Aune',
  outlet: 'The Lowmoor Post',
  author: 'Ana Ruiz',
  date: '2026-05-03',
  address: 'https://post.example/aune',
};

const says = (words) => until(async () => (await status().textContent()) === words, words);
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const copiedAs = (type) =>
  page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return item.types.includes(type) ? (await item.getType(type)).text() : null;
  }, type);
const selected = () => page.evaluate(() => document.querySelector('sayso-article').selected);
const wordsOfSelected = () =>
  page.evaluate(() => {
    const { selected, analysis, text } = document.querySelector('sayso-article');
    const record = [...analysis.quotes, ...analysis.goals].find(({ id }) => id === selected);
    return (record?.content ?? record?.span)?.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? null;
  });

async function openCard(words) {
  await click(find(words));
  await card().waitFor();
}

async function openMenu() {
  await page.getByText('Export', { exact: true }).click();
}

/** The sample, opened again from a file that says where it is from. */
async function openWithSource(options) {
  await openSample({ ...clipboard, ...options });
  await openMenu();
  const file = JSON.parse((await download('Everything, JSON')).content);
  await drop('aune.json', 'application/json', JSON.stringify({ ...file, source, made: { version: '0.0.9' } }));
  await until(async () => JSON.parse((await download('Everything, JSON')).content).source, 'the source is there');
  return file;
}

describe('exports', () => {
  test('are named by what is in them, and say where they are from', async () => {
    await openWithSource();
    const html = await download('Marked article, HTML');
    assert.match(html.name, /^the-lowmoor-post-five-goals-for-the-aune-2026-05-03-sayso-0\.0\.9-\d{8}T\d{6}Z\.html$/);
    const json = JSON.parse((await download('Everything, JSON')).content);
    assert.deepEqual(json.source, source);
    assert.equal(json.made.version, '0.0.9', 'the analyzer that made the analysis, not the one that is here');
    assert.match(json.made.exported, /^\d{4}-.*Z$/);
    const speakers = await download('Speakers, CSV');
    assert.match(speakers.name, /-speakers\.csv$/);
    assert.match(speakers.content, /Ilse Maren.*The Lowmoor Post,Ana Ruiz,2026-05-03,https:\/\/post\.example\/aune/);
    const annotations = JSON.parse((await download('Web Annotations, JSON-LD')).content);
    assert.equal(annotations.items[0].generator['schema:softwareVersion'], '0.0.9');
  });

  test('name the analyzer that is here, and when it found', async () => {
    await openSample(clipboard);
    await openMenu();
    const { made } = JSON.parse((await download('Everything, JSON')).content);
    assert.match(made.version, /^\d+\.\d+\.\d+/);
    assert.ok(made.analyzed <= made.exported);
  });

  test('cite the article in the chosen form', async () => {
    await openWithSource();
    await page.getByLabel('The form of citations').selectOption('APA');
    const apa = await download('Citation');
    assert.match(apa.name, /-apa\.txt$/);
    assert.equal(
      apa.content,
      'Ruiz, A. (2026, May 3). Five goals for the Aune. The Lowmoor Post. https://post.example/aune',
    );
    await page.getByRole('button', { name: 'Copy Citation' }).click();
    await says('Citation copied.');
    assert.match(await copiedAs('text/html'), /<i>The Lowmoor Post<\/i>/);
    await page.getByLabel('The form of citations').selectOption('BibTeX');
    const bibtex = await download('Citation');
    assert.match(bibtex.name, /\.bib$/);
    assert.match(bibtex.content, /^@article\{ruiz2026five,/);
  });

  test('are copied as rich text beside plain', async () => {
    await openSample(clipboard);
    await openMenu();
    await page.getByRole('button', { name: 'Copy Quotes, CSV' }).click();
    await says('Quotes, CSV copied.');
    assert.match(await copied(), /^id,kind,speaker/);
    assert.match(await copiedAs('text/html'), /<table>.*Ilse Maren/s);
    await page.getByRole('button', { name: 'Copy Report, Markdown' }).click();
    await says('Report, Markdown copied.');
    assert.match(await copiedAs('text/html'), /<h3[^>]*>Ilse Maren/);
  });

  test('are copied as plain text where the browser takes no other', async () => {
    await openSample(clipboard);
    await page.evaluate(() => delete window.ClipboardItem);
    await openMenu();
    await page.getByRole('button', { name: 'Copy Quotes, CSV' }).click();
    await says('Quotes, CSV copied.');
    assert.match(await copied(), /^id,kind,speaker/);
  });
});

describe('from a card', () => {
  test('a find is cited in the chosen form, with a link to its words in the source', async () => {
    await openWithSource();
    await page.getByLabel('The form of citations').selectOption('MLA');
    await page.keyboard.press('Escape');
    await openCard(marsh);
    await card().getByRole('button', { name: 'Copy as citation' }).click();
    await says('Citation copied.');
    const citation = await copied();
    assert.match(citation, /^“A marsh is .* — Nadia Brekke, .*\. Ruiz, Ana\. “Five goals for the Aune\.” The /);
    assert.match(citation, /, 3 May 2026, post\.example\/aune#:~:text=A%20marsh/);
    await card().getByRole('button', { name: 'Copy link to the source' }).click();
    await says('Link copied.');
    assert.match(await copied(), /^https:\/\/post\.example\/aune#:~:text=A%20marsh%20is.*&text=But%20it/);
  });

  test('there is no link to a source that has no address', async () => {
    await openSample(clipboard);
    await openCard(marsh);
    assert.equal(await card().getByRole('button', { name: 'Copy link to the source' }).count(), 0);
  });

  async function linkOf(words) {
    await openCard(words);
    await card().getByRole('button', { name: 'Copy link', exact: true }).click();
    await says('Link copied.');
    return copied();
  }

  test('a link is copied that opens the page with the find, also after a reload', async () => {
    await openSample(clipboard);
    const link = await linkOf(marsh);
    const words = await wordsOfSelected();
    assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#q=\d+-\d+&type=quote&words=%E2%80%9CA\+marsh/);
    await page.keyboard.press('Escape');
    assert.equal(await selected(), null);
    await page.goto(link); // the same page: only the part behind # is another
    await until(async () => (await wordsOfSelected()) === words, 'the find is pinned');
    await page.reload();
    await card().waitFor();
    assert.equal(await wordsOfSelected(), words);
  });

  test('a link leads to its article where another is open', async () => {
    await openSample(clipboard);
    const link = await linkOf(marsh);
    const words = await wordsOfSelected();
    await page.getByRole('button', { name: 'New article' }).click();
    await field().fill(short);
    await speaker('Ana Ruiz').waitFor();
    await page.goto(link);
    await until(async () => (await wordsOfSelected()) === words, 'the find is pinned');
    assert.equal(await articleText(), sample);
  });

  test('a link finds its words where the text before them was edited', async () => {
    await openSample(clipboard);
    const link = await linkOf(marsh);
    const words = await wordsOfSelected();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await field().fill(sample.replace('\n\n', '\n\nThe river rose again on Monday.\n\n'));
    await until(async () => (await articleText()).includes('rose again on Monday'), 'the edit is read');
    await page.goto(link);
    await until(async () => (await wordsOfSelected()) === words, 'the find is pinned');
  });

  test('a link to an article that is not here says so, and so does one that is none', async () => {
    await open(clipboard);
    await page.goto(`${page.url()}#q=3-20&type=quote&words=Nobody+has+this`);
    await says('The link leads to an article that is not kept on this device, or to a find that it has no more.');
    for (const hash of ['#q=', '#q=1-2', '#q=-1-2&words=x', '#q=99999999999-1&words=x', '#q=%00&words=%E0%A4%A']) {
      await page.goto(page.url().split('#')[0] + hash);
      assert.equal(await selected(), null);
    }
  });
});
