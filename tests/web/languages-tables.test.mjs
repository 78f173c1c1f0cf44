// Every language says what English says: the same members, of the same kind, that take as many things.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { english as page } from '../../web/app/english.js';
import { articleTexts } from '../../web/element/texts.js';
import { reportTexts } from '../../web/export/texts.js';
import { english as panel } from '../../web/extension/english.js';
import { languages } from '../../web/languages/languages.js';
import { english as library } from '../../web/library/english.js';

const { article, report, ...own } = page;
const english = { article: articleTexts, report: reportTexts, page: own, library, panel };
const same = new Set(['language', 'direction', 'name', 'file']); // may be as in English, or must

test('the page’s table has those of article and report', () => {
  assert.equal(article, articleTexts);
  assert.equal(report, reportTexts);
});

/** What a table has at each path: its kind, and of a function how many things it takes. */
function membersOf(table, path = '') {
  if (typeof table === 'function') return [[path, `function of ${table.length}`]];
  if (table === null || typeof table !== 'object') return [[path, typeof table]];
  return Object.entries(table).flatMap(([name, value]) => membersOf(value, `${path}/${name}`));
}

/** The words that stand in it. */
function wordsOf(table, path = '') {
  if (typeof table === 'string') return [[path, table]];
  if (table === null || typeof table !== 'object') return [];
  return Object.entries(table).flatMap(([name, value]) => wordsOf(value, `${path}/${name}`));
}

for (const code of Object.keys(languages).filter((code) => code !== 'en')) {
  describe(languages[code], async () => {
    const { default: table } = await import(`../../web/languages/${code}.js`);

    test('has all members of the English table and no other', () => {
      assert.deepEqual(new Map(membersOf(table)), new Map(membersOf(english)));
    });

    test('has words for everything, and few that are the English ones', () => {
      const others = new Map(wordsOf(english));
      const isCode = (path) => same.has(path.split('/').at(-1)) || /\/samples\/\d+\/0$/.test(path);
      const words = wordsOf(table).filter(([path]) => !isCode(path));
      assert.deepEqual(
        words.filter(([, text]) => text.trim() === '').filter(([path]) => others.get(path).trim() !== ''),
        [],
      );
      const untouched = words.filter(([path, text]) => text === others.get(path) && /\p{L}{3}.*\s/u.test(text));
      assert.ok(untouched.length <= 5, JSON.stringify(untouched));
    });

    test('names its language and direction', () => {
      const isRightToLeft = code === 'ar';
      for (const { language, direction = isRightToLeft ? 'rtl' : 'ltr' } of [table.article, table.report, table.page]) {
        assert.equal(language, code);
        assert.equal(direction, isRightToLeft ? 'rtl' : 'ltr');
      }
    });
  });
}
