// The public API, in Node, where the module runs on the caller's thread. tests/web has its workers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';

import { blockKinds } from '../../web/analyzer/block-kinds.js';
import * as published from '../../web/analyzer/index.js';

const { AnalyzerError, createAnalyzer } = published;
const text = '🤔 “We will rebuild the pier,” said Ana Ruiz, the mayor.';

/** For assert.rejects. */
const code = (expected) => (error) => {
  assert.ok(error instanceof AnalyzerError && error instanceof Error);
  assert.equal(error.name, 'AnalyzerError');
  assert.equal(error.code, expected);
  return true;
};
const aborted = (error) => error instanceof DOMException && error.name === 'AbortError';

/** Runs `action` where a module that needs more memory than it has gets none. */
async function withoutMoreMemory(action) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('there is no more memory');
  };
  try {
    return await action();
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
}
const large = 'pier '.repeat(2 ** 22);

test('exports what index.d.ts declares', () => {
  const types = readFileSync(new URL('../../web/analyzer/index.d.ts', import.meta.url), 'utf8');
  const declared = [...types.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(published).sort(), declared.sort());
});

test('is the package’s sayso/analyzer, and its files can be reached', async () => {
  assert.equal((await import('sayso/analyzer')).createAnalyzer, createAnalyzer);
  assert.match(import.meta.resolve('sayso/analyzer/wasm/sayso.wasm'), /web\/analyzer\/wasm\/sayso\.wasm$/);
});

test('every field of an analysis is declared in index.d.ts', async () => {
  const types = readFileSync(new URL('../../web/analyzer/index.d.ts', import.meta.url), 'utf8');
  const fields = (name) => {
    const [, body] = types.match(new RegExp(`export interface ${name} \\{([^}]*)\\}`));
    return [...body.matchAll(/^ {2}(\w+): /gm)].map(([, field]) => field);
  };
  const article = `${text} The mayor’s three goals are planting trees, widening the road and opening a library.`;
  const analysis = await createAnalyzer().analyze(article);
  assert.deepEqual(Object.keys(analysis), fields('Analysis'));
  for (const [array, name] of [
    ['quotes', 'Quote'],
    ['speakers', 'Speaker'],
    ['goals', 'Goal'],
    ['lists', 'AnnouncedList'],
  ]) {
    assert.ok(analysis[array].length > 0, `the article has ${array}`);
    for (const find of analysis[array]) assert.deepEqual(Object.keys(find), fields(name));
  }
});

test('finds who said what', async () => {
  const { quotes, speakers, warnings } = await createAnalyzer().analyze(text);
  assert.equal(quotes.length, 1);
  assert.equal(quotes[0].kind, 'direct');
  assert.equal(speakers.find(({ id }) => id === quotes[0].speaker).name, 'Ana Ruiz');
  assert.deepEqual(warnings, []);
});

test('offsets fit the text in each unit', async () => {
  const units = { utf16: text, codepoint: [...text], utf8: Buffer.from(text) };
  const analyzer = createAnalyzer();
  for (const [offsets, sliceable] of Object.entries(units)) {
    const analysis = await analyzer.analyze(text, { offsets });
    assert.equal(analysis.offsets, offsets);
    assert.equal(analysis.length, sliceable.length);
    const slice = ({ start, end }) => {
      const part = sliceable.slice(start, end);
      return Array.isArray(part) ? part.join('') : part.toString();
    };
    assert.deepEqual(analysis.quotes[0].cue.map(slice), ['said'], offsets);
  }
  assert.deepEqual(await analyzer.analyze(text), await analyzer.analyze(text, { offsets: 'utf16' }));
});

test('what is known of the parts is taken, in the unit of the offsets', async () => {
  const article = '🤔 A pier for Norland?\n\n“No,” said Ana Ruiz.\n\n“Yes,” said Tom Li.';
  const analyzer = createAnalyzer();
  const kinds = async (options) => (await analyzer.analyze(article, options)).blocks.map(({ kind }) => kind);
  const before = await kinds();
  for (const [offsets, start] of [
    ['utf16', article.indexOf('“Yes')],
    ['codepoint', [...article].indexOf('Y') - 1],
    ['utf8', Buffer.byteLength(article.slice(0, article.indexOf('“Yes')))],
  ]) {
    const blocks = Object.freeze([{ kind: 'furniture', start, end: start + 3, more: 'is left' }]);
    assert.deepEqual(await kinds({ offsets, blocks }), [before[0], 'body', 'furniture'], offsets);
  }
  const { speakers } = await analyzer.analyze(article, {
    blocks: [{ kind: 'furniture', start: article.indexOf('“Yes'), end: article.length }],
  });
  assert.deepEqual(
    speakers.map(({ name }) => name),
    ['Ana Ruiz'],
  );
});

