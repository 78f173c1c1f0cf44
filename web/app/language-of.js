// In which language an article is, told by its trigrams: for what is given that Sayso does not read.

const leastLetters = 120; // of a text that can be told
const most = 4000; // UTF-16 units that are looked at
const leastShare = 0.85; // of the best score: English with as much may be English

/**
 * What tells the languages is loaded only where it is needed: what Sayso finds without quotation marks is English.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @returns {Promise<string | null>} its language by ISO 639-3, `spa` for one; null where it may be English, or cannot
 *   be told
 */
export async function otherLanguageOf(text, { quotes }) {
  const beginning = text.slice(0, most);
  if (quotes.some(({ kind }) => kind !== 'direct')) return null;
  if ((beginning.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return null;
  const library = await import('franc-min').catch(() => null);
  const scores = new Map(library?.francAll(beginning));
  const [best = 'und'] = scores.keys();
  return best === 'und' || (scores.get('eng') ?? 0) >= leastShare ? null : best;
}
