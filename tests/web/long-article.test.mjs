// Long articles: what is drawn anew, what waits meanwhile, and what is said of long work.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { shareDone } from '../../web/app/work.js';
import {
  articleText,
  field,
  focusedFind,
  holdAnalyses,
  open,
  openSample,
  page,
  sample,
  speaker,
  status,
  until,
} from './reader.mjs';

describe('only what changed is redrawn', () => {
  test('in the article and in the panels, and the focus stays where it was', async () => {
    await openSample();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.evaluate(() => {
      const root = document.querySelector('sayso-article').shadowRoot;
      window.old = {
        blocks: [...root.querySelector('.text').children],
        rows: [...document.querySelectorAll('.speaker')],
      };
      window.changes = 0;
      new MutationObserver((records) => (window.changes += records.length)).observe(document.querySelector('.side'), {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' “Wait,” said Ana Tello.');
    await until(async () => /2 quotes/.test(await speaker('Ana Tello').textContent()), 'the new quote is there');
    const { blocks, rows, changes } = await page.evaluate(() => ({
      blocks: window.old.blocks.filter((block) => !block.isConnected).length,
      rows: window.old.rows.filter((row) => !row.isConnected).length,
      changes: window.changes,
    }));
    assert.ok(blocks <= 4, `${blocks} blocks drawn anew: the last one, once for each analysis on the way`);
    assert.equal(rows, 0);
    assert.ok(changes < 80, `${changes} changes`);
    assert.ok(await field().evaluate((element) => element === document.activeElement));
  });

  test('and no keystroke waits for it', async () => {
    await open();
    await field().fill(`${sample}\n\n`.repeat(4));
    await speaker('Nadia Brekke').waitFor();
    await page.evaluate(() => {
      window.waits = [];
      document.querySelector('textarea').addEventListener('keydown', ({ timeStamp }) => {
        window.waits.push(performance.now() - timeStamp);
      });
    });
    await field().press('Control+End');
    await field().pressSequentially(' “Wait a little,” said Ana Tello. “We will see it.”', { delay: 25 });
    const waits = (await page.evaluate(() => window.waits)).sort((a, b) => a - b);
    assert.ok(
      waits[Math.floor(waits.length / 2)] < 16,
      `half of all keys wait ${waits[Math.floor(waits.length / 2)]} ms`,
    );
  });
});

/** Does `work` with the page's thread this many times slower, so that what takes time takes it on any machine. */
async function slowed(times, work) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: times });
  try {
    return await work();
  } finally {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await client.detach();
  }
}

