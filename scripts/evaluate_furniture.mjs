// Whether what stands around an article changes what is found in it: lines of each kind of furniture are put above,
// between and below its paragraphs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { furniture } from './furniture.mjs';
import { Failure, root } from './shell.mjs';

/** @typedef {{ id: string, text: string }} Article */
/** @typedef {{ at: number, length: number, line: string, article: number, text: string }} Insertion */

const places = ['above', 'between', 'below'];

/** @param {string} program @param {string[]} texts @returns {any[]} */
function analyze(program, texts) {
  const input = texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join('');
  const { stdout, status, error } = spawnSync(program, ['--jsonl'], { cwd: root, input, maxBuffer: 2 ** 31 });
  if (status !== 0) throw new Failure(`${program} failed. ${error ?? ''}`);
  return stdout
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/**
 * Puts `line` into the article: of each place between two paragraphs one.
 * @param {string} text @param {number} article @param {string} line @param {string} place
 * @returns {Insertion}
 */
function insert(text, article, line, place) {
  const gaps = [...text.matchAll(/\n\s*/g)].map((match) => match.index + match[0].length);
  const between = gaps[(article * 7 + line.length) % Math.max(1, gaps.length)] ?? text.length;
  const at = place === 'above' ? 0 : place === 'below' ? text.length : between;
  const words = line.replaceAll('\n', '\n\n');
  const put = at === text.length ? `\n\n${words}` : `${words}\n\n`;
  return {
    at: [...text.slice(0, at)].length,
    length: [...put].length,
    line,
    article,
    text: text.slice(0, at) + put + text.slice(at),
  };
}

/**
 * The finds, to compare: spans as in the text without what was put in, pieces with only blanks between them as one.
 * @param {any} analysis @param {string} text
 * @param {boolean} isSigned a line names the article's author: who "I" is, in its own words, is then no matter
 * @param {Insertion} [put]
 * @returns {string[]}
 */
function finds(analysis, text, isSigned, put) {
  const characters = [...text];
  /** @param {{ start: number, end: number }[]} spans */
  const shifted = (spans) => {
    /** @type {number[][]} */
    const out = [];
    for (const { start, end } of spans) {
      const moved = [start, end].map((offset) =>
        put && offset >= put.at + put.length ? offset - put.length : put && offset > put.at ? Infinity : offset,
      );
      const last = out.at(-1);
      if (last && last[1] <= moved[0] && !characters.slice(last[1], moved[0]).join('').trim()) last[1] = moved[1];
      else out.push(moved);
    }
    return out.join(' ');
  };
  /** @type {Map<string, string>} */
  const names = new Map(analysis.speakers.map((/** @type {any} */ { id, name }) => [id, name]));
  const shown = put ? [...put.text] : characters;
  /** @param {string} speaker @param {{ start: number, end: number }[]} source */
  const who = (speaker, source) =>
    isSigned && /\b(I|me|my)\b/.test(source.map(({ start, end }) => shown.slice(start, end).join('')).join())
      ? 'the author'
      : names.get(speaker);
  return [
    ...analysis.quotes.map((/** @type {any} */ q) =>
      ['quote', who(q.speaker, q.source), shifted(q.content), shifted(q.cue), shifted(q.source)].join(' | '),
    ),
    ...analysis.goals.map((/** @type {any} */ g) => ['goal', who(g.speaker, g.holder), shifted(g.span)].join(' | ')),
  ].sort();
}

/**
 * Prints of each kind, place by place, the share of articles whose finds stay as they were, and the worst.
 * @param {string} program @param {string} corpus a path
 * @param {{ wordings?: 'seen' | 'unseen', kinds?: string[] }} [options]
 */
export function evaluateFurniture(program, corpus, { wordings = 'unseen', kinds = Object.keys(furniture) } = {}) {
  /** @type {Article[]} */
  const articles = readFileSync(corpus, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const asTheyAre = analyze(
    program,
    articles.map(({ text }) => text),
  );
  /** @type {{ kind: string, place: string, share: number, examples: string[] }[]} */
  const rows = [];
  for (const kind of kinds) {
    const { [wordings]: lines, places: where = places, isSigned = false } = furniture[kind];
    const before = asTheyAre.map((each, a) => finds(each, articles[a].text, isSigned));
    for (const place of where) {
      const put = articles.map(({ text }, a) => insert(text, a, lines[a % lines.length], place));
      const after = analyze(
        program,
        put.map(({ text }) => text),
      );
      /** @type {Map<string, string>} */
      const broken = new Map();
      let kept = 0;
      for (const [a, each] of after.entries()) {
        const now = finds(each, articles[a].text, isSigned, put[a]);
        const lost = before[a].find((find) => !now.includes(find));
        const won = now.find((find) => !before[a].includes(find));
        if (!lost && !won) ++kept;
        else broken.set(put[a].line, `${articles[a].id}: − ${lost} + ${won}`);
      }
      const examples = [...broken].map(([line, change]) => `${JSON.stringify(line)} ${change}`);
      rows.push({ kind, place, share: kept / articles.length, examples });
    }
  }
  for (const kind of kinds) {
    const shares = rows.filter((row) => row.kind === kind).map(({ place, share }) => `${place} ${share.toFixed(3)}`);
    console.log(`${kind.padEnd(22)}${shares.join('  ')}`);
  }
  const good = rows.filter(({ share }) => share >= 0.99);
  console.log(`${good.length} of ${rows.length} kinds and places leave 99 % of the articles as they were`);
  for (const row of rows.filter(({ share }) => share < 0.99).sort((a, b) => a.share - b.share)) {
    console.log(`${row.kind}, ${row.place}: ${row.share.toFixed(3)}`);
    for (const example of row.examples) console.log(`  ${example}`);
  }
}
