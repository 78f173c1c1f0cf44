// The scripts' words to who runs them: help, wrong arguments, a machine on which they cannot install.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sayso-scripts-'));
after(() => rmSync(scratch, { recursive: true }));

/** Runs a script with Node, with `env` over the environment. */
function script(name, args = [], env = {}, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', name), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...options,
  });
  return { status, stdout, stderr };
}

const programs = readdirSync(join(root, 'scripts')).filter(
  (name) =>
    name.endsWith('.mjs') &&
    ![
      'evaluate_furniture.mjs',
      'evaluate_gap.mjs',
      'evaluate_pages.mjs',
      'extension.mjs',
      'furniture.mjs',
      'integrity.mjs',
      'policy.mjs',
      'serve.mjs',
      'shell.mjs',
      'wordpress.mjs',
    ].includes(name),
);

for (const name of programs) {
  test(`${name} --help says how it is used and does nothing`, () => {
    const { status, stdout, stderr } = script(name, ['--help'], { PATH: '' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: /);
  });
}

const checks = 'floors, form, javascript, python, shell, tidy, types, width, words';

for (const { name, args, env, says } of [
  { name: 'setup.mjs', args: ['--fast'], says: 'Unknown argument --fast; see --help.' },
  { name: 'dev.mjs', args: ['--fast'], says: 'Unknown argument --fast; see --help.' },
  { name: 'lint.mjs', args: ['toString'], says: `There is no check toString; there are ${checks}.` },
  { name: 'start.mjs', args: ['8080'], says: 'Unknown argument 8080; see --help.' },
  { name: 'start.mjs', args: [], env: { PORT: 'http' }, says: 'PORT is http; it must be a number from 1 to 65535.' },
  {
    name: 'build.mjs',
    args: ['toString'],
    says: 'There is no part toString; there are native, debug, fuzz, wasm, widget, site, wordpress, extension.',
  },
  { name: 'lighthouse.mjs', args: ['--runs', '0'], says: '--runs needs a number from 1; see --help.' },
  { name: 'lighthouse.mjs', args: ['--fast'], says: 'Unknown argument --fast; see --help.' },
  { name: 'hostile.mjs', args: ['--fast'], says: 'Unknown option --fast; see --help.' },
  { name: 'hostile.mjs', args: ['--bytes', '3'], says: '--bytes needs a number from 4; see --help.' },
  { name: 'soak.mjs', args: ['--fast'], says: 'Unknown argument --fast; see --help.' },
  { name: 'soak.mjs', args: ['--articles', 'all'], says: '--articles needs a number from 0; see --help.' },
  { name: 'icons.mjs', args: ['all'], says: 'Unknown argument all; see --help.' },
  { name: 'manifest.mjs', args: ['all'], says: 'Unknown argument all; see --help.' },
  {
    name: 'fuzz.mjs',
    args: ['1', 'gui'],
    says: 'There is no target gui; there are news, bytes, lines, json, analyses, exports, imports, marks, native.',
  },
  {
    name: 'test.mjs',
    args: ['gui'],
    says: 'There is no suite gui; there are core, cli, wasm, web, engines, scripts, fuzz, lint.',
  },
  { name: 'evaluate.mjs', args: ['--errors'], says: '--errors needs a number; see --help.' },
  { name: 'evaluate.mjs', args: ['--fast'], says: 'Unknown option --fast; see --help.' },
  { name: 'evaluate.mjs', args: ['gap', '--all'], says: 'Unknown argument --all; see --help.' },
  { name: 'evaluate.mjs', args: ['furniture', 'hats'], says: 'Unknown argument hats; see --help.' },
  { name: 'evaluate.mjs', args: ['pages', '--errors'], says: 'Unknown argument --errors; see --help.' },
  {
    name: 'evaluate.mjs',
    args: ['pages', '/nowhere'],
    says: 'There are no pages in /nowhere: truth.json is missing.',
  },
  {
    name: 'evaluate.mjs',
    args: [],
    env: { SAYSO_EVAL: '/nowhere' },
    says: 'The evaluation folder is not there (/nowhere/score.py was looked for). SAYSO_EVAL may name its place.',
  },
]) {
  test(`${name} ${args.join(' ')} ${JSON.stringify(env ?? {})} is refused in one line`, () => {
    assert.deepEqual(script(name, args, env), { status: 1, stdout: '', stderr: `${says}\n` });
  });
}

test('evaluate.mjs names the corpus that is not there', () => {
  writeFileSync(join(scratch, 'score.py'), '');
  const { status, stderr } = script('evaluate.mjs', ['herald'], { SAYSO_EVAL: scratch });
  assert.equal(status, 1);
  assert.equal(stderr, `There is no corpus herald: neither a file of that name nor one in ${scratch}/corpora.\n`);
});

test('setup.mjs finds everything where all is there, and touches nothing', () => {
  const { status, stdout, stderr } = script('setup.mjs', [], {}, { timeout: 20_000 });
  assert.deepEqual(
    { status, stdout, stderr },
    {
      status: 0,
      stdout: 'Everything that the build and the tests need is there.\n',
      stderr: '',
    },
  );
});

test('setup.mjs names what is missing where there is no apt-get', () => {
  const { status, stdout, stderr } = script('setup.mjs', [], { PATH: '', CXX: '', EMSDK: '', CHROMIUM: '' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^This is missing:\n/);
  for (const name of ['C\\+\\+20 compiler', 'CMake', 'Ninja', 'Emscripten', 'clang 14 with libFuzzer', 'Chromium']) {
    assert.match(stderr, new RegExp(`^  .*${name}.* \\(.+\\)$`, 'm'));
  }
  assert.match(stderr, /This is not Debian: install it from the places named, then run this again\.\n$/);
});

test('setup.mjs tells who is not root what root must run', { skip: !existsSync('/usr/bin/apt-get') }, () => {
  const bin = join(scratch, 'bin');
  mkdirSync(bin);
  symlinkSync('/usr/bin/apt-get', join(bin, 'apt-get'));
  const notRoot = `process.getuid = () => 1000; process.argv[1] = ${JSON.stringify(join(root, 'scripts/setup.mjs'))};
    await import(process.argv[1]);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', notRoot, 'setup'], {
    encoding: 'utf8',
    env: { PATH: bin },
  });
  assert.equal(status, 1);
  assert.match(stderr, /Only root can install it\. Run: sudo apt-get update && sudo apt-get install .*ninja-build/);
});

test('an emcc under EMSDK, and a browser that CHROMIUM names, are used as they are', () => {
  const emscripten = join(scratch, 'upstream/emscripten');
  mkdirSync(emscripten, { recursive: true });
  for (const file of [join(emscripten, 'emcc'), join(scratch, 'browser')]) {
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  }
  const { stderr } = script('setup.mjs', [], { PATH: '', CXX: '', EMSDK: scratch, CHROMIUM: join(scratch, 'browser') });
  assert.match(stderr, /CMake/);
  assert.doesNotMatch(stderr, /Emscripten|Chromium/);
});
