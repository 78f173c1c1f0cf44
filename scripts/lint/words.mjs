#!/usr/bin/env node
// No English word is spelt in the rooms that ask English questions: the words stand in core/english and its tables.
//
// Counted are the words in the string literals of core/text, core/syntax and core/findings: "said" is one, "said says"
// two, "-based" one. A literal with anything but small letters, apostrophes, blanks, bars and hyphens at a word's ends
// is none: "cue-then-clause" is the name of a rule, "U+FFFD" no English.
import { root } from '../shell.mjs';
import { allowed, program, texts } from './check.mjs';
import { literals } from './cpp.mjs';

const rooms = ['text', 'syntax', 'findings'].flatMap((room) => [`core/${room}*.cpp`, `core/${room}*.hpp`]);
const word = /^-?[a-z’']*[a-z][a-z’']*-?$/;

/** @param {string} literal @returns {string[]} the English words that it spells */
export function wordsOf(literal) {
  const words = literal.split(/[ |]+/).filter((part) => part !== '');
  return words.every((part) => word.test(part)) ? words : [];
}

/** @returns {{ path: string, line: number, word: string }[]} */
export const spelt = (folder = root) =>
  texts(rooms, folder).flatMap(({ path, text }) =>
    literals(text).flatMap(({ line, value }) => wordsOf(value).map((word) => ({ path, line, word }))),
  );

/**
 * @type {import('./check.mjs').Check}
 * @param {Record<string, number>} [most] what may stay for now
 */
export function words(folder = root, most = allowed.words) {
  const found = spelt(folder).map(({ word }) => word);
  const counts = { all: found.length, different: new Set(found).size };
  return Object.entries(counts).flatMap(([what, count]) => {
    if (count > most[what]) return [`core: ${count} English words in code (${what}), of at most ${most[what]}`];
    if (count < most[what]) return [`scripts/lint/allowed.json: only ${count} words are left (${what}): write that`];
    return [];
  });
}

await program(
  import.meta.url,
  'Counts the English words that code spells outside core/english, as the head of this file defines them.',
  words,
);
