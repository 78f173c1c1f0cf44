import { texts as pageTexts } from '../app/texts.js';
import { plain, termsOf } from '../app/search.js';
import { wordsOf } from '../highlight/finds.js';

/** @typedef {import('./entry.js').Entry} Entry */

/** @type {WeakMap<import('./kept.js').Kept, string>} texts without case and accents: to take these away is dear */
const plainTexts = new WeakMap();

/** @param {import('./kept.js').Kept} kept */
function plainText(kept) {
  const words = plainTexts.get(kept) ?? plain(kept.text);
  plainTexts.set(kept, words);
  return words;
}

/** @typedef {(entry: Entry) => string} WordsOf without case and accents */
/** @type {WordsOf} */
const titlesOf = ({ title, source }) => plain([title, ...Object.values(source)].join(' '));
/** @type {WordsOf} */
const speakersOf = ({ summary }) =>
  plain(summary?.speakers.flatMap(({ name, role }) => [name, role ?? '']).join(' ') ?? '');

/**
 * What is searched in, by what the reader chose.
 * @satisfies {Record<string, WordsOf>}
 */
const scopes = {
  /** @type {WordsOf} */
  all: (entry) => [titlesOf(entry), plainText(entry.kept), speakersOf(entry)].join(' '), // goals are words of the text
  titles: titlesOf,
  /** @type {WordsOf} */
  texts: ({ kept }) => plainText(kept),
  speakers: speakersOf,
  /** @type {WordsOf} */
  goals: ({ kept, summary }) => plain(summary?.goals.map(({ words }) => wordsOf(kept.text, words)).join(' ') ?? ''),
};
/** @typedef {keyof typeof scopes} Scope */

/**
 * Makes the first search as fast as the next.
 * @param {readonly import('./kept.js').Kept[]} articles
 * @returns {Generator<undefined, void>} a step for each article
 */
export function* readied(articles) {
  for (const kept of articles) {
    plainText(kept);
    yield;
  }
}

const around = 60; // UTF-16 units of an excerpt, on both sides

/**
 * The articles in which all terms of the query are.
 * @param {readonly Entry[]} entries
 * @param {string} query
 * @param {Scope} scope
 */
export function found(entries, query, scope) {
  const terms = termsOf(query);
  if (terms.length === 0) return [...entries];
  return entries.filter((entry) => {
    const words = scopes[scope](entry);
    return terms.every((term) => words.includes(term));
  });
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

const byWords = new Intl.Collator(pageTexts.language, { numeric: true, sensitivity: 'base' }).compare;

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
  length: (a, b) => b.kept.text.length - a.kept.text.length,
};
