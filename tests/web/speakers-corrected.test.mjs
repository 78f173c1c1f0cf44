// What a reader corrects of speakers, bounds and kinds, and taking back and bringing back: pure functions, over made
// analyses and any list of corrections.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { bounded, problemOf, stopsOf } from '../../web/app/bounds.js';
import { isWhole } from '../../web/app/correction-shapes.js';
import {
  corrected,
  correctionOf,
  kept,
  mergeOf,
  moved,
  speakerCorrectionOf,
  whoOf,
} from '../../web/app/corrections.js';
import { broughtBack, movedSteps, takenBack, wholeSteps } from '../../web/app/history.js';
import { checkAnalysis } from '../../web/export/check-analysis.js';
import { fromJson, toJson } from '../../web/export/index.js';
import { findsOf } from '../../web/highlight/finds.js';
import { madeAnalysis } from './made-analysis.mjs';

const text =
  'Ana Ruiz met Bo Hale. “We will mend it,” said Ruiz. “No,” Hale said. The council wants the pier. Ruiz left.';
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const place = (words, from) => ({ ...at(words, from), words });
const evidence = { speaker_confidence: 0.7, negated: false, confidence: 0.6, why: 'network' };
const quote = (id, words, speaker, cue, source) => ({
  id,
  kind: 'direct',
  content: [at(words)],
  cue: [cue],
  source: [source],
  speaker,
  ...evidence,
});
const goal = (id, words, speaker, quote) => ({
  ...{ id, kind: 'aim', span: [at(words)], cue: [], holder: [], speaker, quote, list: null, restates: null },
  ...evidence,
});
const speaker = (id, name, mentions, quotes, goals, words) => ({
  ...{ id, name, kind: 'person', role: null, mentions, quotes, goals, words },
});
const found = {
  schema: 2,
  offsets: 'utf16',
  length: text.length,
  quotes: [
    quote('q1', '“We will mend it,”', 's3', at('said'), at('Ruiz', 40)),
    quote('q2', '“No,”', 's2', at('said', 60), at('Hale', 50)),
  ],
  speakers: [
    speaker('s1', 'Ana Ruiz', [at('Ana Ruiz')], [], [], 0),
    speaker('s2', 'Bo Hale', [at('Bo Hale'), at('Hale', 50)], ['q2'], [], 1),
    speaker('s3', 'Ruiz', [at('Ruiz', 40), at('Ruiz', 90)], ['q1'], ['g1'], 4),
    speaker('s4', 'The council', [at('The council')], [], ['g2'], 0),
  ],
  goals: [goal('g1', 'mend it', 's3', 'q1'), goal('g2', 'the pier', 's4', null)],
  lists: [],
  blocks: [{ kind: 'body', start: 0, end: text.length }],
  warnings: [],
};
checkAnalysis(found, text);
const [ana, bo, ruiz, council] = found.speakers;
const finds = findsOf(found);

const voices = ({ speakers }) =>
  speakers.map(({ name, quotes, goals, words }) => [name, ...quotes, ...goals, words].join(' '));
const after = (...corrections) => {
  const { analysis, idle } = corrected(text, found, corrections);
  checkAnalysis(analysis, text);
  assert.deepEqual(fromJson(toJson(text, analysis, { found, corrections })).corrections, corrections);
  return { analysis, idle, voices: voices(analysis) };
};

