import { breathe } from '../element/breathe.js';
import { h, nearest } from '../element/dom.js';
import { rowsAtOnce } from './first-rows.js';
import { figuresPanel } from './figures-panel.js';
import { goalsPanel } from './goals-panel.js';
import { redraw } from './redraw.js';
import { roving } from './roving.js';
import { searchInArticle } from './search-in-article.js';
import { speakersPanel } from './speakers-panel.js';
import { texts } from './texts.js';

const searchingMs = 120;

/**
 * @typedef {object} Panel
 * @property {HTMLElement} place
 * @property {typeof speakersPanel | typeof goalsPanel | typeof figuresPanel} content
 * @property {boolean} isFolded whether only its heading is shown
 * @property {number} most rows
 * @property {ReturnType<typeof roving>} keys
 */

/** What of a list can have the focus. */
const rowSelector = '.choose, [data-find], .more, summary';

/**
 * The panels beside the article, with one search for the lists and the article. Choosing a speaker opens their row and
 * leaves only their goals.
 * @param {object} listeners
 * @param {Parameters<typeof searchInArticle>[0]} listeners.article
 * @param {(find: string) => void} listeners.go to a find in the text
 * @param {(speaker: string | null) => void} listeners.onChoose
 * @param {(speaker: string) => void} [listeners.onCorrect] where speakers can be corrected
 * @param {(speaker: string | null) => void} listeners.onPoint
 * @param {(message: string) => void} listeners.say
 * @param {() => void} listeners.onSearchEnd the search is empty again
 */
