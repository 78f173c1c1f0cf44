import { h, hasFocus, nearest } from '../element/dom.js';
import { stated } from '../element/stated.js';
import { excerpt, findsOf, isUnsure, kindOf, wordsOf } from '../highlight/finds.js';
import { nameInWords } from '../element/texts.js';
import { doubtInWords } from './doubt-in-words.js';
import { texts } from './texts.js';

const longestExcerpt = 120; // UTF-16 units

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../highlight/finds.js').Statement} Statement
 */

/**
 * The quotes and goals that are unsure, or whose speaker is, in the order of the text.
 * @param {Analysis} analysis
 */
export function doubtfulFinds(analysis) {
  return [...findsOf(analysis).values()]
    .filter((find) => find.type !== 'list')
    .filter(({ record }) => isUnsure(record))
    .sort((a, b) => a.words[0].start - b.words[0].start);
}

/** Where it stands: the same when the analysis is made anew. @param {Statement} find */
function placeOf({ type, words }) {
  return `${type} ${words[0].start} ${words[words.length - 1].end}`;
}

/**
 * A queue of what is doubtful, one find after the other: the reader keeps it, corrects it or drops it with a key each.
 * @param {object} listeners
 * @param {(id: string) => void} listeners.go to a find in the text
 * @param {(find: Statement) => void} listeners.onKeep
 * @param {(find: Statement) => void} listeners.onDrop
 * @param {(id: string) => void} listeners.onCorrect
 * @param {(hadFocus: boolean) => void} listeners.onEnd
 * @param {(message: string) => void} listeners.say
 */
export function createReview({ go, onKeep, onDrop, onCorrect, onEnd, say }) {
  const { review: words } = texts;
  const long = h('span', { class: 'long' });
  const opener = h(
    'button',
    { type: 'button', class: 'quiet review-opener', hidden: true, onclick: () => open() },
    long,
    h('span', { class: 'short' }, words.short),
  );
  const progress = h('strong', {});
  const what = h('span', { class: 'what' });
  const quoted = h('span', { class: 'quoted', dir: 'auto' });
  /** @type {Record<keyof typeof words.keys, () => void>} what each key does */
  const acts = {
    keep: () => find && onKeep(find),
    correct: () => find && onCorrect(find.id),
    drop: () => find && onDrop(find),
    next: () => find && turn(queue[(queue.indexOf(find) + 1) % queue.length]),
  };
  const names = /** @type {(keyof typeof acts)[]} */ (Object.keys(acts));
  const buttons = names.map((name) =>
    h(
      'button',
      { type: 'button', class: 'quiet', 'aria-keyshortcuts': words.keys[name].toUpperCase(), onclick: acts[name] },
      words.acts[name],
      ' ',
      h('kbd', { 'aria-hidden': 'true' }, words.keys[name].toUpperCase()),
    ),
  );
  const end = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': words.endOf, onclick: () => close() },
    words.end,
  );
  const element = h(
    'section',
    { class: 'review', 'aria-label': words.label, hidden: true },
    h('p', {}, progress, ' ', what, ' ', quoted),
    h('div', { class: 'review-acts' }, ...buttons, end),
  );
  let isOpen = false;
  let isDone = false;
  let text = '';
  /** @type {Analysis | null} */
  let analysis = null;
  /** @type {Statement[]} what is doubtful still */
  let queue = [];
  /** @type {Statement | null} the one that is asked about */
  let find = null;
  let total = 0; // of this review, with those that are decided

  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  document.addEventListener('keydown', (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
    if (!isOpen || isOther || nearest(event, 'input, textarea, select, dialog')) return;
    const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, '');
    const name = names.find((one) => words.keys[one] === letter.toLowerCase());
    if (!name) return;
    event.preventDefault();
    acts[name]();
  });
  return { opener, element, show, focus, isOpen: () => isOpen };

  /**
   * Takes what is shown now. What was decided is gone from the queue, and what was taken back is asked again.
   * @param {string} newText
   * @param {Analysis | null} newAnalysis
   */
  function show(newText, newAnalysis) {
    const before = new Set(queue.map(placeOf));
    const isSameText = newText === text;
    [text, analysis, queue] = [newText, newAnalysis, newAnalysis ? doubtfulFinds(newAnalysis) : []];
    long.textContent = words.open(queue.length);
    opener.setAttribute('aria-label', words.open(queue.length));
    opener.hidden = queue.length === 0 || isOpen;
    if (!isOpen) return;
    if (!isSameText) return close();
    total = Math.max(total, queue.length);
    const back = queue.find((one) => !before.has(placeOf(one)));
    turn(back ?? queue.find((one) => find && placeOf(one) === placeOf(find)) ?? following());
  }

  /** The first behind the one that was asked about, or else the first of all. */
  function following() {
    const start = find?.words[0].start ?? 0;
    return queue.find(({ words }) => words[0].start >= start) ?? queue[0] ?? null;
  }

  function open() {
    isOpen = true;
    total = queue.length;
    opener.hidden = true;
    element.hidden = false;
    turn(queue[0] ?? null);
    buttons[0].focus({ preventScroll: true });
  }

  /** Moves the focus to the button that opens it, and says whether it is there. */
  function focus() {
    opener.focus({ preventScroll: true });
    return !opener.hidden;
  }

  function close() {
    const hadFocus = hasFocus(element);
    isOpen = isDone = false;
    find = null;
    element.hidden = true;
    opener.hidden = queue.length === 0;
    onEnd(hadFocus);
  }

  /** @param {Statement | null} wanted */
  function turn(wanted) {
    const isOther = !find || !wanted || placeOf(find) !== placeOf(wanted);
    find = wanted;
    for (const button of buttons) button.hidden = find === null;
    if (!find || !analysis) return finish();
    isDone = false;
    const { id, record, speaker } = find;
    const named = analysis.speakers.find((one) => one.id === speaker);
    progress.textContent = words.progress(total - queue.length + queue.indexOf(find) + 1, total);
    what.textContent = words.what(
      texts.article.kinds[kindOf(find)],
      nameInWords(named, true, texts.article),
      doubtInWords(record),
    );
    quoted.replaceChildren(...stated(excerpt(wordsOf(text, find.words), longestExcerpt), record, texts.article));
    if (!isOther) return;
    go(id);
    say([progress, what, quoted].map(({ textContent }) => textContent).join(' '));
  }

  function finish() {
    if (isDone) return;
    isDone = true;
    progress.textContent = words.done(total);
    for (const part of [what, quoted]) part.textContent = '';
    end.focus({ preventScroll: true });
    say(words.done(total));
  }
}
