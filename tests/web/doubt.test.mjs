// Doubt is seen where the words are, in the lists and on the card; and what is less sure than one wants is left out.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkAnalysis } from '../../web/export/check-analysis.js';
import { toHtml, toJson } from '../../web/export/index.js';
import { atLeast, planArticle } from '../../web/highlight/index.js';
import { doubtfulArticle } from './doubtful-article.mjs';
import { madeAnalysis } from './made-analysis.mjs';
import { articleText, card, click, drop, open, overflow, page, speaker, status, until } from './reader.mjs';

const { text, analysis } = doubtfulArticle();
const marks = (selector) => page.locator(`sayso-article .text ${selector}`);
const wordsOf = (selector) => marks(selector).allTextContents();

async function openDoubtful(options) {
  await open(options);
  await drop('made.json', 'application/json', toJson(text, analysis));
  await speaker('Ana Ruiz').waitFor();
}

/** @param {number} percent */
async function setLeast(percent) {
  await page.getByLabel('At least sure').evaluate((slider, percent) => {
    slider.value = percent;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, percent);
}

describe('what is sure enough', () => {
  test('of any analysis is an analysis that holds together, whatever is wanted', () => {
    let left = 0;
    for (let seed = 1; seed <= 1000; ++seed) {
      const { text, analysis } = madeAnalysis(seed);
      for (const least of [0, 0.3, 0.75, 1]) {
        const sure = atLeast(analysis, least);
        const { quotes, goals } = sure;
        assert.ok(
          [...quotes, ...goals].every(({ confidence }) => confidence >= least),
          `seed ${seed}`,
        );
        const all = [...analysis.quotes, ...analysis.goals].filter(({ confidence }) => confidence >= least);
        assert.equal(quotes.length + goals.length, all.length, `seed ${seed}`);
        left += all.length;
        const speakers = sure.speakers.map((speaker) => ({ ...speaker, words: 0 }));
        const silent = { ...sure, quotes: quotes.map((quote) => ({ ...quote, negated: true })), speakers };
        assert.doesNotThrow(() => checkAnalysis(silent, text), `seed ${seed}, at least ${least}`);
      }
    }
    assert.ok(left > 1000);
  });

  test('is all of it, and the same object, when nothing is less sure', () => {
    assert.equal(atLeast(analysis, 0), analysis);
    assert.deepEqual(
      atLeast(analysis, 0.75).speakers.map(({ name }) => name),
      ['Ana Ruiz', 'An official', 'Lowmoor council'],
    );
  });

  test('people who left the confidence out are sure', () => {
    const [{ confidence, ...unsaid }, ...others] = analysis.quotes;
    assert.ok(confidence);
    assert.equal(atLeast({ ...analysis, quotes: [unsaid, ...others] }, 1).quotes.length, 1);
  });
});

describe('a doubtful find', () => {
  test('opens and closes in the plan where its words do, in each of its spans and over other marks', () => {
    const text = 'a bc de';
    const quotes = [
      {
        ...analysis.quotes[0],
        confidence: 0.5,
        content: [
          { start: 0, end: 4 },
          { start: 5, end: 7 },
        ],
      },
    ];
    const goals = [{ ...analysis.goals[0], span: [{ start: 2, end: 3 }] }];
    const made = { ...analysis, length: text.length, quotes, goals, speakers: [] };
    const names = planArticle(text, made).flatMap(({ pieces }) =>
      pieces.map(({ words, lines }) => [words, ...lines.map(({ name }) => name)].join('|')),
    );
    assert.deepEqual(names, [
      'a |quotes direct doubtful opens',
      'b|quotes direct doubtful|goals aim',
      'c|quotes direct doubtful closes',
      ' ',
      'de|quotes direct doubtful opens closes',
    ]);
  });

  test('is drawn lighter and in brackets, and a sure one is not', async () => {
    await openDoubtful();
    assert.deepEqual(await wordsOf('.doubtful'), [
      'the harbour will silt up',
      'the plan “a gift to the sea”',
      'ask for a loan',
    ]);
    const look = (selector) =>
      marks(selector)
        .first()
        .evaluate((mark) => {
          const { backgroundColor, textDecorationColor, borderInlineStartWidth, borderInlineEndWidth } =
            getComputedStyle(mark);
          return { backgroundColor, textDecorationColor, borderInlineStartWidth, borderInlineEndWidth };
        });
    const [sure, doubtful] = [await look('.direct'), await look('.mixed')];
    assert.deepEqual([sure.borderInlineStartWidth, sure.borderInlineEndWidth], ['0px', '0px']);
    assert.deepEqual([doubtful.borderInlineStartWidth, doubtful.borderInlineEndWidth], ['2px', '2px']);
    assert.notEqual(doubtful.textDecorationColor, sure.textDecorationColor);
    assert.match(doubtful.backgroundColor, /, 0\)$/);
    assert.doesNotMatch(sure.backgroundColor, /, 0\)$/);
  });

  test('is copied and read as the article has it', async () => {
    await openDoubtful();
    assert.equal(await articleText(), text);
    const copied = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('sayso-article').shadowRoot.querySelector('.text'));
      return getSelection().toString();
    });
    assert.equal(copied.replace(/\s+/g, ' ').trim(), text.replace(/\s+/g, ' '));
  });

  for (const media of [{ forcedColors: 'active' }, { media: 'print' }]) {
    test(`keeps its brackets with ${JSON.stringify(media)}`, async () => {
      await openDoubtful();
      await page.emulateMedia(media);
      const drawn = await marks('.doubtful').evaluateAll((all) =>
        all.map((mark) => {
          const { borderInlineStartStyle, borderInlineStartWidth, borderInlineEndWidth } = getComputedStyle(mark);
          return [borderInlineStartStyle, borderInlineStartWidth, borderInlineEndWidth].join(' ');
        }),
      );
      assert.deepEqual([...new Set(drawn)], ['solid 2px 2px']);
    });
  }

  test('is bracketed in the file that is exported too', () => {
    assert.match(toHtml(text, analysis), /<mark class="quotes mixed doubtful opens closes"/);
  });

  test('is called probable on its card and in the lists, with the percentage', async () => {
    await openDoubtful();
    await click(marks('.segment[data-find="q2"]'));
    assert.equal(await card().locator('.kind').textContent(), 'Reported, not quoted, probably');
    assert.match(await card().textContent(), /Confidence45%, doubtful, check it; the speaker 95%, very likely right/);
    await page.keyboard.press('Escape');
    await speaker('An official').locator('.choose').click();
    assert.equal(await speaker('An official').locator('.unsure').textContent(), ' probably theirs, 50%');
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.locator('#goals .unsure').allTextContents(), [' probably, 50%']);
  });
});

