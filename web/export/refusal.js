/**
 * - `syntax`: it is not JSON
 * - `version`: it is of a schema that this program does not know; `units`: its offsets are not UTF-16 units
 * - `missing`, `type`, `value`, `size`: a field is not there, of another type, out of its values, too long or too short
 * - `span`: a place is not in the text, or cuts a character; `words`: the text there is another, or has not so many
 *   words
 * - `overlap`: the spans of one find lie over each other; `order`: something does not stand in text order
 * - `double`: an id is there twice; `reference`: an id names nothing; `mutual`: two records contradict each other
 * - `depth`: more finds lie over each other than in any article
 * @typedef {'syntax' | 'version' | 'units' | 'missing' | 'type' | 'value' | 'size' | 'span' | 'overlap' | 'order' |
 *   'double' | 'reference' | 'mutual' | 'words' | 'depth'} RefusalCode
 */

/** Why a file was refused, and where in it; what is said to the reader is in a table of texts. */
export class Refusal extends Error {
  /**
   * @param {RefusalCode} code
   * @param {(string | number)[]} path to where it is in the file: `['analysis', 'quotes', 3, 'speaker']`
   */
  constructor(code, path) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.path = path;
  }

  /** `analysis.quotes[3].speaker`; empty for the file as a whole. */
  get where() {
    const parts = this.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
    return parts.join('').replace(/^\./, '');
  }
}

/**
 * @param {boolean} isRight
 * @param {RefusalCode} code
 * @param {...(string | number)} path
 * @throws {Refusal}
 */
export function demand(isRight, code, ...path) {
  if (!isRight) throw new Refusal(code, path);
}
