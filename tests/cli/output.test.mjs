// What --output keeps, what it replaces, and how --resume goes on.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { directoryWith, jsonLines, lines, program, sayso } from './sayso.mjs';

const line = (id, text = '“It rained,” said Ana Ruiz.') => `${JSON.stringify({ id, text })}\n`;
const batch = (count, from = 0) => Array.from({ length: count }, (_, i) => line(`a-${from + i}`)).join('');
const old = 'the results of last week\n';
const isRoot = process.getuid?.() === 0;

/** A directory with a batch of ten and old results. */
const withOld = (t, files = {}) => directoryWith(t, { 'in.jsonl': batch(10), 'out.jsonl': old, ...files });
const held = (path) => readFileSync(path('out.jsonl'), 'utf8');
const resultsOf = async (input) => (await sayso(['--jsonl', '-j', '1'], { input })).out;

test('old results stay until the new ones are whole, whatever goes wrong', async (t) => {
  const path = withOld(t, { 'a.pdf': '%PDF-1.7', 'wrong.jsonl': 'x\n' });
  mkdirSync(path('folder'));
  const run = (...args) => sayso(args, { cwd: path('.') });
  const rows = [
    [['--jsonl', 'mssing.jsonl'], 1, 'mssing.jsonl: there is no such file; check the name'],
    [['--jsonl', 'in.jsonl', 'mssing.jsonl'], 1, 'mssing.jsonl: there is no such file; check the name'],
    [['--jsonl', 'folder'], 1, 'folder: this is a directory; name the files in it'],
    [['--jsonl', '-'], 1, 'out.jsonl: there is nothing to write; what it holds is kept'], // cat mssing | sayso
    [
      ['--json', 'a.pdf'],
      1,
      'a.pdf: this is a PDF; take the text out: pdftotext FILE - | sayso',
      'out.jsonl: there is nothing to write; what it holds is kept',
    ],
    [['--jsnol', 'in.jsonl'], 2, 'unknown option "--jsnol"; did you mean --jsonl?'],
    [['--jsonl', 'out.jsonl'], 2, 'out.jsonl is also the output; write to another file'],
  ];
  for (const [args, status, ...messages] of rows) {
    const result = await run(...args, '-o', 'out.jsonl');
    assert.deepEqual([result.status, lines(result.err)], [status, messages.map((each) => `sayso: ${each}`)]);
    assert.equal(held(path), old, args.join(' '));
    assert.deepEqual(
      readdirSync(path('.')).filter((name) => name.endsWith('.part')),
      [],
    );
  }
  assert.equal((await run('--jsonl', 'wrong.jsonl', '-o', 'out.jsonl')).status, 1); // an error in the place of a result
  assert.equal(jsonLines(held(path))[0].error.line, 1);
});

test('an output keeps its permissions and the link that leads to it; a new one has the usual', async (t) => {
  const path = withOld(t);
  mkdirSync(path('links'));
  symlinkSync('../out.jsonl', path('links/to-out'));
  symlinkSync('to-out', path('links/to-link'));
  symlinkSync('../new.jsonl', path('links/to-new'));
  symlinkSync('loop', path('links/loop'));
  chmodSync(path('out.jsonl'), 0o640);
  const expected = await resultsOf(batch(10));
  const run = (to) => sayso(['--jsonl', path('in.jsonl'), '-o', path(to)]);
  for (const name of ['links/to-link', 'links/to-new']) assert.equal((await run(name)).err, '');
  assert.equal(held(path), expected);
  assert.equal(readFileSync(path('new.jsonl'), 'utf8'), expected);
  assert.ok(lstatSync(path('links/to-link')).isSymbolicLink() && lstatSync(path('links/to-new')).isSymbolicLink());
  assert.equal(statSync(path('out.jsonl')).mode & 0o777, 0o640);
  assert.equal(statSync(path('new.jsonl')).mode & 0o777, 0o666 & ~process.umask());
  assert.deepEqual(readdirSync(path('links')).sort(), ['loop', 'to-link', 'to-new', 'to-out']);
  const loop = await run('links/loop');
  assert.deepEqual(
    [loop.status, loop.err],
    [1, `sayso: ${path('links/loop')}: cannot write: it is a link to another file or to itself; name a file\n`],
  );
  const folder = await run('links');
  assert.deepEqual(
    [folder.status, folder.err],
    [1, `sayso: ${path('links')}: cannot write: this is a directory; name a file\n`],
  );
});

test('a write-protected output is spared', { skip: isRoot && 'root may write everything' }, async (t) => {
  const path = withOld(t);
  chmodSync(path('out.jsonl'), 0o444);
  const { status, err } = await sayso(['--jsonl', path('in.jsonl'), '-o', path('out.jsonl')]);
  assert.equal(status, 1);
  assert.match(err, /: cannot write: permission denied; write to another place\n$/);
  assert.equal(held(path), old);
});

