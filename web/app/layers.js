import { h } from '../element/dom.js';
import { layerNames } from '../highlight/marks.js';
import { texts } from './texts.js';

const samples = { quotes: 'quotes direct', sources: 'sources source', cues: 'cues cue', goals: 'goals aim' };

/**
 * A switch for each layer, drawn in its own line.
 * @param {(layers: string[]) => void} onChange
 */
export function layerSwitches(onChange) {
  const boxes = layerNames.map((name) => h('input', { type: 'checkbox', value: name, checked: true }));
  const change = () => onChange(boxes.filter((box) => box.checked).map((box) => box.value));
  return h(
    'fieldset',
    { class: 'layers', onchange: change },
    h('legend', {}, texts.layers.legend),
    ...boxes.map((box) =>
      h('label', {}, box, h('span', { class: `key ${samples[box.value]}` }, texts.layers[box.value])),
    ),
  );
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
