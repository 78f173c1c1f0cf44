// Where an export is from stands in each of them: the source, the analyzer, the time, what a reader corrected; and
// whatever a page says of itself stays words.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import {
  citationOf,
  correctionsToCsv,
  fileName,
  fromJson,
  goalsToCsv,
  quotesToCsv,
  reportTexts,
  sourceOf,
  speakersToCsv,
  tables,
  textLinks,
  toHtml,
  toHtmlTable,
  toJson,
  toMarkdown,
  toWebAnnotations,
} from '../../web/export/index.js';
import { authorsOf } from '../../web/export/authors.js';
import { formats, itemOf, styles } from '../../web/export/reference.js';
import { findsOf } from '../../web/highlight/index.js';
import { readCsv } from './csv.mjs';
import { madeAnalysis } from './made-analysis.mjs';
import { hostileSource, origin, piers } from './made-source.mjs';

const { text, analysis } = piers();
const { source, version, analyzed, exported } = origin;

/** A table as records. */
function recordsOf(csv) {
  const [head, ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

/** Each form, as a reader of the form sees its words. */
const forms = {
  'quotes, CSV': (options) => quotesToCsv(text, analysis, options),
  'goals, CSV': (options) => goalsToCsv(text, analysis, options),
  'speakers, CSV': (options) => speakersToCsv(text, analysis, options),
  'corrections, CSV': (options) => correctionsToCsv(text, analysis, options),
  Markdown: (options) => toMarkdown(text, analysis, options).replace(/\\(?=[^\w\s])|&NoBreak;/g, ''),
  HTML: (options) => toHtml(text, analysis, options).replaceAll('&amp;', '&'),
  JSON: (options) => toJson(text, analysis, options),
  'JSON-LD': (options) => toWebAnnotations(text, analysis, options),
};

describe('every export', () => {
  for (const [name, write] of Object.entries(forms)) {
    test(`has the source, the analyzer and the times: ${name}`, () => {
      const written = write(origin);
      for (const said of [...Object.values(source), version, analyzed, exported]) {
        assert.ok(written.includes(said), `${said} in ${written}`);
      }
    });

    test(`says nothing of a source where none is known: ${name}`, () => {
      assert.doesNotMatch(write({}), /undefined|Lowmoor Post/);
    });
  }

  test('says what a reader corrected', () => {
    const list = /What a reader corrected<\/h2><ol><li><bdi>“W<\/bdi> <small>is no quote any more/;
    assert.match(forms.HTML(origin), list);
    assert.match(forms.Markdown(origin), /# What a reader corrected\n\n- ““W” is no quote any more\n/);
    const [correction] = recordsOf(forms['corrections, CSV'](origin));
    const { correction: op, change, words, start, end } = correction;
    assert.deepEqual([op, change, words, start, end], ['drop', 'type: quote', '“W', '3', '5']);
    const [quote] = recordsOf(forms['quotes, CSV'](origin));
    const [goal] = recordsOf(forms['goals, CSV'](origin));
    assert.deepEqual([quote.corrected, goal.corrected], ['false', 'true']);
    assert.match(forms.HTML(origin), /rebuild the pier<\/a> <small>\(commitment, corrected by a reader\)/);
    assert.deepEqual(JSON.parse(forms.JSON(origin)).corrections, origin.corrections);
  });

  test('says of a kind of correction that it does not know what its members say', () => {
    const corrections = [{ op: 'merge', speaker: 'Ana Ruiz', into: 'Ruiz', parts: [1, 2] }];
    const said = 'merge, speaker Ana Ruiz, into Ruiz, parts [1,2]';
    assert.ok(forms.HTML({ corrections }).includes(said));
    assert.ok(forms.Markdown({ corrections }).includes(said));
    assert.equal(recordsOf(forms['corrections, CSV']({ corrections }))[0].change.includes('into: Ruiz'), true);
    assert.ok(toWebAnnotations(text, analysis, { corrections }).includes(said));
  });
});

test('speakers as a table', () => {
  const [ana, ...others] = recordsOf(speakersToCsv(text, analysis, origin));
  assert.deepEqual(others, []);
  const { id, name, kind, role, quotes, goals, words, share, mentions } = ana;
  assert.deepEqual(
    [id, name, kind, role, quotes, goals, words, share, mentions],
    ['s1', 'Ana Ruiz', 'person', 'the mayor', '1', '1', '6', '1', '1'],
  );
});

test('rich tables have the cells of the CSV, and no markup of the article’s', () => {
  const quotes = [{ ...analysis.quotes[0], why: '<b>=1+1' }];
  const html = toHtmlTable(tables.quotes(text, { ...analysis, quotes }, { ...origin, source: hostileSource }));
  assert.doesNotMatch(html, /<(?!\/?(?:table|thead|tbody|tr|th|td)>)/);
  assert.match(html, /<td>&lt;b&gt;=1\+1<\/td>/);
  assert.match(html, /<td>&#39;=1\+1 /, 'no cell is a formula here either');
});

describe('JSON', () => {
  test('gives back source, analyzer, time and corrections', () => {
    const opened = fromJson(toJson(text, analysis, { ...origin, found: analysis }));
    assert.deepEqual(opened.source, source);
    assert.deepEqual(opened.made, { version, analyzed, exported });
    assert.deepEqual(opened.corrections, origin.corrections);
    const again = fromJson(toJson(text, opened.found, { ...opened.made, ...opened }));
    assert.deepEqual(again, opened);
  });

  test('opens older files, which say nothing of it', () => {
    const opened = fromJson(JSON.stringify({ text, analysis }));
    assert.deepEqual(opened, { text, blocks: [], found: analysis, corrections: [] });
  });

  for (const [where, change] of [
    ['source', { source: 'The Lowmoor Post' }],
    ['source.title', { source: { title: 7 } }],
    ['source.title', { source: { title: 'a'.repeat(1001) } }],
    ['source.address', { source: { address: 'javascript:alert(1)' } }],
    ['source.date', { source: { date: 'yesterday' } }],
    ['made.version', { made: { version: null } }],
    ['made.analyzed', { made: { analyzed: 'now' } }],
  ]) {
    test(`is refused with ${JSON.stringify(change).slice(0, 60)}`, () => {
      assert.equal(fromJson(JSON.stringify({ text, analysis, ...change })).where, where);
    });
  }
});

describe('a file’s name', () => {
  test('says what is in it', () => {
    assert.equal(
      fileName(origin, 'quotes.csv'),
      'the-lowmoor-post-a-pier-for-lowmoor-2026-05-03-sayso-0.1.0-20260504T103000Z-quotes.csv',
    );
    assert.equal(fileName({}, 'json'), 'sayso.json');
    assert.equal(fileName({ source: { title: 'Où est l’été d’Ana?' } }, 'html'), 'ou-est-lete-dana-sayso.html');
  });

  test('is safe whatever the page says of itself', () => {
    const isSafe = (title, outlet) => {
      const name = fileName({ ...origin, source: { title, outlet, date: '2026-05-03' } }, 'json');
      assert.match(name, /^[a-z0-9][A-Za-z0-9.-]*\.json$/);
      assert.doesNotMatch(name, /\.\.|--/);
      assert.ok(name.length <= 160, name);
    };
    isSafe(hostileSource.title, hostileSource.outlet);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), isSafe), { numRuns: 500 });
  });
});

describe('a source', () => {
  test('keeps what can be relied on', () => {
    assert.deepEqual(sourceOf(source), source);
    assert.deepEqual(sourceOf({ title: ' A\n pier\u202e ', outlet: '', author: 7, extra: 'x' }), { title: 'A pier' });
    for (const nothing of [null, undefined, 7, 'x', []]) assert.deepEqual(sourceOf(nothing), {});
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x', 'pier', '']) {
      assert.deepEqual(sourceOf({ address }), {}, address);
    }
    assert.deepEqual(sourceOf({ address: 'https://ana:secret@post.example/' }), { address: 'https://post.example/' });
    for (const date of ['2026', '2026-05', '2026-05-03', '2026-05-03T10:00Z', '2026-05-03T10:00:00.000+02:00']) {
      assert.deepEqual(sourceOf({ date }), { date });
    }
    for (const date of ['3 May', '2026-13-01', '2026-05-99', '2026-05-03; DROP'])
      assert.deepEqual(sourceOf({ date }), {});
  });

  test('is the same when it is read again, of any value', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.jsonValue());
    const any = fc.record(
      Object.fromEntries(['title', 'outlet', 'author', 'date', 'address'].map((name) => [name, value])),
    );
    fc.assert(fc.property(any, (given) => assert.deepEqual(sourceOf(sourceOf(given)), sourceOf(given))));
  });
});

