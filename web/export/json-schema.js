// As much of JSON Schema (draft 2020-12) as the schema of our format needs. A keyword that is not here is a mistake in
// the schema, which a test finds.
import { demand, Refusal } from './refusal.js';

/**
 * @typedef {Record<string, unknown>} Fields of an object
 * @typedef {(value: unknown) => boolean} Test
 * @typedef {(value: unknown) => unknown} Reader
 *
 * @typedef {object} Parts of a schema
 * @property {string} [$ref]
 * @property {Schema[]} [anyOf]
 * @property {Schema} [items]
 * @property {string[]} [required]
 * @property {Record<string, Schema>} [properties]
 *
 * @typedef {Parts & Fields} Schema
 */

/** @type {Record<string, Test>} */
const typeOf = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/**
 * What each keyword asks of a value that it is about, and what is wrong when it does not hold.
 * @type {Record<string, [RefusalCode, (argument: never) => Test]>} the argument is the schema's
 *
 * @typedef {import('./refusal.js').RefusalCode} RefusalCode
 */
const keywords = {
  type: ['type', (/** @type {string | string[]} */ types) => anyOf([types].flat().map((type) => typeOf[type]))],
  const: ['value', (/** @type {unknown} */ one) => (value) => value === one],
  enum: ['value', (/** @type {unknown[]} */ some) => (value) => some.includes(value)],
  minimum: ['value', (/** @type {number} */ least) => (value) => typeof value !== 'number' || value >= least],
  maximum: ['value', (/** @type {number} */ most) => (value) => typeof value !== 'number' || value <= most],
  pattern: ['value', (/** @type {string} */ pattern) => matching(new RegExp(pattern, 'u'))],
  minLength: ['size', (/** @type {number} */ least) => (value) => typeof value !== 'string' || value.length >= least],
  maxLength: ['size', (/** @type {number} */ most) => (value) => typeof value !== 'string' || isNoLonger(value, most)],
  minItems: ['size', (/** @type {number} */ least) => (value) => !Array.isArray(value) || value.length >= least],
  maxItems: ['size', (/** @type {number} */ most) => (value) => !Array.isArray(value) || value.length <= most],
};

/** The keywords that are understood: those about parts, those about values, and annotations. */
export const known = Object.freeze([
  ...['$ref', '$defs', 'anyOf', 'required', 'properties', 'items'],
  ...Object.keys(keywords),
  ...['$schema', 'title', 'description'],
]);

/**
 * Makes of a schema what reads values: it returns a copy that has what the schema names and nothing else, or throws a
 * Refusal.
 * @param {Schema} schema
 * @param {Schema} root what `$ref` refers to; no definition may refer to itself
 * @returns {Reader} of values as JSON.parse gives them
 */
export function readerOf(schema, root = schema) {
  if (schema.$ref) return readerOf(referred(root, schema.$ref), root);
  if (schema.anyOf) return readerOfAny(schema.anyOf.map((one) => readerOf(one, root)));
  const asked = Object.entries(schema)
    .filter(([keyword]) => keyword in keywords)
    .map(([keyword, argument]) => {
      const [code, asks] = keywords[keyword];
      return { code, holds: /** @type {(argument: unknown) => Test} */ (asks)(argument) };
    });
  const readParts = readerOfParts(schema, root);
  return (value) => {
    for (const { code, holds } of asked) demand(holds(value), code);
    return readParts(value);
  };
}

/** @param {Parts} parts @param {Schema} root @returns {Reader} */
function readerOfParts({ items, required = [], properties }, root) {
  if (items) {
    const read = readerOf(items, root);
    return (value) => (Array.isArray(value) ? value.map((item, i) => within(read, item, i)) : value);
  }
  if (!properties) return (value) => value;
  const readers = Object.entries(properties).map(([name, schema]) => ({ name, read: readerOf(schema, root) }));
  return (value) => {
    if (!isObject(value)) return value;
    for (const name of required) demand(Object.hasOwn(value, name), 'missing', name);
    /** @type {Fields} */
    const copy = {};
    for (const { name, read } of readers) {
      if (Object.hasOwn(value, name)) copy[name] = within(read, value[name], name);
    }
    return copy;
  };
}

/** @param {Reader[]} readers @returns {Reader} */
function readerOfAny(readers) {
  return (value) => {
    for (const read of readers) {
      try {
        return read(value);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    throw new Refusal('value', []);
  };
}

/**
 * Reads a part, and says of what is refused in it where it stands.
 * @template T
 * @template Read
 * @param {(value: T) => Read} read
 * @param {T} value
 * @param {string | number} step
 */
export function within(read, value, step) {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof Refusal) error.path.unshift(step);
    throw error;
  }
}

/** @param {Test[]} tests @returns {Test} */
function anyOf(tests) {
  return tests.length === 1 ? tests[0] : (value) => tests.some((test) => test(value));
}

/** @param {RegExp} expression @returns {Test} */
function matching(expression) {
  return (value) => typeof value !== 'string' || expression.test(value);
}

/** @param {Schema} root @param {string} ref `#/$defs/quote` */
function referred(root, ref) {
  const steps = ref.slice(2).split('/');
  return steps.reduce((schema, name) => /** @type {Schema} */ (schema[name]), root);
}

/**
 * Whether a string has at most so many code points; those of a long one are not counted.
 * @param {string} value
 * @param {number} most
 */
function isNoLonger(value, most) {
  return value.length <= most || (value.length <= 2 * most && [...value].length <= most);
}

/** @param {unknown} value @returns {value is Fields} */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
