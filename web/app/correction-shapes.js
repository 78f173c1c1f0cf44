// What a correction must have to be understood. Those that are kept may be of a later Sayso, or of nobody's: they stay
// in the list, and nothing is done with them.
import { blockKinds } from '../analyzer/block-kinds.js';

/**
 * @typedef {(value: unknown) => boolean} Test
 * @typedef {import('../export/json.js').Correction} Correction
 */

/** The kinds of finds, by the type of the find. */
export const kindsOf = Object.freeze({
  quote: /** @type {const} */ (['direct', 'mixed', 'indirect']),
  goal: /** @type {const} */ (['aim', 'commitment', 'demand']),
});

/** What a speaker can be. @type {readonly import('../analyzer/index.js').Speaker['kind'][]} */
export const speakerKinds = Object.freeze(['person', 'organization', 'place', 'group', 'unnamed']);

export const longestName = 1000; // as docs/schema has it
export const longestGender = 100;

const isNumber = Number.isInteger;
const isBoolean = (/** @type {unknown} */ value) => typeof value === 'boolean';
const isWords = (/** @type {unknown} */ value) => typeof value === 'string' && value !== '';
/** @param {number} most @returns {Test} */
const text = (most) => (value) => typeof value === 'string' && value !== '' && value.length <= most;
/** @param {readonly unknown[]} some @returns {Test} */
const oneOf = (some) => (value) => some.includes(value);
/** @param {Test} test @returns {Test} */
const orNull = (test) => (value) => value === null || test(value);
/** @param {Test} test @returns {Test} */
const maybe = (test) => (value) => value === undefined || test(value);
/** @param {Record<string, Test>} fields @returns {Test} */
const shaped = (fields) => (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(fields).every(([name, test]) => test(/** @type {Record<string, unknown>} */ (value)[name]));
/** A place, or none of it. @param {Test} test @returns {Test} */
const placedOrNot = (test) => (value) => {
  const { start, end, words } = /** @type {Record<string, unknown>} */ (value ?? {});
  const isNowhere = start === undefined && end === undefined && words === undefined;
  return test(value) && (isNowhere || shaped(place)(value));
};

const place = { start: isNumber, end: isNumber, words: isWords };
const name = text(longestName);
const who = placedOrNot(shaped({ name }));

/** @param {'quote' | 'goal'} type @returns {Record<string, Test>} */
function ofFinds(type) {
  const kind = oneOf(kindsOf[type]);
  const change = placedOrNot(shaped({ kind: maybe(kind), negated: maybe(isBoolean), speaker: maybe(orNull(name)) }));
  return {
    speaker: shaped({ ...place, speaker: orNull(name) }),
    drop: shaped(place),
    keep: shaped(place),
    add: shaped({ ...place, kind, speaker: orNull(name), negated: maybe(isBoolean) }),
    change: shaped({ ...place, to: change }),
  };
}

const toSpeaker = { name: maybe(name), kind: maybe(oneOf(speakerKinds)), gender: maybe(orNull(text(longestGender))) };

/** By type and op. @type {Record<string, Record<string, Test>>} */
const shapes = {
  quote: ofFinds('quote'),
  goal: ofFinds('goal'),
  block: { kind: shaped({ ...place, kind: oneOf(blockKinds) }) },
  speaker: {
    change: (value) => who(value) && shaped({ to: shaped(toSpeaker) })(value),
    merge: (value) => who(value) && shaped({ into: who, as: name })(value),
  },
};

/** Whether it is one that is understood, whole. @param {unknown} value @returns {value is Correction} */
export function isWhole(value) {
  const { type, op } = /** @type {Record<string, unknown>} */ (value ?? {});
  if (typeof type !== 'string' || typeof op !== 'string') return false;
  if (!Object.hasOwn(shapes, type) || !Object.hasOwn(shapes[type], op)) return false;
  return shapes[type][op](value);
}
