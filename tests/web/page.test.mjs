// The built page, in a browser, from pasting to exporting.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { contentSecurityPolicy } from '../../scripts/policy.mjs';
import {
  activeWords,
  articleText,
  card,
  click,
  download,
  drop,
  expectProblems,
  field,
  find,
  focused,
  focusedFind,
  hover,
  open,
  openSample,
  overflow,
  page,
  pasteEvent,
  pointOn,
  problem,
  sample,
  short,
  shownParts,
  speaker,
  status,
  until,
} from './reader.mjs';

const fiveGoals = [
  'moving the old embankments inland',
  'restoring the salt marshes below Tarn Bridge',
  'warning every household two days before a flood',
  'keeping the port of Estmere open all winter',
  'sharing the cost fairly between the city and the valley',
];
const wordsOfList = (list) => list.locator('.goal .words').allTextContents();

describe('the sample', () => {
  test('is shown as it is, with its speakers and goals', async () => {
    await openSample();
    assert.equal(await articleText(), sample);
    assert.match(await status().textContent(), /^\d+ quotes, \d+ speakers, \d+ goals found\.$/);
    for (const name of ['Ilse Maren', 'Pavel Dunn', 'Nadia Brekke', 'Rosa Quill']) {
      assert.equal(await speaker(name).count(), 1, name);
    }
    const maren = await speaker('Ilse Maren').textContent();
    assert.match(maren, /Person/);
    assert.match(maren, /the minister of waterways/);
    assert.match(maren, /\d+%.*\d+ quotes · \d+ words/s);
    assert.ok((await page.locator('sayso-article mark.quotes.direct').count()) > 10);
    for (const kind of ['quotes.indirect', 'sources.source', 'cues.cue', 'goals.aim', 'goals.demand']) {
      assert.ok((await page.locator(`sayso-article mark.${kind}`).count()) > 0, kind);
    }
  });

  test('has one announced list, five of five found', async () => {
    await openSample();
    const lists = page.locator('#goals .list', { hasText: '5 of 5 found' });
    assert.equal(await lists.count(), 1);
    assert.deepEqual(await wordsOfList(lists), fiveGoals);
    assert.equal(await lists.locator('.warning').count(), 0);
  });

  test('every find is reachable: some segment stands for it, and its card names it', async () => {
    await openSample();
    const missing = await page.evaluate(() => {
      const article = document.querySelector('sayso-article');
      const { quotes, goals } = article.analysis;
      const shown = new Set(
        [...article.shadowRoot.querySelectorAll('[data-ids]')].flatMap((segment) => segment.dataset.ids.split(' ')),
      );
      return [...quotes, ...goals].filter(({ id }) => {
        article.select(id);
        const card = article.shadowRoot.querySelector('.card');
        return !shown.has(id) || article.selected !== id || card.hidden || card.textContent === '';
      });
    });
    assert.deepEqual(missing, []);
  });
});

