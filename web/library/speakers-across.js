// Speakers of many articles. They are one when they have the same name, without titles, and are of the same kind.
import { plain } from '../app/search.js';
import { grouped } from '../export/grouped.js';

/**
 * @typedef {object} Across
 * @property {string} key
 * @property {string | null} name as most of the articles have it; null for what names nobody
 * @property {Speaker['kind'] | null} kind
 * @property {Part[]} parts by article
 * @property {number} quotes
 * @property {number} direct of them all in quotation marks
 * @property {number} words
 * @property {number} goals
 *
 * @typedef {object} Part what a speaker has in one article
 * @property {Entry} entry
 * @property {string | null} role
 * @property {number} words
 * @property {Find[]} quotes without those that are negated
 * @property {Find[]} goals
 *
 * @typedef {import('./entry.js').Entry} Entry
 * @typedef {import('./summary.js').Summary} Summary
 * @typedef {import('./summary.js').SummarySpeaker} Speaker
 * @typedef {import('./summary.js').SummaryFind} Find
 */

const titles = new Set(
  (
    'mr mrs ms miss mx sir dame lord lady dr doctor prof professor president vice deputy prime minister chancellor ' +
    'secretary senator sen representative rep congressman congresswoman governor gov mayor councillor judge justice ' +
    'ambassador general gen colonel col major captain capt lieutenant lt sergeant sgt officer detective inspector ' +
    'chief king queen prince princess pope bishop archbishop cardinal father rev reverend rabbi imam'
  ).split(' '),
);

/**
 * What two speakers share who are one: `person ana ruiz` of “Dr. Ana Ruiz”. A name that has nothing but titles is one.
 * @param {Pick<Speaker, 'name' | 'kind'>} speaker
 */
export function keyOf({ name, kind }) {
  const words = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [name];
  const first = kind === 'person' ? words.findIndex((word) => !titles.has(word)) : 0;
  return [kind, ...words.slice(Math.max(first, 0))].join(' ');
}

/**
 * @param {readonly Entry[]} entries
 * @returns {Across[]} who has most words first
 */
export function speakersAcross(entries) {
  return [...grouped(entries.flatMap(partsOf), ([key]) => key)]
    .map(([key, own]) => acrossOf(key, joined(own.map(([, part]) => part)), formsOf(own)))
    .sort(byDefault);
}

/** @param {[string, Part, Speaker | null][]} parts */
function formsOf(parts) {
  return parts.map(([, , form]) => form).filter((form) => form !== null);
}

/** @param {Across} a @param {Across} b */
function byDefault(a, b) {
  return b.words - a.words || b.goals - a.goals;
}

/** @param {Entry} entry @returns {[string, Part, Speaker | null][]} */
function partsOf(entry) {
  const { summary, kept } = entry;
  if (!summary) return [];
  /** @param {number | null} place */
  const findsOf = (place) => ({
    quotes: summary.quotes.filter(({ speaker, negated }) => speaker === place && !negated),
    goals: summary.goals.filter(({ speaker }) => speaker === place),
  });
  const named = summary.speakers.map((speaker, place) => {
    const { role, words } = speaker;
    return /** @type {[string, Part, Speaker]} */ ([
      keyOf(speaker),
      { entry, role, words, ...findsOf(place) },
      speaker,
    ]);
  });
  const nobody = findsOf(null);
  if (nobody.quotes.length + nobody.goals.length === 0) return named;
  const words = nobody.quotes.reduce((sum, quote) => sum + countOf(kept.text, quote), 0);
  return [...named, ['', { entry, role: null, words, ...nobody }, null]];
}

/** @param {string} text @param {Find} find */
function countOf(text, { words }) {
  return words.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0),
    0,
  );
}

/** Two of one article who are one here, “Ms Ruiz” and “Ana Ruiz, Ms”. @param {Part[]} parts */
function joined(parts) {
  /** @type {Map<Entry, Part>} */
  const byArticle = new Map();
  for (const part of parts) {
    const other = byArticle.get(part.entry);
    const both = other && {
      entry: part.entry,
      role: other.role ?? part.role,
      words: other.words + part.words,
      quotes: [...other.quotes, ...part.quotes],
      goals: [...other.goals, ...part.goals],
    };
    byArticle.set(part.entry, both ?? part);
  }
  return [...byArticle.values()];
}

/** @param {string} key @param {Part[]} parts @param {Speaker[]} forms @returns {Across} */
function acrossOf(key, parts, forms) {
  const quotes = parts.flatMap((part) => part.quotes);
  return {
    key,
    name: forms.length > 0 ? commonest(forms.map(({ name }) => name)) : null,
    kind: forms[0]?.kind ?? null,
    parts,
    quotes: quotes.length,
    direct: quotes.filter(({ kind }) => kind === 'direct').length,
    words: parts.reduce((sum, part) => sum + part.words, 0),
    goals: parts.reduce((sum, part) => sum + part.goals.length, 0),
  };
}

/** @param {string[]} names one or more */
function commonest(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.reduce((best, name) => (counts.get(name) > counts.get(best) ? name : best));
}
