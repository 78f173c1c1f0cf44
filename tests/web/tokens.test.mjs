// The design tokens' colours, by the contrast that WCAG 2.2 defines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../web/element/tokens.css', import.meta.url), 'utf8');
const tokens = Object.fromEntries(
  [...css.matchAll(/--sayso-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['paper', 'paper-2'];
const washes = ['quotes-wash', 'goals-wash', 'sources-wash', 'active-wash'];
const pairs = [
  ...['ink', 'ink-2', 'quotes', 'goals', 'sources', 'cues', 'warning'].flatMap((ink) =>
    papers.map((on) => [ink, on, 4.5]),
  ),
  ...['ink', 'ink-2', 'sources', 'cues'].flatMap((ink) => washes.map((on) => [ink, on, 4.5])),
  ['quotes', 'quotes-wash', 4.5],
  ['warning', 'quotes-wash', 4.5],
  ['goals', 'goals-wash', 4.5],
  ...['quotes', 'goals', 'sources', 'focus'].flatMap((line) => [...papers, ...washes].map((on) => [line, on, 3])),
  ['rule-2', 'paper', 3],
];

for (const theme of ['light', 'dark']) {
  test(`contrast in the ${theme} theme`, () => {
    for (const [ink, paper, least] of pairs) {
      const ratio = contrast(tokens[ink][theme], tokens[paper][theme]);
      assert.ok(ratio >= least, `${ink} on ${paper} is ${ratio.toFixed(2)}:1, and must be ${least}:1`);
    }
  });
}
