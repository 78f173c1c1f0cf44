// The checks of npm run lint: quiet in a small repository that is as it should be, they complain of what is not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

import { floorOf, floors } from '../../scripts/lint/floors.mjs';
import { form } from '../../scripts/lint/form.mjs';
import { javascript } from '../../scripts/lint/javascript.mjs';
import { python } from '../../scripts/lint/python.mjs';
import { shell } from '../../scripts/lint/shell.mjs';
import { complaints, findings } from '../../scripts/lint/tidy.mjs';
import { width } from '../../scripts/lint/width.mjs';
import { words, wordsOf } from '../../scripts/lint/words.mjs';
import { root } from '../../scripts/shell.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'sayso-lint-'));
after(() => rmSync(scratch, { recursive: true }));

/** @param {Record<string, string>} files @returns {string} the folder of a repository with them */
function repository(files) {
  const folder = mkdtempSync(join(scratch, 'house-'));
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

for (const name of readdirSync(join(root, 'scripts/lint'))) {
  if (!name.endsWith('.mjs') || ['check.mjs', 'cpp.mjs'].includes(name)) continue;
  test(`lint/${name} --help says how it is used and does nothing`, () => {
    const options = { encoding: 'utf8', env: { ...process.env, PATH: '' } };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/lint', name), '--help'],
      options,
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^Usage: node scripts\/lint\//);
  });
}

const wide = (columns) => `// ${'–'.repeat(columns - 3)}\n`;

for (const { name, check, files, says } of [
  {
    name: 'form',
    check: form,
    files: {
      'core/a.cpp': 'int  a;\n',
      'core/b.def': 'WORDS( "a")\n',
      'web/c.js': 'let c = "c"\n',
      'd.py': "d = 'd'\n",
    },
    says: ['core/a.cpp', 'core/b.def', 'web/c.js', 'd.py'].map((path) => `${path}: not in form (npm run format)`),
  },
  { name: 'form', check: form, files: { 'core/a.cpp': 'int a;\n', 'web/c.js': "let c = 'c';\n" }, says: [] },
  {
    name: 'width, in characters',
    check: width,
    files: { 'a.hpp': wide(120) + wide(121), 'a.md': wide(130) },
    says: ['a.hpp:2: 121 columns, of at most 120'],
  },
  {
    name: 'javascript',
    check: javascript,
    files: {
      'web/a.js': 'const a = 1;\nexport const b = (c) => c == 2;\n',
      'web/d.js': 'export const e = document;\n',
    },
    says: [
      "web/a.js:1: 'a' is assigned a value but never used. [no-unused-vars]",
      "web/a.js:2: Expected '===' and instead saw '=='. [eqeqeq]",
    ],
  },
  {
    name: 'python',
    check: python,
    files: { 'a.py': 'import os\n\nprint(1)\n', 'b.py': 'print(2)\n' },
    says: ['a.py:1: `os` imported but unused [F401]'],
  },
  {
    name: 'floors',
    check: (folder) => floors(folder, ['text/a.hpp -> english/b.hpp', 'text/a.hpp -> json.hpp']),
    files: {
      'core/text/a.hpp': '#include "english/b.hpp"\n#include "finds.hpp"\n#include "elsewhere.hpp"\n',
      'core/english/b.hpp': '#include "findings/goals.hpp"\n#include "rooms/c.hpp"\n',
      'core/findings/goals.hpp': '#include "findings/goals/verbs.hpp"\n',
      'core/findings/goals/verbs.hpp': '#include "findings/goals/nouns.hpp"\n#include "text/a.hpp"\n',
      'core/findings/goals/nouns.hpp': '',
      'core/finds.hpp': '',
      'core/rooms/c.hpp': '',
    },
    says: [
      'core/english/b.hpp:1: goes up a floor, or to no floor (english/b.hpp -> findings/goals.hpp)',
      'core/english/b.hpp:2: goes up a floor, or to no floor (english/b.hpp -> rooms/c.hpp)',
      'scripts/lint/allowed.json: text/a.hpp -> json.hpp is no more; take it off the list',
    ],
  },
  {
    name: 'words, more than may stay',
    check: (folder) => words(folder, { all: 2, different: 2 }),
    files: {
      'core/findings/a.cpp':
        '#include "said.hpp"\n// "told"\nbool b = low == "said" || low == "says said"; char c = \'"\';\n',
      'core/english/a.cpp': 'bool b = low == "said";\n',
    },
    says: ['core: 3 English words in code (all), of at most 2'],
  },
  {
    name: 'words, less than may stay',
    check: (folder) => words(folder, { all: 2, different: 1 }),
    files: { 'core/findings/a.cpp': 'bool b = low == "said";\n' },
    says: ['scripts/lint/allowed.json: only 1 words are left (all): write that'],
  },
]) {
  test(`${name}: ${says.length === 0 ? 'no complaint' : says[0]}`, async () => {
    assert.deepEqual(await check(repository(files)), says);
  });
}

test('shell', { skip: spawnSync('shellcheck', ['--version']).error !== undefined }, async () => {
  const folder = repository({ '.ci/run': '#!/bin/bash\ncd $1\n', 'a.sh': '#!/bin/sh\nexit 0\n' });
  const [first, ...others] = await shell(folder);
  assert.match(first, /^\.ci\/run:2:/);
  assert.ok([first, ...others].every((complaint) => complaint.startsWith('.ci/run:2:')));
});

test('a floor is that of the room that names the file most closely', () => {
  assert.ok(floorOf('finds.hpp') < floorOf('text/text.cpp'));
  assert.ok(floorOf('findings/attributions/cues.hpp') < floorOf('findings/negation.cpp'));
  assert.ok(floorOf('findings/negation.cpp') < floorOf('findings/attributions.cpp'));
  assert.equal(floorOf('findings/goals/verbs.cpp'), floorOf('findings/goals.hpp'));
  assert.equal(floorOf('rooms/c.hpp'), undefined);
});

test('what counts as English words', () => {
  assert.deepEqual(wordsOf('said says|-based co- ’s'), ['said', 'says', '-based', 'co-', '’s']);
  for (const none of ['', '“', 'cue-then-clause', 'NORLAND', 'U+FFFD', 'a.b', '\\xE2'])
    assert.deepEqual(wordsOf(none), []);
});

const tooComplex = (name, value) =>
  `error: function '${name}' has cognitive complexity of ${value} (threshold 25) [readability-x,-warnings-as-errors]`;
const said = `/house/core/a.cpp:3:1: ${tooComplex('verb', 31)}
/house/core/a.cpp:9:1: ${tooComplex('noun', 26)}
/house/core/b.hpp:4:2: warning: 'a' used after it was moved [bugprone-use-after-move]
/house/core/b.hpp:4:2: warning: 'a' used after it was moved [bugprone-use-after-move]
/house/core/b.hpp:5:2: note: move occurred here
`;
for (const { listed, says } of [
  { listed: { 'core/a.cpp: verb': 31, 'core/a.cpp: noun': 26 }, says: [] },
  {
    listed: { 'core/a.cpp: verb': 30 },
    says: [
      'core/a.cpp: verb: a cognitive complexity of 31, of at most 30',
      'core/a.cpp: noun: a cognitive complexity of 26, of at most 25',
    ],
  },
  {
    listed: { 'core/a.cpp: verb': 32, 'core/a.cpp: noun': 26, 'core/a.cpp: is': 27 },
    says: [
      'scripts/lint/allowed.json: core/a.cpp: verb is no longer 32 but 31: write that',
      'scripts/lint/allowed.json: core/a.cpp: is is no longer above 25: take it off the list',
    ],
  },
]) {
  test(`tidy: complex functions, of which ${JSON.stringify(listed)} may stay`, () => {
    const other = "core/b.hpp:4: 'a' used after it was moved [bugprone-use-after-move]";
    assert.deepEqual(complaints(findings(said, '/house'), listed), [other, ...says]);
  });
}
