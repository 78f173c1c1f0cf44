import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * Says whose words are shown while a speaker is chosen, and how many of them, and ends it.
 * @param {() => void} onEnd
 */
export function createChip(onEnd) {
  const words = h('span', { class: 'whose' });
  const end = h('button', { type: 'button', class: 'quiet', onclick: onEnd }, texts.chip.end);
  const element = h('p', { class: 'chip', hidden: true }, words, end);
  return { element, show };

  /**
   * @param {import('../analyzer/index.js').Analysis | null} analysis
   * @param {string | null} chosen
   */
  function show(analysis, chosen) {
    const speaker = analysis?.speakers.find(({ id }) => id === chosen);
    element.hidden = !speaker;
    if (!speaker) return;
    const { name, quotes, goals, words: count } = speaker;
    words.replaceChildren(
      texts.chip.whose,
      ' ',
      h('bdi', {}, name),
      ` · ${texts.chip.what({ words: count, quotes: quotes.length, goals: goals.length })}`,
    );
  }
}
