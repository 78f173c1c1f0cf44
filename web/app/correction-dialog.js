import { h } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { partsOf } from '../highlight/blocks.js';
import { excerpt, findsOf, wordsOf } from '../highlight/finds.js';
import { BoundsField } from './bounds-field.js';
import { problemOf, stretchOf, withoutSpace } from './bounds.js';
import { kindsOf, longestName } from './correction-shapes.js';
import { correctionOf, kept, kindCorrectionOf, placed } from './corrections.js';
import { extentOf } from './places.js';
import { texts } from './texts.js';

const longestExcerpt = 60; // UTF-16 units

/**
 * Where the reader says what is right: which words are a find, of what kind, who says or wants it, that it is none, or
 * that there is one more.
 * @param {object} listeners
 * @param {() => import('./session.js').State} listeners.current
 * @param {(correction: Correction) => void} listeners.onCorrect
 * @param {(speaker: string) => void} listeners.onSpeaker the reader wants to correct a speaker
 *
 * @typedef {import('../export/json.js').FindCorrection | import('../export/json.js').BlockCorrection} Correction
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {keyof typeof kindsOf} Type
 */
export function createCorrectionDialog({ current, onCorrect, onSpeaker }) {
  const { corrections: words } = texts;
  const heading = h('h2', { id: 'correction-heading' });
  const quoted = h('blockquote', { dir: 'auto' });
  const bounds = new BoundsField();
  const field = h('textarea', { id: 'correction-words', rows: 3, spellcheck: 'false', required: true, dir: 'auto' });
  const kind = h('select', { id: 'correction-kind' });
  const negated = h('input', { id: 'correction-negated', type: 'checkbox' });
  const negatedWords = h('span');
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
  const hint = h('p', { id: 'correction-hint', class: 'note' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const drop = h('button', { type: 'button', class: 'quiet drop-find' });
  const leaveOut = h('button', { type: 'button', class: 'quiet' }, words.leaveOut);
  const everywhere = h('button', { type: 'button', class: 'link everywhere' });
  const adding = [h('label', { for: 'correction-words' }, words.words), field];
  const changing = [bounds.element, drop, leaveOut];
  const form = h(
    'form',
    { method: 'dialog' },
    heading,
    quoted,
    bounds.element,
    ...adding,
    h('label', { for: 'correction-kind' }, words.kind),
    kind,
    h('label', { for: 'correction-negated' }, negated, negatedWords),
    speakerLabel,
    speaker,
    names,
    hint,
    everywhere,
    problem,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'primary' }, words.save),
      drop,
      leaveOut,
      h('button', { type: 'button', class: 'quiet', onclick: () => element.close() }, words.cancel),
    ),
  );
  const element = h('dialog', { class: 'correction', 'aria-labelledby': 'correction-heading' }, form);
  /** @type {import('../highlight/finds.js').Statement | null} that is corrected; null while one is added */
  let find = null;
  /** @type {Span | null} the span of the words to add, as long as they are not written otherwise */
  let selected = null;

  kind.addEventListener('change', label);
  field.addEventListener('input', () => (selected = null));
  drop.addEventListener('click', () => {
    if (find) finish(correctionOf(current().text, find, { op: 'drop' }));
  });
  leaveOut.addEventListener('click', () => {
    const { text, analysis } = current();
    const place = find ? extentOf(find.words).start : 0;
    const part = partsOf(text, analysis?.blocks).findLast(({ start }) => start <= place);
    if (part) finish(kindCorrectionOf(text, part, 'furniture'));
  });
  everywhere.addEventListener('click', () => {
    element.close();
    if (find?.speaker) onSpeaker(find.speaker);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const correction = find ? changeOf(find) : addition();
    if (typeof correction !== 'string') return finish(correction);
    problem.textContent = correction;
    if (find) bounds.focus();
    else field.focus();
  });

  return { element, edit, add };

  /** @param {string} id of a quote or goal @param {Span} [span] the words that it is to have */
  function edit(id, span) {
    const { text, analysis } = current();
    const wanted = analysis && findsOf(analysis).get(id);
    if (!wanted || wanted.type === 'list') return;
    find = wanted;
    const own = extentOf(wanted.words);
    const bound = (span && withoutSpace(text, span)) ?? own;
    const stretch = stretchOf(text, analysis, {
      start: Math.min(own.start, bound.start),
      end: Math.max(own.end, bound.end),
    });
    const { record } = wanted;
    const apart = [...record.cue, ...('content' in record ? record.source : record.holder)];
    bounds.show({ text, stretch, words: wanted.words, apart }, bound);
    quoted.replaceChildren(...stated(wordsOf(text, wanted.words), record, texts.article));
    heading.textContent = words.editing[wanted.type];
    drop.textContent = words.drop[wanted.type];
    fillKinds([wanted.type], record.kind);
    negated.checked = record.negated;
    const name = analysis.speakers.find((one) => one.id === wanted.speaker)?.name ?? '';
    open(analysis, name);
    speaker.select();
  }

  /** @param {Span | null} span that the reader has selected */
  function add(span) {
    const { text, analysis } = current();
    if (!analysis) return;
    find = null;
    selected = span && withoutSpace(text, span);
    field.value = selected ? text.slice(selected.start, selected.end) : '';
    heading.textContent = words.adding;
    fillKinds(['quote', 'goal'], /^["“”‘'«„]/.test(field.value) ? 'direct' : 'indirect');
    negated.checked = false;
    open(analysis, '');
    (selected ? speaker : field).focus();
  }

  /** @param {Type[]} types @param {string} chosen */
  function fillKinds(types, chosen) {
    kind.replaceChildren(
      ...types.map((type) =>
        h(
          'optgroup',
          { label: words.types[type] },
          ...kindsOf[type].map((one) => h('option', { value: one, 'data-type': type }, texts.article.kinds[one])),
        ),
      ),
    );
    kind.value = chosen;
  }

  /** @param {Analysis} analysis @param {string} name */
  function open(analysis, name) {
    for (const part of adding) part.hidden = find !== null;
    for (const part of changing) part.hidden = find === null;
    quoted.hidden = !find?.record.negated; // else the words are seen where they stand
    field.disabled = find !== null; // else it would be required
    everywhere.hidden = name === '';
    everywhere.textContent = words.everywhere(name);
    problem.textContent = '';
    names.replaceChildren(...analysis.speakers.map((one) => h('option', { value: one.name })));
    speaker.value = name;
    label();
    element.showModal();
  }

  /** Names the fields by what the find is. */
  function label() {
    const type = typeChosen();
    speakerLabel.textContent = words.speaker[type];
    negatedWords.textContent = words.negated[type];
    hint.textContent = [words.speakerHint, find?.type === 'quote' && words.takesAlong].filter(Boolean).join(' ');
  }

  /** @returns {Type} */
  function typeChosen() {
    return kind.selectedOptions[0]?.dataset.type === 'goal' ? 'goal' : 'quote';
  }

  function nameWritten() {
    return speaker.value.trim().replace(/\s+/g, ' ') || null;
  }

  /** @param {Correction} correction */
  function finish(correction) {
    element.close();
    onCorrect(correction);
  }

  /**
   * What is to become of a find; when nothing is, it is right. Or why it cannot be.
   * @param {import('../highlight/finds.js').Statement} was
   * @returns {Correction | string}
   */
  function changeOf(was) {
    const { text, analysis } = current();
    if (!analysis) return '';
    const { record, type, id } = was;
    const { span } = bounds;
    const own = extentOf(was.words);
    const name = nameWritten();
    /** @type {import('../export/json.js').FindChange} */
    const to = {};
    if (span.start !== own.start || span.end !== own.end) {
      const wrong = problemIn(text, problemOf(text, analysis, { type, id, span }));
      if (wrong !== null) return wrong;
      Object.assign(to, placed(text, span));
    }
    if (kind.value !== record.kind) to.kind = /** @type {typeof to.kind} */ (kind.value);
    if (negated.checked !== record.negated) to.negated = negated.checked;
    if (name !== (analysis.speakers.find((one) => one.id === was.speaker)?.name ?? null)) to.speaker = name;
    return Object.keys(to).length === 0 ? kept(text, was) : correctionOf(text, was, { op: 'change', to });
  }

  /** @returns {Correction | string} why the words cannot be added */
  function addition() {
    const { text, analysis } = current();
    const type = typeChosen();
    if (!analysis) return '';
    const places = selected ? [selected] : placesOf(text, field.value);
    if (places.length === 0) return words.notInText;
    const problems = places.map((span) => problemOf(text, analysis, { type, id: null, span }));
    const free = places[problems.indexOf(null)];
    if (!free) return problemIn(text, problems[0]) ?? '';
    const chosen = /** @type {import('../export/json.js').FindKind} */ (kind.value);
    const isNegated = negated.checked && { negated: true };
    return { op: 'add', type, kind: chosen, ...placed(text, free), speaker: nameWritten(), ...isNegated };
  }
}

/** In words. @param {string} text @param {ReturnType<typeof problemOf>} problem */
function problemIn(text, problem) {
  if (problem === null) return null;
  const other = problem.code === 'overlap' ? text.slice(problem.other.start, problem.other.end) : '';
  return texts.corrections.problems[problem.code](excerpt(other.replace(/\s+/g, ' '), longestExcerpt));
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
