// Where an article's words stand on a page that shows them otherwise than its source has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alongPage } from '../../web/extension/along-page.js';

/** What is shown, as one node: its ranges are spans of its text. */
const shown = (text) => ({ text, blocks: [], rangesOf: (span) => [span], placeOf: (_node, offset) => offset });

/** The words on the page of some words of the article. */
function wordsOf(page, article, words, blocks = []) {
  const start = article.indexOf(words);
  assert.notEqual(start, -1);
  const spans = alongPage(shown(page), article, blocks).rangesOf({ start, end: start + words.length });
  return spans.map(({ start, end }) => page.slice(start, end));
}

test('words are found with the quotation marks around them, and in the spaces of the page', () => {
  const page = 'News Sport\n\nThe pier\n\n“We   will rebuild\u00a0it,” said\nAna Ruiz.';
  const article = 'The pier\n\n“We will rebuild it,” said Ana Ruiz.';
  assert.deepEqual(wordsOf(page, article, '“We will rebuild it,”'), ['“We   will rebuild\u00a0it,”']);
  assert.deepEqual(wordsOf(page, article, 'Ana Ruiz'), ['Ana Ruiz']);
});

test('quotation marks that the page writes otherwise, or by its style sheet, do not matter', () => {
  assert.deepEqual(wordsOf('"It will open," he said.', '“It will open,” he said.', '“It will open,”'), [
    '"It will open,"',
  ]);
  assert.deepEqual(wordsOf('It will open, he said.', '“It will open,” he said.', '“It will open,”'), ['It will open,']);
});

test('of words that stand twice on the page, those beside the article are meant', () => {
  const body = 'The council voted for the plan by twelve to nine, and nobody was glad of it.';
  const page = `Pier plan\n\nMost read\n\nPier plan\n\n${body}\n\nPier plan`;
  const article = `Pier plan\n\n${body}`;
  const [range] = alongPage(shown(page), article, []).rangesOf({ start: 0, end: 9 });
  assert.equal(range.start, page.indexOf('Pier plan', 10));
});

test('a span over several paragraphs has a range in each, without what stands between them on the page', () => {
  const page = '“The pier is shut.\n\nAdvertisement\n\n“It will open,” she said.';
  const article = '“The pier is shut.\n\n“It will open,” she said.';
  const words = article.slice(0, article.indexOf(' she said'));
  assert.deepEqual(wordsOf(page, article, words), ['“The pier is shut.', '“It will open,”']);
});

test('what the page does not show has no place, and neither has furniture', () => {
  const article = 'The council voted for the plan.\n\nSubscribe to our letter.';
  const blocks = [
    { kind: 'body', start: 0, end: 31 },
    { kind: 'furniture', start: 33, end: article.length },
  ];
  const page = 'The council voted for the plan.\n\nSubscribe to our letter.';
  assert.deepEqual(wordsOf(page, article, 'Subscribe', blocks), []);
  assert.deepEqual(wordsOf('Another page.', article, 'council'), []);
  assert.deepEqual(alongPage(shown(''), article, blocks).lines, []);
  assert.deepEqual(alongPage(shown(page), '', []).lines, []);
});

test('a paragraph that has something else in its midst on the page is found by its sentences', () => {
  const page = 'The storm took the pier. Read more: ten photographs “We will rebuild it,” said Ana Ruiz.';
  const article = 'The storm took the pier. “We will rebuild it,” said Ana Ruiz.';
  assert.deepEqual(wordsOf(page, article, '“We will rebuild it,”'), ['“We will rebuild it,”']);
});

test('a place on the page is a place in the article, also on a sign between the letters', () => {
  const page = 'Menu\n\n“We will rebuild it,” said Ana Ruiz.\n\nFooter of the page';
  const article = '“We will rebuild it,” said Ana Ruiz.';
  const { placeOf } = alongPage(shown(page), article, []);
  const at = (words) => placeOf(null, page.indexOf(words));
  assert.equal(at('rebuild'), article.indexOf('rebuild'));
  assert.equal(at('it,”'), article.indexOf('it,”'));
  assert.equal(at(' said'), article.indexOf('it,”') + 1); // the letter before
  assert.equal(at('Footer'), null);
  assert.equal(at('Menu'), null);
});