test('pipes, devices and standard output are written straight', async (t) => {
  const path = withOld(t);
  const expected = await resultsOf(batch(10));
  for (const name of ['-', '/dev/stdout', '/dev/fd/1']) {
    assert.equal((await sayso(['--jsonl', path('in.jsonl'), '-o', name])).out, expected, name);
    const command = `echo before > log; "$SAYSO" --jsonl in.jsonl -o ${name} >> log; cat log; rm log`;
    assert.equal((await sayso([command], { shell: true, cwd: path('.') })).out, `before\n${expected}`, name);
  }
  const fifo = await sayso(['mkfifo f; cat f & "$SAYSO" --jsonl in.jsonl -o f; wait'], { shell: true, cwd: path('.') });
  assert.deepEqual([fifo.out, fifo.err], [expected, '']);
  const substituted = await sayso(['"$SAYSO" --jsonl in.jsonl -o >(cat); wait; sleep 0.1'], {
    shell: true,
    cwd: path('.'),
  });
  assert.deepEqual([substituted.out, substituted.err], [expected, '']);
  const appended = await sayso(
    ['exec 3> log; echo before >&3; "$SAYSO" --jsonl in.jsonl -o /dev/fd/3; echo after >&3; cat log'],
    { shell: true, cwd: path('.') },
  );
  assert.equal(appended.out, `before\n${expected}after\n`);
  const { status, err } = await sayso(['--jsonl', '--resume', path('in.jsonl'), '-o', '/dev/null']);
  assert.deepEqual([status, err], [1, 'sayso: /dev/null: --resume goes on with a file, which this is not\n']);
});

test('a full disk leaves the old results and says so; with room again, --resume goes on', async (t) => {
  const path = withOld(t, { 'in.jsonl': batch(100) });
  const cramped = (options) =>
    sayso([`ulimit -f 4; "$SAYSO" ${options} in.jsonl -o out.jsonl`], { shell: true, cwd: path('.') });
  const part = await cramped('--jsonl');
  assert.deepEqual(
    [part.status, part.err],
    [
      1,
      'sayso: out.jsonl: cannot write: the file would grow larger than is allowed ' +
        '(see ulimit -f); what is done is in out.jsonl.part: go on behind it with --resume\n',
    ],
  );
  assert.equal(held(path), old);
  const done = await sayso(['--jsonl', '--resume', 'in.jsonl', '-o', 'out.jsonl'], { cwd: path('.') });
  assert.deepEqual([done.status, done.err], [0, '']);
  assert.equal(held(path), await resultsOf(batch(100)));

  const straight = await sayso(['ulimit -f 4; "$SAYSO" --jsonl in.jsonl > shell.jsonl'], {
    shell: true,
    cwd: path('.'),
  });
  assert.deepEqual(
    [straight.status, straight.err],
    [1, 'sayso: standard output: cannot write: the file would grow larger than is allowed (see ulimit -f)\n'],
  );
  rmSync(path('shell.jsonl'));
  const document = await cramped('--json'); // half a document is of no use
  assert.deepEqual(
    [document.status, document.err],
    [1, 'sayso: out.jsonl: cannot write: the file would grow larger than is allowed (see ulimit -f)\n'],
  );
  assert.deepEqual(readdirSync(path('.')).sort(), ['in.jsonl', 'out.jsonl']);
});

/** A run whose input does not end, when its first result is written. */
async function running(path, args) {
  const child = spawn(program, [...args, '-o', path('out.jsonl')]);
  const err = [];
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.write(line('first'));
  const closed = once(child, 'close').then(([status, signal]) => ({
    status,
    signal,
    err: Buffer.concat(err).toString(),
  }));
  while (!existsSync(path('out.jsonl.part')) || statSync(path('out.jsonl.part')).size === 0) await wait(5);
  return { child, closed };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`${signal} leaves the old results, keeps lines and removes half a document`, async (t) => {
    const path = withOld(t);
    for (const [args, said, left] of [
      [
        ['--jsonl'],
        `; what is done is in ${path('out.jsonl.part')}: go on behind it with --resume`,
        await resultsOf(line('first')),
      ],
      [['--json', '--from', 'jsonl'], '; nothing is written', null],
    ]) {
      const { child, closed } = await running(path, args);
      child.kill(signal);
      assert.deepEqual(await closed, { status: null, signal, err: `sayso: interrupted${said}\n` });
      assert.equal(held(path), old);
      assert.equal(existsSync(path('out.jsonl.part')) ? readFileSync(path('out.jsonl.part'), 'utf8') : null, left);
      if (left) await sayso(['--jsonl', '--resume', '-o', path('out.jsonl')], { input: line('first') });
      writeFileSync(path('out.jsonl'), old);
    }
  });
}

