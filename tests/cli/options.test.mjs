import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { article, directoryWith, sayso } from './sayso.mjs';

const manual = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('--help names every option and exit status, and so does the manual', async () => {
  const { status, out, err } = await sayso(['--help']);
  assert.equal(status, 0);
  assert.equal(err, '');
  const options = [...new Set(out.match(/--[a-z]+/g))];
  assert.ok(options.length >= 11, `only ${options}`);
  for (const option of options) assert.ok(manual.includes(option), `docs/cli.md lacks ${option}`);
  for (const option of new Set(manual.match(/(?<=`)--[a-z]+/g))) {
    assert.ok(options.includes(option), `docs/cli.md tells of ${option}, --help does not`);
  }
  for (const code of [0, 1, 2]) assert.match(out, new RegExp(`^ {2}${code} {2}\\w`, 'm'));
  assert.equal((await sayso(['-h'])).out, out);
});

test('--help keeps to the width of the terminal', async () => {
  const { out } = await sayso(['--help'], { env: { COLUMNS: '60' } });
  const [options] = out.split('\nExamples:');
  for (const line of options.split('\n')) assert.ok([...line].length <= 60, line);
});

test('--version is that of the package', async () => {
  for (const option of ['--version', '-V']) {
    assert.deepEqual(await sayso([option]), { status: 0, signal: null, out: `sayso ${version}\n`, err: '' });
  }
});

const wrong = [
  [['--jsnol'], 'unknown option "--jsnol"; did you mean --jsonl?'],
  [['--fromat=json'], 'unknown option "--fromat=json"; did you mean --format?'],
  [['--colour'], 'unknown option "--colour"; did you mean --color?'],
  [['--out', 'x'], 'unknown option "--out"; did you mean --output?'],
  [['--zzzzzzzzzz'], 'unknown option "--zzzzzzzzzz"; see sayso --help'],
  [['-x'], 'unknown option "-x"; see sayso --help'],
  [['-jx'], '--jobs takes a number from 1 to 256, not "x"'],
  [['-j', '0'], '--jobs takes a number from 1 to 256, not "0"'],
  [['--jobs=257'], '--jobs takes a number from 1 to 256, not "257"'],
  [['--jobs', '4 '], '--jobs takes a number from 1 to 256, not "4"'],
  [['--format', 'jsn'], '--format takes text|json|jsonl, not "jsn"; did you mean json?'],
  [['--offsets', 'bytes'], '--offsets takes codepoint|utf16|utf8, not "bytes"'],
  [['--offsets'], '--offsets needs a value: codepoint|utf16|utf8'],
  [['--json=1'], '--json takes no value; leave out "=1"'],
  [['--resume', '--jsonl'], '--resume goes on with a file; give --output FILE too'],
  [['--resume', '-o', 'x'], '--resume goes on with lines; give --format jsonl too'],
  [['--resume=yes'], '--resume takes no value; leave out "=yes"'],
  [['--output='], '--output takes a FILE, which must not be empty'],
  [[''], 'a file name must not be empty; for standard input give -'],
  [['--\x1b[31m'], 'unknown option "--\uFFFD[31m"; see sayso --help'],
];

for (const [args, message] of wrong) {
  test(`wrong usage: ${JSON.stringify(args)}`, async () => {
    assert.deepEqual(await sayso(args), { status: 2, signal: null, out: '', err: `sayso: ${message}\n` });
  });
}

test('options may follow files, be short and share a dash; -- ends them', async (t) => {
  const path = directoryWith(t, { '--json': article, 'a.txt': article });
  const expected = (await sayso(['--format', 'json', path('a.txt')])).out;
  assert.match(expected, /^\{\n {2}"schema": 2,\n/);
  for (const args of [
    [path('a.txt'), '--json'],
    ['-fjson', path('a.txt')],
    ['-f', 'json', '-j2', path('a.txt')],
    ['--format=json', '--', path('a.txt')],
  ]) {
    assert.equal((await sayso(args)).out, expected, args.join(' '));
  }
  const dashed = await sayso(['--jsonl', '--from=text', '--', '--json'], { cwd: path('.') });
  assert.equal(JSON.parse(dashed.out).id, '--json');
  assert.equal((await sayso(['-Vh'])).status, 0);
});

test('--output writes a file, replaces what it held, and spares the input', async (t) => {
  const path = directoryWith(t, { 'a.txt': article, 'out.json': 'x'.repeat(100000) });
  const { out: expected } = await sayso(['--json', path('a.txt')]);
  const written = await sayso(['--json', path('a.txt'), '-o', path('out.json')]);
  assert.deepEqual(written, { status: 0, signal: null, out: '', err: '' });
  assert.equal(readFileSync(path('out.json'), 'utf8'), expected);

  const same = await sayso(['--json', path('a.txt'), '-o', path('a.txt')]);
  assert.equal(same.status, 2);
  assert.equal(same.err, `sayso: ${path('a.txt')} is also the output; write to another file\n`);
  assert.equal(readFileSync(path('a.txt'), 'utf8'), article);
  const appended = await sayso(['"$SAYSO" --json a.txt >> a.txt'], { shell: true, cwd: path('.') });
  assert.equal(appended.status, 2);
  assert.equal(readFileSync(path('a.txt'), 'utf8'), article);

  const nowhere = await sayso(['--json', path('a.txt'), '-o', path('no/out.json')]);
  assert.equal(nowhere.status, 1);
  assert.match(nowhere.err, /^sayso: .*no\/out\.json: cannot write: there is no such folder; make it first\n$/);
});

test('a full disk is told in one line, and ends the run with 1', { skip: !existsSync('/dev/full') }, async (t) => {
  const path = directoryWith(t, { 'a.txt': article });
  const message = 'cannot write: the disk is full; make room and run again\n';
  const file = await sayso(['--json', '-o', '/dev/full', path('a.txt'), path('a.txt')]);
  assert.deepEqual([file.status, file.err], [1, `sayso: /dev/full: ${message}`]);
  const pipe = await sayso(['"$SAYSO" --help > /dev/full'], { shell: true });
  assert.deepEqual([pipe.status, pipe.err], [1, `sayso: standard output: ${message}`]);
  const closed = await sayso(['"$SAYSO" --version >&-'], { shell: true });
  assert.equal(closed.status, 1);
  assert.match(closed.err, /^sayso: standard output: cannot write: it is closed/);
});
