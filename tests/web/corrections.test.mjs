// Corrections, and what the browser keeps of them: pure functions over made texts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { corrected, hintsOf, kindCorrectionOf, moved } from '../../web/app/corrections.js';
import { takenBack } from '../../web/app/history.js';
import { matcher } from '../../web/app/search.js';
import { createSession } from '../../web/app/session.js';
import { createTab } from '../../web/app/tab.js';
import { fromJson, toJson } from '../../web/export/index.js';
import { segments } from '../../web/highlight/index.js';
import { createStore } from '../../web/library/store.js';
import { chance, madeAnalysis } from './made-analysis.mjs';

const text = '“We will mend it,” said Ana Ruiz. “No,” said Bo Hale. The pier is old.';
const at = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const place = (type, words) => ({ type, ...at(words), words });
const found = {
  schema: 2,
  offsets: 'utf16',
  length: text.length,
  quotes: [quote('q1', '“We will mend it,”', 's1'), quote('q2', '“No,”', 's2')],
  speakers: [speaker('s1', 'Ana Ruiz', ['q1'], ['g1', 'g2'], 4), speaker('s2', 'Bo Hale', ['q2'], [], 1)],
  goals: [goal('g1', 'mend it', 's1', 'q1'), { ...goal('g2', 'pier', 's1', null), restates: 'g1' }],
  lists: [{ id: 'l1', announced: 2, goals: ['g1'], cue: [], speaker: 's1' }],
  blocks: [],
  warnings: [],
};

function quote(id, words, speaker) {
  return {
    id,
    kind: 'direct',
    content: [at(words)],
    cue: [],
    source: [],
    speaker,
    speaker_confidence: 0.7,
    negated: false,
    confidence: 0.6,
    why: 'network',
  };
}

function goal(id, words, speaker, quote) {
  const rest = {
    cue: [],
    holder: [],
    list: null,
    restates: null,
    speaker_confidence: 0.7,
    negated: false,
    confidence: 0.6,
    why: 'noun-is',
  };
  return { id, kind: 'aim', span: [at(words)], speaker, quote, ...rest };
}

function speaker(id, name, quotes, goals, words) {
  return { id, name, kind: 'person', role: null, mentions: [], quotes, goals, words };
}

/** Who has which quotes and goals, and how many words. */
const voices = ({ speakers }) =>
  speakers.map(({ name, quotes, goals, words }) => [name, ...quotes, ...goals, words].join(' '));

