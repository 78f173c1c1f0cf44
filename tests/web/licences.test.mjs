// The built page, widget and extension carry our licence and those of what is in them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../../scripts/shell.mjs';

for (const folder of ['build/site', 'build/site/widget', 'build/extension/chromium', 'build/extension/firefox']) {
  for (const name of ['LICENSE', 'THIRD-PARTY.md']) {
    test(`${name} stands at the root of ${folder}`, () => {
      assert.equal(readFileSync(join(root, folder, name), 'utf8'), readFileSync(join(root, name), 'utf8'));
    });
  }
}