describe('pointing', () => {
  test('at a speaker lights what is theirs in the text and in the goals', async () => {
    await openSample();
    await speaker('Pavel Dunn').locator('button').first().hover();
    const lit = await activeWords();
    assert.ok(lit.some((words) => words.includes('A farmer cannot plan around a promise')));
    assert.ok(lit.includes('Dunn') || lit.some((words) => words.startsWith('Pavel Dunn')));
    assert.ok(!lit.some((words) => words.includes('A marsh is the cheapest wall')));
    assert.equal(await page.locator('#goals .holder.lit h3').textContent(), 'Pavel Dunn');
    await page.mouse.move(5, 5);
    await until(async () => (await activeWords()).length === 0, 'the light goes out');
  });

  test('at a find lights its speaker and shows a card; a click pins it, Escape lets go', async () => {
    await openSample();
    const quote = find('A marsh is the cheapest wall');
    await hover(quote);
    assert.equal(await page.locator('.speaker.lit .name').textContent(), 'Nadia Brekke');
    assert.match(
      await card().textContent(),
      /Direct quote.*Nadia Brekke.*a professor of hydrology.*“said”.*Confidence.*Why/s,
    );
    await page.mouse.move(5, 5);
    await until(() => card().isHidden(), 'the card goes');
    await click(quote);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    assert.ok(await card().isVisible(), 'it is pinned');
    assert.equal(await speaker('Nadia Brekke').locator('button').first().getAttribute('aria-expanded'), 'true');
    assert.ok(await speaker('Nadia Brekke').locator('.finds').isVisible());
    await page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
    assert.equal(await page.locator('.speaker.lit').count(), 0);
  });

  test('at other finds on the way to the card of the one that is pinned changes nothing', async () => {
    await openSample();
    await click(find('A marsh is the cheapest wall'));
    const shown = await card().textContent();
    const button = await card().getByRole('button', { name: 'Correct…' }).elementHandle();
    await hover(find('“What good is a warning'));
    await speaker('Ana Tello').locator('button').first().hover();
    await page.waitForTimeout(400);
    assert.equal(await card().textContent(), shown);
    assert.ok(await button.evaluate((element) => element.isConnected), 'its button is the same and can be pressed');
    await click(find('“What good is a warning'));
    assert.match(await card().textContent(), /Hugo Ferrante/);
  });

  test('at a goal inside a quotation means the goal, and its card leads to the quotation', async () => {
    await openSample();
    const goal = page.locator('sayso-article mark.quotes mark.goals').first();
    await click(goal);
    assert.match(await card().textContent(), /^(Aim|Commitment|Demand)/);
    await card().locator('.also button').first().click();
    assert.match(await card().textContent(), /quote|Reported|quoted/);
  });
});

describe('choosing a speaker', () => {
  const holders = () => page.locator('#goals .holder h3').allTextContents();

  test('leaves only their goals, opens their finds, and lets go again', async () => {
    await openSample();
    const all = await holders();
    assert.ok(all.length > 4);
    const row = speaker('Pavel Dunn');
    await row.locator('.choose').click();
    assert.deepEqual(await holders(), ['Pavel Dunn']);
    assert.equal(await row.locator('.choose').getAttribute('aria-pressed'), 'true');
    assert.ok((await row.locator('.finds li').count()) > 2);
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.deepEqual(await holders(), all);
    await row.locator('.choose').click();
    await row.locator('.choose').click();
    assert.deepEqual(await holders(), all);
    await speaker('Nadia Brekke').locator('.choose').click();
    assert.match(await page.locator('#goals').textContent(), /No goals of Nadia Brekke were found/);
    await page.keyboard.press('Escape');
    assert.deepEqual(await holders(), all);
  });

  test('goes to the first of their words, and the focus stays with the choice', async () => {
    await openSample({ reducedMotion: 'reduce' });
    for (const name of ['Rosa Quill', 'Ilse Maren', 'Pavel Dunn']) {
      const choice = speaker(name).locator('.choose');
      await choice.click();
      const [top, bottom] = await page.evaluate(() => {
        const root = document.querySelector('sayso-article').shadowRoot;
        const [first] = [...root.querySelectorAll('.segment.active')].filter(({ dataset }) => dataset.ids);
        const { top, bottom } = first.getBoundingClientRect();
        return [top, bottom];
      });
      assert.ok(top > 0 && bottom < 900, `${name} is at ${top} to ${bottom}`);
      assert.ok(await choice.evaluate((element) => element === document.activeElement));
      assert.ok(await card().isHidden(), 'nothing is pinned');
    }
  });

  test('on a phone opens their row, which stays in sight', async () => {
    await openSample({ viewport: { width: 360, height: 740 }, hasTouch: true });
    const row = speaker('Pavel Dunn');
    await row.locator('.choose').tap();
    await row.locator('.finds').waitFor();
    const { y } = await row.boundingBox();
    assert.ok(y > 0 && y < 740, `${y}`);
  });

  test('a click on a find chooses whose it is', async () => {
    await openSample();
    await click(find('A farmer cannot plan around a promise'));
    assert.deepEqual(await holders(), ['Pavel Dunn']);
  });
});

