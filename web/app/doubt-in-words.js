import { doubtsOf } from '../highlight/finds.js';
import { texts } from './texts.js';

/**
 * What is unsure of a find and how sure it is: “probably, 45%”; empty when nothing is.
 * @param {{ speaker: string | null, speaker_confidence?: number, confidence?: number }} record of a quote, goal or list
 */
export function doubtInWords(record) {
  const { doubt: words } = texts;
  const { find, speaker } = doubtsOf(record);
  const parts = [find && words.find(record.confidence ?? 1), speaker && words.speaker(record.speaker_confidence ?? 1)];
  return parts.filter(Boolean).join('; ');
}
