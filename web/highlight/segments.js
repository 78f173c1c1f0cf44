import { marksOf } from './marks.js';

/**
 * A stretch of the text over which the same marks hold.
 * @typedef {object} Segment
 * @property {number} start in UTF-16 units
 * @property {number} end
 * @property {import('./marks.js').Mark[]} marks outermost first; empty where nothing was found
 */

/**
 * The text cut wherever a mark starts or ends. The segments follow each other without gap or overlap, so their slices
 * joined are the text:
 *
 *   'a “b c” d' with a quote at 2..7 and a goal at 3..4
 *     ->  0..2 [], 2..3 [quote], 3..4 [quote, goal], 4..7 [quote], 7..9 []
 *   ''                                                   ->  none
 *
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {readonly string[]} [layers] see marksOf
 * @returns {Segment[]}
 * @throws {RangeError} when the analysis is not of this text: a mark must never stand in a wrong place
 */
export function segments(text, analysis, layers) {
  return [...eachSegment(text, analysis, layers)];
}

/**
 * The same one after the other, so that who calls can let the browser breathe between them.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {readonly string[]} [layers]
 * @returns {Generator<Segment>}
 * @throws {RangeError} at once
 */
export function eachSegment(text, analysis, layers) {
  if (analysis.offsets !== 'utf16' || analysis.length !== text.length) {
    throw new RangeError(
      `The analysis counts ${analysis.length} ${analysis.offsets} units and the text has ${text.length} utf16 units; ` +
        "give the analysis of this very text, made with offsets: 'utf16'.",
    );
  }
  const marks = marksOf(analysis, layers);
  for (const { start, end } of marks) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
      throw new RangeError(`The span ${start}..${end} is not in the text, which has ${text.length} UTF-16 units.`);
    }
  }
  return cut(text, marks);
}

/** @param {string} text @param {import('./marks.js').Mark[]} marks @returns {Generator<Segment>} */
function* cut(text, marks) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);
  /** @type {typeof marks} */
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; ++i) {
    const [start, end] = [places[i], places[i + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next].start === start) open.push(marks[next++]);
    yield { start, end, marks: open.slice() };
  }
}
