// The article by its parts: what they look like, what is left out, and what a reader says of them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './axe.mjs';
import { articleText, download, drop, field, open, overflow, page, speaker, until } from './reader.mjs';

const story = `<!doctype html><title>Mayor promises a pier</title><body>
<nav><a href="/">News</a> <a href="/sport">Sport</a></nav>
<main><article><h1>Mayor promises a pier</h1><p class="byline">By Tom Li</p>
<figure><figcaption>What the storm left of the old pier</figcaption></figure>
<p>${'The storm took the last third of the pier, and nobody has walked there since. '.repeat(4)}</p>
<p>“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor, at a meeting of the council on Thursday.</p>
<h2>The cost</h2>
<p>“It is too much,” said Mette Holm, who leads the opposition, and ${'the council went on until late. '.repeat(4)}</p>
</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">“I will not resign,” says Olaf Berg</a></li></ul></aside>
<footer>© 2026 The Lowmoor Courier</footer>`;

const part = (kind) => page.locator(`sayso-article .text .${kind}`);
const shown = (words) => page.locator('sayso-article .text').getByText(words);
const leftOut = () => page.locator('sayso-article .left-out-parts');
const button = () => page.locator('sayso-article .part-button');
const item = (name) => page.getByRole('menuitemradio', { name, exact: true });
const corrections = () => page.locator('.corrections li');
const kindOf = (words) =>
  page.evaluate((words) => {
    const { text, analysis } = document.querySelector('sayso-article');
    const place = text.indexOf(words);
    return analysis.blocks.find(({ start, end }) => start <= place && place < end).kind;
  }, words);

async function openStory(options) {
  await open(options);
  await drop('story.html', 'text/html', story);
  await speaker('Ana Ruiz').waitFor();
}

/** As a reader does who has no pointer: Tab to the button, and the arrows to the part. */
async function goTo(words) {
  await button().focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; ++step) {
    if ((await button().getAttribute('aria-label')).includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`the button does not come to “${words}”`);
}

async function choose(words, name) {
  await goTo(words);
  await page.keyboard.press('Enter');
  await item(name).waitFor();
  await item(name).press('Enter');
}

async function assertAccessible() {
  assert.deepEqual(await violations(page), []);
}

