// What the reader knows better. A correction names its find by place and words, not by id: ids are the analysis's own
// and are other ones when the text or the analyzer changes.

/**
 * @typedef {object} Correction
 * @property {'speaker' | 'drop' | 'add'} op
 * @property {'quote' | 'goal'} type of the find
 * @property {number} start of its first word, in UTF-16 units
 * @property {number} end of its last
 * @property {string} words the text between: a correction is never applied to other words
 * @property {string | null} [speaker] `speaker`, `add`: the name of who says or wants it; null for nobody
 * @property {string} [kind] `add`: as in the analysis
 *
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 */

/** The kinds of finds that a reader can add, by the type of the find. */
export const kindsOf = Object.freeze({
  quote: ['direct', 'mixed', 'indirect'],
  goal: ['aim', 'commitment', 'demand'],
});

/**
 * A correction of a find that there is.
 * @param {string} text
 * @param {import('../highlight/finds.js').Find} find a quote or goal
 * @param {{ op: 'speaker', speaker: string | null } | { op: 'drop' }} change
 * @returns {Correction}
 */
export function correctionOf(text, find, change) {
  const { start, end } = extentOf(find.words);
  return { ...change, type: find.type, start, end, words: text.slice(start, end) };
}

/**
 * The analysis as the reader corrected it. What is corrected has the confidence 1 and the reason `reader`. A speaker is
 * one of the analysis when the name is the same, and a new one otherwise; who has nothing left is no speaker any more.
 * @param {string} text
 * @param {Analysis} found of this text, in UTF-16 units; stays as it is
 * @param {readonly Correction[]} corrections in the order in which they were made
 * @returns {{ analysis: Analysis, idle: Correction[] }} `idle`: those that fit nothing in this text
 */
export function corrected(text, found, corrections) {
  if (corrections.length === 0) return { analysis: found, idle: [] };
  const draft = draftOf(found);
  const idle = corrections.filter((correction) => !apply(text, draft, correction));
  const analysis = settled(draft);
  assign(text, analysis, found);
  return { analysis, idle };
}

/**
 * The corrections when the text has been edited: those before and behind the edit keep their words, and those that it
 * touches are gone.
 *
 *   'a b c' -> 'a xx b c' with a correction of 'b' at 2..3  ->  at 5..6
 *
 * @param {readonly Correction[]} corrections of `before`
 * @param {string} before
 * @param {string} after
 * @returns {Correction[]} of `after`
 */
export function moved(corrections, before, after) {
  if (corrections.length === 0) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) ++head;
  let tail = 0;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) ++tail;
  const shift = after.length - before.length;
  return corrections.flatMap((correction) => {
    const { start, end } = correction;
    if (end <= head) return [correction];
    if (start >= before.length - tail) return [{ ...correction, start: start + shift, end: end + shift }];
    return [];
  });
}

/**
 * The corrections without one; when that one added a find, also without what corrected the find.
 * @param {readonly Correction[]} corrections
 * @param {number} index
 */
export function without(corrections, index) {
  const gone = corrections[index];
  return corrections.filter((one, i) => i !== index && !(gone.op === 'add' && i > index && isSamePlace(one, gone)));
}

/** @param {readonly import('../analyzer/index.js').Span[]} spans */
export function extentOf(spans) {
  return { start: spans[0].start, end: spans.at(-1).end };
}

function isSamePlace(a, b) {
  return a.type === b.type && a.start === b.start && a.end === b.end;
}

const arrays = { quote: 'quotes', goal: 'goals' };
const spansOf = { quote: ({ content }) => content, goal: ({ span }) => span };

/**
 * What finds the quote or goal that stands where a correction says; the first where several do.
 * @param {Analysis} analysis
 * @returns {(correction: Correction) => object | undefined}
 */
export function recordsOf(analysis) {
  const places = placesOf(analysis);
  return (correction) => places.get(placeOf(correction))?.[0];
}

/** The quotes and goals by where they stand. @returns {Map<string, object[]>} */
function placesOf(analysis) {
  const places = new Map();
  for (const [type, name] of Object.entries(arrays)) {
    for (const record of analysis[name]) put(places, type, record);
  }
  return places;
}

function put(places, type, record) {
  const place = placeOf({ type, ...extentOf(spansOf[type](record)) });
  const records = places.get(place);
  if (records) records.push(record);
  else places.set(place, [record]);
}

function placeOf({ type, start, end }) {
  return `${type} ${start} ${end}`;
}

/**
 * A copy of an analysis, on which corrections are made: what each of them asks for is at hand, and what is the same for
 * all of them is done once, in the end. So thousands of corrections of thousands of finds take no longer than reading
 * them.
 */
function draftOf(found) {
  const copies = (records) => records.map((record) => ({ ...record }));
  const [quotes, goals, speakers] = [found.quotes, found.goals, found.speakers].map(copies);
  const analysis = { ...found, quotes, goals, speakers };
  const names = new Map(speakers.toReversed().map((speaker) => [speaker.name, speaker])); // the first of a name
  return { analysis, names, places: placesOf(analysis), dropped: new Set(), freshId: freshIds(found) };
}

