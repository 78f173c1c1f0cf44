import { blocks } from './blocks.js';
import { findMeant, isOwn } from './marks.js';
import { segments } from './segments.js';

const tags = { headline: 'h2', subheading: 'h3', paragraph: 'p' };

/** Of finds that lie over each other, so many have a line of their own; more are reached from the card. */
const mostLines = 4;

/**
 * An article on the page. The container's textContent is the text, to the character: labels are written by the style
 * sheet, from `data-label`.
 *
 * @typedef {object} Rendering
 * @property {Map<string, HTMLElement[]>} byFind the segments of each find, in text order
 * @property {Map<string, HTMLElement[]>} bySpeaker the segments of each speaker's finds and mentions
 * @property {Map<string, HTMLElement>} entrances where one enters each find: the first segment of its own words
 * @property {Drawn[]} drawn in text order
 *
 * A block as it was drawn, with the line breaks before it. `look` is the same for what looks the same.
 * @typedef {{ look: string, nodes: Node[], segments: HTMLElement[] }} Drawn
 */

/**
 * Draws an article into `container`, which holds nothing else. A block that looks as it did in `previous` stays in its
 * place untouched, but for the ids in its data attributes. Each segment with marks becomes
 *
 *   <span class="segment" data-ids="q1 g1" data-find="g1" data-speakers="s1">
 *     <mark class="quotes direct"><mark class="goals aim">…</mark></mark></span>
 *
 * one `mark` for each quote and goal, one for sources and one for cues, so that every mark of an overlap has its own
 * line under the words. `data-find` is the find that a reader who points here means.
 * @param {Element} container
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {object} [options]
 * @param {readonly string[]} [options.layers] see marksOf
 * @param {(mark: import('./marks.js').Mark) => string} [options.label] names a quote or goal where it begins, for those
 *   who do not see the marks
 * @param {Rendering | null} [options.previous] what this container holds
 * @returns {Rendering}
 * @throws {RangeError} see segments; nothing is changed then
 */
export function renderArticle(container, text, analysis, { layers, label = () => '', previous = null } = {}) {
  const plans = planned(text, segments(text, analysis, layers), label);
  const rendering = { byFind: new Map(), bySpeaker: new Map(), entrances: new Map(), drawn: [] };
  const unused = Map.groupBy(previous?.drawn ?? [], ({ look }) => look);
  for (const { look, gap, role, pieces } of plans) {
    const drawn = unused.get(look)?.shift() ?? draw(look, gap, role, pieces);
    rendering.drawn.push(drawn);
    const marked = pieces.filter(({ lines }) => lines.length > 0);
    for (const [i, { finds, speakers, find, entered }] of marked.entries()) {
      const element = drawn.segments[i];
      identify(element, finds, speakers, find);
      for (const id of finds) enter(rendering.byFind, id, element);
      for (const id of speakers) enter(rendering.bySpeaker, id, element);
      for (const id of entered) rendering.entrances.set(id, element);
    }
  }
  put(
    container,
    rendering.drawn.flatMap(({ nodes }) => nodes),
  );
  return rendering;
}

/** What is to be drawn, block by block. What is left at the end of the text is a block of line breaks alone. */
function planned(text, pieces, label) {
  const firstMarks = firstMarksOf(pieces);
  const plans = [];
  let piece = 0;
  let written = 0;
  for (const { start, end, role } of blocks(text)) {
    const plan = { gap: text.slice(written, start), role, pieces: [] };
    for (let place = start; place < end; ) {
      while (pieces[piece].end <= place) ++piece;
      const until = Math.min(pieces[piece].end, end);
      plan.pieces.push(plannedPiece(text.slice(place, until), pieces[piece].marks, firstMarks, label));
      place = until;
    }
    plans.push(plan);
    written = end;
  }
  if (written < text.length) plans.push({ gap: text.slice(written), role: null, pieces: [] });
  for (const plan of plans) {
    const looks = plan.pieces.map(({ words, lines, entered }) => [words, lines, entered.length > 0]);
    plan.look = JSON.stringify([plan.gap, plan.role, looks]);
  }
  return plans;
}

function plannedPiece(words, marks, firstMarks, label) {
  const lines = new Map();
  const entered = [];
  for (const mark of marks) {
    const key = isOwn(mark) ? mark.find : mark.layer;
    const own = [...lines.values()].filter(({ isOwnLine }) => isOwnLine).length;
    if (!lines.has(key) && !(isOwn(mark) && own >= mostLines)) {
      const name = mark.layer === 'mentions' ? 'mention' : `${mark.layer} ${mark.kind}`;
      lines.set(key, { name, label: '', isOwnLine: isOwn(mark) });
    }
    if (firstMarks.get(mark.find) !== mark) continue;
    firstMarks.delete(mark.find); // a mark goes on into the segments and blocks that follow
    entered.push(mark.find);
    if (isOwn(mark)) (lines.get(key) ?? [...lines.values()].at(-1)).label += label(mark);
  }
  const named = (key) => new Set(marks.map((mark) => mark[key]).filter((id) => id !== null));
  return {
    words,
    lines: [...lines.values()].map(({ name, label }) => [name, label]),
    finds: named('find'),
    speakers: named('speaker'),
    find: findMeant(marks),
    entered,
  };
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

/** @returns {Drawn} */
function draw(look, gap, role, pieces) {
  const drawn = { look, nodes: gap === '' ? [] : [document.createTextNode(gap)], segments: [] };
  if (role === null) return drawn;
  const block = document.createElement(tags[role]);
  block.className = role;
  block.dir = 'auto';
  block.setAttribute('part', role);
  for (const { words, lines } of pieces) {
    if (lines.length === 0) {
      block.append(words);
      continue;
    }
    const segment = document.createElement('span');
    segment.className = 'segment';
    let inner = segment;
    for (const [name, label] of lines) {
      const child = document.createElement(name === 'mention' ? 'span' : 'mark');
      child.className = name;
      child.setAttribute('part', name);
      if (label !== '') child.dataset.label = label;
      inner.append(child);
      inner = child;
    }
    inner.append(words);
    block.append(segment);
    drawn.segments.push(segment);
  }
  drawn.nodes.push(block);
  return drawn;
}

function identify(segment, finds, speakers, find) {
  const ids = { ids: [...finds].join(' '), find: find ?? '', speakers: [...speakers].join(' ') };
  for (const [name, value] of Object.entries(ids)) {
    if (value === '') delete segment.dataset[name];
    else if (segment.dataset[name] !== value) segment.dataset[name] = value;
  }
}

/** Makes `nodes` the children of `container`; those that are there already and in the same order do not move. */
function put(container, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...container.childNodes]) if (!wanted.has(node)) node.remove();
  let next = container.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else container.insertBefore(node, next);
  }
}

function enter(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
