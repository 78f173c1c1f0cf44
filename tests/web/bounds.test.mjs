// The reader says which words a find is, of what kind, and what is no article: by the keyboard, by dragging, by
// selecting.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './axe.mjs';
import { card, find, focusedFind, open, page, field, speaker, until } from './reader.mjs';

const article =
  'The pier of Lowmoor\n\n' +
  '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor. Nobody spoke. The ferry was late.\n\n' +
  '“It is too much,” said Mette Holm, who leads the opposition. “Far too much.”';

const dialog = () => page.getByRole('dialog');
const corrections = () => page.locator('.corrections li');
const begins = () => dialog().getByRole('slider', { name: 'Beginning' });
const ends = () => dialog().getByRole('slider', { name: 'End' });
const marked = () => dialog().locator('mark').allTextContents();
const save = () => dialog().getByRole('button', { name: 'Save' }).press('Enter');
const says = () => dialog().getByRole('alert').textContent();
const shown = () =>
  page.evaluate(() => {
    const { text, analysis } = document.querySelector('sayso-article') ?? {};
    if (!analysis) return [];
    const name = (id) => analysis.speakers.find((one) => one.id === id)?.name ?? null;
    const of = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return [
      ...analysis.quotes.map(({ kind, content, speaker, negated }) => [kind, of(content), name(speaker), negated]),
      ...analysis.goals.map(({ kind, span, speaker, negated }) => [kind, of(span), name(speaker), negated]),
    ];
  });
const has = (...row) =>
  until(async () => (await shown()).some((one) => JSON.stringify(one) === JSON.stringify(row)), row.join(', '));

async function openArticle(options) {
  await open(options);
  await field().fill(article);
  await speaker('Mette Holm').waitFor();
}

/** Opens the dialog of the find at some words without a pointer. */
async function correct(words, kind) {
  const id = await page.evaluate(
    ([words, kind]) => {
      const { text, analysis } = document.querySelector('sayso-article');
      const records = [...analysis.quotes, ...analysis.goals];
      const spansOf = ({ content, span }) => content ?? span;
      return records.find((one) => one.kind === kind && text.slice(spansOf(one)[0].start).startsWith(words)).id;
    },
    [words, kind],
  );
  await page.evaluate((id) => document.querySelector('sayso-article').select(id, { focus: true }), id);
  await card().getByRole('button', { name: 'Correct…' }).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
}

/** Selects words of the article, which stand in one or two of its text nodes, as a reader does. */
function select(first, last = first) {
  return page.evaluate(
    ([first, last]) => {
      const root = document.querySelector('sayso-article').shadowRoot;
      const at = (words) => {
        const walker = document.createTreeWalker(root.querySelector('.text'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const start = walker.currentNode.data.indexOf(words);
          if (start >= 0) return [walker.currentNode, start];
        }
      };
      const [[from, start], [to, end]] = [at(first), at(last)];
      getSelection().setBaseAndExtent(from, start, to, end + last.length);
    },
    [first, last],
  );
}

describe('the words of a find', () => {
  test('are moved by the arrow keys, a word at a time, and go back', async () => {
    await openArticle();
    await correct('“We will', 'direct');
    assert.deepEqual(await marked(), ['“We will rebuild the pier,”']);
    await ends().focus();
    for (let step = 0; step < 3; ++step) await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await marked(), ['“We will rebuild']);
    assert.match(await ends().getAttribute('aria-valuetext'), /rebuild$/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await marked(), ['We will rebuild']);
    await save();
    await has('direct', 'We will rebuild', 'Ana Ruiz', false);
    assert.match(await focusedFind(), /^q\d+$/, 'the focus is on the find');
    assert.match(await corrections().textContent(), /“We will rebuild the pier,” is now “We will rebuild”/);
    await page.keyboard.press('Control+z');
    await has('direct', '“We will rebuild the pier,”', 'Ana Ruiz', false);
    await page.keyboard.press('Control+y');
    await has('direct', 'We will rebuild', 'Ana Ruiz', false);
    await page.reload();
    await has('direct', 'We will rebuild', 'Ana Ruiz', false);
  });

  test('reach to the ends of their part of the page, and not beyond', async () => {
    await openArticle();
    await correct('“We will', 'direct');
    await ends().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    assert.match((await marked()).join(''), /late\.$/);
    await page.keyboard.press('PageDown');
    assert.match((await marked()).join(''), /spoke\.?$/);
    await begins().focus();
    await page.keyboard.press('End');
    assert.equal((await marked()).length, 1);
    await page.keyboard.press('Home');
    assert.match((await marked())[0], /^“We will/);
  });

  test('are dragged, and moved by a press between the words', async () => {
    await openArticle();
    await correct('“We will', 'direct');
    const pointOf = (words) =>
      dialog()
        .locator('.stretch')
        .evaluate((element, words) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(words);
            if (start < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, start + words.length - 1);
            range.setEnd(walker.currentNode, start + words.length);
            const { right, top, height } = range.getBoundingClientRect();
            return [right - 1, top + height / 2];
          }
        }, words);
    const { x, y, width, height } = await ends().boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(...(await pointOf('will')), { steps: 4 });
    await page.mouse.up();
    assert.deepEqual(await marked(), ['“We will']);
    await page.mouse.click(...(await pointOf('pier')));
    assert.deepEqual(await marked(), ['“We will rebuild the pier']);
    await save();
    await has('direct', '“We will rebuild the pier', 'Ana Ruiz', false);
  });

  test('are those that are selected in the article', async () => {
    await openArticle();
    await select('Nobody spoke');
    const button = page.getByRole('button', { name: 'Make them the words of the quote' });
    assert.ok(await button.isHidden(), 'no find is there');
    await select('rebuild the pier');
    await page.getByRole('button', { name: /^Make them the words of the/ }).waitFor();
    await page.evaluate(() => {
      const article = document.querySelector('sayso-article');
      article.select(article.analysis.quotes[0].id);
    });
    await select('“', 'rebuild');
    await button.click();
    assert.deepEqual(await marked(), ['“We will rebuild']);
    await save();
    await has('direct', '“We will rebuild', 'Ana Ruiz', false);
  });

  test('are refused with a reason where they cannot be', async () => {
    await openArticle();
    await page.evaluate(() => {
      const article = document.querySelector('sayso-article');
      article.select(article.analysis.quotes[0].id);
    });
    await select('pier of Lowmoor', 'We');
    await page.getByRole('button', { name: 'Make them the words of the quote' }).click();
    await save();
    assert.match(await says(), /from one part of the page into another/);
    assert.ok(await begins().evaluate((end) => end === document.activeElement), 'the focus is where it can be mended');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Add a find' }).click();
    await page.keyboard.type('will rebuild the pier,” said Ana');
    await dialog().getByLabel('What they are').selectOption('Direct quote');
    await save();
    assert.match(await says(), /lie over a part of “.We will rebuild the pier,”/);
    assert.equal(await corrections().count(), 0);
  });
});

