import { h } from '../element/dom.js';
import { texts } from './texts.js';

const quietMs = 1000; // what is said is heard when nothing newer was said for so long
const longMs = 1000; // work that takes longer shows how it goes

/**
 * What the page says: at once to the eye; to the ear once it has come to rest, and never the same twice in a row.
 * @returns {{ elements: HTMLElement[], say: (message: string) => void }}
 */
export function createStatus() {
  const seen = h('p', { class: 'status', 'aria-hidden': 'true' });
  const heard = h('p', { class: 'heard', role: 'status' });
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
 * Long work: how long it goes on, and the way to stop it. The analyzer answers once, at its end, so that the bar has no
 * measure to show.
 * @param {{ onStop: () => void }} listeners
 */
export function createWork({ onStop }) {
  const words = h('span', {});
  const element = h(
    'div',
    { class: 'work', hidden: true },
    h('progress', { 'aria-label': texts.reading.progress }),
    words,
    h('button', { type: 'button', class: 'quiet', onclick: onStop }, texts.reading.stop),
  );
  let ticking;
  return { element, begin, end };

  /** @param {string} text that is being read */
  function begin(text) {
    end();
    const began = performance.now();
    let count;
    ticking = setInterval(() => {
      count ??= text.match(/\S+/g)?.length ?? 0;
      words.textContent = texts.reading.working(count, Math.floor((performance.now() - began) / 1000));
      element.hidden = false;
    }, longMs);
  }

  function end() {
    clearInterval(ticking);
    element.hidden = true;
  }
}
