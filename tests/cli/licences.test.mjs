// The program carries our licence and those of what is in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../../scripts/shell.mjs';

for (const name of ['LICENSE', 'THIRD-PARTY.md']) {
  test(`${name} lies beside the program`, () => {
    assert.equal(readFileSync(join(root, 'build/native', name), 'utf8'), readFileSync(join(root, name), 'utf8'));
  });
}
