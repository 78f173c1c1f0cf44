import { grouped } from '../export/grouped.js';
import { bounded } from './bounds.js';
import { Cast } from './cast.js';
import { countWords } from './count-words.js';
import { extentOf, isOf, placeOf, placeOfRecord, placesOf, put, typeOf, wordsIn } from './places.js';

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../export/json.js').FindCorrection} FindCorrection
 * @typedef {import('../export/json.js').SpeakerCorrection} SpeakerCorrection
 */

/**
 * A copy of an analysis, on which corrections are made: what each of them asks for is at hand, and what is the same for
 * all of them is done once, in the end. So thousands of corrections of thousands of finds take no longer than reading
 * them.
 */
export class Draft {
  #text;
  #found;
  #quotes;
  #goals;
  #freshId;
  #cast;
  #places;
  /** @type {Map<string | null, Set<Goal>>} by the quote in which they stand */
  #goalsIn = new Map();
  /** @type {Set<string | null>} */
  #dropped = new Set();
  /** @type {Set<string>} the quotes that have other words than were found, or are other words of their speaker's */
  #reworded = new Set();
  /** @type {Set<string | null>} the lists of which a goal is somebody else's now */
  #regiven = new Set();

  /** @param {string} text @param {Analysis} found stays as it is */
  constructor(text, found) {
    this.#text = text;
    this.#found = found;
    this.#quotes = found.quotes.map((quote) => ({ ...quote }));
    this.#goals = found.goals.map((goal) => ({ ...goal }));
    for (const goal of this.#goals) this.#putIn(goal, goal.quote);
    this.#places = placesOf({ quotes: this.#quotes, goals: this.#goals });
    this.#freshId = freshIds(found);
    this.#cast = new Cast(text, found.speakers, () => this.#freshId('s'));
  }

  /** Whether it fits, and so is made. @param {FindCorrection | SpeakerCorrection} correction that is whole */
  apply(correction) {
    if (correction.type === 'speaker') return this.#applyToSpeaker(correction);
    if (!isOf(this.#text, correction)) return false;
    const record = this.#places.get(placeOf(correction))?.[0];
    if (correction.op === 'add') return record === undefined && this.#add(correction);
    return record !== undefined && this.#applyTo(record, correction);
  }

  /** @param {SpeakerCorrection} correction */
  #applyToSpeaker(correction) {
    const speaker = this.#cast.find(correction);
    if (!speaker) return false;
    if (correction.op === 'change') {
      this.#cast.change(speaker, correction.to);
      return true;
    }
    const into = this.#cast.find(correction.into);
    if (!into || into === speaker) return false;
    this.#cast.merge(speaker, into, correction.as);
    return true;
  }

  /** @param {Quote | Goal} record @param {Exclude<FindCorrection, { op: 'add' }>} correction */
  #applyTo(record, correction) {
    if (correction.op === 'speaker') return this.#change(record, { speaker: correction.speaker });
    if (correction.op === 'change') return this.#change(record, correction.to);
    if (correction.op === 'keep') Object.assign(record, readersWord(record.speaker));
    else {
      this.#dropped.add(record.id);
      this.#places.get(placeOf(correction))?.shift();
    }
    return true;
  }

  /** @param {Quote | Goal} record @param {import('../export/json.js').FindChange} to */
  #change(record, { start, end, words, kind, negated, speaker }) {
    if (start !== undefined && end !== undefined) {
      if (!isOf(this.#text, { start, end, words }) || !this.#bound(record, { start, end })) return false;
    }
    if (kind !== undefined) Object.assign(record, { kind });
    if (negated !== undefined && negated !== record.negated) {
      record.negated = negated;
      this.#reworded.add(record.id);
    }
    if (speaker !== undefined) this.#give(record, this.#cast.named(speaker));
    Object.assign(record, { confidence: 1, why: 'reader' });
    return true;
  }

  /** Gives a find other bounds; not those that another one has. @param {Quote | Goal} record @param {Span} bounds */
  #bound(record, bounds) {
    const named = typeOf(record) === 'quote' ? 'source' : 'holder';
    const apart = [...record.cue, ...partOf(record, named)];
    const words = bounded(this.#text, bounds, wordsIn(record), apart);
    if (words.length === 0) return false;
    const [before, after] = [placeOfRecord(record), placeOf({ type: typeOf(record), ...extentOf(words) })];
    if (after !== before && (this.#places.get(after) ?? []).length > 0) return false;
    const isFree = (/** @type {Span} */ span) =>
      words.every(({ start, end }) => end <= span.start || span.end <= start);
    this.#places.get(before)?.shift();
    Object.assign(record, {
      [typeOf(record) === 'quote' ? 'content' : 'span']: words,
      cue: record.cue.filter(isFree),
      [named]: partOf(record, named).filter(isFree),
    });
    put(this.#places, record);
    this.#reworded.add(record.id);
    if ('content' in record) this.#takeIn(record);
    else this.#putIn(record, this.#quoteAround(words, record.quote));
    return true;
  }

  /** @param {Goal} goal @param {string | null} quote the id of the one in which it stands now */
  #putIn(goal, quote) {
    this.#goalsIn.get(goal.quote)?.delete(goal);
    goal.quote = quote;
    const there = this.#goalsIn.get(quote);
    if (there) there.add(goal);
    else this.#goalsIn.set(quote, new Set([goal]));
  }

  /** The goals in a quote are those that stand in it now. @param {Quote} quote */
  #takeIn(quote) {
    const [before, nowhere] = [quote.id, null].map((id) => [...(this.#goalsIn.get(id) ?? [])]);
    for (const goal of before) {
      if (!isIn(goal.span, quote.content)) this.#putIn(goal, this.#quoteAround(goal.span, null));
    }
    for (const goal of nowhere) if (isIn(goal.span, quote.content)) this.#putIn(goal, quote.id);
  }

  /**
   * The id of the quote in which a goal stands: the one that it stood in, or else the shortest.
   * @param {Span[]} span @param {string | null} before
   */
  #quoteAround(span, before) {
    const [{ start }] = span;
    let [shortest, least] = [/** @type {string | null} */ (null), Infinity];
    for (const { id, content } of this.#quotes) {
      if (content[0].start > start || content[content.length - 1].end <= start) continue;
      if (this.#dropped.has(id) || !isIn(span, content)) continue;
      if (id === before) return id;
      const length = content[content.length - 1].end - content[0].start;
      if (length < least) [shortest, least] = [id, length];
    }
    return shortest;
  }

  /**
   * Gives a find to another speaker; with a quote go the goals in it that were the same one's.
   * @param {Quote | Goal} record
   * @param {string | null} speaker an id
   */
  #give(record, speaker) {
    const before = this.#cast.now(record.speaker);
    Object.assign(record, readersWord(speaker));
    if (!('content' in record)) return this.#regiven.add(record.list);
    for (const goal of this.#goalsIn.get(record.id) ?? []) {
      if (this.#cast.now(goal.speaker) !== before) continue;
      Object.assign(goal, { speaker, speaker_confidence: speaker === null ? 0 : 1 });
      this.#regiven.add(goal.list);
    }
  }

  /** @param {Extract<FindCorrection, { op: 'add' }>} correction */
  #add({ type, kind, start, end, speaker, negated = false }) {
    const common = { cue: [], negated, ...readersWord(this.#cast.named(speaker)) };
    const words = [{ start, end }];
    if (type === 'quote') {
      const own = { kind: /** @type {Quote['kind']} */ (kind), content: words, source: [] };
      const quote = { id: this.#freshId('q'), ...own, ...common };
      this.#quotes.push(quote);
      put(this.#places, quote);
      this.#takeIn(quote);
    } else {
      const own = { kind: /** @type {Goal['kind']} */ (kind), span: words, holder: [] };
      const links = { quote: this.#quoteAround(words, null), list: null, restates: null };
      const goal = { id: this.#freshId('g'), ...own, ...common, ...links };
      this.#goals.push(goal);
      this.#putIn(goal, goal.quote);
      put(this.#places, goal);
    }
    return true;
  }

  /**
   * The analysis that came of it: in text order, without what was dropped, and naming nothing that was.
   * @returns {Analysis}
   */
  finish() {
    for (const record of [...this.#quotes, ...this.#goals]) record.speaker = this.#cast.now(record.speaker);
    const quotes = left(this.#quotes, this.#dropped);
    const goals = this.#goalsLeft();
    const lists = this.#listsLeft(goals);
    return { ...this.#found, quotes, goals, lists, speakers: this.#speakersLeft(quotes, goals, lists) };
  }

  /** What says a dropped goal again says again what that one did, as long as it stands behind it. */
  #goalsLeft() {
    /** @type {Map<string, string | null>} by the id of a goal: its own, or what a dropped one said again */
    const standing = new Map();
    for (const goal of this.#goals) {
      if (this.#dropped.has(goal.quote)) goal.quote = null;
      if (goal.restates !== null) goal.restates = standing.get(goal.restates) ?? null;
      standing.set(goal.id, this.#dropped.has(goal.id) ? goal.restates : goal.id);
    }
    const goals = left(this.#goals, this.#dropped);
    const before = new Set();
    for (const goal of goals) {
      if (!before.has(goal.restates)) goal.restates = null;
      before.add(goal.id);
    }
    return goals;
  }

  /** Those that have a goal, in text order. @param {Goal[]} goals */
  #listsLeft(goals) {
    const placeOf = new Map(goals.map(({ id }, place) => [id, place]));
    const at = (/** @type {string} */ id) => placeOf.get(id) ?? -1;
    /** @param {Analysis['lists'][number]} list */
    const firstOf = ({ cue, goals: [id] }) => Math.min(cue[0]?.start ?? Infinity, goals[at(id)].span[0].start);
    return this.#found.lists
      .map((list) => {
        const items = list.goals.filter((id) => placeOf.has(id)).sort((a, b) => at(a) - at(b));
        const holders = new Set(items.map((id) => goals[at(id)].speaker));
        const isRegiven = this.#regiven.has(list.id) && holders.size === 1;
        return { ...list, goals: items, speaker: isRegiven ? [...holders][0] : this.#cast.now(list.speaker) };
      })
      .filter((list) => list.goals.length > 0)
      .sort((a, b) => firstOf(a) - firstOf(b));
  }

  /**
   * Every speaker with the quotes and goals that are theirs now; who has nothing left is none any more.
   * @param {Quote[]} quotes @param {Goal[]} goals @param {Analysis['lists']} lists
   */
  #speakersLeft(quotes, goals, lists) {
    const quotesOf = grouped(quotes, ({ speaker }) => speaker);
    const goalsOf = grouped(goals, ({ speaker }) => speaker);
    const before = new Map(this.#found.speakers.map((speaker) => [speaker.id, speaker]));
    const named = new Set(lists.map(({ speaker }) => speaker));
    const has = (/** @type {Speaker} */ { quotes, goals }) => quotes.length + goals.length > 0;
    const { speakers } = this.#cast;
    for (const speaker of speakers) {
      const said = quotesOf.get(speaker.id) ?? [];
      const ids = said.map(({ id }) => id);
      const isSame = `${before.get(speaker.id)?.quotes}` === `${ids}` && !ids.some((id) => this.#reworded.has(id));
      if (!isSame) speaker.words = countWords(this.#text, said);
      Object.assign(speaker, { quotes: ids, goals: (goalsOf.get(speaker.id) ?? []).map(({ id }) => id) });
    }
    return speakers.filter((speaker) => {
      const earlier = before.get(speaker.id);
      return has(speaker) || named.has(speaker.id) || (earlier && !has(earlier));
    });
  }
}

/** @param {string | null} speaker an id */
function readersWord(speaker) {
  return { speaker, speaker_confidence: speaker === null ? 0 : 1, confidence: 1, why: 'reader' };
}

/** @param {Quote | Goal} record @param {'source' | 'holder'} name @returns {Span[]} */
function partOf(record, name) {
  return /** @type {Record<string, Span[]>} */ (/** @type {unknown} */ (record))[name];
}

/** Whether some spans lie in others, each in one. @param {Span[]} inner @param {Span[]} outer */
function isIn(inner, outer) {
  return inner.every((one) => outer.some(({ start, end }) => start <= one.start && one.end <= end));
}

/**
 * Those that were not dropped, in text order.
 * @template {Quote | Goal} Record
 * @param {Record[]} records
 * @param {Set<string | null>} dropped
 */
function left(records, dropped) {
  const start = (/** @type {Record} */ record) => wordsIn(record)[0].start;
  return records.filter(({ id }) => !dropped.has(id)).sort((a, b) => start(a) - start(b));
}

/** Ids that nothing has, of the kind that a letter stands for. @param {Analysis} analysis */
function freshIds({ quotes, goals, speakers }) {
  const lastOf = (/** @type {{ id: string }[]} */ records) =>
    records.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0);
  const last = { q: lastOf(quotes), g: lastOf(goals), s: lastOf(speakers) };
  return (/** @type {keyof typeof last} */ letter) => `${letter}${++last[letter]}`;
}
