import { h } from '../element/dom.js';
import { titleOf } from '../library/kept.js';
import { texts } from './texts.js';
import { closingMenu } from './toolbar.js';

const mostListed = 30; // the library has them all

/**
 * A menu of the articles that were changed last, but for the open one.
 * @param {object} parts
 * @param {() => import('../library/kept.js').Kept[]} parts.articles
 * @param {() => string | null} parts.open the id of the open one
 * @param {(kept: import('../library/kept.js').Kept) => void} parts.onOpen
 * @returns {{ element: HTMLElement, update: () => void }} `update` hides the menu while there is nothing in it
 */
export function articlesMenu({ articles, open, onOpen }) {
  const list = h('ul', {});
  const element = closingMenu(texts.articles.menu, list);
  element.classList.add('articles');
  element.hidden = true; // until what is kept has been read: what stands beside it does not move then
  element.addEventListener('toggle', () => {
    // Nothing of before is seen when it opens.
    list.replaceChildren(...(element.open ? others().slice(0, mostListed).map(entry) : []));
  });
  return { element, update };

  function others() {
    return articles().filter(({ id }) => id !== open());
  }

  function update() {
    element.hidden = others().length === 0;
  }

  /** @param {import('../library/kept.js').Kept} kept */
  function entry(kept) {
    const { text, corrections, source } = kept;
    const choose = () => {
      element.open = false;
      onOpen(kept);
    };
    const words = text.match(/\S+/g)?.length ?? 0;
    const details = [texts.articles.words(words)];
    if (corrections.length > 0) details.push(texts.articles.corrections(corrections.length));
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', onclick: choose },
        h('span', { class: 'title', dir: 'auto' }, source.title || titleOf(text)),
        ' ',
        h('span', { class: 'note' }, details.join(' · ')),
      ),
    );
  }
}
