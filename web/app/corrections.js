import { isWhole } from './correction-shapes.js';
import { Draft } from './draft.js';
import { extentOf, isOf } from './places.js';

// What the reader knows better. A correction names its find by place and words, and its speaker by name and a mention,
// not by id: ids are the analysis's own and are other ones when the text or the analyzer changes.

/**
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {import('../export/json.js').FindCorrection} FindCorrection
 * @typedef {import('../export/json.js').BlockCorrection} BlockCorrection
 * @typedef {import('../export/json.js').SpeakerCorrection} SpeakerCorrection
 * @typedef {import('../export/json.js').FindChange} FindChange
 * @typedef {import('../export/json.js').Who} Who
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {import('../analyzer/index.js').Span} Span
 */

/**
 * A correction of a find that there is.
 * @param {string} text
 * @param {import('../highlight/finds.js').Statement} find
 * @param {{ op: 'speaker', speaker: string | null } | { op: 'drop' } | { op: 'keep' } |
 *   { op: 'change', to: FindChange }} change
 * @returns {FindCorrection}
 */
export function correctionOf(text, find, change) {
  return { ...change, type: find.type, ...placed(text, extentOf(find.words)) };
}

/**
 * The reader looked at a find and it is right.
 * @param {string} text
 * @param {import('../highlight/finds.js').Statement} find
 */
export function kept(text, find) {
  return correctionOf(text, find, { op: 'keep' });
}

/** A place with its words. @param {string} text @param {Span} span */
export function placed(text, { start, end }) {
  return { start, end, words: text.slice(start, end) };
}

/**
 * A speaker as a correction names them: by a mention that is the name, or else by the first.
 * @param {string} text
 * @param {Speaker} speaker
 * @returns {Who}
 */
export function whoOf(text, { name, mentions }) {
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === name) ?? mentions[0];
  return { name, ...(mention && placed(text, mention)) };
}

/**
 * A correction of a speaker, wherever the article speaks of them.
 * @param {string} text
 * @param {Speaker} speaker
 * @param {import('../export/json.js').SpeakerChange} to
 * @returns {SpeakerCorrection}
 */
export function speakerCorrectionOf(text, speaker, to) {
  return { op: 'change', type: 'speaker', ...whoOf(text, speaker), to };
}

/**
 * Two speakers are one.
 * @param {string} text
 * @param {Speaker} speaker
 * @param {Speaker} into
 * @param {string} as the name of both
 * @returns {SpeakerCorrection}
 */
export function mergeOf(text, speaker, into, as) {
  return { op: 'merge', type: 'speaker', ...whoOf(text, speaker), into: whoOf(text, into), as };
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
    if (correction?.op !== 'kind' || !isWhole(correction) || !isOf(text, correction)) continue;
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
 * @param {readonly Correction[]} corrections in the order in which they were made; what of them is not understood is
 *   idle
 * @returns {{ analysis: Analysis, idle: Correction[] }} `idle`: those that fit nothing in this text
 */
export function corrected(text, found, corrections) {
  if (corrections.length === 0) return { analysis: found, idle: [] };
  const draft = new Draft(text, found);
  const kinds = new Map(found.blocks.map(({ start, kind }) => [start, kind]));
  const ofParts = corrections.filter((one) => isWhole(one) && one.type === 'block');
  const later = new Map(ofParts.map((one) => [one.start, one]));
  const idle = corrections.filter((correction) => {
    if (!isWhole(correction)) return true;
    if (correction.type !== 'block') return !draft.apply(correction);
    const holds = later.get(correction.start) !== correction || kinds.get(correction.start) === correction.kind;
    return !(holds && isOf(text, correction));
  });
  return { analysis: draft.finish(), idle };
}

/**
 * The corrections, or what is known of the text's parts, when the text has been edited: those before and behind the
 * edit keep their words, and those that it touches are gone; but a part that is edited stays what it is, and what is
 * said of a speaker holds by the name alone. What is not understood stays as it is.
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
  const edit = editOf(before, after);
  const all = corrections.map((one) => (isPart(one) || isWhole(one) ? follow(one, edit, after) : one));
  return /** @type {Placed[]} */ (all.filter((one) => one !== null));
}

/**
 * @typedef {object} Edit from one text to another
 * @property {number} head how many units are the same in front of it
 * @property {number} tail the place in the text before at which it ends
 * @property {number} shift by which what is behind it has moved
 */

/** @param {string} before @param {string} after @returns {Edit} */
function editOf(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) ++head;
  let same = 0;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) ++same;
  return { head, tail: before.length - same, shift: after.length - before.length };
}

/**
 * @param {Correction | Block} placed
 * @param {Edit} edit
 * @param {string} after
 * @returns {Correction | Block | null} null: it is gone
 */
function follow(placed, edit, after) {
  if (isPart(placed)) return movedPlace(placed, edit) ?? grown(placed, edit, after);
  if (placed.type === 'speaker') {
    const who = movedWho(placed, edit);
    return who.op === 'merge' ? { ...who, into: movedWho(who.into, edit) } : who;
  }
  const place = movedPlace(placed, edit);
  if (place?.op !== 'change' || place.to.start === undefined) return place;
  const to = movedPlace(place.to, edit);
  return to && { ...place, to };
}

/**
 * A place that the edit does not touch; null when it does.
 * @template {Partial<Span>} Place
 * @param {Place} place
 * @param {Edit} edit
 * @returns {Place | null}
 */
function movedPlace(place, { head, tail, shift }) {
  const { start = 0, end = 0 } = place;
  if (end <= head) return place;
  return start >= tail ? { ...place, start: start + shift, end: end + shift } : null;
}

/**
 * A part in which the edit is; null when it goes beyond.
 * @param {BlockCorrection | Block} part
 * @param {Edit} edit
 * @param {string} after
 */
function grown(part, { head, tail, shift }, after) {
  if (!(part.start < head && tail <= part.end)) return null;
  const end = part.end + shift;
  return 'words' in part ? { ...part, end, words: after.slice(part.start, end) } : { ...part, end };
}

/** @template {Who} Named @param {Named} who @param {Edit} edit @returns {Named} */
function movedWho(who, edit) {
  if (who.start === undefined) return who;
  const place = movedPlace(who, edit);
  if (place) return place;
  const rest = { ...who };
  for (const part of /** @type {const} */ (['start', 'end', 'words'])) delete rest[part];
  return rest;
}

/**
 * Whether it is of a part of the page.
 * @param {Correction | Block} placed
 * @returns {placed is BlockCorrection | Block}
 */
function isPart(placed) {
  return placed !== null && typeof placed === 'object' && (!('op' in placed) || placed.op === 'kind');
}
