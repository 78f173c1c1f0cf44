// Any JSON as an analysis to be opened: refused with a reason, or such that everything can be done with it.
import fc from 'fast-check';
import assert from 'node:assert/strict';

import { fromJson, toJson } from '../../web/export/index.js';
import { planArticle, segments } from '../../web/highlight/index.js';
import { checkForms } from './exports_target.mjs';
import { news } from './grammar.mjs';
import { analysisOf } from './module.mjs';

const places = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('q1', 's1', 'g1', 'l1', '', '__proto__', 'toString', null, 0, 1, -1, 0.5, 1e308, 2 ** 32, [], {}),
  fc.record({ start: fc.nat(40), end: fc.nat(40) }),
);
const change = fc.record({ place: places, change: fc.constantFrom('put', 'drop', 'repeat', 'swap'), value: values });
const changes = fc.array(change, { maxLength: 3 });

/** An export with a few values changed, or any JSON at all. */
export const inputs = fc.oneof(
  { weight: 9, arbitrary: fc.record({ text: news, changes }) },
  { weight: 1, arbitrary: fc.record({ json: fc.oneof(fc.json(), fc.string({ unit: 'binary' })) }) },
);

export function check({ text, changes, json }) {
  const content = json ?? JSON.stringify(changes.reduce(changed, { text, analysis: analysisOf(text) }));
  const { error, text: words, found, corrections } = fromJson(content);
  if (error !== undefined) return assert.equal(typeof error, 'string');
  const again = toJson(words, found, { corrections });
  assert.equal(fromJson(again).error, undefined);
  assert.equal(
    segments(words, found)
      .map(({ start, end }) => words.slice(start, end))
      .join(''),
    words,
  );
  planArticle(words, found);
  checkForms({ text: words, analysis: found });
}

/** The value with something deep inside of it changed. */
function changed(whole, { place, change, value }) {
  let parent = whole;
  let key = Object.keys(whole)[place[0] % 2];
  for (const step of place.slice(1)) {
    const inner = parent[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
    parent = inner;
    key = Object.keys(inner)[step % Object.keys(inner).length];
  }
  const siblings = Object.keys(parent);
  if (change === 'put') parent[key] = value;
  else if (change === 'drop') Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key];
  else if (change === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(parent[key]));
  else if (change === 'repeat') parent[typeof value === 'string' ? value : 'more'] = parent[key];
  else {
    const other = siblings[place[0] % siblings.length];
    [parent[key], parent[other]] = [parent[other], parent[key]];
  }
  return whole;
}
