import { h } from '../element/dom.js';
import { layerNames, quoteKinds } from '../highlight/marks.js';
import { texts } from './texts.js';

/** @type {Record<string, string>} how the line of each switch looks */
const samples = {
  direct: 'quotes direct',
  mixed: 'quotes mixed',
  indirect: 'quotes indirect',
  sources: 'sources source',
  cues: 'cues cue',
  goals: 'goals aim',
};

/**
 * A switch for each kind of quote and for each other layer, drawn in its own line, and so a legend too; one that writes
 * the kinds into the text; and how sure a find has to be to be shown.
 * @param {object} listeners
 * @param {(layers: Layer[]) => void} listeners.onLayers
 * @param {(areShown: boolean) => void} listeners.onLabels
 * @param {Node} least where one says how sure
 *
 * @typedef {import('../element/index.js').Layer} Layer
 */
export function layerSwitches({ onLayers, onLabels }, least) {
  const names = [...quoteKinds, ...layerNames.filter((name) => name !== 'quotes')];
  const boxes = names.map((name) => ({ name, box: h('input', { type: 'checkbox', value: name, checked: true }) }));
  const labels = h('input', { type: 'checkbox', onchange: () => onLabels(labels.checked) });
  const [ofQuotes, others] = [boxes.slice(0, quoteKinds.length), boxes.slice(quoteKinds.length)].map((some) =>
    some.map(({ name, box }) => h('label', {}, box, h('span', { class: `key ${samples[name]}` }, texts.layers[name]))),
  );
  const layers = h(
    'fieldset',
    { class: 'layers', id: 'layers' },
    h('legend', {}, texts.layers.legend),
    h(
      'span',
      { class: 'quote-kinds', role: 'group', 'aria-labelledby': 'quote-kinds' },
      h('span', { id: 'quote-kinds' }, texts.layers.quotes),
      ...ofQuotes,
    ),
    ...others,
    h('label', {}, labels, texts.layers.labels),
    least,
  );
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ name }) => name);
  for (const { box } of boxes) box.addEventListener('change', () => onLayers(chosen()));
  // Where there is little room, the switches wait behind a button.
  const opener = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-controls': 'layers', 'aria-expanded': 'false' },
    texts.layers.button,
  );
  opener.addEventListener('click', () => {
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    opener.setAttribute('aria-expanded', String(!isOpen));
  });
  return { opener, layers };
}

/** What each line under the words means. */
export function legend() {
  return h(
    'ul',
    { class: 'legend' },
    ...texts.layers.samples.map(([kind, name, line]) =>
      h('li', {}, h('span', { class: `key ${kind}` }, name), h('span', { class: 'line' }, line)),
    ),
  );
}
