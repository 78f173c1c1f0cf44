// The names of the analysis's evidence: those that the core can give are those that the card words and the docs
// explain.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { articleTexts } from '../../web/element/texts.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const given = new Set([...read('core/evidence.def').matchAll(/^[A-Z_]+\(\w+, "([\w-]+)"/gm)].map(([, name]) => name));
const byPeople = 'reader'; // of a correction

test('the core’s evidence is found in its table', () => {
  for (const name of ['cue-after-quote', 'label', 'network-mixed', 'quote-alone', 'announced-list', 'headline-to']) {
    assert.ok(given.has(name), name);
  }
});

test('every name of it has its words on the card, and no other has', () => {
  assert.deepEqual(Object.keys(articleTexts.whys).sort(), [...given, byPeople].sort());
});

test('every name of it is explained in the docs', () => {
  const docs = read('docs/why.md') + read('docs/goals.md');
  const named = new Set([...docs.matchAll(/^\| (.*?) \|/gm)].flatMap(([, names]) => names.match(/[\w-]+/g) ?? []));
  assert.deepEqual(
    [...given].filter((name) => !named.has(name)),
    [],
  );
});