describe('two speakers that are one', () => {
  test('have the quotes, goals and mentions of both, and the name that was chosen', () => {
    for (const as of ['Ana Ruiz', 'Ruiz', 'Ana María Ruiz']) {
      const { analysis, voices } = after(mergeOf(text, ruiz, ana, as));
      assert.deepEqual(voices, [`${as} q1 g1 4`, 'Bo Hale q2 1', 'The council g2 0']);
      assert.deepEqual(analysis.speakers[0].mentions, [at('Ana Ruiz'), at('Ruiz', 40), at('Ruiz', 90)]);
      assert.equal(analysis.quotes[0].confidence, 0.6, 'what is said is as sure as it was');
    }
  });

  test('are one in whatever order it is said: A into B and B into C', () => {
    const [first, second] = [mergeOf(text, ana, ruiz, 'Ruiz'), mergeOf(text, ruiz, bo, 'Bo Hale')];
    const expected = ['Bo Hale q1 q2 g1 5', 'The council g2 0'];
    assert.deepEqual(after(first, second).voices, expected);
    assert.deepEqual(
      after(second, first).voices.map((voice) => voice.replace(/^Ruiz/, 'Bo Hale')),
      expected,
    );
  });

  test('do not become one in a ring: what is one already stays as it is', () => {
    const ring = [mergeOf(text, ana, ruiz, 'Ruiz'), mergeOf(text, ruiz, ana, 'Ana Ruiz'), mergeOf(text, bo, bo, 'Bo')];
    const { idle, voices } = after(...ring);
    assert.deepEqual(idle, ring.slice(1));
    assert.deepEqual(voices, ['Ruiz q1 g1 4', 'Bo Hale q2 1', 'The council g2 0']);
  });

  test('are one also for what is said of the old name later', () => {
    const quote = correctionOf(text, finds.get('q2'), { op: 'speaker', speaker: 'Ruiz' });
    assert.deepEqual(after(mergeOf(text, ruiz, ana, 'Ana Ruiz'), quote).voices, [
      'Ana Ruiz q1 q2 g1 5',
      'The council g2 0',
    ]);
  });
});

describe('a speaker', () => {
  test('has another name, and is the same speaker', () => {
    const { analysis, voices } = after(speakerCorrectionOf(text, ruiz, { name: 'Ana María Ruiz' }));
    assert.deepEqual(voices, ['Ana Ruiz 0', 'Bo Hale q2 1', 'Ana María Ruiz q1 g1 4', 'The council g2 0']);
    assert.equal(analysis.speakers[2].id, 's3');
  });

  test('who gets the name of another one is that one', () => {
    const { voices } = after(speakerCorrectionOf(text, ruiz, { name: 'Bo Hale' }));
    assert.deepEqual(voices, ['Ana Ruiz 0', 'Bo Hale q1 q2 g1 5', 'The council g2 0']);
  });

  test('is of another kind, and of a gender only when the reader says so', () => {
    const of = (...corrections) => after(...corrections).analysis.speakers.find(({ id }) => id === 's4');
    const change = (to) => speakerCorrectionOf(text, council, to);
    assert.deepEqual(of(change({ kind: 'organization' })), { ...council, kind: 'organization' });
    assert.ok(!('gender' in of(change({ kind: 'place' }))));
    assert.equal(of(change({ gender: 'female' })).gender, 'female');
    assert.equal(of(change({ gender: 'female' }), change({ kind: 'group' })).gender, 'female');
    assert.ok(!('gender' in of(change({ gender: 'female' }), change({ gender: null }))));
  });

  test('is told by the name or by the mention, whatever the analysis calls them next time', () => {
    const correction = speakerCorrectionOf(text, ruiz, { kind: 'group' });
    assert.deepEqual(whoOf(text, ruiz), { name: 'Ruiz', ...place('Ruiz', 40) });
    for (const change of [{ id: 's9' }, { name: 'A. Ruiz' }, { mentions: [] }]) {
      const other = structuredClone(found);
      Object.assign(other.speakers[2], change);
      if (change.id) for (const record of [other.quotes[0], other.goals[0]]) record.speaker = 's9';
      const { analysis, idle } = corrected(text, other, [correction]);
      assert.deepEqual(idle, [], JSON.stringify(change));
      assert.deepEqual(
        analysis.speakers.filter(({ kind }) => kind === 'group').map(({ quotes }) => quotes),
        [['q1']],
      );
    }
  });

  test('goes with an edit of the text, and holds by the name where the mention is gone', () => {
    const merge = mergeOf(text, ruiz, ana, 'Ana Ruiz');
    const [shifted] = moved([merge], text, `Now: ${text}`);
    assert.deepEqual([shifted.start, shifted.into.start], [merge.start + 5, merge.into.start + 5]);
    const [bare] = moved([merge], text, text.replace('Ana Ruiz', 'The mayor'));
    assert.deepEqual(bare.into, { name: 'Ana Ruiz' });
    assert.equal(bare.name, 'Ruiz');
  });
});

