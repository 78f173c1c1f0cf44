import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { findsOf, wordsOf } from '../highlight/finds.js';
import { correctionOf, extentOf, kindsOf } from './corrections.js';
import { texts } from './texts.js';

const longestName = 1000; // as docs/schema has it

/**
 * Where the reader says what is right: who says a quote or wants a goal, that it is none, or that there is one more.
 * @param {object} listeners
 * @param {() => import('./session.js').State} listeners.current
 * @param {(correction: import('./corrections.js').Correction) => void} listeners.onCorrect
 */
export function createCorrectionDialog({ current, onCorrect }) {
  const { corrections: words } = texts;
  const heading = h('h2', { id: 'correction-heading' });
  const quoted = h('blockquote', { dir: 'auto' });
  const field = h('textarea', { id: 'correction-words', rows: 3, spellcheck: 'false', required: true, dir: 'auto' });
  const kind = h(
    'select',
    { id: 'correction-kind' },
    ...Object.entries(kindsOf).map(([type, kinds]) =>
      h(
        'optgroup',
        { label: words.types[type] },
        ...kinds.map((kind) => h('option', { value: kind, 'data-type': type }, texts.article.kinds[kind])),
      ),
    ),
  );
  const speakerLabel = h('label', { for: 'correction-speaker' });
  const names = h('datalist', { id: 'correction-names' });
  const speaker = h('input', {
    id: 'correction-speaker',
    list: 'correction-names',
    autocomplete: 'off',
    maxlength: longestName,
    'aria-describedby': 'correction-hint',
    dir: 'auto',
  });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const drop = h('button', { type: 'button', class: 'quiet drop-find' });
  const adding = [
    h('label', { for: 'correction-words' }, words.words),
    field,
    h('label', { for: 'correction-kind' }, words.kind),
    kind,
  ];
  const form = h(
    'form',
    { method: 'dialog' },
    heading,
    quoted,
    ...adding,
    speakerLabel,
    speaker,
    names,
    h('p', { id: 'correction-hint', class: 'note' }, words.speakerHint),
    problem,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'primary' }, words.save),
      drop,
      h('button', { type: 'button', class: 'quiet', onclick: () => element.close() }, words.cancel),
    ),
  );
  const element = h('dialog', { class: 'correction', 'aria-labelledby': 'correction-heading' }, form);
  let find = null; // that is corrected; null while one is added
  let selected = null; // the span of the words to add, as long as they are not written otherwise

  kind.addEventListener('change', labelSpeaker);
  field.addEventListener('input', () => (selected = null));
  drop.addEventListener('click', () => finish(correctionOf(current().text, find, { op: 'drop' })));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = speaker.value.trim().replace(/\s+/g, ' ') || null;
    if (find) return finish(correctionOf(current().text, find, { op: 'speaker', speaker: name }));
    const addition = additionOf(name);
    problem.textContent = addition.problem ?? '';
    if (addition.problem) field.focus();
    else finish(addition);
  });

  return { element, edit, add };

  /** @param {string} id of a quote or goal */
  function edit(id) {
    const { text, analysis } = current();
    find = findsOf(analysis).get(id);
    quoted.replaceChildren(...stated(wordsOf(text, find.words), find.record, texts.article));
    heading.textContent = words.editing[find.type];
    drop.textContent = words.drop[find.type];
    open(analysis, analysis.speakers.find((one) => one.id === find.speaker)?.name ?? '');
    speaker.select();
  }

  /** @param {import('../analyzer/index.js').Span | null} span that the reader has selected */
  function add(span) {
    const { text, analysis } = current();
    find = null;
    selected = span && trimmed(text, span);
    field.value = selected ? text.slice(selected.start, selected.end) : '';
    heading.textContent = words.adding;
    kind.value = /^["“”‘'«„]/.test(field.value) ? 'direct' : 'indirect';
    open(analysis, '');
    (selected ? speaker : field).focus();
  }

  function open(analysis, name) {
    for (const part of adding) part.hidden = find !== null;
    field.disabled = find !== null; // else it would be required
    quoted.hidden = drop.hidden = find === null;
    problem.textContent = '';
    names.replaceChildren(...analysis.speakers.map((one) => h('option', { value: one.name })));
    speaker.value = name;
    labelSpeaker();
    element.showModal();
  }

  function labelSpeaker() {
    speakerLabel.textContent = words.speaker[find?.type ?? typeChosen()];
  }

  function typeChosen() {
    return kind.selectedOptions[0].dataset.type;
  }

  function finish(correction) {
    element.close();
    onCorrect(correction);
  }

  function additionOf(name) {
    const { text, analysis } = current();
    const type = typeChosen();
    const taken = new Set(
      [...findsOf(analysis).values()]
        .filter((one) => one.type === type)
        .map(({ words }) => extentOf(words))
        .map(({ start, end }) => `${start}-${end}`),
    );
    const places = selected ? [selected] : placesOf(text, field.value);
    const free = places.find(({ start, end }) => !taken.has(`${start}-${end}`));
    if (!free) return { problem: places.length === 0 ? words.notInText : words.isThere };
    return { op: 'add', type, kind: kind.value, ...free, words: text.slice(free.start, free.end), speaker: name };
  }
}

/** Everywhere that some words stand in the text, whatever the spaces and the form of the quotation marks. */
export function placesOf(text, words) {
  const loose = words
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/\s+/g, '\\s+');
  if (loose === '') return [];
  return [...text.matchAll(new RegExp(loose, 'gu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
