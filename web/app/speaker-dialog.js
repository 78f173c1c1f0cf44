import { h } from '../element/dom.js';
import { longestGender, longestName, speakerKinds } from './correction-shapes.js';
import { mergeOf, speakerCorrectionOf } from './corrections.js';
import { texts } from './texts.js';

/**
 * Where the reader says who a speaker is, once for the whole article: the name, the kind, the gender, or that two are
 * one.
 * @param {object} listeners
 * @param {() => import('./session.js').State} listeners.current
 * @param {(correction: SpeakerCorrection, name: string) => void} listeners.onCorrect `name`: what they are called then
 *
 * @typedef {import('../export/json.js').SpeakerCorrection} SpeakerCorrection
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 */
export function createSpeakerDialog({ current, onCorrect }) {
  const { cast: words } = texts;
  const note = h('p', { id: 'cast-note', class: 'note' });
  const same = h('select', { id: 'cast-same' });
  const names = h('fieldset', { class: 'names' });
  const name = h('input', { id: 'cast-name', autocomplete: 'off', maxlength: longestName, dir: 'auto' });
  const kind = h(
    'select',
    { id: 'cast-kind' },
    ...speakerKinds.map((one) => h('option', { value: one }, texts.article.speakerKinds[one])),
  );
  const gender = h('input', {
    id: 'cast-gender',
    list: 'cast-genders',
    autocomplete: 'off',
    maxlength: longestGender,
    'aria-describedby': 'cast-gender-hint',
  });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const alone = h(
    'div',
    {},
    h('label', { for: 'cast-name' }, words.name),
    name,
    h('label', { for: 'cast-kind' }, words.kind),
    kind,
    h('label', { for: 'cast-gender' }, words.gender),
    gender,
    h('datalist', { id: 'cast-genders' }, ...words.genders.map((one) => h('option', { value: one }))),
    h('p', { id: 'cast-gender-hint', class: 'note' }, words.genderHint),
  );
  const form = h(
    'form',
    { method: 'dialog', novalidate: true },
    h('h2', { id: 'cast-heading' }, words.heading),
    note,
    alone,
    h('label', { for: 'cast-same' }, words.same),
    same,
    names,
    problem,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'primary' }, words.save),
      h('button', { type: 'button', class: 'quiet', onclick: () => element.close() }, texts.corrections.cancel),
    ),
  );
  const element = h(
    'dialog',
    { class: 'correction cast', 'aria-labelledby': 'cast-heading', 'aria-describedby': 'cast-note' },
    form,
  );
  /** @type {Speaker | null} who is corrected */
  let speaker = null;

  same.addEventListener('change', showNames);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { text } = current();
    const other = theOther();
    if (!speaker) return;
    if (other) {
      const as = new FormData(form).get('cast-as') === other.id ? other.name : speaker.name;
      const [from, into] = as === other.name ? [speaker, other] : [other, speaker];
      return finish(mergeOf(text, from, into, as), as);
    }
    const to = changeOf(speaker);
    if (typeof to === 'string') {
      problem.textContent = to;
      return name.focus();
    }
    if (Object.keys(to).length === 0) return element.close();
    finish(speakerCorrectionOf(text, speaker, to), to.name ?? speaker.name);
  });

  return { element, edit };

  /** @param {string} id of a speaker */
  function edit(id) {
    const { analysis } = current();
    const wanted = analysis?.speakers.find((one) => one.id === id);
    if (!analysis || !wanted) return;
    speaker = wanted;
    const { quotes, goals, mentions } = wanted;
    const { speakers } = texts;
    note.textContent = words.note(
      [
        quotes.length > 0 && speakers.quotes(quotes.length),
        goals.length > 0 && speakers.goals(goals.length),
        mentions.length > 0 && words.mentions(mentions.length),
      ].filter((part) => part !== false),
    );
    name.value = wanted.name;
    kind.value = wanted.kind;
    gender.value = wanted.gender ?? '';
    problem.textContent = '';
    const others = analysis.speakers.filter((one) => one !== wanted);
    same.replaceChildren(
      h('option', { value: '' }, words.nobody),
      ...others.map((one) => h('option', { value: one.id }, one.name)),
    );
    showNames();
    element.showModal();
    name.select();
  }

  /** With whom they are to be one. */
  function theOther() {
    return current().analysis?.speakers.find(({ id }) => id === same.value) ?? null;
  }

  /** Of two that become one there is nothing to say but the name of both. */
  function showNames() {
    const other = theOther();
    alone.hidden = other !== null;
    names.hidden = other === null;
    if (!speaker || !other) return;
    const isLonger = other.name.length > speaker.name.length;
    names.replaceChildren(
      h('legend', {}, words.keep),
      ...[speaker, other].map((one) => {
        const checked = isLonger === (one === other);
        const choice = h('input', { type: 'radio', name: 'cast-as', value: one.id, checked });
        return h('label', {}, choice, ' ', h('bdi', {}, one.name));
      }),
    );
  }

  /** What is to become of them; or what is wrong with it. @param {Speaker} was */
  function changeOf(was) {
    const wanted = {
      name: name.value.trim().replace(/\s+/g, ' '),
      kind: /** @type {Speaker['kind']} */ (kind.value),
      gender: gender.value.trim().replace(/\s+/g, ' ') || null,
    };
    if (wanted.name === '') return words.nameMissing;
    const other = current().analysis?.speakers.find((one) => one.id !== was.id && one.name === wanted.name);
    if (other && wanted.name !== was.name) return words.isAnother(other.name);
    /** @type {import('../export/json.js').SpeakerChange} */
    const to = {};
    if (wanted.name !== was.name) to.name = wanted.name;
    if (wanted.kind !== was.kind) to.kind = wanted.kind;
    if (wanted.gender !== (was.gender ?? null)) to.gender = wanted.gender;
    return to;
  }

  /** @param {SpeakerCorrection} correction @param {string} called */
  function finish(correction, called) {
    element.close();
    onCorrect(correction, called);
  }
}
