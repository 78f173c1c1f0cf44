// The library's parts that need no page: source records, merging, speakers of many articles, the table, comparing, and
// files that may come from anywhere.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { excerptOf, found, sorts } from '../../web/library/article-search.js';
import { compared } from '../../web/library/compare.js';
import { entryOf } from '../../web/library/entry.js';
import { keptFrom } from '../../web/library/kept.js';
import { libraryFromJson, libraryToJson } from '../../web/library/library-file.js';
import { merged } from '../../web/library/merge.js';
import { cleanSource, dateIn, mergedSource, sourceInBlocks } from '../../web/library/source-record.js';
import { keyOf, speakersAcross } from '../../web/library/speakers-across.js';
import { speakersToCsv } from '../../web/library/speakers-csv.js';
import { createStore } from '../../web/library/store.js';
import { isFresh } from '../../web/library/summary.js';
import { readCsv as rows } from './csv.mjs';

/** All steps at once. */
function readLibrary(content) {
  const steps = libraryFromJson(content);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const span = (text, words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** An entry whose quotes and goals are given as `[speaker, words]`; of kind `direct` and `aim`. */
function entry(id, text, { quotes = [], goals = [], speakers = [], source = {}, at = 1 }) {
  const kept = keptFrom(id, { text, corrections: [], source, at });
  const finds = (some, kind) =>
    some.map(([name, words, others = {}]) => ({
      speaker: name === null ? null : speakers.findIndex((one) => one.name === name),
      kind,
      words: [span(text, words)],
      negated: false,
      confidence: 0.9,
      ...others,
    }));
  const summary = { id, edited: at, version: '1', source: {}, speakers };
  return entryOf(kept, { ...summary, quotes: finds(quotes, 'direct'), goals: finds(goals, 'aim') });
}
const person = (name, words = 0, role = null) => ({ name, kind: 'person', role, words });

describe('a source record', () => {
  for (const [words, date] of [
    ['2026-05-03', '2026-05-03'],
    ['2026-05-03T08:00:00+02:00', '2026-05-03T08:00:00+02:00'],
    ['Updated 3 May 2026, 10:15', '2026-05-03'],
    ['Published: September 12th, 2025', '2025-09-12'],
    ['Sept. 5, 2025', '2025-09-05'],
    ['last changed 2026-05-03T08:00Z by Ana', '2026-05-03T08:00Z'],
    ['3/5/2026', ''],
    ['yesterday', ''],
    ['2026-13-40', ''],
    ['99 May 2026', ''],
  ]) {
    test(`reads “${words}” as ${date || 'no date'}`, () => assert.equal(dateIn(words), date));
  }

  test('takes only what can be so', () => {
    const address = 'https://harbour.example/pier';
    assert.deepEqual(cleanSource({ title: ' The\n pier ', address, date: 'soon', author: 3, page: 'x' }), {
      title: 'The pier',
      address,
    });
    const none = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'https://ana:pass@harbour.example', 'pier'];
    for (const bad of none) assert.deepEqual(cleanSource({ address: bad }), {}, bad);
    for (const nothing of [null, 3, 'x', []]) assert.deepEqual(cleanSource(nothing), {});
    assert.equal(cleanSource({ title: 'x'.repeat(5000) }).title.length, 1000);
  });

  test('of the reader holds before that of the page, also where it is emptied', () => {
    assert.deepEqual(mergedSource({ author: '', outlet: 'Post' }, { author: 'Ana', title: 'Pier', outlet: 'X' }), {
      title: 'Pier',
      outlet: 'Post',
    });
  });

  test('is found in the article’s own lines', () => {
    const text = 'Pier to open\n\nBy Ana Ruiz\n\n3 May 2026\n\nThe pier opens.';
    const block = (kind, words) => ({ kind, ...span(text, words) });
    const blocks = [block('headline', 'Pier to open'), block('byline', 'By Ana Ruiz'), block('time', '3 May 2026')];
    assert.deepEqual(sourceInBlocks(text, blocks), { title: 'Pier to open', author: 'Ana Ruiz', date: '2026-05-03' });
    assert.deepEqual(sourceInBlocks(text, []), {});
  });
});

describe('articles that come', () => {
  const store = createStore(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  store.keep({ id: 'a', text: 'Pier.', corrections: [], source: { outlet: 'Post' }, at: 100 });
  const counts = ({ added, updated, same, older }) => [added.length, updated.length, same, older];

  for (const [name, incoming, wanted] of [
    ['are added when they are new', [{ text: 'Ferry.' }], [1, 0, 0, 0]],
    ['are added once', [{ text: 'Ferry.' }, { text: 'Ferry.' }], [1, 0, 1, 0]],
    ['are the same by their text', [{ text: 'Pier.' }], [0, 0, 1, 0]],
    ['bring what is not known of the source', [{ text: 'Pier.', source: { author: 'Ana' } }], [0, 1, 0, 0]],
    ['are later', [{ id: 'a', text: 'Pier, later.', at: 200 }], [0, 1, 0, 0]],
    ['are older', [{ id: 'a', text: 'Pier, before.', at: 50 }], [0, 0, 0, 1]],
    [
      'are two of one id',
      [
        { id: 'b', text: 'One.', at: 1 },
        { id: 'b', text: 'Two.', at: 1 },
      ],
      [1, 0, 1, 0],
    ],
    [
      'have corrections of their own and no time',
      [{ text: 'Pier.', corrections: [{ op: 'drop', type: 'quote', start: 0, end: 4, words: 'Pier' }] }],
      [1, 0, 0, 0],
    ],
  ]) {
    test(name, () => assert.deepEqual(counts(merged(store, incoming)), wanted));
  }

  test('do not take the reader’s word away', () => {
    const { updated } = merged(store, [{ text: 'Pier.', source: { author: 'Ana', outlet: 'X' } }]);
    assert.deepEqual(updated[0].source, { author: 'Ana', outlet: 'Post' });
  });
});

describe('a library’s file', () => {
  const kept = keptFrom('a1', {
    text: '“No,” said Bo.',
    blocks: [{ kind: 'body', start: 0, end: 14 }],
    corrections: [{ op: 'drop', type: 'quote', start: 0, end: 5, words: '“No,”' }],
    source: { title: 'No', date: '2026-05-03' },
    added: 1_700_000_000_000,
    at: 1_700_000_500_000,
  });
  const file = (articles) => JSON.stringify({ sayso: 'library', version: 1, articles });

  test('gives back what was written', () => {
    const { articles, broken } = readLibrary(libraryToJson([kept], '1').join(''));
    assert.deepEqual(broken, []);
    const { edited: _, undone: __, ...all } = kept; // when it was edited and what can be redone stay on the device
    assert.deepEqual(articles, [all]);
  });

  for (const content of ['', '{', 'null', '[]', '3', '{"text": "x", "analysis": {}}', '{"sayso":"library"}']) {
    test(`is not ${content || 'nothing'}`, () => assert.equal(readLibrary(content), 'none'));
  }

  test('of a later version is not read', () => {
    assert.equal(readLibrary('{"sayso":"library","version":2,"articles":[]}'), 'later');
  });

  for (const [name, article, where] of [
    ['no text', {}, 'text'],
    ['an empty text', { text: '  ' }, 'text'],
    ['an id that is none', { text: 'x', id: '../x' }, 'id'],
    ['a block outside', { text: 'x', blocks: [{ kind: 'body', start: 0, end: 9 }] }, 'blocks[0]'],
    ['a kind of block that is none', { text: 'x', blocks: [{ kind: 'z', start: 0, end: 1 }] }, 'blocks[0].kind'],
    [
      'a correction of other words',
      { text: 'x', corrections: [{ op: 'drop', type: 'quote', start: 0, end: 1, words: 'y' }] },
      'corrections[0].words',
    ],
  ]) {
    test(`with ${name} has the other articles all the same`, () => {
      const { articles, broken } = readLibrary(file([article, { text: 'The other.' }]));
      assert.deepEqual(
        articles.map(({ text }) => text),
        ['The other.'],
      );
      assert.deepEqual([broken[0].place, broken[0].where], [1, where]);
    });
  }

  test('may hold anything, and breaks nothing', () => {
    const anyArticle = fc.record({ text: fc.string(), source: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), anyArticle)), (all) => {
        const { articles, broken } = readLibrary(file(all));
        assert.equal(articles.length + broken.length, all.length);
        for (const article of articles) assert.ok(keptFrom('x', article));
      }),
    );
  });

  test('is of no time to come', () => {
    const { articles } = readLibrary(file([{ text: 'x', changed: '2999-01-01T00:00:00Z' }]));
    assert.ok(articles[0].at <= Date.now());
  });
});

