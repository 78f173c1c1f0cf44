import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { article, directoryWith, jsonLines, lines, program, sayso } from './sayso.mjs';

const line = (id, text = article) => `${JSON.stringify({ id, text })}\n`;
const wanted = 'an object like {"id": 1, "text": "The article…"}';

test('one line for each, in order, with the id as it stands', async () => {
  const ids = ['"a"', '7', '-1.50E+3', '12345678901234567890123', 'null', '[1, {"b":  2}]', '"\\u00e9"', 'true'];
  const input = ids.map((id) => `{"id": ${id}, "text": "“Yes,” said Ana Ruiz."}`).join('\n');
  const { status, out, err } = await sayso(['--jsonl'], { input });
  assert.deepEqual([status, err], [0, '']);
  assert.deepEqual(
    lines(out).map((each) => each.slice(0, each.indexOf(',"offsets"'))),
    ids.map((id) => `{"schema":2,"id":${id}`),
  );
  for (const result of jsonLines(out)) assert.equal(result.offsets, 'codepoint');
  const without = await sayso(['--jsonl'], { input: '{"text": "Nobody spoke."}' });
  assert.ok(without.out.startsWith('{"schema":2,"offsets":'));
});

test('a line that is no article has an error in its place; the run goes on and ends with 1', async (t) => {
  const rows = [
    ['China said', null, 'the line is not valid JSON at column 1: invalid literal'],
    ['[1]', null, `the line is an array, not ${wanted}`],
    ['{"id": 5}', 5, `the line has no field "text": each line must be ${wanted}`],
    ['{"id": "x", "text": 3}', 'x', 'the line has a number as "text", which must be a string'],
    ['{"id": [1], "text": "cut', [1], 'the line is not valid JSON at column 25: invalid string: missing closing quote'],
    [
      Buffer.from([...Buffer.from('{"id": 8, "text": "'), 0xff, ...Buffer.from('"}')]),
      8,
      'the line is not valid JSON at column 20: invalid string: ill-formed UTF-8 byte',
    ],
  ];
  const parts = rows.flatMap(([bad], i) => [Buffer.from(bad), Buffer.from('\n'), Buffer.from(line(i))]);
  const path = directoryWith(t, { 'batch.jsonl': Buffer.concat(parts) });
  for (const jobs of ['1', '3']) {
    const { status, out, err } = await sayso(['--jsonl', '-j', jobs, path('batch.jsonl')]);
    assert.equal(status, 1);
    const results = jsonLines(out);
    assert.equal(results.length, 2 * rows.length);
    rows.forEach(([, id, message], i) => {
      assert.deepEqual(results[2 * i], { id, error: { line: 2 * i + 1, message } });
      assert.equal(results[2 * i + 1].id, i);
      assert.ok(lines(err)[i].startsWith(`sayso: ${path('batch.jsonl')}:${2 * i + 1}: ${message}`), err);
    });
    assert.match(lines(err)[0], /; if the file is plain text, give --from text$/);
    assert.match(lines(err)[5], /; write the file in UTF-8$/);
  }
});

test('a line may say what the parts of its text are, in the unit of the offsets', async () => {
  const text = '🤔 Pier\n\n“No,” said Ana Ruiz.\n\n“Yes,” said Tom Li.';
  const place = { codepoint: [...text].indexOf('Y') - 1, utf16: text.indexOf('“Yes'), utf8: 0 };
  place.utf8 = Buffer.byteLength(text.slice(0, place.utf16));
  for (const [offsets, start] of Object.entries(place)) {
    const blocks = [{ kind: 'furniture', start, end: start + 4 }];
    const { out, status } = await sayso(['--jsonl', '--offsets', offsets], { input: JSON.stringify({ text, blocks }) });
    const [result] = jsonLines(out);
    assert.equal(status, 0);
    assert.deepEqual([result.blocks.at(-1).kind, result.blocks.at(-1).start], ['furniture', start]);
    assert.deepEqual(
      result.speakers.map(({ name }) => name),
      ['Ana Ruiz'],
    );
  }
  const { out, status } = await sayso(['--jsonl'], { input: '{"id": 5, "text": "a", "blocks": [{"kind": "pier"}]}' });
  assert.equal(status, 1);
  const message = 'the line has "blocks" that are no array of blocks like {"kind": "byline", "start": 0, "end": 9}';
  assert.deepEqual(jsonLines(out), [{ id: 5, error: { line: 1, message } }]);
});

test('many bad lines make few messages', async () => {
  const { out, err, status } = await sayso(['--jsonl'], { input: 'oops\n'.repeat(500) });
  assert.equal(status, 1);
  assert.equal(jsonLines(out).length, 500);
  assert.equal(lines(err).length, 11);
  assert.equal(lines(err)[10], 'sayso: … and 490 more messages');
});

test('a result is one line, whatever is in the id', async () => {
  const input = '{"id":[1,\r{"b":\t"\\r\\n"} ],"text":"x"}\n{"text":"x","id":{\r"a":1\r}\r}\n{"id":[\r2]}\n';
  const { out } = await sayso(['--jsonl'], { input });
  assert.doesNotMatch(out, /\r/);
  assert.deepEqual(
    lines(out).map((each) => each.slice(0, each.indexOf(']') + 1 || undefined).slice(0, 40)),
    [`{"schema":2,"id":[1,{"b":\t"\\r\\n"} ]`, '{"schema":2,"id":{"a":1},"offsets":"code', '{"id":[2]'],
  );
});

