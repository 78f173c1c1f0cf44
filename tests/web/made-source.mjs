// Where made-up articles are from, for the tests of exports.

/** An article with an interrupted quote and a goal. */
export function piers() {
  const text = '🤔 “We will rebuild the pier,” said Ana Ruiz, the mayor. “Soon.”';
  const at = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const evidence = { speaker: 's1', speaker_confidence: 0.97, negated: false, confidence: 0.93 };
  const quote = {
    id: 'q1',
    kind: 'direct',
    content: [at('“We will rebuild the pier,”'), at('“Soon.”')],
    cue: [at('said')],
    source: [at('Ana Ruiz, the mayor')],
    ...evidence,
    why: 'cue-after-quote',
  };
  const goal = {
    id: 'g1',
    kind: 'commitment',
    span: [at('rebuild the pier')],
    cue: [at('will')],
    holder: [at('We')],
    ...evidence,
    quote: 'q1',
    list: null,
    restates: null,
    why: 'reader',
  };
  const speaker = { id: 's1', name: 'Ana Ruiz', kind: 'person', role: 'the mayor', mentions: [at('Ana Ruiz')] };
  const speakers = [{ ...speaker, quotes: ['q1'], goals: ['g1'], words: 6 }];
  const common = { schema: 2, offsets: 'utf16', length: text.length, lists: [], blocks: [], warnings: [] };
  return { text, analysis: { ...common, quotes: [quote], speakers, goals: [goal] } };
}

/** Where the article is from, and what a reader corrected in it. */
export const origin = {
  source: {
    title: 'A pier for Lowmoor',
    outlet: 'The Lowmoor Post',
    author: 'Ana Ruiz and Tom Li',
    date: '2026-05-03',
    address: 'https://post.example/pier?a=1&b=2',
  },
  version: '0.1.0',
  analyzed: '2026-05-04T10:00:00.000Z',
  exported: '2026-05-04T10:30:00.000Z',
  corrections: [{ op: 'drop', type: 'quote', start: 3, end: 5, words: '“W' }],
};

/** What a page of anybody may say of itself. */
export const hostileSource = {
  title: '</title><script>alert(1)</script>\r\n=HYPERLINK("http://evil.example";"x")\u202egnp.exe} \\end{x} @lias',
  outlet: '../../etc/passwd\0" onmouseover="alert(1)',
  author: '=1+1\nER  - \nTY  - BOOK and {Mal',
  date: '2026-05-03',
  address: 'https://evil.example/"><script>?a={}&b=\\%"',
};
