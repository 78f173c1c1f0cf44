// The lists beside the article: their keys, their room, and whose words are shown.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { focused, openSample, overflow, page, speaker, until } from './reader.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('the keys in a list', () => {
  test('Tab comes to one row, and the arrows, Home and End go from row to row', async () => {
    await openSample();
    const rows = page.locator('#speakers .choose');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), await rows.nth(1).textContent());
    await page.keyboard.press('End');
    assert.equal(await focused(), await rows.last().textContent());
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), await rows.last().textContent());
    await page.keyboard.press('Home');
    assert.equal(await focused(), await rows.first().textContent());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('#goals') !== null));
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), await rows.nth(1).textContent());
    for (const panel of ['#speakers', '#goals']) {
      assert.equal(await page.locator(`${panel} :is(.choose, [data-find])[tabindex="0"]`).count(), 1, panel);
    }
  });

  test('the arrows to the sides go to what corrects a row’s speaker, and back', async () => {
    await openSample();
    const rows = page.locator('#speakers .choose');
    await rows.nth(1).focus();
    await page.keyboard.press('ArrowRight');
    const named = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.equal(await named(), `Correct ${await rows.nth(1).locator('.name').textContent()}…`);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), await rows.nth(1).textContent());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), await rows.nth(2).textContent());
  });

  test('an open row’s finds are rows too, and what is folded is passed over', async () => {
    await openSample();
    const row = speaker('Ilse Maren').locator('.choose');
    await row.focus();
    await page.keyboard.press('Enter');
    await speaker('Ilse Maren').locator('.finds button').first().waitFor();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), await speaker('Ilse Maren').locator('.finds button').first().textContent());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), await page.locator('#speakers .choose').nth(1).textContent());
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press('ArrowDown');
      assert.ok(await page.evaluate(() => document.activeElement.checkVisibility()));
    }
  });

  test('Tab comes back to the row where one was, also when the list is drawn anew', async () => {
    await openSample();
    await page.locator('#speakers .choose').nth(2).focus();
    const name = await focused();
    await page.getByLabel('Sorted by').focus();
    await page.getByLabel('Sorted by').selectOption('name');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), name);
  });
});

describe('a panel', () => {
  test('is folded by its heading, and the other has its room', async () => {
    await openSample({ viewport: { width: 1440, height: 900 } });
    const goals = page.getByRole('button', { name: 'Who wants what' });
    const before = (await page.locator('#speakers').boundingBox()).height;
    await goals.click();
    assert.equal(await goals.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('#goals .goal').count(), 0);
    assert.ok((await page.locator('#speakers').boundingBox()).height > before + 100);
    await goals.click();
    await page.locator('#goals .goal').first().waitFor();
  });

  test('shows more than three rows beside the article, and all of them below it', async () => {
    await openSample({ viewport: { width: 1440, height: 900 } });
    const seen = () =>
      page.evaluate(() => {
        const { top, bottom } = document.querySelector('#speakers').getBoundingClientRect();
        return [...document.querySelectorAll('#speakers .choose')].filter((row) => {
          const place = row.getBoundingClientRect();
          return place.top >= top && place.bottom <= Math.min(bottom, innerHeight) + 1;
        }).length;
      });
    assert.ok((await seen()) > 3, `${await seen()} at the top of the page`);
    const side = await page.locator('.side').boundingBox();
    assert.ok(side.y + side.height <= 901, 'the panels end in the window');
    await page.evaluate(() => scrollTo(0, 600));
    await until(async () => (await seen()) > 4, 'more when the page is scrolled');
    await page.setViewportSize({ width: 768, height: 1024 });
    await until(
      () => page.locator('#speakers').evaluate((panel) => panel.scrollHeight <= panel.clientHeight + 1),
      'below the article it is whole',
    );
  });
});

describe('whose words are shown', () => {
  const chip = () => page.locator('.chip');

  test('is said while a speaker is chosen, with how many, and ended with a button', async () => {
    await openSample();
    assert.ok(await chip().isHidden());
    await speaker('Ilse Maren').locator('.choose').click();
    assert.match(await chip().textContent(), /^Shown: Ilse Maren · \d+ words · \d+ quotes · \d+ goals/);
    const numbers = await speaker('Ilse Maren').locator('.numbers').textContent();
    const [words] = (await chip().textContent()).match(/\d+ words/);
    assert.ok(numbers.includes(words));
    await chip().getByRole('button', { name: 'Show everybody' }).click();
    assert.ok(await chip().isHidden());
    assert.equal(await page.locator('#speakers [aria-pressed="true"]').count(), 0);
    assert.notEqual(await page.evaluate(() => document.activeElement), null);
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body');
  });

  test('stays in sight on a phone', async () => {
    await openSample({ ...phone, reducedMotion: 'reduce' });
    await speaker('Ilse Maren').locator('.choose').click();
    await page.evaluate(() => scrollTo(0, 900));
    await until(async () => {
      const { y } = await chip().boundingBox();
      return y >= 0 && y < 200;
    }, 'it is at the top of the window');
    assert.ok((await overflow()) <= 0);
  });
});
