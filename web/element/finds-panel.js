import { excerpt, findOf, isUnsure, kindOf, wordsOf } from '../highlight/finds.js';
import { findsOfSpeaker } from './card.js';
import { h } from './dom.js';
import { stated } from './stated.js';

/**
 * The finds of a page's own text as a list, by speaker: the way to them for the keyboard and for those who do not see
 * the marks, which the browser keeps from both.
 * @param {import('./card.js').Context & { go: (id: string) => void, point: (speaker: string | null) => void }} context
 * @returns {Node[]} the content of a <details>
 *
 * @typedef {{ speaker: import('../analyzer/index.js').Speaker | null, name: string, ids: string[] }} Group of finds
 */
export function findsPanel({ text, analysis, finds, texts, go, point }) {
  const { quotes, speakers, goals } = analysis;
  /** @type {Group[]} */
  const groups = speakers
    .filter((speaker) => speaker.quotes.length + speaker.goals.length > 0)
    .sort((a, b) => b.words - a.words)
    .map((speaker) => ({ speaker, name: speaker.name, ids: findsOfSpeaker(speaker, finds) }));
  const unnamed = [...quotes, ...goals].filter(({ speaker }) => speaker === null).map(({ id }) => id);
  if (unnamed.length > 0) groups.push({ speaker: null, name: texts.nobody, ids: unnamed });
  return [
    h(
      'summary',
      { part: 'summary' },
      texts.panel.summary(quotes.length, groups.filter(({ speaker }) => speaker).length, goals.length),
    ),
    h('ul', { class: 'speakers', part: 'list', 'aria-label': texts.panel.speakers }, ...groups.map(group)),
  ];

  /** @param {Group} group */
  function group({ speaker, name, ids }) {
    const element = h(
      'li',
      { class: 'speaker', part: 'speaker' },
      h('p', { class: 'who', part: 'speaker-name' }, h('bdi', {}, name)),
      speaker && h('p', { class: 'role' }, h('bdi', {}, speaker.role ?? texts.speakerKinds[speaker.kind])),
      h('ul', { 'aria-label': texts.panel.finds(name) }, ...ids.map(item)),
    );
    for (const [enter, leave] of [
      ['pointerenter', 'pointerleave'],
      ['focusin', 'focusout'],
    ]) {
      element.addEventListener(enter, () => point(speaker?.id ?? null));
      element.addEventListener(leave, () => point(null));
    }
    return element;
  }

  /** @param {string} id */
  function item(id) {
    const find = findOf(finds, id);
    const { type, record, words } = find;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', part: 'find', class: 'find', 'data-find': id, onclick: () => go(id) },
        h(
          'span',
          { class: `kind ${type === 'quote' ? 'quotes' : 'goals'} ${kindOf(find)}` },
          h('span', {}, texts.kinds[kindOf(find)]),
        ),
        ' ',
        h('bdi', {}, ...stated(excerpt(wordsOf(text, words), 90), record, texts)),
        isUnsure(record) && h('span', { class: 'unsure' }, ` ${texts.panel.unsure}`),
      ),
    );
  }
}