describe('a find', () => {
  const change = (id, to) => correctionOf(text, finds.get(id), { op: 'change', to });
  const first = (...corrections) => after(...corrections).analysis;

  test('is of another kind, is negated or not, and is of somebody else, at one time', () => {
    const { quotes, speakers } = first(change('q1', { kind: 'mixed', negated: true, speaker: 'Bo Hale' }));
    const { kind, negated, speaker, confidence, why } = quotes[0];
    assert.deepEqual([kind, negated, speaker, confidence, why], ['mixed', true, 's2', 1, 'reader']);
    assert.equal(speakers.find(({ id }) => id === 's2').words, 1, 'what is not said counts for nobody');
  });

  test('has other bounds, and its goals are those that stand in it', () => {
    const { quotes, goals } = first(change('q1', place('“We will')));
    assert.deepEqual(quotes[0].content, [at('“We will')]);
    assert.deepEqual(
      goals.map(({ quote }) => quote),
      [null, null],
    );
    const wider = first(change('g2', place('wants the pier')), change('g1', { kind: 'demand' }));
    assert.deepEqual(
      wider.goals.map(({ span, kind }) => [text.slice(span[0].start, span[0].end), kind]),
      [
        ['mend it', 'demand'],
        ['wants the pier', 'aim'],
      ],
    );
  });

  test('that is kept is sure, and stays what it is', () => {
    const { quotes } = first(kept(text, finds.get('q1')));
    assert.deepEqual(quotes[0], { ...found.quotes[0], confidence: 1, speaker_confidence: 1, why: 'reader' });
  });

  test('does not take the place of another one', () => {
    const wrong = change('q1', place('“No,”'));
    assert.deepEqual(after(wrong).idle, [wrong]);
  });

  test('that is moved takes the goals along that were its speaker’s, and no others', () => {
    const other = correctionOf(text, finds.get('g1'), { op: 'speaker', speaker: 'The council' });
    const give = correctionOf(text, finds.get('q1'), { op: 'speaker', speaker: 'Bo Hale' });
    assert.deepEqual(after(give).voices, ['Ana Ruiz 0', 'Bo Hale q1 q2 g1 5', 'The council g2 0']);
    assert.deepEqual(after(other, give).voices, ['Ana Ruiz 0', 'Bo Hale q1 q2 5', 'The council g1 g2 0']);
    assert.deepEqual(after(give, other).voices, ['Ana Ruiz 0', 'Bo Hale q1 q2 5', 'The council g1 g2 0']);
  });

  for (const [words, bounds, apart, expected] of [
    [
      '“We go,” said Ana. “Soon.”',
      [0, 26],
      [
        [9, 13],
        [14, 17],
      ],
      ['“We go,”', '“Soon.”'],
    ],
    [
      '“We go,” said Ana on Friday. “Soon.”',
      [0, 36],
      [
        [9, 13],
        [14, 17],
      ],
      ['“We go,”', '“Soon.”'],
    ],
    ['“I said so,” Ana told us.', [0, 12], [[3, 7]], ['“I said so,”']],
    [
      'The pier, Ana said, will be mended.',
      [0, 34],
      [
        [10, 13],
        [14, 18],
      ],
      ['The pier, ', 'will be mended'],
    ],
    [
      'Ana wants to mend it.',
      [0, 20],
      [
        [0, 3],
        [4, 9],
      ],
      ['Ana wants to mend it'],
    ],
  ]) {
    test(`with other bounds leaves out what interrupts it: ${words}`, () => {
      const spans = apart.map(([start, end]) => ({ start, end }));
      const pieces = bounded(
        words,
        { start: bounds[0], end: bounds[1] },
        [{ start: bounds[0], end: bounds[0] + 5 }],
        spans,
      );
      assert.deepEqual(
        pieces.map(({ start, end }) => words.slice(start, end).trim()),
        expected.map((piece) => piece.trim()),
      );
    });
  }

  test('begins and ends at words and at what stands around them', () => {
    const words = '“We go,” he';
    const { starts, ends } = stopsOf(words, { start: 0, end: words.length });
    assert.deepEqual(
      starts.map((start) => words.slice(start)),
      ['“We go,” he', 'We go,” he', 'go,” he', ',” he', 'he'],
    );
    assert.deepEqual(
      ends.map((end) => words.slice(0, end)),
      ['“', '“We', '“We go', '“We go,”', '“We go,” he'],
    );
  });

  test('has a place that is told what is wrong with it', () => {
    const page = 'The pier\n\n“We go,” she said.\n\nHe stayed.';
    const part = (kind, words) => ({ kind, start: page.indexOf(words), end: page.indexOf(words) + words.length });
    const span = (words) => ({ start: page.indexOf(words), end: page.indexOf(words) + words.length });
    const blocks = [part('headline', 'The pier'), part('body', '“We go,” she said.'), part('body', 'He stayed.')];
    const quotes = [{ ...found.quotes[0], content: [span('“We go,”')], cue: [], source: [] }];
    const analysis = { ...found, length: page.length, quotes, goals: [], speakers: [], blocks };
    const problem = (words, id = null) => problemOf(page, analysis, { type: 'quote', id, span: span(words) })?.code;
    assert.equal(problem('she said'), undefined);
    assert.equal(problem('“We go,” she said.\n\nHe stayed'), undefined, 'running text goes on');
    assert.equal(problem('pier\n\n“We go,”'), 'crossing');
    assert.equal(problem('“We go,”'), 'there');
    assert.equal(problem('“We go,”', 'q1'), undefined);
    assert.equal(problem('go,” she'), 'overlap');
    assert.equal(problem('We'), undefined, 'a quote in a quote');
    assert.equal(problem('\n\n'), 'nothing');
  });
});

