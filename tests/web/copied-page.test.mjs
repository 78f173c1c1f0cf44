// A page of a newspaper: what is copied from it, and what is taken of that here. The browser itself selects, copies and
// pastes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { articleText, drop, open, page, speaker } from './reader.mjs';

const newsPage = await readFile(new URL('news-page.html', import.meta.url), 'utf8');

const headline = 'Mayor promises to rebuild the pier';
const byline = 'By Tom Li, harbour correspondent';
const body = [
  'Lowmoor will have its pier again. “We will rebuild it by the summer after next,” said Ana Ruiz, the mayor, at a ' +
    'meeting of the council on Thursday that went on until after midnight.',
  'The council voted for the plan by twelve to nine. Ms Ruiz said that the work would cost four million crowns and ' +
    'that the town would borrow half of it.',
  'Not everybody was glad. “It is money that the school needs,” said Mette Holm, who leads the opposition and has ' +
    'called for a vote of all citizens.',
  'The old pier',
  'The storm of two years ago took away the last third of the old pier, and the harbour office closed what was left ' +
    'of it to all who wanted to walk there.',
  'The harbour office said that it wants to begin in March. Its engineers plan to keep the iron gate of the old ' +
    'pier, which a smith of the town had made.',
  'Ms Holm said she would not give up. “The citizens must be asked,” she told the Courier.',
];
/** What is written for the reader of the page beside its article: each names somebody who says or wants something. */
const furniture = /lawyers|Voss|Berg|boats|baker|Falk|Lind|vote against|Mohr|Winther|publisher|Hart/;

/** Opens the newspaper in another tab and copies what `select` selects there. */
async function copy(select) {
  const paper = await page.context().newPage();
  await paper.setContent(newsPage);
  await select(paper);
  await paper.keyboard.press('Control+C');
  await paper.close();
}

/** From the first letter of one element to behind the last of another, with the mouse. */
async function dragOver(paper, from, to) {
  await paper.setViewportSize({ width: 1280, height: 3000 });
  const [start, end] = await paper.evaluate(
    ([from, to]) => {
      const rectangles = [...document.querySelectorAll(`${from}, ${to}`)].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()];
      });
      const [first, last] = [rectangles[0][0], rectangles.at(-1).at(-1)];
      return [
        [first.left + 1, first.top + first.height / 2],
        [last.right - 1, last.top + last.height / 2],
      ];
    },
    [from, to],
  );
  await paper.mouse.move(...start);
  await paper.mouse.down();
  await paper.mouse.move(...end, { steps: 5 });
  await paper.mouse.up();
}

describe('an article that is copied from a page', () => {
  for (const [way, select] of [
    ['by dragging over it', (paper) => dragOver(paper, '.story-title', '.story-body > p:last-child')],
    ['with the whole page', (paper) => paper.keyboard.press('Control+A')],
  ]) {
    test(`${way} is its headline, its byline and its body`, async () => {
      await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      await copy(select);
      await page.bringToFront();
      await page.locator('body').click({ position: { x: 1, y: 1 } });
      await page.keyboard.press('Control+V');
      await speaker('Ana Ruiz').waitFor();
      await checkArticle();
    });
  }

  test('is what a saved page has, too', async () => {
    await open();
    await drop('page.html', 'text/html', newsPage);
    await speaker('Ana Ruiz').waitFor();
    await checkArticle();
  });
});

async function checkArticle() {
  const paragraphs = (await articleText()).split('\n\n');
  assert.equal(paragraphs[0], headline);
  assert.ok(paragraphs.includes(byline), paragraphs.join('\n'));
  assert.deepEqual(
    paragraphs.filter((words) => body.includes(words)),
    body,
  );
  const finds = await page.evaluate(() => {
    const { text, analysis } = document.querySelector('sayso-article');
    const words = (spans) => spans.map(({ start, end }) => text.slice(start, end));
    return [
      ...analysis.quotes.flatMap(({ content, source }) => words([...content, ...source])),
      ...analysis.goals.flatMap(({ span, holder }) => words([...span, ...holder])),
      ...analysis.speakers.flatMap(({ name, mentions }) => [name, ...words(mentions)]),
    ];
  });
  assert.ok(finds.includes('The citizens must be asked,') || finds.includes('“The citizens must be asked,”'));
  assert.deepEqual(
    finds.filter((words) => furniture.test(words)),
    [],
  );
}
