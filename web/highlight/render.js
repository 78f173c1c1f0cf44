import { blocks } from './blocks.js';
import { findMeant, isOwn } from './marks.js';
import { segments } from './segments.js';

const tags = { headline: 'h2', subheading: 'h3', paragraph: 'p' };

/**
 * An article on the page. Its textContent is the text, to the character: labels are written by the style sheet, from
 * `data-label`.
 *
 * @typedef {object} Rendering
 * @property {DocumentFragment} fragment
 * @property {Map<string, HTMLElement[]>} byFind the segments of each find, in text order
 * @property {Map<string, HTMLElement[]>} bySpeaker the segments of each speaker's finds and mentions
 * @property {Map<string, HTMLElement>} entrances where one enters each find: the first segment of its own words
 */

/**
 * Each segment with marks becomes
 *
 *   <span class="segment" data-ids="q1 g1" data-find="g1" data-speakers="s1">
 *     <mark class="quotes direct"><mark class="goals aim">…</mark></mark></span>
 *
 * one `mark` for each kind of quote and goal, one for sources and one for cues, so that every mark of an overlap has its
 * own line under the words. `data-find` is the innermost find, the one that a reader who points here means.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {object} [options]
 * @param {readonly string[]} [options.layers] see marksOf
 * @param {(mark: import('./marks.js').Mark) => string} [options.label] names a quote or goal where it begins, for those
 *   who do not see the marks
 * @returns {Rendering}
 * @throws {RangeError} see segments
 */
export function renderArticle(text, analysis, { layers, label = () => '', document = globalThis.document } = {}) {
  const rendering = {
    fragment: document.createDocumentFragment(),
    byFind: new Map(),
    bySpeaker: new Map(),
    entrances: new Map(),
  };
  const pieces = segments(text, analysis, layers);
  const firstMarks = firstMarksOf(pieces);
  let piece = 0;
  let written = 0;
  for (const { start, end, role } of blocks(text)) {
    if (written < start) rendering.fragment.append(text.slice(written, start));
    const block = document.createElement(tags[role]);
    block.className = role;
    block.setAttribute('part', role);
    for (let place = start; place < end;) {
      while (pieces[piece].end <= place) ++piece;
      const until = Math.min(pieces[piece].end, end);
      const words = text.slice(place, until);
      block.append(pieces[piece].marks.length === 0 ? words : segment(words, pieces[piece].marks));
      place = until;
    }
    rendering.fragment.append(block);
    written = end;
  }
  if (written < text.length) rendering.fragment.append(text.slice(written));
  return rendering;

  function segment(words, marks) {
    const element = document.createElement('span');
    element.className = 'segment';
    const finds = new Set(marks.map((mark) => mark.find).filter((id) => id !== null));
    const speakers = new Set(marks.map((mark) => mark.speaker).filter((id) => id !== null));
    if (finds.size > 0) {
      element.dataset.ids = [...finds].join(' ');
      element.dataset.find = findMeant(marks);
    }
    if (speakers.size > 0) element.dataset.speakers = [...speakers].join(' ');
    for (const id of finds) enter(rendering.byFind, id, element);
    for (const id of speakers) enter(rendering.bySpeaker, id, element);

    let inner = element;
    const drawn = new Map();
    for (const mark of marks) {
      const line = isOwn(mark) ? mark.kind : mark.layer;
      if (!drawn.has(line)) {
        const name = mark.layer === 'mentions' ? 'mention' : `${mark.layer} ${mark.kind}`;
        const child = document.createElement(mark.layer === 'mentions' ? 'span' : 'mark');
        child.className = name;
        child.setAttribute('part', name);
        inner.append(child);
        inner = child;
        drawn.set(line, child);
      }
      if (firstMarks.get(mark.find) !== mark || rendering.entrances.has(mark.find)) continue;
      rendering.entrances.set(mark.find, element);
      if (isOwn(mark)) drawn.get(line).dataset.label = `${drawn.get(line).dataset.label ?? ''}${label(mark)}`;
    }
    inner.append(words);
    return element;
  }
}

/** The mark at which one enters each find: the first of its own words, or where those are not shown, its first. */
function firstMarksOf(pieces) {
  const first = new Map();
  for (const { marks } of pieces) {
    for (const mark of marks) {
      if (mark.find === null) continue;
      const earlier = first.get(mark.find);
      if (!earlier || (isOwn(mark) && !isOwn(earlier))) first.set(mark.find, mark);
    }
  }
  return first;
}

function enter(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
