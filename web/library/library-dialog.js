import './library.css';

import { inSlices } from '../app/slices.js';
import { h } from '../element/dom.js';
import { most } from '../limits.js';
import { createArticleList } from './article-list.js';
import { readied } from './article-search.js';
import { createCompareView } from './compare-view.js';
import { entriesOf } from './dropped.js';
import { entryOf } from './entry.js';
import { createFinder } from './finding.js';
import { filesIn } from './folder.js';
import { libraryToJson } from './library-file.js';
import { merged } from './merge.js';
import { createProgress } from './progress.js';
import { readLibrary, readMany } from './read-many.js';
import { askForSource } from './source-dialog.js';
import { speakersToCsv } from './speakers-csv.js';
import { createSpeakersView } from './speakers-view.js';
import { texts } from './texts.js';

/** @typedef {'articles' | 'speakers' | 'compare'} View */
const views = /** @type {const} */ (['articles', 'speakers', 'compare']);
const typingMs = 150;

/**
 * All articles on the device, in a dialog: found, opened, deleted, added, exported; whoever speaks in them; and two of
 * them side by side.
 * @param {object} parts
 * @param {ReturnType<typeof import('./store.js').createStore>} parts.store
 * @param {import('../analyzer/index.js').Analyzer} parts.analyzer
 * @param {() => string | null} parts.open the id of the open article
 * @param {(kept: import('./kept.js').Kept) => void} parts.onOpen
 * @param {(ids: string[]) => void} parts.onChange the open article is asked for, whose text, corrections or source may
 *   have changed, or which is deleted
 * @param {(error: unknown) => string} parts.messageOf
 * @param {(parts: string[], file: string, type: string) => void} parts.download
 */
