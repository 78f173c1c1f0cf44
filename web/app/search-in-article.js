import { h } from '../element/dom.js';
import { fold, matchesOf } from './find-in-text.js';
import { texts } from './texts.js';

/**
 * Marks in the article what is searched, counts it and goes from one match to the next.
 * @param {Pick<import('../element/sayso-article.js').SaysoArticle, 'match'>} article
 */
export function searchInArticle(article) {
  const { side: words } = texts;
  const count = h('span', { class: 'match-count' });
  const previous = h('button', { type: 'button', class: 'quiet', 'aria-label': words.previousMatch }, '↑');
  const next = h('button', { type: 'button', class: 'quiet', 'aria-label': words.nextMatch }, '↓');
  const element = h('div', { class: 'matches', hidden: true }, count, previous, next);
  /** @type {import('./find-in-text.js').Folded} */
  let folded = fold('');
  /** @type {string | null} that `folded` is of; null before the first search of a text */
  let foldedText = '';
  let query = '';
  /** @type {import('../analyzer/index.js').Span[]} */
  let matches = [];
  let current = -1;
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  return { element, search, step };

  /**
   * What stands in no part of the article is not found.
   * @param {string} text
   * @param {readonly import('../analyzer/index.js').Block[]} blocks
   * @param {string} wanted empty: ends the search
   * @returns {number} of matches
   */
  function search(text, blocks, wanted) {
    const isSame = wanted === query && text === foldedText;
    if (wanted === '' && query === '') return 0;
    query = wanted;
    if (wanted !== '' && text !== foldedText) [folded, foldedText] = [fold(text), text];
    const hidden = blocks.filter(({ kind }) => kind === 'furniture');
    matches = matchesOf(folded, wanted).filter(
      ({ start, end }) => !hidden.some((block) => start < block.end && block.start < end),
    );
    if (!isSame || current >= matches.length) current = -1;
    element.hidden = wanted === '';
    draw(false);
    return matches.length;
  }

  /**
   * To the next match, or with -1 to the one before; behind the last comes the first.
   * @param {1 | -1} by
   * @returns {string | null} where one is, in words
   */
  function step(by) {
    if (matches.length === 0) return null;
    current = current < 0 && by < 0 ? matches.length - 1 : (current + by + matches.length) % matches.length;
    draw(true);
    return count.textContent;
  }

  /** @param {boolean} isMoved whether the current match is to be brought into view */
  function draw(isMoved) {
    count.textContent = words.match(current + 1, matches.length);
    previous.disabled = next.disabled = matches.length === 0;
    article.match(matches, isMoved ? current : -1);
  }
}