// Any corrections: of what there is, of what there is not, of what is none.
const name = fc.constantFrom('Ana Ruiz', '=SUM(A1)', 'O’Neil, "Bo"', '@lias', 'Cy Dahl', 'Di Ek');
const maybe = (arbitrary) => fc.option(arbitrary, { nil: undefined });
const madeUp = fc.record({
  kindOf: fc.nat(9),
  pick: fc.nat(),
  other: fc.nat(),
  name,
  negated: maybe(fc.boolean()),
  isFit: fc.nat(9),
  junk: fc.jsonValue(),
});

/** Corrections of a text, each made of what was found or was corrected before. */
function correctionsOf(text, found, seeds) {
  const corrections = [];
  for (const { kindOf, pick, other, name, negated, isFit, junk } of seeds) {
    const { analysis } = corrected(text, found, corrections);
    const all = [...findsOf(analysis).values()].filter(({ type }) => type !== 'list');
    const find = all[pick % all.length];
    const [a, b] = [pick, other].map((n) => analysis.speakers[n % Math.max(analysis.speakers.length, 1)]);
    const [start, end] = [pick % (text.length + 1), other % (text.length + 1)].sort((x, y) => x - y);
    const span = { start, end, words: text.slice(start, end) };
    const type = pick % 2 ? 'quote' : 'goal';
    const kind = type === 'quote' ? 'mixed' : 'demand';
    const own = find?.type === 'quote' ? 'indirect' : 'demand';
    const makes = [
      () => find && correctionOf(text, find, { op: 'speaker', speaker: pick % 3 ? name : null }),
      () => find && correctionOf(text, find, { op: 'drop' }),
      () => find && kept(text, find),
      () => find && correctionOf(text, find, { op: 'change', to: { ...(start < end && span), kind: own, negated } }),
      () => start < end && { op: 'add', type, kind, ...span, speaker: name, negated },
      () => a && speakerCorrectionOf(text, a, { name, gender: pick % 2 ? 'female' : null, kind: 'place' }),
      () => a && mergeOf(text, a, b, pick % 2 ? a.name : b.name),
      () => ({ op: 'merge', type: 'speaker', name, into: { name: 'Cy Dahl' }, as: name }),
      () => ({ op: 'change', type: 'speaker', name, to: {} }),
      () => junk,
    ];
    const correction = makes[kindOf]() || junk;
    const isObject = typeof correction === 'object' && correction !== null && !Array.isArray(correction);
    if (isFit > 0 || !isObject) corrections.push(correction);
    else corrections.push({ ...correction, [Object.keys(correction)[pick % Object.keys(correction).length]]: junk });
  }
  return corrections;
}

