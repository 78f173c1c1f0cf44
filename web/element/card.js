import { doubtsOf, excerpt, findOf, isUnsure, kindOf, wordsOf } from '../highlight/finds.js';
import { h } from './dom.js';
import { stated } from './stated.js';
import { confidencesInWords, nameInWords, whyInWords } from './texts.js';

const longestExcerpt = 160; // UTF-16 units

/**
 * @typedef {import('../highlight/finds.js').Find} Find
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 *
 * @typedef {object} Context what is shown
 * @property {string} text
 * @property {import('../analyzer/index.js').Analysis} analysis
 * @property {Map<string, Find>} finds
 * @property {import('./texts.js').ArticleTexts} texts
 */

/**
 * What the card says of a find: who, role, kind, cue, confidence, why, and the way to other finds.
 * @param {string} id of a find of the analysis
 * @param {string[]} here the ids of the finds at the same place, this one included
 * @param {Context & { go: (id: string) => void, close: () => void, actions?: ((id: string) => Node[]) | null }} context
 *   `go` turns to another find; `actions` are what the page adds
 * @returns {Node[]}
 */
export function cardOf(id, here, { text, analysis, finds, texts, go, close, actions }) {
  const find = findOf(finds, id);
  const speaker = analysis.speakers.find((speaker) => speaker.id === find.speaker);
  const kind = kindOf(find);
  const kindInWords = doubtsOf(find.record).find ? texts.probablyA(texts.kinds[kind]) : texts.kinds[kind];
  const parts = [
    h(
      'header',
      {},
      h('p', { class: `kind ${find.type === 'quote' ? 'quotes' : 'goals'} ${kind}` }, h('span', {}, kindInWords)),
      h('button', { class: 'close', type: 'button', 'aria-label': texts.close, onclick: close }, '×'),
    ),
    h('p', { class: speaker ? 'who' : 'who nobody' }, h('bdi', {}, nameInWords(speaker, isUnsure(find.record), texts))),
    speaker && h('p', { class: 'role' }, h('bdi', {}, speaker.role ?? texts.speakerKinds[speaker.kind])),
    find.type !== 'list' && find.record.negated && h('p', { class: 'negated' }, h('bdi', {}, ...negated(find))),
    h('dl', {}, ...facts(find, { text, analysis, texts }).map(fact)),
    here.length > 1 && h('p', { class: 'label' }, texts.also),
    here.length > 1 && h('ul', { class: 'also' }, ...here.filter((other) => other !== id).map(way)),
    speaker && ways(id, speaker),
    actions && h('div', { class: 'actions' }, ...actions(id)),
  ];
  return parts.filter((part) => part instanceof Node);

  /** What is not said or not wanted: the mark in the text shows the words alone. @param {Find} find */
  function negated({ record, words }) {
    return stated(excerpt(wordsOf(text, words), longestExcerpt), record, texts);
  }

  /** @param {string} other */
  function way(other) {
    const find = findOf(finds, other);
    const { record, words } = find;
    const name = `${texts.kinds[kindOf(find)]}: `;
    const own = h('bdi', {}, ...stated(excerpt(wordsOf(text, words), 60), record, texts));
    return h('li', {}, h('button', { type: 'button', onclick: () => go(other) }, name, own));
  }

  /** @param {string} id @param {Speaker} speaker */
  function ways(id, speaker) {
    const ids = findsOfSpeaker(speaker, finds);
    const place = ids.indexOf(id);
    if (place < 0 || ids.length < 2) return null;
    const step = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {string} */ target) =>
      h('button', { type: 'button', 'aria-label': label, disabled: !target, onclick: () => go(target) }, sign);
    return h(
      'nav',
      { 'aria-label': texts.others(place + 1, ids.length) },
      step(texts.previous, '←', ids[place - 1]),
      h('span', { 'aria-hidden': 'true' }, texts.others(place + 1, ids.length)),
      step(texts.next, '→', ids[place + 1]),
    );
  }
}

/**
 * The ids of a speaker's quotes and goals, in text order.
 * @param {Speaker} speaker
 * @param {Map<string, Find>} finds
 */
export function findsOfSpeaker(speaker, finds) {
  const start = (/** @type {string} */ id) => findOf(finds, id).words[0]?.start ?? 0;
  return [...speaker.quotes, ...speaker.goals].sort((a, b) => start(a) - start(b));
}

/** @param {[string, string]} fact */
function fact([term, value]) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, h('bdi', {}, value)));
}

/** @param {Find} find @param {Pick<Context, 'text' | 'analysis' | 'texts'>} context @returns {[string, string][]} */
function facts({ type, record }, { text, analysis, texts }) {
  if (type === 'list') return [[texts.kinds.list, texts.found(record.goals.length, record.announced)]];
  const goal = type === 'goal' ? record : null;
  const list = analysis.lists.find((list) => list.id === goal?.list);
  const source = wordsOf(text, type === 'quote' ? record.source : record.holder);
  /** @type {([string, string] | false | undefined)[]} */
  const all = [
    source !== '' && [texts.source, source],
    [texts.cue, record.cue.length > 0 ? `“${wordsOf(text, record.cue)}”` : texts.noCue],
    list && [texts.kinds.list, texts.item(list.goals.indexOf(record.id) + 1, list.announced ?? list.goals.length)],
    Boolean(goal?.restates) && [texts.again, texts.restates],
    Boolean(goal?.quote) && [texts.where, texts.inQuote],
    [texts.confidence, confidencesInWords(record, texts)],
    [texts.why, whyInWords(record, texts)],
  ];
  return all.filter((one) => Array.isArray(one));
}
