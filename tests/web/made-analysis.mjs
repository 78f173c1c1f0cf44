// Analyses of any shape, made by chance from a seed: what the highlights and the exports must stand up to.

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

/** A text and an analysis of it whose spans nest, overlap, touch and repeat; every field that output.md names is there. */
export function madeAnalysis(seed) {
  const random = chance(seed);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const places = [0];
  let text = '';
  for (let n = Math.floor(random() * 60); n > 0; --n) {
    text += pick(characters);
    places.push(text.length);
  }
  const span = () => {
    const [a, b] = [pick(places), pick(places)].sort((a, b) => a - b);
    return a < b ? [{ start: a, end: b }] : [];
  };
  const some = (make) => (text === '' ? [] : Array.from({ length: Math.floor(random() * 6) }, make));
  const speakers = some((_, i) => ({
    id: `s${i + 1}`,
    name: pick(['Ana Ruiz', '=SUM(A1)', 'O’Neil, "Bo"', '@lias', '-7\nx']),
    kind: pick(['person', 'organization', 'group', 'unnamed']),
    role: pick([null, 'the mayor', '+1, deputy']),
    mentions: span(),
    quotes: [],
    goals: [],
    words: Math.floor(random() * 50),
  }));
  const speaker = () =>
    speakers.length > 0 && random() < 0.8
      ? { speaker: pick(speakers).id, speaker_confidence: Math.round(random() * 100) / 100 }
      : { speaker: null, speaker_confidence: 0 };
  const evidence = () => ({ negated: random() < 0.3, confidence: Math.round(random() * 100) / 100, why: 'cue-after-quote' });
  const own = () => {
    const [one] = span();
    return [one ?? { start: 0, end: places[1] }];
  };
  const quotes = some((_, i) => ({
    id: `q${i + 1}`,
    kind: pick(['direct', 'mixed', 'indirect']),
    content: own(),
    cue: span(),
    source: span(),
    ...speaker(),
    ...evidence(),
  }));
  const goals = some((_, i) => ({
    id: `g${i + 1}`,
    kind: pick(['aim', 'commitment', 'demand']),
    span: own(),
    cue: span(),
    holder: span(),
    ...speaker(),
    quote: quotes.length > 0 && random() < 0.5 ? pick(quotes).id : null,
    list: null,
    restates: null,
    ...evidence(),
  }));
  for (const { id, speaker } of quotes) speakers.find((one) => one.id === speaker)?.quotes.push(id);
  for (const { id, speaker } of goals) speakers.find((one) => one.id === speaker)?.goals.push(id);
  const analysis = {
    schema: 2,
    offsets: 'utf16',
    length: text.length,
    quotes,
    speakers,
    goals,
    lists: [],
    warnings: [],
  };
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
    return { id, kind: 'indirect', content: at(words), cue: [], source: [], speaker, negated: false, ...evidence, why: 'cue-then-clause', ...rest };
  };
  const goal = (id, words, rest) => {
    const links = { speaker: 's2', quote: null, list: null, restates: null, negated: false };
    return { id, kind: 'aim', span: at(words), cue: [], holder: [], ...links, ...evidence, why: 'verb-infinitive', ...rest };
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
    warnings: [],
  };
  return { text, analysis };
}
