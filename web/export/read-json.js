// What toJson wrote, read back. The file may come from anywhere, so nothing of it is taken for granted.

const kinds = {
  quote: ['direct', 'mixed', 'indirect'],
  goal: ['aim', 'commitment', 'demand'],
  speaker: ['person', 'organization', 'group', 'unnamed'],
};

/** Why a file was refused; what is said to the reader is in a table of texts. */
class Refusal extends Error {
  /** @param {'syntax' | 'form' | 'units' | 'span' | 'reference'} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {string} content of the file
 * @returns {{ text: string, found: import('../analyzer/index.js').Analysis, corrections: object[] } | { error: Refusal['code'] }}
 *   `found`: the analysis before the corrections. `error`: `syntax` it is not JSON; `form` it is not of the form that toJson
 *   writes; `units` its offsets are not UTF-16 units; `span` a span is not in the text; `reference` an id names nothing
 */
export function fromJson(content) {
  try {
    const file = parsed(content);
    const text = want(file?.text, isString);
    const found = readAnalysis(file.found ?? file.analysis, text);
    return {
      text,
      found,
      corrections: want(file.corrections ?? [], Array.isArray).map((one) => readCorrection(one, text)),
    };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.code };
    throw error;
  }
}

function parsed(content) {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('syntax');
  }
}

function readAnalysis(value, text) {
  const { schema, offsets, length, quotes, speakers, goals, lists, warnings } = want(value, isObject);
  want(schema, (schema) => schema === 2 || schema === 1);
  want(offsets, (unit) => unit === 'utf16', 'units');
  want(length, (length) => length === text.length, 'span');
  const spans = (spans, least = 0) => readSpans(spans, text, least);
  const all = (records, read) => want(records, Array.isArray).map((record) => read(want(record, isObject)));
  const ids = Object.fromEntries(
    Object.entries({ quotes, speakers, goals, lists }).map(([name, records]) => [
      name,
      uniqueIds(all(records, ({ id }) => want(id, isString))),
    ]),
  );
  const oneOf = (id, name) => want(id, (id) => ids[name].has(id), 'reference');
  const orNull = (id, name) => (id === null ? null : oneOf(id, name));
  const manyOf = (some, name) => want(some, Array.isArray).map((id) => oneOf(id, name));
  const isShare = (n) => Number.isFinite(n) && 0 <= n && n <= 1;
  const evidence = ({ speaker_confidence, negated = false, confidence, why }) => ({
    // A file that people made may lack it: they are sure.
    ...(speaker_confidence !== undefined && { speaker_confidence: want(speaker_confidence, isShare) }),
    negated: want(negated, (flag) => typeof flag === 'boolean'),
    confidence: want(confidence, isShare),
    why: want(why, isString),
  });
  const goalsBefore = new Set();
  return {
    schema: 2,
    offsets,
    length,
    quotes: all(quotes, (quote) => ({
      id: quote.id,
      kind: want(quote.kind, (kind) => kinds.quote.includes(kind)),
      content: spans(quote.content, 1),
      cue: spans(quote.cue),
      source: spans(quote.source),
      speaker: orNull(quote.speaker, 'speakers'),
      ...evidence(quote),
    })),
    speakers: all(speakers, (speaker) => ({
      id: speaker.id,
      name: want(speaker.name, isString),
      kind: want(speaker.kind, (kind) => kinds.speaker.includes(kind)),
      role: want(speaker.role, (role) => role === null || isString(role)),
      mentions: spans(speaker.mentions),
      quotes: manyOf(speaker.quotes, 'quotes'),
      goals: manyOf(speaker.goals, 'goals'),
      words: want(speaker.words, (n) => Number.isInteger(n) && n >= 0),
    })),
    goals: all(goals, (goal) => {
      const read = {
        id: goal.id,
        kind: want(goal.kind, (kind) => kinds.goal.includes(kind)),
        span: spans(goal.span, 1),
        cue: spans(goal.cue),
        holder: spans(goal.holder),
        speaker: orNull(goal.speaker, 'speakers'),
        quote: orNull(goal.quote, 'quotes'),
        list: orNull(goal.list, 'lists'),
        restates: want(goal.restates, (id) => id === null || goalsBefore.has(id), 'reference'),
        ...evidence(goal),
      };
      goalsBefore.add(goal.id);
      return read;
    }),
    lists: all(lists, (list) => ({
      id: list.id,
      announced: want(list.announced, (n) => n === null || (Number.isInteger(n) && n >= 0)),
      goals: want(manyOf(list.goals, 'goals'), (goals) => goals.length > 0),
      cue: spans(list.cue),
      speaker: orNull(list.speaker, 'speakers'),
    })),
    warnings: want(warnings, Array.isArray).map((warning) => want(warning, isString)),
  };
}

function readCorrection(value, text) {
  const { op, type, start, end, words, speaker, kind } = want(value, isObject);
  want(type, (type) => type === 'quote' || type === 'goal');
  const [span] = readSpans([{ start, end }], text, 1);
  want(words, (words) => words === text.slice(span.start, span.end), 'span');
  const place = { op, type, ...span, words };
  if (op === 'drop') return place;
  const named = { ...place, speaker: want(speaker, (name) => name === null || (isString(name) && name !== '')) };
  if (op === 'speaker') return named;
  want(op, (op) => op === 'add');
  return { ...named, kind: want(kind, (kind) => kinds[type].includes(kind)) };
}

function readSpans(value, text, least) {
  let written = 0;
  const spans = want(value, (spans) => Array.isArray(spans) && spans.length >= least).map((span) => {
    const { start, end } = want(span, isObject);
    const isInside =
      Number.isInteger(start) && Number.isInteger(end) && written <= start && start < end && end <= text.length;
    want(isInside, Boolean, 'span');
    written = end;
    return { start, end };
  });
  return spans;
}

function uniqueIds(ids) {
  return want(new Set(ids), ({ size }) => size === ids.length);
}

/** The value, when it is as it must be. */
function want(value, isRight, code = 'form') {
  if (!isRight(value)) throw new Refusal(code);
  return value;
}

function isString(value) {
  return typeof value === 'string';
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