describe('the switches of the kinds of quotes', () => {
  test('each hides its kind alone', async () => {
    await openDoubtful();
    const group = page.getByRole('group', { name: 'Quotes' });
    assert.deepEqual(await group.getByRole('checkbox').count(), 3);
    for (const [label, kind] of [
      ['direct', 'direct'],
      ['partly', 'mixed'],
      ['reported', 'indirect'],
    ]) {
      await group.getByLabel(label).uncheck();
      for (const one of ['direct', 'mixed', 'indirect']) {
        assert.equal((await marks(`mark.${one}`).count()) === 0, one === kind, `${one} without ${kind}`);
      }
      await group.getByLabel(label).check();
    }
    assert.equal(await articleText(), text);
  });
});

describe('the least confidence', () => {
  test('leaves what is less sure out of the article, the lists and the strip, and says how much is shown', async () => {
    await openDoubtful();
    await setLeast(75);
    await until(async () => (await page.locator('.speaker').count()) === 3, 'the lists are sifted');
    assert.equal(await marks('.doubtful').count(), 0);
    assert.deepEqual(await page.locator('#goals .words').allTextContents(), ['raise the harbour fee']);
    await until(async () => (await status().textContent()) === '3 of 6 finds are shown.', 'it is said');
    await until(async () => (await page.locator('.timeline .lane').count()) === 2, 'the strip is sifted');
    assert.equal(await page.locator('.least-value').textContent(), '75%');
    await setLeast(0);
    await until(async () => (await page.locator('.speaker').count()) === 5, 'all of them are back');
    assert.equal(await marks('.doubtful').count(), 3);
    assert.equal(await page.locator('.least-value').textContent(), 'all');
  });

  test('is moved with the keyboard, and its value is spoken', async () => {
    await openDoubtful();
    const slider = page.getByRole('slider', { name: 'At least sure' });
    await slider.focus();
    assert.equal(await slider.getAttribute('aria-valuetext'), 'All finds are shown');
    await page.keyboard.press('End');
    assert.equal(await slider.getAttribute('aria-valuetext'), 'Finds that are at least 100% sure are shown');
    await until(async () => (await page.locator('.speaker').count()) === 0, 'nothing is so sure');
    await page.keyboard.press('Home');
    await until(async () => (await page.locator('.speaker').count()) === 5, 'all of them are back');
  });

  test('counts the words of what is shown anew', async () => {
    await openDoubtful();
    await setLeast(60);
    await until(async () => (await page.locator('.speaker').count()) === 4, 'the lists are sifted');
    assert.match(await speaker('Tom Li').textContent(), /47%/);
  });
});

