import { excerpt, isUnsure, wordsOf } from '../highlight/finds.js';
import { h } from './dom.js';
import { stated } from './stated.js';
import { confidencesInWords, nameInWords, whyInWords } from './texts.js';

const longestExcerpt = 160; // UTF-16 units

/**
 * What the card says of a find: who, role, kind, cue, confidence, why, and the way to other finds.
 * @param {string} id of a find of the analysis
 * @param {string[]} here the ids of the finds at the same place, this one included
 * @param {{ text: string, analysis: import('../analyzer/index.js').Analysis,
 *   finds: Map<string, import('../highlight/finds.js').Find>, texts: import('./texts.js').articleTexts,
 *   go: (id: string) => void, close: () => void, actions?: (id: string) => Node[] }} context `go` turns to another
 *   find; `actions` are what the page adds
 * @returns {Node[]}
 */
export function cardOf(id, here, { text, analysis, finds, texts, go, close, actions }) {
  const find = finds.get(id);
  const speaker = analysis.speakers.find((speaker) => speaker.id === find.speaker);
  const kind = find.type === 'list' ? 'list' : find.record.kind;
  return [
    h(
      'header',
      {},
      h('p', { class: `kind ${find.type === 'quote' ? 'quotes' : 'goals'} ${kind}` }, h('span', {}, texts.kinds[kind])),
      h('button', { class: 'close', type: 'button', 'aria-label': texts.close, onclick: close }, '×'),
    ),
    h('p', { class: speaker ? 'who' : 'who nobody' }, h('bdi', {}, nameInWords(speaker, isUnsure(find.record), texts))),
    speaker && h('p', { class: 'role' }, h('bdi', {}, speaker.role ?? texts.speakerKinds[speaker.kind])),
    find.record.negated && h('p', { class: 'negated' }, h('bdi', {}, ...negated(find))),
    h('dl', {}, ...facts(find, { text, analysis, texts }).map(fact)),
    here.length > 1 && h('p', { class: 'label' }, texts.also),
    here.length > 1 && h('ul', { class: 'also' }, ...here.filter((other) => other !== id).map(way)),
    speaker && ways(id, speaker),
    actions && h('div', { class: 'actions' }, ...actions(id)),
  ].filter(Boolean);

  /** What is not said or not wanted: the mark in the text shows the words alone. */
  function negated({ record, words }) {
    return stated(excerpt(wordsOf(text, words), longestExcerpt), record, texts);
  }

  function way(other) {
    const { type, record, words } = finds.get(other);
    const name = `${texts.kinds[type === 'list' ? 'list' : record.kind]}: `;
    const own = h('bdi', {}, ...stated(excerpt(wordsOf(text, words), 60), record, texts));
    return h('li', {}, h('button', { type: 'button', onclick: () => go(other) }, name, own));
  }

  function ways(id, speaker) {
    const ids = findsOfSpeaker(speaker, finds);
    const place = ids.indexOf(id);
    if (place < 0 || ids.length < 2) return null;
    const step = (label, sign, target) =>
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
 * @param {import('../analyzer/index.js').Speaker} speaker
 * @param {Map<string, import('../highlight/finds.js').Find>} finds
 */
export function findsOfSpeaker(speaker, finds) {
  const start = (id) => finds.get(id).words[0]?.start ?? 0;
  return [...speaker.quotes, ...speaker.goals].sort((a, b) => start(a) - start(b));
}

function fact([term, value]) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, h('bdi', {}, value)));
}

function facts({ type, record }, { text, analysis, texts }) {
  if (type === 'list') return [[texts.kinds.list, texts.found(record.goals.length, record.announced)]];
  const list = analysis.lists.find((list) => list.id === record.list);
  const source = wordsOf(text, type === 'quote' ? record.source : record.holder);
  return [
    source && [texts.source, source],
    [texts.cue, record.cue.length > 0 ? `“${wordsOf(text, record.cue)}”` : texts.noCue],
    list && [texts.kinds.list, texts.item(list.goals.indexOf(record.id) + 1, list.announced ?? list.goals.length)],
    record.restates && [texts.again, texts.restates],
    record.quote && [texts.where, texts.inQuote],
    [texts.confidence, confidencesInWords(record, texts)],
    [texts.why, whyInWords(record, texts)],
  ].filter(Boolean);
}