test('half of an escaped character is U+FFFD, as in the API', async () => {
  const halves = [
    ['\\ud800', '\uFFFD'],
    ['\\uDFff.', '\uFFFD.'],
    ['\\ud83e\\udd14', '🤔'],
    ['\\ud83e\\ud83e\\udd14', '\uFFFD🤔'],
    ['\\\\ud800', '\\ud800'],
    ['\\udd14\\ud83e', '\uFFFD\uFFFD'],
    ['\\ud83e\\n', '\uFFFD\n'],
  ];
  const input = halves.map(([escaped]) => `{"id":"${escaped}","text":"${escaped} “Yes,” said Ana Ruiz."}\n`).join('');
  const { status, out, err } = await sayso(['--jsonl'], { input });
  assert.deepEqual([status, err], [0, '']);
  const results = jsonLines(out);
  assert.deepEqual(
    results.map(({ id }) => id),
    halves.map(([, read]) => read),
  );
  assert.deepEqual(
    results.map(({ length }) => length),
    halves.map(([, read]) => [...read].length + 22),
  );
});

test('blank lines, a byte order mark, CRLF and a missing last line feed', async () => {
  const input = `\uFEFF${line(1).trim()}\r\n\r\n  \t\n${line(2).trim()}\r\nbad\r\n${line(3).trim()}`;
  const { out, status } = await sayso(['--jsonl'], { input });
  assert.equal(status, 1);
  const results = jsonLines(out);
  assert.deepEqual(
    results.map((result) => result.id),
    [1, 2, null, 3],
  );
  assert.equal(results[2].error.line, 5); // blank lines count
  assert.deepEqual({ ...results[0], id: 0 }, { ...results[3], id: 0 });
});

test('several files are one batch, each with its own line numbers', async (t) => {
  const path = directoryWith(t, { 'a.jsonl': `${line('a')}x\n`, 'b.jsonl': `x\n${line('b')}` });
  const { out, err, status } = await sayso(['--jsonl', path('a.jsonl'), path('none'), path('b.jsonl')]);
  assert.equal(status, 1);
  assert.deepEqual(
    jsonLines(out).map((result) => result.id ?? result.error.line),
    ['a', 2, 1, 'b'],
  );
  assert.match(err, /a\.jsonl:2: .*\n.*none: there is no such file.*\n.*b\.jsonl:1: /);
});

test('any number of jobs gives the same bytes in the same order', async () => {
  // Articles of very different lengths, so that later ones are done before earlier ones.
  const input = Array.from({ length: 600 }, (_, i) => line(i, article.repeat(i % 50 === 0 ? 20 : i % 3))).join('');
  const one = await sayso(['--jsonl', '-j', '1'], { input });
  assert.deepEqual(
    jsonLines(one.out).map((result) => result.id),
    Array.from({ length: 600 }, (_, i) => i),
  );
  for (const jobs of ['2', '7']) {
    const many = await sayso(['--jsonl', '-j', jobs], { input });
    assert.equal(many.status, 0);
    assert.ok(many.out === one.out, `--jobs ${jobs} differs from --jobs 1`);
  }
});

test('each result comes without waiting for the next line', async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(program, ['--jsonl', '-j', jobs]);
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      child.stdin.write(line(id, 'Nobody spoke.'));
      let answer = '';
      while (!answer.endsWith('\n')) answer += (await answers.next()).value;
      assert.equal(JSON.parse(answer).id, id);
    }
    child.stdin.end();
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 0);
  }
});

test('memory stays bounded however long the batch and its lines are', async () => {
  const limit = '(ulimit -v 900000; "$SAYSO" --jsonl -j 2) | wc -l'; // kilobytes of addresses, stacks included
  async function* endless() {
    const padded = `{"padding": "${'x'.repeat(50000)}", "text": "It rained."}\n`.repeat(20); // 1 MB
    for (let i = 0; i < 180; ++i) yield padded;
    for (let i = 0; i < 120; ++i) yield '['.repeat(1 << 20); // one line of 120 MB
    yield `\n${line('last')}`;
  }
  const { out, err } = await sayso([limit], { shell: true, input: endless() });
  assert.equal(out.trim(), String(3600 + 2));
  assert.match(err, /^sayso: standard input:3601: the line is longer than 48 MiB; split it\n$/);
});

test('what waits for a slow article is bounded in bytes', { skip: !existsSync('/proc/self/status') }, async () => {
  // With an arena for each thread the allocator keeps much of what was freed, and that is not what waits.
  const child = spawn(program, ['--jsonl', '-j', '8'], { env: { ...process.env, MALLOC_ARENA_MAX: '1' } });
  const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  child.stdin.on('error', () => {});
  child.stdin.write(line('slow', article.repeat(300)));
  const padded = `{"padding": "${'x'.repeat(3e6)}", "text": "It rained."}\n`;
  for (let i = 0; i < 60; ++i) child.stdin.write(padded); // 180 MB, of which few may wait
  let answered = 0;
  while (answered < 61) answered += (await answers.next()).value.split('\n').length - 1;
  const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
  child.stdin.end();
  await once(child, 'close');
  assert.ok(peak < 120, `${Math.round(peak)} MiB`);
});

test('a reader that has seen enough ends the run quietly', async () => {
  const { out, err } = await sayso(['"$SAYSO" --jsonl | head -n 1; echo "${PIPESTATUS[0]}"'], {
    shell: true,
    input: line(1).repeat(2000),
  });
  assert.equal(JSON.parse(lines(out)[0]).id, 1);
  assert.equal(lines(out)[1], '141');
  assert.equal(err, '');
});

test('--format json writes an indented document for each line', async () => {
  const { out } = await sayso(['--json', '--from', 'jsonl'], { input: `${line('a')}bad\n${line('b')}` });
  assert.equal(out.match(/^\{$/gm).length, 3);
  const documents = out.split(/(?<=^\}\n)/m).map((document) => JSON.parse(document));
  assert.deepEqual(
    documents.map((document) => document.id),
    ['a', null, 'b'],
  );
});
