// Where a find begins and ends, when a reader says so.
import { hasWords, partsOf } from '../highlight/blocks.js';
import { findsOf } from '../highlight/finds.js';
import { extentOf } from './places.js';

/**
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 */

/**
 * The words of a find from here to there. What interrupts them stays out of them: what did before, and what names the
 * source or signals the find when it stands between quotation marks or commas, with words of the find on both sides.
 *
 *   “We go,” said Ana. “Soon.”  ->  “We go,” and “Soon.”
 *
 * @param {string} text
 * @param {Span} bounds
 * @param {readonly Span[]} words of the find as it is
 * @param {readonly Span[]} apart its cue and source, or holder
 * @returns {Span[]} in order; none when no words are left
 */
export function bounded(text, { start, end }, words, apart) {
  const before = words.slice(1).map((next, i) => ({ start: words[i].end, end: next.start }));
  const isInside = (/** @type {Span} */ gap) => start < gap.start && gap.end < end;
  const cuts = joined(text, apart)
    .filter(isInside)
    .map((span) => interruption(text, { start, end }, span));
  const gaps = [...before.filter(isInside), ...cuts.filter((cut) => cut !== null)].sort((a, b) => a.start - b.start);
  /** @type {Span[]} */
  const pieces = [];
  let from = start;
  for (const gap of [...gaps, { start: end, end }]) {
    const piece = trimmed(
      text,
      { start: from, end: gap.start },
      { isFirst: from === start, isLast: gap.start === end },
    );
    if (piece) pieces.push(piece);
    from = Math.max(from, gap.end);
  }
  const isWhole = pieces.length > 0 && pieces[0].start === start && pieces[pieces.length - 1].end === end;
  if (isWhole) return pieces;
  return hasWords(text.slice(start, end)) ? [{ start, end }] : [];
}

/** Those with nothing but a space between them as one, in order. @param {string} text @param {readonly Span[]} spans */
function joined(text, spans) {
  /** @type {Span[]} */
  const all = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/**
 * What interrupts a find at a place: up to the quotation marks around, or what stands between commas; null when it is
 * words of the find.
 * @param {string} text @param {Span} bounds @param {Span} place
 */
function interruption(text, bounds, place) {
  const [left, right] = [text.slice(bounds.start, place.start), text.slice(place.end, bounds.end)];
  const depth = [...left].reduce((depth, letter) => {
    if (letter === '"') return depth === 0 ? 1 : 0;
    return Math.max(0, depth + ('“„«「'.includes(letter) ? 1 : 0) - ('”»」'.includes(letter) ? 1 : 0));
  }, 0);
  if (depth > 0) return null;
  const closed = left.search(/["”»」][^"”»」]*$/);
  const opened = right.search(/["“„«「]/);
  if (closed >= 0 && opened >= 0) return { start: bounds.start + closed + 1, end: place.end + opened };
  return /[,;–—]\s*$/.test(left) && /^\s*[,;–—]/.test(right) ? place : null;
}

/**
 * A piece between interruptions, without the space and the stops around these; null when it has no words.
 * @param {string} text @param {Span} piece @param {{ isFirst: boolean, isLast: boolean }} place
 * @returns {Span | null}
 */
function trimmed(text, { start, end }, { isFirst, isLast }) {
  const words = text.slice(start, Math.max(start, end));
  if (!hasWords(words.replace(/[\p{P}]/gu, ''))) return null;
  const head = isFirst ? 0 : (words.match(/^[\s.,;:!?–—]+/)?.[0].length ?? 0);
  const tail = isLast ? 0 : (words.match(/[\s–—]+$/)?.[0].length ?? 0);
  return { start: start + head, end: end - tail };
}

/**
 * A selection without the space around it; null when nothing else is in it.
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null}
 */
export function withoutSpace(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/**
 * The find whose words a selection would be: the one that is pinned, or else the one that has most in common with it;
 * not one that has these very words.
 * @param {Analysis} analysis
 * @param {Span} selection
 * @param {string | null} pinned the id of a find
 * @returns {import('../highlight/finds.js').Statement | null}
 */
export function findMeantBy(analysis, selection, pinned) {
  /** @type {import('../highlight/finds.js').Statement | null} */
  let best = null;
  let most = 0;
  for (const find of findsOf(analysis).values()) {
    if (find.type === 'list') continue;
    const { start, end } = extentOf(find.words);
    const common = Math.min(end, selection.end) - Math.max(start, selection.start);
    const isIt = start === selection.start && end === selection.end;
    if (common <= 0 || isIt) continue;
    const share =
      find.id === pinned ? Infinity : common / (Math.max(end, selection.end) - Math.min(start, selection.start));
    if (share > most) [best, most] = [find, share];
  }
  return best;
}

/**
 * The parts of the page in which a find stands, as one stretch.
 * @param {string} text @param {Analysis} analysis @param {Span} find
 */
export function stretchOf(text, { blocks }, find) {
  const around = partsOf(text, blocks).filter(({ start, end }) => start < find.end && find.start < end);
  return around.length === 0 ? find : { start: around[0].start, end: around[around.length - 1].end };
}

/**
 * Where a find can begin and end in a stretch: at words, and at what stands around them without a space.
 *
 *   “We go,”  ->  begins at “ or We or go, ends behind We or go or ,”
 *
 * @param {string} text @param {Span} stretch @returns {{ starts: number[], ends: number[] }} in order
 */
export function stopsOf(text, { start, end }) {
  const word = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]+/gu;
  const found = [...text.slice(start, end).matchAll(word)];
  const starts = found.map(({ index }) => start + index);
  return { starts, ends: found.map(({ 0: { length } }, i) => starts[i] + length) };
}

const running = ['body', 'list-item', 'turn', 'question']; // read together, docs/format.md

/**
 * What is wrong with the place of a find; null when nothing is.
 * - `nothing`: there are no words
 * - `crossing`: it reaches from one part of the page into another that is not read with it
 * - `there`: there is such a find already
 * - `overlap`: it would lie over a part of such a find, and not in or around it
 * @param {string} text
 * @param {Analysis} analysis
 * @param {{ type: 'quote' | 'goal', id: string | null, span: Span }} wanted `id`: of the find that is changed
 * @returns {{ code: 'nothing' | 'crossing' | 'there' } | { code: 'overlap', other: Span } | null}
 */
export function problemOf(text, analysis, { type, id, span }) {
  if (!hasWords(text.slice(span.start, span.end))) return { code: 'nothing' };
  const parts = partsOf(text, analysis.blocks).filter(({ start, end }) => start < span.end && span.start < end);
  if (parts.length > 1 && !parts.every(({ kind }) => running.includes(kind))) return { code: 'crossing' };
  const finds = findsOf(analysis);
  const own = id === null ? null : extentOf(finds.get(id)?.words ?? [span]);
  for (const find of finds.values()) {
    if (find.type !== type || find.id === id) continue;
    const other = extentOf(find.words);
    if (other.start === span.start && other.end === span.end) return { code: 'there' };
    if (overlaps(span, other) && !(own && overlaps(own, other))) return { code: 'overlap', other };
  }
  return null;
}

/** Whether each has a part that the other has not, and they have one in common. @param {Span} a @param {Span} b */
function overlaps(a, b) {
  return a.start < b.end && b.start < a.end && (a.start < b.start ? a.end < b.end : b.start < a.start && b.end < a.end);
}
