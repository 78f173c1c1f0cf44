// The whole library as one file. It has no analyses: whoever imports it has its articles read anew, so that no file can
// put words into somebody's mouth.
import schema from '../../docs/schema/2.json' with { type: 'json' };
import { readerOf } from '../export/json-schema.js';
import { checkCorrection } from '../export/read-json.js';
import { demand, Refusal } from '../export/refusal.js';
import { cleanSource } from './source-record.js';

const mark = 'library';
const version = 1;

const { text, blocks, corrections } = schema.$defs.file.properties;
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' };
const readFields = readerOf(
  {
    type: 'object',
    required: ['text'],
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9]{1,40}$' },
      text: { ...text, minLength: 1 },
      blocks,
      corrections,
      source: { type: 'object' },
      added: time,
      changed: time,
    },
  },
  /** @type {import('../export/json-schema.js').Schema} */ (schema),
);

/**
 * @typedef {import('./kept.js').Kept} Kept
 * @typedef {import('./merge.js').Incoming} Incoming
 * @typedef {{ place: number, where: string, error: import('../export/refusal.js').RefusalCode }} Broken `place`: of the
 *   article in the file, from 1
 */

/**
 * @param {readonly Kept[]} articles
 * @param {string} analyzer its version
 * @returns {string[]} parts of the file, which together may be longer than a string
 */
export function libraryToJson(articles, analyzer) {
  const head = { sayso: mark, version, exported: new Date().toISOString(), analyzer };
  const parts = articles.map(({ id, text, blocks, corrections, source, added, at }, i) => {
    const article = { id, source, added: iso(added), changed: iso(at), text, blocks, corrections };
    return `${i === 0 ? '' : ',\n'}${JSON.stringify(article)}`;
  });
  return [`${JSON.stringify(head).slice(0, -1)},"articles":[\n`, ...parts, '\n]}\n'];
}

/** @param {number} time */
function iso(time) {
  return new Date(time).toISOString();
}

/**
 * What libraryToJson wrote. The file may come from anywhere.
 * @param {string} content
 * @returns {Generator<undefined, { articles: Incoming[], broken: Broken[] } | 'none' | 'later'>} a step for each
 *   article. `none`: it is no library; `later`: of a version that is not known here. `broken`: articles that do not
 *   hold together
 */
export function* libraryFromJson(content) {
  const file = parsed(content);
  if (file?.sayso !== mark || !Array.isArray(file.articles)) return 'none';
  if (file.version !== version) return 'later';
  /** @type {Incoming[]} */
  const articles = [];
  /** @type {Broken[]} */
  const broken = [];
  for (const [i, value] of file.articles.entries()) {
    try {
      articles.push(readArticle(value));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      broken.push({ place: i + 1, where: error.where, error: error.code });
    }
    yield;
  }
  return { articles, broken };
}

/** @param {string} content */
function parsed(content) {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {Incoming} @throws {Refusal} */
function readArticle(value) {
  const article = /** @type {any} */ (readFields(value));
  const { text, blocks = [], corrections = [] } = article;
  demand(text.trim() !== '', 'size', 'text');
  for (const [i, { start, end }] of blocks.entries()) {
    demand(start < end && end <= text.length, 'span', 'blocks', i);
    demand(i === 0 || blocks[i - 1].end <= start, 'order', 'blocks', i);
  }
  for (const [i, correction] of corrections.entries()) checkCorrection(correction, text, i);
  return {
    ...(article.id && { id: article.id }),
    text,
    blocks,
    corrections,
    source: cleanSource(/** @type {any} */ (value).source),
    added: timeIn(article.added),
    at: timeIn(article.changed),
  };
}

/** @param {string | undefined} words @returns {number | undefined} nothing is of the future */
function timeIn(words) {
  const time = Date.parse(words ?? '');
  return Number.isNaN(time) ? undefined : Math.min(time, Date.now());
}
