// Taking back, and bringing back what was taken back.
import { placeOf } from './places.js';

/**
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {{ at: number, correction: Correction }[]} Step what was taken back at one time, each with its index in the
 *   list in which it was, in order
 * @typedef {{ corrections: readonly Correction[], undone: readonly Step[] }} History `undone`: the latest last; what is
 *   corrected anew ends it
 */

const mostSteps = 100;

/**
 * The corrections without one, and without what corrected the find that it made: one that it added, or that has the
 * place from it.
 * @param {History} history
 * @param {number} index
 */
export function takenBack({ corrections, undone }, index) {
  const gone = goneWith(corrections, index);
  if (gone.size === 0) return { corrections: [...corrections], undone: [...undone] };
  const step = [...gone].map((at) => ({ at, correction: corrections[at] }));
  return {
    corrections: corrections.filter((_, i) => !gone.has(i)),
    undone: [...undone, step].slice(-mostSteps),
  };
}

/** With what was taken back last, where it was. @param {History} history */
export function broughtBack({ corrections, undone }) {
  const all = [...corrections];
  for (const { at, correction } of undone.at(-1) ?? []) all.splice(at, 0, correction);
  return { corrections: all, undone: undone.slice(0, -1) };
}

/**
 * What was taken back, when the text has been edited.
 * @param {readonly Step[]} undone
 * @param {(corrections: readonly Correction[]) => Correction[]} moved
 */
export function movedSteps(undone, moved) {
  return undone
    .map((step) => step.flatMap(({ at, correction }) => moved([correction]).map((correction) => ({ at, correction }))))
    .filter((step) => step.length > 0);
}

/** What of it can be brought back: what is kept may be anything. @param {readonly Step[]} undone */
export function wholeSteps(undone) {
  const isPart = (/** @type {Step[number] | null} */ part) => Number.isInteger(part?.at) && part?.correction;
  return undone.filter((step) => Array.isArray(step) && step.length > 0 && step.every(isPart));
}

/** The indices, in order. @param {readonly Correction[]} corrections @param {number} index */
function goneWith(corrections, index) {
  const gone = new Set(index in corrections ? [index] : []);
  let place = madeBy(corrections[index]);
  for (let i = index + 1; place !== null && i < corrections.length; ++i) {
    if (placeIn(corrections[i]) !== place) continue;
    gone.add(i);
    place = madeBy(corrections[i]) ?? place;
  }
  return gone;
}

/** Where a find stands because of a correction; null when it stood there before. @param {Correction | undefined} one */
function madeBy(one) {
  if (one?.op === 'add') return placeOf(one);
  const isMoved = one?.op === 'change' && one.type !== 'speaker' && one.to?.start !== undefined;
  return isMoved ? placeOf({ type: one.type, ...one.to }) : null;
}

/** @param {Correction | undefined} one */
function placeIn(one) {
  return one && one.type !== 'speaker' && one.type !== 'block' ? placeOf(one) : null;
}
