import { breathe } from '../element/breathe.js';
import { newId } from '../library/kept.js';
import { mergedSource, sourceInBlocks } from '../library/source-record.js';
import { corrected, hintsOf, moved } from './corrections.js';
import { broughtBack, movedSteps, takenBack, wholeSteps } from './history.js';

/**
 * The article that is open, what was found in it and what the reader corrected.
 *
 * @typedef {object} State
 * @property {string | null} id by which it is kept; null while there is no text
 * @property {string} text
 * @property {readonly Block[]} blocks what is known of its parts from the page that it was taken from
 * @property {Analysis | null} found by the analyzer, told of the parts, also what the reader says of them; null while
 *   there is no text
 * @property {Analysis | null} analysis as corrected: what is shown and exported
 * @property {Correction[]} corrections in the order in which they were made
 * @property {readonly Step[]} undone what of them was taken back, and can be brought back
 * @property {Correction[]} idle those of them that fit nothing here
 * @property {Source} source what is known of who published it
 * @property {boolean} isKept whether the browser keeps it for the next visit
 * @property {Made} [made] which analyzer made the analysis, and when
 *
 * @typedef {State & { found: Analysis, analysis: Analysis }} Shown an article whose analysis is shown
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../export/json.js').Correction} Correction
 * @typedef {import('../export/source.js').Source} Source
 * @typedef {import('../export/read-json.js').Made} Made
 * @typedef {import('./history.js').Step} Step
 * @typedef {import('../library/store.js').Given & { blocks: readonly Block[], source: Source, undone: readonly Step[] }
 *   } Content
 * @typedef {Content | (Omit<Content, 'id'> & { id: null })} Wanted
 *
 * @typedef {{ text: string, hints: readonly Block[], found: Analysis, made?: Made }} Read `hints`: what the analyzer
 *   was told of its parts
 *
 * @typedef {object} Article one that is to be opened
 * @property {string} text
 * @property {readonly Block[]} [blocks]
 * @property {string} [id] when it is kept already
 * @property {Analysis} [found] when it was analyzed already
 * @property {Correction[]} [corrections]
 * @property {Source} [source]
 * @property {Made} [made]
 * @property {readonly Step[]} [undone] of these corrections
 */

/** @type {Wanted} */
const nothing = Object.freeze({ id: null, text: '', blocks: [], corrections: [], undone: [], source: {} });
/** @type {State} */
const empty = Object.freeze({ ...nothing, found: null, analysis: null, idle: [], isKept: true });
const mostTexts = 20; // that are remembered for the corrections that an edit took along
const mostAnalyzed = 2_000_000; // UTF-16 units of text whose analyses are remembered

/**
 * @param {object} parts
 * @param {import('../analyzer/index.js').Analyzer} parts.analyzer
 * @param {ReturnType<typeof import('../library/store.js').createStore>} parts.store
 * @param {ReturnType<typeof import('./tab.js').createTab>} parts.tab
 * @param {(state: State) => void} parts.onChange
 * @param {(text: string, blocks: readonly Block[]) => void} parts.onBegin an analysis is asked for; onChange, onStop or
 *   onError follows, for the latest text
 * @param {(text: string) => void} parts.onRead the analyzer has loaded and begins
 * @param {() => void} parts.onStop the reader stopped it
 * @param {(error: unknown, state: State) => void} parts.onError the state has the text and no analysis
 */
