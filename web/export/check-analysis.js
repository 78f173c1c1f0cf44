// What holds of every analysis and a schema cannot say; the same as core/invariants.hpp has, and what takes the text.
import { hasWords } from '../highlight/blocks.js';
import { cutsCharacter } from './code-points.js';
import { grouped } from './grouped.js';
import { demand } from './refusal.js';

/** So many spans lie over each other in no article; the work of showing them grows with their square. */
const mostOver = 200;

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {Pick<Analysis, 'quotes' | 'speakers' | 'goals' | 'lists'>} Records
 * @typedef {keyof Records} Kind
 */

/**
 * What may not lie over each other within one find.
 * @type {Record<Kind, string[]>}
 */
const parts = {
  quotes: ['content', 'cue', 'source'],
  goals: ['span', 'cue', 'holder'],
  lists: ['cue'],
  speakers: ['mentions'],
};

const kinds = /** @type {Kind[]} */ (Object.keys(parts));

/** @param {object} record @param {string} name of one of its parts */
const spansOf = (record, name) => /** @type {Record<string, Span[]>} */ (record)[name];

/**
 * @param {Analysis} analysis as the schema says, in UTF-16 units
 * @param {string} text
 * @throws {import('./refusal.js').Refusal}
 */
export function checkAnalysis(analysis, text) {
  const { quotes, speakers, goals, lists, blocks } = analysis;
  demand(analysis.length === text.length, 'span', 'length');
  const records = { quotes, speakers, goals, lists };
  const places = Object.fromEntries(Object.entries(records).map(([kind, all]) => [kind, placesOf(all, kind, text)]));
  for (const kind of kinds) {
    for (const [i, record] of records[kind].entries()) checkSpans(record, text, kind, i);
  }
  checkBlocks(blocks, text);
  checkReferences(records, places);
  inOrder(quotes, ({ content }) => content[0].start, 'quotes');
  inOrder(goals, ({ span }) => span[0].start, 'goals');
  inOrder(speakers, ({ mentions }) => mentions[0]?.start, 'speakers');
  const startOf = new Map(goals.map(({ id, span }) => [id, span[0].start]));
  /** @param {Analysis['lists'][number]} list */
  const firstOf = ({ cue, goals: [id] }) => Math.min(cue[0]?.start ?? Infinity, startOf.get(id) ?? Infinity);
  inOrder(lists, firstOf, 'lists');
  checkWords(quotes, speakers, text);
  checkDepth(records);
}

/** Numbers above it are for what a reader adds. */
const lastId = 900_000_000;

/** So many more records of a kind than characters are nothing to wonder at in a text of three letters. */
const mostBeside = 10;

/** Where each id stands. @param {{ id: string }[]} records @param {string} kind @param {string} text */
function placesOf(records, kind, text) {
  demand(records.length <= text.length + mostBeside, 'size', kind);
  const places = new Map();
  for (const [i, { id }] of records.entries()) {
    demand(Number(id.slice(1)) <= lastId, 'value', kind, i, 'id');
    demand(!places.has(id), 'double', kind, i, 'id');
    places.set(id, i);
  }
  return places;
}

/** @param {object} record @param {string} text @param {Kind} kind @param {number} i */
function checkSpans(record, text, kind, i) {
  const names = parts[kind];
  for (const name of names) {
    let written = 0;
    for (const [j, span] of spansOf(record, name).entries()) {
      demand(isIn(text, span), 'span', kind, i, name, j);
      demand(span.start >= written, 'overlap', kind, i, name, j);
      written = span.end;
    }
  }
  const all = names.flatMap((name) => spansOf(record, name)).sort((a, b) => a.start - b.start);
  demand(
    all.every(({ start }, j) => j === 0 || all[j - 1].end <= start),
    'overlap',
    kind,
    i,
  );
}

/**
 * In order, apart, and of all words; an older file has none of them, and its text is shown by its form.
 * @param {Span[]} blocks
 * @param {string} text
 */
function checkBlocks(blocks, text) {
  let written = 0;
  for (const [i, block] of blocks.entries()) {
    demand(isIn(text, block), 'span', 'blocks', i);
    demand(block.start >= written, 'order', 'blocks', i);
    demand(!hasWords(text.slice(written, block.start)), 'words', 'blocks', i);
    written = block.end;
  }
  demand(blocks.length === 0 || !hasWords(text.slice(written)), 'words', 'blocks');
}

/** Whether a span has words of the text, and cuts no character in two. @param {string} text @param {Span} span */
function isIn(text, { start, end }) {
  return start < end && end <= text.length && !cutsCharacter(text, start) && !cutsCharacter(text, end);
}

