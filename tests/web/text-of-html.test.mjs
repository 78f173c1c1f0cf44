// What is taken from HTML: its words, and what each part of them is. The modules run in the browser as they are.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { openModules } from '../../scripts/evaluate_pages.mjs';

const newsPage = await readFile(new URL('news-page.html', import.meta.url), 'utf8');

let modules;
before(async () => (modules = await openModules(process.env.CHROMIUM ?? '/usr/bin/chromium')));
after(() => modules?.close());

/** @returns {Promise<[string, string][]>} kind and words of each block */
async function blocksOf(html) {
  const { text, blocks } = await modules.page.evaluate(async (html) => {
    const { textOfHtml } = await import('/web/app/text-of-html.js');
    return textOfHtml(html);
  }, html);
  blocks.forEach(({ start, end }, i) => {
    const next = blocks[i + 1]?.start ?? text.length;
    assert.equal(text.slice(end, next), i + 1 < blocks.length ? '\n\n' : '', 'blocks lie beside each other');
    assert.ok(start < end && text.slice(start, end).trim() === text.slice(start, end));
  });
  assert.equal(blocks[0]?.start ?? 0, 0);
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const words =
  'The council of Lowmoor voted for the new pier on Thursday, and it was after midnight when the last member had ' +
  'spoken.';
const told = Array.from({ length: 8 }, (_, i) => `${i + 1}. ${words}`);
const story = (rest) =>
  `<title>Pier to open</title><main><h1>Pier to open</h1>${rest}${told.map((one) => `<p>${one}</p>`).join('')}</main>`;
const json = JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', headline: 'Gate', articleBody: words }] });
const storyBlocks = told.map((one) => ['body', one]);

describe('a piece of rich text', () => {
  for (const [name, html, wanted] of [
    ['nothing', '<p> </p><br>', []],
    ['a line', 'Ana Ruiz', [['body', 'Ana Ruiz']]],
    [
      'paragraphs and breaks',
      '<div>One<br>two<br><br>three</div><p>four',
      [
        ['body', 'One\ntwo'],
        ['body', 'three'],
        ['body', 'four'],
      ],
    ],
    [
      'a list and a table',
      '<ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><td>c</table>',
      [
        ['list-item', 'one'],
        ['list-item', 'two'],
        ['body', 'a b'],
        ['body', 'c'],
      ],
    ],
    [
      'headings',
      '<h1>Pier</h1><p>a</p><h2>Gate</h2><p>b</p>',
      [
        ['headline', 'Pier'],
        ['body', 'a'],
        ['subheading', 'Gate'],
        ['body', 'b'],
      ],
    ],
    [
      'quotations within one another',
      '<p>She said: <q>He said <q>no</q>.</q></p>',
      [['body', 'She said: “He said ‘no’.”']],
    ],
    ['a quotation with its marks', '<p><q>“No.”</q></p>', [['body', '“No.”']]],
    [
      'a block quotation with its source',
      '<p>a</p><blockquote><p>The pier is shut.</p><p>It will open.</p>' +
        '<footer>Ana Ruiz, <cite>mayor</cite></footer></blockquote>',
      [
        ['body', 'a'],
        ['body', '“The pier is shut. It will open.” — Ana Ruiz, mayor'],
      ],
    ],
    [
      'a block quotation without one, or with a title in it',
      '<blockquote><p>In <cite>The Pier</cite> she tells of it.</p></blockquote>',
      [['body', 'In The Pier she tells of it.']],
    ],
    [
      'a post',
      '<blockquote class="twitter-tweet"><p>The pier is shut.</p>— Ana Ruiz (@ana) <a href=x>May 1, 2026</a>',
      [['post', 'The pier is shut.\n— Ana Ruiz (@ana) May 1, 2026']],
    ],
    [
      'who wrote it, and when',
      '<address>Tom Li</address><p>By Eva Brandt</p><time>1 May</time><p>On <time>1 May</time> it shut.</p>',
      [
        ['byline', 'Tom Li'],
        ['byline', 'By Eva Brandt'],
        ['time', '1 May'],
        ['body', 'On 1 May it shut.'],
      ],
    ],
    [
      'a figure, a pull quote, a form and a menu',
      '<figure><img src=x><figcaption>The pier</figcaption></figure><aside class="pullquote"><q>Never</q></aside>' +
        '<form>Mail <button>Go</button></form><nav>Home</nav><p>a</p>',
      [
        ['caption', 'The pier'],
        ['pull-quote', '“Never”'],
        ['furniture', 'Mail Go'],
        ['furniture', 'Home'],
        ['body', 'a'],
      ],
    ],
    ['nothing but a menu', '<nav>Home</nav>', [['body', 'Home']]],
  ]) {
    test(`${name}`, async () => assert.deepEqual(await blocksOf(html), wanted));
  }
});

describe('a page', () => {
  for (const [name, html, wanted] of [
    ['by itself', story(''), [['headline', 'Pier to open'], ...storyBlocks]],
    [
      'that Readability takes for none, in a form',
      `<form>${story('')}</form>`,
      [['headline', 'Pier to open'], ...storyBlocks],
    ],
    [
      'with what Readability drops and a reader wants',
      story(
        '<p class="dek">Money is found.</p><div class="byline">By Tom Li</div>' +
          '<span class="post-date">1 May 2026</span><figure><figcaption>The old pier</figcaption></figure>',
      ),
      [
        ['headline', 'Pier to open'],
        ['standfirst', 'Money is found.'],
        ['byline', 'By Tom Li'],
        ['time', '1 May 2026'],
        ['caption', 'The old pier'],
        ...storyBlocks,
      ],
    ],
    [
      'with links among its paragraphs',
      story(
        `<ul><li><a href=a>Ferry strike over</a><li><a href=b>Mayor resigns</a></ul><p><a href=c>More of it</a></p>`,
      ),
      [
        ['headline', 'Pier to open'],
        ['furniture', 'Ferry strike over\nMayor resigns'],
        ['furniture', 'More of it'],
        ...storyBlocks,
      ],
    ],
    [
      'with a byline and a box around a form that nothing names',
      story(`<p>By Tom Li</p><div><h3>Our letter</h3><p>${words}</p><form><input> Go</form></div>`),
      [
        ['headline', 'Pier to open'],
        ['byline', 'By Tom Li'],
        ['furniture', `Our letter\n${words}\nGo`],
        ...storyBlocks,
      ],
    ],
    [
      'with a standfirst that nothing names',
      `<div><h1>Pier to open</h1><p>The council has found the money for the new pier.</p><b>1 May</b></div>` +
        `<div><div class="text">${told.map((one) => `<p>${one}</p>`).join('')}</div></div>`,
      [
        ['headline', 'Pier to open'],
        ['standfirst', 'The council has found the money for the new pier.'],
        ['furniture', '1 May'],
        ...storyBlocks,
      ],
    ],
    [
      'whose paragraphs have no p',
      `<h1>Pier to open</h1><div class="text">${told.map((one) => `<div class="a">${one}</div>`).join('')}</div>`,
      [['headline', 'Pier to open'], ...storyBlocks],
    ],
    [
      'with other articles, and a menu above',
      `<nav><a href=a>News</a> <a href=b>Sport</a></nav><article>${story('')}</article>` +
        `<article class="next"><h2>Gate shut</h2><p>${words} Twice.</p></article>`,
      [
        ['headline', 'Pier to open'],
        ...storyBlocks,
        ['furniture', 'News Sport'],
        ['furniture', `Gate shut\n${words} Twice.`],
      ],
    ],
    [
      'that says in JSON what its article is',
      `<script type="application/ld+json">${json}</script>` + story('<h3>Gate</h3>'),
      [['headline', 'Pier to open'], ['subheading', 'Gate'], ...storyBlocks],
    ],
    [
      'of too many elements for Readability',
      `${'<div class="box"><span>Ferry</span></div>'.repeat(3000)}${story('')}`,
      [['headline', 'Pier to open'], ...storyBlocks, ...Array(2000).fill(['furniture', 'Ferry'])],
    ],
    [
      'that has its paragraphs twice',
      story('').replace('</main>', `<div class="wide">${told.map((one) => `<p>${one}</p>`).join('')}</div></main>`),
      [['headline', 'Pier to open'], ...storyBlocks, ['furniture', told.join('\n')]],
    ],
    [
      'with JSON that is none',
      `<script type="application/ld+json">{"@type": "Article", </script>${story('')}`,
      [['headline', 'Pier to open'], ...storyBlocks],
    ],
  ]) {
    test(`${name}`, async () => assert.deepEqual(await blocksOf(html), wanted));
  }

  test('of a newspaper has its parts in order, and what is not of them behind', async () => {
    const blocks = await blocksOf(newsPage);
    const kinds = blocks.map(([kind]) => kind);
    const article = kinds.slice(0, kinds.lastIndexOf('body') + 1);
    assert.deepEqual(
      article.filter((kind) => kind !== 'furniture'),
      [
        ...['headline', 'standfirst', 'byline', 'time', 'caption', 'body', 'body', 'pull-quote'],
        ...['body', 'subheading', 'body', 'body', 'body'],
      ],
    );
    assert.equal(article.filter((kind) => kind === 'furniture').length, 3); // share bar, newsletter, related links
    assert.ok(kinds.slice(article.length).every((kind) => kind === 'furniture'));
    assert.ok(kinds.length - article.length < 15);
  });
});

describe('who published a page', () => {
  /** @returns {Promise<object>} */
  const sourceOf = (html) =>
    modules.page.evaluate(async (html) => {
      const { textOfHtml } = await import('/web/app/text-of-html.js');
      return (await textOfHtml(html)).source;
    }, html);
  const all = {
    title: 'Pier to open',
    outlet: 'The Harbour Post',
    author: 'Ana Ruiz, Tom Li',
    date: '2026-05-03T08:00:00Z',
    address: 'https://harbour.example/pier',
  };
  const data = {
    '@type': 'NewsArticle',
    headline: 'Pier to open',
    author: [{ name: 'Ana Ruiz' }, { '@type': 'Person', name: 'Tom Li' }],
    publisher: { name: 'The Harbour Post' },
    datePublished: '2026-05-03T08:00:00Z',
    mainEntityOfPage: { '@id': 'https://harbour.example/pier' },
  };
  const named = (name, content) => `<meta name="${name}" content="${content}">`;
  for (const [name, html, wanted] of [
    ['nothing', story(''), {}],
    ['JSON-LD', `<script type="application/ld+json">${JSON.stringify(data)}</script>${story('')}`, all],
    [
      'metas and the canonical address, however long',
      `<meta property="og:title" content="Pier to open">${named('application-name', 'The Harbour Post')}
       ${named('author', 'By Ana Ruiz, Tom Li')}<meta property="article:published_time" content="${all.date}">
       <link rel="stylesheet" href="https://harbour.example/x.css">
       <link rel="canonical" href="https://harbour.example/${'pier-'.repeat(60)}">${story('')}`,
      { ...all, address: `https://harbour.example/${'pier-'.repeat(60)}` },
    ],
    [
      'an author who is an address, a date that is none',
      `${named('author', 'https://a.example/ana')}${named('date', '3/5/2026')}${story('')}`,
      {},
    ],
    ['an address that runs something', `<link rel="canonical" href="javascript:alert(1)">${story('')}`, {}],
    ['a time', story('<time datetime="2026-05-03">Sunday</time>'), { date: '2026-05-03' }],
    [
      'a page that a browser saved',
      `<!doctype html>\n<!-- saved from url=(0029)https://harbour.example/pier -->\n${story('')}`,
      { address: all.address },
    ],
    [
      'one that SingleFile saved',
      `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://harbour.example/pier \n saved date: -->
      ${story('')}`,
      { address: all.address },
    ],
  ]) {
    test(`is told by ${name}`, async () => assert.deepEqual(await sourceOf(html), wanted));
  }
});
