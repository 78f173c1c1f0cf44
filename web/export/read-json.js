// What toJson wrote, read back. The file may come from anywhere, so nothing of it is taken for granted: it must be as
// the published schema says, and hold together.
import schema from '../../docs/schema/2.json' with { type: 'json' };
import { checkAnalysis } from './check-analysis.js';
import { isObject, readerOf, within } from './json-schema.js';
import { demand, Refusal } from './refusal.js';
import { upgraded } from './schema-1.js';
import { isKnown, sourceOf } from './source.js';

const readFile = readerOf(schema.$defs.file, schema);
const kinds = { quote: schema.$defs.quote.properties.kind.enum, goal: schema.$defs.goal.properties.kind.enum };

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('./json.js').Correction} Correction
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('./source.js').Source} Source
 * @typedef {{ version?: string, analyzed?: string, exported?: string }} Made
 * @typedef {{ text: string, blocks: Block[], found: Analysis, corrections: Correction[], source?: Source, made?: Made
 *   }} Opened
 */

/**
 * @param {string} content of the file
 * @returns {Opened | { error: import('./refusal.js').RefusalCode, where: string }} `blocks`: what is known of the
 *   text's parts. `found`: the analysis before the corrections, but made with those of the parts. `source`, `made`:
 *   whose article it is, and which analyzer found it when; older files do not say. `error`: why the file is refused;
 *   `where`: the place in it, `analysis.quotes[3].speaker`, or empty when it is the file as a whole
 */
export function fromJson(content) {
  try {
    return read(parsed(content));
  } catch (error) {
    if (error instanceof Refusal) return { error: error.code, where: error.where };
    throw error;
  }
}

/** @param {string} content @returns {unknown} */
function parsed(content) {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('syntax', []);
  }
}

/** @param {unknown} value @returns {Opened} */
function read(value) {
  if (!isObject(value)) throw new Refusal('type', []);
  const file = { ...value };
  for (const name of ['analysis', 'found']) {
    if (!Object.hasOwn(value, name)) continue;
    file[name] = upgraded(value[name]);
    const { schema: version } = isObject(file[name]) ? file[name] : {};
    demand(!Number.isInteger(version) || version === 2, 'version', name, 'schema');
  }
  const {
    text,
    analysis,
    blocks = [],
    corrections = [],
    found,
    source,
    made,
  } = /** @type {Partial<Opened> & { text: string, analysis: Analysis }} */ (readFile(file));
  const [name, first] = found ? ['found', found] : ['analysis', analysis];
  demand(first.offsets === 'utf16', 'units', name, 'offsets');
  within((one) => checkAnalysis(one, text), first, name);
  for (const [i, { start, end }] of blocks.entries()) demand(start < end && end <= text.length, 'span', 'blocks', i);
  for (const [i, correction] of corrections.entries()) checkCorrection(correction, text, i);
  const known = sourceOf(source);
  return { text, blocks, found: first, corrections, ...(isKnown(known) && { source: known }), ...(made && { made }) };
}

/** @param {Correction} correction @param {string} text @param {number} i */
export function checkCorrection(correction, text, i) {
  const path = ['corrections', i];
  checkPlace(correction, text, correction.type !== 'speaker', ...path);
  if (correction.op === 'merge') checkPlace(correction.into, text, false, ...path, 'into');
  if (correction.type === 'speaker' || correction.type === 'block') return;
  if (correction.op === 'change') checkPlace(correction.to, text, false, ...path, 'to');
  const { kind } = correction.op === 'change' ? correction.to : 'kind' in correction ? correction : { kind: undefined };
  const where = correction.op === 'change' ? ['to', 'kind'] : ['kind'];
  demand(kind === undefined || kinds[correction.type].includes(kind), 'value', ...path, ...where);
}

/**
 * @param {Partial<import('./json.js').CorrectedPlace>} place
 * @param {string} text
 * @param {boolean} isNeeded else there may be none, which is no part of one
 * @param {...(string | number)} path
 */
function checkPlace({ start, end, words }, text, isNeeded, ...path) {
  if (start === undefined || end === undefined || words === undefined) {
    const isNone = start === undefined && end === undefined && words === undefined;
    return demand(isNone && !isNeeded, 'missing', ...path);
  }
  demand(start < end && end <= text.length, 'span', ...path);
  demand(words === text.slice(start, end), 'words', ...path, 'words');
}
