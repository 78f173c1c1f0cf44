import { grouped } from '../export/grouped.js';

// What the reader knows better. A correction names its find by place and words, not by id: ids are the analysis's own
// and are other ones when the text or the analyzer changes.

/**
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {import('../export/json.js').FindCorrection} FindCorrection
 * @typedef {import('../export/json.js').BlockCorrection} BlockCorrection
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {import('../analyzer/index.js').Span} Span
 */

/** The kinds of finds that a reader can add, by the type of the find. */
export const kindsOf = Object.freeze({
  quote: /** @type {const} */ (['direct', 'mixed', 'indirect']),
  goal: /** @type {const} */ (['aim', 'commitment', 'demand']),
});

/**
 * A correction of a find that there is.
 * @param {string} text
 * @param {import('../highlight/finds.js').Statement} find
 * @param {{ op: 'speaker', speaker: string | null } | { op: 'drop' } | { op: 'keep' }} change
 * @returns {FindCorrection}
 */
export function correctionOf(text, find, change) {
  const { start, end } = extentOf(find.words);
  return { ...change, type: find.type, start, end, words: text.slice(start, end) };
}

/**
 * A correction of what a part of the page is.
 * @param {string} text
 * @param {Block} block as it is now
 * @param {Block['kind']} kind
 * @returns {BlockCorrection}
 */
export function kindCorrectionOf(text, { start, end }, kind) {
  return { op: 'kind', type: 'block', kind, start, end, words: text.slice(start, end) };
}

const longestLine = 120; // UTF-16 units

/**
 * Whether a page's paragraph is a line of which the analyzer knows more than the page: a section above the headline, a
 * quotation that the article has again, "Additional reporting by Tom Li".
 * @param {string} text @param {Block} block
 */
function isMereLine(text, { kind, start, end }) {
  return kind === 'body' && end - start <= longestLine && !/[.?!…:;,]["”’')\]]*$/.test(text.slice(start, end));
}

/**
 * What the analyzer is told of the text's parts: what the page says that the text was taken from, and before it what
 * the reader says, the latest first.
 *
 *   body 0..90, and the reader's furniture 20..30  ->  body 0..20, furniture 20..30, body 30..90
 *
 * @param {string} text
 * @param {readonly Block[]} blocks of the page, in text order and apart
 * @param {readonly Correction[]} corrections
 * @returns {readonly Block[]} in text order and apart
 */
export function hintsOf(text, blocks, corrections) {
  /** @type {Map<number, Block>} by their start; of one part the latest */
  const own = new Map();
  for (const correction of corrections) {
    if (correction.op !== 'kind' || !isOf(text, correction)) continue;
    const { kind, start, end } = correction;
    own.set(start, { kind, start, end });
  }
  const known = blocks.some((block) => isMereLine(text, block))
    ? blocks.filter((block) => !isMereLine(text, block))
    : blocks;
  if (own.size === 0) return known;
  const ordered = [...own.values()].sort((a, b) => a.start - b.start);
  /** @type {Block[]} */
  const hints = [];
  let next = 0;
  for (const { kind, start, end } of known) {
    let from = start;
    while (next < ordered.length && ordered[next].start < end) {
      const mine = ordered[next++];
      if (from < mine.start) hints.push({ kind, start: from, end: mine.start });
      hints.push(mine);
      from = Math.max(from, mine.end);
    }
    if (from < end) hints.push({ kind, start: from, end });
  }
  return [...hints, ...ordered.slice(next)];
}

/**
 * The analysis as the reader corrected it. What is corrected has the confidence 1 and the reason `reader`. A speaker is
 * one of the analysis when the name is the same, and a new one otherwise; who has nothing left is no speaker any more.
 * @param {string} text
 * @param {Analysis} found of this text, in UTF-16 units, made with the parts that the reader corrected; stays as it is
 * @param {readonly Correction[]} corrections in the order in which they were made
 * @returns {{ analysis: Analysis, idle: Correction[] }} `idle`: those that fit nothing in this text
 */
export function corrected(text, found, corrections) {
  if (corrections.length === 0) return { analysis: found, idle: [] };
  const draft = draftOf(found);
  const kinds = new Map(found.blocks.map(({ start, kind }) => [start, kind]));
  const later = new Map(corrections.filter(({ op }) => op === 'kind').map((one) => [one.start, one]));
  const idle = corrections.filter((correction) => {
    if (correction.op !== 'kind') return !apply(text, draft, correction);
    const holds = later.get(correction.start) !== correction || kinds.get(correction.start) === correction.kind;
    return !(holds && isOf(text, correction));
  });
  const analysis = settled(draft);
  assign(text, analysis, found);
  return { analysis, idle };
}

/**
 * The corrections, or what is known of the text's parts, when the text has been edited: those before and behind the
 * edit keep their words, and those that it touches are gone; but a part that is edited stays what it is.
 *
 *   'a b c' -> 'a xx b c' with a correction of 'b' at 2..3  ->  at 5..6
 *
 * @template {Correction | Block} Placed
 * @param {readonly Placed[]} corrections of `before`, or blocks
 * @param {string} before
 * @param {string} after
 * @returns {Placed[]} of `after`
 */
export function moved(corrections, before, after) {
  if (corrections.length === 0 || before === after) return [...corrections];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) ++head;
  let tail = 0;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) ++tail;
  const shift = after.length - before.length;
  /** @type {Placed[]} */
  const kept = [];
  for (const correction of corrections) {
    const { start, end } = correction;
    if (end <= head) kept.push(correction);
    else if (start >= before.length - tail) kept.push({ ...correction, start: start + shift, end: end + shift });
    else if (isPart(correction) && start < head && end + tail >= before.length) {
      kept.push(edited(correction, after, end + shift));
    }
  }
  return kept;
}

