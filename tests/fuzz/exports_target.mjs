// Everything that the page exports of an article: read back the same, of the form that its format asks for.
import fc from 'fast-check';
import assert from 'node:assert/strict';

import {
  fromJson,
  goalsToCsv,
  quotesToCsv,
  toHtml,
  toJson,
  toMarkdown,
  toWebAnnotations,
} from '../../web/export/index.js';
import { wordsOf } from '../../web/highlight/index.js';
import { madeAnalysis } from '../web/made-analysis.mjs';
import { news } from './grammar.mjs';
import { analysisOf } from './module.mjs';

/** A text like news, or the seed of an analysis of any shape. */
export const inputs = fc.oneof(fc.record({ text: news }), fc.record({ seed: fc.nat() }));

export function check({ text, seed }) {
  const made = text === undefined ? madeAnalysis(seed) : { text, analysis: analysisOf(text) };
  if (text !== undefined) checkReadsBack(made);
  checkForms(made);
}

function checkReadsBack({ text, analysis }) {
  const json = toJson(text, analysis);
  const read = fromJson(json);
  assert.deepEqual(read, { text, blocks: [], found: analysis, corrections: [] });
  const again = toJson(read.text, read.found); // the fields of a record may come in another order, once
  assert.equal(toJson(read.text, fromJson(again).found), again);
}

/** What holds of every export, of whatever analysis. */
export function checkForms({ text, analysis }) {
  checkTable(quotesToCsv(text, analysis), analysis.quotes.length);
  checkTable(goalsToCsv(text, analysis), analysis.goals.length);
  checkAnnotations(text, analysis, JSON.parse(toWebAnnotations(text, analysis)));
  checkHtml(toHtml(text, analysis));
  assert.match(toMarkdown(text, analysis), /\n$/);
}

function checkTable(csv, finds) {
  const rows = rowsOf(csv);
  assert.equal(rows.length, finds + 1, csv);
  for (const row of rows) assert.equal(row.length, rows[0].length, csv);
}

/** By RFC 4180. */
function rowsOf(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    if (end === '' && (quoted ?? plain) === '') break;
    rows.at(-1).push((quoted ?? plain).replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function checkAnnotations(text, { quotes, goals }, page) {
  const characters = [...text];
  const finds = [...quotes.map(({ content }) => content), ...goals.map(({ span }) => span)];
  assert.equal(page.items.length, finds.length);
  for (const [i, { target }] of page.items.entries()) {
    const words = (target.items ?? [target]).map(({ selector: [place, quote] }) => {
      assert.equal(characters.slice(place.start, place.end).join(''), quote.exact);
      assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
      return quote.exact;
    });
    assert.deepEqual(
      words,
      finds[i].map(({ start, end }) => text.slice(start, end)),
    );
    assert.equal(typeof wordsOf(text, finds[i]), 'string');
  }
}

const names =
  'html|head|meta|title|style|body|main|article|section|footer|h[1-3]|p|blockquote|ul|ol|li|a|small|mark|span|b|' +
  'strong|em|div|table|thead|tbody|tr|th|td|dl|dt|dd|bdi|br';
const tag = new RegExp(`<(?:!doctype html|/?(?:${names})(?: [a-z-]+="[^"<>]*")*)>`, 'g');

/** No character of the article opens a tag or leaves an attribute. */
function checkHtml(html) {
  const words = html.replace(/<style>[^<]*<\/style>/, '').replace(tag, '');
  assert.doesNotMatch(words, /[<>]/, words.match(/.{0,40}[<>].{0,40}/)?.[0]);
  assert.doesNotMatch(html, /<[^>]* (?:on\w+|src|style|srcset)=/);
  for (const [, href] of html.matchAll(/<[^>]* href="([^"]*)"/g)) assert.match(href, /^#/);
}