describe('a correction', () => {
  const rows = [
    {
      name: 'gives a quote to another speaker, and with it the goal in it',
      corrections: [{ op: 'speaker', ...place('quote', '“We will mend it,”'), speaker: 'Bo Hale' }],
      expected: ['Ana Ruiz g2 0', 'Bo Hale q1 q2 g1 5'],
    },
    {
      name: 'gives a quote to somebody new',
      corrections: [{ op: 'speaker', ...place('quote', '“No,”'), speaker: 'Cy Dahl' }],
      expected: ['Ana Ruiz q1 g1 g2 4', 'Cy Dahl q2 1'],
    },
    {
      name: 'gives a quote to nobody',
      corrections: [{ op: 'speaker', ...place('quote', '“No,”'), speaker: null }],
      expected: ['Ana Ruiz q1 g1 g2 4'],
    },
    {
      name: 'gives a goal to another holder',
      corrections: [{ op: 'speaker', ...place('goal', 'mend it'), speaker: 'Bo Hale' }],
      expected: ['Ana Ruiz q1 g2 4', 'Bo Hale q2 g1 1'],
    },
    {
      name: 'drops a quote',
      corrections: [{ op: 'drop', ...place('quote', '“We will mend it,”') }],
      expected: ['Ana Ruiz g1 g2 0', 'Bo Hale q2 1'],
    },
    {
      name: 'adds a quote, in text order',
      corrections: [{ op: 'add', ...place('quote', 'The pier is old'), kind: 'indirect', speaker: 'Ana Ruiz' }],
      expected: ['Ana Ruiz q1 q3 g1 g2 8', 'Bo Hale q2 1'],
    },
    {
      name: 'of a find that was added',
      corrections: [
        { op: 'add', ...place('goal', 'old'), kind: 'aim', speaker: null },
        { op: 'speaker', ...place('goal', 'old'), speaker: 'Bo Hale' },
      ],
      expected: ['Ana Ruiz q1 g1 g2 4', 'Bo Hale q2 g3 1'],
    },
  ];
  for (const { name, corrections, expected } of rows) {
    test(name, () => {
      const before = structuredClone(found);
      const { analysis, idle } = corrected(text, found, corrections);
      assert.deepEqual(voices(analysis), expected);
      assert.deepEqual(idle, []);
      assert.deepEqual(found, before, 'what was found stays as it was');
    });
  }

  test('says that a reader made it', () => {
    const { analysis } = corrected(text, found, [{ op: 'speaker', ...place('quote', '“No,”'), speaker: 'Cy Dahl' }]);
    assert.deepEqual(
      analysis.quotes.map(({ why, confidence }) => [why, confidence]),
      [
        ['network', 0.6],
        ['reader', 1],
      ],
    );
  });

  test('that drops a goal takes it out of its list and of what restates it; an empty list goes', () => {
    const { analysis } = corrected(text, found, [{ op: 'drop', ...place('goal', 'mend it') }]);
    assert.deepEqual(analysis.lists, []);
    assert.deepEqual(
      analysis.goals.map(({ id, restates }) => [id, restates]),
      [['g2', null]],
    );
  });

  test('that drops a quote leaves the goal that stood in it', () => {
    const { analysis } = corrected(text, found, [{ op: 'drop', ...place('quote', '“We will mend it,”') }]);
    assert.deepEqual(
      analysis.goals.map(({ quote }) => quote),
      [null, null],
    );
  });

  const unfit = [
    ['of other words', { op: 'drop', ...place('quote', '“No,”'), words: '“Yes”' }],
    ['where nothing was found', { op: 'drop', ...place('quote', 'pier') }],
    ['that adds what is there', { op: 'add', ...place('quote', '“No,”'), kind: 'direct', speaker: null }],
    ['past the end', { op: 'drop', type: 'quote', start: 500, end: 504, words: '' }],
  ];
  for (const [name, correction] of unfit) {
    test(`${name} is idle`, () => {
      const { analysis, idle } = corrected(text, found, [correction]);
      assert.deepEqual(idle, [correction]);
      assert.deepEqual(analysis, found);
    });
  }

  test('of an added find goes when the addition is undone', () => {
    const add = { op: 'add', ...place('goal', 'old'), kind: 'aim', speaker: null };
    const drop = { op: 'drop', ...place('quote', '“No,”') };
    const rename = { op: 'speaker', ...place('goal', 'old'), speaker: 'Bo Hale' };
    assert.deepEqual(takenBack({ corrections: [add, drop, rename], undone: [] }, 0).corrections, [drop]);
    assert.deepEqual(takenBack({ corrections: [add, drop, rename], undone: [] }, 1).corrections, [add, rename]);
  });
});

describe('corrections of a text that is edited', () => {
  const rows = [
    ['before them', '“We', 'He said: “We', 9],
    ['behind them', 'old.', 'very old.', 0],
    ['far before them, to nothing', '“We will mend it,” said Ana Ruiz. ', '', -34],
    ['in them', 'No', 'Never', null],
    ['at their first letter', '“No', 'No', null],
  ];
  for (const [name, from, to, shift] of rows) {
    test(name, () => {
      const correction = { op: 'drop', ...place('quote', '“No,”') };
      const after = text.replace(from, to);
      const [kept] = moved([correction], text, after);
      if (shift === null) assert.equal(kept, undefined);
      else assert.deepEqual(kept, { ...correction, start: correction.start + shift, end: correction.end + shift });
      if (kept) assert.equal(after.slice(kept.start, kept.end), kept.words);
    });
  }

  test('over generated edits, what is kept is of the same words', () => {
    let kept = 0;
    for (let seed = 1; seed <= 2000; ++seed) {
      const random = chance(seed);
      const before = Array.from({ length: 30 }, () => 'ab “”'[Math.floor(random() * 5)]).join('');
      const [a, b] = [Math.floor(random() * 30), Math.floor(random() * 30)].sort((a, b) => a - b);
      const after = before.slice(0, a) + 'ab'.repeat(Math.floor(random() * 4)) + before.slice(b);
      const start = Math.floor(random() * 25);
      const correction = { op: 'drop', type: 'quote', start, end: start + 4, words: before.slice(start, start + 4) };
      for (const { start, end, words } of moved([correction], before, after)) {
        assert.equal(after.slice(start, end), words, `seed ${seed}`);
        ++kept;
      }
    }
    assert.ok(kept > 500);
  });
});

