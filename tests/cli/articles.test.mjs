// Made-up articles, each of a kind that analyzers get wrong (tests/articles.json), through the program. A row of the
// class "must" is right. A row of the class "should" is wrong today; one that has become right moves to "must", so that
// what was won is not lost: the share of what is right never falls.
//
// A row has a text and what must hold of its analysis:
//   quotes      words that stand whole in one quote's content; of its `speaker` one of the names; `without` words that
//               the content must not take in; of this `kind`, with this `cue` as a part
//   no_quote    words that no quote's content touches (with `speaker`: none of that speaker's)
//   no_speaker  names that are no speaker's
//   goals, no_goal   words that stand in a goal, that stand in none
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { jsonLines, sayso } from './sayso.mjs';

const rows = JSON.parse(readFileSync(new URL('../articles.json', import.meta.url), 'utf8'));

const wordsOf = (text, spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

function quoteFailures(want, row, quotes) {
  const start = row.text.indexOf(want.words);
  const end = start + want.words.length;
  const hit = quotes.find(({ content }) => content.some((span) => span.start <= start && end <= span.end));
  if (!hit) return [`missing: ${want.words}`];
  const failures = [];
  if (want.speaker && !want.speaker.includes(hit.who)) failures.push(`speaker of ${want.words}: ${hit.who}`);
  for (const words of want.without ?? []) if (hit.words.includes(words)) failures.push(`taken in: ${words}`);
  if (want.kind && want.kind !== hit.kind) failures.push(`kind of ${want.words}: ${hit.kind}`);
  if (want.cue && !hit.said.includes(want.cue)) failures.push(`cue of ${want.words}: ${hit.said}`);
  return failures;
}

function falseQuotes(no, row, quotes) {
  const start = row.text.indexOf(no.words);
  const end = start + no.words.length;
  return quotes
    .filter(({ content }) => content.some((span) => span.start < end && start < span.end))
    .filter(({ who }) => no.speaker === undefined || no.speaker === who)
    .map(({ words, who }) => `false: ${words}, of ${who}`);
}

/** @returns {string[]} what does not hold of the analysis that must, by the row */
function failuresOf(row, analysis) {
  const names = new Map(analysis.speakers.map(({ id, name }) => [id, name]));
  const quotes = analysis.quotes.map((quote) => ({
    ...quote,
    who: names.get(quote.speaker) ?? null,
    words: wordsOf(row.text, quote.content),
    said: wordsOf(row.text, quote.cue),
  }));
  const goals = analysis.goals.map(({ span }) => wordsOf(row.text, span));
  return [
    ...(row.quotes ?? []).flatMap((want) => quoteFailures(want, row, quotes)),
    ...(row.no_quote ?? []).flatMap((no) => falseQuotes(no, row, quotes)),
    ...(row.no_speaker ?? [])
      .filter((name) => [...names.values()].includes(name))
      .map((name) => `false speaker ${name}`),
    ...(row.goals ?? [])
      .filter((words) => !goals.some((goal) => goal.includes(words)))
      .map((words) => `no goal ${words}`),
    ...(row.no_goal ?? [])
      .filter((words) => goals.some((goal) => goal.includes(words)))
      .map((words) => `goal ${words}`),
  ];
}

async function analyzed() {
  const input = rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
  const { out } = await sayso(['--jsonl', '--offsets', 'utf16'], { input });
  const analyses = jsonLines(out);
  assert.deepEqual(
    analyses.map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  return analyses;
}

test('made-up articles: what must be right is, and what has become right is said to', async () => {
  const analyses = await analyzed();
  const wrong = [];
  rows.forEach((row, i) => {
    assert.ok(['must', 'should'].includes(row.class), row.id);
    const failures = failuresOf(row, analyses[i]);
    if (row.class === 'must' && failures.length > 0) wrong.push(`${row.id} (${row.kind}): ${failures.join('; ')}`);
    if (row.class === 'should' && failures.length === 0)
      wrong.push(`${row.id} (${row.kind}) is right now: make it "must"`);
  });
  assert.deepEqual(wrong, []);
});

test('every word that a row names stands in its text', () => {
  for (const row of rows) {
    for (const { words } of [...(row.quotes ?? []), ...(row.no_quote ?? [])])
      assert.ok(row.text.includes(words), words);
  }
});