describe('speakers of many articles', () => {
  test('are one by name without titles, case and accents, and by kind', () => {
    const key = (name, kind = 'person') => keyOf({ name, kind });
    for (const name of ['Dr. Ana Ruiz', 'Prime Minister Ana Ruiz', 'ANA RUÍZ', 'Ana  Ruiz']) {
      assert.equal(key(name), key('Ana Ruiz'), name);
    }
    assert.notEqual(key('Ruiz'), key('Ana Ruiz'));
    assert.notEqual(key('Lowmoor', 'organization'), key('Lowmoor'));
    assert.notEqual(key('General Motors', 'organization'), key('Motors', 'organization'));
    assert.notEqual(key('Pope'), key('King'), 'a title alone is a name');
    assert.notEqual(key('…'), key('—'));
  });

  const first = entry('a', '“We go,” said Dr Ana Ruiz. She wants a pier. “No!”', {
    speakers: [person('Dr Ana Ruiz', 2, 'mayor'), person('Bo Hale', 0)],
    quotes: [
      ['Dr Ana Ruiz', '“We go,”'],
      ['Bo Hale', '“No!”', { negated: true }],
    ],
    goals: [['Dr Ana Ruiz', 'a pier']],
    source: { title: 'Pier', outlet: 'The =Post', address: 'https://harbour.example/' },
  });
  const second = entry('b', '“We stay here,” said Ana Ruiz. “Perhaps not.”', {
    speakers: [person('Ana Ruiz', 3)],
    quotes: [
      ['Ana Ruiz', '“We stay here,”'],
      [null, '“Perhaps not.”', { kind: 'mixed' }],
    ],
    goals: [['Ana Ruiz', 'stay here', { negated: true }]],
  });

  test('have their figures together, and what is negated counts for nobody', () => {
    const all = speakersAcross([first, second]);
    assert.deepEqual(
      all.map(({ name, parts, quotes, direct, words, goals }) => [name, parts.length, quotes, direct, words, goals]),
      [
        ['Dr Ana Ruiz', 2, 2, 2, 5, 2],
        [null, 1, 1, 0, 2, 0],
        ['Bo Hale', 1, 0, 0, 0, 0],
      ],
    );
  });

  test('are one table, in which no cell is a formula and no column counts twice', () => {
    const [head, ...body] = rows(speakersToCsv(speakersAcross([first, second])));
    const column = (name) => body.map((row) => row[head.indexOf(name)]);
    assert.deepEqual(column('record'), ['speaker', 'goal', 'speaker', 'goal', 'speaker', 'speaker']);
    assert.deepEqual(column('words'), ['2', '', '3', '', '2', '0']);
    assert.deepEqual(column('goal'), ['', 'a pier', '', 'not stay here', '', '']);
    assert.deepEqual(column('articles of speaker').slice(0, 1), ['2']);
    assert.equal(column('title')[0], 'Pier');
    assert.equal(column('partly quoted')[4], '1');
    const bad = entry('c', '“x”', { speakers: [person('=SUM(A1)')], source: { title: '@cmd' } });
    const [, [, name]] = rows(speakersToCsv(speakersAcross([bad])));
    assert.equal(name, "'=SUM(A1)");
    assert.doesNotMatch(speakersToCsv(speakersAcross([bad])), /(^|,)[=@]/m);
  });

  test('of an article that changed since are not shown', () => {
    const { kept, summary } = first;
    assert.equal(entryOf({ ...kept, edited: 9 }, summary).summary, null);
    assert.ok(isFresh(summary, kept, '1'));
    assert.ok(!isFresh(summary, kept, '2'));
    assert.ok(!isFresh(undefined, kept, '1'));
  });
});