export function createSession({ analyzer, store, tab, onChange, onBegin, onRead, onStop, onError }) {
  let state = empty; // what is shown
  let wanted = nothing; // the latest, which may still be under way; kept as soon as it is known
  let isKept = true;
  let controller = new AbortController();
  /** @type {Map<string | null, Read>} by id; of the articles read last */
  const analyses = new Map();
  /** @type {Map<string, Correction[]>} by text: the corrections of a text, where the edit after it took some along */
  const uncut = new Map();

  return {
    ...{ read, open, keep, close, forget, describe, refresh },
    ...{ correct, takeBack, bringBack, stop, current: () => state },
  };

  /** Takes the text of the open article as it is typed; where none is open, it is a new one. @param {string} text */
  function read(text) {
    if (text === '') return close();
    if (wanted.id === null) return open({ text });
    const earlier = store.get(tab.before());
    if (earlier && earlier.text === text) return open(earlier); // a paste over all of it was undone in the field
    if (text !== wanted.text) {
      const { text: before, undone } = wanted;
      const history = { corrections: carried(text), undone: movedSteps(undone, (some) => moved(some, before, text)) };
      want({ ...wanted, text, blocks: moved(wanted.blocks, before, text), ...history });
    }
    return analyze();
  }

  /**
   * Opens an article in place of the one that is open, which stays kept.
   * @param {Article} article
   * @param {string | null} [before] the article to go back to, unless it is the one that is open
   */
  async function open(article, before = tab.open()) {
    const mine = (wanted = { ...nothing, text: article.text });
    controller.abort();
    if (store.loading()) await store.loading();
    if (wanted !== mine) return;
    const kept = keptOf(article);
    const id = kept && (await tab.claim(kept.id)) ? kept.id : newId();
    if (wanted !== mine) return; // another one came meanwhile
    tab.claim(id);
    want(taken(article, kept, id));
    tab.turn(id, before);
    await analyze();
  }

  /**
   * Keeps articles that are not opened: whoever has one for the library gives it here.
   * @param {readonly Article[]} articles
   * @returns {Promise<{ ids: string[], isKept: boolean }>} `isKept`: false when the browser does not let them be kept
   */
  async function keep(articles) {
    await store.loading();
    const all = articles.map((article) => {
      const kept = keptOf(article);
      return taken(article, kept, kept?.id ?? newId());
    });
    return { ids: all.map(({ id }) => id), isKept: await store.put(all) };
  }

  /**
   * What is to be kept of an article: what it does not bring stays as it is kept already. What was found in it is
   * remembered.
   * @param {Article} article
   * @param {import('../library/kept.js').Kept | null} kept
   * @param {string} id
   * @returns {Content & { id: string }}
   */
  function taken(article, kept, id) {
    const { text, found, made, blocks = kept?.blocks ?? [], corrections = kept?.corrections ?? [] } = article;
    const { undone = article.corrections ? [] : (kept?.undone ?? []) } = article;
    if (found) remember(id, { text, hints: hintsOf(text, blocks, corrections), found, made });
    const source = { ...article.source, ...kept?.source };
    return { id, text, blocks, corrections, undone: wholeSteps(undone), source };
  }

  /** Text that is kept is the same article, unless it brings corrections of its own. @param {Article} article */
  function keptOf({ id, text, corrections }) {
    if (id) return store.get(id);
    return corrections ? null : store.find(text);
  }

  /** No article is open then; the one that was stays kept. */
  function close() {
    controller.abort();
    if (wanted.id !== null) {
      store.close(wanted.id);
      tab.turn(null);
    }
    wanted = nothing;
    change(empty);
  }

  /** Nothing is left of any article. */
  function forget() {
    for (const memory of [analyses, uncut]) memory.clear();
    controller.abort();
    wanted = nothing;
    tab.turn(null, null);
    change(empty);
  }

  async function analyze() {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    const { id, text } = wanted;
    const hints = hintsOf(text, wanted.blocks, wanted.corrections);
    const known = analyses.get(id);
    if (known?.text === text && isSame(known.hints, hints)) return change(stateOf(wanted, known));
    onBegin(text, hints);
    // Calls are answered in order, so that this one is when the other begins; what goes wrong is said of the other.
    let version = '';
    analyzer.version().then(
      (told) => {
        version = told;
        if (!signal.aborted) onRead(text);
      },
      () => {},
    );
    try {
      const found = await analyzer.analyze(text, { signal, blocks: hints });
      await breathe(); // to parse much takes a while, and so does what follows
      signal.throwIfAborted();
      const read = { text, hints, found, made: { version, analyzed: new Date().toISOString() } };
      remember(id, read);
      change(stateOf(wanted, read));
    } catch (error) {
      if (signal !== controller.signal || id !== wanted.id) return;
      if (signal.aborted) return onStop();
      state = { ...empty, id, text };
      onError(error, state);
    }
  }

  /** Says who published the open article. @param {Source} source */
  function describe(source) {
    const { id } = wanted;
    if (id === null) return;
    want({ ...wanted, id, source });
    refresh();
  }

  /** What is known of the open article's source may have been changed elsewhere. */
  function refresh() {
    const kept = store.get(wanted.id);
    if (kept) wanted = { ...wanted, source: kept.source };
    const { id, text, analysis } = state;
    if (id === null || id !== wanted.id || analysis === null) return;
    const source = sourceOf(text, analysis, wanted.source);
    if (!isSame(source, state.source)) change({ ...state, source });
  }

  /** @param {Correction} correction */
  function correct(correction) {
    amend({ corrections: [...state.corrections, correction], undone: [] });
  }

  /** Undoes one correction; the latest unless told. */
  function takeBack(index = state.corrections.length - 1) {
    if (index >= 0) amend(takenBack(state, index));
  }

  /** Brings back what was undone last. */
  function bringBack() {
    if (state.undone.length > 0) amend(broughtBack(state));
  }

  function stop() {
    controller.abort();
  }

  /**
   * What is shown, with other corrections; a newer text of it may be under way.
   * @param {{ corrections: Correction[], undone: readonly Step[] }} history
   */
  function amend({ corrections, undone }) {
    const { id, text, blocks, found, made } = state;
    if (found === null || id === null) return;
    uncut.delete(text);
    const { source } = id === wanted.id ? wanted : (store.get(id) ?? nothing);
    const now = { id, text, blocks, corrections, undone, source };
    if (id === wanted.id) {
      const follow = (/** @type {readonly Correction[]} */ some) => moved(some, text, wanted.text);
      want({ ...wanted, id, corrections: follow(corrections), undone: movedSteps(undone, follow) });
    } else isKept = store.keep(now);
    const hints = hintsOf(text, blocks, corrections);
    const isOther = !isSame(hints, hintsOf(text, blocks, state.corrections));
    change(stateOf(now, { found: isOther ? told(found, hints) : found, made }));
    if (isOther && id === wanted.id) analyze();
  }

  /**
   * The corrections of the open article when its text is this one; those that an edit took along come back with the
   * words.
   * @param {string} text
   */
  function carried(text) {
    const { corrections, text: before } = wanted;
    const kept = moved(corrections, before, text);
    if (kept.length < corrections.length) uncut.set(before, corrections);
    if (uncut.size > mostTexts) uncut.delete(uncut.keys().next().value ?? '');
    return uncut.get(text) ?? kept;
  }

  /** @param {string | null} id @param {Read} read */
  function remember(id, read) {
    analyses.delete(id);
    analyses.set(id, read);
    let units = [...analyses.values()].reduce((sum, { text }) => sum + text.length, 0);
    for (const [old, { text }] of analyses) {
      if (units <= mostAnalyzed || old === id) return;
      analyses.delete(old);
      units -= text.length;
    }
  }

  /** @param {Content & { id: string }} next */
  function want(next) {
    wanted = next;
    isKept = store.keep(next);
  }

  /** @param {Omit<State, 'isKept'>} next */
  function change(next) {
    state = { ...next, isKept };
    onChange(state);
  }
}

/** @param {State} state @returns {state is Shown} */
export function isShown(state) {
  return state.analysis !== null;
}

/** @param {Wanted} wanted @param {Pick<Read, 'found' | 'made'>} read */
function stateOf({ id, text, blocks, corrections, undone, source }, { found, made }) {
  const { analysis, idle } = corrected(text, found, corrections);
  const known = sourceOf(text, analysis, source);
  return { id, text, blocks, source: known, found, made, corrections, undone, analysis, idle };
}

/**
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Source} source as it is kept
 */
function sourceOf(text, { blocks }, source) {
  return mergedSource(source, sourceInBlocks(text, blocks));
}

/** @param {unknown} a @param {unknown} b */
function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The analysis with the parts as they are told, to be shown until there is one that was made with them.
 * @param {Analysis} found
 * @param {readonly Block[]} hints
 */
function told(found, hints) {
  const kinds = new Map(hints.map(({ start, kind }) => [start, kind]));
  return { ...found, blocks: found.blocks.map((block) => ({ ...block, kind: kinds.get(block.start) ?? block.kind })) };
}
