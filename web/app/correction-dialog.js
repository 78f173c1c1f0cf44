import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { findsOf, wordsOf } from '../highlight/finds.js';
import { kindsOf, longestName } from './correction-shapes.js';
import { correctionOf } from './corrections.js';
import { extentOf } from './places.js';
import { texts } from './texts.js';

const types = /** @type {const} */ (['quote', 'goal']);

/**
 * Where the reader says what is right: who says a quote or wants a goal, that it is none, or that there is one more.
 * @param {object} listeners
 * @param {() => import('./session.js').State} listeners.current
 * @param {(correction: Correction) => void} listeners.onCorrect
 *
 * @typedef {import('../export/json.js').FindCorrection} Correction
 * @typedef {import('../analyzer/index.js').Span} Span
 */
export function createCorrectionDialog({ current, onCorrect }) {
  const { corrections: words } = texts;
  const heading = h('h2', { id: 'correction-heading' });
  const quoted = h('blockquote', { dir: 'auto' });
  const field = h('textarea', { id: 'correction-words', rows: 3, spellcheck: 'false', required: true, dir: 'auto' });
  const kind = h(
    'select',
    { id: 'correction-kind' },
    ...types.map((type) =>
      h(
        'optgroup',
        { label: words.types[type] },
        ...kindsOf[type].map((kind) => h('option', { value: kind, 'data-type': type }, texts.article.kinds[kind])),
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
  /** @type {import('../highlight/finds.js').Statement | null} that is corrected; null while one is added */
  let find = null;
  /** @type {Span | null} the span of the words to add, as long as they are not written otherwise */
  let selected = null;

  kind.addEventListener('change', labelSpeaker);
  field.addEventListener('input', () => (selected = null));
  drop.addEventListener('click', () => {
    if (find) finish(correctionOf(current().text, find, { op: 'drop' }));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = speaker.value.trim().replace(/\s+/g, ' ') || null;
    if (find) return finish(correctionOf(current().text, find, { op: 'speaker', speaker: name }));
    const addition = additionOf(name);
    if (typeof addition !== 'string') return finish(addition);
    problem.textContent = addition;
    field.focus();
  });

  return { element, edit, add };

  /** @param {string} id of a quote or goal */
  function edit(id) {
    const { text, analysis } = current();
    const wanted = analysis && findsOf(analysis).get(id);
    if (!wanted || wanted.type === 'list') return;
    find = wanted;
    quoted.replaceChildren(...stated(wordsOf(text, wanted.words), wanted.record, texts.article));
    heading.textContent = words.editing[wanted.type];
    drop.textContent = words.drop[wanted.type];
    open(analysis, analysis.speakers.find((one) => one.id === wanted.speaker)?.name ?? '');
    speaker.select();
  }

  /** @param {Span | null} span that the reader has selected */
  function add(span) {
    const { text, analysis } = current();
    if (!analysis) return;
    find = null;
    selected = span && trimmed(text, span);
    field.value = selected ? text.slice(selected.start, selected.end) : '';
    heading.textContent = words.adding;
    kind.value = /^["“”‘'«„]/.test(field.value) ? 'direct' : 'indirect';
    open(analysis, '');
    (selected ? speaker : field).focus();
  }

  /** @param {import('../analyzer/index.js').Analysis} analysis @param {string} name */
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
    return types.find((type) => type === kind.selectedOptions[0].dataset.type) ?? 'quote';
  }

  /** @param {Correction} correction */
  function finish(correction) {
    element.close();
    onCorrect(correction);
  }

  /** @param {string | null} name @returns {Correction | string} why the words cannot be added */
  function additionOf(name) {
    const { text, analysis } = current();
    const type = typeChosen();
    const taken = new Set(
      [...(analysis ? findsOf(analysis).values() : [])]
        .filter((one) => one.type === type)
        .map(({ words }) => extentOf(words))
        .map(({ start, end }) => `${start}-${end}`),
    );
    const places = selected ? [selected] : placesOf(text, field.value);
    const free = places.find(({ start, end }) => !taken.has(`${start}-${end}`));
    if (!free) return places.length === 0 ? words.notInText : words.isThere;
    const kindChosen = /** @type {(typeof kindsOf)[typeof type][number]} */ (kind.value);
    return { op: 'add', type, kind: kindChosen, ...free, words: text.slice(free.start, free.end), speaker: name };
  }
}

/**
 * Everywhere that some words stand in the text, whatever the spaces and the form of the quotation marks.
 * @param {string} text
 * @param {string} words
 */
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

/** @param {string} text @param {Span} span @returns {Span | null} */
function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
