// axe-core, to be evaluated in a page, and what it is asked for.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What its rules stand for: WCAG 2.2, A and AA, and its own advice. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds by all of its rules.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<[string, string[]][]>} each with the elements it is about
 */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
