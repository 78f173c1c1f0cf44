import { rowsAtOnce } from '../app/first-rows.js';
import { redraw } from '../app/redraw.js';
import { matcher } from '../app/search.js';
import { h, nearest } from '../element/dom.js';
import { wordsOf } from '../highlight/finds.js';
import { speakersAcross } from './speakers-across.js';
import { texts as pageTexts } from '../app/texts.js';
import { texts } from './texts.js';

/**
 * @typedef {import('./speakers-across.js').Across} Across
 * @typedef {import('./speakers-across.js').Part} Part
 * @typedef {import('./entry.js').Entry} Entry
 */

const byWords = new Intl.Collator(pageTexts.language, { sensitivity: 'base' }).compare;

/**
 * The columns, with what they sort by; figures from the largest, words from A.
 * @satisfies {Record<string, { value: (across: Across) => string | number, isFigure: boolean }>}
 */
const columns = {
  name: { value: ({ name }) => name ?? '', isFigure: false },
  kind: { value: ({ kind }) => (kind === null ? '' : texts.speakers.kinds[kind]), isFigure: false },
  articles: { value: ({ parts }) => parts.length, isFigure: true },
  quotes: { value: ({ quotes }) => quotes, isFigure: true },
  direct: { value: ({ direct }) => direct, isFigure: true },
  words: { value: ({ words }) => words, isFigure: true },
  goals: { value: ({ goals }) => goals, isFigure: true },
};
/** @typedef {keyof typeof columns} Column */

/**
 * One table of whoever speaks or wants something in any article.
 * @param {object} listeners
 * @param {(entry: Entry) => void} listeners.onOpen
 * @param {(speakers: Across[]) => void} listeners.onCsv
 * @returns {{ element: HTMLElement, show: (entries: Entry[], query: string) => void }}
 */