test('over generated analyses and corrections: every id exists, every span fits, and JSON gives all of it back', () => {
  let applied = 0;
  for (let seed = 1; seed <= 500; ++seed) {
    const { text, analysis: found } = madeAnalysis(seed);
    const random = chance(seed + 7);
    const pick = (values) => values[Math.floor(random() * values.length)];
    const finds = [
      ...found.quotes.map(({ content }) => ['quote', content]),
      ...found.goals.map(({ span }) => ['goal', span]),
    ];
    if (finds.length === 0) continue;
    const corrections = Array.from({ length: 4 }, () => {
      const [type, [{ start, end }]] = pick(finds);
      const op = pick(['speaker', 'drop', 'add']);
      const correction = { op, type, start, end, words: text.slice(start, end) };
      if (op !== 'drop') correction.speaker = pick([null, 'Ana Ruiz', 'Cy Dahl']);
      if (op === 'add') correction.kind = type === 'quote' ? 'mixed' : 'demand';
      return correction;
    });
    const { analysis, idle } = corrected(text, found, corrections);
    applied += corrections.length - idle.length;
    segments(text, analysis);
    const ids = new Set([...analysis.quotes, ...analysis.goals, ...analysis.speakers].map(({ id }) => id));
    for (const { id, speaker } of [...analysis.quotes, ...analysis.goals]) {
      assert.ok(speaker === null || ids.has(speaker), `seed ${seed}: ${speaker} of ${id}`);
    }
    for (const { quotes, goals } of analysis.speakers) for (const id of [...quotes, ...goals]) assert.ok(ids.has(id));
    const opened = fromJson(toJson(text, analysis, { found, corrections }));
    assert.deepEqual(opened, { text, blocks: [], found, corrections }, `seed ${seed}`);
    assert.deepEqual(corrected(opened.text, opened.found, opened.corrections).analysis, analysis);
  }
  assert.ok(applied > 300);
});

describe('what the reader says of the parts of the page', () => {
  const page = 'The pier\n\nBy Tom Li\n\nIt is old.\n\nShare this';
  const partOf = (kind, words) => ({ kind, start: page.indexOf(words), end: page.indexOf(words) + words.length });
  const said = (words, kind) => kindCorrectionOf(page, partOf('body', words), kind);
  const brief = (hints) => hints.map(({ kind, start, end }) => [kind, page.slice(start, end)]);

  test('comes before what the page says, the latest first', () => {
    assert.deepEqual(hintsOf(page, [], []), []);
    const blocks = [{ kind: 'furniture', start: page.indexOf('By'), end: page.length }];
    assert.equal(hintsOf(page, blocks, []), blocks);
    const corrections = [said('It is old.', 'caption'), said('The pier', 'headline'), said('It is old.', 'body')];
    assert.deepEqual(brief(hintsOf(page, blocks, corrections)), [
      ['headline', 'The pier'],
      ['furniture', 'By Tom Li\n\n'],
      ['body', 'It is old.'],
      ['furniture', '\n\nShare this'],
    ]);
    assert.deepEqual(brief(hintsOf(page, [partOf('body', 'It is old.')], [said('It is old.', 'caption')])), [
      ['caption', 'It is old.'],
    ]);
    assert.deepEqual(brief(hintsOf(page, [], [{ ...said('It is old.', 'caption'), words: 'It is new.' }])), []);
  });

  test('is told of a mere line that the page takes for the article’s only where the reader says so', () => {
    const blocks = ['The pier', 'It is old.', 'Share this'].map((words) => partOf('body', words));
    assert.deepEqual(brief(hintsOf(page, blocks, [])), [['body', 'It is old.']]);
    assert.deepEqual(brief(hintsOf(page, blocks, [said('Share this', 'body')])), [
      ['body', 'It is old.'],
      ['body', 'Share this'],
    ]);
  });

  test('holds where the analysis has it so; what fits nothing says so', () => {
    const kinds = { 'The pier': 'headline', 'By Tom Li': 'byline', 'It is old.': 'caption', 'Share this': 'furniture' };
    const blocks = Object.entries(kinds).map(([words, kind]) => partOf(kind, words));
    const none = { quotes: [], speakers: [], goals: [], lists: [], warnings: [] };
    const analysis = { schema: 2, offsets: 'utf16', length: page.length, ...none, blocks };
    const [first, second] = [said('It is old.', 'body'), said('It is old.', 'caption')];
    assert.deepEqual(corrected(page, analysis, [first, second]).idle, []);
    assert.deepEqual(corrected(page, analysis, [second, first]).idle, [first]);
    assert.deepEqual(corrected(page, analysis, [{ ...second, start: 1 }]).idle.length, 1);
  });

  for (const [what, before, after, moves] of [
    ['is in front of it', 'The pier', 'Our pier', true],
    ['is behind it', 'Share this', 'Share', true],
    ['is in it', 'is old', 'is very old', true],
    ['takes its beginning', 'It is', 'It was', true],
    ['takes it', '\n\nIt is old.', '', false],
  ]) {
    test(`goes with its words when an edit ${what}`, () => {
      const edited = page.replace(before, after);
      const [kept] = moved([said('It is old.', 'caption')], page, edited);
      assert.equal(kept !== undefined, moves);
      if (moves) assert.equal(edited.slice(kept.start, kept.end), kept.words);
      const [part] = moved([partOf('body', 'It is old.')], page, edited);
      assert.deepEqual(part && [part.start, part.end], kept && [kept.start, kept.end]);
    });
  }
});

