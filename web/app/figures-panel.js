import { h } from '../element/dom.js';
import { figuresOf } from './figures.js';
import { panelHeading } from './panel-heading.js';
import { texts } from './texts.js';

/**
 * What a researcher counts in an article, in tables.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {{ isFolded: boolean }} view
 * @returns {{ nodes: Node[], matches: number }} `matches`: none, as figures are not searched
 *
 * @typedef {import('./figures.js').Row} Row
 */
export function figuresPanel(text, analysis, { isFolded }) {
  const { figures: words } = texts;
  const heading = panelHeading('figures-heading', words.heading, '', isFolded);
  if (isFolded) return { nodes: [heading], matches: 0 };
  const { all, byForm, byKind, byGender, unnamedShare, first } = figuresOf(text, analysis);
  if (all.quotes === 0) return { nodes: [heading, h('p', { class: 'note' }, texts.speakers.none)], matches: 0 };
  const nodes = [
    heading,
    h(
      'dl',
      {},
      ...fact(
        words.first,
        first && h('button', { type: 'button', class: 'link', 'data-find': first.quote.id }, name()),
      ),
      ...fact(words.unnamed, words.share(unnamedShare)),
    ),
    table(words.byForm, byForm, (kind) => words.forms[/** @type {keyof typeof words.forms} */ (kind)], false),
    table(words.byKind, byKind, nameOfKind, true),
    byGender.length > 0 && table(words.byGender, byGender, (gender) => gender ?? words.notSaid, true),
    h('p', { class: 'note' }, words.note),
  ];
  return { nodes: nodes.filter((node) => node instanceof Node), matches: 0 };

  function name() {
    return h('bdi', {}, first?.speaker.name);
  }

  /** @param {string | null} kind */
  function nameOfKind(kind) {
    return texts.speakers.kinds[/** @type {keyof typeof texts.speakers.kinds} */ (kind)] ?? words.nobody;
  }

  /** @param {string} term @param {Node | string | null} value */
  function fact(term, value) {
    return value === null ? [] : [h('div', {}, h('dt', {}, term), h('dd', {}, value))];
  }

  /**
   * @param {string} caption
   * @param {Row[]} rows
   * @param {(name: string | null) => string} named
   * @param {boolean} hasSpeakers whether they are counted too
   */
  function table(caption, rows, named, hasSpeakers) {
    const columns = [hasSpeakers && words.speakers, words.quotes, words.words, words.ofWords].filter(Boolean);
    const cells = (/** @type {Row} */ row) =>
      [
        hasSpeakers && words.number(row.speakers),
        words.number(row.quotes),
        words.number(row.words),
        words.share(all.words === 0 ? 0 : row.words / all.words),
      ].filter((cell) => cell !== false);
    return h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, h('td', {}), ...columns.map((column) => h('th', { scope: 'col' }, column)))),
      h(
        'tbody',
        {},
        ...rows.map((row) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, h('bdi', {}, named(row.name))),
            ...cells(row).map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    );
  }
}