describe('the search', () => {
  const all = [
    entry('a', 'The pier is old.', { source: { title: 'Pier', outlet: 'Coast', date: '2026-05-03' }, at: 1 }),
    entry('b', 'A ferry and a pier.', {
      source: { title: 'Ferry', outlet: 'Bay' },
      at: 2,
      speakers: [person('Zoë Li')],
    }),
    entry('c', 'Nothing.', { source: { title: 'Void', date: '2026-06-01' }, at: 3 }),
  ];
  const ids = (entries) => entries.map(({ kept }) => kept.id).join('');

  test('looks where it is told', () => {
    assert.equal(ids(found(all, 'pier', 'all')), 'ab');
    assert.equal(ids(found(all, 'pier', 'titles')), 'a');
    assert.equal(ids(found(all, 'PIER ferry', 'texts')), 'b');
    assert.equal(ids(found(all, 'zoe', 'speakers')), 'b');
    assert.equal(ids(found(all, 'pier', 'goals')), '');
    assert.equal(ids(found(all, ' ', 'goals')), 'abc');
  });

  test('is sorted, and what is not known comes last', () => {
    assert.equal(ids([...all].sort(sorts.date)), 'cab');
    assert.equal(ids([...all].sort(sorts.outlet)), 'bac');
    assert.equal(ids([...all].sort(sorts.title)), 'bac');
    assert.equal(ids([...all].sort(sorts.changed)), 'cba');
  });

  test('shows the words around', () => {
    assert.deepEqual(excerptOf('The old pier is shut.', 'PIER'), ['old ', 'pier', ' is']);
    assert.equal(excerptOf('The old pier.', 'ferry'), null);
  });
});

