import { namesOf } from './blocks.js';
import { isLeftOut, planInSteps } from './plan.js';

/** @type {Partial<Record<import('./blocks.js').BlockKind, string>>} others are paragraphs */
const tags = { headline: 'h2', subheading: 'h3', 'pull-quote': 'blockquote', post: 'blockquote' };

/** @typedef {import('./plan.js').Plan} Plan */

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
 * @typedef {{ look: string, nodes: Node[], block: HTMLElement | null, kind: import('./blocks.js').BlockKind | null,
 *   start: number, length: number, segments: HTMLElement[], ids: string[] }} Drawn `block`: the element of its words;
 *   `start`: of these, in the text; `length`: of them; `ids`: what identifies each segment
 */

/**
 * Draws an article into `container`, which holds nothing else. A block that looks as it did in `previous` stays in its
 * place untouched, but for the ids in its data attributes. Each segment with marks becomes
 *
 *   <span class="segment" data-ids="q1 g1" data-find="g1" data-speakers="s1">
 *     <mark class="quotes direct"><mark class="goals aim">…</mark></mark></span>
 *
 * one `mark` for each quote and goal, one for sources and one for cues, so that every mark of an overlap has its own
 * line under the words. `data-find` is the find that a reader who points here means. Where one enters a find the
 * segment is a button.
 *
 * It is done in steps, of a block each at most, so that who calls can let the browser breathe between them. The
 * container changes in the last step, all at once: until then, and when the steps are given up, it holds what it held.
 * @param {Element} container
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {{ layers?: readonly string[], label?: (mark: import('./marks.js').Mark) => string, previous?: Rendering |
 *   null }} [options] `previous`: what this container holds; for the others see planArticle
 * @returns {Generator<undefined, Rendering>}
 * @throws {RangeError} see segments; at once
 */
export function renderArticle(container, text, analysis, { layers, label, previous = null } = {}) {
  return render(container, planInSteps(text, analysis, { layers, label }), previous?.drawn ?? []);
}

/**
 * @param {Element} container
 * @param {Generator<undefined, Plan[]>} planning
 * @param {Drawn[]} before
 * @returns {Generator<undefined, Rendering>}
 */
function* render(container, planning, before) {
  const plans = yield* planning;
  const looks = [];
  for (const plan of plans) {
    looks.push(lookOf(plan));
    yield;
  }
  const old = kept(before, looks);
  /** @type {Rendering} */
  const rendering = { byFind: new Map(), bySpeaker: new Map(), entrances: new Map(), drawn: [] };
  /** @type {number[]} of the blocks, to write in the last step, as what follows is */
  const starts = [];
  /** @type {[Drawn, number, ReturnType<typeof identityOf>][]} */
  const identities = [];
  for (const [i, plan] of plans.entries()) {
    const isNew = old[i] === null;
    const drawn = old[i] ?? draw(plan, looks[i]);
    starts.push(plan.start);
    rendering.drawn.push(drawn);
    const marked = plan.pieces.filter(({ lines }) => lines.length > 0);
    for (const [j, { finds, speakers, find, entered }] of marked.entries()) {
      const element = drawn.segments[j];
      const identity = identityOf(finds, speakers, find);
      if (isNew) identify(drawn, j, identity);
      else if (drawn.ids[j] !== identity.all) identities.push([drawn, j, identity]);
      for (const id of finds) enter(rendering.byFind, id, element);
      for (const id of speakers) enter(rendering.bySpeaker, id, element);
      for (const id of entered) rendering.entrances.set(id, element);
    }
    yield;
  }
  for (const [i, start] of starts.entries()) rendering.drawn[i].start = start;
  for (const identity of identities) identify(...identity);
  putBlocks(container, rendering.drawn);
  return rendering;
}

/**
 * What of `drawn` can stand for the block of each look; null for those that are to be drawn.
 * @param {Drawn[]} drawn
 * @param {string[]} looks
 * @returns {(Drawn | null)[]}
 */
function kept(drawn, looks) {
  const most = Math.min(drawn.length, looks.length);
  let head = 0;
  while (head < most && drawn[head].look === looks[head]) ++head;
  let tail = 0;
  while (tail < most - head && drawn[drawn.length - 1 - tail].look === looks[looks.length - 1 - tail]) ++tail;
  const middle = Map.groupBy(drawn.slice(head, drawn.length - tail), ({ look }) => look);
  return looks.map((look, i) => {
    if (i < head) return drawn[i];
    if (i >= looks.length - tail) return drawn[drawn.length - looks.length + i];
    return middle.get(look)?.shift() ?? null;
  });
}

