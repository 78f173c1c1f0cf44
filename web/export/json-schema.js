// As much of JSON Schema (draft 2020-12) as the schema of our format needs. A keyword that is not here is a mistake in
// the schema, which a test finds.
import { demand, Refusal } from './refusal.js';

const typeOf = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** What each keyword asks of a value that it is about, and what is wrong when it does not hold. */
const keywords = {
  type: ['type', (types) => anyOf([types].flat().map((type) => typeOf[type]))],
  const: ['value', (one) => (value) => value === one],
  enum: ['value', (some) => (value) => some.includes(value)],
  minimum: ['value', (least) => (value) => !(value < least)],
  maximum: ['value', (most) => (value) => !(value > most)],
  pattern: ['value', (pattern) => matching(new RegExp(pattern, 'u'))],
  minLength: ['size', (least) => (value) => typeof value !== 'string' || value.length >= least],
  maxLength: ['size', (most) => (value) => typeof value !== 'string' || isNoLonger(value, most)],
  minItems: ['size', (least) => (value) => !Array.isArray(value) || value.length >= least],
  maxItems: ['size', (most) => (value) => !Array.isArray(value) || value.length <= most],
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
 * @param {object} schema
 * @param {object} root what `$ref` refers to; no definition may refer to itself
 * @returns {(value: unknown) => unknown} of values as JSON.parse gives them
 */
export function readerOf(schema, root = schema) {
  if (schema.$ref) return readerOf(referred(root, schema.$ref), root);
  if (schema.anyOf) return readerOfAny(schema.anyOf.map((one) => readerOf(one, root)));
  const asked = Object.entries(schema)
    .filter(([keyword]) => keyword in keywords)
    .map(([keyword, argument]) => ({ code: keywords[keyword][0], holds: keywords[keyword][1](argument) }));
  const readParts = readerOfParts(schema, root);
  return (value) => {
    for (const { code, holds } of asked) demand(holds(value), code);
    return readParts(value);
  };
}

function readerOfParts({ items, required = [], properties }, root) {
  if (items) {
    const read = readerOf(items, root);
    return (value) => (Array.isArray(value) ? value.map((item, i) => within(read, item, i)) : value);
  }
  if (!properties) return (value) => value;
  const readers = Object.entries(properties).map(([name, schema]) => [name, readerOf(schema, root)]);
  return (value) => {
    if (!isObject(value)) return value;
    for (const name of required) demand(Object.hasOwn(value, name), 'missing', name);
    const copy = {};
    for (const [name, read] of readers) {
      if (Object.hasOwn(value, name)) copy[name] = within(read, value[name], name);
    }
    return copy;
  };
}

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

/** Reads a part, and says of what is refused in it where it stands. */
export function within(read, value, step) {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof Refusal) error.path.unshift(step);
    throw error;
  }
}

function anyOf(tests) {
  return tests.length === 1 ? tests[0] : (value) => tests.some((test) => test(value));
}

function matching(expression) {
  return (value) => typeof value !== 'string' || expression.test(value);
}

/** `#/$defs/quote` @returns {object} */
function referred(root, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((schema, name) => schema[name], root);
}

/** Whether a string has at most so many code points; those of a long one are not counted. */
function isNoLonger(value, most) {
  return value.length <= most || (value.length <= 2 * most && [...value].length <= most);
}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