describe('two articles side by side', () => {
  const a = entry('a', '“We will rebuild the pier and keep the ferry until winter.” “No deal.” “Mine alone.”', {
    speakers: [person('Ana Ruiz', 11), person('Bo Hale', 2), person('Cy Orr', 2)],
    quotes: [
      ['Ana Ruiz', '“We will rebuild the pier and keep the ferry until winter.”'],
      ['Bo Hale', '“No deal.”'],
      ['Cy Orr', '“Mine alone.”'],
    ],
  });
  const b = entry('b', '“We will rebuild the pier,” “keep the ferry until summer.” “no deal” “Ours.”', {
    speakers: [person('Mayor Ana Ruiz', 9), person('Dee Fox', 3)],
    quotes: [
      ['Mayor Ana Ruiz', '“We will rebuild the pier,”'],
      ['Mayor Ana Ruiz', '“keep the ferry until summer.”'],
      ['Dee Fox', '“no deal”'],
      ['Dee Fox', '“Ours.”'],
    ],
  });
  const { both, only, pairs } = compared(a, b);

  test('tell who is in both and who in one only', () => {
    assert.deepEqual(
      both.map(({ name }) => name),
      ['Ana Ruiz'],
    );
    assert.deepEqual(
      only.map((some) => some.map(({ name }) => name)),
      [['Bo Hale', 'Cy Orr'], ['Dee Fox']],
    );
  });

  test('show the same words and what was cut', () => {
    const shared = pairs.map(({ speakers, run, pieces }) => [
      speakers.join(' / '),
      run,
      pieces[0].filter(({ isShared }) => !isShared).map(({ words }) => words),
      pieces[1].filter(({ isShared }) => !isShared).map(({ words }) => words),
    ]);
    assert.deepEqual(shared, [
      ['Ana Ruiz / Mayor Ana Ruiz', 5, ['and keep the ferry until winter.”'], []],
      ['Ana Ruiz / Mayor Ana Ruiz', 4, ['“We will rebuild the pier and', 'winter.”'], ['summer.”']],
      ['Bo Hale / Dee Fox', 2, [], []],
    ]);
  });

  test('that have nothing in common say so', () => {
    const none = compared(entry('x', 'One.', {}), entry('y', 'Two.', {}));
    assert.deepEqual(none, { both: [], only: [[], []], pairs: [] });
  });
});