test('what an interrupted run has left is neither lost nor taken by another run', async (t) => {
  const path = withOld(t);
  const run = (...args) => sayso([...args, 'in.jsonl', '-o', 'out.jsonl'], { cwd: path('.') });
  const { child, closed } = await running(path, ['--jsonl']);
  const busy = await run('--jsonl', '--resume');
  assert.deepEqual(
    [busy.status, busy.err],
    [1, 'sayso: out.jsonl: another run is writing it; wait for its end or name another file\n'],
  );
  child.kill('SIGKILL');
  await closed;
  const left = readFileSync(path('out.jsonl.part'), 'utf8');
  const refused = await run('--jsonl');
  assert.deepEqual(
    [refused.status, refused.err],
    [1, 'sayso: out.jsonl: an interrupted run has left out.jsonl.part; go on behind it with --resume, or delete it\n'],
  );
  assert.match((await run('--json')).err, /an interrupted run has left out\.jsonl\.part; delete it\n$/);
  assert.equal(readFileSync(path('out.jsonl.part'), 'utf8'), left);
  assert.equal(held(path), old);
  writeFileSync(path('out.jsonl.part'), left.slice(0, 50)); // no whole line: there is nothing to lose
  assert.equal((await run('--jsonl')).err, '');
  assert.equal(held(path), await resultsOf(batch(10)));
});

test('what is in the way of the new file is named and kept', async (t) => {
  const path = withOld(t, { 'out.jsonl.part': 'a part of mine, without a line feed' });
  const run = (...args) => sayso([...args, 'in.jsonl', '-o', 'out.jsonl'], { cwd: path('.') });
  for (const args of [['--jsonl'], ['--jsonl', '--resume'], ['--json', '--from', 'jsonl']]) {
    const { status, err } = await run(...args);
    assert.deepEqual(
      [status, err],
      [1, 'sayso: out.jsonl: out.jsonl.part is in the way; delete it or name another file\n'],
    );
    assert.equal(readFileSync(path('out.jsonl.part'), 'utf8'), 'a part of mine, without a line feed');
  }
  rmSync(path('out.jsonl.part'));
  symlinkSync('in.jsonl', path('out.jsonl.part'));
  assert.deepEqual(
    (await run('--jsonl')).err,
    'sayso: out.jsonl.part: cannot write: it is a link to another file or to itself; name a file\n',
  );
  rmSync(path('out.jsonl.part'));
  const fifo = await sayso(['mkfifo out.jsonl.part; "$SAYSO" --jsonl in.jsonl -o out.jsonl; rm out.jsonl.part'], {
    shell: true,
    cwd: path('.'),
  });
  assert.equal(fifo.err, 'sayso: out.jsonl: out.jsonl.part is in the way; delete it or name another file\n');
  mkdirSync(path('out.jsonl.part'));
  assert.deepEqual(
    (await run('--jsonl')).err,
    'sayso: out.jsonl.part: cannot write: this is a directory; name a file\n',
  );
  assert.equal(readFileSync(path('in.jsonl'), 'utf8'), batch(10));
  assert.equal(held(path), old);
});

test('results that cannot take their place are kept beside it', async (t) => {
  for (const args of [['--jsonl'], ['--json', '--from', 'jsonl']]) {
    const path = directoryWith(t, {});
    const { child, closed } = await running(path, args);
    mkdirSync(path('out.jsonl'));
    child.stdin.end();
    const { status, err } = await closed;
    assert.deepEqual(
      [status, err],
      [
        1,
        `sayso: ${path('out.jsonl')}: cannot be replaced (Is a directory); the results are in ` +
          `${path('out.jsonl.part')}\n`,
      ],
    );
    assert.match(readFileSync(path('out.jsonl.part'), 'utf8'), /"id": ?"first"/);
  }
});

