import { h } from './dom.js';

/**
 * The kinds of marks, each drawn as its mark is, in the order of the legend: its layer, its classes, and its entry in
 * the table of texts.
 * @type {readonly (readonly [layer: string | null, look: string, name: keyof ArticleTexts['legend']['marks']])[]}
 */
const samples = [
  ['quotes', 'quotes direct', 'direct'],
  ['quotes', 'quotes mixed', 'mixed'],
  ['quotes', 'quotes indirect', 'indirect'],
  ['goals', 'goals', 'goal'],
  ['sources', 'sources', 'source'],
  ['cues', 'cues', 'cue'],
  [null, 'quotes direct doubtful', 'doubtful'],
];

/**
 * What a reader must know of the marks: that a program made them, what each of them means, and how to be rid of them.
 * @param {(areOn: boolean) => void} onSwitch
 *
 * @typedef {import('./texts.js').ArticleTexts} ArticleTexts
 */
export function createBar(onSwitch) {
  const notice = h('p', { class: 'notice', part: 'notice' });
  const marks = h('button', { class: 'switch', part: 'switch', type: 'button', role: 'switch' });
  const summary = h('summary', { part: 'legend-summary' });
  const list = h('ul', {});
  const legend = h('details', { class: 'legend', part: 'legend' }, summary, list);
  const element = h('div', { class: 'bar', part: 'bar', role: 'group', hidden: true }, notice, marks, legend);
  marks.addEventListener('click', () => onSwitch(marks.getAttribute('aria-checked') !== 'true'));
  return { element, legend, show };

  /** @param {{ texts: ArticleTexts, layers: string[], areOn: boolean, canMark: boolean }} what */
  function show({ texts, layers, areOn, canMark }) {
    element.setAttribute('aria-label', texts.legend.label);
    notice.textContent = texts.notice;
    marks.textContent = texts.legend.switch;
    marks.setAttribute('aria-checked', String(areOn));
    marks.hidden = !canMark;
    summary.textContent = texts.legend.summary;
    const shown = samples.filter(([layer]) => layer === null || layers.includes(layer));
    list.replaceChildren(
      ...shown.map(([, look, name]) => {
        const [term, meaning] = texts.legend.marks[name];
        return h('li', {}, h('span', { class: `sample ${look}` }, term), ' ', h('span', { class: 'meaning' }, meaning));
      }),
    );
  }
}