export function createLibrary({ store, analyzer, open, onOpen, onChange, messageOf, download }) {
  const finder = createFinder({ store, analyzer });
  const progress = createProgress();
  /** @type {Map<string, import('./summary.js').Summary>} */
  let summaries = new Map();
  /** @type {View} */
  let view = 'articles';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @type {(() => unknown) | null} */
  let takeBack = null;

  const search = h('input', { type: 'search', id: 'library-search', autocomplete: 'off', oninput: later });
  const scope = h(
    'select',
    { id: 'library-scope', onchange: draw },
    ...Object.entries(texts.search.scopes).map(([key, name]) => h('option', { value: key }, name)),
  );
  const scopeField = h('span', {}, h('label', { for: 'library-scope' }, texts.search.where), scope);
  const matches = h('output', { class: 'note' });
  const message = h('output', {});
  const undo = h('button', { type: 'button', class: 'quiet', hidden: true, onclick: runUndo }, texts.undo);
  const failures = h('ul', { class: 'failures' });
  const files = chooser({ multiple: true }, (given) => add(given, false));
  const folder = chooser({ webkitdirectory: true, multiple: true }, (given) => add(given, true));
  const library = chooser({ accept: '.json,application/json' }, ([file]) => importLibrary(file));
  const exportAll = button(texts.adding.exportAll, save);
  const list = createArticleList({
    open,
    onOpen: ({ kept }) => go(kept),
    onSource: editSource,
    onRemove: remove,
    onCompare: compare,
  });
  const speakers = createSpeakersView({
    onOpen: ({ kept }) => go(kept),
    onCsv: (all) => download([speakersToCsv(all)], texts.speakers.file, 'text/csv;charset=utf-8'),
  });
  const comparison = createCompareView();
  const panels = { articles: list.element, speakers: speakers.element, compare: comparison.element };
  const tabs = views.map((name) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `library-tab-${name}`, 'aria-controls': `library-${name}`, 'data-view': name },
      texts.views[name],
    ),
  );
  const tablist = h('div', { role: 'tablist', 'aria-label': texts.viewsLabel }, ...tabs);
  const searching = h(
    'div',
    { class: 'library-search', role: 'search' },
    h('label', { for: 'library-search' }, texts.search.label),
    search,
    scopeField,
    matches,
  );
  const element = h(
    'dialog',
    { class: 'library', 'aria-labelledby': 'library-heading' },
    h(
      'div',
      { class: 'library-head' },
      h('h2', { id: 'library-heading', tabindex: -1 }, texts.heading),
      tablist,
      h(
        'button',
        { type: 'button', class: 'quiet close', 'aria-label': texts.close, onclick: () => element.close() },
        '×',
      ),
    ),
    h(
      'div',
      { class: 'library-body' },
      h(
        'div',
        { class: 'library-adding' },
        button(texts.adding.files, () => files.click()),
        button(texts.adding.folder, () => folder.click()),
        button(texts.adding.import, () => library.click()),
        exportAll,
        files,
        folder,
        library,
      ),
      h('div', { class: 'library-said' }, message, undo),
      failures,
      progress.element,
      searching,
      ...views.map((name) => {
        panels[name].id = `library-${name}`;
        panels[name].setAttribute('role', 'tabpanel');
        panels[name].setAttribute('aria-labelledby', `library-tab-${name}`);
        return panels[name];
      }),
    ),
  );
  document.body.append(element);
  tablist.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.view) turn(/** @type {View} */ (target.dataset.view));
  });
  tablist.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const way = getComputedStyle(tablist).direction === 'rtl' ? -step : step;
    turn(views[(views.indexOf(view) + way + views.length) % views.length]);
    tabs[views.indexOf(view)].focus();
  });
  for (const type of /** @type {const} */ (['dragenter', 'dragover', 'drop'])) element.addEventListener(type, take);

  return { show, add, addEntries, update: () => element.open && draw() };

  async function show() {
    if (!element.open) element.showModal();
    summaries = await store.summaries();
    turn(view);
    find();
    inSlices(readied(store.articles()));
  }

  /** @param {View} wanted */
  function turn(wanted) {
    view = wanted;
    for (const [i, name] of views.entries()) {
      tabs[i].setAttribute('aria-selected', String(name === view));
      tabs[i].tabIndex = name === view ? 0 : -1;
      panels[name].hidden = name !== view;
    }
    draw();
  }

  function entries() {
    return store.articles().map((kept) => entryOf(kept, summaries.get(kept.id)));
  }

  function later() {
    clearTimeout(typing);
    typing = setTimeout(draw, typingMs);
  }

  function draw() {
    clearTimeout(typing);
    const all = entries();
    exportAll.disabled = all.length === 0;
    searching.hidden = all.length === 0 || view === 'compare';
    scopeField.hidden = matches.hidden = view !== 'articles';
    if (view === 'articles') {
      const wanted = { query: search.value, scope: /** @type {any} */ (scope.value) };
      matches.textContent = texts.search.matches(list.show(all, wanted), all.length);
    } else if (view === 'speakers') speakers.show(all, search.value);
    else comparison.show(all);
  }

  /** @param {import('./kept.js').Kept} kept */
  function go(kept) {
    element.close();
    onOpen(kept);
  }

  /** Finds what was not found yet; what is known is shown meanwhile. */
  function find() {
    return progress
      .run(async ({ signal, say }) => {
        let drawn = performance.now();
        let isAny = false;
        const failed = await finder.findAll({
          signal,
          onProgress(done, all) {
            isAny = true;
            say(texts.adding.finding(done, all), done, all);
            if (performance.now() - drawn < 1_000) return;
            draw();
            drawn = performance.now();
          },
        });
        addFailures(failed.map(({ kept, error }) => `${entryOf(kept, undefined).title}: ${messageOf(error)}`));
        if (isAny) draw();
      })
      .catch((error) => said(messageOf(error))); // the analyzer does not load
  }

  /** @param {FileSystemEntry[]} dropped */
  async function addEntries(dropped) {
    const isFolder = dropped.some((entry) => entry.isDirectory);
    await add(await filesIn(dropped, most.filesSeen), isFolder);
  }

  /** @param {readonly File[]} given @param {boolean} isFolder */
  async function add(given, isFolder) {
    if (!element.open) await show();
    progress.stop(); // what is being found goes on behind it
    let isStopped = false;
    const { adding } = texts;
    await progress.run(async ({ signal, say }) => {
      const onProgress = (/** @type {number} */ done, /** @type {number} */ all) =>
        say(adding.reading(done, all), done, all);
      const { articles, errors, passed } = await readMany(given, { isFolder, signal, onProgress });
      await takeIn(articles, errors, [passed > 0 && adding.passed(passed), signal.aborted && adding.stopped]);
      isStopped = signal.aborted;
    });
    if (!isStopped) await find();
  }

  /** @param {File | undefined} file */
  async function importLibrary(file) {
    if (!file) return;
    try {
      const read = await readLibrary(file);
      if (read === 'none') return said(texts.adding.notALibrary(file.name));
      await takeIn(read.articles, read.errors);
      find();
    } catch (error) {
      said(messageOf(error));
    }
  }

  /**
   * @param {readonly import('./merge.js').Incoming[]} articles
   * @param {unknown[]} errors
   * @param {(string | false)[]} [notes] what else is to be said
   */
  async function takeIn(articles, errors, notes = []) {
    const { adding } = texts;
    const { added, updated, same, older } = merged(store, articles);
    const before = updated.map(({ id }) => store.get(id)).filter((kept) => kept !== null);
    const isKept = await store.put([...added, ...updated]);
    onChange(updated.map(({ id }) => id));
    const parts = [
      added.length > 0 && adding.added(added.length),
      updated.length > 0 && adding.updated(updated.length),
      same > 0 && adding.same(same),
      older > 0 && adding.older(older),
      ...notes,
      errors.length > 0 && adding.failed(errors.length),
    ].filter((part) => part !== false);
    const isAny = added.length + updated.length > 0;
    said(
      `${parts.length > 0 ? parts.join('; ') : adding.nothing}${isKept ? '' : ` ${adding.notKept}`}`,
      isAny
        ? () =>
            takeOut(
              added.map(({ id }) => id),
              before,
            )
        : null,
    );
    addFailures(errors.map(messageOf));
    draw();
  }

  /** Undoes what takeIn did. @param {string[]} ids @param {import('./kept.js').Kept[]} before */
  async function takeOut(ids, before) {
    store.remove(ids);
    await store.put(before.map((kept) => ({ ...kept, at: undefined })));
    onChange([...ids, ...before.map(({ id }) => id)]);
    said(texts.adding.undone);
    find();
  }

  /** @param {string[]} ids */
  function remove(ids) {
    const taken = store.remove(ids);
    onChange(ids);
    said(texts.articles.removed(ids.length), async () => {
      await store.restore(taken);
      onChange(ids);
      said(texts.articles.restored(ids.length));
      find();
    });
    draw();
    undo.focus();
  }

  /** @param {import('./entry.js').Entry} entry */
  async function editSource({ kept, source }) {
    const said = await askForSource(source);
    const now = store.get(kept.id);
    if (said === null || now === null) return;
    await store.put([{ ...now, source: { ...now.source, ...said }, at: undefined }]);
    onChange([kept.id]);
    draw();
    list.focus();
  }

  /** @param {string[]} ids */
  function compare(ids) {
    turn('compare');
    comparison.choose(ids);
    tabs[views.indexOf('compare')].focus();
  }

  async function save() {
    const parts = libraryToJson(store.articles(), await analyzer.version().catch(() => ''));
    download(parts, `${texts.adding.file}-${new Date().toISOString().slice(0, 10)}.json`, 'application/json');
  }

  /** @param {string} words @param {(() => unknown) | null} [back] */
  function said(words, back = null) {
    takeBack = back;
    message.textContent = words;
    undo.hidden = back === null;
    undo.setAttribute('aria-label', texts.undoOf(words));
    failures.replaceChildren();
  }

  async function runUndo() {
    const act = takeBack;
    takeBack = null;
    undo.hidden = true;
    await act?.();
    draw();
    if (!list.focus()) search.focus();
  }

  /** @param {string[]} reasons */
  function addFailures(reasons) {
    failures.append(...reasons.map((reason) => h('li', {}, reason)));
  }

  /** @param {DragEvent} event */
  function take(event) {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation(); // behind the dialog they would be opened
    if (type !== 'drop') return;
    const dropped = entriesOf(dataTransfer);
    if (dropped.length > 0) addEntries(dropped);
    else add([...dataTransfer.files], false);
  }

  /** @param {Record<string, unknown>} attributes @param {(files: File[]) => void} onFiles */
  function chooser(attributes, onFiles) {
    const input = h('input', { type: 'file', hidden: true, ...attributes });
    input.addEventListener('change', () => {
      const given = [...(input.files ?? [])];
      input.value = '';
      if (given.length > 0) onFiles(given);
    });
    return input;
  }

  /** @param {string} label @param {() => void} onclick */
  function button(label, onclick) {
    return h('button', { type: 'button', class: 'quiet', onclick }, label);
  }
}