/** A Storage in memory. */
function memory(most = Infinity) {
  const values = new Map();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (i) => [...values.keys()][i],
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => values.delete(key),
  };
}

describe('what is kept', () => {
  const corrections = [{ op: 'drop', ...place('quote', '“No,”') }];
  const titles = (store) => store.articles().map(({ text }) => text);

  test('comes back: every article with its corrections, the last one first', () => {
    const storage = memory();
    createStore(() => storage).keep({ id: 'a', text, corrections });
    createStore(() => storage).keep({ id: 'b', text: 'another', corrections: [] });
    const store = createStore(() => storage);
    assert.equal(store.last().id, 'b');
    assert.deepEqual(titles(store), ['another', text]);
    assert.deepEqual(store.get('a').corrections, corrections);
    assert.equal(store.find(text).id, 'a');
    assert.equal(store.find(`${text} `), null);
  });

  test('while one types, is one article and no more', () => {
    const store = createStore(() => memory());
    const storage = memory();
    const typed = createStore(() => storage);
    for (const words of ['a', 'ab', 'abc']) typed.keep({ id: 'a', text: words, corrections });
    assert.deepEqual(titles(typed), ['abc']);
    assert.deepEqual(titles(store), []);
  });

  test('is not gone on with once it was closed, and is still there', () => {
    const storage = memory();
    const store = createStore(() => storage);
    store.keep({ id: 'a', text, corrections });
    store.close('another');
    assert.equal(store.last().id, 'a');
    store.close('a');
    assert.equal(store.last(), null);
    assert.equal(store.get('a').text, text);
  });

  test('is forgotten on request, wholly, and comes back whole when that is taken back', () => {
    const storage = memory();
    const store = createStore(() => storage);
    store.keep({ id: 'a', text, corrections });
    storage.setItem('sayso-theme', 'dark');
    const forgotten = store.forget();
    assert.deepEqual([...storage.values.keys()], ['sayso-theme']);
    assert.equal(store.last(), null);
    store.restore(forgotten);
    assert.deepEqual(store.last().corrections, corrections);
  });

  const refusals = [
    ['a full disk', () => memory(10)],
    [
      'a browser that refuses',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
  ];
  for (const [name, storage] of refusals) {
    test(`${name} is said, nothing breaks, and the page has it as long as it is open`, () => {
      const store = createStore(storage);
      assert.equal(store.keep({ id: 'a', text, corrections }), false);
      assert.equal(store.last(), null);
      assert.equal(store.get('a').text, text);
      store.restore(store.forget());
      assert.deepEqual(titles(store), [text]);
    });
  }

  for (const [name, value] of [
    ['no JSON', '{'],
    ['of another form', '{"text": 3}'],
    ['null', 'null'],
  ]) {
    test(`what is there and is ${name} is nothing`, () => {
      const storage = memory();
      storage.setItem('sayso:a', value);
      storage.setItem('sayso-last', 'a');
      const store = createStore(() => storage);
      assert.equal(store.last(), null);
      assert.deepEqual(store.articles(), []);
    });
  }
});

/** An analyzer whose answers are given by hand. */
function byHand() {
  const calls = [];
  const analyze = (text, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      calls.push({ text, resolve, reject });
    });
  return { analyze, version: async () => '1', calls };
}

