import { blocks } from './blocks.js';
import { findMeant, isOwn } from './marks.js';
import { eachSegment } from './segments.js';

/** Of finds that lie over each other, so many have a line of their own; more are reached from the card. */
const mostLines = 4;

/**
 * @typedef {import('./marks.js').Mark} Mark
 *
 * @typedef {object} Plan of a block
 * @property {string} gap the line breaks before it
 * @property {import('./blocks.js').BlockKind | null} kind null: there is nothing but the line breaks
 * @property {number} start in the text, in UTF-16 units
 * @property {Piece[]} pieces
 *
 * @typedef {object} Piece of a block, over which the same marks hold
 * @property {string} words
 * @property {{ name: string, label: string }[]} lines the marks to draw, outermost first, `quotes direct` for one; of
 *   what may be no find also `doubtful`, with `opens` and `closes` where its words begin and end; none where nothing
 *   was found
 * @property {Set<string>} finds the ids of all finds here
 * @property {Set<string>} speakers
 * @property {string | null} find the one that a reader who points here means
 * @property {string[]} entered the finds that begin here
 */

/**
 * What is to be drawn, block by block. What is left at the end of the text is a block of line breaks alone.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {object} [options]
 * @param {readonly string[]} [options.layers] see marksOf
 * @param {(mark: Mark) => string} [options.label] names a quote or goal where it begins, for those
 *   who do not see the marks
 * @returns {Plan[]}
 * @throws {RangeError} see segments
 */
export function planArticle(text, analysis, options) {
  const steps = planInSteps(text, analysis, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in steps, so that who calls can let the browser breathe between them.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {Parameters<typeof planArticle>[2]} [options]
 * @returns {Generator<undefined, Plan[]>}
 * @throws {RangeError} at once
 */
export function planInSteps(text, analysis, { layers, label = () => '' } = {}) {
  return plan(text, eachSegment(text, analysis, layers), label, analysis.blocks);
}

/**
 * @param {string} text
 * @param {Iterable<import('./segments.js').Segment>} segments
 * @param {(mark: Mark) => string} label
 * @param {import('./blocks.js').Block[]} [known]
 * @returns {Generator<undefined, Plan[]>}
 */
function* plan(text, segments, label, known) {
  const pieces = [];
  /** @type {Map<string, Mark>} at which one enters each find */
  const firstMarks = new Map();
  for (const segment of segments) {
    pieces.push(segment);
    // Line breaks are not drawn, so that one cannot enter there.
    if (text.slice(segment.start, segment.end).trim() !== '') noteFirst(firstMarks, segment.marks);
    yield;
  }
  /** @type {Plan[]} */
  const plans = [];
  let piece = 0;
  let written = 0;
  for (const { start, end, kind } of blocks(text, known)) {
    /** @type {Plan} */
    const plan = { gap: text.slice(written, start), kind, start, pieces: [] };
    for (let place = start; place < end;) {
      while (pieces[piece].end <= place) ++piece;
      const until = Math.min(pieces[piece].end, end);
      const extent = { start: place, end: until, words: text.slice(place, until) };
      plan.pieces.push(plannedPiece(extent, pieces[piece].marks, firstMarks, label));
      place = until;
    }
    plans.push(plan);
    written = end;
    yield;
  }
  if (written < text.length) plans.push({ gap: text.slice(written), kind: null, start: text.length, pieces: [] });
  return plans;
}

/** Whether it is no part of the article; what somebody found there stays to be seen. @param {Plan} plan */
export function isLeftOut({ kind, pieces }) {
  return kind === 'furniture' && pieces.every(({ lines }) => lines.length === 0);
}

/**
 * @param {{ start: number, end: number, words: string }} extent
 * @param {Mark[]} marks
 * @param {Map<string, Mark>} firstMarks
 * @param {(mark: Mark) => string} label
 * @returns {Piece}
 */
function plannedPiece({ start, end, words }, marks, firstMarks, label) {
  /** @type {Map<string | null, { name: string, label: string, isOwnLine: boolean }>} */
  const lines = new Map();
  /** @type {string[]} */
  const entered = [];
  for (const mark of marks) {
    const key = isOwn(mark) ? mark.find : mark.layer;
    const own = [...lines.values()].filter(({ isOwnLine }) => isOwnLine).length;
    if (!lines.has(key) && !(isOwn(mark) && own >= mostLines)) {
      lines.set(key, { name: nameOf(mark, start, end), label: '', isOwnLine: isOwn(mark) });
    }
    if (mark.find === null || firstMarks.get(mark.find) !== mark) continue;
    firstMarks.delete(mark.find); // a mark goes on into the segments and blocks that follow
    entered.push(mark.find);
    const line = lines.get(key) ?? [...lines.values()].at(-1);
    if (line && isOwn(mark)) line.label += label(mark);
  }
  /** @param {'find' | 'speaker'} key */
  const named = (key) => new Set(marks.map((mark) => mark[key]).filter((id) => id !== null));
  return {
    words,
    lines: [...lines.values()].map(({ name, label }) => ({ name, label })),
    finds: named('find'),
    speakers: named('speaker'),
    find: findMeant(marks),
    entered,
  };
}

/** @param {Mark} mark @param {number} start of the piece, in the text @param {number} end */
function nameOf(mark, start, end) {
  if (mark.layer === 'mentions') return 'mention';
  const isDoubtful = isOwn(mark) && mark.isDoubtful;
  const names = [
    mark.layer,
    mark.kind,
    isDoubtful && 'doubtful',
    isDoubtful && mark.start === start && 'opens',
    isDoubtful && mark.end === end && 'closes',
  ];
  return names.filter(Boolean).join(' ');
}

/**
 * Where one enters a find: at the first mark of its own words, or where those are not shown, at its first.
 * @param {Map<string, Mark>} first
 * @param {Mark[]} marks
 */
function noteFirst(first, marks) {
  for (const mark of marks) {
    if (mark.find === null) continue;
    const earlier = first.get(mark.find);
    if (!earlier || (isOwn(mark) && !isOwn(earlier))) first.set(mark.find, mark);
  }
}
