// The text that is drawn is the text, whatever was found in it; and the text of a Markdown file is words of that file.
import fc from 'fast-check';
import assert from 'node:assert/strict';

import { textOfMarkdown } from '../../web/app/text-of-markdown.js';
import { layerNames, planArticle, segments } from '../../web/highlight/index.js';
import { madeAnalysis } from '../web/made-analysis.mjs';
import { news } from './grammar.mjs';
import { analysisOf } from './module.mjs';

const markdown = fc
  .array(
    fc.oneof(
      news,
      fc.constantFrom('# ', '> ', '- ', '* ', '**', '_', '`', '```\n', '---\n', '\n\n', '\\', '<b>', '&amp;', '| '),
      fc.constantFrom('[', '](', ')', '![', '](https://norland.no)', '[a][b]'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

export const inputs = fc.oneof(
  fc.record({ text: news, layers: fc.subarray([...layerNames]) }),
  fc.record({ seed: fc.nat(), layers: fc.subarray([...layerNames]) }),
  fc.record({ markdown }),
);

export async function check({ text, seed, layers, markdown }) {
  if (markdown !== undefined) return checkMarkdown(markdown);
  const made = text === undefined ? madeAnalysis(seed) : { text, analysis: analysisOf(text) };
  const whole = segments(made.text, made.analysis, layers);
  assert.equal(whole.map(({ start, end }) => made.text.slice(start, end)).join(''), made.text);
  const plans = planArticle(made.text, made.analysis, { layers });
  assert.equal(plans.map(({ gap, pieces }) => gap + pieces.map(({ words }) => words).join('')).join(''), made.text);
}

async function checkMarkdown(markdown) {
  const text = await textOfMarkdown(markdown);
  assert.ok(text.length <= markdown.length);
  let place = 0; // every character of the text stands in the file, in this order
  for (const character of text) {
    place = markdown.indexOf(character, place);
    assert.notEqual(place, -1);
    place += character.length;
  }
}
