import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * Above the article: who published it, and the way to say it.
 * @param {() => void} onEdit
 */
export function createSourceLine(onEdit) {
  const words = h('span', { class: 'published' });
  const edit = h('button', { type: 'button', class: 'link', onclick: onEdit }, texts.library.source);
  const element = h('p', { class: 'source-line', hidden: true }, words, ' ', edit);
  return { element, show };

  /** @param {import('./session.js').State} state */
  function show({ text, source: { outlet, author, date, address } }) {
    element.hidden = text === '';
    const parts = [outlet, author, date?.slice(0, 10)].filter(Boolean).map((part) => h('bdi', {}, part));
    if (address) {
      const host = new URL(address).host.replace(/^www\./, '');
      parts.push(h('a', { href: address, rel: 'noopener noreferrer', target: '_blank', dir: 'ltr' }, host));
    }
    const known = parts.length > 0 ? parts : [texts.library.unknown];
    words.replaceChildren(...known.flatMap((part, i) => (i === 0 ? [part] : [' · ', part])));
  }
}
