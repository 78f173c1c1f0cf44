import { isKnown, sourceOf } from './source.js';

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('./source.js').Source} Source
 *
 * What a reader knows better. It names its find by place and words, not by id: ids are the analysis's own and are other
 * ones when the text or the analyzer changes. So it names a speaker: by name and a mention.
 * @typedef {FindCorrection | BlockCorrection | SpeakerCorrection} Correction
 *
 * @typedef {{ type: 'quote' | 'goal' } & CorrectedPlace & ({ op: 'speaker', speaker: string | null } | { op: 'drop' }
 *   | { op: 'keep' } | { op: 'add', kind: FindKind, speaker: string | null, negated?: boolean }
 *   | { op: 'change', to: FindChange })} FindCorrection
 *   `type`: of the find. `speaker`: the name of who says or wants it; null for nobody. `kind`: as in the analysis.
 *   `keep`: it is a find as it stands
 *
 * @typedef {Partial<CorrectedPlace> & { kind?: FindKind, negated?: boolean, speaker?: string | null }} FindChange what
 *   becomes of a find; what is not there stays
 *
 * @typedef {{ op: 'kind', type: 'block', kind: Block['kind'] } & CorrectedPlace} BlockCorrection a part of the page is
 *   of another kind
 *
 * @typedef {{ type: 'speaker' } & Who & ({ op: 'change', to: SpeakerChange } | { op: 'merge', into: Who, as: string })
 *   } SpeakerCorrection of the whole article. `as`: the name of the two that are one
 *
 * @typedef {{ name?: string, kind?: Speaker['kind'], gender?: string | null }} SpeakerChange
 *
 * @typedef {{ name: string } & Partial<CorrectedPlace>} Who a speaker by name, and where there is one by a mention
 *
 * @typedef {object} CorrectedPlace
 * @property {number} start of its first word, in UTF-16 units
 * @property {number} end of its last
 * @property {string} words the text between: a correction is never applied to other words
 *
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {Quote['kind'] | Goal['kind']} FindKind
 */

/**
 * The text and its analysis, so that whoever reads the file can find every span; and when a reader corrected it, what
 * they corrected and what was found before, so that fromJson gives all of it back.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {import('./provenance.js').Provenance & { found?: Analysis, blocks?: readonly Block[] }} [options] `found`:
 *   the analysis before the corrections. `blocks`: what is known of the text's parts from the page that it was taken
 *   from
 * @returns {string} JSON `{"text": …, "analysis": …}`, with `"source": {…}`, `"made": {…}`, `"blocks": […]`
 *   and `"corrections": […], "found": …` when there are any; the offsets keep their unit, which the analysis names
 */
export function toJson(text, analysis, options = {}) {
  const { found = analysis, corrections = [], blocks = [], source, version, analyzed, exported } = options;
  const known = sourceOf(source);
  const made = { ...(version && { version }), ...(analyzed && { analyzed }), ...(exported && { exported }) };
  const value = {
    ...(isKnown(known) && { source: known }),
    ...(Object.keys(made).length > 0 && { made }),
    text,
    analysis,
    ...(blocks.length > 0 && { blocks }),
    ...(corrections.length > 0 && { corrections, found }),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