describe('what a hostile page says of itself', () => {
  const options = { ...origin, source: hostileSource };

  test('is no markup of HTML', () => {
    const html = toHtml(text, analysis, options);
    assert.doesNotMatch(html, /<script|<[^>]* on\w+=/i);
    assert.equal(html.match(/<title>/g).length, 1);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^#|^https:\/\/evil\.example\/%22/);
  });

  test('is no markup of Markdown, and no name or number of a platform', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(toMarkdown(text, analysis, options));
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    assert.deepEqual([...tags].sort(), ['a', 'blockquote', 'h1', 'h2', 'li', 'p', 'ul']);
    assert.doesNotMatch(html, /@lias/);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^https:\/\/evil\.example\//);
  });

  test('is no formula of a spreadsheet', () => {
    for (const write of [quotesToCsv, goalsToCsv, speakersToCsv, correctionsToCsv]) {
      for (const row of readCsv(write(text, analysis, options))) {
        for (const value of row) assert.doesNotMatch(value, /^[\s\p{Cc}\p{Cf}"']*(?<!')[=+\-@]|\u202e|[\r\n]/u, value);
      }
    }
  });

  test('is one value of JSON-LD', () => {
    const page = JSON.parse(toWebAnnotations(text, analysis, options));
    assert.ok(page.partOf.label.includes('<script>'));
    assert.equal(new URL(page.items[0].target.items[0].source).protocol, 'https:');
  });

  test('is nothing but text in every citation', () => {
    for (const find of [null, findsOf(analysis).get('q1')]) {
      for (const form of ['line', ...Object.keys(styles)]) {
        const { plain, rich } = citationOf(text, analysis, find, { ...options, form });
        assert.doesNotMatch(plain, /[\r\n\u202e]/);
        assert.doesNotMatch(rich, /<(?!\/?(?:p|i)>|a href="https:|\/a>)/);
      }
    }
  });
});

/** What a kept library reads in a bibliography. */
const read = (content, type) => new Cite(content, { forceType: type }).data;

describe('citations', () => {
  const item = itemOf(source, { exported });
  const words = (form, of = item) =>
    styles[form](of, reportTexts)
      .map((piece) => piece.title ?? piece.words ?? piece)
      .join('');

  test('by the styles', () => {
    const { address } = source;
    assert.equal(words('apa'), `Ruiz, A., & Li, T. (2026, May 3). A pier for Lowmoor. The Lowmoor Post. ${address}`);
    assert.equal(
      words('mla'),
      'Ruiz, Ana, and Tom Li. “A pier for Lowmoor.” The Lowmoor Post, 3 May 2026, post.example/pier?a=1&b=2.',
    );
    assert.equal(
      words('chicago'),
      `Ruiz, Ana, and Tom Li. “A pier for Lowmoor.” The Lowmoor Post, May 3, 2026. ${address}.`,
    );
  });

  test('of what is known, and no more', () => {
    assert.equal(words('apa', itemOf({ title: 'Is it safe?' })), 'Is it safe? (n.d.).');
    assert.equal(words('mla', itemOf({ title: 'Is it safe?', date: '2026' })), '“Is it safe?” 2026.');
    assert.equal(words('chicago', itemOf({ outlet: 'Post', date: '2026-05' })), 'Post, May 2026.');
    assert.equal(words('apa', itemOf({ author: 'Reuters', outlet: 'Post' })), 'Reuters. (n.d.). Post.');
    const many = itemOf({ title: 'Pier', author: 'Ana Ruiz, Tom Li and Bo Ek' });
    assert.equal(words('apa', many), 'Ruiz, A., Li, T., & Ek, B. (n.d.). Pier.');
    assert.equal(words('mla', many), 'Ruiz, Ana, et al. “Pier.”');
    assert.equal(words('chicago', many), 'Ruiz, Ana, Tom Li, and Bo Ek. “Pier.”');
  });

  for (const [byline, expected] of [
    ['By Ana Ruiz', [{ family: 'Ruiz', given: 'Ana' }]],
    ['Ruiz, Ana', [{ family: 'Ruiz', given: 'Ana' }]],
    ['Tom van der Li', [{ family: 'van der Li', given: 'Tom' }]],
    ['Associated Press', [{ literal: 'Associated Press' }]],
    ['Ana Ruiz; Reuters', [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Reuters' }]],
    ['', []],
  ]) {
    test(`name the authors of “${byline}”`, () => assert.deepEqual(authorsOf(byline), expected));
  }

  for (const form of Object.keys(formats)) {
    const type = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' }[form];
    const parsed = (given, options) => {
      const content = formats[form].write(itemOf(given, options));
      return form === 'csl' ? JSON.parse(content) : read(content, type);
    };

    test(`as ${form} are read by a kept library`, () => {
      const [found, ...others] = parsed(source, { exported, note: '“Soon.” — Ana Ruiz, 50% & more' });
      assert.deepEqual(others, []);
      assert.match(found.type, /^article/);
      assert.equal(found.title, source.title);
      // RIS calls the author of a newspaper's article its reporter, and the library leaves their names whole.
      const authors = found.author?.map(({ family, given }) => `${family}, ${given}`) ?? found.reporter;
      assert.deepEqual(authors, ['Ruiz, Ana', 'Li, Tom']);
      assert.equal(found['container-title'], source.outlet);
      const written = formats[form].write(itemOf(source));
      // The library reads the year of RIS alone.
      if (form === 'ris') assert.match(written, /^DA {2}- 2026\/05\/03\r$/m);
      assert.deepEqual(found.issued['date-parts'][0].map(Number), form === 'ris' ? [2026] : [2026, 5, 3]);
      assert.equal(found.URL, source.address);
      assert.equal(found.note, '“Soon.” — Ana Ruiz, 50% & more');
    });

    test(`as ${form} are one record whatever the page says of itself`, () => {
      const [found, ...others] = parsed(hostileSource, { exported });
      assert.deepEqual(others, []);
      assert.equal(found.title.replace(/\s+/g, ' '), sourceOf(hostileSource).title);
      assert.equal(found['container-title'], sourceOf(hostileSource).outlet);
    });
  }

  test('of a find have its words, who, and a link to them in the source', () => {
    const [quote, goal] = ['q1', 'g1'].map((id) => findsOf(analysis).get(id));
    const { plain, rich } = citationOf(text, analysis, quote, { ...origin, form: 'apa' });
    const link = 'https://post.example/pier?a=1&b=2#:~:text=We%20will%20rebuild%20the%20pier&text=Soon';
    assert.equal(
      plain,
      '“We will rebuild the pier,” … “Soon.” — Ana Ruiz, the mayor. ' +
        `Ruiz, A., & Li, T. (2026, May 3). A pier for Lowmoor. The Lowmoor Post. ${link}`,
    );
    assert.ok(rich.includes('<i>The Lowmoor Post</i>'));
    assert.ok(rich.includes(`<a href="${link.replaceAll('&', '&amp;')}">`));
    const line = citationOf(text, analysis, goal, origin).plain;
    assert.match(line, /^rebuild the pier — Ana Ruiz, the mayor, in “A pier for Lowmoor”, The Lowmoor Post, /);
    const { plain: bibtex } = citationOf(text, analysis, goal, { ...origin, form: 'bibtex' });
    assert.match(bibtex, /note = \{rebuild the pier — Ana Ruiz, the mayor\}/);
  });
});

assert.ok(plugins.list().includes('@bibtex'), 'the library reads BibTeX');

describe('links to words in the source', () => {
  const link = (words, of, from = 0) => {
    const start = of.indexOf(words, from);
    return textLinks(of)('https://post.example/', [{ start, end: start + words.length }]).split(':~:text=')[1];
  };

  test('encode what the syntax uses', () => {
    assert.equal(
      link('well-known, safe & dry', 'A well-known, safe & dry pier.'),
      'well%2Dknown%2C%20safe%20%26%20dry',
    );
  });

  test('name what stands before where the same words stand earlier', () => {
    const pier = 'The pier is safe. Li said: The pier is safe.';
    assert.equal(link('The pier is safe', pier), 'The%20pier%20is%20safe');
    assert.equal(link('The pier is safe', pier, 5), 'said%3A-,The%20pier%20is%20safe');
  });

  test('of long words and of several lines name beginning and end', () => {
    const long = `The pier is as safe as ever. ${'It is so and will be. '.repeat(9)}\nNobody doubts that it is dry.`;
    assert.equal(link(long, long), 'The%20pier%20is%20as,that%20it%20is%20dry');
  });

  test('keep what the address has behind its #', () => {
    const go = (address) => textLinks('Dry pier.')(address, [{ start: 0, end: 3 }]);
    assert.equal(go('https://post.example/#part'), 'https://post.example/#part:~:text=Dry');
    assert.equal(go('https://post.example/#:~:text=old'), 'https://post.example/#:~:text=Dry');
    assert.equal(textLinks('…')('https://post.example/', [{ start: 0, end: 1 }]), 'https://post.example/');
  });

  test('lead to their words and to no earlier ones, in made-up texts', () => {
    let led = 0;
    for (let seed = 1; seed <= 300; ++seed) {
      const made = madeAnalysis(seed);
      const page = made.text.replace(/\s+/g, ' ').toLowerCase();
      const links = textLinks(made.text);
      for (const { content } of made.analysis.quotes) {
        for (const span of content) {
          const [, directive] = links('https://post.example/', [span]).split(':~:text=');
          if (!directive) continue;
          const parts = directive.split(/-?,/).map((part) => decodeURIComponent(part).toLowerCase());
          const prefix = /-,/.test(directive) ? parts.shift() : '';
          const before = prefix === '' ? 0 : page.indexOf(prefix);
          assert.ok(before >= 0, directive);
          assert.ok(page.indexOf(parts[0].trim(), before) >= before, directive);
          const squeezed = made.text.slice(span.start, span.end).replace(/\s+/g, ' ').toLowerCase();
          assert.ok(squeezed.includes(parts[0]) && squeezed.includes(parts.at(-1)), directive);
          ++led;
        }
      }
    }
    assert.ok(led > 100);
  });
});

describe('the HTML export', () => {
  const html = toHtml(text, analysis, origin);

  test('has an anchor for each find, and a table of speakers that leads to them', () => {
    for (const id of ['q1', 'g1']) assert.equal(html.match(new RegExp(`<span id="${id}">`, 'g')).length, 1);
    const [row] = html.match(/<tbody>.*?<\/tbody>/);
    assert.match(row, /Ana Ruiz, the mayor.*<a href="#q1"[^>]*>.*<a href="#g1"/);
  });

  test('has one of every id', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target);
  });

  test('leads to the words in the source', () => {
    assert.match(html, /href="https:\/\/post\.example\/pier\?a=1&amp;b=2#:~:text=rebuild%20the%20pier"/);
  });
});