/** Whether it is of a part of the page, and not of a find. @param {Correction | Block} placed */
function isPart(placed) {
  return !('op' in placed) || placed.op === 'kind';
}

/**
 * @template {Correction | Block} Placed
 * @param {Placed} part
 * @param {string} text as it is after the edit in it
 * @param {number} end
 * @returns {Placed}
 */
function edited(part, text, end) {
  return 'words' in part ? { ...part, end, words: text.slice(part.start, end) } : { ...part, end };
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

/** @param {readonly Span[]} spans one or more */
export function extentOf(spans) {
  return { start: spans[0].start, end: spans[spans.length - 1].end };
}

/** @param {Correction} a @param {Correction} b */
function isSamePlace(a, b) {
  return placeOf(a) === placeOf(b);
}

/** @param {Quote | Goal} record */
const wordsIn = (record) => ('content' in record ? record.content : record.span);

/**
 * What finds the quote or goal that stands where a correction says; the first where several do.
 * @param {Analysis} analysis
 * @returns {(correction: Correction) => Quote | Goal | undefined}
 */
export function recordsOf(analysis) {
  const places = placesOf(analysis);
  return (correction) => places.get(placeOf(correction))?.[0];
}

/** The quotes and goals by where they stand. @param {Pick<Analysis, 'quotes' | 'goals'>} analysis */
function placesOf({ quotes, goals }) {
  /** @type {Map<string, (Quote | Goal)[]>} */
  const places = new Map();
  for (const record of [...quotes, ...goals]) put(places, record);
  return places;
}

/** @param {Map<string, (Quote | Goal)[]>} places @param {Quote | Goal} record */
function put(places, record) {
  const place = placeOf({ type: 'content' in record ? 'quote' : 'goal', ...extentOf(wordsIn(record)) });
  const records = places.get(place);
  if (records) records.push(record);
  else places.set(place, [record]);
}

/** @param {Pick<Correction, 'type' | 'start' | 'end'>} place */
function placeOf({ type, start, end }) {
  return `${type} ${start} ${end}`;
}

/**
 * A copy of an analysis, on which corrections are made: what each of them asks for is at hand, and what is the same for
 * all of them is done once, in the end. So thousands of corrections of thousands of finds take no longer than reading
 * them.
 * @param {Analysis} found
 *
 * @typedef {ReturnType<typeof draftOf>} Draft
 */
function draftOf(found) {
  const quotes = found.quotes.map((quote) => ({ ...quote }));
  const goals = found.goals.map((goal) => ({ ...goal }));
  const speakers = found.speakers.map((speaker) => ({ ...speaker }));
  const analysis = { ...found, quotes, goals, speakers };
  const names = new Map(speakers.toReversed().map((speaker) => [speaker.name, speaker])); // the first of a name
  /** @type {Set<string | null>} */
  const dropped = new Set();
  return { analysis, names, places: placesOf(analysis), dropped, freshId: freshIds(found) };
}

/** Whether its words stand in the text where it says. @param {string} text @param {Correction} correction */
function isOf(text, { start, end, words }) {
  return 0 <= start && start < end && text.slice(start, end) === words;
}

/** Whether it fits. @param {string} text @param {Draft} draft @param {FindCorrection} correction */
function apply(text, draft, correction) {
  if (!isOf(text, correction)) return false;
  const records = draft.places.get(placeOf(correction)) ?? [];
  const [first] = records;
  if ((correction.op === 'add') !== (first === undefined)) return false;
  if (correction.op === 'add') add(draft, correction);
  else if (correction.op === 'speaker') Object.assign(first, readersWord(speakerNamed(draft, correction.speaker)));
  else if (correction.op === 'keep') Object.assign(first, readersWord(first.speaker));
  else {
    draft.dropped.add(first.id);
    records.shift();
  }
  return true;
}

/** @param {string | null} speaker an id */
function readersWord(speaker) {
  return { speaker, speaker_confidence: speaker === null ? 0 : 1, confidence: 1, why: 'reader' };
}

/** @param {Draft} draft @param {Extract<FindCorrection, { op: 'add' }>} correction */
function add(draft, { type, kind, start, end, speaker }) {
  const { analysis, places, freshId } = draft;
  const common = { cue: [], negated: false, ...readersWord(speakerNamed(draft, speaker)) };
  const words = [{ start, end }];
  if (type === 'quote') {
    const own = { kind: /** @type {Quote['kind']} */ (kind), content: words, source: [] };
    const quote = { id: freshId('q'), ...own, ...common };
    analysis.quotes.push(quote);
    put(places, quote);
  } else {
    const own = { kind: /** @type {Goal['kind']} */ (kind), span: words, holder: [] };
    const goal = { id: freshId('g'), ...own, ...common, quote: null, list: null, restates: null };
    analysis.goals.push(goal);
    put(places, goal);
  }
}

/**
 * The analysis that came of it: in text order, without what was dropped, and naming nothing that was.
 * @param {Draft} draft
 */
function settled({ analysis, dropped }) {
  const { goals, lists } = analysis;
  /**
   * @type {Map<string, string | null>} by the id of a goal: its own, or when it was dropped that of the one that it
   *   says again
   */
  const standing = new Map();
  for (const goal of goals) {
    if (dropped.has(goal.quote)) goal.quote = null;
    if (goal.restates !== null) goal.restates = standing.get(goal.restates) ?? null;
    standing.set(goal.id, dropped.has(goal.id) ? goal.restates : goal.id);
  }
  analysis.quotes = left(analysis.quotes, dropped);
  analysis.goals = left(analysis.goals, dropped);
  if (analysis.goals.length === goals.length) return analysis;
  const still = lists.map((list) => ({ ...list, goals: list.goals.filter((id) => !dropped.has(id)) }));
  return { ...analysis, lists: still.filter((list) => list.goals.length > 0) };
}

/**
 * Those that were not dropped, in text order.
 * @template {Quote | Goal} Record
 * @param {Record[]} records
 * @param {Draft['dropped']} dropped
 */
function left(records, dropped) {
  const start = (/** @type {Record} */ record) => wordsIn(record)[0].start;
  return records.filter(({ id }) => !dropped.has(id)).sort((a, b) => start(a) - start(b));
}

/** The id of who has this name, made a speaker when there is none. @param {Draft} draft @param {string | null} name */
function speakerNamed({ analysis, names, freshId }, name) {
  if (name === null) return null;
  let speaker = names.get(name);
  if (!speaker) {
    speaker = {
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
  return speaker.id;
}

/** Ids that nothing has, of the kind that a letter stands for. @param {Analysis} analysis */
function freshIds({ quotes, goals, speakers }) {
  const lastOf = (/** @type {{ id: string }[]} */ records) =>
    records.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0);
  const last = { q: lastOf(quotes), g: lastOf(goals), s: lastOf(speakers) };
  return (/** @type {keyof typeof last} */ letter) => `${letter}${++last[letter]}`;
}

/**
 * Gives every speaker the quotes and goals that are theirs now.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Analysis} found
 */
function assign(text, analysis, found) {
  const quotesOf = grouped(analysis.quotes, ({ speaker }) => speaker);
  const goalsOf = grouped(analysis.goals, ({ speaker }) => speaker);
  const before = new Map(found.speakers.map((speaker) => [speaker.id, speaker]));
  for (const speaker of analysis.speakers) {
    const said = quotesOf.get(speaker.id) ?? [];
    const quotes = said.map(({ id }) => id);
    const isSame = before.get(speaker.id)?.quotes.join() === quotes.join();
    if (!isSame) speaker.words = countWords(text, said);
    Object.assign(speaker, { quotes, goals: (goalsOf.get(speaker.id) ?? []).map(({ id }) => id) });
  }
  const named = new Set(analysis.lists.map(({ speaker }) => speaker));
  const has = (/** @type {Speaker} */ { quotes, goals }) => quotes.length + goals.length > 0;
  analysis.speakers = analysis.speakers.filter((speaker) => {
    const earlier = before.get(speaker.id);
    return has(speaker) || named.has(speaker.id) || (earlier && !has(earlier));
  });
}

/**
 * Of what is said, and not of what is reported not to have been. As the analyzer counts them: clitics belong to their
 * word, punctuation is none.
 * @param {string} text
 * @param {Quote[]} quotes
 */
export function countWords(text, quotes) {
  const spans = quotes.filter(({ negated }) => !negated).flatMap(({ content }) => content);
  const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
  return spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}