/** @param {Plan} plan */
function lookOf({ gap, kind, pieces }) {
  return JSON.stringify([gap, kind, pieces.map(({ words, lines, entered }) => [words, lines, entered.length > 0])]);
}

/** @param {Plan} plan @param {string} look @returns {Drawn} */
function draw(plan, look) {
  const { gap, kind, start, pieces } = plan;
  const nodes = gap === '' ? [] : [document.createTextNode(gap)];
  /** @type {Drawn} */
  const drawn = { look, nodes, block: null, kind, start, length: 0, segments: [], ids: [] };
  if (kind === null) return drawn;
  const block = document.createElement(tags[kind] ?? 'p');
  const names = namesOf(kind);
  block.className = names.join(' ');
  block.dir = 'auto';
  block.setAttribute('part', names.join(' '));
  drawn.length = pieces.reduce((sum, { words }) => sum + words.length, 0);
  block.style.setProperty('--length', String(drawn.length));
  for (const { words, lines, entered } of pieces) {
    if (lines.length === 0) {
      block.append(words);
      continue;
    }
    const segment = document.createElement('span');
    segment.className = 'segment';
    if (entered.length > 0) {
      segment.setAttribute('role', 'button');
      segment.tabIndex = -1; // the arrows come here, and Tab where the page says
    }
    /** @type {HTMLElement} */
    let inner = segment;
    for (const { name, label } of lines) {
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
  if (isLeftOut(plan)) block.classList.add('left-out');
  drawn.nodes.push(block);
  drawn.block = block;
  return drawn;
}

/**
 * What a segment's data attributes say, and `all` of it, to compare.
 * @param {Set<string>} finds
 * @param {Set<string>} speakers
 * @param {string | null} find
 */
function identityOf(finds, speakers, find) {
  const data = { ids: [...finds].join(' '), find: find ?? '', speakers: [...speakers].join(' ') };
  return { data, all: Object.values(data).join() };
}

/**
 * Writes the ids into a segment's data attributes: other ones than before, which most often they are not.
 * @param {Drawn} drawn
 * @param {number} i
 * @param {ReturnType<typeof identityOf>} identity
 */
function identify({ segments, ids }, i, { data, all }) {
  ids[i] = all;
  for (const [name, value] of Object.entries(data)) {
    if (value === '') delete segments[i].dataset[name];
    else segments[i].dataset[name] = value;
  }
}

/** So many blocks are a group, where there are more than two of them. */
const groupSize = 100;

/**
 * Puts the blocks into the container, those of thousands in groups: even what is not laid out because it is far from
 * the window costs the browser a little in each frame, and so a group is left out as one.
 * @param {Element} container
 * @param {Drawn[]} drawn
 */
function putBlocks(container, drawn) {
  const nodesOf = (/** @type {Drawn[]} */ blocks) => blocks.flatMap(({ nodes }) => nodes);
  if (drawn.length <= 2 * groupSize) return put(container, nodesOf(drawn));
  const before = [...container.querySelectorAll('.group')].filter((group) => group instanceof HTMLElement);
  /** @type {HTMLElement[]} */
  const groups = [];
  for (let first = 0; first < drawn.length; first += groupSize) {
    const blocks = drawn.slice(first, first + groupSize);
    const group = before[groups.length] ?? document.createElement('div');
    group.className = 'group';
    group.style.setProperty('--blocks', String(blocks.length));
    group.style.setProperty('--length', String(blocks.reduce((sum, { length }) => sum + length, 0)));
    put(group, nodesOf(blocks));
    groups.push(group);
  }
  put(container, groups);
}

/**
 * Makes `nodes` the children of `container`; those that are there already and in the same order do not move.
 * @param {Element} container
 * @param {Node[]} nodes
 */
function put(container, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...container.childNodes]) if (!wanted.has(node)) node.remove();
  let next = container.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else container.insertBefore(node, next);
  }
}

/** @template T @param {Map<string, T[]>} map @param {string} key @param {T} value */
function enter(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
