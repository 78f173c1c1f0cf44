// The page that shows the element with its options and writes the snippet: what it writes works as it stands.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { attributesOf, defaults } from '../../web/builder/options.js';
import { snippetOf } from '../../web/builder/snippet.js';
import { axe, rules } from './axe.mjs';
import { builtSite, forgive, openBrowser, openPage, serve } from './site.mjs';

const integrity = JSON.parse(await readFile(join(builtSite, 'widget/integrity.json'), 'utf8'));
const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';

const pages = {};
let site;
let browser;
let tab;
let problems = [];
before(async () => {
  site = await serve(builtSite, pages);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await tab?.context().close();
  tab = undefined;
  assert.deepEqual(problems, []);
});

async function open(path = 'builder/', options) {
  ({ page: tab, problems } = await openPage(browser, site.url + path, options));
  tab.setDefaultTimeout(15_000);
}

const snippet = () => tab.getByRole('textbox', { name: 'The snippet' }).inputValue();
const layer = (name) => tab.getByRole('group', { name: 'Marks', exact: true }).getByRole('checkbox', { name });
const element = () => tab.locator('.sheet sayso-article');
const analyzed = () => tab.waitForFunction(() => document.querySelector('sayso-article')?.analysis);

/** Opens a page of a publisher that has the snippet, the article put where it says so. */
async function openSnippet(markup, article = sentence) {
  pages['/publisher'] = {
    body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
      ${markup.replace('…your article…', article).replace('/sayso/', '/widget/')}`,
  };
  await tab?.context().close();
  await open('publisher');
  await analyzed();
}

describe('the snippet', () => {
  test('says nothing that holds anyway', () => {
    assert.equal(
      snippetOf({ ...defaults, integrity: false }, 'sha384-x'),
      '<script type="module" src="/sayso/sayso-article.js"></script>\n\n' +
        '<sayso-article>\n  …your article…\n</sayso-article>',
    );
    assert.equal(
      snippetOf({ ...defaults, mode: 'for', target: 'story' }, 'sha384-x')
        .split('\n\n')
        .at(-1),
      '<article id="story">\n  …your article…\n</article>\n<sayso-article for="story"></sayso-article>',
    );
  });

  test('leaves out what is of no use where the article is', () => {
    const all = {
      ignore: 'aside',
      loading: 'eager',
      layers: ['goals'],
      marks: 'off',
      legend: 'open',
      panel: 'open',
      labels: true,
      kinds: true,
    };
    const names = (mode) => attributesOf({ ...defaults, ...all, mode }).map(([name]) => name);
    assert.deepEqual(names('around'), ['ignore', 'loading', 'layers', 'marks', 'legend', 'panel']);
    assert.deepEqual(names('for'), ['for', 'ignore', 'loading', 'layers', 'marks', 'legend', 'panel']);
    assert.deepEqual(names('text'), ['layers', 'marks', 'legend', 'labels', 'kinds']);
  });

  test('cannot be broken out of by what is written into the fields', () => {
    const evil = '"><script>alert(1)</script>';
    const markup = snippetOf(
      { ...defaults, mode: 'for', target: evil, ignore: evil, src: evil, notice: evil, language: evil },
      evil,
    );
    assert.equal(markup.match(/<script/g).length, 2, markup);
    assert.equal(markup.match(/<\/script/g).length, 2, markup);
  });

  test('has the hash of the script beside it, and works as it stands', async () => {
    await open();
    await tab.waitForFunction(
      (hash) => document.querySelector('textarea').value.includes(hash),
      integrity['sayso-article.js'],
    );
    await openSnippet(await snippet());
    assert.deepEqual(problems, []);
  });

  test('with every option, works as it stands', async () => {
    await open();
    await tab.getByLabel('The article is').selectOption('for');
    await tab.getByLabel('Its id').fill('the story');
    await layer('Sources').uncheck();
    await tab.getByLabel('Legend, notice and switch').selectOption('open');
    await tab.getByLabel('List of finds').selectOption('open');
    await tab.locator('select[name=loading]').selectOption('eager');
    await tab.getByLabel('Language').fill('de');
    await tab.getByLabel('Notice', { exact: true }).fill('Von einem <Programm> gefunden.');
    await tab.getByLabel('Quotes: a colour of your own').fill('#123456');
    await tab.getByLabel('Background of bar, list and card: a colour').fill('#ffeedd');
    const markup = await snippet();
    await openSnippet(markup);
    const seen = await tab.evaluate(() => {
      const article = document.querySelector('sayso-article');
      const bar = article.shadowRoot.querySelector('.bar');
      return {
        notice: bar.querySelector('.notice').textContent,
        language: bar.lang,
        paper: getComputedStyle(bar).backgroundColor,
        line: getComputedStyle(document.querySelector('article'), '::highlight(sayso-direct)').textDecorationColor,
        isOpen: [...article.shadowRoot.querySelectorAll('details')].map(({ open }) => open),
        highlights: [...CSS.highlights.keys()].filter((name) => /source|cue/.test(name)),
      };
    });
    assert.deepEqual(seen, {
      notice: 'Von einem <Programm> gefunden.',
      language: 'de',
      paper: 'rgb(255, 238, 221)',
      line: 'rgb(18, 52, 86)',
      isOpen: [true, true],
      highlights: ['sayso-cue'],
    });
  });

  test('of a text that a script gives, works as it stands', async () => {
    await open();
    await tab.getByLabel('The article is').selectOption('text');
    await tab.getByLabel('Write kind and speaker').check();
    await openSnippet(await snippet());
    assert.equal(await tab.locator('sayso-article .text').textContent(), sentence);
    assert.equal(await tab.locator('sayso-article').getAttribute('labels'), '');
  });
});

describe('the page', () => {
  test('shows what is chosen, live, and can go back to the defaults', async () => {
    await open();
    await analyzed();
    await tab.getByLabel('List of finds').selectOption('open');
    await layer('Goals').uncheck();
    await tab.getByLabel('Switch', { exact: true }).fill('Markierungen');
    assert.deepEqual(await element().evaluate(({ panel, layers }) => [panel, layers]), [
      'open',
      ['quotes', 'sources', 'cues'],
    ]);
    await element().getByRole('switch', { name: 'Markierungen' }).waitFor();
    assert.ok(await element().evaluate(({ analysis }) => analysis !== null), 'it is not read again for that');
    await tab.getByLabel('The article is').selectOption('for');
    await tab.getByLabel('Its id').waitFor();
    await analyzed();
    await tab.getByLabel('The article is').selectOption('text');
    assert.ok(await tab.getByLabel('Its id').isHidden());
    await analyzed();
    assert.ok((await element().locator('mark').count()) > 0);
    await tab.getByRole('button', { name: 'Back to the defaults' }).click();
    await tab.waitForFunction(() => document.querySelector('textarea').value.includes('\n<sayso-article>\n'));
    assert.deepEqual(await element().evaluate(({ panel, layers }) => [panel, layers.length]), ['closed', 4]);
  });

  test('shows the element on a dark page too, which does not say that it is', async () => {
    await open();
    await analyzed();
    const isDark = () => element().evaluate((article) => article.matches(':state(dark)'));
    assert.equal(await isDark(), false);
    await tab.getByLabel('On a page that is').selectOption('dark');
    await tab.waitForFunction(() => document.querySelector('sayso-article').matches(':state(dark)'));
  });

  test('copies, and selects the snippet where it may not', async () => {
    await open(undefined, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.getByRole('button', { name: 'Copy' }).click();
    await tab.getByText('Copied.').waitFor();
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), await snippet());
    await tab.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
    await tab.getByRole('button', { name: 'Copy' }).click();
    await tab.getByText('The snippet is selected').waitFor();
    assert.equal(
      await tab.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement;
        return value.slice(selectionStart, selectionEnd);
      }),
      await snippet(),
    );
  });

  test('says so when there are no hashes', async () => {
    await open();
    await tab.route('**/integrity.json', (route) => route.fulfill({ status: 404, body: 'not found' }));
    await tab.reload();
    await tab.getByRole('alert').getByText('integrity.json').waitFor();
    assert.ok(!(await snippet()).includes('integrity='));
    forgive(problems, /404/);
  });

  test('is linked at the foot of the analyzer', async () => {
    await open('');
    await tab.getByRole('link', { name: 'Put Sayso into your own pages' }).click();
    await tab.getByRole('heading', { name: 'Sayso in your pages' }).waitFor();
    await tab.getByRole('link', { name: 'To the analyzer' }).click();
    await tab.getByRole('button', { name: 'Try the sample' }).waitFor();
  });

  for (const options of [
    {},
    { colorScheme: 'dark' },
    { viewport: { width: 360, height: 740 } },
    { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  ]) {
    test(`axe finds nothing, and nothing is too wide: ${JSON.stringify(options)}`, async () => {
      await open(undefined, { ...options, bypassCSP: true, reducedMotion: 'reduce' });
      await analyzed();
      await tab.evaluate(axe);
      for (const mode of ['around', 'text']) {
        await tab.getByLabel('The article is').selectOption(mode);
        await analyzed();
        const violations = await tab.evaluate(async (rules) => {
          const { violations } = await axe.run({ runOnly: rules });
          return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
        }, rules);
        assert.deepEqual(violations, []);
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
    });
  }
});
