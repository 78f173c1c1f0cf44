import { blocks } from './blocks.js';
import { findMeant, isOwn } from './marks.js';
import { segments } from './segments.js';

/** Of finds that lie over each other, so many have a line of their own; more are reached from the card. */
const mostLines = 4;

/**
 * @typedef {object} Plan of a block
 * @property {string} gap the line breaks before it
 * @property {'headline' | 'subheading' | 'paragraph' | null} role null: there is nothing but the line breaks
 * @property {Piece[]} pieces
 *
 * @typedef {object} Piece of a block, over which the same marks hold
 * @property {string} words
 * @property {{ name: string, label: string }[]} lines the marks to draw, outermost first, `quotes direct` for one; none
 *   where nothing was found
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
 * @param {(mark: import('./marks.js').Mark) => string} [options.label] names a quote or goal where it begins, for those
 *   who do not see the marks
 * @returns {Plan[]}
 * @throws {RangeError} see segments
 */
export function planArticle(text, analysis, { layers, label = () => '' } = {}) {
  const pieces = segments(text, analysis, layers);
  // Line breaks are not drawn, so that one cannot enter there.
  const firstMarks = firstMarksOf(pieces.filter(({ start, end }) => text.slice(start, end).trim() !== ''));
  const plans = [];
  let piece = 0;
  let written = 0;
  for (const { start, end, role } of blocks(text)) {
    const plan = { gap: text.slice(written, start), role, pieces: [] };
    for (let place = start; place < end; ) {
      while (pieces[piece].end <= place) ++piece;
      const until = Math.min(pieces[piece].end, end);
      plan.pieces.push(plannedPiece(text.slice(place, until), pieces[piece].marks, firstMarks, label));
      place = until;
    }
    plans.push(plan);
    written = end;
  }
  if (written < text.length) plans.push({ gap: text.slice(written), role: null, pieces: [] });
  return plans;
}

/** @returns {Piece} */
function plannedPiece(words, marks, firstMarks, label) {
  const lines = new Map();
  const entered = [];
  for (const mark of marks) {
    const key = isOwn(mark) ? mark.find : mark.layer;
    const own = [...lines.values()].filter(({ isOwnLine }) => isOwnLine).length;
    if (!lines.has(key) && !(isOwn(mark) && own >= mostLines)) {
      const name = mark.layer === 'mentions' ? 'mention' : `${mark.layer} ${mark.kind}`;
      lines.set(key, { name, label: '', isOwnLine: isOwn(mark) });
    }
    if (firstMarks.get(mark.find) !== mark) continue;
    firstMarks.delete(mark.find); // a mark goes on into the segments and blocks that follow
    entered.push(mark.find);
    if (isOwn(mark)) (lines.get(key) ?? [...lines.values()].at(-1)).label += label(mark);
  }
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

/** The mark at which one enters each find: the first of its own words, or where those are not shown, its first. */
function firstMarksOf(pieces) {
  const first = new Map();
  for (const { marks } of pieces) {
    for (const mark of marks) {
      if (mark.find === null) continue;
      const earlier = first.get(mark.find);
      if (!earlier || (isOwn(mark) && !isOwn(earlier))) first.set(mark.find, mark);
    }
  }
  return first;
}
