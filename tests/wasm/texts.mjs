// Texts to compare two builds on: made up, the same ones at each run, of everything that a text may hold.

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). @param {number} seed */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let n = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

const people = [
  'Ana Ruiz, the mayor of Port Ellen',
  'Mr. Okafor',
  'Dr. Lin Wei',
  'she',
  'the harbour board',
  'the ministry',
  'a spokesman for the union',
  'some experts',
  'an official who asked not to be named',
  'O’Brien',
  'The company',
];
const cues = [
  'said',
  'told reporters',
  'warned that',
  'believes',
  'according to',
  'insisted',
  'wants to',
  'has vowed to',
];
const claims = [
  'We will rebuild the pier',
  'the work is late',
  'to cut the fares by half',
  'it’s “a disgrace”',
  'nobody asked us',
  'The three goals are to widen the road, to plant trees and to open a library',
  'prices rose 3.5% in 2024',
];
const marks = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '``',
  "''",
  '—',
  '…',
  ',',
  '.',
  '?',
  '!',
  ';',
  ':',
  '(',
  ')',
];
const spaces = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028', ''];

/** @param {() => number} next */
function codePoint(next) {
  const ranges = [
    [0, 0x80],
    [0x80, 0x800],
    [0x800, 0xd800],
    [0xe000, 0x10000],
    [0x10000, 0x110000],
    [0x2010, 0x2050],
  ];
  const [first, end] = ranges[Math.floor(next() * ranges.length)];
  return String.fromCodePoint(first + Math.floor(next() * (end - first)));
}

/**
 * @param {number} seed
 * @param {number} longest how many sentences, characters or marks a text has at most
 * @returns {() => string} well-formed texts: of sentences, of any characters, of marks, of all these mixed
 */
export function textMaker(seed, longest) {
  const next = numbers(seed);
  /** @template T @param {T[]} list */
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentence = () =>
    pick([
      () => `“${pick(claims)},” ${pick(cues)} ${pick(people)}.`,
      () => `${pick(people)} ${pick(cues)} ${pick(claims)}.`,
      () => `${pick(people)} ${pick(cues)}: "${pick(claims)}." "${pick(claims)}," added ${pick(people)}.`,
      () => `‘${pick(claims)}’, ${pick(cues)} ${pick(people)}, ‘and ${pick(claims)}.`,
    ])();
  const kinds = [
    (/** @type {number} */ size) => Array.from({ length: size }, () => sentence() + pick(spaces)),
    (/** @type {number} */ size) => Array.from({ length: size }, () => codePoint(next)),
    (/** @type {number} */ size) =>
      Array.from({ length: size }, () => pick([...marks, ...spaces, 'said', 'he', 'No', 'Li'])),
    (/** @type {number} */ size) =>
      Array.from({ length: size }, () => pick([sentence, () => codePoint(next), () => pick(marks)])() + pick(spaces)),
  ];
  let made = 0;
  return () => kinds[made++ % kinds.length](1 + Math.floor(next() * longest)).join('');
}

/**
 * @param {number} count
 * @returns {string[]} well-formed
 */
export function madeUpTexts(count) {
  const make = textMaker(20240601, 40);
  const fixed = [
    '',
    ' ',
    '\n',
    '\0',
    '\ufeff',
    'a🤔“b”',
    '“',
    '”',
    '“‘',
    'x'.repeat(3000),
    '“ '.repeat(2000),
    ' ’s'.repeat(2000),
  ];
  return [...fixed, ...Array.from({ length: count }, make)];
}