describe('a find', () => {
  test('is of another kind, is negated, and says so in the list', async () => {
    await openArticle();
    await correct('“It is', 'direct');
    await dialog().getByLabel('What they are').selectOption('Partly quoted');
    await dialog().getByLabel('It is reported not to have been said').press('Space');
    await save();
    await until(async () => (await shown()).some(([kind, , , negated]) => kind === 'mixed' && negated), 'it is so');
    assert.match(await corrections().textContent(), /is now partly quoted, negated/);
  });

  test('that is a goal is a demand, and not wanted', async () => {
    await openArticle();
    await correct('rebuild', 'commitment');
    await dialog().getByLabel('What they are').selectOption('Demand');
    await dialog()
      .getByLabel(/It is not wanted/)
      .check();
    await dialog().getByLabel('Who wants it').fill('Mette Holm');
    await save();
    await has('demand', 'rebuild the pier', 'Mette Holm', true);
  });

  test('that is saved as it is, is sure', async () => {
    await openArticle();
    await correct('“We will', 'direct');
    await save();
    await until(async () => (await corrections().count()) === 1, 'it is noted');
    assert.match(await corrections().textContent(), /and right/);
    const [{ confidence, speaker_confidence }] = await page.evaluate(
      () => document.querySelector('sayso-article').analysis.quotes,
    );
    assert.deepEqual([confidence, speaker_confidence], [1, 1]);
  });

  test('that goes to somebody else takes the goals in it along', async () => {
    await openArticle();
    await correct('“We will', 'direct');
    await dialog().getByLabel('Who says it').fill('Bo Hale');
    await page.keyboard.press('Enter');
    await has('direct', '“We will rebuild the pier,”', 'Bo Hale', false);
    await has('commitment', 'rebuild the pier', 'Bo Hale', false);
    await page.keyboard.press('Control+z');
    await has('commitment', 'rebuild the pier', 'Ana Ruiz', false);
  });

  test('in a paragraph that is not the article leads to leaving that out; it is undone and done again', async () => {
    await openArticle();
    await correct('“It is', 'direct');
    await dialog().getByRole('button', { name: 'This paragraph is not the article: leave it out' }).press('Enter');
    await speaker('Mette Holm').waitFor({ state: 'detached' });
    assert.ok((await shown()).every(([, words]) => !words.includes('too much')));
    assert.ok((await find('too much').count()) === 0);
    await page.keyboard.press('Control+z');
    await speaker('Mette Holm').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await speaker('Mette Holm').waitFor({ state: 'detached' });
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe has no complaint, ${colorScheme}`, async () => {
    await openArticle({ colorScheme, reducedMotion: 'reduce' });
    await correct('“We will', 'direct');
    assert.deepEqual(await violations(page), []);
  });
}
