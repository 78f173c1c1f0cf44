import { corrected, moved, without } from './corrections.js';

/**
 * The article that is open, what was found in it and what the reader corrected.
 *
 * @typedef {object} State
 * @property {string} text
 * @property {import('../analyzer/index.js').Analysis | null} found by the analyzer; null while there is no text
 * @property {import('../analyzer/index.js').Analysis | null} analysis as corrected: what is shown and exported
 * @property {import('./corrections.js').Correction[]} corrections in the order in which they were made
 * @property {import('./corrections.js').Correction[]} idle those of them that fit nothing here
 * @property {boolean} isKept whether the browser keeps it for the next visit
 */

const empty = Object.freeze({ text: '', found: null, analysis: null, corrections: [], idle: [], isKept: true });

/**
 * @param {object} parts
 * @param {import('../analyzer/index.js').Analyzer} parts.analyzer
 * @param {ReturnType<typeof import('./store.js').createStore>} parts.store
 * @param {(state: State) => void} parts.onChange
 * @param {(text: string) => void} parts.onBegin an analysis is asked for; onChange, onStop or onError follows, for the latest text
 * @param {(text: string) => void} parts.onRead the analyzer has loaded and begins
 * @param {() => void} parts.onStop the reader stopped it
 * @param {(error: Error, state: State) => void} parts.onError the state has the text and no analysis
 */
export function createSession({ analyzer, store, onChange, onBegin, onRead, onStop, onError }) {
  let state = empty;
  let wanted = ''; // the latest text, which may still be under way
  let controller = new AbortController();

  return { read, open, correct, takeBack, stop, current: () => state };

  /** Takes a text as it is typed or given. */
  async function read(text) {
    wanted = text;
    controller.abort();
    if (text === '') return change(empty);
    if (text === state.text && state.found) return change(state);
    controller = new AbortController();
    const { signal } = controller;
    onBegin(text);
    // Calls are answered in order, so that this one is when the other begins; what goes wrong is said of the other.
    analyzer.version().then(() => signal.aborted || onRead(text), () => {});
    try {
      const found = await analyzer.analyze(text, { signal });
      if (!signal.aborted) change(stateOf(text, found, carried(text)));
    } catch (error) {
      if (text !== wanted) return;
      if (signal.aborted) return onStop();
      state = { ...empty, text };
      onError(error, state);
    }
  }

  /** Opens what was exported: nothing is analyzed, so that it is shown as it was. */
  function open({ text, found, corrections }) {
    wanted = text;
    controller.abort();
    change(stateOf(text, found, corrections));
  }

  function correct(correction) {
    change(stateOf(state.text, state.found, [...state.corrections, correction]));
  }

  /** Undoes one correction; the latest unless told. */
  function takeBack(index = state.corrections.length - 1) {
    if (index >= 0) change(stateOf(state.text, state.found, without(state.corrections, index)));
  }

  function stop() {
    controller.abort();
  }

  /** The corrections of this text: those of the text before the edit, or else those that were kept of an earlier visit. */
  function carried(text) {
    const kept = moved(state.corrections, state.text, text);
    return kept.length > 0 ? kept : store.recall(text);
  }

  function change(next) {
    state = { ...next, isKept: store.keep(next) };
    onChange(state);
  }
}

/** @returns {State} */
function stateOf(text, found, corrections) {
  return { text, found, corrections, ...corrected(text, found, corrections) };
}