describe('the share of voice', () => {
  test('is in order, as numbers and as bars, and adds up', async () => {
    await openSample();
    const rows = await page.locator('.speaker').evaluateAll((rows) =>
      rows.map((row) => ({
        words: Number(/([\d,]+) words?/.exec(row.textContent)?.[1] ?? 0),
        percent: parseInt(row.querySelector('.percent')?.textContent ?? '0'),
        bar: row.querySelector('.share')
          ? parseFloat(getComputedStyle(row.querySelector('.share'), '::before').width)
          : 0,
      })),
    );
    const total = rows.reduce((sum, { words }) => sum + words, 0);
    for (const [i, { words, percent, bar }] of rows.entries()) {
      assert.equal(percent, Math.round((100 * words) / total));
      if (i === 0) continue;
      assert.ok(words <= rows[i - 1].words, 'in order');
      assert.ok(Math.abs(bar / rows[0].bar - words / rows[0].words) < 0.02, 'as long as it says');
    }
  });

  test('of 3 % is drawn as 3 % of the bar, also where nobody says more', async () => {
    await open();
    const voices = Array.from(
      { length: 34 },
      (_, i) => `“The pier is shut,” said ${String.fromCharCode(65 + (i % 26))}ina Wr${'aeiou'[i % 5]}nt.`,
    );
    await field().fill(voices.join('\n\n'));
    await until(async () => (await page.locator('.speaker .percent').count()) > 20, 'many speak');
    const wrong = await page.locator('.speaker').evaluateAll((rows) =>
      rows
        .map((row) => [row.querySelector('.percent').textContent, row.querySelector('.share')])
        .map(([percent, bar]) => [
          parseInt(percent),
          (100 * parseFloat(getComputedStyle(bar, '::before').width)) / bar.offsetWidth,
        ])
        .filter(([percent, drawn]) => percent > 10 || Math.abs(percent - drawn) > 0.6),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('the search', () => {
  const search = () => page.getByLabel('Search speakers and goals');
  const names = () => page.locator('.speaker .name').allTextContents();

  test('finds speakers by name and by what they say, and goals; and says how many', async () => {
    await openSample();
    const all = await names();
    await search().fill('brekke');
    await until(async () => (await names()).length === 1, 'one is left');
    assert.deepEqual(await names(), ['Nadia Brekke']);
    assert.match(await page.locator('#goals').textContent(), /0 of \d+.*Nothing here matches/s);
    await search().fill('SIGNED price');
    await until(async () => (await names()).join() === 'Pavel Dunn', 'who says it');
    assert.match(await speaker('Pavel Dunn').locator('.finds').textContent(), /a signed price for every hectare/);
    assert.match(await page.locator('#goals').textContent(), /a signed price for every hectare/);
    assert.match(await status().textContent(), /^1 place in the article, 1 speaker and 1 goal match\.$/);
    await search().fill('zebra');
    await until(async () => (await names()).length === 0, 'nobody');
    await search().fill('');
    await until(async () => (await names()).length === all.length, 'all again');
  });

  test('that is empty again says again what was found', async () => {
    await openSample();
    const found = await status().textContent();
    await search().fill('brekke');
    await until(async () => /match/.test(await status().textContent()), 'the matches');
    await search().fill(' ');
    await until(async () => (await status().textContent()) === found, 'what was found');
  });

  test('leaves the items of a list their numbers', async () => {
    await openSample();
    const numbers = () =>
      page
        .locator('#goals .list ol > li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.value,
            getComputedStyle(item, '::before').content,
            item.querySelector('.words').textContent,
          ]),
        );
    assert.deepEqual(
      await numbers(),
      fiveGoals.map((words, i) => [i + 1, `"${i + 1}"`, words]),
    );
    await search().fill('port of Estmere');
    await until(async () => (await numbers()).length === 1, 'one is left');
    assert.deepEqual(await numbers(), [[4, '"4"', fiveGoals[3]]]);
  });
});

describe('the timeline', () => {
  test('has a stroke for each quote, where it stands, and leads to it', async () => {
    await openSample();
    const wrong = await page.evaluate(() => {
      const { quotes, length } = document.querySelector('sayso-article').analysis;
      const strokes = [...document.querySelectorAll('.stroke')];
      return quotes
        .filter(({ speaker, negated }) => speaker !== null && !negated)
        .flatMap(({ id, content }) => content.map(({ start }) => [id, start / length]))
        .filter(([id, from]) => {
          return !strokes.some((stroke) => {
            const track = stroke.parentElement.getBoundingClientRect();
            const place = (stroke.getBoundingClientRect().top - track.top) / track.height;
            return stroke.dataset.find === id && Math.abs(place - from) < 0.01;
          });
        });
    });
    assert.deepEqual(wrong, []);
    const stroke = page.locator('.stroke[title="Nadia Brekke"]').first();
    await stroke.hover();
    assert.equal(await page.locator('.speaker.lit .name').textContent(), 'Nadia Brekke');
    const lit = await page.locator('.stroke.lit').evaluateAll((strokes) => strokes.map(({ title }) => title));
    assert.deepEqual([...new Set(lit)], ['Nadia Brekke']);
    await stroke.click();
    assert.match(await card().textContent(), /Nadia Brekke/);
  });

  test('is as long as the window and stays beside the text', async () => {
    await openSample();
    await page.mouse.wheel(0, 1500);
    await until(() => page.evaluate(() => scrollY > 1000), 'it scrolls');
    const { y, height } = await page.locator('.timeline').boundingBox();
    assert.ok(y >= 0 && y + height <= 900);
    const part = await page.locator('sayso-article').evaluate((article) => {
      const { top, height } = article.getBoundingClientRect();
      return -top / height;
    });
    const shown = await page.locator('.timeline').evaluate((timeline) => {
      const track = timeline.querySelector('.track').getBoundingClientRect();
      return (timeline.querySelector('.view').getBoundingClientRect().top - track.top) / track.height;
    });
    assert.ok(Math.abs(shown - part) < 0.02, `${shown} of ${part}: where one is in the article`);
  });
});

describe('the keyboard alone', () => {
  test('goes from the sample to a find, its card and the next find', async () => {
    await open();
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to the article');
    for (let i = 0; i < 20 && (await focused()) !== 'Try the sample'; ++i) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.speaker').first().waitFor();

    for (let i = 0; i < 40 && !(await focusedFind()); ++i) await page.keyboard.press('Tab');
    const first = await focusedFind();
    assert.ok(first, 'the article is reached with Tab');
    const outline = () =>
      page.evaluate(() => getComputedStyle(document.activeElement.shadowRoot.activeElement).outlineStyle);
    assert.equal(await outline(), 'solid', 'the focus is seen');
    await page.keyboard.press('ArrowRight');
    const second = await focusedFind();
    assert.notEqual(second, first);
    assert.ok(await card().isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.querySelector('sayso-article').selected), second);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), '×', 'Tab goes on into the card');
    await page.keyboard.press('Escape');
    assert.equal(await focusedFind(), second, 'Escape goes back to the find');
    assert.ok(await card().isHidden());
  });

  test('opens a speaker and goes to a quote in the text', async () => {
    await openSample();
    await speaker('Rosa Quill').locator('button').first().focus();
    assert.ok((await activeWords()).some((words) => words.includes('We support the plan')));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await focused(), /We support the plan/);
    assert.match(await card().textContent(), /Rosa Quill/);
  });
});

