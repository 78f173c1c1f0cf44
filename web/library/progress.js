import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * How far long work is, with a button that stops it.
 * @returns {{ element: HTMLElement, run: <T>(work: (run: Run) => Promise<T>) => Promise<T>, stop: () => void }}
 *   `run`: one work at a time; another one waits for it
 *
 * @typedef {{ signal: AbortSignal, say: (words: string, done: number, all: number) => void }} Run
 */
export function createProgress() {
  const bar = h('progress', { 'aria-label': texts.heading });
  const words = h('span', {});
  const button = h('button', { type: 'button', class: 'quiet', onclick: stop }, texts.adding.stop);
  const element = h('div', { class: 'library-progress', hidden: true }, bar, words, button);
  let controller = new AbortController();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return { element, run, stop };

  function stop() {
    controller.abort();
  }

  /** @template T @param {(run: Run) => Promise<T>} work @returns {Promise<T>} */
  function run(work) {
    const next = last.then(() => {
      controller = new AbortController();
      return work({ signal: controller.signal, say });
    });
    last = next.catch(() => {}).then(() => (element.hidden = true));
    return next;
  }

  /** @param {string} message @param {number} done @param {number} all */
  function say(message, done, all) {
    element.hidden = false;
    bar.max = all;
    bar.value = done;
    bar.setAttribute('aria-label', message);
    words.textContent = message;
  }
}