test('on a phone nothing is wider than the window, with the layers open', async () => {
  await openDoubtful({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.getByRole('button', { name: 'Layers' }).click();
  assert.ok(await page.getByRole('slider', { name: 'At least sure' }).isVisible());
  assert.ok((await overflow()) <= 0);
});

describe('over a page’s own text', () => {
  /** The words under each highlight, by its name. */
  const highlights = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].map(([name, ranges]) => [
          name.slice('sayso-'.length),
          [...ranges].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)),
        ]),
      ),
    );
  const change = (what) =>
    page.evaluate(
      ([what, text, analysis]) => {
        const article = document.querySelector('#made');
        if (what === 'show') article.analysis = { ...analysis, length: article.text.length };
        else if (what === 'match')
          article.match([{ start: text.indexOf('harbour'), end: text.indexOf('harbour') + 7 }], 0);
        else Object.assign(article, what);
      },
      [what, text, analysis],
    );

  test('it has lighter lines, corners, the kinds as layers, and only what is sure enough', async () => {
    await open();
    await page.goto(new URL('demo/plain.html', page.url()).href);
    await page.evaluate((text) => {
      document.body.innerHTML = '';
      const article = document.createElement('sayso-article');
      article.id = 'made';
      article.analyzer = null;
      article.loading = 'eager';
      for (const line of text.split('\n\n'))
        article.append(Object.assign(document.createElement('p'), { textContent: line }));
      document.body.append(article);
    }, text);
    await page.waitForFunction((text) => document.querySelector('#made').text === text, text);
    const before = await page.locator('#made').innerHTML();
    await change('show');
    const drawn = await highlights();
    assert.deepEqual(drawn['doubtful-indirect'], ['the harbour will silt up']);
    assert.deepEqual(drawn['doubtful-mixed'], ['the plan “a gift to the sea”']);
    assert.deepEqual(drawn['doubtful-goal'], ['ask for a loan']);
    assert.deepEqual(drawn.direct, ['“We will rebuild the pier,”']);
    assert.deepEqual(drawn.indirect, ['money is short']);
    assert.deepEqual(drawn.doubt, ['th', 'up', 'th', 'a”', 'as', 'an']);
    await change({ layers: ['direct', 'goals'] });
    assert.deepEqual(Object.keys(await highlights()).sort(), ['direct', 'doubt', 'doubtful-goal', 'goal']);
    await change({ leastConfidence: 0.75 });
    assert.deepEqual(Object.keys(await highlights()).sort(), ['direct', 'goal']);
    assert.equal(await page.locator('#made').getAttribute('least-confidence'), '0.75');
    assert.equal(await page.locator('#made').evaluate(({ analysis }) => analysis.quotes.length), 4);
    await change('match');
    assert.deepEqual((await highlights())['current-match'], ['harbour']);
    assert.equal(await page.locator('#made').innerHTML(), before);
  });
});
