import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { article, directoryWith, sayso } from './sayso.mjs';

const colours = /\x1b\[[0-9;]*m/g;
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Runs a command line on a terminal of its own. */
function onTerminal(command, env = {}) {
  return sayso([`script -qec '${command}' /dev/null < /dev/null`], { shell: true, env });
}

test('the report tells who says what and who wants what', async (t) => {
  const path = directoryWith(t, { 'a.txt': article });
  const { status, out, err } = await sayso([path('a.txt')], { env: { COLUMNS: '120' } });
  assert.deepEqual([status, err], [0, '']);
  const [title, counts] = out.split('\n');
  assert.equal(title, path('a.txt'));
  const { quotes, goals } = JSON.parse((await sayso(['--json', path('a.txt')])).out);
  assert.match(counts, /^\d+ words · \d+ statements \(1 direct, .*\) · \d speakers · \d goals$/);
  assert.ok(counts.includes(` ${quotes.length} statements`) && counts.endsWith(` ${goals.length} goals`), counts);
  assert.match(out, /^Ana Ruiz, the mayor of Port Alder · person · 1 statement, \d+ words$/m);
  assert.match(out, /^ {2}direct +said +“We will rebuild the pier before winter, and nobody will lose a berth,”$/m);
  assert.match(out, /^Tom Okafor, a professor at the University of Lund · person · 1 statement, \d+ words$/m);
  assert.match(out, /^ {2}“three goals”: 3 of 3 found$/m);
  const items = ['1. aim +rebuild the pier', '2. aim +cut the berth fee', '3. aim +open a school for boat builders'];
  for (const item of items) assert.match(out, new RegExp(`^ {4}${item}$`, 'm'));
});

test('what is denied is printed as what it is not', async () => {
  const input =
    '“We won’t sell the stadium,” said Ana Ruiz, the mayor. The council has no plan to close the pool.\n\n' +
    'Tom Li did not say that the bridge was safe. Tom Li did not deny that he plans to run.';
  const { out } = await sayso([], { input, env: { COLUMNS: '120' } });
  assert.match(out, /^ {2}commitment +won’t +not sell the stadium$/m);
  assert.match(out, /^ {2}commitment +no plan to +not close the pool$/m);
  assert.match(out, /^ {2}indirect +did not say +not said: that the bridge was safe$/m);
  assert.match(out, /^Tom Li · person · 1 statement \(and 1 not made\), \d+ words$/m);
  assert.match(out, /^ {2}commitment +plans to +run$/m);
  assert.match(out, /^ {2}direct +said +“We won’t sell the stadium,”$/m);
});

test('the report has the article’s headline, and says how much of the page is left out', async () => {
  const headline = 'Mayor Calls Pier a Disgrace';
  const parts = [headline, '“The pier is shut,” said Ana Ruiz, the mayor.', 'Share', 'Print', 'All rights reserved'];
  const text = parts.join('\n\n').replace('Share\n\nPrint', 'Share\nPrint');
  const blocks = parts.map((words, i) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { kind: i === 0 ? 'headline' : i === 1 ? 'body' : 'furniture', start, end: start + words.length };
  });
  const read = async (line, options = []) =>
    (await sayso(['--from', 'jsonl', ...options], { input: JSON.stringify(line), env: { COLUMNS: '120' } })).out.split(
      '\n',
    );
  const [, title, counts] = await read({ id: 'a', text, blocks });
  assert.equal(title, headline);
  assert.match(counts, / · 2 parts left out$/);
  const [, , wide] = await read({ text: `🤔 ${text}`, blocks: blocks.map((one) => later(one, 3)) }, [
    '--offsets',
    'utf16',
  ]);
  assert.match(wide, / · 2 parts left out$/);
  const [, first] = await read({ text: 'The pier is shut, and the mayor has said nothing of it.' });
  assert.match(first, /^\d+ words .* 0 goals$/);
});

/** @param {{ start: number, end: number }} block @param {number} by */
function later(block, by) {
  return { ...block, start: block.start + by, end: block.end + by };
}

