import { notOf } from '../highlight/finds.js';
import { h } from './dom.js';

/**
 * The words of a find as they stand in a list: of a negated one <strong class="not">not</strong> sell the stadium.
 * @param {string} words
 * @param {Parameters<typeof notOf>[0]} record of the find
 * @param {import('./texts.js').ArticleTexts} texts
 * @returns {(Node | string)[]}
 */
export function stated(words, record, texts) {
  const not = notOf(record, texts);
  return not === '' ? [words] : [h('strong', { class: 'not' }, not), ' ', words];
}
