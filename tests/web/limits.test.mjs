// Input that is made to hold the page, or is too much for it: what is read of it costs what it is long, and what is too
// much is refused in words before any work is done on it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { directionOf } from '../../web/app/direction.js';
import { htmlSource } from '../../web/app/html-source.js';
import { createSession } from '../../web/app/session.js';
import { textOfMarkdown } from '../../web/app/text-of-markdown.js';
import { blocks } from '../../web/highlight/blocks.js';
import { planInSteps } from '../../web/highlight/plan.js';
import { most } from '../../web/limits.js';
import { articleText, drop, open, page, pasteEvent, problem, short, shownParts, speaker, until } from './reader.mjs';

/** What a generator returns, and after how many steps. */
function finished(steps) {
  for (let count = 0; ; ++count) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

describe('the source of HTML', () => {
  const rows = [
    ['', ''],
    ['a < b <3', 'a < b <3'],
    ['<p onclick="x">One <b>two</b><script>3</script></p>', '<p>One <span role="strong">two</span></p>'],
    ['<p style="color: red; display:none">a</p><i>b</i>', '<p hidden>a</p>b'],
    ['<SCRIPT>a</script >b', 'b'],
    ['<script>a</scripts></script>b', 'b'],
    ['<svg><title>no</title></svg>yes<select>and yes', 'yesand yes'],
    ['<!-- a <p> -->b<!doctype html>c<?xml d?>e</ f>g', 'bceg'],
    ['b<!-- <p>a', 'b'],
    ["<p class='a\"b' class=c style=d data-e>x", '<p class="a&quot;b">x'],
    ['<a href="https://x.example/y" rel=author>Ana</a>', '<a href="https://x.example/y" rel="author">Ana</a>'],
    ['<p =a b>c<br/>d', '<p>c<br>d'],
    ['<p a="1', '<p>'],
    [`<p ${'a=1 '.repeat(20_000)} class=late>x`, '<p>x'],
    [`<p class=${'a'.repeat(5000)}>x`, `<p class="${'a'.repeat(200)}">x`],
  ];
  for (const [html, wanted] of rows) {
    test(`keeps what has words: ${html.slice(0, 60)}`, () => {
      assert.equal(finished(htmlSource(html)).value.pieces.join(''), wanted);
    });
  }

  test('keeps what the page says in JSON, apart', () => {
    const { value } = finished(htmlSource('<script type="application/ld+json">{"a": 1}</script >b<script>c</script>'));
    assert.deepEqual([value.pieces, value.data], [['b'], ['{"a": 1}']]);
  });

  test('leaves out inline elements that stay open in one another, and keeps their words', () => {
    const { value } = finished(htmlSource(`<p>${'<span>a'.repeat(500)}${'</span>'.repeat(500)}<p><q>b</q>`));
    assert.equal(value.pieces[0].match(/<span>/g).length, value.pieces[0].match(/<\/span>/g).length);
    assert.ok(value.pieces[0].match(/<span>/g).length <= 100);
    assert.equal(value.length, 501);
    assert.ok(value.pieces[0].endsWith('<p><q>b</q>'));
  });

  test('is measured: elements, words, and how deep they are', () => {
    const { value } = finished(htmlSource('<div><p>One<p>two<div>three</div></div>'));
    assert.deepEqual(value, {
      pieces: ['<div><p>One<p>two<div>three</div></div>'],
      data: [],
      elements: 4,
      length: 11,
      depth: 1 + 1 + 1 + 2 + 3 + 3 + 5 * 2,
    });
  });

  test('is cut where blocks begin', () => {
    const { value } = finished(htmlSource('<p>A sentence of the pier.</p>'.repeat(5000)));
    assert.ok(value.pieces.length > 3);
    assert.ok(value.pieces.every((piece) => piece.startsWith('<p>') && piece.endsWith('</p>')));
  });

  test('that has more than an article is given up on the way', () => {
    for (const [html, steps] of [
      ['<p>'.repeat(3 * most.elements), most.elements + 2],
      [`<p>${'a'.repeat(most.words)}</p>`.repeat(9), 5],
      ['&amp;'.repeat(most.words), 1],
    ]) {
      const { value, count } = finished(htmlSource(html));
      assert.equal(value, null);
      assert.ok(count <= steps, `${count} steps`);
    }
  });

  // In each of these some scanner starts again from every place.
  const hostile = [
    '<',
    '<a',
    '</a',
    '<!',
    '<!--',
    '<svg>',
    '<select>',
    '<script>',
    '<p a="',
    "<p a='",
    '<p a ',
    '<p a=',
    '&amp;',
    '<svg><math>',
  ];
  test('takes as many steps as it has tags, whatever is in it', () => {
    for (const part of hostile) {
      for (const times of [1000, 2000]) {
        const { count } = finished(htmlSource(part.repeat(times)));
        assert.ok(count <= 2 * times + 1, `${part}: ${count} steps for ${times}`);
      }
    }
  });
});

/** How the time for a text grows when it becomes eight times as long: 8 when each character costs the same. */
async function growth(work, part, length) {
  const time = async (text) => {
    let least = Infinity;
    for (let i = 0; i < 3; ++i) {
      const start = performance.now();
      await work(text);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const text = part.repeat(length / part.length);
  return (await time(text.repeat(8))) / Math.max(await time(text), 1);
}

describe('Markdown', () => {
  const hostile = [
    '[',
    '[a](',
    '[a][',
    '![a](',
    '[a](b(',
    '*',
    '*a ',
    '**a ',
    '_a',
    '`',
    '`a ',
    '> ',
    '- ',
    '- \n',
    ' ',
    '\\',
    '#',
    '---\n',
    '[[',
    '“',
  ];
  for (const part of hostile) {
    test(`of nothing but ${JSON.stringify(part)} takes a time that grows as its length`, async () => {
      const times = await growth(textOfMarkdown, part, 60_000);
      assert.ok(times < 30, `${times} times for 8 times the length`);
    });
  }

  const rows = [
    ['See [the *plan*](https://example.org/plan), **now**.', 'See the plan, now.'],
    ['![A pier](pier.png) [Ana](https://example.org/Ana_(mayor)) said', 'Ana said'],
    ['[one][1] and [two] (three)', 'one and [two] (three)'],
    ['> > “Yes,” she said.', '“Yes,” she said.'],
    ['- one\n    - two\n        * three', 'one\ntwo\nthree'],
    ['* * *\na\n---\nb', 'a\n\nb'],
    ['---\ntitle: x\n---\n# The pier\n\n`a` \\* b', 'The pier\n\na * b'],
  ];
  for (const [markdown, text] of rows) test(markdown, async () => assert.equal(await textOfMarkdown(markdown), text));

  test('of more than is read is refused before it is read', async () => {
    await assert.rejects(textOfMarkdown('*'.repeat(most.markdown + 1)), { code: 'too-long' });
  });
});

describe('a line that is longer than a paragraph', () => {
  for (const [name, text] of [
    ['words', 'The pier is shut. '.repeat(10_000).trim()],
    ['one word', 'a'.repeat(100_000)],
    ['emoji', '😀'.repeat(50_000)],
    ['spaces', `a${' '.repeat(100_000)}b`],
  ]) {
    test(`is set in parts: ${name}`, () => {
      const parts = blocks(text);
      assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), text);
      assert.ok(parts.every(({ start, end }) => end - start <= 20_000));
      assert.ok(parts.length <= 10, `${parts.length}`);
      assert.ok(parts.every(({ start }) => text.slice(start).isWellFormed()));
      if (name === 'words') assert.ok(parts.every(({ start }) => /\w/.test(text[start])));
    });
  }
});

test('the drawing of thousands of finds is planned in steps, a paragraph each at most', () => {
  const words = '“We will,” she said. ';
  const paragraph = `${words.repeat(5)}\n`;
  const text = paragraph.repeat(400);
  const quotes = Array.from({ length: 2000 }, (_, i) => {
    const start = Math.floor(i / 5) * paragraph.length + (i % 5) * words.length;
    return { id: `q${i}`, kind: 'direct', content: [{ start, end: start + 10 }], source: [], cue: [], speaker: null };
  });
  const counts = [0]; // of finds that were named, after each step
  let named = 0;
  const label = () => `${++named} `;
  const analysis = { offsets: 'utf16', length: text.length, quotes, goals: [], lists: [], speakers: [] };
  const steps = planInSteps(text, analysis, { label });
  assert.equal(named, 0);
  while (!steps.next().done) counts.push(named);
  assert.equal(named, 2000);
  assert.ok(counts.every((count, i) => i === 0 || count - counts[i - 1] <= 5));
  assert.ok(counts.filter((count) => count === 0).length >= 4000, 'the text is cut in steps too');
});

test('the direction of a text is that of its first letter', () => {
  for (const [text, direction] of [
    ['', 'ltr'],
    ['“1 pier', 'ltr'],
    ['12. שלום pier', 'rtl'],
    ['«مرحبا', 'rtl'],
    ['Pier שלום', 'ltr'],
    ['…', 'ltr'],
  ]) {
    assert.equal(directionOf(text), direction, text);
  }
});

describe('the page', () => {
  const words = 'Ana Ruiz said the pier would open. ';
  const refused = (pattern) => until(async () => pattern.test(await problem().textContent()), `${pattern}`);
  /** From now on the page's longest stretch of work. */
  const watchTasks = () =>
    page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: 'longtask' });
    });
  /** Far more than any of it takes on a quiet machine, and far less than it took before. */
  const mostMs = 2000;
  const longestTask = () =>
    page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.longest), 500)));

  /** Drops a file that the page makes itself. */
  const dropMade = (name, type, part, times, rest = '') =>
    page.evaluate(
      ([name, type, part, times, rest]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([part.repeat(times), rest], name, { type }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, type, part, times, rest],
    );

  for (const [name, type, part, times, message] of [
    ['a.txt', 'text/plain', ' ', 2e7, /1,000,000 characters/],
    ['a.txt', 'text/plain', '😀', 4e6, /1,000,000 characters/],
    ['a.txt', 'text/plain', 'a', 2e7 + 1, /1,000,000 characters/],
    ['a.txt', 'text/plain', 'Ana.\n\n', 1e5, /too many lines for one article: at most 20,000/],
    ['a.md', 'text/markdown', '*', 2e7, /1,000,000 characters/],
    ['a.html', 'text/html', '<p>a', 4e6, /more in it than an article/],
    ['a.html', 'text/html', '&amp;', 4e6, /more in it than an article/],
    ['a.json', 'application/json', '[', 1.9e7, /more in it than an article/],
  ]) {
    test(`refuses ${times} times ${JSON.stringify(part)} as ${name} in words`, async () => {
      await open();
      await watchTasks();
      await dropMade(name, type, part, times);
      await refused(message);
      assert.ok((await longestTask()) < mostMs);
    });
  }

  for (const [name, part, times, rest] of [
    ['20,000 nested blocks', '<div>', 20_000, `<p>${short}</p>`],
    ['20,000 bold letters that stay open', '<b id=a>', 20_000, `<p>${short}`],
    [
      'a tag with 20,000 attributes',
      ' a=1',
      0,
      `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')}>${short}</p>`,
    ],
    ['comments and scripts of 19 MB', '<script>let a = 1;</script><!-- b -->', 510_000, `<p>${short}</p>`],
  ]) {
    test(`reads HTML of ${name}`, async () => {
      await open();
      await watchTasks();
      await dropMade('a.html', 'text/html', part, times, rest);
      await speaker('Ana Ruiz').waitFor();
      assert.equal(await articleText(), short);
      assert.ok((await longestTask()) < mostMs);
    });
  }

  test('refuses rich text of more than 20 MB, and plain text of more than an article, in words', async () => {
    await open();
    await watchTasks();
    for (const type of ['text/html', 'text/plain']) {
      await page.evaluate((type) => {
        document.querySelector('main > .problem').textContent = '';
        const clipboardData = new DataTransfer();
        clipboardData.setData(type, 'Ana Ruiz said so. '.repeat(1_200_000));
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        window.isTaken = !document.querySelector('#article-text').dispatchEvent(event);
      }, type);
      await refused(/1,000,000 characters/);
      assert.ok(await page.evaluate(() => window.isTaken), 'the browser does not insert it');
    }
    assert.ok((await longestTask()) < mostMs);
  });

  test('takes a page whole that is too large to look for its article', async () => {
    await open();
    await drop('a.html', 'text/html', `<title>T</title><nav>Home</nav>${`<p>${words}</p>`.repeat(6000)}`);
    await speaker('Ana Ruiz').waitFor();
    assert.deepEqual(await shownParts(), Array(6000).fill(words.trim()));
  });

  test('finds the article of a page that is not', async () => {
    await open();
    await pasteEvent({
      'text/html':
        '<title>The pier</title><nav><a href="/">Home</a></nav>' +
        `<article>${`<p>${words.repeat(4)}</p>`.repeat(40)}</article>`,
    });
    await speaker('Ana Ruiz').waitFor();
    assert.ok(!(await shownParts()).includes('Home'));
  });

  describe('given an export that is long', () => {
    const sentence = '“It will open,” said Ana Ruiz. ';
    const long = sentence.repeat(5000);
    const quotes = Array.from({ length: 5000 }, (_, i) => {
      const at = (words) => [
        {
          start: i * sentence.length + sentence.indexOf(words),
          end: i * sentence.length + sentence.indexOf(words) + words.length,
        },
      ];
      const evidence = { speaker: 's1', speaker_confidence: 1, negated: false, confidence: 0.9, why: 'network-direct' };
      return {
        id: `q${i + 1}`,
        kind: 'direct',
        content: at('“It will open,”'),
        cue: at('said'),
        source: at('Ana Ruiz'),
        ...evidence,
      };
    });
    const speakers = [
      {
        id: 's1',
        name: 'Ana Ruiz',
        kind: 'person',
        role: null,
        mentions: quotes[0].source,
        quotes: quotes.map(({ id }) => id),
        goals: [],
        words: 15_000,
      },
    ];
    const analysis = {
      schema: 2,
      offsets: 'utf16',
      length: long.length,
      quotes,
      speakers,
      goals: [],
      lists: [],
      blocks: [],
      warnings: ['A warning.'],
    };
    const give = (changes) =>
      drop('long.json', 'application/json', JSON.stringify({ text: long, analysis: { ...analysis, ...changes } }));
    /** From now on the lengths of what the page itself parses: the text that it keeps, and not the whole file. */
    const watchParsing = () =>
      page.evaluate(() => {
        const { parse } = JSON;
        window.parsed = [];
        JSON.parse = (source, ...rest) => {
          window.parsed.push(source.length);
          return parse(source, ...rest);
        };
      });
    const longestParsed = () => page.evaluate(() => Math.max(0, ...window.parsed));
    const isShown = async () => {
      await speaker('Ana Ruiz').waitFor();
      assert.deepEqual(await page.evaluate(() => document.querySelector('sayso-article').analysis), analysis);
    };

    test('does not read it on its own thread', async () => {
      await open();
      await watchParsing();
      await give();
      await isShown();
      assert.ok((await longestParsed()) < 1_000_000, `${await longestParsed()} characters`);
      await until(() => page.workers().length <= 1, 'the worker that read it has ended');
    });

    test('says what is wrong in it', async () => {
      await open();
      await watchParsing();
      await give({ quotes: quotes.with(4321, { ...quotes[4321], speaker: 's2' }) });
      await refused(/long\.json cannot be opened: analysis\.quotes\[4321\]\.speaker names nothing/);
      await drop('long.json', 'application/json', `[${'1,'.repeat(500_000)}`);
      await refused(/it is no JSON/);
      assert.ok((await longestParsed()) < 1_000_000, `${await longestParsed()} characters`);
    });

    test('reads it itself where the browser starts no worker', async () => {
      await open();
      await page.evaluate(() => {
        window.Worker = class {
          constructor() {
            throw new Error('none here');
          }
        };
      });
      await give();
      await isShown();
    });

    test('reads it itself where the worker fails', async () => {
      await open();
      await page.route(/read-export-worker/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no");' }),
      );
      await give();
      await isShown();
    });
  });
});

