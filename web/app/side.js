import { breathe } from '../element/breathe.js';
import { h, nearest } from '../element/dom.js';
import { rowsAtOnce } from './first-rows.js';
import { goalsPanel } from './goals-panel.js';
import { redraw } from './redraw.js';
import { speakersPanel } from './speakers-panel.js';
import { texts } from './texts.js';

const searchingMs = 120;

/**
 * @typedef {object} Panel
 * @property {HTMLElement} place
 * @property {typeof speakersPanel | typeof goalsPanel} content
 * @property {number} most rows
 */

/**
 * The panels beside the article, with one search for both. Choosing a speaker opens their row and leaves only their
 * goals.
 * @param {object} listeners
 * @param {(find: string) => void} listeners.go to a find in the text
 * @param {(speaker: string | null) => void} listeners.onChoose
 * @param {(speaker: string) => void} listeners.onCorrect
 * @param {(speaker: string | null) => void} listeners.onPoint
 * @param {(message: string) => void} listeners.say
 * @param {() => void} listeners.onSearchEnd the search is empty again
 */
export function createSide({ go, onChoose, onCorrect, onPoint, say, onSearchEnd }) {
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
  const search = h('div', { class: 'search' }, h('label', { for: 'search' }, texts.side.search), field);
  const element = h(
    'aside',
    { class: 'side', 'aria-label': texts.side.label },
    search,
    speakers,
    goals,
    corrections,
    warnings,
  );
  /** @type {Panel[]} */
  const panels = [
    { place: speakers, content: speakersPanel, most: rowsAtOnce },
    { place: goals, content: goalsPanel, most: rowsAtOnce },
  ];
  /** @type {{ text: string, analysis: import('../analyzer/index.js').Analysis | null }} */
  let shown = { text: '', analysis: null };
  /** @type {string | null} */
  let chosen = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let searching;

  field.addEventListener('input', () => {
    clearTimeout(searching);
    searching = setTimeout(() => {
      const [inSpeakers, inGoals] = panels.map(drawBeginning);
      if (field.value.trim() === '') onSearchEnd();
      else say(texts.side.matches(inSpeakers, inGoals));
    }, searchingMs);
  });
  element.addEventListener('click', (event) => {
    const find = nearest(event, '[data-find]')?.dataset.find;
    const more = nearest(event, '[data-more]');
    const corrected = nearest(event, '[data-correct]')?.dataset.correct;
    if (find) go(find);
    else if (corrected) onCorrect(corrected);
    else if (nearest(event, '[data-all]')) onChoose(null);
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
  addEventListener('beforeprint', () => panels.forEach((panel) => draw({ ...panel, most: Infinity })));
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
    for (const part of [search, speakers, goals]) part.hidden = isEmpty;
    warnings.hidden = all.length === 0;
    redraw(warnings, [
      h('h2', { id: 'warnings-heading' }, texts.reading.warnings),
      h('ul', {}, ...all.map((warning) => h('li', {}, warning))),
    ]);
    for (const panel of panels) {
      await breathe();
      draw(panel);
    }
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
    field.value = '';
    for (const panel of panels) panel.most = rowsAtOnce;
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
  function draw({ place, content, most }) {
    if (!shown.analysis) return 0;
    const { nodes, matches } = content(shown.text, shown.analysis, { query: field.value.trim(), chosen, most });
    redraw(place, nodes);
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
