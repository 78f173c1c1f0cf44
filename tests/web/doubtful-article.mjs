// An article with finds of every sureness, given by hand.
const text =
  'Harbour plan divides Lowmoor\n\n' +
  '“We will rebuild the pier,” said Ana Ruiz, the mayor. Fishers fear that the harbour will silt up. ' +
  'Tom Li called the plan “a gift to the sea”. An official hinted that money is short.\n\n' +
  'The council wants to raise the harbour fee. It may ask for a loan.';

/** @param {string} words @param {number} [from] */
const at = (words, from = 0) => {
  const start = text.indexOf(words, from);
  return [{ start, end: start + words.length }];
};

const quote = (id, kind, words, speaker, confidence, speaker_confidence = 0.95) => ({
  id,
  kind,
  content: at(words),
  cue: [],
  source: [],
  speaker,
  speaker_confidence: speaker === null ? 0 : speaker_confidence,
  negated: false,
  confidence,
  why: 'cue-after-quote',
});
const goal = (id, kind, words, speaker, confidence) => ({
  id,
  kind,
  span: at(words),
  cue: [],
  holder: [],
  speaker,
  speaker_confidence: 0.95,
  negated: false,
  quote: null,
  list: null,
  restates: null,
  confidence,
  why: 'verb-infinitive',
});
const speakerOf = (id, name, kind, mention, quotes, goals, words) => {
  return { id, name, kind, role: null, mentions: at(mention), quotes, goals, words };
};

/** Four of its finds are doubtful: q2, q4 for its speaker, g2 and q3. */
export function doubtfulArticle() {
  const analysis = {
    schema: 2,
    offsets: 'utf16',
    length: text.length,
    quotes: [
      quote('q1', 'direct', '“We will rebuild the pier,”', 's1', 0.97),
      quote('q2', 'indirect', 'the harbour will silt up', 's2', 0.45),
      quote('q3', 'mixed', 'the plan “a gift to the sea”', 's3', 0.7),
      quote('q4', 'indirect', 'money is short', 's4', 0.9, 0.5),
    ],
    speakers: [
      speakerOf('s1', 'Ana Ruiz', 'person', 'Ana Ruiz', ['q1'], [], 5),
      speakerOf('s2', 'Fishers', 'group', 'Fishers', ['q2'], [], 5),
      speakerOf('s3', 'Tom Li', 'person', 'Tom Li', ['q3'], [], 7),
      speakerOf('s4', 'An official', 'unnamed', 'An official', ['q4'], [], 3),
      speakerOf('s5', 'Lowmoor council', 'organization', 'The council', [], ['g1', 'g2'], 0),
    ],
    goals: [goal('g1', 'aim', 'raise the harbour fee', 's5', 0.92), goal('g2', 'demand', 'ask for a loan', 's5', 0.5)],
    lists: [],
    blocks: [],
    warnings: [],
  };
  return { text, analysis };
}
