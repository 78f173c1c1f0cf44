import assert from 'node:assert/strict';

/** Waits for a condition, which may be a promise of one. */
export async function until(condition, message) {
  for (const start = Date.now(); Date.now() - start < 20_000; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (await condition()) return;
  }
  assert.fail(`not within 20 s: ${message}`);
}
