import { h } from '../element/dom.js';
import { defaults, colourNames } from './options.js';
import { texts } from './texts.js';

/** @typedef {import('./options.js').Options} Options */

/**
 * The form of all options. What is of no use where the article is, is not shown.
 * @param {() => void} onChange
 */
export function createFields(onChange) {
  /** Where each field is of use; everywhere unless told. @type {Map<HTMLElement, Options['mode'][]>} */
  const uses = new Map();
  const form = h(
    'form',
    { class: 'options', 'aria-label': texts.options },
    group(
      'article',
      choice('mode'),
      inMode(['for'], text('target')),
      inMode(['around', 'for'], text('ignore'), choice('loading')),
    ),
    group(
      'shown',
      many('layers'),
      choice('marks'),
      choice('legend'),
      inMode(['around', 'for'], choice('panel')),
      inMode(['text'], box('labels'), box('kinds')),
    ),
    group('words', text('language'), choice('direction'), text('notice'), text('switch'), text('summary')),
    group('colours', h('p', { class: 'help' }, texts.colours.help), ...colourNames.map(colour)),
    group('script', text('src'), box('integrity')),
    h('button', { type: 'reset' }, texts.reset),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('reset', () => setTimeout(changed)); // when the fields have their defaults again
  suit();
  return { form, read };

  function changed() {
    suit();
    onChange();
  }

  function suit() {
    const { mode } = read();
    for (const [element, modes] of uses) element.hidden = !modes.includes(mode);
  }

  /** @returns {Options} */
  function read() {
    const data = new FormData(form);
    const words = (/** @type {string} */ name) => String(data.get(name) ?? '').trim();
    const isChecked = (/** @type {string} */ name) => data.get(name) !== null;
    return {
      mode: /** @type {Options['mode']} */ (words('mode')),
      target: words('target') || defaults.target,
      ignore: words('ignore'),
      loading: words('loading'),
      layers: data.getAll('layers').map(String),
      marks: words('marks'),
      legend: words('legend'),
      panel: words('panel'),
      labels: isChecked('labels'),
      kinds: isChecked('kinds'),
      language: words('language'),
      direction: words('direction'),
      notice: words('notice'),
      switch: words('switch'),
      summary: words('summary'),
      colours: Object.fromEntries(
        colourNames.filter((name) => isChecked(`own-${name}`)).map((name) => [name, words(`colour-${name}`)]),
      ),
      src: words('src') || defaults.src,
      integrity: isChecked('integrity'),
    };
  }

  /** @param {Options['mode'][]} modes @param {...HTMLElement} fields */
  function inMode(modes, ...fields) {
    const element = h('div', { class: 'fields' }, ...fields);
    uses.set(element, modes);
    return element;
  }
}

/** @param {keyof typeof texts.groups} name @param {...HTMLElement} fields */
function group(name, ...fields) {
  return h('fieldset', {}, h('legend', {}, texts.groups[name]), ...fields);
}

/** @param {'mode' | 'loading' | 'marks' | 'legend' | 'panel' | 'direction'} name */
function choice(name) {
  const { label, choices } = texts[name];
  const options = Object.entries(choices).map(([value, words]) =>
    h('option', { value, selected: value === defaults[name] }, words),
  );
  return h('label', {}, h('span', {}, label), h('select', { name }, ...options));
}

/** @param {'target' | 'ignore' | 'language' | 'notice' | 'switch' | 'summary' | 'src'} name */
function text(name) {
  const { label, help } = /** @type {{ label: string, help?: string }} */ (texts[name]);
  const field = h('input', { name, value: defaults[name], spellcheck: 'false', autocomplete: 'off' });
  if (!help) return h('label', {}, h('span', {}, label), field);
  const id = `help-${name}`;
  field.setAttribute('aria-describedby', id);
  return h('div', {}, h('label', {}, h('span', {}, label), field), h('p', { id, class: 'help' }, help));
}

/** @param {'labels' | 'kinds' | 'integrity'} name */
function box(name) {
  return h(
    'label',
    { class: 'box' },
    h('input', { type: 'checkbox', name, checked: defaults[name] }),
    texts[name].label,
  );
}

/** @param {'layers'} name */
function many(name) {
  const { label, choices } = texts[name];
  const boxes = Object.entries(choices).map(([value, words]) =>
    h('label', { class: 'box' }, h('input', { type: 'checkbox', name, value, checked: true }), words),
  );
  return h('div', { class: 'many', role: 'group', 'aria-label': label }, h('span', {}, label), ...boxes);
}

/** A colour that is the publisher's own once its box is checked; choosing one checks it. @param {string} name */
function colour(name) {
  const label = texts.colours[/** @type {'quotes'} */ (name)];
  const own = h('input', { type: 'checkbox', name: `own-${name}` });
  const field = h('input', { type: 'color', name: `colour-${name}`, value: samples[name] });
  field.setAttribute('aria-label', texts.colours.own(label));
  field.addEventListener('input', () => (own.checked = true));
  return h('div', { class: 'colour' }, h('label', { class: 'box' }, own, label), field);
}

/** What the pickers begin with. @type {Record<string, string>} */
const samples = {
  quotes: '#1a56a4',
  goals: '#b0281c',
  sources: '#0b6455',
  cues: '#7d5200',
  paper: '#fdfdfb',
  ink: '#1b1d21',
};