describe('giving an article', () => {
  test('by pasting plain text', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate((text) => navigator.clipboard.writeText(text), short);
    await field().focus();
    await page.keyboard.press('Control+V');
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), short);
    assert.ok(await field().isHidden(), 'the field folds when the article came in whole');
    await page.getByRole('button', { name: 'Edit the text' }).click();
    assert.equal(await field().inputValue(), short);
  });

  test('by pasting rich text, whose scripts do not run and whose images are not fetched', async () => {
    await open();
    const paragraphs = sample.split('\n\n').slice(1, 9);
    const html = `<html><head><title>Plan for the river</title></head><body>
      <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <style>p { color: red }</style><base href="https://tracker.example/">
      <script>window.ran = 'script'</script>
      <article><h1>Plan for the river</h1>
      ${paragraphs
        .map((words) => `<p onclick="window.ran = 'click'">${words}</p>`)
        .join('<img src=x onerror="window.ran = 1">')}
      <img src="https://tracker.example/pixel.gif"><iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
      <svg onload="window.ran = 'svg'"></svg><p>Last <b>bold</b> &lt;words&gt;<style>p { color: red }</style>.</p>
      </article>
      <footer>All rights reserved</footer></body></html>`;
    await pasteEvent({ 'text/html': html, 'text/plain': 'plain' });
    await speaker('Ilse Maren').waitFor();
    assert.deepEqual(await shownParts(), ['Plan for the river', ...paragraphs, 'Last bold <words>.']);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  });

  test('by pasting anywhere', async () => {
    await open();
    await pasteEvent({ 'text/plain': short }, page.locator('body'));
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), short);
  });

  test('by pasting a little rich text', async () => {
    await open();
    await pasteEvent({
      'text/html': `<div>One line<br>two</div><ul><li>“Yes,” said Ana Ruiz.</li></ul>`,
      'text/plain': '',
    });
    await until(
      async () => (await articleText()) === 'One line\ntwo\n\n“Yes,” said Ana Ruiz.',
      'blocks become paragraphs',
    );
  });

  test('by dropping a file', async () => {
    await open();
    await drop('pier.txt', 'text/plain', short);
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), short);
  });

  test('by dropping an HTML file', async () => {
    await open();
    await drop('pier.html', 'text/html', `<!doctype html><script>window.ran = 1</script><p>${short}</p>`);
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), short);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  });

  test('by choosing a Markdown file', async () => {
    await open();
    const markdown = `# The pier\n\n> ${short}\n\nSee [the *plan*](https://example.org/plan), **now**.`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'pier.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) });
    await speaker('Ana Ruiz').waitFor();
    assert.equal(await articleText(), `The pier\n\n${short}\n\nSee the plan, now.`);
  });

  test('by typing, with results that follow the text', async () => {
    await open();
    await field().pressSequentially('“No,” said Ana Ruiz. ');
    await speaker('Ana Ruiz').waitFor();
    assert.ok(await field().isVisible(), 'the field stays while one writes');
    await field().press('End');
    await field().pressSequentially('“Why not?” asked Tom Hale.');
    await speaker('Tom Hale').waitFor();
    await field().fill('');
    await until(() => page.locator('.reading').isHidden(), 'no text, no results');
  });

  test('a newer text is the one that is shown', async () => {
    await open();
    await page.evaluate(
      ([long, short]) => {
        const article = document.querySelector('sayso-article');
        article.text = long;
        setTimeout(() => (article.text = short), 5);
      },
      [`${sample}\n\n`.repeat(40), short],
    );
    await until(async () => (await articleText()) === short, 'the later text is shown');
    await page.waitForTimeout(500);
    assert.equal(await articleText(), short);
  });
});

