// Nothing that is there moves while the rest of the page comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open, page } from './reader.mjs';

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 412, height: 823 },
]) {
  test(`the page comes without a shift at ${viewport.width}`, async () => {
    await open({ viewport });
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    const shifts = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const seen = [];
          new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ value }) => value))).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => resolve(seen), 1000);
        }),
    );
    assert.deepEqual(shifts, []);
  });
}
