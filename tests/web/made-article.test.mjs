// Finds that the analyzer may or may not make of an article: given by hand, as a file of our own, to see how they are
// shown.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { createAnalyzer } from '../../web/analyzer/index.js';
import { toJson } from '../../web/export/index.js';
import { negatedArticle } from './made-analysis.mjs';
import { articleText, card, click, drop, focusedFind, open, page, speaker } from './reader.mjs';

const text =
  'A pier for Lowmoor\n\n“He told us ‘the pier is safe’ and I believed him,” said Ana Ruiz. ' +
  'The council wants to mend the roof and to paint the doors. Again it said that it would mend the old roof.';
const at = (words) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
const quote = (id, kind, words, speaker, confidence) => {
  return {
    id,
    kind,
    content: at(words),
    cue: [],
    source: [],
    speaker,
    speaker_confidence: 1,
    negated: false,
    confidence,
    why: 'network-direct',
  };
};
const goal = (id, words, rest) => {
  const common = {
    kind: 'aim',
    cue: [],
    holder: [],
    speaker: 's2',
    speaker_confidence: 1,
    negated: false,
    quote: null,
    list: null,
    restates: null,
  };
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
  blocks: [],
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

describe('a file of ours of a text that is none of an article', () => {
  const analyzer = createAnalyzer({ worker: 'none' });
  after(() => analyzer.dispose());

  for (const hostile of [
    '„. @a\nZ insisted',
    'Z insisted「 reportedly “We will go;=1+1” said Tom Li.',
    'n ة…claimed. “「',
  ]) {
    test(`is opened again: ${JSON.stringify(hostile)}`, async () => {
      await open();
      await drop('hostile.json', 'application/json', toJson(hostile, await analyzer.analyze(hostile)));
      await page.locator('sayso-article .text').waitFor();
      assert.equal(await articleText(), hostile);
      assert.equal(await page.locator('main > .problem').textContent(), '');
      for (const find of await page.locator('sayso-article [role=button]').all()) {
        await click(find);
        await card().waitFor();
      }
    });
  }
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
    assert.deepEqual(unsure, ['‘the pier is safe’ probably, 60%', 'mend the old roof probably, 50%']);
  });
});

describe('what is negated', () => {
  const { text, analysis } = negatedArticle();
  const segment = (find) => page.locator(`sayso-article .segment[data-find="${find}"]`);

  async function openNegated() {
    await open();
    await drop('made.json', 'application/json', toJson(text, analysis));
    await speaker('Tom Li').waitFor();
  }

  test('is said to be in the label of its mark', async () => {
    await openNegated();
    const label = (find) => segment(find).locator('[data-label]').getAttribute('data-label');
    assert.equal(await label('g1'), 'Commitment, Tom Li: not ');
    assert.equal(await label('g2'), 'Aim, Tom Li: ');
    assert.equal(await label('q1'), 'Reported, not quoted, Pike: not said: ');
  });

  test('is said to be in the list of goals, and is not folded under its opposite', async () => {
    await openNegated();
    const goals = await page.locator('#goals .goal > button').allTextContents();
    assert.deepEqual(goals, ['not sell the stadium', 'mend the roof', 'sell the stadium after all']);
    assert.deepEqual(await page.locator('#goals .again li').allTextContents(), ['not sell it']);
    await page.getByLabel('Search speakers and goals').fill('not sell');
    await page.locator('#goals .count', { hasText: '2 of 4' }).waitFor();
  });

  test('is said to be in the list of a speaker, whose share it is no part of', async () => {
    await openNegated();
    await speaker('Pike').locator('.choose').click();
    assert.deepEqual(await speaker('Pike').locator('.finds li').allTextContents(), ['not said: they had read it']);
    assert.match(await speaker('Pike').locator('.numbers').textContent(), /not quoted/);
    assert.equal(await speaker('Pike').locator('.share').count(), 0);
    const heard = page.getByRole('img', { name: /Where each speaker is heard/ });
    assert.match(await heard.getAttribute('aria-label'), /Tom Li/);
    assert.doesNotMatch(await heard.getAttribute('aria-label'), /Pike/);
    assert.deepEqual(await page.locator('.timeline .lane').evaluateAll((lanes) => lanes.map(({ title }) => title)), [
      'Tom Li',
    ]);
  });

  test('is said to be on its card, in the dialog that corrects it and in the list of corrections', async () => {
    await openNegated();
    await click(segment('g1'));
    assert.equal(await card().locator('.negated').textContent(), 'not sell the stadium');
    assert.match(await card().textContent(), /, here negated/);
    await card().getByRole('button', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.locator('blockquote').textContent(), 'not sell the stadium');
    await dialog.getByLabel('Who wants it').fill('Bo Hale');
    await dialog.getByRole('button', { name: 'Save' }).click();
    assert.equal(await page.locator('.corrections .words').textContent(), 'not sell the stadium');
    await page.getByRole('button', { name: 'Undo: not sell the stadium' }).waitFor();
    await click(segment('g2'));
    assert.equal(await card().locator('.negated').count(), 0);
  });
});
