import { quoteKinds } from '../highlight/marks.js';
import { countWords } from './count-words.js';

/** @typedef {import('../analyzer/index.js').Analysis} Analysis */
/** @typedef {import('../analyzer/index.js').Quote} Quote */
/** @typedef {import('../analyzer/index.js').Speaker} Speaker */

/** In this order, and behind them what else a speaker is said to be. */
const speakerKinds = /** @type {const} */ (['person', 'organization', 'group', 'unnamed']);

/**
 * @typedef {object} Row of a table
 * @property {string | null} name of what is counted, `direct` or `person` for one; null for those of whom nothing is
 *   said
 * @property {number} speakers whose quotes these are
 * @property {number} quotes
 * @property {number} words in them
 */

/**
 * What a researcher counts in an article: how it quotes, whom, who is unnamed and who comes first. What somebody is
 * reported not to have said is not counted.
 * @param {string} text
 * @param {Analysis} analysis of this text, in UTF-16 units
 */
export function figuresOf(text, analysis) {
  const said = analysis.quotes.filter(({ negated }) => !negated);
  const wordsOf = new Map(said.map((quote) => [quote, countWords(text, [quote])]));
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const speakerOf = (/** @type {Quote} */ { speaker }) => speakers.get(speaker ?? '') ?? null;
  /** @param {string | null} name @param {(quote: Quote) => boolean} isMeant @returns {Row} */
  const row = (name, isMeant) => {
    const quotes = said.filter(isMeant);
    return {
      name,
      speakers: new Set(quotes.map(({ speaker }) => speaker).filter((id) => id !== null)).size,
      quotes: quotes.length,
      words: quotes.reduce((sum, quote) => sum + (wordsOf.get(quote) ?? 0), 0),
    };
  };
  const all = row(null, () => true);
  const nobody = row(null, (quote) => speakerOf(quote) === null);
  const unnamed = row('unnamed', (quote) => (speakerOf(quote)?.kind ?? 'unnamed') === 'unnamed');
  const genders = [...new Set(analysis.speakers.map(genderOf).filter((gender) => gender !== null))].sort();
  return {
    all,
    byForm: quoteKinds.map((kind) => row(kind, (quote) => quote.kind === kind)),
    byKind: [...kindsOf(analysis).map((kind) => row(kind, (quote) => speakerOf(quote)?.kind === kind)), nobody],
    byGender: genders.length === 0 ? [] : [...genders.map(ofGender), ofGender(null)],
    unnamedShare: all.words === 0 ? 0 : unnamed.words / all.words,
    first: firstQuoted(said, speakerOf),
  };

  /** @param {string | null} gender */
  function ofGender(gender) {
    return row(gender, (quote) => {
      const speaker = speakerOf(quote);
      return speaker?.kind === 'person' && genderOf(speaker) === gender;
    });
  }
}

/** @param {Analysis} analysis */
function kindsOf({ speakers }) {
  return [...new Set([...speakerKinds, ...speakers.map(({ kind }) => kind)])];
}

/** As the reader has said; nothing here or in the analysis ever guesses it. @param {Speaker} speaker */
function genderOf({ gender }) {
  return gender ?? null;
}

/**
 * The first quote with a speaker, and that speaker.
 * @param {Quote[]} said in text order
 * @param {(quote: Quote) => Speaker | null} speakerOf
 */
function firstQuoted(said, speakerOf) {
  const quote = said.find((one) => speakerOf(one) !== null);
  const speaker = quote && speakerOf(quote);
  return quote && speaker ? { quote, speaker } : null;
}
