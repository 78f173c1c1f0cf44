import { h } from '../element/dom.js';
import { titleOf } from '../library/kept.js';
import { texts } from './texts.js';

/**
 * Asks whether what was shared is to be opened while another article is open: who sent it is not known.
 * @param {import('./session.js').Article[]} articles
 * @returns {Promise<boolean>}
 */
export function askForShared(articles) {
  const { shared } = texts;
  /** @param {'keep' | 'open'} answer @param {string} kind @param {string} label */
  const button = (answer, kind, label) =>
    h('button', { type: 'button', class: kind, onclick: () => dialog.close(answer) }, label);
  const dialog = h(
    'dialog',
    { class: 'correction shared', 'aria-labelledby': 'shared-heading', 'aria-describedby': 'shared-note' },
    h('h2', { id: 'shared-heading' }, shared.heading(articles.length)),
    ...articles.map(({ text }) => h('blockquote', { dir: 'auto' }, titleOf(text))),
    h('p', { id: 'shared-note', class: 'note' }, shared.note),
    h(
      'div',
      { class: 'actions' },
      button('keep', 'primary', shared.keep),
      button('open', 'quiet', shared.open(articles.length)),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'open');
    });
  });
}