/** Whether it fits. */
function apply(text, draft, correction) {
  const { op, start, end, words } = correction;
  if (start < 0 || start >= end || text.slice(start, end) !== words) return false;
  const records = draft.places.get(placeOf(correction)) ?? [];
  if ((op === 'add') !== (records.length === 0)) return false;
  if (op === 'add') add(draft, correction);
  else if (op === 'speaker') Object.assign(records[0], readersWord(speakerNamed(draft, correction.speaker)));
  else draft.dropped.add(records.shift().id);
  return true;
}

/** @param {string | null} speaker an id */
function readersWord(speaker) {
  return { speaker, speaker_confidence: speaker === null ? 0 : 1, confidence: 1, why: 'reader' };
}

function add(draft, { type, kind, start, end, speaker }) {
  const { analysis, places, freshId } = draft;
  const evidence = readersWord(speakerNamed(draft, speaker));
  const id = freshId(type === 'quote' ? 'q' : 'g');
  const record =
    type === 'quote'
      ? { id, kind, content: [{ start, end }], cue: [], source: [], negated: false, ...evidence }
      : {
          id,
          kind,
          span: [{ start, end }],
          cue: [],
          holder: [],
          quote: null,
          list: null,
          restates: null,
          negated: false,
          ...evidence,
        };
  analysis[arrays[type]].push(record);
  put(places, type, record);
}

/** The analysis that came of it: in text order, without what was dropped, and naming nothing that was. */
function settled({ analysis, dropped }) {
  const { goals, lists } = analysis;
  const standing = new Map(); // by the id of a goal: its own, or when it was dropped that of the one that it says again
  for (const goal of goals) {
    if (dropped.has(goal.quote)) goal.quote = null;
    if (goal.restates !== null) goal.restates = standing.get(goal.restates);
    standing.set(goal.id, dropped.has(goal.id) ? goal.restates : goal.id);
  }
  for (const [type, name] of Object.entries(arrays)) {
    const left = analysis[name].filter(({ id }) => !dropped.has(id));
    const start = (record) => spansOf[type](record)[0].start;
    analysis[name] = left.sort((a, b) => start(a) - start(b));
  }
  if (analysis.goals.length === goals.length) return analysis;
  const still = lists.map((list) => ({ ...list, goals: list.goals.filter((id) => !dropped.has(id)) }));
  return { ...analysis, lists: still.filter((list) => list.goals.length > 0) };
}

/** The id of who has this name, made a speaker when there is none. */
function speakerNamed({ analysis, names, freshId }, name) {
  if (name === null) return null;
  if (!names.has(name)) {
    const speaker = {
      id: freshId('s'),
      name,
      kind: 'person',
      role: null,
      mentions: [],
      quotes: [],
      goals: [],
      words: 0,
    };
    analysis.speakers.push(speaker);
    names.set(name, speaker);
  }
  return names.get(name).id;
}

/** Ids that nothing has, of the kind that a letter stands for. */
function freshIds({ quotes, goals, speakers }) {
  const lastOf = (records) => records.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0);
  const last = { q: lastOf(quotes), g: lastOf(goals), s: lastOf(speakers) };
  return (letter) => `${letter}${++last[letter]}`;
}

/** Gives every speaker the quotes and goals that are theirs now. */
function assign(text, analysis, found) {
  const own = new Map(analysis.speakers.map(({ id }) => [id, { quotes: [], goals: [] }]));
  for (const quote of analysis.quotes) own.get(quote.speaker)?.quotes.push(quote);
  for (const goal of analysis.goals) own.get(goal.speaker)?.goals.push(goal);
  const before = new Map(found.speakers.map((speaker) => [speaker.id, speaker]));
  for (const speaker of analysis.speakers) {
    const [quotes, goals] = Object.values(own.get(speaker.id)).map((records) => records.map(({ id }) => id));
    const isSame = before.get(speaker.id)?.quotes.join() === quotes.join();
    if (!isSame) speaker.words = countWords(text, own.get(speaker.id).quotes);
    Object.assign(speaker, { quotes, goals });
  }
  const named = new Set(analysis.lists.map(({ speaker }) => speaker));
  const has = ({ quotes, goals }) => quotes.length + goals.length > 0;
  analysis.speakers = analysis.speakers.filter(
    (speaker) => has(speaker) || named.has(speaker.id) || (before.has(speaker.id) && !has(before.get(speaker.id))),
  );
}

/**
 * Of what is said, and not of what is reported not to have been. As the analyzer counts them: clitics belong to their
 * word, punctuation is none.
 */
export function countWords(text, quotes) {
  const spans = quotes.filter(({ negated }) => !negated).flatMap(({ content }) => content);
  const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
  return spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}
