import { h } from '../element/dom.js';
import { layerNames } from '../highlight/marks.js';
import { texts } from './texts.js';

const samples = { quotes: 'quotes direct', sources: 'sources source', cues: 'cues cue', goals: 'goals aim' };

/**
 * A switch for each layer, drawn in its own line, and so a legend too; and one that writes the kinds into the text.
 * @param {{ onLayers: (layers: Layer[]) => void, onLabels: (areShown: boolean) => void }} listeners
 *
 * @typedef {import('../element/index.js').Layer} Layer
 */
export function layerSwitches({ onLayers, onLabels }) {
  const boxes = layerNames.map((name) => ({ name, box: h('input', { type: 'checkbox', value: name, checked: true }) }));
  const labels = h('input', { type: 'checkbox', onchange: () => onLabels(labels.checked) });
  const layers = h(
    'fieldset',
    { class: 'layers', id: 'layers' },
    h('legend', {}, texts.layers.legend),
    ...boxes.map(({ name, box }) => h('label', {}, box, ...(name === 'quotes' ? quoteKeys() : [key(name)]))),
    h('label', {}, labels, texts.layers.labels),
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

  /** @param {Layer} layer */
  function key(layer) {
    return h('span', { class: `key ${samples[layer]}` }, texts.layers[layer]);
  }

  function quoteKeys() {
    const kinds = Object.entries(texts.layers.kinds).flatMap(([kind, name]) => [
      ' ',
      h('span', { class: `key quotes ${kind}` }, name),
    ]);
    return [h('span', {}, h('span', { class: 'layer' }, texts.layers.quotes), ...kinds)];
  }
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
