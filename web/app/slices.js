import { breathe } from '../element/breathe.js';

const sliceMs = 24; // of work at a stretch: a key that is pressed meanwhile is not felt to wait

/**
 * Does the steps of long work, and lets the browser breathe between them.
 * @template T
 * @param {Generator<unknown, T>} steps each of them short
 * @returns {Promise<T>} what the last one returns
 */
export async function inSlices(steps) {
  for (let until = performance.now() + sliceMs; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + sliceMs;
  }
}
