// The names of the analysis's evidence: those that the core can give are those that the card words and the docs
// explain.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { articleTexts } from '../../web/element/texts.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const findings = readdirSync(new URL('../../core/findings/', import.meta.url), { recursive: true }).map(
  (name) => `core/findings/${name}`,
);

/** In the core's own code: a `Rule` names its evidence first, and what is no rule's is written into `why`. */
const given = new Set(
  findings
    .filter((path) => /\.[ch]pp$/.test(path))
    .flatMap((path) => [
      ...read(path).matchAll(/\bRule \w+\{"([\w-]+)"/g),
      ...[...read(path).matchAll(/\bwhy = ([^;]*);/g)].flatMap(([, value]) => [...value.matchAll(/"([\w-]+)"/g)]),
    ])
    .map(([, name]) => name),
);
const byPeople = 'reader'; // of a correction

test('the core’s evidence is found in its code', () => {
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