test('parts that cannot be are refused, and it is said which', async () => {
  const analyzer = createAnalyzer();
  const rows = [
    ['all', /'blocks' must be an array of blocks such as \{ kind: 'byline', start: 0, end: 9 \}, not 'all'/],
    [[{ kind: 'body', start: 0, end: 1 }, null], /'blocks\[1\]\.kind' must be one of headline, .*, not undefined/],
    [[{ kind: 'pier', start: 0, end: 1 }], /'blocks\[0\]\.kind' must be one of .*, not 'pier'/],
    [[{ kind: 'body', start: -1, end: 1 }], /'blocks\[0\]\.start' must be an offset in the text.*, not -1/],
    [[{ kind: 'body', start: '0', end: 1 }], /'blocks\[0\]\.start' .*, not '0'/],
    [[{ kind: 'body', start: 2, end: 1 }], /'blocks\[0\]\.end' must be an offset that is not below start, not 1/],
    [[{ kind: 'body', start: 2, end: 1e300 }], /'blocks\[0\]\.end'/],
  ];
  for (const [blocks, message] of rows) {
    await assert.rejects(analyzer.analyze(text, { blocks }), (error) => {
      assert.match(error.message, message);
      return code('bad-option')(error);
    });
  }
});

test('the kinds of parts are those of the core, of the types and of the schema', () => {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const own = [...read('core/block_kinds.def').matchAll(/^BLOCK_KIND\(\w+, "(.*?)"/gm)].map(([, name]) => name);
  assert.deepEqual(blockKinds, own);
  assert.deepEqual(JSON.parse(read('docs/schema/2.json')).$defs.blockKind.enum, own);
  const [, types] = read('web/analyzer/index.d.ts').match(/export type BlockKind =([^;]*);/);
  assert.deepEqual(
    [...types.matchAll(/'(.*?)'/g)].map(([, name]) => name),
    own,
  );
});

test('a lone surrogate shifts no offset, and is said', async () => {
  const analyzer = createAnalyzer();
  const repaired = await analyzer.analyze(`\uFFFD${text}\uFFFD`);
  for (const [first, last] of [
    ['\ud83e', '\udd14'],
    ['\udd14', '\ud83e'],
  ]) {
    const { warnings, ...analysis } = await analyzer.analyze(first + text + last);
    assert.deepEqual({ ...analysis, warnings: repaired.warnings }, repaired);
    assert.deepEqual(warnings, [...repaired.warnings, '2 lone surrogates were replaced by U+FFFD.']);
  }
});

test('a text over the limit is cut, and is said', async () => {
  const limit = 8 * 2 ** 20;
  const analyzer = createAnalyzer();
  const whole = await analyzer.analyze(' '.repeat(limit));
  assert.equal(whole.length, limit);
  assert.deepEqual(whole.warnings, []);
  for (const tooLong of [' '.repeat(limit + 1), `${' '.repeat(limit)}🤔`, ' '.repeat(3 * limit)]) {
    const cut = await analyzer.analyze(tooLong);
    assert.equal(cut.length, limit);
    assert.equal(cut.warnings.length, 1);
  }
});

test('what is not a string is refused', async () => {
  const analyzer = createAnalyzer();
  for (const value of [undefined, null, 7, {}, ['text'], new String('text'), Symbol('text')]) {
    await assert.rejects(analyzer.analyze(value), code('not-a-string'));
  }
});

test('options that cannot be are refused', async () => {
  const analyzer = createAnalyzer();
  for (const options of [{ offsets: 'bytes' }, { offset: 'utf8' }, { signal: true }, { signal: null }, null, 'utf8']) {
    await assert.rejects(analyzer.analyze(text, options), code('bad-option'));
  }
  const refused = [
    { worker: 'yes' },
    { idleMs: -1 },
    { idleMs: NaN },
    { idleMs: '5' },
    { base: 'folder' },
    { wasmUrl: '' },
    { bas: 'file:///' },
    null,
    7,
  ];
  for (const options of refused) assert.throws(() => createAnalyzer(options), code('bad-option'));
});

test('an aborted call rejects with the reason, at every stage', async () => {
  const analyzer = createAnalyzer();
  await assert.rejects(analyzer.analyze(text, { signal: AbortSignal.abort() }), aborted);
  await assert.rejects(
    analyzer.analyze(text, { signal: AbortSignal.abort('never mind') }),
    (reason) => reason === 'never mind',
  );

  const controller = new AbortController();
  const whileLoading = analyzer.analyze(text, { signal: controller.signal });
  controller.abort();
  await assert.rejects(whileLoading, aborted);

  await analyzer.version();
  const later = new AbortController();
  const first = analyzer.analyze(text);
  const whileWaiting = analyzer.analyze(text, { signal: later.signal });
  setTimeout(() => later.abort());
  await assert.rejects(whileWaiting, aborted);
  assert.equal((await first).quotes.length, 1);

  const signal = new AbortController().signal;
  assert.equal((await analyzer.analyze(text, { signal })).quotes.length, 1);
});

test('a call that was cancelled in time is never run', async () => {
  const analyzer = createAnalyzer();
  await analyzer.version();
  await withoutMoreMemory(async () => {
    const controller = new AbortController();
    const cancelled = analyzer.analyze(large, { signal: controller.signal });
    controller.abort();
    await assert.rejects(cancelled, aborted);
    await analyzer.version();
    await assert.rejects(analyzer.analyze(large), code('crashed'), 'had it been run, it would have crashed');
  });
});

test('of calls with one key only the latest is answered', async () => {
  const analyzer = createAnalyzer();
  const calls = ['a', 'ab', 'abc'].map((value) => analyzer.analyze(value, { key: 'draft' }));
  const others = [analyzer.analyze('abcd', { key: 'other' }), analyzer.analyze('abcde'), analyzer.analyze('abcdef')];
  await Promise.all([assert.rejects(calls[0], aborted), assert.rejects(calls[1], aborted)]);
  assert.equal((await calls[2]).length, 3);
  assert.deepEqual(
    (await Promise.all(others)).map(({ length }) => length),
    [4, 5, 6],
  );
  assert.equal((await analyzer.analyze('a', { key: 'draft' })).length, 1);
});

test('two analyzers work side by side, and calls are answered in order', async () => {
  const analyzers = [createAnalyzer(), createAnalyzer()];
  const answers = [];
  const calls = Array.from({ length: 40 }, async (_, i) => {
    const { length } = await analyzers[i % 2].analyze('x'.repeat(i));
    answers.push(i);
    return length;
  });
  assert.deepEqual(await Promise.all(calls), Array.from(calls.keys()));
  for (const parity of [0, 1]) {
    const own = answers.filter((i) => i % 2 === parity);
    assert.deepEqual(
      own,
      own.toSorted((a, b) => a - b),
    );
  }
});

test('after a crash the next call gets a fresh module', async () => {
  const analyzer = createAnalyzer();
  const expected = await analyzer.analyze(text);
  await withoutMoreMemory(async () => {
    const [crashed, next] = await Promise.allSettled([analyzer.analyze(large), analyzer.analyze(text)]);
    assert.ok(code('crashed')(crashed.reason));
    assert.match(crashed.reason.message, /OOM/);
    assert.ok(crashed.reason.cause);
    assert.deepEqual(next.value, expected);
  });
  assert.deepEqual(await analyzer.analyze(text), expected);
});

test('a module that cannot be loaded is named, and asked for again at the next call', async () => {
  const missing = new URL('./no-such-folder/', import.meta.url);
  const analyzer = createAnalyzer({ base: missing });
  for (let attempt = 0; attempt < 2; ++attempt) {
    await assert.rejects(analyzer.analyze(text), (error) => {
      assert.ok(error.message.includes(new URL('wasm/sayso.wasm', missing).href), error.message);
      return code('load-failed')(error);
    });
  }
  await assert.rejects(createAnalyzer({ wasmUrl: import.meta.url }).version(), code('load-failed'));
  await assert.rejects(
    createAnalyzer({ wasmUrl: 'data:application/wasm;base64,AGFzbQEAAAA=' }).version(),
    code('load-failed'),
  );
});

test('base and wasmUrl say where the module is', async () => {
  const folder = new URL('../../web/analyzer', import.meta.url);
  const wasmUrl = new URL('../../web/analyzer/wasm/sayso.wasm', import.meta.url);
  const bytes = readFileSync(wasmUrl).toString('base64');
  const places = [
    { base: folder },
    { base: `${folder}/` },
    { wasmUrl },
    { wasmUrl: `data:text/plain;base64,${bytes}` },
  ];
  for (const options of [...places, { worker: 'none' }, { worker: 'auto', idleMs: Infinity }]) {
    const analyzer = createAnalyzer(options);
    assert.equal((await analyzer.analyze('abc')).length, 3);
  }
});

test('a disposed analyzer rejects what is under way and all that comes', async () => {
  const analyzer = createAnalyzer();
  const calls = [analyzer.analyze(text), analyzer.version()];
  analyzer.dispose();
  analyzer.dispose();
  for (const call of [...calls, analyzer.analyze(text), analyzer.version()])
    await assert.rejects(call, code('disposed'));
});

test('goes on after it was idle', async () => {
  const analyzer = createAnalyzer({ idleMs: 0 });
  const expected = await analyzer.analyze(text);
  await delay(20);
  assert.deepEqual(await analyzer.analyze(text), expected);
});
