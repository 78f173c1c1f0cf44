// What a reader does with the page and the widget, the same in every engine. All that is finer is tested in Chromium
// alone (tests/web).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { securityHeaders } from '../../scripts/policy.mjs';
import { builtSite, serve } from '../web/site.mjs';
import { createReader, until } from './engine.mjs';

const quote = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';
const report = 'Tom Li, who heads the harbour office, said that the work would begin in March.';
const story = `${quote}\n\n${report}`;
const foundInStory = /^2 quotes, 2 speakers, \d goals? found\.$/;

const pictures = process.env.SAYSO_PICTURES; // a folder, for who wants to see how each test ended

const read = (path) => readFile(path, 'utf8');
const watch = await read(new URL('watch.js', import.meta.url));
const page = (await read(join(builtSite, 'index.html'))).replace('<head>', '<head><script src="/watch.js"></script>');
const hash = createHash('sha384')
  .update(await readFile(join(builtSite, 'widget/sayso-article.js')))
  .digest('base64');

/** A publisher's page, with the policy of docs/embed.md and trusted types. @param {string} [first] a script */
const host = (first = '') => ({
  body: `<!doctype html><html lang="en"><head><script src="/watch.js"></script>${first}
    <title>Host</title><link rel="icon" href="data:,">
    <script type="module" src="/widget/sayso-article.js" integrity="sha384-${hash}" crossorigin></script>
    <sayso-article panel="open"><p>${quote.replace('rebuild', '<em>rebuild</em>')}</p><p>${report}</p></sayso-article>`,
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; " +
      "img-src data:; require-trusted-types-for 'script'; trusted-types sayso",
  },
});
const javascript = { 'content-type': 'text/javascript' };
const pages = {
  '/': { body: page },
  '/watch.js': { body: watch, headers: javascript },
  '/rich': { body: `<!doctype html><p>“We will <b>rebuild</b> the pier,” said Ana Ruiz.</p><p>${report}</p>` },
  '/widget': host(),
  '/unmarked': host('<script src="/unmarked.js"></script>'),
  '/unmarked.js': { body: 'delete globalThis.Highlight;', headers: javascript },
};
const savedPage =
  '<!doctype html><title>The pier</title><nav><a href="#">Home</a></nav>' + `<h1>The pier</h1><p>${quote}</p>`;

/** Lines as they must be drawn: an engine passes over a declaration that it does not understand, and says nothing. */
const lines = [
  ['.say', 'solid', '2px'],
  ['.so', 'wavy', '1.5px'],
  ['.key.mixed', 'dashed', '1.5px'],
  ['.key.indirect', 'dotted', '2px'],
  ['.key.goals', 'wavy', '1.25px'],
  ['.key.sources', 'double', '1.25px'],
  ['mark.direct', 'solid', '1.5px'],
  ['mark.indirect', 'dotted', '2px'],
  ['mark.source', 'double', '1.25px'],
];

/** The content of the file of `folder` whose name ends so, once it fits `pattern`: it is written bit by bit. */
const downloaded = (folder, ending, pattern) =>
  until(async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith(ending)) ?? ending;
    const content = await read(join(folder, name)).catch(() => '');
    return pattern.test(content) && content;
  }, `a file ending in ${ending} is downloaded`);

/**
 * @param {string} name of the engine
 * @param {(folder: string) => Promise<import('./engine.mjs').Tab>} start the browser, which puts into `folder` what it
 *   downloads
 */