describe('the article is shown by its parts', () => {
  test('headings are headings, and every other part is told from the text', async () => {
    await openStory();
    assert.deepEqual(await page.locator('sayso-article h2').allTextContents(), ['Mayor promises a pier']);
    assert.deepEqual(await page.locator('sayso-article h3').allTextContents(), ['The cost']);
    assert.deepEqual(await part('byline').allTextContents(), ['By Tom Li']);
    assert.deepEqual(await part('caption').allTextContents(), ['What the storm left of the old pier']);
    const text = await page.evaluate(() => document.querySelector('sayso-article').text);
    assert.equal(await articleText(), text, 'the text is whole, to the character');
  });

  test('what is left out is counted, and shown on request', async () => {
    await openStory();
    assert.match(await leftOut().textContent(), /^\d parts of the page left out$/);
    assert.equal(await leftOut().getAttribute('aria-expanded'), 'false');
    assert.ok(await shown('I will not resign').isHidden());
    assert.equal(await speaker('Olaf Berg').count(), 0);
    await leftOut().focus();
    await page.keyboard.press('Enter');
    assert.ok(await shown('I will not resign').isVisible());
    assert.equal(await leftOut().getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Enter');
    assert.ok(await shown('I will not resign').isHidden());
  });

  test('what is copied of it is what is seen', async () => {
    await openStory({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('sayso-article h2').click({ clickCount: 3 });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.includes('Mayor promises a pier') && copied.includes('“It is too much,”'));
    assert.ok(!copied.includes('I will not resign'));
  });

  test('a plain text has parts too', async () => {
    await open();
    await field().fill('Mayor Calls Pier a Disgrace\n\nBy Tom Li\n\n“It is a disgrace,” said Ana Ruiz, the mayor.');
    await speaker('Ana Ruiz').waitFor();
    assert.deepEqual(await part('byline').allTextContents(), ['By Tom Li']);
    assert.ok(await leftOut().isHidden());
  });
});

describe('a reader says what a part is', () => {
  test('by keyboard: it is analyzed so, listed, and taken back', async () => {
    await openStory();
    await choose('“We will rebuild the pier,”', 'Not part of the article');
    await speaker('Ana Ruiz').waitFor({ state: 'detached' });
    assert.ok(await shown('“We will rebuild the pier,”').isHidden());
    assert.match(await corrections().textContent(), /“We will rebuild.*is: not part of the article/);
    await page.keyboard.press('Control+Z');
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await corrections().count(), 0);
  });

  test('the arrows go past what is not seen, and the menu opens at what the part is', async () => {
    await openStory();
    await button().focus();
    await page.keyboard.press('End');
    assert.match(await button().getAttribute('aria-label'), /^Article text: “.It is too much/);
    await page.keyboard.press('ArrowUp');
    assert.match(await button().getAttribute('aria-label'), /^Subheading: “The cost”/);
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent);
    assert.equal(await focused(), 'Subheading');
    assert.equal(await item('Subheading').getAttribute('aria-checked'), 'true');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'Standfirst');
    await page.keyboard.press('Escape');
    assert.ok(await item('Subheading').isHidden());
    assert.match(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.className), /part-button/);
  });

  test('with the pointer, and what was left out comes into the article', async () => {
    await openStory();
    await leftOut().click();
    await shown('I will not resign').hover();
    await button().click();
    await item('Article text').click();
    await speaker('Olaf Berg').waitFor();
    assert.equal(await kindOf('“I will not resign'), 'body');
    await leftOut().click();
    assert.ok(await shown('I will not resign').isVisible());
  });

  test('one after the other, faster than the analysis', async () => {
    await openStory();
    await choose('The cost', 'Caption');
    await choose('By Tom Li', 'Article text');
    await choose('The cost', 'Headline');
    await until(async () => (await kindOf('The cost')) === 'headline', 'the last word holds');
    assert.equal(await kindOf('By Tom Li'), 'body');
    assert.equal(await corrections().count(), 3);
  });

  test('it is kept with the article, and goes along when the text is edited', async () => {
    await openStory();
    await choose('The cost', 'Caption');
    await until(async () => (await kindOf('The cost')) === 'caption', 'it is a caption');
    await page.reload();
    await corrections().first().waitFor();
    assert.equal(await kindOf('The cost'), 'caption');
    assert.ok(await shown('I will not resign').isHidden(), 'what the page said is kept too');
    await page.getByRole('button', { name: 'Edit the text' }).click();
    for (const [before, after] of [
      ['Mayor promises', 'Our mayor promises'],
      ['The cost', 'The cost of it'],
    ]) {
      await field().fill((await field().inputValue()).replace(before, after));
      await until(async () => (await articleText()).includes(after), 'it is read');
    }
    await until(async () => (await kindOf('The cost of it')) === 'caption', 'it is a caption still');
    assert.ok(await shown('I will not resign').isHidden());
  });

  test('it survives the export as JSON, and so does what the page said', async () => {
    await openStory({ acceptDownloads: true });
    await choose('The cost', 'Caption');
    await until(async () => (await kindOf('The cost')) === 'caption', 'it is a caption');
    const before = await page.evaluate(() => document.querySelector('sayso-article').analysis);
    await page.getByText('Export', { exact: true }).click();
    const { content } = await download('Everything, JSON');
    const file = JSON.parse(content);
    assert.equal(file.corrections[0].kind, 'caption');
    assert.ok(file.blocks.some(({ kind }) => kind === 'furniture'));
    const html = (await download('Marked article, HTML')).content;
    assert.ok(html.includes('>Mayor promises a pier</h1>') || /<h1[^>]*>.*Mayor/.test(html));
    assert.match(html, /<p class="paragraph caption" dir="auto">The cost<\/p>/);
    assert.ok(!html.includes('I will not resign'));
    assert.match(html, /\d parts of the page are left out\./);
    await page.getByRole('button', { name: 'Forget everything kept here' }).click();
    await drop('earlier.json', 'application/json', content);
    await speaker('Ana Ruiz').waitFor();
    assert.deepEqual(await page.evaluate(() => document.querySelector('sayso-article').analysis), before);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await until(async () => (await kindOf('The cost')) === 'subheading', 'the page’s own word holds again');
    assert.ok(await shown('I will not resign').isHidden());
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`axe has no complaint, ${colorScheme}`, async () => {
      await openStory({ colorScheme, reducedMotion: 'reduce' });
      await leftOut().click();
      await assertAccessible();
      await goTo('The cost');
      await assertAccessible();
      await page.keyboard.press('Enter');
      await item('Caption').waitFor();
      await assertAccessible();
    });
  }

  test('on a phone, by a tap', async () => {
    await openStory({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await shown('The cost').tap();
    assert.match(await button().getAttribute('aria-label'), /“The cost”/);
    await button().tap();
    await item('Caption').tap();
    await until(async () => (await kindOf('The cost')) === 'caption', 'it is a caption');
    assert.ok((await overflow()) <= 0);
  });

  test('is not asked on paper', async () => {
    await openStory();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [leftOut(), button()]) assert.ok(await hidden.isHidden());
  });
});
