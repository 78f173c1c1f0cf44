// npm run dev: when it builds, and what becomes of a build that fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rebuilder } from '../../scripts/dev.mjs';

/** A rebuilder whose builds end when they are told to, and what it did. */
function watched() {
  const did = [];
  const builds = [];
  const changed = rebuilder({
    build: () => {
      did.push('build');
      return new Promise((resolve) => builds.push(resolve));
    },
    onBuilt: () => did.push('built'),
    onFailed: () => did.push('failed'),
    delay: 5,
  });
  return {
    did,
    changed,
    end: (isBuilt) => builds.shift()(isBuilt),
    wait: () => new Promise((go) => setTimeout(go, 50)),
  };
}

test('several changes are one build', async () => {
  const { did, changed, end, wait } = watched();
  for (let i = 0; i < 3; ++i) changed();
  await wait();
  end(true);
  await wait();
  assert.deepEqual(did, ['build', 'built']);
});

test('what changes while it builds is built after, and only that is told', async () => {
  const { did, changed, end, wait } = watched();
  changed();
  await wait();
  changed();
  await wait();
  changed();
  await wait();
  assert.deepEqual(did, ['build']);
  end(false);
  await wait();
  assert.deepEqual(did, ['build', 'build']);
  end(true);
  await wait();
  assert.deepEqual(did, ['build', 'build', 'built']);
});

test('a build that fails says so, and the next change is built', async () => {
  const { did, changed, end, wait } = watched();
  changed();
  await wait();
  end(false);
  await wait();
  changed();
  await wait();
  end(true);
  await wait();
  assert.deepEqual(did, ['build', 'failed', 'build', 'built']);
});