export function scenarios(name, start) {
  describe(name, () => {
    let folder;
    let tab;
    let site;
    let reader;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sayso-engine-'));
      tab = await start(folder).catch((error) => {
        throw new Error(`${name} does not start: ${error.message}. See node scripts/setup.mjs.`, { cause: error });
      });
      reader = createReader(tab);
    });
    after(async () => {
      await tab?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    // A port of its own makes each test another site, of which the browser keeps nothing yet.
    beforeEach(async () => {
      site = await serve(builtSite, pages, securityHeaders);
    });
    afterEach(async (test) => {
      if (pictures) await writeFile(join(pictures, `${name}, ${test.name}.png`), await tab.screenshot());
      const problems = await reader.run(() => {
        const others = performance
          .getEntriesByType('resource')
          .filter(({ name }) => !['data:', 'blob:', location.origin].some((own) => name.startsWith(own)));
        return [...(globalThis.problems ?? []), ...others.map(({ name }) => name)];
      });
      await site.close();
      assert.deepEqual(problems, []);
    });

    const open = (path = '') => tab.open(site.url + path);
    const status = () => reader.read('.status', ' found.');
    const focus = (selector) => reader.ask((element) => element.focus(), selector);

    async function openSample() {
      await open();
      await reader.click('button', 'Try the sample');
      await reader.read('.speaker', 'Ilse Maren');
    }

    /** Gives the page a text by the browser's own clipboard: it is cut out of the field, and pasted into it. */
    async function paste(text) {
      await open();
      await reader.ask((field, text) => Object.assign(field, { value: text }).select(), 'textarea', '', text);
      await focus('textarea');
      await reader.press('Control', 'x');
      assert.equal(await reader.ask((field) => field.value, 'textarea'), '');
      await reader.press('Control', 'v');
    }

    test('the page is there', async () => {
      await open();
      assert.match(await reader.run(() => document.title), /Sayso/);
      await reader.read('button', 'Try the sample');
    });

    test('pasted text is analyzed, in a worker, and found again after a reload', async () => {
      await paste(story);
      assert.match(await status(), foundInStory);
      const scripts = await reader.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.ok(!scripts.some((name) => /\/engine-/.test(name)), 'the page itself does not load what the worker does');
      await open();
      assert.match(await status(), foundInStory);
    });

    test('rich text is pasted with its paragraphs', async () => {
      await open('rich');
      await reader.press('Control', 'a');
      await reader.press('Control', 'c');
      await open();
      await focus('textarea');
      await reader.press('Control', 'v');
      assert.match(await status(), foundInStory);
      assert.equal(
        await reader.run(() => document.querySelector('sayso-article').text),
        `“We will rebuild the pier,” said Ana Ruiz.\n\n${report}`,
      );
    });

    test('a saved page is read', async () => {
      await open();
      await reader.read('button', 'Try the sample'); // the page is there
      await reader.run((markup) => {
        const { files, items } = new DataTransfer();
        items.add(new File([markup], 'pier.html', { type: 'text/html' }));
        const chooser = document.querySelector('input[type=file]');
        chooser.files = files;
        chooser.dispatchEvent(new Event('change'));
      }, savedPage);
      await reader.read('.speaker', 'Ana Ruiz');
      assert.equal(await reader.read('.headline'), 'The pier');
    });

    test('finds are marked, each kind with its line', async () => {
      await open();
      for (const [selector, ...line] of lines.slice(0, 2)) await drawn(selector, line);
      await reader.click('button', 'Try the sample');
      for (const [selector, ...line] of lines) await drawn(selector, line);

      async function drawn(selector, line) {
        const style = await reader.ask((element) => {
          const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(element);
          return [textDecorationLine, textDecorationStyle, textDecorationThickness];
        }, selector);
        assert.deepEqual(style, ['underline', ...line], selector);
      }
    });

    test('a card opens by the pointer', async () => {
      await paste(story);
      await status();
      await reader.point('.segment', 'rebuild the pier');
      await reader.read('.segment.active', 'Ana Ruiz');
      await reader.click('.segment', 'rebuild the pier');
      assert.match(await reader.read('.card', 'Ana Ruiz'), /the mayor of Lowmoor/);
      await reader.click('.segment', 'work would begin');
      assert.match(await reader.read('.card', 'Tom Li'), /Reported, not quoted/);
      await reader.click('.card .close');
      await reader.gone('.card');
    });

    test('a card opens by the keyboard, which walks through the finds', async () => {
      await paste(story);
      await status();
      const isInArticle = () => reader.run(() => document.activeElement?.localName === 'sayso-article');
      for (let tabs = 0; tabs < 40 && !(await isInArticle()); tabs += 1) await reader.press('Tab');
      assert.ok(await isInArticle());
      await reader.read('.card', 'Ana Ruiz');
      for (let steps = 0; steps < 10 && !(await reader.shows('.card', 'Tom Li')); steps += 1) {
        await reader.press('ArrowRight');
      }
      await reader.press('Enter');
      await reader.read('.card', 'Tom Li');
      await reader.press('Tab');
      await reader.read('.card :focus', '');
      await reader.press('Escape');
      assert.ok(await isInArticle());
      await reader.press('Escape');
      await reader.gone('.card');
    });

    test('the panels name who speaks and who wants what; a choice is lit in the article', async () => {
      await openSample();
      await reader.click('.speaker .choose', 'Pavel Dunn');
      await reader.read('.segment.active', '');
      await reader.read('.goal', 'compensate tenants');
    });

    test('what is found is exported', async () => {
      await paste(story);
      await status();
      await reader.click('summary', 'Export');
      await reader.click('button', 'Download Quotes, CSV');
      const csv = await downloaded(folder, '-quotes.csv', /Tom Li.*\n$/s);
      assert.match(csv, /We will rebuild the pier/);
      await reader.click('button', 'Download Everything, JSON');
      const json = await downloaded(folder, '.json', /\}\s*$/);
      assert.equal(JSON.parse(json).text, story);
    });

    test('words are copied with who said them', async () => {
      await paste(story);
      await reader.click('.segment', 'rebuild the pier');
      await reader.click('.card button', 'Copy');
      await reader.read('.status', 'copied');
      await reader.click('button', 'New article');
      await focus('textarea');
      await reader.press('Control', 'v');
      await reader.read('.text', 'rebuild the pier — Ana Ruiz, the mayor of Lowmoor');
    });

    test('after the first visit the page is there without a network, and no newer one is offered', async () => {
      await open();
      await reader.until(
        () => reader.run(() => navigator.serviceWorker.controller?.state === 'activated'),
        'the service worker is at work',
      );
      assert.ok(!(await reader.shows('.update')));
      await site.close();
      await openSample();
    });

    test('the page on a narrow screen', async () => {
      await tab.resize(450, 800);
      await openSample();
      await reader.until(() => reader.run(() => innerWidth <= 450), 'the window is narrow');
      await reader.click('.segment', 'enemy');
      await reader.read('.card', 'Ilse Maren');
      assert.ok((await reader.run(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      await tab.resize(1280, 900);
    });

    test('the widget under a strict policy marks a page’s own text', async () => {
      await open('widget');
      await reader.read('.panel', 'Tom Li');
      assert.deepEqual(await reader.run(() => [...CSS.highlights.keys()].sort()), [
        'sayso-cue',
        'sayso-direct',
        'sayso-goal',
        'sayso-indirect',
        'sayso-source',
      ]);
      const unstyled = await reader.run(() =>
        [...document.adoptedStyleSheets[0].cssRules]
          .filter(({ selectorText }) => /direct|mixed|goal|source/.test(selectorText ?? ''))
          .filter(({ style }) => !style.textDecorationStyle || !style.textDecorationThickness)
          .map(({ cssText }) => cssText),
      );
      assert.deepEqual(unstyled, []);
      await reader.click('em', 'rebuild');
      assert.match(await reader.read('.card', 'Ana Ruiz'), /the mayor of Lowmoor/);
    });

    test('the widget in a browser without highlights lists what it finds', async () => {
      await open('unmarked');
      await reader.click('.find', 'work would begin');
      await reader.read('.card', 'Tom Li');
      assert.equal(await reader.run(() => String(getSelection())), 'that the work would begin in March');
    });
  });
}
