// What holds of every analysis and a schema cannot say; the same as core/invariants.hpp has, and what takes the text.
import { demand } from './refusal.js';

/** So many spans lie over each other in no article; the work of showing them grows with their square. */
const mostOver = 200;

/** What may not lie over each other within one find. */
const parts = {
  quotes: ['content', 'cue', 'source'],
  goals: ['span', 'cue', 'holder'],
  lists: ['cue'],
  speakers: ['mentions'],
};

/**
 * @param {import('../analyzer/index.js').Analysis} analysis as the schema says, in UTF-16 units
 * @param {string} text
 * @throws {import('./refusal.js').Refusal}
 */
export function checkAnalysis(analysis, text) {
  const { quotes, speakers, goals, lists, blocks = [] } = analysis;
  demand(analysis.length === text.length, 'span', 'length');
  const records = { quotes, speakers, goals, lists };
  const places = Object.fromEntries(Object.entries(records).map(([kind, all]) => [kind, placesOf(all, kind, text)]));
  for (const [kind, all] of Object.entries(records)) {
    for (const [i, record] of all.entries()) checkSpans(record, parts[kind], text, kind, i);
  }
  checkBlocks(blocks, text);
  checkReferences(records, places);
  inOrder(quotes, ({ content }) => content[0].start, 'quotes');
  inOrder(goals, ({ span }) => span[0].start, 'goals');
  inOrder(speakers, ({ mentions }) => mentions[0]?.start, 'speakers');
  const firstGoal = ({ goals: [id] }) => goals[places.goals.get(id)].span[0].start;
  inOrder(lists, (list) => Math.min(list.cue[0]?.start ?? Infinity, firstGoal(list)), 'lists');
  checkWords(quotes, speakers, text);
  checkDepth(records);
}

/** Numbers above it are for what a reader adds. */
const lastId = 900_000_000;

/** So many more records of a kind than characters are nothing to wonder at in a text of three letters. */
const mostBeside = 10;

/** Where each id stands. @returns {Map<string, number>} */
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

function checkSpans(record, names, text, kind, i) {
  for (const name of names) {
    let written = 0;
    for (const [j, span] of record[name].entries()) {
      demand(isIn(text, span), 'span', kind, i, name, j);
      demand(span.start >= written, 'overlap', kind, i, name, j);
      written = span.end;
    }
  }
  const all = names.flatMap((name) => record[name]).sort((a, b) => a.start - b.start);
  demand(
    all.every(({ start }, j) => j === 0 || all[j - 1].end <= start),
    'overlap',
    kind,
    i,
  );
}

function checkBlocks(blocks, text) {
  let written = 0;
  for (const [i, block] of blocks.entries()) {
    demand(isIn(text, block), 'span', 'blocks', i);
    demand(block.start >= written, 'order', 'blocks', i);
    written = block.end;
  }
}

/** Whether a span has words of the text, and cuts no character in two. */
function isIn(text, { start, end }) {
  const cuts = (place) => place > 0 && text.codePointAt(place - 1) > 0xffff;
  return start < end && end <= text.length && !cuts(start) && !cuts(end);
}

/** Every id names something, and what belongs together says so on both sides. */
function checkReferences({ quotes, speakers, goals, lists }, places) {
  const names = (id, kind, ...path) => demand(id === null || places[kind].has(id), 'reference', ...path);
  for (const [kind, records] of Object.entries({ quotes, goals, lists })) {
    for (const [i, { speaker, speaker_confidence: confidence }] of records.entries()) {
      names(speaker, 'speakers', kind, i, 'speaker');
      demand(speaker !== null || !confidence, 'mutual', kind, i, 'speaker_confidence');
    }
  }
  for (const [i, { quote, list, restates }] of goals.entries()) {
    names(quote, 'quotes', 'goals', i, 'quote');
    names(list, 'lists', 'goals', i, 'list');
    names(restates, 'goals', 'goals', i, 'restates');
    demand(restates === null || places.goals.get(restates) < i, 'order', 'goals', i, 'restates');
  }
  const belong = (kind, records, field, owners, owning) => {
    const own = grouped(records, field);
    for (const [i, { id, [kind]: listed }] of owners.entries()) {
      for (const [j, one] of listed.entries()) names(one, kind, owning, i, kind, j);
      const expected = own.get(id) ?? [];
      const isSame = listed.length === expected.length && expected.every((one, j) => one.id === listed[j]);
      demand(isSame, 'mutual', owning, i, kind);
    }
  };
  belong('quotes', quotes, 'speaker', speakers, 'speakers');
  belong('goals', goals, 'speaker', speakers, 'speakers');
  belong('goals', goals, 'list', lists, 'lists');
}

/** @param {(record: object) => number | undefined} placeOf undefined: nowhere */
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
 */
function checkWords(quotes, speakers, text) {
  const said = grouped(
    quotes.filter(({ negated }) => !negated),
    'speaker',
  );
  const [characters, plainWords] = [/\S/gu, /(?<!\S)[A-Za-z](?=[A-Za-z]*[\s,.])/g].map((one) => counter(text, one));
  for (const [i, { id, words }] of speakers.entries()) {
    const spans = (said.get(id) ?? []).flatMap(({ content }) => content);
    const count = (counted) => spans.reduce((sum, { start, end }) => sum + counted(start, end), 0);
    demand(count(plainWords) / 2 <= words && words <= count(characters), 'words', 'speakers', i, 'words');
  }
}

/** Counts what a pattern finds between two places; the text is read once. */
function counter(text, pattern) {
  const before = new Uint32Array(text.length + 1);
  for (pattern.lastIndex = 0; pattern.test(text);) before[pattern.lastIndex] = 1;
  for (let place = 1; place <= text.length; ++place) before[place] += before[place - 1];
  return (start, end) => before[end] - before[start];
}

function checkDepth(records) {
  const spans = Object.entries(parts).flatMap(([kind, names]) =>
    records[kind].flatMap((record) => names.flatMap((name) => record[name])),
  );
  const starts = Uint32Array.from(spans, ({ start }) => start).sort();
  const ends = Uint32Array.from(spans, ({ end }) => end).sort();
  let closed = 0;
  for (const [opened, start] of starts.entries()) {
    while (ends[closed] <= start) ++closed;
    demand(opened + 1 - closed <= mostOver, 'depth');
  }
}

/** The records by what they have in a field. */
function grouped(records, field) {
  const groups = new Map();
  for (const record of records) {
    const group = groups.get(record[field]);
    if (group) group.push(record);
    else groups.set(record[field], [record]);
  }
  return groups;
}
