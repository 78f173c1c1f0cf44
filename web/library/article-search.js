import { matcher } from '../app/search.js';
import { wordsOf } from '../highlight/finds.js';

/** @typedef {import('./entry.js').Entry} Entry */

/** @typedef {(entry: Entry) => string[]} WordsOf */
/** @type {WordsOf} */
const titlesOf = ({ title, source }) => [title, ...Object.values(source)];
/** @type {WordsOf} */
const speakersOf = ({ summary }) => summary?.speakers.flatMap(({ name, role }) => [name, role ?? '']) ?? [];

/**
 * What is searched in, by what the reader chose.
 * @satisfies {Record<string, WordsOf>}
 */
const scopes = {
  all: (entry) => [...titlesOf(entry), entry.kept.text, ...speakersOf(entry)], // goals are words of the text
  titles: titlesOf,
  texts: ({ kept }) => [kept.text],
  speakers: speakersOf,
  goals: ({ kept, summary }) => summary?.goals.map(({ words }) => wordsOf(kept.text, words)) ?? [],
};
/** @typedef {keyof typeof scopes} Scope */

const around = 60; // UTF-16 units of an excerpt, on both sides

/**
 * The articles in which all terms of the query are.
 * @param {readonly Entry[]} entries
 * @param {string} query
 * @param {Scope} scope
 */
export function found(entries, query, scope) {
  const matches = matcher(query);
  return query.trim() === '' ? [...entries] : entries.filter((entry) => matches(...scopes[scope](entry)));
}

/**
 * The words of an article around the first term of the query that its text has.
 * @param {string} text
 * @param {string} query
 * @returns {[before: string, term: string, after: string] | null}
 */
export function excerptOf(text, query) {
  const small = text.toLowerCase();
  if (small.length !== text.length) return null; // as of some letters of Turkish, so that places would not fit
  for (const term of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = small.indexOf(term);
    if (at === -1) continue;
    const end = at + term.length;
    const before = text.slice(Math.max(at - around, 0), at).replace(/^\S*\s/, '');
    const after = text.slice(end, end + around).replace(/\s\S*$/, '');
    return [before, text.slice(at, end), after];
  }
  return null;
}

const byWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/**
 * By what the articles are sorted; what is not known comes last.
 * @satisfies {Record<string, (a: Entry, b: Entry) => number>}
 */
export const sorts = {
  changed: (a, b) => b.kept.at - a.kept.at,
  added: (a, b) => b.kept.added - a.kept.added,
  date: (a, b) => byWords(b.source.date ?? '', a.source.date ?? ''),
  title: (a, b) => byWords(a.title, b.title),
  outlet: (a, b) => byWords(a.source.outlet ?? '\uffff', b.source.outlet ?? '\uffff'),
  length: (a, b) => b.words - a.words,
};
