// The review of what is doubtful: one find after the other, a key for each answer.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { corrected, correctionOf } from '../../web/app/corrections.js';
import { fromJson, toJson } from '../../web/export/index.js';
import { findsOf } from '../../web/highlight/index.js';
import { doubtfulArticle } from './doubtful-article.mjs';
import { card, drop, open, overflow, page, speaker, status, until } from './reader.mjs';

const { text, analysis } = doubtfulArticle();
const review = () => page.getByRole('region', { name: 'Review of what is doubtful' });
const progress = () => review().locator('strong').textContent();
const opener = () => page.getByRole('button', { name: /^Review \d+ doubtful/ });
const act = (name) => review().getByRole('button', { name, exact: true });

async function openReview(options) {
  await open(options);
  await drop('made.json', 'application/json', toJson(text, analysis));
  await speaker('Ana Ruiz').waitFor();
  await opener().click();
  await review().waitFor();
}

const asked = (words) => review().locator('.quoted', { hasText: words }).waitFor();

describe('a find that is kept', () => {
  const find = findsOf(analysis).get('q2');
  const keep = correctionOf(text, find, { op: 'keep' });

  test('is sure, and so is its speaker', () => {
    const { analysis: kept, idle } = corrected(text, analysis, [keep]);
    assert.deepEqual(idle, []);
    const { confidence, speaker, speaker_confidence, why, kind } = kept.quotes.find(({ id }) => id === 'q2');
    assert.deepEqual(
      { confidence, speaker, speaker_confidence, why, kind },
      {
        confidence: 1,
        speaker: 's2',
        speaker_confidence: 1,
        why: 'reader',
        kind: 'indirect',
      },
    );
    assert.deepEqual(kept.speakers, analysis.speakers);
  });

  test('stays so in the file that is exported and opened again', () => {
    const { analysis: kept } = corrected(text, analysis, [keep]);
    const opened = fromJson(toJson(text, kept, { found: analysis, corrections: [keep] }));
    assert.deepEqual(opened.corrections, [keep]);
  });

  test('fits nothing where there is no such find', () => {
    const { idle } = corrected(text, analysis, [{ ...keep, type: 'goal' }]);
    assert.equal(idle.length, 1);
  });
});

describe('the review', () => {
  test('asks one after the other, in the order of the text, and says when it is done', async () => {
    await openReview();
    assert.equal(await progress(), '1 of 4');
    await asked('the harbour will silt up');
    assert.match(await card().textContent(), /probably Fishers/i);
    assert.match(await status().textContent(), /^1 of 4 .*the harbour will silt up/);
    await page.keyboard.press('k');
    await asked('a gift to the sea');
    assert.equal(await progress(), '2 of 4');
    await page.keyboard.press('d');
    await asked('money is short');
    assert.match(await review().textContent(), /probably theirs, 50%/);
    await act('Keep K').or(act('Keep')).first().click();
    await asked('ask for a loan');
    assert.equal(await progress(), '4 of 4');
    await page.keyboard.press('D');
    await until(async () => /^Done: 4 doubtful finds reviewed/.test(await progress()), 'it is done');
    await until(async () => /^Done: 4 doubtful finds/.test(await status().textContent()), 'it is said');
    assert.equal(await page.locator('sayso-article .doubtful').count(), 0);
    const rows = await page.locator('.corrections li > span').allTextContents();
    assert.equal(rows.length, 4);
    assert.match(rows.join('\n'), /ask for a loan is no goal any more/);
    assert.match(rows.join('\n'), /the harbour will silt up is a quote, and right/);
    await review().getByRole('button', { name: 'End the review' }).click();
    assert.ok(await review().isHidden());
    assert.ok(await opener().isHidden());
  });

  test('passes over a find and comes back to it', async () => {
    await openReview();
    await page.keyboard.press('n');
    await asked('a gift to the sea');
    assert.equal(await progress(), '2 of 4');
    for (let i = 0; i < 3; ++i) {
      await page.keyboard.press('k');
      await until(async () => (await page.locator('.corrections li').count()) === i + 1, 'it is kept');
    }
    await asked('the harbour will silt up');
    assert.equal(await progress(), '4 of 4');
  });

  test('asks again what is taken back', async () => {
    await openReview();
    await page.keyboard.press('d');
    await asked('a gift to the sea');
    await page.keyboard.press('Control+z');
    await asked('the harbour will silt up');
    assert.equal(await progress(), '1 of 4');
    assert.equal(await page.locator('.corrections li').count(), 0);
  });

  test('corrects with the dialog, in which the keys are letters, and goes on', async () => {
    await openReview();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Who says it').fill('');
    await dialog.getByLabel('Who says it').pressSequentially('Dockers');
    assert.equal(await page.locator('.corrections li').count(), 0);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await asked('a gift to the sea');
    await speaker('Dockers').waitFor();
    assert.equal(await progress(), '2 of 4');
  });

  test('ends with Escape, after which the keys do nothing', async () => {
    await openReview();
    await act('Keep K').or(act('Keep')).first().focus();
    await page.keyboard.press('Escape');
    assert.ok(await review().isHidden());
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Review 4 doubtful/);
    await page.keyboard.press('d');
    assert.equal(await page.locator('.corrections li').count(), 0);
  });

  test('leaves text fields and keys with modifiers alone', async () => {
    await openReview();
    await page.getByLabel('Search speakers and goals').pressSequentially('dock');
    assert.equal(await page.getByLabel('Search speakers and goals').inputValue(), 'dock');
    assert.equal(await progress(), '1 of 4');
  });

  test('is kept with the article, over a reload', async () => {
    await openReview();
    await page.keyboard.press('k');
    await asked('a gift to the sea');
    const before = await page.locator('.corrections .words').allTextContents();
    await page.reload();
    await page.locator('.corrections .words').first().waitFor();
    assert.deepEqual(await page.locator('.corrections .words').allTextContents(), before);
  });

  test('fits on a phone, and what is asked about is in sight above the card', async () => {
    await openReview({ viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' });
    assert.ok((await overflow()) <= 0);
    await until(async () => {
      const find = await page.locator('sayso-article .current').first().boundingBox();
      const [bar, sheet] = [await review().boundingBox(), await card().boundingBox()];
      return find.y >= bar.y + bar.height - 1 && find.y + find.height <= sheet.y + 1;
    }, 'it is between the review and the card');
  });
});
