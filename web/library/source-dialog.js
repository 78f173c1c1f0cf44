import { h } from '../element/dom.js';
import { members } from '../export/source.js';
import { addressIn, cleanSource, dateIn } from './source-record.js';
import { texts } from './texts.js';

/** @typedef {import('../export/source.js').Source} Source */

/**
 * What is no such thing is not saved, and it is said why.
 * @type {Partial<Record<keyof Source, (value: string) => string>>}
 */
const problems = {
  date: (value) => (dateIn(value) === '' ? texts.source.notADate : ''),
  address: (value) => (addressIn(value) === '' ? texts.source.notAnAddress : ''),
};
/** @type {Partial<Record<keyof Source, string>>} */
const hints = { date: texts.source.dateHint, address: texts.source.addressHint };

/**
 * Asks who published an article.
 * @param {Source} known
 * @returns {Promise<Source | null>} what the reader says of it, with empty members where something was taken out; null
 *   when nothing is to be changed
 */
export function askForSource(known) {
  const { source: words } = texts;
  const fields = members.map((member) => {
    const id = `source-${member}`;
    const hint = hints[member];
    const input = h('input', {
      id,
      name: member,
      value: known[member] ?? '',
      autocomplete: 'off',
      maxlength: 1000,
      dir: 'auto',
      inputmode: member === 'address' && 'url',
      'aria-describedby': [hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' '),
    });
    const problem = h('p', { id: `${id}-problem`, class: 'problem', role: 'alert' });
    const nodes = [
      h('label', { for: id }, words.members[member]),
      input,
      hint && h('p', { id: `${id}-hint`, class: 'note' }, hint),
      problem,
    ];
    return { member, input, problem, nodes };
  });
  const dialog = h(
    'dialog',
    { class: 'correction source-dialog', 'aria-labelledby': 'source-heading' },
    h(
      'form',
      { method: 'dialog', onsubmit: submit, novalidate: true },
      h('h2', { id: 'source-heading' }, words.heading),
      h('p', { class: 'note' }, words.note),
      ...fields.flatMap(({ nodes }) => nodes),
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'submit', class: 'primary' }, words.save),
        h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close('') }, words.cancel),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'save' ? said() : null);
    });
  });

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    for (const { member, input, problem } of fields) {
      const value = input.value.trim();
      problem.textContent = value === '' ? '' : (problems[member]?.(value) ?? '');
      input.setAttribute('aria-invalid', String(problem.textContent !== ''));
    }
    const wrong = fields.find(({ problem }) => problem.textContent !== '');
    if (wrong) wrong.input.focus();
    else dialog.close('save');
  }

  /** Only what was changed: the rest goes on to be what the article says. @returns {Source} */
  function said() {
    const changed = fields.filter(({ member, input }) => input.value.trim() !== (known[member] ?? ''));
    return cleanSource(Object.fromEntries(changed.map(({ member, input }) => [member, input.value.trim()])));
  }
}