describe('a long article', () => {
  const long = (copies) =>
    Array.from({ length: copies }, (_, i) => sample.replaceAll('Maren', `Maren${'e'.repeat(i % 9)}`)).join('\n\n');

  test('is drawn anew in slices, and what is urgent comes between them', async () => {
    await open();
    await field().fill(long(40));
    await page.locator('.stroke').first().waitFor();
    const between = await slowed(6, () =>
      page.locator('sayso-article').evaluate(
        (article) =>
          new Promise((resolve) => {
            let count = 0;
            // As urgent as a key; timers would wait until the drawing is done.
            const urgent = () => {
              if (article.shadowRoot.querySelector('mark.goals') === null) return resolve(count);
              ++count;
              scheduler.postTask(urgent, { priority: 'user-blocking', delay: 5 });
            };
            article.layers = ['quotes'];
            urgent();
          }),
      ),
    );
    assert.ok(between >= 2, `${between} times`);
  });

  test('is whole, and every find of it is reached though it was never in the window', async () => {
    await open();
    const text = long(8);
    await field().fill(text);
    await page.locator('.stroke').first().waitFor();
    await page.getByRole('button', { name: 'Done editing' }).click();
    assert.equal(await articleText(), text);
    for (const last of [-1, 3, -20]) {
      const id = await page.evaluate((last) => {
        const article = document.querySelector('sayso-article');
        const { id } = article.analysis.quotes.at(last);
        article.select(id, { focus: true });
        return id;
      }, last);
      assert.equal(await focusedFind(), id);
      const place = () =>
        page.locator('sayso-article').evaluate((article, id) => {
          const root = article.shadowRoot;
          const { top } = root.querySelector(`[data-find="${id}"]`).getClientRects()[0];
          return { top, card: root.querySelector('.card').getBoundingClientRect().toJSON() };
        }, id);
      await until(async () => {
        const { top } = await place();
        return top > 0 && top < 900;
      }, `${id} is in the window`);
      await page.waitForTimeout(400);
      const { top, card } = await place();
      assert.ok(top > 0 && top < 900, `${id} stays there: ${top}`);
      assert.ok(
        card.top < top + 20 && top < card.bottom,
        `the card is at ${card.top} to ${card.bottom}, its find at ${top}`,
      );
    }
  });

  test('that is drawn still is drawn at once when somebody asks for a find', async () => {
    await open();
    await field().fill(long(20));
    await page.locator('.stroke').first().waitFor();
    const [isStale, isSelected] = await slowed(6, () =>
      page.evaluate(() => {
        const article = document.querySelector('sayso-article');
        const root = article.shadowRoot;
        const count = () => root.querySelectorAll('mark.quotes').length;
        article.layers = ['goals'];
        const isStale = count() > 0;
        article.select(article.analysis.goals.at(-1).id);
        return [isStale, count() === 0 && !root.querySelector('.card').hidden];
      }),
    );
    assert.ok(isStale, 'the old marks stay until the new ones are all there');
    assert.ok(isSelected);
  });
});

describe('long work', () => {
  test('shows that it goes on, and can be stopped', async () => {
    await open();
    // An analyzer that takes its time: its module does not arrive until the test lets it.
    let arrive;
    const held = new Promise((resolve) => (arrive = resolve));
    await page.route('**/*.wasm', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.getByRole('button', { name: 'Try the sample' }).click();
    const work = page.locator('.work');
    await work.waitFor();
    assert.match(await work.textContent(), /Loading the analyzer/);
    assert.equal(await work.locator('progress:indeterminate').count(), 1);
    for (const name of ['Who speaks', 'Search speakers and goals']) {
      assert.ok(await page.getByText(name, { exact: true }).first().isHidden(), `${name}: it is not there yet`);
    }
    assert.equal(await articleText(), sample, 'it can be read meanwhile');
    await work.getByRole('button', { name: 'Stop' }).click();
    assert.match(await status().textContent(), /Stopped/);
    assert.ok(await work.isHidden());
    arrive();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await field().press('End');
    await field().pressSequentially('.');
    await speaker('Nadia Brekke').waitFor();
  });

  test('shows how far it is, by an estimate that never says that it is done', async () => {
    await openSample();
    const release = await holdAnalyses();
    const text = `${sample}\n\n`.repeat(20);
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await field().fill(text);
    const work = page.locator('.work');
    await work.waitFor();
    const values = [];
    for (let i = 0; i < 8; ++i) {
      values.push(await work.locator('progress').evaluate(({ position }) => position));
      await page.waitForTimeout(260);
    }
    for (const [i, value] of values.entries()) {
      assert.ok(value > (values[i - 2] ?? 0) && value < 1, `${values}`); // two looks may fall between two steps
    }
    assert.match(await work.textContent(), /Reading [\d,]+ words: (about \d+ seconds? to go|longer than expected)/);
    await release();
    await until(() => work.isHidden(), 'it is done');
    assert.match(await status().textContent(), /found/);
  });

  test('is estimated without a claim to know', () => {
    assert.deepEqual(
      [0, 500, 1000, 2000, 1e9].map((elapsed) => Number(shareDone(elapsed, 1000).toFixed(3))),
      [0, 0.45, 0.9, 0.94, 0.98],
    );
    for (let elapsed = 0; elapsed < 1e6; elapsed += 999)
      assert.ok(shareDone(elapsed, 1000) < shareDone(elapsed + 999, 1000));
  });
});