/**
 * Every id names something, and what belongs together says so on both sides.
 * @param {Records} records
 * @param {Record<string, Map<string, number>>} places
 */
function checkReferences({ quotes, speakers, goals, lists }, places) {
  /** @param {string | null} id @param {Kind} kind @param {...(string | number)} path */
  const names = (id, kind, ...path) => demand(id === null || places[kind].has(id), 'reference', ...path);
  for (const [kind, records] of Object.entries({ quotes, goals, lists })) {
    for (const [i, record] of records.entries()) {
      names(record.speaker, 'speakers', kind, i, 'speaker');
      const isSure = 'speaker_confidence' in record && record.speaker_confidence > 0;
      demand(record.speaker !== null || !isSure, 'mutual', kind, i, 'speaker_confidence');
    }
  }
  for (const [i, { quote, list, restates }] of goals.entries()) {
    names(quote, 'quotes', 'goals', i, 'quote');
    names(list, 'lists', 'goals', i, 'list');
    names(restates, 'goals', 'goals', i, 'restates');
    demand(restates === null || (places.goals.get(restates) ?? i) < i, 'order', 'goals', i, 'restates');
  }
  /**
   * @template {'quotes' | 'goals'} Owned
   * @param {Owned} kind
   * @param {Map<string | null, { id: string }[]>} own by the id of their owner
   * @param {({ id: string } & Record<Owned, string[]>)[]} owners
   * @param {'speakers' | 'lists'} owning
   */
  const belong = (kind, own, owners, owning) => {
    for (const [i, { id, [kind]: listed }] of owners.entries()) {
      for (const [j, one] of listed.entries()) names(one, kind, owning, i, kind, j);
      const expected = own.get(id) ?? [];
      const isSame = listed.length === expected.length && expected.every((one, j) => one.id === listed[j]);
      demand(isSame, 'mutual', owning, i, kind);
    }
  };
  const bySpeaker = (/** @type {{ speaker: string | null }} */ { speaker }) => speaker;
  belong('quotes', grouped(quotes, bySpeaker), speakers, 'speakers');
  belong('goals', grouped(goals, bySpeaker), speakers, 'speakers');
  belong(
    'goals',
    grouped(goals, ({ list }) => list),
    lists,
    'lists',
  );
}

/**
 * @template T
 * @param {T[]} records
 * @param {(record: T) => number | undefined} placeOf undefined: nowhere
 * @param {Kind} kind
 */
function inOrder(records, placeOf, kind) {
  let before = 0;
  for (const [i, record] of records.entries()) {
    const place = placeOf(record) ?? before;
    demand(place >= before, 'order', kind, i);
    before = place;
  }
}

/**
 * A speaker has as many words as are said: not more than there are characters, and not so few that most are left
 * out. What exactly a word is, the analyzer decides.
 * @param {Analysis['quotes']} quotes
 * @param {Analysis['speakers']} speakers
 * @param {string} text
 */
function checkWords(quotes, speakers, text) {
  const said = grouped(
    quotes.filter(({ negated }) => !negated),
    ({ speaker }) => speaker,
  );
  const [characters, plainWords] = [/\S/gu, /(?<!\S)[A-Za-z](?=[A-Za-z]*[\s,.])/g].map((one) => counter(text, one));
  for (const [i, { id, words }] of speakers.entries()) {
    const spans = (said.get(id) ?? []).flatMap(({ content }) => content);
    const count = (/** @type {ReturnType<typeof counter>} */ counted) =>
      spans.reduce((sum, { start, end }) => sum + counted(start, end), 0);
    demand(count(plainWords) / 2 <= words && words <= count(characters), 'words', 'speakers', i, 'words');
  }
}

/**
 * Counts what a pattern finds between two places; the text is read once.
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {(start: number, end: number) => number}
 */
function counter(text, pattern) {
  const before = new Uint32Array(text.length + 1);
  for (pattern.lastIndex = 0; pattern.test(text);) before[pattern.lastIndex] = 1;
  for (let place = 1; place <= text.length; ++place) before[place] += before[place - 1];
  return (start, end) => before[end] - before[start];
}

/** @param {Records} records */
function checkDepth(records) {
  const spans = kinds.flatMap((kind) =>
    records[kind].flatMap((record) => parts[kind].flatMap((name) => spansOf(record, name))),
  );
  const starts = Uint32Array.from(spans, ({ start }) => start).sort();
  const ends = Uint32Array.from(spans, ({ end }) => end).sort();
  let closed = 0;
  for (const [opened, start] of starts.entries()) {
    while (ends[closed] <= start) ++closed;
    demand(opened + 1 - closed <= mostOver, 'depth');
  }
}
