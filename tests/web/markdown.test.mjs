// The report in Markdown, as others' programs show it: what the article says stays words.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { toMarkdown } from '../../web/export/index.js';

/**
 * CommonMark with the tables, the strikethrough and the bare addresses of GitHub’s dialect, and more addresses than
 * that.
 */
const renderer = new MarkdownIt({ html: true, linkify: true });
renderer.linkify.set({ fuzzyIP: true, fuzzyEmail: true, fuzzyLink: true });

function analysisOf(text, name = 'Tom Li') {
  const span = [{ start: 0, end: text.length }];
  const evidence = { speaker: 's1', speaker_confidence: 1, negated: false, confidence: 1, why: 'verb-infinitive' };
  return {
    schema: 2,
    offsets: 'utf16',
    length: text.length,
    quotes: [{ id: 'q1', kind: 'direct', content: span, cue: [], source: [], ...evidence }],
    speakers: [{ id: 's1', name, kind: 'person', role: null, mentions: [], quotes: ['q1'], goals: ['g1'], words: 1 }],
    goals: [{ id: 'g1', kind: 'aim', span, cue: [], holder: [], quote: null, list: null, restates: null, ...evidence }],
    lists: [],
    blocks: [],
    warnings: [],
  };
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };
const textOf = (html) => html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name]);
const joiner = /\u2060/g;

/** What platforms link or tell somebody of when a page has been made, without regard to escapes. */
const platforms = {
  'an address': /https?:\/\/|\/\/\w|www\.\S/i,
  'a mail address': /[\w.+-]+@[\w-]/,
  'a name': /@\w/,
  'an issue': /#\d|GH-\d/,
  'a commit': /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/,
  'a picture of a word': /(?<!\w):[\w+-]+:/,
};

function check(text, name) {
  const html = renderer.render(toMarkdown(text, analysisOf(text, name)));
  const tags = [...html.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
  const expected = ['h1', 'h2', 'blockquote', 'p', 'ul', 'li'];
  assert.deepEqual(
    tags.filter((tag) => !expected.includes(tag)),
    [],
    `${JSON.stringify(text)}: ${html}`,
  );
  assert.equal(tags.filter((tag) => tag === 'li').length, 2, html);
  const shown = textOf(html);
  for (const [what, pattern] of Object.entries(platforms))
    assert.doesNotMatch(shown, pattern, `${what} in ${JSON.stringify(text)}`);
  const words = text.replace(joiner, '').replace(/\s+/g, ' ').trim();
  const [quoted, , item] = [...html.matchAll(/<(?:p|li)>([^]*?)<\/(?:p|li)>/g)].map(([, inner]) =>
    textOf(inner).replace(joiner, ''),
  );
  assert.equal(quoted, words, 'the words are those of the article');
  assert.equal(item, `${words} (aim)`);
}

describe('the report in Markdown', () => {
  const rows = [
    'www.example.com',
    'https://example.com/a_b?c=d#e',
    'see http://localhost:8080 and ftp://example.org',
    '//example.com',
    'write to ana.ruiz+news@example.com, or mailto:ana@example.com',
    'xmpp:ana@example.com/x',
    'example.com and EXAMPLE.CO.UK',
    '@lias told @example/team',
    'see #123, norland/pier#7, GH-7',
    'commit 1f3a9c07bd and 1f3a9c07bd1f3a9c07bd1f3a9c07bd1f3a9c07bd',
    ':smile: and :+1:',
    '192.0.2.1',
    '*b* _i_ ~~s~~ `c` **b**',
    '[x](https://example.com) ![y](https://example.com/y.png)',
    '<script>alert(1)</script> <b onclick=x> &lt; &copy;',
    '<https://example.com>',
    '# a heading',
    '- a list',
    '+ a list',
    '1. a list',
    '1) a list',
    '> a quotation',
    '| a | table |',
    '--- a rule',
    '=== a heading',
    '    code',
    '[ ] a task',
    '$x$ and \\(y\\)',
    'It costs 3.5 million in the U.S., he said... and at 10:30.',
    'a\\',
    '//localhost',
  ];
  for (const text of rows) test(`keeps ${JSON.stringify(text)} as words`, () => check(text, 'Tom Li'));

  test('keeps names as words', () => {
    const markdown = toMarkdown('yes', analysisOf('yes', '@lias www.example.com #1'));
    const html = renderer.render(markdown);
    assert.doesNotMatch(html, /<a /);
    for (const pattern of Object.values(platforms)) assert.doesNotMatch(textOf(html), pattern);
  });

  test('keeps arbitrary words as words', () => {
    const parts = [
      'www.',
      '@',
      '#',
      'http',
      '://',
      '//',
      'a',
      'com',
      'ana',
      '.',
      '_',
      '*',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      ';',
      '!',
      '\\',
    ];
    const more = [
      '\n',
      ' ',
      '1',
      ':',
      '-',
      '+',
      '=',
      '|',
      '~',
      '$',
      '"',
      '0f',
      'abc123',
      'mailto:',
      'é',
      '🤔',
      '&amp;',
      'xn--a',
      '/',
    ];
    const words = fc
      .array(fc.constantFrom(...parts, ...more), { minLength: 1, maxLength: 16 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(text.trim() !== '');
        check(text, 'Tom Li');
      }),
      { numRuns: Number(process.env.RUNS ?? 800) },
    );
  });
});
