import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { test } from 'node:test';

import { article, directoryWith, jsonLines, lines, sayso } from './sayso.mjs';

test('a file and standard input give the same analysis; a file has its name as id', async (t) => {
  const path = directoryWith(t, { 'a.txt': article });
  const file = JSON.parse((await sayso(['--json', path('a.txt')])).out);
  assert.equal(file.id, path('a.txt'));
  const { id, ...rest } = file;
  for (const args of [['--json'], ['--json', '-']]) {
    const { status, out, err } = await sayso(args, { input: article });
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(JSON.parse(out), rest);
  }
  assert.ok(file.quotes.length >= 2 && file.goals.length >= 3, 'the sample has finds');
});

test('what cannot be read has one line that says what to do, and the rest is done', async (t) => {
  const path = directoryWith(t, {
    'a.txt': article,
    'utf16.txt': Buffer.from('\uFEFF“Yes,” said Ana Ruiz.', 'utf16le'),
    'a.pdf': '%PDF-1.7\n%âãÏÓ',
    'a.jsonl.gz': Buffer.from([0x1f, 0x8b, 8, 0]),
  });
  mkdirSync(path('folder'));
  const rows = [
    ['none.txt', 'there is no such file; check the name'],
    ['folder', 'this is a directory; name the files in it'],
    ['utf16.txt', 'this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8'],
    ['a.pdf', 'this is a PDF; take the text out: pdftotext FILE - | sayso'],
    ['a.jsonl.gz', 'this is compressed with gzip; unpack it: gunzip -c FILE | sayso'],
  ];
  const { status, out, err } = await sayso(['--json', ...rows.map(([name]) => path(name)), path('a.txt')]);
  assert.equal(status, 1);
  assert.deepEqual(
    lines(err),
    rows.map(([name, message]) => `sayso: ${path(name)}: ${message}`),
  );
  assert.equal(JSON.parse(out).id, path('a.txt'));
});

test('UTF-16 and UTF-32 are told without a mark too, however the bytes come; a stray zero is none', async (t) => {
  const english = '“Yes,” said Ana Ruiz.\n';
  const encodings = [
    ['UTF-16LE', 2, 'LE'],
    ['UTF-16BE', 2, 'BE'],
    ['UTF-32LE', 4, 'LE'],
    ['UTF-32BE', 4, 'BE'],
  ];
  const encode = (text, width, order) =>
    Buffer.concat(
      [...text].map((character) => {
        const bytes = Buffer.alloc(width);
        if (width === 2) bytes[`writeUInt16${order}`](character.codePointAt(0));
        else bytes[`writeUInt32${order}`](character.codePointAt(0));
        return bytes;
      }),
    );
  async function* bytewise(bytes) {
    for (const byte of bytes) {
      yield Buffer.from([byte]);
      await new Promise(setImmediate);
    }
  }
  for (const [name, width, order] of encodings) {
    const bytes = encode(english, width, order);
    const path = directoryWith(t, { 'a.txt': bytes });
    const message = `this is ${name.slice(0, 6)} text; convert it: iconv -f ${name} -t UTF-8`;
    for (const args of [['--json'], ['--jsonl'], []]) {
      const { status, out, err } = await sayso([...args, path('a.txt')]);
      assert.deepEqual([status, out, err], [1, '', `sayso: ${path('a.txt')}: ${message}\n`]);
    }
    const piped = await sayso(['--json'], { input: bytewise(bytes) });
    assert.deepEqual([piped.status, piped.err], [1, `sayso: standard input: ${message}\n`]);
  }
  const zeros = await sayso(['--json'], { input: '\0'.repeat(100) });
  assert.deepEqual(
    [zeros.status, zeros.err],
    [1, 'sayso: standard input: this is not text: it is full of zero bytes\n'],
  );
  const stray = await sayso(['--json'], { input: `${english}\0\0 a\0` });
  assert.deepEqual([stray.status, JSON.parse(stray.out).quotes.length], [0, 1]);
});

