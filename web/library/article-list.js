import { rowsAtOnce } from '../app/first-rows.js';
import { redraw } from '../app/redraw.js';
import { h, nearest } from '../element/dom.js';
import { excerptOf, found, sorts } from './article-search.js';
import { reachRows } from './rows.js';
import { texts } from './texts.js';

/**
 * The articles of the library: searched, sorted, and what can be done with each.
 * @param {object} listeners
 * @param {() => string | null} listeners.open the id of the open article
 * @param {(entry: Entry) => void} listeners.onOpen
 * @param {(entry: Entry) => void} listeners.onSource
 * @param {(ids: string[]) => void} listeners.onRemove
 * @param {(ids: string[]) => void} listeners.onCompare two of them
 * @returns {{ element: HTMLElement, show: (entries: Entry[], search: Search) => number, focus: () => boolean }}
 *   `show` returns how many match; `focus` whether there is an article to go to
 *
 * @typedef {import('./entry.js').Entry} Entry
 * @typedef {{ query: string, scope: import('./article-search.js').Scope }} Search
 */
export function createArticleList({ open, onOpen, onSource, onRemove, onCompare }) {
  const { articles: words } = texts;
  /** @type {Set<string>} */
  const chosen = new Set();
  /** @type {Entry[]} */
  let all = [];
  /** @type {Entry[]} */
  let shown = [];
  /** @type {Search} */
  let search = { query: '', scope: 'all' };
  let most = rowsAtOnce;

  const sort = h(
    'select',
    { id: 'library-sort', onchange: draw },
    ...Object.keys(sorts).map((key) =>
      h('option', { value: key }, words.sorts[/** @type {keyof typeof words.sorts} */ (key)]),
    ),
  );
  const chooseAll = h('input', { type: 'checkbox', id: 'library-choose-all', onchange: chooseShown });
  const count = h('output', { class: 'note' });
  const compare = h('button', { type: 'button', class: 'quiet', onclick: () => onCompare([...chosen]) }, words.compare);
  const remove = h(
    'button',
    { type: 'button', class: 'quiet', onclick: () => onRemove([...chosen]) },
    words.removeChosen,
  );
  const list = h('ul', { class: 'library-list', 'aria-label': words.list });
  const more = h('button', { type: 'button', class: 'link', onclick: showMore });
  const note = h('p', { class: 'note' });
  const tools = h(
    'div',
    { class: 'library-tools' },
    h('span', { class: 'choose-all' }, chooseAll, h('label', { for: 'library-choose-all' }, words.chooseAll)),
    count,
    compare,
    remove,
    h('span', { class: 'sort' }, h('label', { for: 'library-sort' }, words.sort), sort),
  );
  const element = h('div', {}, tools, note, list, more);
  const rows = reachRows(list);

  list.addEventListener('click', (event) => {
    const act = nearest(event, '[data-act]')?.dataset.act;
    const entry = all.find(({ kept }) => kept.id === nearest(event, '[data-id]')?.dataset.id);
    if (act && entry) acts[act](entry);
  });
  list.addEventListener('change', (event) => {
    const id = nearest(event, '[data-id]')?.dataset.id;
    if (!id || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.checked) chosen.add(id);
    else chosen.delete(id);
    settle();
  });
  /** @type {Record<string, (entry: Entry) => void>} */
  const acts = { open: onOpen, source: onSource, remove: ({ kept }) => onRemove([kept.id]) };

  return { element, show, focus };

  /** @param {Entry[]} entries @param {Search} wanted */
  function show(entries, wanted) {
    if (wanted.query !== search.query || wanted.scope !== search.scope) most = rowsAtOnce;
    all = entries;
    search = wanted;
    const ids = new Set(entries.map(({ kept }) => kept.id));
    for (const id of chosen) if (!ids.has(id)) chosen.delete(id);
    draw();
    return shown.length;
  }

  function draw() {
    shown = found(all, search.query, search.scope).sort(sorts[/** @type {keyof typeof sorts} */ (sort.value)]);
    redraw(list, shown.slice(0, most).map(row));
    const left = shown.length - Math.min(most, shown.length);
    more.hidden = left === 0;
    more.textContent = words.more(Math.min(left, rowsAtOnce), left);
    tools.hidden = all.length === 0;
    note.textContent = all.length === 0 ? words.empty : shown.length === 0 ? texts.search.none : words.note;
    settle();
  }

  /** What is chosen, as the boxes have it: drawing sets no property. */
  function settle() {
    for (const box of list.querySelectorAll('input')) {
      box.checked = chosen.has(nearestId(box));
    }
    const ids = shown.map(({ kept }) => kept.id);
    chooseAll.checked = ids.length > 0 && ids.every((id) => chosen.has(id));
    chooseAll.indeterminate = !chooseAll.checked && chosen.size > 0;
    count.textContent = chosen.size > 0 ? words.chosen(chosen.size) : '';
    compare.hidden = chosen.size !== 2;
    remove.hidden = chosen.size === 0;
    rows.settle();
  }

  function chooseShown() {
    for (const { kept } of shown) {
      if (chooseAll.checked) chosen.add(kept.id);
      else chosen.delete(kept.id);
    }
    settle();
  }

  function showMore() {
    const first = most;
    most += rowsAtOnce;
    draw();
    list.children[first]?.querySelector('button')?.focus();
  }

  function focus() {
    const control = list.querySelector('button[tabindex="0"]');
    if (control instanceof HTMLElement) control.focus();
    return control !== null;
  }

  /** @param {Entry} entry */
  function row(entry) {
    const { kept, title } = entry;
    const excerpt = search.query.trim() === '' ? null : excerptOf(kept.text, search.query);
    /** @param {string} act @param {string} label @param {string} name */
    const button = (act, label, name) =>
      h('button', { type: 'button', class: 'quiet', 'data-act': act, 'aria-label': name, tabindex: -1 }, label);
    return h(
      'li',
      { 'data-id': kept.id },
      h('input', { type: 'checkbox', 'aria-label': words.choose(title), tabindex: -1 }),
      h(
        'div',
        { class: 'about' },
        h('button', { type: 'button', class: 'link title', 'data-act': 'open', tabindex: -1, dir: 'auto' }, title),
        h('p', { class: 'note', dir: 'auto' }, published(entry)),
        h('p', { class: 'note' }, figures(entry)),
        excerpt && h('p', { class: 'excerpt', dir: 'auto' }, excerpt[0], h('mark', {}, excerpt[1]), excerpt[2]),
      ),
      h(
        'div',
        { class: 'acts' },
        button('source', words.source, words.sourceOf(title)),
        button('remove', words.remove, words.removeOf(title)),
      ),
    );
  }

  /** @param {Entry} entry */
  function published({ source: { outlet, author, date, address } }) {
    const host = address && new URL(address).host.replace(/^www\./, '');
    return [outlet, author, date && texts.date(date), host].filter(Boolean).join(' · ') || texts.source.unknown;
  }

  /** @param {Entry} entry */
  function figures({ kept, summary }) {
    return [
      kept.id === open() && words.isOpen,
      words.words(kept.text.match(/\S+/g)?.length ?? 0),
      summary && words.quotes(summary.quotes.length),
      summary && words.speakers(summary.speakers.length),
      summary && words.goals(summary.goals.length),
      kept.corrections.length > 0 && words.corrections(kept.corrections.length),
      words.changed(texts.day(kept.at)),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** @param {Element} element */
function nearestId(element) {
  return element.closest('[data-id]')?.getAttribute('data-id') ?? '';
}