describe('thousands of paragraphs', () => {
  const made = (count) => Array.from({ length: count }, (_, i) => `Pier ${i} is shut.`);

  test('are in groups, of which the browser leaves out as a whole those that are far from the window', async () => {
    await open();
    const text = [...made(4999), short].join('\n\n');
    await drop('a.txt', 'text/plain', text);
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), text);
    const sizes = await page
      .locator('sayso-article .text > *')
      .evaluateAll((groups) => groups.map(({ className, children }) => `${className} ${children.length}`));
    assert.deepEqual(sizes, Array(50).fill('group 100'));
  });

  test('are pasted as rich text into the field in one step, which Ctrl+Z takes back', async () => {
    await open();
    const before = 'It rained & it <poured>.\n\n';
    await page.locator('#article-text').fill(before);
    await page.evaluate(() => {
      window.inputs = 0;
      document.querySelector('#article-text').addEventListener('input', () => ++window.inputs);
    });
    const paragraphs = [...made(300), 'A & B <i>'];
    const escaped = paragraphs.map((words) => words.replace('&', '&amp;').replace('<', '&lt;'));
    await pasteEvent({ 'text/html': escaped.map((words) => `<p>${words}</p>`).join('') });
    const value = () => page.locator('#article-text').inputValue();
    await until(async () => (await value()) === before + paragraphs.join('\n\n'), 'it is in the field');
    assert.equal(await page.evaluate(() => window.inputs), 1);
    await page.locator('#article-text').press('Control+z');
    assert.equal(await value(), before);
  });
});