test('an unreadable file', { skip: process.getuid?.() === 0 && 'root may read everything' }, async (t) => {
  const path = directoryWith(t, { 'a.txt': article });
  chmodSync(path('a.txt'), 0);
  const { status, err } = await sayso([path('a.txt')]);
  assert.equal(status, 1);
  assert.match(err, /: permission denied; change the file's permissions or run as its owner\n$/);
});

test('invalid UTF-8 is repaired, with a warning in the result and on standard error', async (t) => {
  const bytes = Buffer.concat([Buffer.from(article), Buffer.from([0xff, 0x20, 0xe2, 0x80])]);
  const path = directoryWith(t, { 'a.txt': bytes });
  const { status, out, err } = await sayso(['--json', path('a.txt')]);
  const result = JSON.parse(out);
  assert.equal(status, 0);
  assert.equal(result.length, [...bytes.toString()].length); // Node repairs by the same rule
  assert.equal(result.warnings.length, 1);
  assert.equal(err, `sayso: ${path('a.txt')}: warning: ${result.warnings[0]}\n`);
  const report = await sayso([path('a.txt')]);
  assert.equal(report.err, '');
  assert.match(report.out, /\nWarnings\n/);
});

test('a byte order mark is no part of the text; line ends of either kind are read', async () => {
  const plain = JSON.parse((await sayso(['--json'], { input: article })).out);
  const marked = JSON.parse((await sayso(['--json'], { input: `\uFEFF${article}` })).out);
  assert.deepEqual(marked, plain);
  const { out } = await sayso(['--json'], { input: article.replaceAll('\n', '\r\n') });
  const windows = JSON.parse(out);
  assert.equal(windows.length, article.length + lines(article).length + 2);
  assert.deepEqual(
    windows.quotes.map((quote) => quote.kind),
    plain.quotes.map((quote) => quote.kind),
  );
});

test('--offsets counts as it says', async () => {
  const text = 'a🤔b\n\n“We will rebuild the pier,” said Ana Ruiz.';
  const lengths = { codepoint: [...text].length, utf16: text.length, utf8: Buffer.byteLength(text) };
  for (const [unit, length] of Object.entries(lengths)) {
    const result = JSON.parse((await sayso(['--json', '--offsets', unit], { input: text })).out);
    assert.deepEqual([result.offsets, result.length], [unit, length]);
    const [{ start, end }] = result.quotes[0].content;
    const bytes = {
      codepoint: () => [...text].slice(start, end).join(''),
      utf16: () => text.slice(start, end),
      utf8: () => Buffer.from(text).subarray(start, end).toString(),
    };
    assert.match(bytes[unit](), /^“?We will rebuild the pier,?”?$/);
  }
});

test('an empty text has an empty analysis', async () => {
  for (const input of ['', '\n', '\uFEFF']) {
    const { status, out } = await sayso(['--json'], { input });
    const { quotes, speakers, goals, lists } = JSON.parse(out);
    assert.deepEqual([status, quotes, speakers, goals, lists], [0, [], [], [], []]);
  }
});

test('the file name tells how a file is read, and --from overrules it', async (t) => {
  const line = JSON.stringify({ id: 'x', text: article });
  const path = directoryWith(t, { 'a.jsonl': `${line}\n`, 'b.ndjson': `${line}\n`, 'c.txt': article, 'd.data': line });
  const report = await sayso([path('a.jsonl'), path('b.ndjson'), path('c.txt')]);
  assert.equal(report.status, 0);
  assert.deepEqual(report.out.match(/^(x|.*c\.txt)$/gm), ['x', 'x', path('c.txt')]);
  const jsonl = await sayso(['--jsonl', '--from', 'text', path('c.txt'), path('c.txt')]);
  assert.deepEqual(
    jsonLines(jsonl.out).map((result) => result.id),
    [path('c.txt'), path('c.txt')],
  );
  const data = await sayso(['--json', '--from', 'jsonl', path('d.data')]);
  assert.equal(JSON.parse(data.out).id, 'x');
  const raw = await sayso(['--json', '--from', 'text', path('a.jsonl')]);
  assert.equal(JSON.parse(raw.out).id, path('a.jsonl'));
});
