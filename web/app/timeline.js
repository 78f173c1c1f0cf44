import { h } from '../element/dom.js';
import { redraw } from './redraw.js';
import { texts } from './texts.js';

const mostLanes = 6;
const places = 500; // along the strip; the eye tells no more apart, and each stroke is an element

/**
 * @typedef {import('../analyzer/index.js').Speaker} Speaker
 * @typedef {{ speaker: Speaker, quotes: import('../analyzer/index.js').Quote[] }} Heard
 * @typedef {{ id: string, speaker: Speaker, start: number, end: number }} Stroke `id`: of the first quote in it
 */

/**
 * A strip as long as the article, with the part of it that is in the window.
 * @param {Element} article
 * @returns {{ element: HTMLElement, show: (analysis: import('../analyzer/index.js').Analysis | null) => void }}
 */
export function createTimeline(article) {
  const view = h('span', { class: 'view' });
  const lanes = h('span', { class: 'lanes' });
  const element = h('div', { class: 'timeline', role: 'img', hidden: true }, lanes, view);
  let isAsked = false;
  const follow = () => {
    if (isAsked || element.hidden) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      const { top, height } = article.getBoundingClientRect();
      const place = (/** @type {number} */ y) => Math.min(Math.max((y - top) / (height || 1), 0), 1);
      view.style.setProperty('--from', place(0).toFixed(4));
      view.style.setProperty('--size', (place(innerHeight) - place(0)).toFixed(4));
    });
  };
  addEventListener('scroll', follow, { passive: true });
  new ResizeObserver(follow).observe(article);
  return { element, show };

  /** @param {import('../analyzer/index.js').Analysis | null} analysis */
  function show(analysis) {
    const drawn = analysis ? timelineLanes(analysis) : [];
    element.hidden = drawn.length === 0;
    redraw(lanes, drawn);
    if (analysis && !element.hidden) element.setAttribute('aria-label', timelineInWords(analysis));
    follow();
  }
}

/**
 * What the strip shows: a lane for each of those who say most, one for all others, and a stroke for each quote
 * where it stands; where quotes crowd, one for several. A picture for the eye and the pointer; the panels list the same
 * for the keyboard.
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @returns {Node[]} empty when nobody is quoted
 */
function timelineLanes(analysis) {
  const length = lengthOf(analysis);
  const speakers = heard(analysis);
  const hasOthers = speakers.length > mostLanes;
  const lanes = speakers
    .slice(0, hasOthers ? mostLanes - 1 : mostLanes)
    .map((one) => ({ name: one.speaker.name, of: [one] }));
  if (hasOthers) lanes.push({ name: texts.timeline.others, of: speakers.slice(mostLanes - 1) });
  return lanes.map(({ name, of }) =>
    h(
      'span',
      {
        class: 'lane',
        title: of.map(({ speaker }) => speaker.name).join(', '),
        'data-speaker': of.length === 1 && of[0].speaker.id,
      },
      h('span', { class: 'name' }, name),
      h('span', { class: 'track' }, ...strokesOf(of).map(stroke)),
    ),
  );

  /**
   * A stroke for each span; of those that begin at the same place of the strip one, as long as all of them.
   * @param {Heard[]} speakers
   */
  function strokesOf(speakers) {
    /** @type {Map<number, Stroke>} */
    const strokes = new Map();
    for (const { speaker, quotes } of speakers) {
      for (const { id, content } of quotes) {
        for (const { start, end } of content) {
          const place = Math.floor((start / length) * places);
          const there = strokes.get(place);
          if (!there) strokes.set(place, { id, speaker, start, end });
          else Object.assign(there, { start: Math.min(start, there.start), end: Math.max(end, there.end) });
        }
      }
    }
    return [...strokes.values()];
  }

  /** @param {Stroke} stroke */
  function stroke({ id, speaker, start, end }) {
    const element = h('span', { class: 'stroke', title: speaker.name, 'data-find': id, 'data-speaker': speaker.id });
    element.style.setProperty('--from', (start / length).toFixed(4));
    element.style.setProperty('--size', ((end - start) / length).toFixed(4));
    return element;
  }
}

/**
 * The same in words: in which parts of the article each speaker is heard.
 * @param {import('../analyzer/index.js').Analysis} analysis
 */
function timelineInWords(analysis) {
  const length = lengthOf(analysis);
  const lanes = heard(analysis)
    .slice(0, mostLanes)
    .map(({ speaker, quotes }) => {
      const places = quotes.map(({ content }) => Math.round((content[0].start / length) * 20) / 20);
      return texts.timeline.lane(speaker.name, [...new Set(places)]);
    });
  return texts.timeline.label(lanes);
}

/**
 * Of the article, without what is left out of the page behind it.
 * @param {import('../analyzer/index.js').Analysis} analysis
 */
function lengthOf({ blocks, length }) {
  return blocks.findLast(({ kind }) => kind !== 'furniture')?.end ?? length;
}

/**
 * Who is heard in the article and in which quotes, who says most first. What somebody is reported not to have said is
 * not heard from them.
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @returns {Heard[]}
 */
function heard(analysis) {
  const said = Map.groupBy(
    analysis.quotes.filter(({ negated }) => !negated),
    ({ speaker }) => speaker,
  );
  return analysis.speakers
    .map((speaker) => ({ speaker, quotes: said.get(speaker.id) ?? [] }))
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => b.speaker.words - a.speaker.words);
}