describe('what cannot be read', () => {
  test('a file of another type is named, with what to do', async () => {
    await open();
    await drop('pier.pdf', 'application/pdf', '%PDF-1.7');
    await until(
      async () => /pier\.pdf.*Copy its text and paste it here/.test(await problem().textContent()),
      'a message',
    );
  });

  test('a binary file with the name of a text', async () => {
    await open();
    await drop('pier.txt', 'text/plain', 'a\0b');
    await until(async () => /pier\.txt is not a text file/.test(await problem().textContent()), 'a message');
  });

  test('a text as long as a library', async () => {
    await open();
    await field().evaluate((element) => {
      element.hidden = true; // it would be laid out first
      element.value = 'word '.repeat(300_000);
      element.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    });
    await until(async () => /1,000,000 characters/.test(await problem().textContent()), 'a message');
  });

  test('a text without finds', async () => {
    await open();
    await field().fill('Rain fell.');
    await until(async () => /No quotes and no goals were found/.test(await status().textContent()), 'a message');
    assert.ok(await page.locator('.side').isHidden());
  });

  test('an analyzer that does not load', async () => {
    await open();
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await until(async () => /could not be loaded/.test(await problem().textContent()), 'a message');
    assert.equal(await articleText(), sample);
    for (const name of ['Export', 'Add a find']) {
      assert.ok(await page.getByText(name, { exact: true }).isHidden(), `${name}: there is nothing to`);
    }
    // The server's answer, and that the policy refuses the blob's worker which the analyzer tries next.
    expectProblems(/404|blob/);
  });
});

