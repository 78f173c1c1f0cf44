import { h } from '../element/dom.js';
import { texts } from './texts.js';

const quietMs = 1000; // what is said is heard when nothing newer was said for so long
const longMs = 1000; // work that takes longer shows how it goes
const tickMs = 250;
const tellingLength = 2000; // UTF-16 units; the time for less says little of the pace

/**
 * What the page says: at once to the eye; to the ear once it has come to rest, and never the same twice in a row.
 * @returns {{ elements: HTMLElement[], say: (message: string) => void }}
 */
export function createStatus() {
  const seen = h('p', { class: 'status', 'aria-hidden': 'true' });
  const heard = h('p', { class: 'heard', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;
  return {
    elements: [seen, heard],
    say(message) {
      seen.textContent = message;
      clearTimeout(speaking);
      speaking = setTimeout(() => {
        if (heard.textContent !== message) heard.textContent = message;
      }, quietMs);
    },
  };
}

/**
 * How much of work is done, of which `expected` is only an estimate: where that was too short, ever less is added, and
 * the bar is never full.
 * @param {number} elapsed
 * @param {number} expected
 */
export function shareDone(elapsed, expected) {
  return elapsed < expected ? (0.9 * elapsed) / expected : 0.98 - (0.08 * expected) / elapsed;
}

/**
 * Long work: how far it is, how long it still takes, and the way to stop it. The core analyzes an article in one call
 * and says nothing before its end; to cut the article up would cut speakers and lists off from their names. So the bar
 * shows an estimate, from the length and the pace at which the last article was read here.
 * @param {{ onStop: () => void }} listeners
 */
export function createWork({ onStop }) {
  const bar = h('progress', { 'aria-label': texts.reading.progress });
  const words = h('span', {});
  const stop = h('button', { type: 'button', class: 'quiet', onclick: onStop }, texts.reading.stop);
  const element = h('div', { class: 'work', hidden: true }, bar, words, stop);
  let pace = 100; // UTF-16 units in a millisecond
  /** @type {number | undefined} when the analyzer had loaded and began to read; undefined before */
  let began;
  /** @type {string | undefined} the text */
  let reading;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let ticking;
  return { element, load, read, done, end };

  /** The analyzer loads, as far as it is not there. */
  function load() {
    end();
    bar.removeAttribute('value');
    words.textContent = texts.reading.loading;
    ticking = setTimeout(() => (element.hidden = false), longMs);
  }

  /** @param {string} text that it reads from now on */
  function read(text) {
    clearInterval(ticking);
    const start = (began = performance.now());
    reading = text;
    /** @type {number | undefined} */
    let count;
    ticking = setInterval(() => {
      const [elapsed, expected] = [performance.now() - start, Math.max(text.length / pace, longMs)];
      if (elapsed < longMs && element.hidden) return;
      count ??= text.match(/\S+/g)?.length ?? 0;
      bar.value = shareDone(elapsed, expected);
      words.textContent = texts.reading.working(count, Math.ceil((expected - elapsed) / 1000));
      element.hidden = false;
    }, tickMs);
  }

  /** It has read a text. @param {string} text */
  function done(text) {
    if (began !== undefined && text === reading && text.length >= tellingLength) {
      pace = text.length / (performance.now() - began);
    }
    end();
  }

  /** It has not, and is not going to. */
  function end() {
    clearInterval(ticking);
    began = undefined;
    element.hidden = true;
  }
}
