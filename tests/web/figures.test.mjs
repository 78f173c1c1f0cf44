// What a researcher counts, and in what order the speakers stand.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { figuresOf } from '../../web/app/figures.js';
import { toJson } from '../../web/export/index.js';
import { doubtfulArticle } from './doubtful-article.mjs';
import { madeAnalysis } from './made-analysis.mjs';
import { activeWords, drop, open, page, speaker, until } from './reader.mjs';

const { text, analysis } = doubtfulArticle();
const opener = () => page.getByRole('button', { name: 'Figures' });

describe('the figures', () => {
  test('count quotes and their words by form and by kind of speaker', () => {
    const { all, byForm, byKind, byGender, unnamedShare, first } = figuresOf(text, analysis);
    assert.deepEqual(all, { name: null, speakers: 4, quotes: 4, words: 20 });
    assert.deepEqual(byForm, [
      { name: 'direct', speakers: 1, quotes: 1, words: 5 },
      { name: 'mixed', speakers: 1, quotes: 1, words: 7 },
      { name: 'indirect', speakers: 2, quotes: 2, words: 8 },
    ]);
    assert.deepEqual(byKind, [
      { name: 'person', speakers: 2, quotes: 2, words: 12 },
      { name: 'organization', speakers: 0, quotes: 0, words: 0 },
      { name: 'group', speakers: 1, quotes: 1, words: 5 },
      { name: 'unnamed', speakers: 1, quotes: 1, words: 3 },
      { name: null, speakers: 0, quotes: 0, words: 0 },
    ]);
    assert.equal(unnamedShare, 3 / 20);
    assert.equal(first.speaker.name, 'Ana Ruiz');
    assert.deepEqual(byGender, []);
  });

  test('have a row for every kind that a speaker is said to be', () => {
    const [ana, ...others] = analysis.speakers;
    const told = { ...analysis, speakers: [{ ...ana, kind: 'place' }, ...others] };
    const rows = figuresOf(text, told).byKind;
    assert.deepEqual(
      rows.find(({ name }) => name === 'place'),
      { name: 'place', speakers: 1, quotes: 1, words: 5 },
    );
  });

  test('have the gender of persons only as the reader has set it', () => {
    const [ana, ...others] = analysis.speakers;
    const told = { ...analysis, speakers: [{ ...ana, gender: 'woman' }, ...others] };
    assert.deepEqual(figuresOf(text, told).byGender, [
      { name: 'woman', speakers: 1, quotes: 1, words: 5 },
      { name: null, speakers: 1, quotes: 1, words: 7 },
    ]);
  });

  test('count a quote of nobody as unnamed, and nothing that was not said', () => {
    const [first, second, ...others] = analysis.quotes;
    const quotes = [{ ...first, negated: true }, { ...second, speaker: null }, ...others];
    const { all, byKind, unnamedShare, first: quoted } = figuresOf(text, { ...analysis, quotes });
    assert.equal(all.words, 15);
    assert.deepEqual(byKind.at(-1), { name: null, speakers: 0, quotes: 1, words: 5 });
    assert.equal(unnamedShare, 8 / 15);
    assert.equal(quoted.speaker.name, 'Tom Li');
  });

  test('of any analysis add up', () => {
    for (let seed = 1; seed <= 500; ++seed) {
      const { text, analysis } = madeAnalysis(seed);
      const { all, byForm, byKind, unnamedShare } = figuresOf(text, analysis);
      for (const rows of [byForm, byKind]) {
        assert.equal(
          rows.reduce((sum, { quotes }) => sum + quotes, 0),
          all.quotes,
          `seed ${seed}`,
        );
        assert.equal(
          rows.reduce((sum, { words }) => sum + words, 0),
          all.words,
          `seed ${seed}`,
        );
      }
      assert.ok(unnamedShare >= 0 && unnamedShare <= 1, `seed ${seed}`);
    }
  });
});

describe('the panel of figures', () => {
  async function openFigures() {
    await open();
    await drop('made.json', 'application/json', toJson(text, analysis));
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await opener().getAttribute('aria-expanded'), 'false');
    await opener().click();
  }

  test('is folded at first, and has the tables', async () => {
    await openFigures();
    assert.equal(await opener().getAttribute('aria-expanded'), 'true');
    const table = page.getByRole('table', { name: 'How it quotes' });
    assert.deepEqual(
      await table
        .getByRole('row', { name: /^Partly quoted/ })
        .getByRole('cell')
        .allTextContents(),
      ['1', '7', '35%'],
    );
    assert.deepEqual(
      await page.getByRole('table', { name: 'Who is quoted' }).getByRole('rowheader').allTextContents(),
      ['Person', 'Organization', 'Group', 'Unnamed source', 'Nobody named'],
    );
    assert.match(await page.locator('#figures dl').textContent(), /Words of unnamed sources15%/);
    assert.equal(await page.getByRole('table', { name: /gender/ }).count(), 0);
  });

  test('goes to the first quote', async () => {
    await openFigures();
    await page.locator('#figures').getByRole('button', { name: 'Ana Ruiz' }).click();
    assert.ok((await activeWords()).includes('“We will rebuild the pier,”'));
  });

  test('is of what is shown', async () => {
    await openFigures();
    await page.getByLabel('At least sure').press('End');
    await until(async () => /Nobody is quoted/.test(await page.locator('#figures').textContent()), 'nothing is shown');
  });
});

describe('the list of speakers', () => {
  test('is sorted by share, first appearance or name', async () => {
    await open();
    await drop('made.json', 'application/json', toJson(text, analysis));
    await speaker('Ana Ruiz').waitFor();
    const names = () => page.locator('.speaker .name').allTextContents();
    assert.deepEqual((await names())[0], 'Tom Li');
    await page.getByLabel('Sorted by').selectOption('first appearance');
    assert.deepEqual(await names(), ['Ana Ruiz', 'Fishers', 'Tom Li', 'An official', 'Lowmoor council']);
    await page.getByLabel('Sorted by').selectOption('name');
    assert.deepEqual(await names(), ['An official', 'Ana Ruiz', 'Fishers', 'Lowmoor council', 'Tom Li']);
    await speaker('Fishers').locator('.choose').click();
    assert.deepEqual((await names()).length, 5);
    assert.equal(await page.getByLabel('Sorted by').inputValue(), 'name');
  });
});