describe('an announced list', () => {
  test('of which one item is missing says so', async () => {
    await open();
    await field().fill(
      'The five goals are mending the roof, painting the doors, cleaning the well and planting trees, the ' +
        'council said.',
    );
    const list = page.locator('#goals .list');
    await list.waitFor();
    assert.match(await list.textContent(), /4 of 5 found/);
    assert.match(await list.locator('.warning').textContent(), /announces 5; Sayso found 4/);
    assert.equal(await list.locator('.goal').count(), 4);
  });
});

describe('layers', () => {
  test('can be switched off and on, and the text stays', async () => {
    await openSample();
    for (const [label, marks] of [
      ['direct', 'mark.direct'],
      ['partly', 'mark.mixed'],
      ['reported', 'mark.indirect'],
      ['Sources', 'mark.sources'],
      ['Cues', 'mark.cues'],
      ['Goals', 'mark.goals'],
    ]) {
      const count = await page.locator(`sayso-article ${marks}`).count();
      await page.getByLabel(label, { exact: true }).uncheck();
      assert.equal(await page.locator(`sayso-article ${marks}`).count(), 0, label);
      assert.equal(await articleText(), sample);
      await page.getByLabel(label, { exact: true }).check();
      assert.equal(await page.locator(`sayso-article ${marks}`).count(), count, label);
    }
  });

  test('are told apart without colour, in forced colours too', async () => {
    for (const forcedColors of ['none', 'active']) {
      await openSample({ forcedColors });
      const looks = await page.evaluate(() => {
        const root = document.querySelector('sayso-article').shadowRoot;
        return ['quotes.direct', 'quotes.mixed', 'quotes.indirect', 'goals', 'sources', 'cues'].map((kind) => {
          const mark = document.createElement('mark');
          mark.className = kind.replace('.', ' ');
          root.querySelector('.text').append(mark);
          const { textDecorationLine, textDecorationStyle, fontStyle } = getComputedStyle(mark);
          mark.remove();
          return [textDecorationLine, textDecorationStyle, fontStyle].join(' ');
        });
      });
      assert.equal(new Set(looks).size, looks.length, looks.join('; '));
      if (forcedColors === 'active') await assertForcedColoursHold();
      if (forcedColors === 'none') await page.context().close();
    }
  });

  /** Every mark is written in the colours that the reader has set, while a speaker is lit and while none is. */
  async function assertForcedColoursHold() {
    const odd = () =>
      page.evaluate(() => {
        const root = document.querySelector('sayso-article').shadowRoot;
        const { color } = getComputedStyle(root.querySelector('.paragraph'));
        const { backgroundColor } = getComputedStyle(document.documentElement);
        return [...root.querySelectorAll('.text :is(mark, .mention)')]
          .filter((mark) => {
            const style = getComputedStyle(mark);
            return style.color !== color || style.backgroundColor !== backgroundColor;
          })
          .map((mark) => mark.outerHTML);
      });
    assert.deepEqual(await odd(), []);
    await speaker('Ilse Maren').locator('button').first().hover();
    assert.ok((await activeWords()).length > 0);
    assert.deepEqual(await odd(), []);
  }

  test('name each quote and goal where it begins, without adding to the text', async () => {
    await openSample();
    const labels = await page
      .locator('sayso-article mark[data-label]')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').content));
    assert.ok(labels.some((label) => label.includes('Direct quote, Ilse Maren:')));
    const copied = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('sayso-article').shadowRoot.querySelector('.text'));
      return getSelection().toString();
    });
    assert.doesNotMatch(copied, /Direct quote/);
  });
});

