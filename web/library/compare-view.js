import { h } from '../element/dom.js';
import { compared } from './compare.js';
import { texts } from './texts.js';

/**
 * Two articles side by side.
 * @returns {{ element: HTMLElement, show: (entries: Entry[]) => void, choose: (ids: string[]) => void }}
 *
 * @typedef {import('./entry.js').Entry} Entry
 * @typedef {import('./compare.js').Comparison} Comparison
 */
export function createCompareView() {
  const { compare: words } = texts;
  /** @type {Entry[]} */
  let entries = [];
  const selects = [words.first, words.second].map((label, i) => {
    const id = `compare-${i + 1}`;
    const select = h('select', { id, onchange: draw });
    return { select, element: h('div', {}, h('label', { for: id }, label), select) };
  });
  const result = h('div', {});
  const element = h(
    'div',
    {},
    h('div', { class: 'compare-choice' }, ...selects.map((one) => one.element)),
    h('div', { 'aria-live': 'off' }, result),
  );
  return { element, show, choose };

  /** @param {Entry[]} given */
  function show(given) {
    entries = given;
    choose(selects.map(({ select }) => select.value));
  }

  /** @param {string[]} ids */
  function choose(ids) {
    for (const [i, { select }] of selects.entries()) {
      const options = entries.map(({ kept, title, source }) =>
        h('option', { value: kept.id }, [title, source.outlet].filter(Boolean).join(' · ')),
      );
      select.replaceChildren(h('option', { value: '' }, words.choose), ...options);
      select.value = ids[i] ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
    draw();
  }

  function draw() {
    const [first, second] = selects.map(({ select }) => entries.find(({ kept }) => kept.id === select.value));
    result.replaceChildren(...contentOf(first, second));
  }

  /** @param {Entry | undefined} first @param {Entry | undefined} second */
  function contentOf(first, second) {
    const note = (/** @type {string} */ message) => [h('p', { class: 'note', role: 'status' }, message)];
    if (!first || !second) return note(words.two);
    if (first === second) return note(words.same);
    if (!first.summary || !second.summary) return note(words.wait);
    return drawn(compared(first, second), [first, second]);
  }

  /** @param {Comparison} comparison @param {Entry[]} both */
  function drawn({ both, only, pairs }, [first, second]) {
    const titles = [first.title, second.title];
    return [
      h('h3', {}, words.both),
      both.length === 0
        ? h('p', { class: 'note' }, words.nobody)
        : h(
            'div',
            { class: 'library-table', tabindex: 0, role: 'region', 'aria-label': words.table },
            h(
              'table',
              {},
              h('caption', { class: 'unseen' }, words.table),
              h(
                'thead',
                {},
                h('tr', {}, ...[words.speaker, ...titles].map((name) => h('th', { scope: 'col', dir: 'auto' }, name))),
              ),
              h('tbody', {}, ...both.map(speakerRow)),
            ),
          ),
      h(
        'div',
        { class: 'side-by-side' },
        ...titles.map((title, i) =>
          h(
            'section',
            {},
            h('h3', { dir: 'auto' }, words.onlyIn(title)),
            only[i].length === 0
              ? h('p', { class: 'note' }, words.nobody)
              : h(
                  'ul',
                  {},
                  ...only[i].map(({ name, parts: [part] }) => h('li', {}, h('bdi', {}, name), ' ', inWords(part))),
                ),
          ),
        ),
      ),
      h('h3', {}, words.sameWords),
      h('p', { class: 'note' }, pairs.length === 0 ? words.noSame : words.sameNote),
      h('ol', { class: 'pairs' }, ...pairs.map((pair) => pairItem(pair, titles))),
    ];
  }

  /** @param {Comparison['both'][number]} speaker */
  function speakerRow({ name, parts }) {
    return h(
      'tr',
      {},
      h('th', { scope: 'row', dir: 'auto' }, name),
      ...parts.map((part) => h('td', {}, inWords(part))),
    );
  }

  /** @param {import('./speakers-across.js').Part} part */
  function inWords({ quotes, words: length, goals }) {
    const figures = [words.in(quotes.length, length), goals.length > 0 && texts.articles.goals(goals.length)];
    return h('span', { class: 'note' }, figures.filter(Boolean).join(', '));
  }

  /** @param {import('./compare.js').Pair} pair @param {string[]} titles */
  function pairItem({ speakers, pieces, run }, titles) {
    const [a, b] = speakers.map((name) => name ?? texts.speakers.nobody);
    const isSame = pieces.every((side) => side.every(({ isShared }) => isShared));
    return h(
      'li',
      {},
      h(
        'p',
        {},
        h('strong', { dir: 'auto' }, a === b ? a : words.otherSpeaker(a, b)),
        ' ',
        h('span', { class: 'note' }, isSame ? words.identical : words.run(run)),
      ),
      h(
        'div',
        { class: 'side-by-side' },
        ...pieces.map((side, i) =>
          h(
            'blockquote',
            { dir: 'auto', 'aria-label': titles[i] },
            ...side.flatMap(({ words: part, isShared }) => [isShared ? part : onlyHere(part), ' ']),
          ),
        ),
      ),
    );
  }

  /** @param {string} part */
  function onlyHere(part) {
    const unseen = (/** @type {string} */ label) => h('span', { class: 'unseen' }, label);
    return h('mark', {}, unseen(words.only.before), part, unseen(words.only.after));
  }
}
