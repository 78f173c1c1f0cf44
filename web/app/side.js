import { breathe } from '../element/breathe.js';
import { h } from '../element/dom.js';
import { rowsAtOnce } from './first-rows.js';
import { goalsPanel } from './goals-panel.js';
import { redraw } from './redraw.js';
import { speakersPanel } from './speakers-panel.js';
import { texts } from './texts.js';

const searchingMs = 120;

/**
 * The panels beside the article, with one search for both. Choosing a speaker opens their row and leaves only their
 * goals.
 * @param {object} listeners
 * @param {(find: string) => void} listeners.go to a find in the text
 * @param {(speaker: string | null) => void} listeners.onChoose
 * @param {(speaker: string | null) => void} listeners.onPoint
 * @param {(message: string) => void} listeners.say
 * @param {() => void} listeners.onSearchEnd the search is empty again
 */
export function createSide({ go, onChoose, onPoint, say, onSearchEnd }) {
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
  const panels = [
    { place: speakers, content: speakersPanel, most: rowsAtOnce },
    { place: goals, content: goalsPanel, most: rowsAtOnce },
  ];
  let shown = { text: '', analysis: null };
  let chosen = null;
  let searching;

  field.addEventListener('input', () => {
    clearTimeout(searching);
    searching = setTimeout(() => {
      const matches = panels.map(drawBeginning);
      if (field.value.trim() === '') onSearchEnd();
      else say(texts.side.matches(...matches));
    }, searchingMs);
  });
  element.addEventListener('click', ({ target }) => {
    const find = target.closest('[data-find]')?.dataset.find;
    if (find) go(find);
    else if (target.closest('[data-all]')) onChoose(null);
    else if (target.closest('[data-more]')) drawMore(target);
    else if (target.closest('.choose')) {
      const { speaker } = target.closest('[data-speaker]').dataset;
      onChoose(speaker === chosen ? null : speaker);
    }
  });
  for (const [enter, leave] of [
    ['pointerover', 'pointerleave'],
    ['focusin', 'focusout'],
  ]) {
    element.addEventListener(enter, ({ target }) => onPoint(target.closest('[data-speaker]')?.dataset.speaker ?? null));
    element.addEventListener(leave, () => onPoint(null));
  }
  // On paper nothing is left out.
  addEventListener('beforeprint', () => panels.forEach((panel) => draw({ ...panel, most: Infinity })));
  addEventListener('afterprint', () => panels.forEach(draw));

  return { element, corrections, show, choose, reveal, clear };

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
    panels.forEach(draw);
  }

  /** Brings what is lit into view. */
  function reveal() {
    for (const panel of [speakers, goals]) bringIntoView(panel, panel.querySelector('.lit'));
  }

  /** Empties the search, and begins with every list anew. */
  function clear() {
    field.value = '';
    for (const panel of panels) panel.most = rowsAtOnce;
  }

  function drawBeginning(panel) {
    panel.most = rowsAtOnce;
    return draw(panel);
  }

  /** Goes on with the list that ends in this button, and to the first row that was not there. */
  function drawMore(button) {
    const panel = panels.find(({ place }) => place.contains(button));
    const rows = () => [...panel.place.querySelectorAll('.choose, [data-find]')];
    const isBefore = (row) => row.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    const before = rows().filter(isBefore).length;
    panel.most += rowsAtOnce;
    draw(panel);
    rows()[before]?.focus({ preventScroll: true });
  }

  /** @returns {number} of matches */
  function draw({ place, content, most }) {
    if (!shown.analysis) return 0;
    const { nodes, matches } = content(shown.text, shown.analysis, { query: field.value.trim(), chosen, most });
    redraw(place, nodes);
    return matches;
  }
}

/** Scrolls a panel that scrolls by itself, and never the page. */
function bringIntoView(panel, row) {
  if (!row || panel.scrollHeight <= panel.clientHeight) return;
  const [view, place] = [panel.getBoundingClientRect(), row.getBoundingClientRect()];
  const headroom = panel.querySelector('h2').offsetHeight;
  if (place.top < view.top + headroom || place.bottom > view.bottom) panel.scrollTop += place.top - view.top - headroom;
}