test('a change of names and numbers in the text changes the report', async () => {
  const other = article.replaceAll('Ana Ruiz', 'Lena Brandt').replaceAll('three goals', 'four goals');
  const { out } = await sayso([], { input: other });
  assert.match(out, /^Lena Brandt, the mayor of Port Alder/m);
  assert.doesNotMatch(out, /Ana Ruiz/);
  assert.match(out, /“four goals”: 3 of 4 found/);
});

test('lines keep to the width, and what is cut ends in an ellipsis', async () => {
  const long = `“${'The 海 harbour belongs to those who work in it, 🤔 and it always has. '.repeat(12)}” said Ana Ruiz.`;
  for (const columns of [20, 40, 80, 120]) {
    const { out } = await sayso([], { input: long, env: { COLUMNS: String(columns) } });
    for (const line of out.split('\n')) {
      const width = [...line].reduce((sum, c) => sum + (/[海🤔]/u.test(c) ? 2 : 1), 0);
      assert.ok(width <= columns, `${width} columns, not ${columns}: ${line}`);
    }
    assert.match(out, /…$/m);
  }
  const { out: whole } = await sayso(['--full'], { input: long });
  assert.equal(whole.match(/harbour/g).length, 12);
  assert.doesNotMatch(whole, /…$/m);
});

test('an article cannot write to the terminal', async (t) => {
  const path = directoryWith(t, {
    '\x1b]0;title\x07.txt': '“Red \x1b[31m alert\x07 \x9b \u202E,” said Ana\x1b[2J Ruiz.',
  });
  const { out } = await sayso([path('\x1b]0;title\x07.txt')]);
  assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202E]/);
  assert.match(out, /Red \uFFFD\[31m alert/);
});

test('nothing found is said', async () => {
  const { out } = await sayso([], { input: 'It rained.' });
  assert.match(out, /^standard input\n2 words · 0 statements · 0 speakers · 0 goals\n/);
  assert.match(out, /No quotations and no reported statements were found\./);
  assert.match(out, /No stated goals were found\./);
});

test('colour adds nothing but colour, and only where it is wanted', async () => {
  const input = article;
  const { out: plain } = await sayso([], { input });
  assert.doesNotMatch(plain, colours);
  const { out: always } = await sayso(['--color=always'], { input });
  assert.ok(always.match(colours).length > 10);
  assert.equal(always.replace(colours, ''), plain);
  assert.equal((await sayso(['--color=never'], { input })).out, plain);
  const { out: json } = await sayso(['--color=always', '--json'], { input });
  assert.doesNotMatch(json, colours);
});

test(
  'on a terminal there is colour, unless NO_COLOR or TERM=dumb',
  { skip: !hasScript && 'needs script' },
  async (t) => {
    const path = directoryWith(t, { 'a.txt': article });
    const command = `"$SAYSO" ${path('a.txt')}`;
    assert.match((await onTerminal(command)).out, colours);
    assert.match((await onTerminal(command, { NO_COLOR: '' })).out, colours);
    assert.doesNotMatch((await onTerminal(command, { NO_COLOR: '1' })).out, colours);
    assert.doesNotMatch((await onTerminal(command, { TERM: 'dumb' })).out, colours);
    assert.match((await onTerminal(`${command} --color=always`, { NO_COLOR: '1' })).out, colours);
  },
);

test('a batch shows its progress on a terminal alone', { skip: !hasScript && 'needs script' }, async (t) => {
  const lines = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: article.repeat(5) }));
  const path = directoryWith(t, { 'batch.jsonl': `${lines.join('\n')}\noops\n` });
  const { out } = await onTerminal(`"$SAYSO" --jsonl ${path('batch.jsonl')} -o ${path('out.jsonl')}`);
  assert.match(out, /\d+ articles? · \d+\.\d MB · \d+\.\d MB\/s( · \d+:\d\d left)?/);
  assert.match(out, /301 articles, 0\.\d MB in \d+\.\d s \(\d+\.\d MB\/s\); 1 could not be analyzed/);
  assert.match(out, /\r\x1b\[Ksayso: .*:301: /); // messages stand on lines of their own
  const quiet = await sayso(['--jsonl', path('batch.jsonl')]);
  assert.match(quiet.err, /^sayso: .*:301: .*\n$/);
});