test('what was found is not drawn in the stretch in which it came', async () => {
  const empty = {
    schema: 2,
    offsets: 'utf16',
    length: 1,
    quotes: [],
    speakers: [],
    goals: [],
    lists: [],
    blocks: [],
    warnings: [],
  };
  const shown = [];
  const session = createSession({
    analyzer: { analyze: async () => empty, version: async () => '1', dispose() {} },
    store: { get: () => null, find: () => null, keep: () => true },
    tab: { open: () => null, before: () => null, claim: async () => true, turn() {} },
    onChange: ({ text }) => shown.push(text),
    onBegin() {},
    onRead() {},
    onStop() {},
    onError: (error) => assert.fail(error),
  });
  session.open({ text: 'a' });
  for (let i = 0; i < 100; ++i) await null; // all that happens at a stretch
  assert.deepEqual(shown, []);
  await until(async () => shown.length > 0, 'it is drawn');
  assert.deepEqual(shown, ['a']);
});

describe('an article of thousands of finds', () => {
  const quotes = (count, name = () => 'Ana Ruiz') =>
    Array.from({ length: count }, (_, i) => `“We will build pier ${i},” said ${name(i)}.`).join('\n\n');
  const count = (selector) => page.locator(selector).count();
  const openText = async (text) => {
    await open();
    await drop('a.txt', 'text/plain', text);
    await page.locator('.stroke').first().waitFor();
  };

  test('has no more strokes in the strip than the eye tells apart, and is covered by them as before', async () => {
    await openText(quotes(1500, (i) => (i % 2 ? 'Ana Ruiz' : 'Tom Li')));
    const strokes = await page.locator('.lane').evaluateAll((lanes) =>
      lanes.map((lane) =>
        [...lane.querySelectorAll('.stroke')].map(({ style, dataset }) => ({
          from: Number(style.getPropertyValue('--from')),
          size: Number(style.getPropertyValue('--size')),
          find: dataset.find,
        })),
      ),
    );
    assert.equal(strokes.length, 2);
    for (const lane of strokes) {
      assert.ok(lane.length > 200 && lane.length <= 500, `${lane.length}`);
      assert.equal(new Set(lane.map(({ find }) => find)).size, lane.length);
      assert.ok(lane[0].from < 0.002 && lane.at(-1).from + lane.at(-1).size > 0.995);
    }
  });

  test('has the beginning of its lists in the panels, and more when asked; all of it on paper', async () => {
    await openText(quotes(450));
    assert.equal(await count('#goals .goal'), 200);
    assert.match(await page.locator('#goals .count').textContent(), /^450$/);
    const more = page.locator('#goals').getByRole('button', { name: /^Show/ });
    assert.equal(await more.textContent(), 'Show 200 more of 250');
    await more.click();
    assert.equal(await count('#goals .goal'), 400);
    assert.equal(await more.textContent(), 'Show 50 more');
    assert.ok(
      await page
        .locator('#goals .goal')
        .nth(200)
        .getByRole('button')
        .evaluate((row) => row === document.activeElement),
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await count('#goals .goal'), 450);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await count('#goals .goal'), 400);
    await more.click();
    assert.equal(await more.count(), 0);
    await page.locator('.choose').click();
    assert.equal(await count('#speakers .finds [data-find]'), 200);
    await page
      .locator('#speakers')
      .getByRole('button', { name: /^Show 200 more of 700/ })
      .click();
    assert.equal(await count('#speakers .finds [data-find]'), 400);
  });

  test('has the speakers who say most, and whoever is chosen; a search looks through all', async () => {
    const letter = (i) => String.fromCharCode(97 + (i % 26));
    await openText(quotes(300, (i) => `Ana${letter(i)}${letter(i / 26)} Ruiz`));
    assert.equal(await count('.speaker'), 200);
    assert.match(await page.locator('#speakers .count').textContent(), /^300$/);
    await page.evaluate(() => {
      const article = document.querySelector('sayso-article');
      article.select(article.analysis.quotes.at(-1).id);
    });
    await until(async () => (await count('.speaker')) === 201, 'the last speaker has a row');
    assert.equal(await page.locator('.speaker').last().locator('.choose').getAttribute('aria-pressed'), 'true');
    await page.getByLabel('Search speakers and goals').fill('pier 29');
    await until(
      async () => (await page.locator('#speakers .count').textContent()) === '13 of 300',
      'those of 29, 129, 229 and 290 to 299',
    );
    assert.equal(await count('.speaker'), 13);
  });
});
