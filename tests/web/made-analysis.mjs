// Analyses of any shape, made by chance from a seed: what the highlights and the exports must stand up to.

import { countWords } from '../../web/app/count-words.js';

/** @param {number} seed @returns {() => number} 0 to 1, the same sequence for the same seed (mulberry32) */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const characters = [...'abc de fg. “”‘’🤔𝒜\n\n,\t"<>&=+-@*_#|'];

/**
 * A text and an analysis of it, as docs/schema has it: its finds nest, overlap, touch and repeat. Every field is there.
 */
export function madeAnalysis(seed) {
  const random = chance(seed);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const places = [0];
  let text = '';
  for (let n = Math.floor(random() * 60); n > 0; --n) {
    text += pick(characters);
    places.push(text.length);
  }
  /** Up to three spans apart from each other, and at least one. */
  const spans = () => {
    const cuts = [...new Set(Array.from({ length: 6 }, () => pick(places)))].sort((a, b) => a - b);
    const all = cuts.slice(1).map((end, i) => ({ start: cuts[i], end }));
    const some = all.filter(() => random() < 0.6);
    return some.length > 0 ? some : [all[0] ?? { start: 0, end: places[1] }];
  };
  /** The parts of a find: its own words, of one span or several, and two more, or none. */
  const parts = () => {
    const all = spans();
    const [cue, other] = [
      all.length > 1 && random() < 0.6 ? [all.pop()] : [],
      all.length > 1 && random() < 0.6 ? [all.shift()] : [],
    ];
    return [all, cue, other];
  };
  const some = (make) => (text === '' ? [] : Array.from({ length: Math.floor(random() * 6) }, make));
  const numbered = (letter, records) => records.map((record, i) => ({ id: `${letter}${i + 1}`, ...record }));
  const inOrder = (records, spansOf) => records.sort((a, b) => spansOf(a)[0].start - spansOf(b)[0].start);
  const speakers = numbered(
    's',
    inOrder(
      some(() => ({
        name: pick(['Ana Ruiz', '=SUM(A1)', 'O’Neil, "Bo"', '@lias', '-7\nx']),
        kind: pick(['person', 'organization', 'group', 'unnamed']),
        role: pick([null, 'the mayor', '+1, deputy']),
        mentions: spans(),
        quotes: [],
        goals: [],
        words: 0,
      })),
      ({ mentions }) => mentions,
    ),
  );
  if (speakers.length > 0 && random() < 0.3) speakers.at(-1).mentions = [];
  const share = () => Math.round(random() * 100) / 100;
  const party = () =>
    speakers.length > 0 && random() < 0.8
      ? { speaker: pick(speakers).id, speaker_confidence: share() }
      : { speaker: null, speaker_confidence: 0 };
  const evidence = () => ({ negated: random() < 0.3, confidence: share(), why: 'cue-after-quote' });
  const quotes = numbered(
    'q',
    inOrder(
      some(() => {
        const [content, cue, source] = parts();
        return { kind: pick(['direct', 'mixed', 'indirect']), content, cue, source, ...party(), ...evidence() };
      }),
      ({ content }) => content,
    ),
  );
  const goals = numbered(
    'g',
    inOrder(
      some(() => {
        const [span, cue, holder] = parts();
        const quote = quotes.length > 0 && random() < 0.5 ? pick(quotes).id : null;
        const links = { quote, list: null, restates: null };
        return { kind: pick(['aim', 'commitment', 'demand']), span, cue, holder, ...party(), ...links, ...evidence() };
      }),
      ({ span }) => span,
    ),
  );
  for (const [i, goal] of goals.entries()) if (i > 0 && random() < 0.3) goal.restates = pick(goals.slice(0, i)).id;
  const lists = [];
  if (goals.length > 1 && random() < 0.4) {
    const items = goals.filter((_, i) => i === 0 || random() < 0.6);
    for (const goal of items) goal.list = 'l1';
    const announced = pick([null, 2, 5]);
    const [cue] = [random() < 0.5 ? spans() : []];
    lists.push({ id: 'l1', announced, goals: items.map(({ id }) => id), cue, speaker: party().speaker });
  }
  for (const speaker of speakers) {
    const own = quotes.filter((quote) => quote.speaker === speaker.id);
    speaker.quotes = own.map(({ id }) => id);
    speaker.goals = goals.filter((goal) => goal.speaker === speaker.id).map(({ id }) => id);
    speaker.words = countWords(text, own);
  }
  const warnings = random() < 0.2 ? ['2 invalid UTF-8 sequences were replaced by U+FFFD.'] : [];
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: pick(['body', 'headline', 'caption', 'list-item', 'furniture']),
    start: index,
    end: index + line.length,
  }));
  const records = { quotes, speakers, goals, lists, blocks };
  const analysis = { schema: 2, offsets: 'utf16', length: text.length, ...records, warnings };
  return { text, analysis };
}

/** An article with denials, and an analysis of it: what is not said and not wanted beside what is. */
export function negatedArticle() {
  const text =
    'Neither Pike nor Marsh said they had read it. “We will be careful,” said Tom Li, the mayor. ' +
    'He has no plan to sell the stadium and wants to mend the roof. He will never sell it, he said. ' +
    'In the end he wants to sell the stadium after all.';
  const at = (words) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const evidence = { speaker_confidence: 0.9, confidence: 0.9 };
  const quote = (id, words, speaker, rest) => {
    return {
      id,
      kind: 'indirect',
      content: at(words),
      cue: [],
      source: [],
      speaker,
      negated: false,
      ...evidence,
      why: 'cue-then-clause',
      ...rest,
    };
  };
  const goal = (id, words, rest) => {
    const links = { speaker: 's2', quote: null, list: null, restates: null, negated: false };
    return {
      id,
      kind: 'aim',
      span: at(words),
      cue: [],
      holder: [],
      ...links,
      ...evidence,
      why: 'verb-infinitive',
      ...rest,
    };
  };
  const analysis = {
    schema: 2,
    offsets: 'utf16',
    length: text.length,
    quotes: [
      quote('q1', 'they had read it', 's1', { negated: true }),
      quote('q2', '“We will be careful,”', 's2', { kind: 'direct' }),
    ],
    speakers: [
      { id: 's1', name: 'Pike', kind: 'person', role: null, mentions: at('Pike'), quotes: ['q1'], goals: [], words: 0 },
      {
        id: 's2',
        name: 'Tom Li',
        kind: 'person',
        role: 'the mayor',
        mentions: at('Tom Li'),
        quotes: ['q2'],
        goals: ['g1', 'g2', 'g3', 'g4'],
        words: 4,
      },
    ],
    goals: [
      goal('g1', 'sell the stadium', { kind: 'commitment', negated: true }),
      goal('g2', 'mend the roof'),
      goal('g3', 'sell it', { negated: true, restates: 'g1' }),
      goal('g4', 'sell the stadium after all', { restates: 'g1' }),
    ],
    lists: [],
    blocks: [],
    warnings: [],
  };
  return { text, analysis };
}