function start() {
  const analyzer = byHand();
  const heard = [];
  const storage = memory();
  const store = createStore(() => storage);
  const session = createSession({
    analyzer,
    store,
    tab: createTab({ storage: memory, locks: null }),
    onChange: ({ text }) => heard.push(`change ${text}`),
    onBegin: (text) => heard.push(`begin ${text}`),
    onRead: (text) => heard.push(`read ${text}`),
    onStop: () => heard.push('stop'),
    onError: ({ message }, { text }) => heard.push(`error ${message} ${text}`),
  });
  return { session, store, calls: analyzer.calls, heard };
}

describe('the session', () => {
  const nothing = (text) => ({ ...found, length: text.length, quotes: [], speakers: [], goals: [], lists: [] });

  test('shows the latest text only, whatever the order of the answers', async () => {
    const { session, calls, heard } = start();
    const both = [session.read('a'), session.read('ab')];
    calls[1].resolve(nothing('ab'));
    calls[0].resolve(nothing('a'));
    await Promise.all(both);
    assert.deepEqual(heard, ['begin a', 'begin ab', 'read ab', 'change ab']);
  });

  test('is stopped by the reader, and says so once', async () => {
    const { session, heard } = start();
    const reading = session.read('a');
    session.stop();
    await reading;
    assert.deepEqual(heard, ['begin a', 'stop']);
  });

  test('hands on what went wrong, with the text', async () => {
    const { session, calls, heard } = start();
    const reading = session.read('a');
    calls[0].reject(new Error('no memory'));
    await reading;
    assert.deepEqual(heard, ['begin a', 'read a', 'error no memory a']);
  });

  test('keeps corrections while the text is edited, and takes them back', async () => {
    const { session, calls } = start();
    const first = session.read(text);
    calls[0].resolve(found);
    await first;
    session.correct({ op: 'drop', ...place('quote', '“No,”') });
    assert.equal(session.current().analysis.quotes.length, 1);
    const edited = `Now: ${text}`;
    const second = session.read(edited);
    const shifted = JSON.parse(JSON.stringify(found), (key, value) =>
      key === 'start' || key === 'end' ? value + 5 : value,
    );
    calls[1].resolve({ ...shifted, length: edited.length });
    await second;
    assert.equal(session.current().analysis.quotes.length, 1);
    session.takeBack();
    assert.equal(session.current().analysis.quotes.length, 2);
    session.takeBack();
    assert.deepEqual(session.current().corrections, []);
  });
});

describe('what is taken back', () => {
  const drop = { op: 'drop', ...place('quote', '“No,”') };
  const give = { op: 'speaker', ...place('quote', '“We will mend it,”'), speaker: 'Bo Hale' };

  async function begun() {
    const all = start();
    const first = all.session.open({ text });
    all.calls[0].resolve(found);
    await first;
    return all;
  }

  test('is brought back in the order in which it went, and no longer once something new is corrected', async () => {
    const { session, store } = await begun();
    session.bringBack();
    for (const one of [drop, give]) session.correct(one);
    const { analysis } = session.current();
    session.takeBack();
    session.takeBack();
    assert.deepEqual(session.current().corrections, []);
    assert.equal(store.last().undone.length, 2, 'it is kept with the article');
    session.bringBack();
    assert.deepEqual(session.current().corrections, [drop]);
    session.bringBack();
    assert.deepEqual(session.current().analysis, analysis);
    session.takeBack(0);
    session.correct({ ...give, speaker: 'Cy Dahl' });
    assert.deepEqual([session.current().undone, store.last().undone], [[], []]);
    session.bringBack();
    assert.equal(session.current().corrections.length, 2);
  });

  test('goes with an edit of the text', async () => {
    const { session, calls } = await begun();
    session.correct(drop);
    session.takeBack();
    const edit = session.read(`Now: ${text}`);
    calls[1].resolve({ ...found, length: text.length + 5, quotes: [], goals: [], lists: [], speakers: [] });
    await edit;
    session.bringBack();
    assert.deepEqual(session.current().corrections, [{ ...drop, start: drop.start + 5, end: drop.end + 5 }]);
  });

  test('comes back with the article that is kept, whatever else is kept there', async () => {
    const { session, store } = await begun();
    store.keep({ id: 'odd', text, corrections: [null, 7, { op: 'shout' }, drop], undone: [null, [{ at: 0 }], []] });
    await session.open({ ...store.get('odd'), found });
    assert.equal(session.current().analysis.quotes.length, 1);
    assert.equal(session.current().corrections.length, 4, 'what is not understood is kept');
    assert.equal(session.current().idle.length, 3);
    assert.deepEqual(session.current().undone, []);
    session.takeBack();
    assert.equal(session.current().analysis.quotes.length, 2);
  });
});

