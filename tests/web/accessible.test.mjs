// The page for everybody: axe-core in every state, what a screen reader hears, colours, motion, the other direction.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { toHtml } from '../../web/export/index.js';
import { axe, rules } from './axe.mjs';
import { origin, piers } from './made-source.mjs';
import {
  card,
  click,
  download,
  drop,
  field,
  find,
  focused,
  holdAnalyses,
  open,
  openSample,
  overflow,
  page,
  pasteEvent,
  pointOn,
  problem,
  short,
  speaker,
  until,
} from './reader.mjs';

/** What axe finds, each with the elements it is about. */
async function violations(tab = page) {
  await tab.evaluate(axe);
  return tab.evaluate(async (rules) => {
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: rules },
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map(({ html, any }) => `  ${html}\n    ${any[0]?.message ?? ''}`).join('\n')}`,
    );
  }, rules);
}

async function assertAccessible(state) {
  assert.deepEqual(await violations(), [], state);
}

const marsh = 'A marsh is the cheapest wall';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('axe has no complaint', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`from empty to corrected, ${colorScheme}`, async () => {
      await open({ colorScheme, reducedMotion: 'reduce' });
      await assertAccessible('empty');
      await field().fill('Rain fell.');
      await page.locator('.status', { hasText: 'No quotes' }).waitFor();
      await assertAccessible('nothing found');
      await drop('pier.pdf', 'application/pdf', '%PDF');
      await until(async () => (await problem().textContent()) !== '', 'a message');
      await assertAccessible('an error');
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await speaker('Nadia Brekke').waitFor();
      await page.mouse.move(2, 2);
      await assertAccessible('read');
      await page.getByLabel('Labels').check();
      await assertAccessible('labelled');
      await page.getByText('Export', { exact: true }).click();
      await assertAccessible('exporting');
      await page.keyboard.press('Escape');
      await click(find(marsh));
      await assertAccessible('a find is pinned');
      await card().getByRole('button', { name: 'Correct…' }).click();
      await assertAccessible('correcting');
      await page.getByRole('button', { name: 'Not a quote: drop it' }).click();
      await assertAccessible('corrected');
      await page.getByRole('button', { name: 'Add a find' }).click();
      await assertAccessible('adding');
      await page.keyboard.press('Escape');
      await page.getByLabel('Search speakers and goals').fill('price');
      await until(async () => (await page.locator('.speaker').count()) < 5, 'it is searched');
      await assertAccessible('searched');
      await page.getByLabel('Search speakers and goals').fill('');
      await page.getByRole('button', { name: 'Figures' }).click();
      await page.getByRole('table', { name: 'How it quotes' }).waitFor();
      await assertAccessible('figures');
      await page.getByRole('button', { name: /^Review/ }).click();
      await page.getByRole('region', { name: 'Review of what is doubtful' }).waitFor();
      await assertAccessible('reviewing');
      await page.getByRole('button', { name: 'End the review' }).click();
      await speaker('Nadia Brekke').locator('.choose').click();
      await page.locator('.chip').waitFor();
      await assertAccessible('a speaker is chosen');
      await pasteEvent({ 'text/plain': short }, page.locator('body'));
      await speaker('Ana Ruiz').waitFor();
      await assertAccessible('another is open, and the one before can be had back');
      await page.locator('.articles summary').click();
      await page.locator('.articles .title').first().waitFor();
      await assertAccessible('the articles that are kept');
    });
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`while it works, ${colorScheme}`, async () => {
      await open({ colorScheme, reducedMotion: 'reduce' });
      const release = await holdAnalyses();
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await page.locator('.work').waitFor();
      await assertAccessible('reading for the first time');
      await release();
      await speaker('Nadia Brekke').waitFor();
      await holdAnalyses();
      await page.getByRole('button', { name: 'Edit the text' }).click();
      await field().press('End');
      await field().pressSequentially('.');
      await page.locator('.work').waitFor();
      await assertAccessible('reading again, with what was found before');
      await page.locator('.work').getByRole('button', { name: 'Stop' }).click();
    });
  }

  test('on a phone, read and pinned', async () => {
    await openSample({ ...phone, reducedMotion: 'reduce' });
    await assertAccessible('read');
    await page.getByRole('button', { name: 'Layers' }).click();
    await assertAccessible('layers');
    await page.touchscreen.tap(...(await pointOn(find(marsh))));
    await assertAccessible('pinned');
  });

  test('of the file that is exported, light and dark', async () => {
    await openSample({ acceptDownloads: true });
    await page.getByText('Export', { exact: true }).click();
    const { content } = await download('Marked article, HTML');
    const [, styles] = content.match(/<style>([^]*?)<\/style>/);
    const { text, analysis } = piers();
    const tab = await page.context().newPage();
    for (const html of [content, toHtml(text, analysis, { ...origin, styles })]) {
      await tab.setContent(html);
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        assert.deepEqual(await violations(tab), [], colorScheme);
      }
    }
  });

  test('of an announced list that lacks an item', async () => {
    await open({ reducedMotion: 'reduce' });
    await field().fill(
      'The five goals are mending the roof, painting the doors, cleaning the well and planting trees, the ' +
        'council said.',
    );
    await page.locator('.list.differs').waitFor();
    await assertAccessible('differs');
  });
});

describe('who hears the page', () => {
  test('hears what was found when the writing comes to rest, and nothing twice', async () => {
    await open();
    await page.evaluate(() => {
      window.heard = [];
      let seen = 0;
      const watch = (selector, listener) =>
        new MutationObserver(listener).observe(document.querySelector(selector), { childList: true });
      watch('.status', () => (seen = performance.now()));
      watch('[role=status]', ([{ target }]) => window.heard.push([target.textContent, performance.now() - seen]));
    });
    await field().pressSequentially('“No,” said Ana Ruiz. “Why not?” asked Tom Hale. He left.', { delay: 30 });
    await speaker('Tom Hale').waitFor();
    await until(() => page.evaluate(() => /^2 quotes, 2 speakers/.test(window.heard.at(-1)?.[0])), 'it is said');
    const heard = await page.evaluate(() => window.heard);
    for (const [i, [message, rest]] of heard.entries()) {
      assert.ok(rest > 900, `${message} after ${rest} ms of rest`);
      assert.notEqual(message, heard[i - 1]?.[0]);
    }
  });

  test('finds landmarks, headings and lists, and each quote named where it begins', async () => {
    await openSample();
    const lists = await page.locator('#speakers > ol > li, #goals ol > li').count();
    assert.ok(lists > 10);
    const tree = await page.locator('main').ariaSnapshot();
    assert.match(tree, /heading "Who speaks/);
    assert.match(tree, /searchbox "Search speakers and goals, and the article"/);
    assert.match(tree, /img "Where each speaker is heard.*Ilse Maren: at \d+%/);
    const named = await page
      .locator('sayso-article mark[data-label]')
      .evaluateAll((marks) => marks.map(({ dataset }) => dataset.label));
    assert.ok(named.includes('Direct quote, Nadia Brekke: '));
  });

  test('hears that a name is only probable where it is unsure', async () => {
    await openSample();
    const [name, label] = await page.evaluate(() => {
      const article = document.querySelector('sayso-article');
      const analysis = structuredClone(article.analysis);
      analysis.quotes[3].confidence = 0.6;
      article.analysis = analysis;
      article.select(analysis.quotes[3].id);
      const { shadowRoot } = article;
      const mark = [...shadowRoot.querySelectorAll('mark[data-label]')].find(({ dataset }) =>
        /Ilse/.test(dataset.label),
      );
      return [shadowRoot.querySelector('.card .who').textContent, mark.dataset.label];
    });
    assert.equal(name, 'probably Ilse Maren');
    assert.equal(label, 'Direct quote, probably Ilse Maren: ');
  });
});

describe('the keyboard', () => {
  test('reaches every control, and each shows that it has the focus', async () => {
    await openSample({ reducedMotion: 'reduce' });
    await page.reload(); // the focus begins at the beginning
    await speaker('Nadia Brekke').waitFor();
    await page.evaluate(() => document.activeElement.blur());
    const seen = [];
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) break; // it was the last
      const [name, outline] = await page.evaluate(() => {
        const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return [
          element.ariaLabel || element.id || element.textContent || element.value,
          `${outlineStyle} ${outlineWidth}`,
        ];
      });
      assert.equal(outline, 'solid 2px', name);
      seen.push(name);
    }
    for (const name of [
      'Skip to the article',
      'Add a find',
      'Edit the text',
      'New article',
      'Export',
      'search',
      'least',
      'sort',
    ]) {
      assert.ok(seen.includes(name), `${name} in ${seen}`);
    }
  });
});

describe('what has the focus', () => {
  /** Whether some of it is on top in the window. */
  const isSeen = () =>
    page.evaluate(() => {
      const root = document.activeElement.shadowRoot ?? document;
      const element = root.activeElement;
      const host = element.closest('.menu, .layers label') ?? element;
      for (const { left, top, width, height } of host.getClientRects()) {
        for (const x of [0.1, 0.5, 0.9]) {
          for (const y of [0.2, 0.5, 0.8]) {
            const there = root.elementFromPoint(left + x * width, top + y * height);
            if (there && (host.contains(there) || there.contains(host))) return true;
          }
        }
      }
      return false;
    });

  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1100, 700],
    [1440, 900],
  ]) {
    test(`is never covered at ${width} px, while a find is pinned`, async () => {
      await openSample({ viewport: { width, height }, reducedMotion: 'reduce' });
      await page.evaluate(() => {
        const article = document.querySelector('sayso-article');
        article.select(article.analysis.quotes[4].id, { focus: true });
      });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      const keys = [...Array(6).fill('ArrowDown'), ...Array(20).fill('Tab'), ...Array(26).fill('Shift+Tab')];
      for (const key of keys) {
        await page.keyboard.press(key);
        if (await page.evaluate(() => document.activeElement === document.body)) continue;
        assert.ok(await isSeen(), `${key} to ${await focused()}`);
      }
    });
  }
});

describe('the other direction', () => {
  test('an article from right to left is set so, and the page holds', async () => {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ]) {
      await open({ viewport });
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      const text = `שלום לכולם, זה נוסח בעברית.\n\n${short}\n\nקוראים אותו מימין לשמאל.`;
      await field().fill(text);
      await speaker('Ana Ruiz').waitFor();
      const directions = await page
        .locator('sayso-article .text > *')
        .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
      assert.deepEqual(directions, ['rtl', 'ltr', 'rtl']);
      assert.equal(await overflow(), 0);
      const [side, article] = [
        await page.locator('.side').boundingBox(),
        await page.locator('sayso-article').boundingBox(),
      ];
      if (viewport.width > 1000) assert.ok(side.x < article.x, 'the panels are on the left');
      if (viewport.width < 1000) await page.context().close();
    }
  });
});

describe('words', () => {
  test('of the page stand in its table and nowhere else', async () => {
    const { readdir } = await import('node:fs/promises');
    const folder = new URL('../../web/app/', import.meta.url);
    const found = [];
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.js') || name === 'english.js') continue;
      const code = (await readFile(new URL(name, folder), 'utf8')).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
      for (const [, words] of code.matchAll(/['"`]([A-Z][a-z]+(?: [a-z]+)+[^'"`]*)['"`]/g))
        found.push(`${name}: ${words}`);
    }
    assert.deepEqual(found, []);
  });
});
