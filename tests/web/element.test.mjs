// <sayso-article> in the pages of others: every attribute, property, event, part and custom property of docs/embed.md.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { axe } from './axe.mjs';
import { negatedArticle } from './made-analysis.mjs';
import { forgive, openBrowser, openPage, serve } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';
const script = '<script type="module" src="/widget/sayso-article.js"></script>';
const page = (body, head = script) =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`;

const pages = {};
let site;
let browser;
let tab;
let problems = [];

before(async () => {
  site = await serve(undefined, pages, { 'access-control-allow-origin': '*' });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await tab?.context().close();
  assert.deepEqual(problems, []);
});

async function open(body, options) {
  pages['/page'] = { body: page(body) };
  await openPath('page', options);
}

async function openPath(path, options) {
  ({ page: tab, problems } = await openPage(browser, site.url + path, options));
  tab.setDefaultTimeout(10_000);
  await tab.evaluate(() => customElements.whenDefined('sayso-article'));
}

/** Waits until every article of the page has been analyzed. */
async function analyzed(selector = 'sayso-article') {
  await tab.waitForFunction(
    (selector) => [...document.querySelectorAll(selector)].every((article) => article.analysis),
    selector,
  );
}

/** The words under each highlight of the page, in document order. */
const marked = () =>
  tab.evaluate(() => {
    const words = ({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset);
    return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name.slice(6), [...ranges].map(words)]));
  });

const article = () => tab.locator('sayso-article').first();
const card = () => tab.locator('sayso-article .card').first();
const focused = () =>
  tab.evaluate(() => (document.activeElement.shadowRoot?.activeElement ?? document.activeElement).className);

/** The middle of some words of the page, of those on their first line, in the window. */
const placeOf = (words) =>
  tab.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.data.indexOf(words);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + words.length);
      const { left, top, width, height } = range.getClientRects()[0];
      return [left + width / 2, top + height / 2];
    }
  }, words);

describe('what it marks', () => {
  test('its content, without a change to it', async () => {
    const content =
      '<p>“We will <em>rebuild</em> the\n pier,” said <a href="#ana">Ana Ruiz</a>, the mayor of Lowmoor.</p>';
    await open(`<sayso-article loading="eager" panel="none">${content}</sayso-article>`);
    await analyzed();
    assert.equal(await article().evaluate(({ text }) => text), sentence);
    assert.equal(await article().evaluate(({ innerHTML }) => innerHTML.trim()), content);
    const { direct, source, cue, goal } = await marked();
    assert.deepEqual(direct, ['“We will ', 'rebuild', ' the\n pier,”']);
    assert.equal(source.join(''), 'WeAna Ruiz, the mayor of Lowmoor');
    assert.ok(cue.includes('said'));
    assert.equal(goal.join('').replace(/\s+/g, ' '), 'rebuild the pier');
  });

  test('another element, named by for, in a shadow tree too; and the events cross the tree', async () => {
    await open('<div id="host"></div>');
    await tab.evaluate(async (sentence) => {
      window.heard = [];
      addEventListener('sayso-analysis', ({ detail, composed }) => heard.push([detail.text, composed]));
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = `<p id="story">${sentence}</p><sayso-article for="story" loading="eager"></sayso-article>`;
    }, sentence);
    await tab.waitForFunction(() => heard.length > 0);
    assert.deepEqual(await tab.evaluate(() => heard), [[sentence, true]]);
    assert.deepEqual((await marked()).direct, ['“We will rebuild the pier,”']);
    assert.equal(
      await tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('#host');
        return [shadowRoot.adoptedStyleSheets.length, document.adoptedStyleSheets.length].join();
      }),
      '1,0',
      'the style sheet is in the tree that has the text',
    );
  });

  test('for: an element that is not there is said, in the console once, and found when it comes', async () => {
    await open('');
    const message = await tab.evaluate(
      () =>
        new Promise((resolve) => {
          const article = document.createElement('sayso-article');
          article.htmlFor = 'later';
          article.loading = 'eager';
          article.addEventListener('sayso-error', ({ detail }) => resolve(detail.error.message));
          document.body.append(article);
        }),
    );
    assert.match(message, /for="later".*Give the article id="later"/);
    const warning = tab.waitForEvent('console', (said) => said.type() === 'warning');
    assert.equal((await warning).text(), message);
    await article().evaluate((article) => article.refresh());
    await tab.waitForTimeout(1500);
    assert.equal(problems.length, 1, 'it is said once');
    assert.ok(forgive(problems, /for="later"/));
    await tab.evaluate((sentence) => document.body.insertAdjacentHTML('beforeend', `<p>${sentence}</p>`), sentence);
    await tab.evaluate(() => (document.querySelector('p').id = 'later'));
    await analyzed();
    assert.deepEqual((await marked()).direct, ['“We will rebuild the pier,”']);
  });

  test('for: an element that comes a moment later is nobody’s mistake', async () => {
    await open('<sayso-article for="soon" loading="eager"></sayso-article><div id="host"></div>');
    await tab.evaluate((sentence) => {
      document.querySelector('#host').innerHTML = `<p id="soon">${sentence}</p>`;
    }, sentence);
    await analyzed();
    await tab.waitForTimeout(1500);
    assert.deepEqual(problems, []);
  });

  const rows = [
    { html: '', text: '' },
    { html: ' plain  words\n here ', text: 'plain words here' },
    { html: '<p>One.</p><p>Two.</p>', text: 'One.\n\nTwo.' },
    { html: '<p>One <b>bold</b>, <i>two</i></p>  <div>three<br>four</div>', text: 'One bold, two\n\nthree\nfour' },
    { html: '<div><div><p>Deep</p></div></div>after', text: 'Deep\n\nafter' },
    { html: '<p>un<b>brok</b>en</p>', text: 'unbroken' },
    { html: '<p><span style="float:left; font-size:3em">T</span>he pier</p>', text: 'The pier' },
    {
      html:
        '<p>a <i style="position:absolute; clip:rect(0,0,0,0)">not</i><i style="position:absolute; ' +
        'clip-path:inset(50%)">nor</i>b</p>',
      text: 'a b',
    },
    { html: '<p>a<b> b </b> c</p>', text: 'a b c' },
    { html: '<pre>one\n  two</pre>', text: 'one\n  two' },
    { html: '<p>a&nbsp;&nbsp;b 😀 c</p>', text: 'a\u00a0\u00a0b 😀 c' },
    { html: '<p>seen</p><p hidden>not</p><p style="display:none">nor</p><p aria-hidden="true">nor</p>', text: 'seen' },
    { html: '<p style="visibility:hidden">not <b style="visibility:visible">this</b></p>', text: 'this' },
    { html: '<p>yes<script>no</script><style>no</style><button>no</button><textarea>no</textarea></p>', text: 'yes' },
    { html: '<p>yes</p><figure><figcaption>no</figcaption></figure>', text: 'yes', ignore: 'figcaption, .ad' },
    { html: '<table><tr><td>one</td><td>two</td></tr></table>', text: 'one\n\ntwo' },
    { html: '<span style="display:block">one</span><span style="display:block">two</span>', text: 'one\n\ntwo' },
    { html: `${'<div>'.repeat(400)}deep`, text: 'deep' },
  ];
  test('reads what is shown, and knows where each character stands', async () => {
    await open('');
    const results = await tab.evaluate(async (rows) => {
      const results = [];
      for (const { html, ignore = '' } of rows) {
        const article = document.createElement('sayso-article');
        Object.assign(article, { analyzer: null, loading: 'eager', ignore, innerHTML: html });
        document.body.append(article);
        await new Promise((resolve) => setTimeout(resolve));
        const { text } = article;
        const lost = [];
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const quote = {
            id: 'q1',
            kind: 'direct',
            content: [{ start: index, end: index + word.length }],
            cue: [],
            source: [],
            speaker: null,
            confidence: 1,
            why: '',
          };
          article.analysis = {
            schema: 2,
            offsets: 'utf16',
            length: text.length,
            quotes: [quote],
            speakers: [],
            goals: [],
            lists: [],
            blocks: [],
            warnings: [],
          };
          const words = [...CSS.highlights.get('sayso-direct')].map((r) =>
            r.startContainer.data.slice(r.startOffset, r.endOffset),
          );
          if (words.join('') !== word) lost.push([word, words]);
        }
        results.push({ text, lost });
        article.remove();
      }
      return results;
    }, rows);
    for (const [i, { text }] of rows.entries()) assert.deepEqual(results[i], { text, lost: [] }, rows[i].html);
  });

  test('of generated content, reads the words that the browser says are shown', async () => {
    await open('');
    const wrong = await tab.evaluate(async () => {
      let seed = 1;
      const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
      const pick = (values) => values[next(values.length)];
      const tags = ['p', 'div', 'span', 'b', 'i', 'pre', 'li', 'section'];
      // Without what innerText has ways of its own with: visibility, br, inline-block; those are rows above.
      const styles = ['', '', '', '', 'display: none', 'display: block', 'display: contents', 'white-space: pre-line'];
      const words = [
        'one',
        ' two',
        'three ',
        ' ',
        '\n',
        '  four\n five ',
        '\u00a0six',
        'seven\teight',
        '“nine,”',
        '🤔',
      ];
      const grow = (parent, depth) => {
        for (let i = next(5); i >= 0; --i) {
          if (depth === 0 || next(3) === 0) parent.append(pick(words));
          else {
            const child = document.createElement(pick(tags));
            child.style.cssText = pick(styles);
            grow(child, depth - 1);
            parent.append(child);
          }
        }
      };
      const wrong = [];
      let seen = 0;
      for (let i = 0; i < 300; ++i) {
        const article = document.createElement('sayso-article');
        Object.assign(article, { analyzer: null, loading: 'eager' });
        grow(article, 4);
        document.body.append(article);
        await new Promise((resolve) => setTimeout(resolve));
        const [read, shown] = [article.text, article.innerText].map((text) =>
          text
            .split(/[ \t\r\n]+/)
            .filter(Boolean)
            .join(' '),
        );
        if (read !== shown) wrong.push({ html: article.innerHTML, read, shown });
        seen += read.length;
        article.remove();
      }
      return { wrong, isEnough: seen > 10_000 };
    });
    assert.deepEqual(wrong, { wrong: [], isEnough: true });
  });

  test('an ignore that is no selector is said', async () => {
    await open(`<sayso-article>${sentence}</sayso-article>`);
    const error = await article().evaluate(
      (article) =>
        new Promise((resolve) => {
          article.addEventListener('sayso-error', ({ detail }) => resolve(detail.error.name));
          article.setAttribute('ignore', '[[');
        }),
    );
    assert.equal(error, 'SyntaxError');
  });

  test('what changes is read again; the same words in other nodes keep their marks', async () => {
    await open(`<sayso-article loading="eager"><p>${sentence}</p></sayso-article>`);
    await analyzed();
    await tab.evaluate(() => {
      const text = document.querySelector('sayso-article p').firstChild;
      const bold = document.createElement('b');
      bold.append(text.splitText(9).data.slice(0, 7));
      text.nextSibling.data = text.nextSibling.data.slice(7);
      text.after(bold);
    });
    const isMarked = (words) =>
      tab.waitForFunction((words) => {
        const text = ({ startContainer: { data }, startOffset, endOffset }) => data.slice(startOffset, endOffset);
        return [...(CSS.highlights.get('sayso-direct') ?? [])].map(text).join('|') === words;
      }, words);
    await isMarked('“We will |rebuild| the pier,”');
    await tab.evaluate(() => (document.querySelector('sayso-article p').textContent = '“No,” said Tom Hale.'));
    await isMarked('“No,”');
    assert.equal(await article().evaluate(({ analysis }) => analysis.speakers[0].name), 'Tom Hale');
    await tab.evaluate(() => (document.querySelector('sayso-article p').textContent = ''));
    await tab.waitForFunction(() => CSS.highlights.size === 0);
  });

  test('refresh() reads what a style sheet shows', async () => {
    await open(
      `<sayso-article loading="eager"><p>${sentence}</p><p id="more" style="display:none">“No,” said Tom ` +
        `Hale.</p></sayso-article>`,
    );
    await analyzed();
    await tab.evaluate(() => {
      document.querySelector('#more').style.display = '';
      document.querySelector('sayso-article').refresh();
    });
    await tab.waitForFunction(() => document.querySelector('sayso-article').analysis?.quotes.length === 2);
  });

  test('layers, as an attribute and as a property', async () => {
    await open(`<sayso-article loading="eager" layers="goals">${sentence}</sayso-article>`);
    await analyzed();
    assert.deepEqual(Object.keys(await marked()), ['goal']);
    await article().evaluate((article) => (article.layers = ['quotes', 'cues']));
    assert.deepEqual(Object.keys(await marked()).sort(), ['cue', 'direct']);
    assert.equal(await article().getAttribute('layers'), 'quotes cues');
    await article().evaluate((article) => article.removeAttribute('layers'));
    assert.deepEqual(Object.keys(await marked()).sort(), ['cue', 'direct', 'goal', 'source']);
  });

  test('lazily: nothing is loaded before the article is about to be seen; eagerly when told', async () => {
    const far = `<div style="height: 5000px"></div><sayso-article LOADING>${sentence}</sayso-article>`;
    const requests = [];
    await open(far.replace('LOADING', ''));
    tab.on('request', (request) => requests.push(request.url()));
    await tab.waitForTimeout(300);
    assert.deepEqual(requests, []);
    assert.equal(await article().evaluate(({ text }) => text), '');
    await article().scrollIntoViewIfNeeded();
    await analyzed();
    assert.ok(requests.some((url) => url.endsWith('.wasm')));
    await tab.context().close();
    await open(far.replace('LOADING', 'loading="eager"'));
    await analyzed();
  });
});

describe('reading', () => {
  test('pointing at words shows their card, and leaving hides it; a click pins it; Escape lets go', async () => {
    await openPath('demo/plain.html');
    await analyzed();
    await tab.evaluate(() => {
      window.heard = [];
      for (const type of ['sayso-point', 'sayso-select']) {
        document.addEventListener(type, ({ detail: { find, speaker } }) =>
          heard.push([type, find !== null, speaker !== null]),
        );
      }
    });
    const place = await placeOf('two boats');
    await tab.mouse.move(...place);
    await card().waitFor();
    assert.match(await card().textContent(), /Reported.*Tom Hale/s);
    assert.ok((await marked()).current.join('').includes('two boats would be enough'));
    assert.ok((await marked()).active.includes('He'), 'what else is of that speaker is lit');
    const { x, y } = await card().boundingBox();
    for (let i = 0; i < 8; ++i) {
      await tab.mouse.move(x + 20 + i, y + 20 + i, { steps: 3 });
      await tab.waitForTimeout(100);
    }
    assert.ok(await card().isVisible(), 'one can point at the card');
    await tab.mouse.move(2, 2);
    await card().waitFor({ state: 'hidden' });
    assert.equal((await marked()).current, undefined);
    await tab.mouse.click(...place);
    await tab.mouse.move(2, 2);
    await tab.waitForTimeout(450);
    assert.ok(await card().isVisible(), 'it is pinned');
    await tab.keyboard.press('Escape');
    assert.ok(await card().isHidden());
    assert.deepEqual(
      await tab.evaluate(() => heard.filter(([type]) => type === 'sayso-select').map(([, find]) => find)),
      [true, false],
    );
    assert.ok(
      await tab.evaluate(() => heard.some(([type, find, speaker]) => type === 'sayso-point' && find && speaker)),
    );
  });

  test('pointing at words in a shadow tree, and at words that have just changed', async () => {
    await open('<div id="host"></div>');
    await tab.evaluate((sentence) => {
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
        `<sayso-article loading="eager"><p>${sentence}</p></sayso-article>`;
    }, sentence);
    await tab.waitForFunction(() => document.querySelector('#host').shadowRoot.firstChild.analysis);
    const [x, y] = await tab.evaluate(() => {
      const { left, top, height } = document
        .querySelector('#host')
        .shadowRoot.querySelector('p')
        .getBoundingClientRect();
      return [left + 40, top + height / 2];
    });
    await tab.mouse.move(x, y);
    await card().waitFor();
    assert.match(await card().textContent(), /Ana Ruiz/);
    await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('#host');
      shadowRoot.querySelector('p').firstChild.data = '“W';
      shadowRoot.firstChild.select('q1', { focus: true });
    });
    await tab.mouse.move(x - 30, y);
    await tab.waitForFunction(() => document.querySelector('#host').shadowRoot.firstChild.text === '“W');
  });

  test('a tap, on a phone, shows the card at the foot of the window', async () => {
    await openPath('demo/plain.html', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await analyzed();
    await tab.touchscreen.tap(...(await placeOf('two boats')));
    await card().waitFor();
    const { y, height, width } = await card().boundingBox();
    assert.equal(Math.round(y + height), 740);
    assert.equal(Math.round(width), 360);
    await tab.touchscreen.tap(...(await placeOf('Ferry to')));
  });

  test('links, buttons and listeners of the page work as they did', async () => {
    await openPath('demo/plain.html');
    await tab.evaluate(() => {
      window.heard = [];
      document
        .querySelector('#agree')
        .addEventListener('click', (event) => heard.push(`agree ${event.defaultPrevented}`));
      document
        .querySelector('#ferry p')
        .addEventListener('click', (event) => heard.push(`p ${event.target.localName}`));
    });
    await analyzed();
    await tab.getByRole('button', { name: 'I agree' }).click();
    await tab.getByRole('link', { name: 'Nobody' }).click();
    assert.deepEqual(await tab.evaluate(() => heard), ['agree false', 'p a']);
    assert.equal(new URL(tab.url()).hash, '#ferry');
    assert.equal(await article().evaluate(({ selected }) => selected), null);
  });

  test('by the keyboard alone: the list, a find, its card, the next find, and back', async () => {
    await openPath('demo/plain.html', { viewport: { width: 1000, height: 400 } });
    await analyzed();
    const summary = tab.locator('#ferry .panel summary');
    assert.match(await summary.textContent(), /\d quotes, 3 speakers/);
    const isThere = () => summary.evaluate((summary) => summary.getRootNode().activeElement === summary);
    for (let i = 0; i < 8 && !(await isThere()); ++i) await tab.keyboard.press('Tab');
    assert.ok(await isThere(), 'the list is reached with Tab');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    assert.equal(await focused(), 'find');
    assert.ok((await marked()).active.length > 0, 'the speaker is lit in the text');
    await tab.keyboard.press('Enter');
    assert.match(await focused(), /^card /);
    assert.equal(await card().getAttribute('aria-label'), 'About this find');
    const selected = await article().evaluate(({ selected }) => selected);
    assert.ok(selected);
    await tab.waitForFunction(() => {
      const [range] = CSS.highlights.get('sayso-current');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return 0 <= top && bottom <= innerHeight;
    });
    await tab.getByRole('button', { name: 'Next' }).click();
    assert.notEqual(await article().evaluate(({ selected }) => selected), selected);
    await tab.keyboard.press('Escape');
    assert.equal(await focused(), 'find');
    assert.ok(await card().isHidden());
  });

  test('panel: closed, open or none, as an attribute and as a property', async () => {
    await open(`<sayso-article loading="eager">${sentence}</sayso-article>`);
    await analyzed();
    const panel = tab.locator('sayso-article .panel');
    const state = async () => [
      await article().evaluate((article) => article.panel),
      await panel.isVisible(),
      await panel.evaluate(({ open }) => open),
    ];
    assert.deepEqual(await state(), ['closed', true, false]);
    await article().evaluate((article) => article.setAttribute('panel', 'open'));
    assert.deepEqual(await state(), ['open', true, true]);
    await article().evaluate((article) => (article.panel = 'none'));
    assert.deepEqual(await state(), ['none', false, false]);
    await article().evaluate((article) => (article.panel = 'closed'));
    assert.deepEqual(await state(), ['closed', true, false]);
  });

  test('what is negated is said to be in the list and on its card', async () => {
    const { text, analysis } = negatedArticle();
    await open(`<sayso-article loading="lazy" panel="open"><p style="margin-top: 300vh">${text}</p></sayso-article>`);
    await article().evaluate((article, analysis) => {
      article.analyzer = { analyze: async () => analysis };
      article.loading = 'eager';
    }, analysis);
    await analyzed();
    const finds = await tab.locator('sayso-article .find').allTextContents();
    assert.ok(finds.includes('Reported, not quoted not said: they had read it'), `${finds}`);
    assert.deepEqual(
      finds.filter((words) => /sell/.test(words)),
      ['Commitment not sell the stadium', 'Aim not sell it', 'Aim sell the stadium after all'],
    );
    await tab.getByRole('button', { name: 'Aim not sell it' }).click();
    assert.equal(await card().locator('.negated').textContent(), 'not sell it');
  });

  test('without the Custom Highlight API: the list and the cards, and what one goes to is selected', async () => {
    pages['/page'] = {
      body: page(
        `<sayso-article loading="eager" panel="open">${sentence}</sayso-article>`,
        `<script>delete window.Highlight</script>${script}`,
      ),
    };
    await openPath('page');
    await analyzed();
    await tab.locator('sayso-article .find').first().click();
    assert.match(await card().textContent(), /Ana Ruiz/);
    assert.equal(await tab.evaluate(() => getSelection().toString()), '“We will rebuild the pier,”');
  });
});

describe('what a reader is told', () => {
  const bar = () => tab.locator('sayso-article .bar').first();
  const marks = () => bar().getByRole('switch');

  test('that a program found this, and what the marks mean, by the layers that are shown', async () => {
    await open(`<sayso-article loading="eager" layers="quotes cues">${sentence}</sayso-article>`);
    await analyzed();
    assert.equal(await bar().locator('.notice').textContent(), 'Found by a program, can be wrong.');
    assert.ok(await bar().locator('ul').isHidden());
    await bar().getByText('What the marks mean').click();
    assert.deepEqual(await bar().locator('.sample').allTextContents(), [
      'Direct quote',
      'Partly quoted',
      'Reported',
      'Cue',
      'Doubtful',
    ]);
    const lines = await bar()
      .locator('.sample.quotes')
      .evaluateAll((samples) => samples.map((sample) => getComputedStyle(sample).textDecorationStyle));
    assert.deepEqual(lines, ['solid', 'dashed', 'dotted', 'solid'], 'as the marks are');
  });

  test('legend: closed, open or none, as an attribute and as a property; with finds only', async () => {
    await open(`<sayso-article loading="eager">It rained.</sayso-article>`);
    await analyzed();
    assert.ok(await bar().isHidden());
    await article().evaluate((article, text) => (article.textContent = text), sentence);
    await bar().waitFor();
    const state = async () => [
      await article().evaluate((article) => article.legend),
      await bar().isVisible(),
      await bar().evaluate((bar) => bar.querySelector('details').open),
    ];
    assert.deepEqual(await state(), ['closed', true, false]);
    await article().evaluate((article) => article.setAttribute('legend', 'open'));
    assert.deepEqual(await state(), ['open', true, true]);
    await article().evaluate((article) => (article.legend = 'none'));
    assert.deepEqual(await state(), ['none', false, false]);
  });

  test('the words of the notice can be others, and not be lost by a slip', async () => {
    await open(`<sayso-article loading="eager">${sentence}</sayso-article>`);
    await analyzed();
    const notice = async (texts) => {
      await article().evaluate((article, texts) => (article.texts = texts), texts);
      return bar().locator('.notice').textContent();
    };
    assert.equal(await notice({ notice: 'Von einem Programm gefunden.' }), 'Von einem Programm gefunden.');
    const english = 'Found by a program, can be wrong.';
    for (const slip of [{ notice: '' }, { notice: '  ' }, { notice: null }, { legend: null }, {}]) {
      assert.equal(await notice(slip), english, JSON.stringify(slip));
    }
    await notice({ legend: { switch: 'Markierungen' } });
    assert.equal(await marks().textContent(), 'Markierungen');
    assert.equal(await bar().locator('summary').textContent(), 'What the marks mean', 'what is left out stays English');
  });

  test('marks: the reader switches them off for all articles of the site, and finds them so', async () => {
    const two = `<sayso-article loading="eager">${sentence}</sayso-article>`.repeat(2);
    await open(two);
    await analyzed();
    await tab.evaluate(() => {
      window.heard = [];
      document.addEventListener('sayso-marks', ({ detail }) => heard.push(detail.on));
    });
    assert.equal((await marked()).direct.length, 2);
    assert.equal(await tab.evaluate(() => localStorage.length), 0, 'nothing is kept before there is a choice');
    assert.equal(await marks().getAttribute('aria-checked'), 'true');
    await marks().focus();
    await tab.keyboard.press('Space');
    assert.deepEqual(await marked(), {});
    assert.equal(await focused(), 'switch');
    assert.deepEqual(await tab.evaluate(() => [heard, { ...localStorage }]), [[false], { 'sayso-marks': 'off' }]);
    await tab.mouse.click(...(await placeOf('rebuild')));
    assert.ok(await card().isHidden(), 'words without marks are words');
    const states = () => tab.evaluate(() => document.querySelectorAll('sayso-article:state(unmarked)').length);
    assert.equal(await states(), 2);
    await tab.reload();
    await analyzed();
    assert.deepEqual(await marked(), {});
    assert.equal(await marks().getAttribute('aria-checked'), 'false');
    await marks().click();
    assert.equal((await marked()).direct.length, 2);
    assert.equal(await states(), 0);
  });

  test('marks: off until the reader wants them, where the page says so; then the reader’s choice holds', async () => {
    await open(`<sayso-article loading="eager" marks="off" panel="open">${sentence}</sayso-article>`);
    await analyzed();
    assert.deepEqual(await marked(), {});
    await tab.locator('sayso-article .find').first().click();
    assert.match(await card().textContent(), /Ana Ruiz/, 'the list leads to the words and their card');
    await tab.keyboard.press('Escape');
    await marks().click();
    assert.ok('direct' in (await marked()));
    await article().evaluate((article) => (article.marks = 'off'));
    assert.ok('direct' in (await marked()));
    await article().evaluate((article) => (article.legend = 'none'));
    assert.deepEqual(await marked(), {}, 'a choice that nobody could take back is not heeded');
  });

  test('marks: where the browser keeps nothing the switch works all the same', async () => {
    pages['/page'] = {
      body: page(`<sayso-article loading="eager">${sentence}</sayso-article>`),
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    };
    await openPath('page');
    await analyzed();
    await marks().click();
    assert.deepEqual(await marked(), {});
  });

  test('the property text has the bar too', async () => {
    await open('<sayso-article></sayso-article>');
    await article().evaluate((article, text) => (article.text = text), sentence);
    await analyzed();
    assert.ok((await tab.locator('sayso-article mark').count()) > 0);
    await marks().click();
    assert.equal(await tab.locator('sayso-article mark').count(), 0);
    assert.equal(await tab.locator('sayso-article .text').textContent(), sentence);
  });

  test('doubt: pale lines of their kind in the text, and a word in the list and on the card', async () => {
    await open(`<sayso-article loading="eager" panel="open"><p>${sentence}</p></sayso-article>`);
    await analyzed();
    await article().evaluate((article) => {
      const { analysis } = article;
      const doubted = (records, confidence) => records.map((record) => ({ ...record, confidence }));
      article.analysis = {
        ...analysis,
        quotes: doubted(analysis.quotes, 0.74),
        goals: doubted(analysis.goals, 0.9),
      };
    });
    const { direct, goal, 'doubtful-direct': doubtful } = await marked();
    assert.deepEqual([direct, doubtful, Boolean(goal)], [undefined, ['“We will rebuild the pier,”'], true]);
    const looks = await tab.evaluate(() =>
      ['direct', 'mixed', 'indirect', 'goal'].map((name) =>
        ['', 'doubtful-'].map((doubt) => {
          const style = getComputedStyle(document.querySelector('p'), `::highlight(sayso-${doubt}${name})`);
          return [style.textDecorationStyle, parseFloat(style.textDecorationThickness), style.backgroundColor];
        }),
      ),
    );
    for (const [[line, width], [doubtfulLine, doubtfulWidth, tint]] of looks) {
      assert.equal(doubtfulLine, line);
      assert.ok(doubtfulWidth < width);
      assert.equal(tint, 'rgba(0, 0, 0, 0)');
    }
    const finds = await tab.locator('sayso-article .find').allTextContents();
    assert.deepEqual(
      finds.map((words) => [words.split(' ')[0], words.endsWith(' unsure')]),
      [
        ['Direct', true],
        ['Commitment', false],
      ],
    );
    await tab.locator('sayso-article .find').first().click();
    assert.equal(await card().locator('.who').textContent(), 'probably Ana Ruiz');
  });
});

describe('properties', () => {
  test('text, shown by the element; labels; selection', async () => {
    await open('<sayso-article labels>The page’s own words.</sayso-article>');
    await article().evaluate((article, text) => (article.text = text), sentence);
    await analyzed();
    assert.equal(await tab.locator('sayso-article .text').textContent(), sentence);
    const label = tab.locator('sayso-article mark[data-label]').first();
    assert.equal(await label.evaluate((mark) => getComputedStyle(mark, '::before').position), 'static');
    await article().evaluate((article) => article.removeAttribute('labels'));
    assert.equal(await label.evaluate((mark) => getComputedStyle(mark, '::before').position), 'absolute');
    assert.equal(await article().evaluate(({ selection }) => selection), null);
    await tab
      .locator('sayso-article mark.direct')
      .first()
      .locator('xpath=following::mark[contains(@class, "direct")][1]')
      .dblclick({ position: { x: 30, y: 10 }, force: true });
    const { start, end } = await article().evaluate(({ selection }) => selection);
    assert.equal(sentence.slice(start, end).trim(), 'will');
  });

  test('text: the state sheet tells of a card that lies over the page, even when its article is hidden', async () => {
    for (const [width, isSheet] of [
      [400, true],
      [1200, false],
    ]) {
      await open('<sayso-article></sayso-article>', { viewport: { width, height: 700 } });
      await article().evaluate((article, text) => (article.text = text), sentence);
      await analyzed();
      const states = () => article().evaluate((article) => article.matches(':state(sheet)'));
      assert.equal(await states(), false);
      await article().evaluate((article) => article.select('q1'));
      assert.equal(await states(), isSheet, `${width} px`);
      await article().evaluate(
        (article) =>
          new Promise((resolve) => {
            article.style.display = 'none';
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      await article().evaluate((article) => article.select(null));
      assert.equal(await states(), false);
      assert.deepEqual(problems, []);
      if (isSheet) await tab.context().close();
    }
  });

  test('what a page sets before the element is defined is kept', async () => {
    pages['/page'] = {
      body: page(
        `<sayso-article></sayso-article><script>document.querySelector('sayso-article').text = '${sentence}'</script>`,
      ),
    };
    await openPath('page');
    await analyzed();
    assert.equal(await tab.locator('sayso-article .text').textContent(), sentence);
  });

  test('analysis and analyzer: one of your own, none, and that of another text', async () => {
    await open('');
    const result = await tab.evaluate(async (sentence) => {
      const { createAnalyzer, SaysoArticle } = await import('/widget/sayso-article.js');
      const analyzer = createAnalyzer({ worker: 'none' });
      const analysis = await analyzer.analyze(sentence);
      const article = new SaysoArticle();
      article.analyzer = null;
      article.innerHTML = `<p>${sentence}</p>`;
      article.loading = 'eager';
      document.body.append(article);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const before = [article.analyzer, article.analysis, article.text === sentence];
      article.analysis = analysis;
      let refused;
      try {
        article.analysis = { ...analysis, length: 3 };
      } catch (error) {
        refused = error.name;
      }
      article.analysis = analysis;
      const other = new SaysoArticle();
      let calls = 0;
      other.analyzer = { analyze: (...args) => (++calls, analyzer.analyze(...args)) };
      other.text = sentence;
      document.body.append(other);
      await new Promise((resolve) => other.addEventListener('sayso-analysis', resolve, { once: true }));
      return { before, same: article.analysis === analysis, refused, calls };
    }, sentence);
    assert.deepEqual(result, { before: [null, null, true], same: true, refused: 'RangeError', calls: 1 });
    assert.deepEqual((await marked()).direct, ['“We will rebuild the pier,”']);
    assert.equal(tab.workers().length, 0);
  });

  test('an analyzer that fails is heard of', async () => {
    await open('');
    const message = await tab.evaluate(async (sentence) => {
      const article = document.createElement('sayso-article');
      article.analyzer = { analyze: () => Promise.reject(new Error('out of order')) };
      article.text = sentence;
      document.body.append(article);
      return new Promise((resolve) =>
        article.addEventListener('sayso-error', ({ detail }) => resolve(detail.error.message)),
      );
    }, sentence);
    assert.equal(message, 'out of order');
  });

  test('speaker, select(), selected, actions and texts', async () => {
    await open(`<sayso-article loading="eager" panel="open">${sentence}</sayso-article>`);
    await analyzed();
    await article().evaluate((article) => (article.speaker = 's1'));
    assert.ok((await marked()).active.includes('“We will rebuild the pier,”'));
    await article().evaluate((article) => (article.speaker = null));
    assert.equal((await marked()).active, undefined);

    await article().evaluate((article) => {
      article.actions = (find) => [Object.assign(document.createElement('button'), { textContent: `Report ${find}` })];
      article.texts = { close: 'Schließen' };
      article.select('q1');
    });
    assert.equal(await article().evaluate(({ selected }) => selected), 'q1');
    assert.ok(await card().isVisible());
    assert.equal(await focused(), '', 'the focus stays where it was');
    assert.equal(await card().getByRole('button', { name: 'Report q1' }).count(), 1);
    assert.equal(await card().getByRole('button', { name: 'Schließen' }).count(), 1);
    await article().evaluate((article) => article.select('q1', { focus: true }));
    assert.match(await focused(), /^card/);
    await article().evaluate((article) => article.select(null));
    assert.ok(await card().isHidden());
    await article().evaluate((article) => article.select('q99'));
    assert.equal(await article().evaluate(({ selected }) => selected), null);
  });
});

describe('styles', () => {
  test('the custom properties over the page’s own text', async () => {
    const names = { quotes: 'direct', goals: 'goal', sources: 'source', cues: 'cue', active: 'active' };
    const set = Object.keys(names)
      .map((name, i) => `--sayso-host-${name}: rgb(${i + 1} 2 3)`)
      .join(';');
    await open(`<sayso-article loading="eager"><p style="${set}">${sentence}</p></sayso-article>`);
    await analyzed();
    await article().evaluate((article) => (article.speaker = 's1'));
    for (const [i, [name, highlight]] of Object.entries(names).entries()) {
      const { line, tint } = await tab.evaluate((highlight) => {
        const style = getComputedStyle(document.querySelector('p'), `::highlight(sayso-${highlight})`);
        return { line: style.textDecorationColor, tint: style.backgroundColor };
      }, highlight);
      const tinted = `color(srgb ${((i + 1) / 255).toPrecision(6)}`;
      if (['cues', 'active'].includes(name)) assert.ok(tint.startsWith(tinted), `${name}: ${tint}`);
      else assert.equal(line, `rgb(${i + 1}, 2, 3)`, name);
    }
  });

  test('kinds differ by their lines, and in forced colours too', async () => {
    for (const forcedColors of ['none', 'active']) {
      await open(`<sayso-article loading="eager"><p>${sentence}</p></sayso-article>`, { forcedColors });
      await analyzed();
      const lines = await tab.evaluate(() =>
        ['direct', 'mixed', 'indirect', 'goal', 'source'].map(
          (name) => getComputedStyle(document.querySelector('p'), `::highlight(sayso-${name})`).textDecorationStyle,
        ),
      );
      assert.deepEqual(lines, ['solid', 'dashed', 'dotted', 'wavy', 'double']);
      if (forcedColors === 'none') await tab.context().close();
    }
  });

  const inside = {
    '--sayso-paper': ['.card', 'backgroundColor'],
    '--sayso-ink': ['.card', 'color'],
    '--sayso-ink-2': ['.card dt', 'color'],
    '--sayso-rule': ['.panel', 'borderTopColor'],
    '--sayso-rule-2': ['.card nav button:enabled', 'borderTopColor'],
    '--sayso-quotes': ['.kind.quotes span', 'color'],
    '--sayso-goals': ['.kind.goals span', 'color'],
    '--sayso-focus': ['.card', 'outlineColor'],
    '--sayso-serif': ['.card .who', 'fontFamily'],
    '--sayso-sans': ['.card', 'fontFamily'],
  };
  test('the custom properties of the card and the list, and the parts', async () => {
    const values = Object.keys(inside).map((name, i) => [
      name,
      /serif|sans/.test(name) ? `face${i}` : `rgb(${i + 10}, 0, 0)`,
    ]);
    const parts = [
      'bar',
      'notice',
      'switch',
      'legend',
      'legend-summary',
      'card',
      'panel',
      'summary',
      'list',
      'speaker',
      'speaker-name',
      'find',
    ];
    const css = `sayso-article { ${values.map(([name, value]) => `${name}: ${value};`).join('')} 
        --sayso-paper-2: rgb(9, 9, 9) }
      ${parts.map((part, i) => `sayso-article::part(${part}) { scroll-margin-top: ${i + 1}px }`).join('\n')}`;
    pages['/page'] = {
      body: page(
        `<sayso-article loading="eager" panel="open">${sentence} “Why not?” Ruiz asked.</sayso-article>`,
        `<style>${css}</style>${script}`,
      ),
    };
    await openPath('page');
    await analyzed();
    await tab.locator('sayso-article .panel summary').focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    const look = (selector, property) =>
      article().evaluate(
        ({ shadowRoot }, [selector, property]) => getComputedStyle(shadowRoot.querySelector(selector))[property],
        [selector, property],
      );
    for (const [name, value] of values) assert.equal(await look(...inside[name]), value, name);
    for (const [i, part] of parts.entries())
      assert.equal(await look(`[part='${part}']`, 'scrollMarginTop'), `${i + 1}px`, part);
    await tab.keyboard.press('Escape'); // the card may lie over the list
    await tab.locator('sayso-article .find').last().hover();
    assert.equal(await look('.find:hover', 'backgroundColor'), 'rgb(9, 9, 9)');
  });

  test('the custom properties and the parts of the property text', async () => {
    const parts = [
      'frame',
      'text',
      'headline',
      'subheading',
      'paragraph',
      'quotes',
      'direct',
      'goals',
      'commitment',
      'sources',
      'source',
      'cues',
      'cue',
    ];
    const css = `sayso-article { --sayso-sources: rgb(1, 0, 0); --sayso-cues: rgb(2, 0, 0) }
      ${parts.map((part) => `sayso-article::part(${part}) { --seen-${part}: yes }`).join('\n')}`;
    pages['/page'] = { body: page('<sayso-article></sayso-article>', `<style>${css}</style>${script}`) };
    await openPath('page');
    await article().evaluate(
      (article, text) => (article.text = text),
      `The pier\n\n${sentence} He spoke.\n\nThe cost\n\nIt rained.`,
    );
    await analyzed();
    const look = (selector, property) =>
      article().evaluate(
        ({ shadowRoot }, [selector, property]) =>
          getComputedStyle(shadowRoot.querySelector(selector)).getPropertyValue(property),
        [selector, property],
      );
    assert.equal(await look('mark.source', 'color'), 'rgb(1, 0, 0)');
    assert.equal(await look('mark.cue', 'color'), 'rgb(2, 0, 0)');
    const missing = [];
    for (const part of parts) {
      const isThere = await article().evaluate(
        ({ shadowRoot }, part) => shadowRoot.querySelector(`[part~=${part}]`) !== null,
        part,
      );
      if (!isThere || (await look(`[part~=${part}]`, `--seen-${part}`)) !== 'yes') missing.push(part);
    }
    assert.deepEqual(missing, []);
  });

  /** How light the letters and the ground of the list, the card and the property `text` are, from 0 to 255. */
  const lights = () =>
    tab.locator('sayso-article').evaluateAll((articles) => {
      const light = (color) => Number(/\d+/.exec(color)[0]);
      return articles.flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('.bar, .panel, .card, .frame')].map((part) => {
          const { color, backgroundColor } = getComputedStyle(part);
          return part.matches('.frame') ? [light(color)] : [light(color), light(backgroundColor)];
        }),
      );
    });
  const dark = Array(3).fill([233, 22]); // bar, panel and card
  const light = Array(3).fill([27, 253]);
  const grounds = [
    { ground: 'html { background: #101018; color: #ddd }', seen: dark },
    { ground: 'body { background: rgb(16 16 24 / 0.9); color: #ddd }', seen: dark },
    { ground: 'html { background: oklch(0.2 0.04 265); color: #ddd }', seen: dark },
    { ground: 'html { background: white } main { background: color-mix(in srgb, black 90%, white) }', seen: dark },
    { ground: 'main { background: linear-gradient(black, black); color: white }', seen: dark },
    { ground: 'html { background: black } main { background: #eee; color: black }', seen: light },
    { ground: 'html { background: rgb(0 0 0 / 0.2) }', seen: light },
    { ground: '', seen: light },
    { ground: 'main { background: lab(none none none) }', seen: dark },
    { ground: 'html { color-scheme: dark }', seen: dark },
    { ground: 'sayso-article { color-scheme: light } html { background: black; color: white }', seen: light },
  ];
  for (const { ground, seen } of grounds) {
    test(`card and list are as dark as the page around them: ${ground}`, async () => {
      pages['/page'] = {
        body: page(
          `<main><sayso-article loading="eager" panel="open">${sentence}</sayso-article></main>`,
          `<style>${ground}</style>${script}`,
        ),
      };
      await openPath('page');
      await analyzed();
      await article().evaluate((article) => {
        article.legend = 'open';
        article.select('q1');
      });
      assert.deepEqual(await lights(), seen);
      await tab.evaluate(axe);
      const illegible = await tab.evaluate(async () => {
        const ours = ['.bar', '.panel', '.card'].map((part) => ({ fromShadowDom: ['sayso-article', part] }));
        const { violations, passes } = await axe.run({ include: ours }, { runOnly: 'color-contrast' });
        return [violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)), passes.length];
      });
      assert.deepEqual(illegible, [[], 1]);
    });
  }

  for (const [colorScheme, ground, seen] of [
    ['dark', '', dark],
    ['dark', 'main { background: white; color: black }', light],
    ['light', '', light],
    ['light', 'main { background: black; color: white }', dark],
  ]) {
    test(`and on a page that says so in its <meta> only: ${colorScheme} ${ground}`, async () => {
      pages['/page'] = {
        body: page(
          `<main><sayso-article loading="eager" panel="open">${sentence}</sayso-article></main>`,
          `<meta name="color-scheme" content="light dark"><style>${ground}</style>${script}`,
        ),
      };
      await openPath('page', { colorScheme });
      await analyzed();
      await article().evaluate((article) => article.select('q1'));
      assert.deepEqual(await lights(), seen);
    });
  }

  test('and turn dark and light with it; so does the property text', async () => {
    const css =
      'body { background: white; color: black; transition: background 0.2s } body.night { background: black; ' +
      'color: white }';
    pages['/page'] = {
      body: page(
        `<sayso-article loading="eager" panel="open">${sentence}</sayso-article><sayso-article ` +
          `id="own"></sayso-article>`,
        `<style>${css}</style>${script}`,
      ),
    };
    await openPath('page');
    await tab.evaluate((text) => (document.querySelector('#own').text = text), sentence);
    await analyzed();
    // The property `text` has no panel.
    const own = (seen, ink) => [[ink], ...seen.slice(1)];
    assert.deepEqual(await lights(), [...light, ...own(light, 27)]);
    for (const [isNight, seen, ink] of [
      [true, dark, 233],
      [false, light, 27],
    ]) {
      await tab.evaluate((isNight) => document.body.classList.toggle('night', isNight), isNight);
      const wanted = JSON.stringify([...seen, ...own(seen, ink)]);
      for (let i = 0; i < 40 && JSON.stringify(await lights()) !== wanted; ++i) await tab.waitForTimeout(50);
      assert.equal(JSON.stringify(await lights()), wanted);
    }
  });

  test('a page from right to left: the words of card and list stay in order, the article’s in their own', async () => {
    const arabic = '“سنبني الميناء.”';
    pages['/page'] = {
      body: page(
        `<main dir="rtl" lang="ar"><sayso-article loading="eager" panel="open"><p>${sentence}</p><p>${arabic} ` +
          `said Ana Ruiz.</p></sayso-article></main>`,
      ),
    };
    await openPath('page');
    await analyzed();
    await article().evaluate((article) => article.select('q1'));
    const look = await article().evaluate(({ shadowRoot }) => {
      const directionOf = (selector) =>
        [...shadowRoot.querySelectorAll(selector)].map((element) => getComputedStyle(element).direction);
      const leftOf = (selector, words) => {
        const element = shadowRoot.querySelector(selector);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const start = walker.currentNode.data.indexOf(words);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(walker.currentNode, start);
          range.setEnd(walker.currentNode, start + 1);
          return range.getBoundingClientRect().left;
        }
      };
      return {
        languages: ['.bar', '.panel', '.card'].map((selector) => shadowRoot.querySelector(selector).lang),
        directions: ['.bar', '.panel', '.card', '.find bdi'].map(directionOf),
        isInOrder:
          leftOf('.panel summary', 'Who') < leftOf('.panel summary', 'quote') &&
          leftOf('.find .kind', 'D') < leftOf('.find bdi', '“'),
      };
    });
    assert.deepEqual(look.languages, ['en', 'en', 'en']);
    assert.deepEqual(look.directions.slice(0, 3), [['ltr'], ['ltr'], ['ltr']]);
    assert.ok(look.directions[3].includes('ltr'));
    assert.equal(look.isInOrder, true);
    await article().evaluate((article) => (article.texts = { language: 'ar', direction: 'rtl' }));
    assert.equal(await article().evaluate(({ shadowRoot }) => shadowRoot.querySelector('.bar').lang), 'ar');
    assert.equal(
      await article().evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.panel')).direction),
      'rtl',
    );
  });

  for (const [page, words] of [
    ['ltr', 'ltr'],
    ['rtl', 'ltr'],
    ['ltr', 'rtl'],
    ['rtl', 'rtl'],
  ]) {
    test(`a page ${page} with words ${words}: the card is in the margin, or where its find begins`, async () => {
      const two = `<sayso-article id="own"></sayso-article><sayso-article id="host" loading="eager"></sayso-article>`;
      await open(`<main style="direction: ${page}">${two}</main>`);
      await tab.evaluate(
        ([text, direction]) => {
          const [own, host] = document.querySelectorAll('sayso-article');
          own.texts = host.texts = { direction };
          own.text = `It rained in the town. ${text}`;
          host.textContent = `It rained in the town. ${text}`;
        },
        [sentence, words],
      );
      await analyzed();
      await tab.evaluate(() => {
        for (const article of document.querySelectorAll('sayso-article')) article.select('q1');
      });
      const boxes = await tab.evaluate(() => {
        const boxOf = (element) => {
          const { left, right } = element.getBoundingClientRect();
          return { left: Math.round(left), right: Math.round(right) };
        };
        const [own, host] = document.querySelectorAll('sayso-article');
        const [range] = CSS.highlights.get('sayso-current');
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return {
          text: boxOf(own.shadowRoot.querySelector('.text')),
          margin: boxOf(own.shadowRoot.querySelector('.card')),
          find: boxOf(live),
          floating: boxOf(host.shadowRoot.querySelector('.card')),
        };
      });
      const { text, margin, find, floating } = boxes;
      if (page === 'ltr') assert.ok(margin.left >= text.right, JSON.stringify(boxes));
      else assert.ok(margin.right <= text.left, JSON.stringify(boxes));
      const begin = page === 'ltr' ? 'left' : 'right';
      assert.equal(floating[begin], find[begin]);
    });
  }

  test('the property text in a grid is as narrow as a phone that was turned and turned back', async () => {
    await open('<div style="display: grid"><sayso-article></sayso-article></div>', {
      viewport: { width: 360, height: 740 },
    });
    const long = Array.from(
      { length: 300 },
      (_, i) => `The pier of Lowmoor, number ${i}, ${'was shut on a cold and windy day. '.repeat(5)}`,
    );
    await article().evaluate((article, text) => (article.text = text), `${sentence}\n\n${long.join('\n\n')}`);
    await analyzed();
    await tab.setViewportSize({ width: 740, height: 360 });
    await tab.evaluate(() => scrollTo(0, 3000));
    await tab.waitForTimeout(300);
    await tab.setViewportSize({ width: 360, height: 740 });
    await tab.waitForTimeout(300);
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
  });

  test('a hostile page: nothing of its styles comes in, nothing of it covers or clips the card', async () => {
    await openPath('demo/hostile.html');
    await analyzed();
    assert.equal(tab.workers().length, 1, 'trusted types do not keep it from its worker');
    await tab.locator('sayso-article .find').first().click();
    const look = await article().evaluate(({ shadowRoot }) => {
      const card = shadowRoot.querySelector('.card');
      const { left, top, width, height } = card.getBoundingClientRect();
      const { color, fontSize, letterSpacing, textTransform, textShadow, fontStyle } = getComputedStyle(
        card.querySelector('dd'),
      );
      const corners = [
        [left + 4, top + 4],
        [left + width - 4, top + height - 4],
      ];
      const isInWindow = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
      return {
        isInWindow,
        isOnTop: corners.every(([x, y]) => document.elementFromPoint(x, y)?.localName === 'sayso-article'),
        style: [color, fontSize, letterSpacing, textTransform, textShadow, fontStyle],
      };
    });
    assert.deepEqual(look, {
      isInWindow: true,
      isOnTop: true,
      style: [
        'rgb(233, 231, 226)',
        '14px', // light on that page's dark ground
        'normal',
        'none',
        'none',
        'normal',
      ],
    });
  });

  for (const [name, options] of [
    ['plain', {}],
    ['plain', { colorScheme: 'dark' }],
    ['hostile', {}],
    ['plain', { viewport: { width: 360, height: 740 } }],
  ]) {
    test(`axe finds nothing: ${name} ${JSON.stringify(options)}`, async () => {
      await openPath(`demo/${name}.html`, { ...options, bypassCSP: true });
      await analyzed();
      await tab.evaluate(axe);
      for (const id of [null, 'q1']) {
        await article().evaluate((article, id) => {
          article.panel = article.legend = 'open';
          article.select(id, { focus: true });
        }, id);
        const violations = await tab.evaluate(
          async (context) =>
            (await axe.run(context)).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
          name === 'hostile' ? 'sayso-article' : 'body',
        );
        assert.deepEqual(
          violations.filter(([id]) => name !== 'hostile' || id !== 'region'),
          [],
        );
      }
    });
  }
});

describe('a good guest', () => {
  test('many articles of a page share one worker, and leave nothing behind', async () => {
    const one = (i) => `<sayso-article loading="eager"><p>“We will open gate ${i},” said Ana Ruiz.</p></sayso-article>`;
    await open('');
    const before = await tab.evaluate(() => Object.getOwnPropertyNames(window));
    await tab.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      Array.from({ length: 20 }, (_, i) => one(i)).join(''),
    );
    await analyzed();
    assert.equal(tab.workers().length, 1);
    assert.equal((await marked()).direct.length, 20);
    assert.deepEqual(await tab.evaluate(() => Object.getOwnPropertyNames(window)), before);
    await tab.evaluate(() => document.querySelector('sayso-article').remove());
    assert.equal((await marked()).direct.length, 19);
    await tab.evaluate(() => document.querySelectorAll('sayso-article').forEach((article) => article.remove()));
    assert.deepEqual(await tab.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]), [0, 0]);
  });

  test('one that is moved is marked in its new place', async () => {
    await open(`<sayso-article loading="eager"><p>${sentence}</p></sayso-article><main></main>`);
    await analyzed();
    await tab.evaluate(() => document.querySelector('main').append(document.querySelector('sayso-article')));
    await analyzed();
    assert.deepEqual((await marked()).direct, ['“We will rebuild the pier,”']);
  });

  test('the policy of the manual is enough, and everything is asked of the own host', async () => {
    const manual = await readFile(join(root, 'docs/embed.md'), 'utf8');
    const policy = manual.match(/^ +(default-src .*)$/m)[1];
    pages['/page'] = {
      body: page(`<sayso-article panel="open">${sentence}</sayso-article>`, script).replace(
        '<link rel="icon" href="data:,">',
        '',
      ),
      headers: { 'content-security-policy': `${policy}; img-src 'self'` },
    };
    pages['/favicon.ico'] = { body: '' };
    await openPath('page');
    await analyzed();
    assert.equal(tab.workers().length, 1);
    await tab.locator('sayso-article .find').first().click();
    assert.equal(await card().evaluate((card) => getComputedStyle(card).position), 'fixed');
  });

  for (const [name, workers, expected] of [
    ['with blob:', "worker-src blob: 'self'", ['blob:']],
    ['without blob:', "worker-src 'self'", []],
  ]) {
    test(`scripts of another host, ${name}`, async () => {
      const other = await serve(undefined, {}, { 'access-control-allow-origin': '*' });
      try {
        const policy =
          `default-src 'none'; img-src data:; script-src ${other.url} 'wasm-unsafe-eval'; ` +
          `connect-src ${other.url}; ${workers} ${name === 'with blob:' ? other.url : ''}`;
        pages['/page'] = {
          body: page(`<sayso-article>${sentence}</sayso-article>`, script.replace('/widget', `${other.url}widget`)),
          headers: { 'content-security-policy': policy },
        };
        await openPath('page');
        await analyzed();
        assert.deepEqual(
          tab.workers().map((worker) => new URL(worker.url()).protocol),
          expected,
        );
      } finally {
        // The browser tells of what it refused, and of the other host, which is what this is about.
        forgive(problems, /^request: |Content Security Policy|worker-src|script-src/);
        await other.close();
      }
    });
  }

  test('from npm, through a bundler', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-element-'));
    try {
      await mkdir(join(folder, 'node_modules'));
      await symlink(root, join(folder, 'node_modules/sayso'));
      await writeFile(
        join(folder, 'index.html'),
        page(`<sayso-article>${sentence}</sayso-article>`, '<script type="module" src="./main.js"></script>'),
      );
      await writeFile(
        join(folder, 'main.js'),
        `import { SaysoArticle } from 'sayso/element'; window.found = SaysoArticle.name;`,
      );
      await build({
        root: folder,
        configFile: false,
        logLevel: 'error',
        build: { assetsInlineLimit: 0, target: 'es2022' },
      });
      const other = await serve(join(folder, 'dist'));
      try {
        ({ page: tab, problems } = await openPage(browser, other.url));
        await analyzed();
        assert.equal(tab.workers().length, 1);
      } finally {
        await tab.context().close();
        await other.close();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the parts of the page', () => {
  test('are told by its elements', async () => {
    await open(`<article id="story"><p>Politics</p><h1>Mayor promises a pier</h1>
      <figure><figcaption>What is left of it</figcaption></figure><p>${sentence}</p><h2>The cost</h2>
      <ul><li>One million</li></ul><aside><p>“I will not resign,” said Olaf Berg.</p></aside>
      <p class="pullquote">“We will rebuild the pier”</p><p>It rained.</p></article>
      <sayso-article for="story" loading="eager"></sayso-article>`);
    await analyzed();
    const { blocks, known, speakers } = await article().evaluate(({ text, analysis, blocks }) => {
      const brief = ({ kind, start, end }) => [kind, text.slice(start, end)];
      const names = analysis.speakers.map(({ name }) => name);
      return { blocks: analysis.blocks.map(brief), known: blocks.map(brief), speakers: names };
    });
    const told = [
      ['headline', 'Mayor promises a pier'],
      ['caption', 'What is left of it'],
      ['subheading', 'The cost'],
      ['list-item', 'One million'],
      ['furniture', '“I will not resign,” said Olaf Berg.'],
      ['pull-quote', '“We will rebuild the pier”'],
    ];
    assert.deepEqual(known, told);
    assert.deepEqual(
      blocks.filter(([, words]) => told.some(([, other]) => other === words)),
      told,
    );
    assert.deepEqual(blocks.find(([, words]) => words === sentence)?.[0], 'body');
    assert.ok(!speakers.includes('Olaf Berg'), speakers.join());
  });

  test('can be given, and a reader says what they are', async () => {
    await open('<sayso-article kinds></sayso-article>');
    await article().evaluate((article, sentence) => {
      article.text = `The pier\n\n${sentence}`;
      article.blocks = [{ kind: 'caption', start: 0, end: 8 }];
      article.addEventListener('sayso-kind', ({ detail }) => {
        window.said = detail;
        article.blocks = [{ ...detail.block, kind: detail.kind }];
      });
    }, sentence);
    await analyzed();
    const kinds = () => article().evaluate(({ analysis }) => analysis?.blocks.map(({ kind }) => kind).join());
    assert.equal(await kinds(), 'caption,body');
    await tab.locator('sayso-article .caption').hover();
    await tab.locator('sayso-article .part-button').click();
    await tab.getByRole('menuitemradio', { name: 'Headline' }).click();
    assert.deepEqual(await tab.evaluate(() => window.said), {
      block: { kind: 'caption', start: 0, end: 8 },
      kind: 'headline',
    });
    await tab.waitForFunction(() => document.querySelector('sayso-article').analysis?.blocks[0].kind === 'headline');
    assert.equal(await tab.locator('sayso-article h2').textContent(), 'The pier');
  });
});