/** Whether every place that it names is in the text. */
const stands = (text, { to, into, ...own }) =>
  [own, to, into].every(
    (place) =>
      place?.start === undefined || (place.start < place.end && text.slice(place.start, place.end) === place.words),
  );

const seeds = fc.array(madeUp, { maxLength: 8 });

describe('over any analyses and any corrections', () => {
  test('what comes of them is a valid analysis, what is found stays, and whole ones survive a file', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.nat(3000), seeds, (seed, some) => {
        const { text, analysis: found } = madeAnalysis(seed);
        const before = structuredClone(found);
        const corrections = correctionsOf(text, found, some);
        const { analysis, idle } = corrected(text, found, corrections);
        assert.deepEqual(found, before);
        checkAnalysis(analysis, text);
        applied += corrections.length - idle.length;
        for (const one of corrections) if (!isWhole(one)) assert.ok(idle.includes(one));
        const whole = corrections.filter((one) => isWhole(one) && stands(text, one));
        const again = corrected(text, found, whole).analysis;
        const opened = fromJson(toJson(text, again, { found, corrections: whole }));
        assert.equal(opened.error, undefined, opened.where);
        assert.deepEqual(corrected(text, found, opened.corrections).analysis, again);
      }),
      { numRuns: Number(process.env.RUNS ?? 1000), includeErrorInReport: true },
    );
    assert.ok(applied > 800, `${applied} of them fit`);
  });

  test('what is taken back and brought back is as it was, one by one and all of it', () => {
    fc.assert(
      fc.property(fc.nat(3000), seeds, fc.nat(), (seed, some, place) => {
        const { text, analysis } = madeAnalysis(seed);
        const corrections = correctionsOf(text, analysis, some);
        if (corrections.length === 0) return;
        const index = place % corrections.length;
        const once = takenBack({ corrections, undone: [] }, index);
        assert.ok(once.corrections.length < corrections.length);
        assert.deepEqual(broughtBack(once), { corrections, undone: [] });
        let all = { corrections, undone: [] };
        while (all.corrections.length > 0) all = takenBack(all, (place * 7) % all.corrections.length);
        corrected(text, analysis, all.corrections);
        while (all.undone.length > 0) all = broughtBack(all);
        assert.deepEqual(all.corrections, corrections);
      }),
      { numRuns: 500 },
    );
  });

  test('what is kept of it may be anything', () => {
    const step = [{ at: 0, correction: { op: 'shout' } }];
    assert.deepEqual(wholeSteps([step, null, 7, [], [null], [{ at: 'x' }], [{ at: 1, correction: null }]]), [step]);
  });

  test('an edit of the text breaks nothing', () => {
    fc.assert(
      fc.property(fc.nat(3000), seeds, fc.nat(), fc.nat(), fc.string(), (seed, some, from, length, put) => {
        const { text, analysis } = madeAnalysis(seed);
        const corrections = correctionsOf(text, analysis, some);
        const start = from % (text.length + 1);
        const edited = text.slice(0, start) + put + text.slice(start + (length % 8));
        const none = { quotes: [], speakers: [], goals: [], lists: [], blocks: [] };
        for (const one of moved(
          corrections.filter((c) => isWhole(c) && stands(text, c)),
          text,
          edited,
        )) {
          assert.ok(stands(edited, one), JSON.stringify(one));
        }
        checkAnalysis(
          corrected(edited, { ...analysis, ...none, length: edited.length }, moved(corrections, text, edited)).analysis,
          edited,
        );
        movedSteps(takenBack({ corrections, undone: [] }, 0).undone, (c) => moved(c, text, edited));
      }),
      { numRuns: 500 },
    );
  });
});