export function createSide({ article, go, onChoose, onCorrect, onPoint, say, onSearchEnd }) {
  const field = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const speakers = h('section', {
    id: 'speakers',
    class: 'panel',
    'aria-labelledby': 'speakers-heading',
    tabindex: -1,
  });
  const goals = h('section', { id: 'goals', class: 'panel', 'aria-labelledby': 'goals-heading', tabindex: -1 });
  const warnings = h('section', { class: 'panel warnings', 'aria-labelledby': 'warnings-heading', hidden: true });
  const corrections = h('div', { class: 'corrections-place' });
  const inArticle = searchInArticle(article);
  const search = h(
    'div',
    { class: 'search' },
    h('label', { for: 'search' }, texts.side.search),
    field,
    inArticle.element,
  );
  const figures = h('section', { id: 'figures', class: 'panel', 'aria-labelledby': 'figures-heading', tabindex: -1 });
  const element = h(
    'aside',
    { class: 'side', 'aria-label': texts.side.label },
    search,
    speakers,
    goals,
    figures,
    corrections,
    warnings,
  );
  /** @type {Panel[]} */
  const panels = [
    { place: speakers, content: speakersPanel, isFolded: false },
    { place: goals, content: goalsPanel, isFolded: false },
    { place: figures, content: figuresPanel, isFolded: true },
  ].map((panel) => ({ ...panel, most: rowsAtOnce, keys: roving(panel.place, rowSelector, '.correct') }));
  /** @type {{ text: string, analysis: import('../analyzer/index.js').Analysis | null }} */
  let shown = { text: '', analysis: null };
  /** @type {string | null} */
  let chosen = null;
  /** @type {import('./speakers-panel.js').Sort} */
  let sort = 'share';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let searching;
  let searched = '';

  speakers.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    sort = /** @type {typeof sort} */ (target.value);
    draw(panels[0]);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    searchNow();
    const where = inArticle.step(event.shiftKey ? -1 : 1);
    if (where) say(where);
  });
  field.addEventListener('input', () => {
    clearTimeout(searching);
    searching = setTimeout(searchNow, searchingMs);
  });
  element.addEventListener('click', (event) => {
    const find = nearest(event, '[data-find]')?.dataset.find;
    const more = nearest(event, '[data-more]');
    const corrected = nearest(event, '[data-correct]')?.dataset.correct;
    if (find) go(find);
    else if (corrected) onCorrect?.(corrected);
    else if (nearest(event, '[data-all]')) onChoose(null);
    else if (nearest(event, '[data-fold]')) fold(event);
    else if (more) drawMore(more);
    else if (nearest(event, '.choose')) {
      const speaker = speakerAt(event);
      onChoose(speaker === chosen ? null : speaker);
    }
  });
  for (const [enter, leave] of [
    ['pointerover', 'pointerleave'],
    ['focusin', 'focusout'],
  ]) {
    element.addEventListener(enter, (event) => onPoint(speakerAt(event)));
    element.addEventListener(leave, () => onPoint(null));
  }
  // On paper nothing is left out.
  addEventListener('beforeprint', () => panels.forEach((panel) => draw({ ...panel, most: Infinity, isFolded: false })));
  addEventListener('afterprint', () => panels.forEach((panel) => draw(panel)));

  return { element, corrections, show, choose, reveal, focusOn, clear };

  /**
   * Resolves when it is drawn: long lists take their time.
   * @param {string} text
   * @param {import('../analyzer/index.js').Analysis} analysis
   * @param {string | null} speaker chosen
   * @param {boolean} hasCorrections
   */
  async function show(text, analysis, speaker, hasCorrections) {
    shown = { text, analysis };
    chosen = speaker;
    const { warnings: all } = analysis;
    const isEmpty = analysis.quotes.length + analysis.goals.length === 0;
    element.hidden = isEmpty && all.length === 0 && !hasCorrections;
    for (const part of [search, speakers, goals, figures]) part.hidden = isEmpty;
    warnings.hidden = all.length === 0;
    redraw(warnings, [
      h('h2', { id: 'warnings-heading' }, texts.reading.warnings),
      h('ul', {}, ...all.map((warning) => h('li', {}, warning))),
    ]);
    for (const panel of panels) {
      await breathe();
      draw(panel);
    }
    markInArticle();
  }

  /** @param {string | null} speaker */
  function choose(speaker) {
    chosen = speaker;
    panels.forEach((panel) => draw(panel));
  }

  /** Brings what is lit into view. */
  function reveal() {
    for (const panel of [speakers, goals]) bringIntoView(panel, panel.querySelector('.lit'));
  }

  /** To the way in which a speaker is corrected, when their row is there. @param {string | undefined} speaker */
  function focusOn(speaker) {
    const buttons = [...speakers.querySelectorAll('[data-correct]')].filter((one) => one instanceof HTMLElement);
    buttons.find(({ dataset }) => dataset.correct === speaker)?.focus();
  }

  /** Empties the search, and begins with every list anew. */
  function clear() {
    field.value = searched = '';
    markInArticle();
    for (const panel of panels) panel.most = rowsAtOnce;
  }

  function searchNow() {
    clearTimeout(searching);
    if (field.value === searched) return;
    searched = field.value;
    const [inSpeakers, inGoals] = panels.map(drawBeginning);
    const inText = markInArticle();
    if (field.value.trim() === '') onSearchEnd();
    else say(texts.side.matches(inText, inSpeakers, inGoals));
  }

  /** @returns {number} how many places match */
  function markInArticle() {
    return inArticle.search(shown.text, shown.analysis?.blocks ?? [], field.value.trim());
  }

  /** Folds the panel whose heading was pressed, or opens it. @param {Event} event */
  function fold(event) {
    const panel = panels.find(({ place }) => place.contains(nearest(event, '.panel')));
    if (!panel) return;
    panel.isFolded = !panel.isFolded;
    draw(panel);
  }

  /** @param {Panel} panel */
  function drawBeginning(panel) {
    panel.most = rowsAtOnce;
    return draw(panel);
  }

  /**
   * Goes on with the list that ends in this button, and to the first row that was not there.
   * @param {Element} button
   */
  function drawMore(button) {
    const panel = panels.find(({ place }) => place.contains(button));
    if (!panel) return;
    /** @type {() => HTMLElement[]} */
    const rows = () =>
      [...panel.place.querySelectorAll('.choose, [data-find]')].filter((row) => row instanceof HTMLElement);
    const isBefore = (/** @type {Node} */ row) =>
      row.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    const before = rows().filter(isBefore).length;
    panel.most += rowsAtOnce;
    draw(panel);
    rows()[before]?.focus({ preventScroll: true });
  }

  /** @param {Panel} panel @returns {number} of matches */
  function draw({ place, content, most, isFolded, keys }) {
    if (!shown.analysis) return 0;
    const view = { query: field.value.trim(), chosen, most, sort, isFolded, canCorrect: onCorrect !== undefined };
    const { nodes, matches } = content(shown.text, shown.analysis, view);
    place.classList.toggle('folded', isFolded);
    redraw(place, isFolded ? nodes.slice(0, 1) : nodes);
    keys.settle();
    return matches;
  }
}

/** Scrolls a panel that scrolls by itself, and never the page. @param {Element} panel @param {Element | null} row */
function bringIntoView(panel, row) {
  if (!row || panel.scrollHeight <= panel.clientHeight) return;
  const [view, place] = [panel.getBoundingClientRect(), row.getBoundingClientRect()];
  const headroom = panel.querySelector('h2')?.offsetHeight ?? 0;
  if (place.top < view.top + headroom || place.bottom > view.bottom) panel.scrollTop += place.top - view.top - headroom;
}

/** Whose the place of an event is. @param {Event} event */
export function speakerAt(event) {
  return nearest(event, '[data-speaker]')?.dataset.speaker ?? null;
}