describe('exports', () => {
  test('every format downloads, and one can be copied', async () => {
    await openSample({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
    await page.getByText('Export', { exact: true }).click();
    const json = await download('Everything, JSON');
    assert.match(json.name, /^ministry-sets-out-.*-sayso-[\d.]+-\d{8}T\d{6}Z\.json$/);
    assert.equal(JSON.parse(json.content).text, sample);
    const quotes = await download('Quotes, CSV');
    assert.match(quotes.content, /^\uFEFFid,kind,speaker/);
    assert.match(quotes.content, /Ilse Maren/);
    assert.match((await download('Goals, CSV')).content, /restoring the salt marshes below Tarn Bridge/);
    assert.match((await download('Report, Markdown')).content, /## Ilse Maren/);
    assert.ok(JSON.parse((await download('Web Annotations, JSON-LD')).content).items.length > 10);
    await page.getByRole('button', { name: 'Copy Report, Markdown' }).click();
    await until(async () => (await status().textContent()) === 'Report, Markdown copied.', 'it is said');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /## Ilse Maren/);
    await page.keyboard.press('Escape');
    assert.ok(await page.getByRole('button', { name: 'Copy Report, Markdown' }).isHidden());
  });
});

describe('the page', () => {
  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1440, 900],
  ]) {
    test(`has no sideways scroll at ${width} px, empty, read and pinned`, async () => {
      await open({ viewport: { width, height }, hasTouch: width < 600 });
      assert.equal(await overflow(), 0);
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await page.locator('.speaker').first().waitFor();
      assert.equal(await overflow(), 0);
      const quote = find('A marsh is the cheapest wall');
      if (width < 600) await page.touchscreen.tap(...(await pointOn(quote)));
      else await click(quote);
      assert.ok(await card().isVisible());
      assert.equal(await overflow(), 0);
      const [box, words] = [await card().boundingBox(), await quote.boundingBox()];
      assert.ok(words.y + words.height <= box.y || words.x + words.width <= box.x, 'the card does not lie on its find');
    });
  }

  test('with a long article is as narrow as a phone that was turned and turned back', async () => {
    await open({ viewport: { width: 360, height: 740 } });
    await drop('long.txt', 'text/plain', Array(10).fill(sample).join('\n\n'));
    await page.locator('.stroke').first().waitFor({ state: 'attached' });
    await page.setViewportSize({ width: 740, height: 360 });
    await page.evaluate(() => scrollTo(0, 3000));
    await until(() => page.locator('sayso-article').evaluate((article) => article.offsetWidth > 500), 'it is wide');
    assert.equal(await overflow(), 0);
    await page.setViewportSize({ width: 360, height: 740 });
    await until(async () => (await overflow()) === 0, 'it is narrow');
  });

  test('breaks a word that is wider than a phone', async () => {
    await open({ viewport: { width: 360, height: 740 } });
    await field().fill(`“${'a'.repeat(400)},” said ${'B'.repeat(200)}.`);
    await page.locator('sayso-article mark.direct').first().waitFor();
    assert.equal(await overflow(), 0);
  });

  test('keeps to its Content-Security-Policy, and has landmarks and headings', async () => {
    await openSample();
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    assert.equal(policy, contentSecurityPolicy);
    for (const role of ['banner', 'main', 'contentinfo', 'complementary']) {
      assert.equal(await page.getByRole(role).count(), 1, role);
    }
    for (const name of ['Sayso', 'Who speaks', 'Who wants what', 'What it costs']) {
      assert.equal(await page.getByRole('heading').filter({ hasText: name }).count(), 1, name);
    }
  });

  test('turns dark by the system and by its switch', async () => {
    await open({ colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Light' }).click();
    const light = await paper();
    assert.notEqual(light, dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dark' }).click();
    assert.equal(await paper(), dark);
    await page.reload();
    assert.equal(await paper(), dark, 'and stays so');
  });

  test('does not move by itself where less motion is wanted', async () => {
    await openSample({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const root = document.querySelector('sayso-article').shadowRoot;
      const elements = [document.documentElement, ...document.querySelectorAll('*'), ...root.querySelectorAll('*')];
      return elements
        .filter((element) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
          return scrollBehavior !== 'auto' || transitionDuration !== '0s' || animationName !== 'none';
        })
        .map((element) => element.className || element.tagName);
    });
    assert.deepEqual(moving, []);
  });
});
