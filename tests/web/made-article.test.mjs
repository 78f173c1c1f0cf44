// Finds that the analyzer may or may not make of an article: given by hand, as a file of our own, to see how they are shown.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { toJson } from '../../web/export/index.js';
import { articleText, card, click, drop, focusedFind, open, page, speaker } from './reader.mjs';

const text =
  'A pier for Lowmoor\n\n“He told us ‘the pier is safe’ and I believed him,” said Ana Ruiz. ' +
  'The council wants to mend the roof and to paint the doors. Again it said that it would mend the old roof.';
const at = (words) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
const quote = (id, kind, words, speaker, confidence) => {
  return { id, kind, content: at(words), cue: [], source: [], speaker, confidence, why: 'network-direct' };
};
const goal = (id, words, rest) => {
  const common = { kind: 'aim', cue: [], holder: [], speaker: 's2', quote: null, list: null, restates: null };
  return { id, ...common, span: at(words), confidence: 0.9, why: 'verb-infinitive', ...rest };
};
const speakerOf = (id, name, kind, quotes, goals, words) => {
  return { id, name, kind, role: null, mentions: at(name === 'council' ? 'The council' : name), quotes, goals, words };
};
const analysis = {
  schema: 2,
  offsets: 'utf16',
  length: text.length,
  quotes: [
    quote('q1', 'direct', '“He told us ‘the pier is safe’ and I believed him,”', 's1', 0.97),
    quote('q2', 'direct', '‘the pier is safe’', 's2', 0.6),
  ],
  speakers: [
    speakerOf('s1', 'Ana Ruiz', 'person', ['q1'], [], 11),
    speakerOf('s2', 'council', 'organization', ['q2'], ['g1', 'g2', 'g3'], 4),
  ],
  goals: [
    goal('g1', 'mend the roof', { list: 'l1' }),
    goal('g2', 'paint the doors', { list: 'l1', kind: 'commitment' }),
    goal('g3', 'mend the old roof', { restates: 'g1', confidence: 0.5 }),
  ],
  lists: [{ id: 'l1', announced: 3, goals: ['g1', 'g2'], cue: at('wants'), speaker: 's2' }],
  warnings: ['2 bytes were no UTF-8.'],
};

async function openMade() {
  await open();
  await drop('made.json', 'application/json', toJson(text, analysis));
  await speaker('Ana Ruiz').waitFor();
}

describe('a file of our own', () => {
  test('is shown as it was written', async () => {
    await openMade();
    assert.equal(await articleText(), text);
    assert.deepEqual(await page.evaluate(() => document.querySelector('sayso-article').analysis), analysis);
    assert.match(await page.locator('.warnings').textContent(), /2 bytes were no UTF-8/);
  });
});

describe('a quote in a quote', () => {
  const inner = () => page.locator('sayso-article .segment[data-ids="q1 q2"]');

  test('has a line of its own under the outer one', async () => {
    await openMade();
    const offsets = await inner()
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => parseFloat(getComputedStyle(mark).textUnderlineOffset)));
    assert.equal(offsets.length, 2);
    assert.ok(offsets[1] > offsets[0] + 1, `${offsets}`);
  });

  test('both are reached: with the pointer through the card, with the keyboard one after the other', async () => {
    await openMade();
    await click(inner());
    assert.match(await card().locator('.who').textContent(), /^probably council$/);
    await card().locator('.also button').click();
    assert.equal(await card().locator('.who').textContent(), 'Ana Ruiz');
    await page.keyboard.press('Escape');
    await page.locator('sayso-article [role=button]').first().focus();
    const reached = [await focusedFind()];
    for (let i = 0; i < 6; ++i) {
      await page.keyboard.press('ArrowDown');
      reached.push(await focusedFind());
    }
    assert.deepEqual([...new Set(reached)], ['q1', 'q2', 'l1', 'g1', 'g2', 'g3']);
  });
});

describe('goals', () => {
  test('that say an earlier one again are folded under it, and reached there', async () => {
    await openMade();
    const list = page.locator('#goals .list');
    assert.match(await list.textContent(), /2 of 3 found/);
    assert.match(await list.locator('.warning').textContent(), /announces 3; Sayso found 2/);
    assert.equal(await page.locator('#goals .goal').count(), 2);
    const again = list.locator('details.again');
    assert.ok(await again.getByRole('button').isHidden());
    await again.locator('summary').click();
    await again.getByRole('button', { name: 'mend the old roof' }).click();
    assert.equal(await focusedFind(), 'g3');
    assert.match(await card().textContent(), /probably council.*Said before/s);
  });

  test('that are said again stay unfolded while another speaker is chosen and let go', async () => {
    await openMade();
    await page.locator('details.again summary').click();
    await speaker('council').locator('.choose').click();
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.ok(await page.locator('details.again').getByRole('button').isVisible());
  });
});

describe('what is unsure', () => {
  test('is called so in the panels', async () => {
    await openMade();
    await speaker('council').locator('.choose').click();
    const unsure = await speaker('council')
      .locator('.finds li', { has: page.locator('.unsure') })
      .allTextContents();
    assert.deepEqual(unsure, ['‘the pier is safe’ unsure', 'mend the old roof unsure']);
  });
});