describe('an article that is opened', () => {
  const drop = { op: 'drop', ...place('quote', '“No,”') };
  const nothing = (text) => ({ ...found, length: text.length, quotes: [], speakers: [], goals: [], lists: [] });

  /** A session with `text` open and one correction made in it. */
  async function begun() {
    const all = start();
    const first = all.session.open({ text });
    all.calls[0].resolve(found);
    await first;
    all.session.correct(drop);
    return all;
  }
  const kept = ({ store }) => store.articles().map(({ text, corrections }) => [text, corrections.length]);

  test('takes no corrections from the one before, which keeps its own, and is kept before it is read', async () => {
    const all = await begun();
    all.session.open({ text: `${text} And more.` });
    assert.deepEqual(kept(all), [
      [`${text} And more.`, 0],
      [text, 1],
    ]);
  });

  test('again, has its corrections, and is not analyzed again', async () => {
    const all = await begun();
    const other = all.session.open({ text: 'b' });
    all.calls[1].resolve(nothing('b'));
    await other;
    await all.session.open({ text });
    assert.deepEqual(all.session.current().corrections, [drop]);
    assert.equal(all.calls.length, 2);
  });

  test('from a file that has corrections of its own, leaves those of the same text alone', async () => {
    const all = await begun();
    await all.session.open({ text, found, corrections: [] });
    assert.deepEqual(all.session.current().corrections, []);
    assert.deepEqual(kept(all), [
      [text, 0],
      [text, 1],
    ]);
  });

  test('is corrected while its newer text is under way', async () => {
    const all = await begun();
    const edit = all.session.read(`${text} And more.`);
    all.session.correct({ op: 'drop', ...place('quote', '“We will mend it,”') });
    all.calls[1].resolve({ ...found, length: text.length + 10 });
    await edit;
    assert.equal(all.session.current().corrections.length, 2);
  });

  test('has its corrections again when an edit of their words is undone', async () => {
    const all = await begun();
    const edit = all.session.read(text.replace('No', 'Never'));
    all.calls[1].resolve(nothing('b'));
    await edit;
    assert.deepEqual(all.session.current().corrections, []);
    const undone = all.session.read(text);
    all.calls[2].resolve(found);
    await undone;
    assert.deepEqual(all.session.current().corrections, [drop]);
  });

  test('is analyzed anew once much else was read, so that memory does not grow', async () => {
    const all = await begun();
    for (const letter of ['b', 'c']) {
      const long = letter.repeat(1_000_000);
      const other = all.session.open({ text: long });
      all.calls.at(-1).resolve(nothing(long));
      await other;
    }
    const again = all.session.open({ text });
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(all.calls.at(-1).text, text);
    all.calls.at(-1).resolve(found);
    await again;
    assert.deepEqual(all.session.current().corrections, [drop]);
  });

  test('is closed and kept when all of its text is deleted', async () => {
    const all = await begun();
    all.session.read('');
    assert.equal(all.session.current().text, '');
    assert.deepEqual(kept(all), [[text, 1]]);
  });
});

describe('a search', () => {
  const rows = [
    ['', ['anything'], true],
    ['ruiz', ['Ana Ruiz'], true],
    ['ruiz mayor', ['Ana Ruiz', 'the mayor'], true],
    ['ruiz baker', ['Ana Ruiz', 'the mayor'], false],
    ['munoz', ['José Muñoz'], true],
    ['MUÑOZ', ['José Munoz'], true],
    ['.*', ['Ana Ruiz'], false],
    ['x', [null, undefined], false],
  ];
  for (const [query, words, expected] of rows) {
    test(`for “${query}” in ${JSON.stringify(words)}`, () => assert.equal(matcher(query)(...words), expected));
  }
});