export function createSpeakersView({ onOpen, onCsv }) {
  const { speakers: words } = texts;
  /** @type {Across[]} */
  let all = [];
  /** @type {Entry[]} */
  let entries = [];
  let query = '';
  let most = rowsAtOnce;
  /** @type {{ column: Column, isUp: boolean }} */
  let order = { column: 'words', isUp: false };
  /** @type {string | null} */
  let opened = null;

  const count = h('p', { class: 'note', role: 'status' });
  const csv = h('button', { type: 'button', class: 'quiet', onclick: () => onCsv(all) }, words.csv);
  const head = h('thead');
  const body = h('tbody');
  const table = h('table', {}, h('caption', {}, words.caption), head, body);
  const more = h('button', { type: 'button', class: 'link', onclick: showMore });
  const element = h(
    'div',
    {},
    h('div', { class: 'library-tools' }, count, csv),
    h('p', { class: 'note' }, words.rule),
    h('div', { class: 'library-table', tabindex: 0, role: 'region', 'aria-label': words.caption }, table),
    more,
  );
  head.addEventListener('click', (event) => {
    const column = /** @type {Column | undefined} */ (nearest(event, '[data-column]')?.dataset.column);
    if (!column) return;
    order = { column, isUp: order.column === column ? !order.isUp : !columns[column].isFigure };
    draw();
  });
  body.addEventListener('click', (event) => {
    const key = nearest(event, '[data-key]')?.dataset.key;
    if (key !== undefined) {
      opened = opened === key ? null : key;
      return draw();
    }
    const article = nearest(event, '[data-article]')?.dataset.article;
    const entry = entries.find(({ kept }) => kept.id === article);
    if (entry) onOpen(entry);
  });
  return { element, show };

  /** @param {Entry[]} given @param {string} wanted what is searched */
  function show(given, wanted) {
    if (wanted !== query) most = rowsAtOnce;
    if (entries.length !== given.length || given.some(({ kept, summary }, i) => isOther(entries[i], kept, summary))) {
      all = speakersAcross(given);
    }
    [entries, query] = [given, wanted];
    draw();
  }

  /** @param {Entry} entry @param {Entry['kept']} kept @param {Entry['summary']} summary */
  function isOther(entry, kept, summary) {
    return entry.kept !== kept || entry.summary !== summary;
  }

  function draw() {
    const matches = matcher(query);
    const { value } = columns[order.column];
    const shown = all
      .filter((across) => query.trim() === '' || matches(...wordsToSearch(across)))
      .sort((a, b) => (order.isUp ? 1 : -1) * inOrder(value(a), value(b)));
    const total = all.reduce((sum, across) => sum + across.words, 0);
    const left = shown.length - Math.min(most, shown.length);
    const unread = entries.filter(({ summary }) => summary === null).length;
    count.textContent = [
      all.length === 0 ? words.none : shown.length === 0 ? words.noMatch : '',
      shown.length > 0 && words.shown(shown.length, all.length, entries.length),
      unread > 0 && words.unread(unread),
    ]
      .filter(Boolean)
      .join(' ');
    csv.hidden = table.hidden = all.length === 0;
    redraw(head, [h('tr', {}, ...Object.keys(columns).map((column) => heading(/** @type {Column} */ (column))))]);
    redraw(
      body,
      shown.slice(0, most).flatMap((across) => rowsOf(across, total)),
    );
    more.hidden = left === 0;
    more.textContent = texts.articles.more(Math.min(left, rowsAtOnce), left);
  }

  /** @param {Column} column */
  function heading(column) {
    const sorted = order.column === column ? (order.isUp ? 'ascending' : 'descending') : null;
    return h(
      'th',
      { scope: 'col', 'aria-sort': sorted, class: columns[column].isFigure && 'figure' },
      h('button', { type: 'button', class: 'sort', 'data-column': column }, words.columns[column]),
    );
  }

  /** @param {Across} across @param {number} total words of all */
  function rowsOf(across, total) {
    const { key, name, kind, parts } = across;
    const isOpen = opened === key;
    const share = total > 0 && across.words > 0 ? ` (${words.share(across.words / total)})` : '';
    const figures = [parts.length, across.quotes, across.direct, `${texts.number(across.words)}${share}`, across.goals];
    const row = h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row', dir: 'auto' },
        h(
          'button',
          { type: 'button', class: 'link', 'data-key': key, 'aria-expanded': String(isOpen) },
          name ?? words.nobody,
        ),
      ),
      h('td', {}, kind === null ? '' : words.kinds[kind]),
      ...figures.map((figure) =>
        h('td', { class: 'figure' }, typeof figure === 'number' ? texts.number(figure) : figure),
      ),
    );
    if (!isOpen) return [row];
    const details = h('td', { colspan: Object.keys(columns).length }, h('ul', {}, ...parts.map(partItem)));
    return [row, h('tr', { class: 'details' }, details)];
  }

  /** @param {Part} part */
  function partItem({ entry, role, quotes, words: length, goals }) {
    const { kept, title, source } = entry;
    const { outlet, date } = source;
    const about = [role, outlet, date && texts.date(date), words.inArticle(quotes.length, length)];
    return h(
      'li',
      {},
      h('button', { type: 'button', class: 'link', 'data-article': kept.id, dir: 'auto' }, title),
      h('span', { class: 'note' }, ` ${about.filter(Boolean).join(' · ')}`),
      goals.length > 0 &&
        h(
          'ul',
          { class: 'goals' },
          ...goals.map(({ kind, negated, words: spans }) =>
            h(
              'li',
              { dir: 'auto' },
              h('span', { class: 'note' }, `${words.goal[/** @type {keyof typeof words.goal} */ (kind)]}: `),
              `${negated ? `${texts.not.goal} ` : ''}${wordsOf(kept.text, spans)}`,
            ),
          ),
        ),
    );
  }

  function showMore() {
    most += rowsAtOnce;
    draw();
  }
}

/** @param {string | number} a @param {string | number} b */
function inOrder(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byWords(String(a), String(b));
}

/** @param {Across} across */
function wordsToSearch({ name, kind, parts }) {
  return [
    name,
    kind && texts.speakers.kinds[kind],
    ...parts.flatMap(({ entry, role, goals }) => [role, ...goals.map(({ words }) => wordsOf(entry.kept.text, words))]),
  ];
}