test('--resume wants the same input and the same options', async (t) => {
  const done = await resultsOf(batch(5));
  const path = withOld(t);
  const part = () => readFileSync(path('out.jsonl.part'), 'utf8');
  const resume = (input, ...args) => {
    writeFileSync(path('out.jsonl.part'), `${done}{"schema":2,"id":"a-5","offs`);
    return sayso(['--jsonl', '--resume', '-o', 'out.jsonl', ...args], { cwd: path('.'), input });
  };
  const advice = '; give the same input and options, or delete out.jsonl.part\n';
  const rows = [
    ['', [], 'out.jsonl.part:1: the input ends before the article of this line'],
    [batch(4), [], 'out.jsonl.part:5: the input ends before the article of this line'],
    [batch(2) + line('else') + batch(7, 3), [], 'out.jsonl.part:3: the line is not that of standard input:3'],
    [
      batch(2) + line('a-2', '“It rained a lot,” said Ana Ruiz.') + batch(7, 3),
      [], // the same id, another text
      'out.jsonl.part:3: the line is not that of standard input:3',
    ],
    [`${batch(4)}{"id":"a-4"}\n`, [], 'out.jsonl.part:5: the line is not that of standard input:5'],
    [batch(10), ['--offsets', 'utf8'], 'out.jsonl.part:1: the line is not that of standard input:1'],
    [batch(10), ['--from', 'text'], 'out.jsonl.part:1: the line is not that of standard input'],
    [batch(10), ['out.jsonl.part'], null],
  ];
  for (const [input, args, message] of rows) {
    const { status, err } = await resume(input, ...args);
    if (message) assert.deepEqual([status, err], [1, `sayso: ${message}${advice}`]);
    else assert.deepEqual([status, err], [2, 'sayso: out.jsonl.part is also the output; write to another file\n']);
    assert.equal(part(), done, 'the whole lines stay');
    assert.equal(held(path), old);
  }
  assert.deepEqual((await resume(`\n${batch(3)}\n  \n${batch(7, 3)}`)).err, ''); // blank lines have no results
  assert.equal(held(path), await resultsOf(batch(10)));
  const anew = await sayso(['--jsonl', '--resume', 'in.jsonl', '-o', 'new.jsonl'], { cwd: path('.') });
  assert.deepEqual([anew.status, readFileSync(path('new.jsonl'), 'utf8')], [0, await resultsOf(batch(10))]);
});

test('a run that goes on ends as one that was not interrupted: errors behind it count', async (t) => {
  const input = `${batch(2)}oops\n{"id":7}\n${batch(3, 2)}`;
  const whole = await sayso(['--jsonl'], { input });
  for (let cut = 1; cut < whole.out.length; cut += 97) {
    const path = directoryWith(t, { 'out.jsonl.part': whole.out.slice(0, cut) });
    const { status } = await sayso(['--jsonl', '--resume', '-o', path('out.jsonl')], { input });
    assert.deepEqual([status, held(path)], [1, whole.out], `cut at ${cut}`);
  }
  // Of a file that cannot be read there is no line.
  const path = directoryWith(t, { 'a.txt': 'It rained.', 'b.txt': '%PDF-', 'c.txt': 'It snowed.' });
  const run = (...args) =>
    sayso(['--jsonl', '--from', 'text', 'a.txt', 'b.txt', 'c.txt', '-o', 'out.jsonl', ...args], { cwd: path('.') });
  const uninterrupted = await run();
  const expected = held(path);
  writeFileSync(path('out.jsonl.part'), expected.slice(0, -5));
  assert.deepEqual(await run('--resume'), uninterrupted);
  assert.equal(held(path), expected);
});

test('killed at 100 random points and resumed, a batch is the same to the byte', async (t) => {
  const seed = Number(process.env.SAYSO_SEED ?? Date.now() % 1e6);
  t.diagnostic(`SAYSO_SEED=${seed}`);
  let state = seed;
  const random = () => (state = (state * 48271 + 11) % 2147483647) / 2147483647;
  const input = Array.from({ length: 4000 }, (_, i) =>
    i % 50 === 7 ? 'no article\n' : line(i, '“Yes,” said Tom Li. '.repeat(i % 4)),
  ).join('');
  const path = directoryWith(t, { 'in.jsonl': input });
  const expected = (await sayso(['--jsonl', path('in.jsonl')])).out;
  let kills = 0,
    grown = 0,
    size = 0;
  let longest = 40; // ms, which grows where the machine is too busy for a run to come far
  while (kills < 100) {
    const args = ['--jsonl', '--resume', path('in.jsonl'), '-o', path('out.jsonl'), '-j', String(1 + (kills % 3))];
    const child = spawn(program, args, { stdio: 'ignore' });
    const closed = once(child, 'close');
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * longest);
    const [, signal] = await closed;
    clearTimeout(timer);
    if (signal === 'SIGKILL') {
      kills += 1;
      const now = existsSync(path('out.jsonl.part')) ? statSync(path('out.jsonl.part')).size : 0;
      grown += now > size;
      longest *= now > size ? 0.95 : 1.1;
      size = now;
    } else {
      assert.ok(held(path) === expected, `after ${kills} kills`);
      writeFileSync(path('out.jsonl'), old);
      size = 0;
      longest *= 0.9;
    }
  }
  await sayso(['--jsonl', '--resume', path('in.jsonl'), '-o', path('out.jsonl')]);
  assert.ok(held(path) === expected);
  assert.ok(grown > 20, `only ${grown} of the runs did anything`);
});
