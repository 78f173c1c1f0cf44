// Two articles beside each other: who speaks in both and who in one only, and quotes with the same words that were cut
// otherwise.
import { diffArrays } from 'diff';

import { plain } from '../app/search.js';
import { wordsOf } from '../highlight/finds.js';
import { speakersAcross } from './speakers-across.js';

/**
 * @typedef {import('./entry.js').Entry} Entry
 * @typedef {import('./speakers-across.js').Part} Part
 * @typedef {{ words: string, isShared: boolean }} Piece of a quote, in its order
 *
 * @typedef {object} Pair two quotes
 * @property {(string | null)[]} speakers of the first and of the second
 * @property {Piece[][]} pieces of the first and of the second
 * @property {number} run words in a row that are the same, at most
 *
 * @typedef {object} Comparison
 * @property {{ name: string, parts: Part[] }[]} both
 * @property {{ name: string, parts: Part[] }[][]} only in the first, in the second
 * @property {Pair[]} pairs with the longest run first
 */

const leastRun = 4; // words
const mostPairs = 200;

/** @param {Entry} first @param {Entry} second both of them read @returns {Comparison} */
export function compared(first, second) {
  const named = speakersAcross([first, second]).flatMap(({ name, parts }) => (name === null ? [] : { name, parts }));
  return {
    both: named.filter(({ parts }) => parts.length === 2),
    only: [first, second].map((entry) => named.filter(({ parts }) => parts.length === 1 && parts[0].entry === entry)),
    pairs: pairsOf(quotesOf(first), quotesOf(second)),
  };
}

/** @typedef {{ speaker: string | null, tokens: string[], plain: string[] }} Said */

/** @param {Entry} entry @returns {Said[]} */
function quotesOf({ kept, summary }) {
  return (summary?.quotes ?? []).map(({ speaker, words }) => {
    const tokens = wordsOf(kept.text, words).split(' ').filter(Boolean);
    return {
      speaker: speaker === null ? null : (summary?.speakers[speaker].name ?? null),
      tokens,
      plain: tokens.map((token) => plain(token).replace(/[^\p{L}\p{N}]/gu, '')),
    };
  });
}

/**
 * Each quote with the one of the other article that shares the longest run with it: what one article gives whole, the
 * other may give in two.
 * @param {Said[]} firsts @param {Said[]} seconds
 */
function pairsOf(firsts, seconds) {
  const runs = runsOf(seconds);
  const candidates = firsts.flatMap((first) => {
    const others = new Set([...starts(first)].flatMap((run) => runs.get(run) ?? []));
    return [...others].map((second) => pairOf(first, second));
  });
  candidates.sort((a, b) => b.pair.run - a.pair.run);
  const taken = new Set();
  const pairs = [];
  for (const { first, second, pair } of candidates) {
    if ((taken.has(first) && taken.has(second)) || pairs.length === mostPairs) continue;
    taken.add(first).add(second);
    pairs.push(pair);
  }
  return pairs;
}

/** @param {Said[]} quotes @returns {Map<string, Said[]>} by a run of words, the quotes that have it */
function runsOf(quotes) {
  /** @type {Map<string, Said[]>} */
  const runs = new Map();
  for (const quote of quotes) for (const run of starts(quote)) runs.set(run, [...(runs.get(run) ?? []), quote]);
  return runs;
}

/** Runs of so many words as are a match; of a shorter quote the whole. @param {Said} quote */
function starts({ plain }) {
  const words = plain.filter(Boolean);
  if (words.length < leastRun) return new Set([`= ${words.join(' ')}`]);
  const last = words.length - leastRun;
  return new Set(Array.from({ length: last + 1 }, (_, i) => words.slice(i, i + leastRun).join(' ')));
}

/** @param {Said} first @param {Said} second */
function pairOf(first, second) {
  const changes = diffArrays(first.plain, second.plain);
  /** @type {Piece[][]} */
  const pieces = [[], []];
  const at = [0, 0];
  for (const { added, removed, count = 0 } of changes) {
    const sides = added ? [1] : removed ? [0] : [0, 1];
    for (const side of sides) {
      const words = [first, second][side].tokens.slice(at[side], at[side] + count).join(' ');
      pieces[side].push({ words, isShared: !added && !removed });
      at[side] += count;
    }
  }
  const shared = changes.filter(({ added, removed }) => !added && !removed);
  const run = Math.max(...shared.map(({ value }) => value.filter(Boolean).length), 0);
  return { first, second, pair: { speakers: [first.speaker, second.speaker], pieces, run } };
}
