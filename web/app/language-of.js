// In which language a text is, told by its trigrams: for what is pasted that Sayso does not read.
import { francAll } from 'franc-min';

const leastLetters = 120; // of a text that can be told
const most = 4000; // UTF-16 units that are looked at
const leastShare = 0.85; // of the best score: English with as much may be English

/**
 * @param {string} text
 * @returns {string | null} its language by ISO 639-3, `spa` for one; null where it may be English, or cannot be told
 */
export function otherLanguageOf(text) {
  const beginning = text.slice(0, most);
  if ((beginning.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return null;
  const scores = new Map(francAll(beginning));
  const [[best]] = scores;
  return best === 'und' || (scores.get('eng') ?? 0) >= leastShare ? null : best;
}
