import { h } from '../element/dom.js';
import { atLeast } from '../highlight/at-least.js';
import { countWords } from './count-words.js';
import { texts } from './texts.js';

const step = 5; // percent

/**
 * Where the reader says how sure a find has to be to be shown.
 * @param {(least: number) => void} onChange from 0 to 1
 */
export function leastConfidence(onChange) {
  const { least: words } = texts;
  const slider = h('input', { type: 'range', id: 'least', min: 0, max: 100, step, value: 0 });
  const output = h('output', { for: 'least', class: 'least-value' });
  const element = h('span', { class: 'least' }, h('label', { for: 'least' }, words.label), slider, output);
  slider.addEventListener('input', () => {
    tell();
    onChange(value());
  });
  tell();
  return { element, value };

  function value() {
    return Number(slider.value) / 100;
  }

  function tell() {
    output.textContent = words.short(value());
    slider.setAttribute('aria-valuetext', words.value(value()));
  }
}

/**
 * The analysis without what is less sure, with each speaker's words counted anew.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {number} least from 0 to 1
 */
export function sureEnough(text, analysis, least) {
  const sure = atLeast(analysis, least);
  if (sure === analysis) return analysis;
  const quotes = new Map(sure.quotes.map((quote) => [quote.id, quote]));
  const before = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const speakers = sure.speakers.map((speaker) => {
    if (before.get(speaker.id)?.quotes.length === speaker.quotes.length) return speaker;
    return {
      ...speaker,
      words: countWords(
        text,
        speaker.quotes.flatMap((id) => quotes.get(id) ?? []),
      ),
    };
  });
  return { ...sure, speakers };
}
