import { findsOf, isUnsure } from '../highlight/finds.js';
import { layerNames } from '../highlight/marks.js';
import { renderArticle } from '../highlight/render.js';
import { cardOf } from './card.js';
import styleText from './sayso-article.css?inline';
import { articleTexts, nameInWords } from './texts.js';
import tokensText from './tokens.css?inline';

// An adopted sheet passes `style-src 'self'`, which a <style> element does not.
const styles = [tokensText, styleText].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** How long a card stays when the pointer or the focus has left its find, so that one can move to the card. */
const lingerMs = 350;
const widthForMargin = 50 * 16; // px of the element, from which the card stands beside the text

/**
 * `<sayso-article>` shows an article with what is said and wanted in it.
 *
 * ```js
 * const article = document.querySelector('sayso-article');
 * article.analyzer = createAnalyzer();
 * article.text = '“We will rebuild the pier,” said Ana Ruiz, the mayor.';
 * article.addEventListener('sayso-analysis', ({ detail }) => console.log(detail.analysis.speakers));
 * ```
 *
 * Properties
 * - `text`      the article, paragraphs separated by line breaks
 * - `analyzer`  what analyzes it, from createAnalyzer(); without one, set `analysis` after `text`
 * - `analysis`  of the text in UTF-16 units; null while there is none. Throws RangeError when it is of another text
 * - `layers`    the layers shown, of `quotes`, `sources`, `cues`, `goals`; all unless told. Also an attribute
 * - `speaker`   the id of the speaker to show in the text, or null
 * - `selected`  the id of the find that is pinned, or null (read only; see select)
 * - `selection` the span of the text that the reader has selected, or null (read only)
 * - `actions`   (find) => Node[], what the page adds to the card of a find, such as buttons; null unless told
 * - `texts`     the interface's words, see texts.js
 *
 * Events, all composed and bubbling
 * - `sayso-analysis`  {text, analysis}   the text has been analyzed and is shown
 * - `sayso-error`     {text, error}      it could not be; the text is shown without marks
 * - `sayso-point`     {find, speaker}    pointer or focus came to a find or mention, or left (null, null)
 * - `sayso-select`    {find, speaker}    a find was pinned, or unpinned (null, null)
 *
 * The attribute `labels` writes kind and speaker in front of each quote and goal.
 *
 * Parts: `frame`, `text`, `headline`, `subheading`, `paragraph`, `card`, and for marks `quotes`, `goals`, `sources`,
 * `cues`, `mention` with the kinds `direct`, `mixed`, `indirect`, `aim`, `commitment`, `demand`, `source`, `holder`,
 * `cue`. The custom properties are those of tokens.css; set them on the element.
 */
export class SaysoArticle extends HTMLElement {
  static observedAttributes = ['layers'];

  #text = '';
  #shown = ''; // the text that #analysis is of
  #analysis = null;
  #analyzer = null;
  #texts = articleTexts;
  #actions = null;
  #speaker = null;
  #selected = null;
  /** @type {{ find: string | null, speaker: string | null, here: string[], place: Element, isHover: boolean } | null} */
  #pointed = null;
  /** @type {import('../highlight/render.js').Rendering | null} */
  #rendering = null;
  /** @type {HTMLElement[]} */
  #stops = [];
  #finds = new Map();
  #lit = [];
  #leaving;
  #scheduled = false;
  #isStale = false; // the text has changed since the last analysis began
  #frame;
  #body;
  #card;
  #sizes = new ResizeObserver(([{ contentRect }]) => {
    this.#frame.classList.toggle('with-margin', contentRect.width >= widthForMargin);
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = styles;
    const part = (tag, name) => {
      const element = document.createElement(tag);
      element.className = name;
      element.setAttribute('part', name);
      return element;
    };
    this.#frame = part('div', 'frame');
    this.#body = part('div', 'text');
    this.#card = part('section', 'card');
    this.#card.id = 'card';
    this.#card.hidden = true;
    this.#frame.append(this.#body, this.#card);
    root.append(this.#frame);

    this.#body.addEventListener('pointerover', (event) => {
      // The pointer crosses other finds on its way to the card of the one that is pinned.
      if (event.pointerType !== 'touch' && this.#selected === null) this.#point(segmentOf(event.target), true);
    });
    this.#body.addEventListener('pointerleave', () => this.#leave());
    this.#body.addEventListener('focusin', (event) => this.#enter(segmentOf(event.target)));
    this.#body.addEventListener('focusout', (event) => {
      event.target.removeAttribute('aria-describedby');
      this.#leave();
    });
    this.#body.addEventListener('click', (event) => this.#toggle(segmentOf(event.target)));
    this.#body.addEventListener('keydown', (event) => this.#onKey(event));
    for (const [enter, leave] of [
      ['pointerenter', 'pointerleave'],
      ['focusin', 'focusout'],
    ]) {
      this.#card.addEventListener(enter, () => clearTimeout(this.#leaving));
      this.#card.addEventListener(leave, () => this.#leave());
    }
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#dismiss();
    });
  }

  connectedCallback() {
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    clearTimeout(this.#leaving);
  }

  attributeChangedCallback() {
    if (this.#analysis) this.#render();
  }

  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = String(text ?? '');
    this.#isStale = true;
    this.#schedule();
  }

  get analyzer() {
    return this.#analyzer;
  }

  set analyzer(analyzer) {
    this.#analyzer = analyzer;
    this.#schedule();
  }

  get analysis() {
    return this.#isStale ? null : this.#analysis;
  }

  set analysis(analysis) {
    this.#isStale = false;
    this.#show(analysis);
  }

  get layers() {
    const wanted = this.getAttribute('layers')?.split(/\s+/) ?? layerNames;
    return layerNames.filter((name) => wanted.includes(name));
  }

  set layers(names) {
    this.setAttribute('layers', [...names].join(' '));
  }

  get texts() {
    return this.#texts;
  }

  set texts(texts) {
    this.#texts = { ...articleTexts, ...texts };
    if (this.#analysis) this.#render();
  }

  get speaker() {
    return this.#speaker;
  }

  set speaker(id) {
    this.#speaker = id;
    this.#light();
  }

  get selected() {
    return this.#selected;
  }

  get actions() {
    return this.#actions;
  }

  set actions(actions) {
    this.#actions = actions;
    this.#light();
  }

  get selection() {
    const range = getSelection().getComposedRanges?.({ shadowRoots: [this.shadowRoot] })[0];
    if (!range || !this.#body.contains(range.startContainer) || !this.#body.contains(range.endContainer)) return null;
    const offsetOf = (node, offset) => {
      const before = document.createRange();
      before.setStart(this.#body, 0);
      before.setEnd(node, offset);
      return before.toString().length;
    };
    const [start, end] = [
      offsetOf(range.startContainer, range.startOffset),
      offsetOf(range.endContainer, range.endOffset),
    ];
    return start < end ? { start, end } : null;
  }

  /**
   * Pins a find and brings it into view, or unpins with null.
   * @param {string | null} id
   * @param {{ focus?: boolean }} [options] `focus`: moves the focus to the find
   */
  select(id, { focus = false } = {}) {
    this.#selected = this.#finds.has(id) ? id : null;
    const place = this.#entranceOf(this.#selected);
    if (place) {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
      if (focus) place.focus({ preventScroll: true });
    }
    this.#pointed = null; // what the focus pointed at is the innermost find here, and another may be meant
    this.#light();
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (!this.#isStale) return;
      if (this.#analyzer) this.#analyze();
      else this.#show(null);
    });
  }

  async #analyze() {
    const text = this.#text;
    this.setAttribute('aria-busy', 'true');
    // What was shown stays until there is something newer: text that is being written does not flicker.
    if (!this.#analysis) this.#show(null);
    let analysis = null;
    try {
      analysis = await this.#analyzer.analyze(text, { key: this });
      if (text !== this.#text) return;
      this.#isStale = false;
      this.#show(analysis);
    } catch (error) {
      if (text !== this.#text || error?.name === 'AbortError') return;
      this.#isStale = false;
      this.#show(null);
      this.#emit('sayso-error', { text, error });
      return;
    } finally {
      if (text === this.#text) this.removeAttribute('aria-busy');
    }
    this.#emit('sayso-analysis', { text, analysis });
  }

  #show(analysis) {
    this.#shown = this.#text;
    this.#analysis = analysis;
    this.#finds = analysis ? findsOf(analysis) : new Map();
    this.#pointed = null;
    this.#selected = null;
    this.#speaker = null;
    this.#render();
  }

  #render() {
    const speakers = new Map(this.#analysis?.speakers.map((speaker) => [speaker.id, speaker]));
    const label = ({ kind, speaker, find }) => {
      const name = nameInWords(speakers.get(speaker), isUnsure(this.#finds.get(find).record), this.#texts);
      return `${this.#texts.kinds[kind]}, ${name}: `;
    };
    const analysis = this.#analysis ?? emptyAnalysis(this.#shown);
    const previous = this.#rendering;
    this.#rendering = renderArticle(this.#body, this.#shown, analysis, { layers: this.layers, label, previous });
    this.#stops = [...new Set(this.#rendering.entrances.values())];
    for (const [i, stop] of this.#stops.entries()) {
      stop.setAttribute('role', 'button');
      stop.tabIndex = i === 0 ? 0 : -1;
    }
    this.#light();
  }

  #enter(segment) {
    if (!segment) return;
    for (const stop of this.#stops) stop.tabIndex = stop === segment ? 0 : -1;
    segment.setAttribute('aria-describedby', this.#card.id);
    this.#point(segment);
  }

  #point(segment, isHover = false) {
    if (!segment) return this.#leave();
    clearTimeout(this.#leaving);
    const { find = null, ids, speakers } = segment.dataset;
    const speaker = find === null ? speakers.split(' ').at(-1) : this.#finds.get(find).speaker;
    this.#pointed = { find, speaker, here: ids?.split(' ') ?? [], place: segment, isHover };
    this.#light();
    this.#emit('sayso-point', { find, speaker });
  }

  #leave() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (this.#pointed === null) return;
      this.#pointed = null;
      this.#light();
      this.#emit('sayso-point', { find: null, speaker: null });
    }, lingerMs);
  }

  #toggle(segment) {
    if (getSelection().toString() !== '') return; // words were selected, not a find
    if (!segment?.dataset.find) {
      if (this.#selected !== null) this.select(null);
      return;
    }
    const { find } = segment.dataset;
    const isPinned = this.#selected === find;
    this.#selected = isPinned ? null : find;
    if (isPinned) this.#pointed = null;
    else if (this.#pointed) this.#point(segment, this.#pointed.isHover);
    this.#light();
    if (!isPinned && !this.#hasMargin()) segment.scrollIntoView({ block: 'nearest' });
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  #dismiss() {
    const place = this.#entranceOf(this.#pointed?.find ?? this.#selected);
    if (this.#card.contains(this.shadowRoot.activeElement)) place?.focus({ preventScroll: true });
    clearTimeout(this.#leaving);
    this.select(null);
    this.#emit('sayso-point', { find: null, speaker: null });
  }

  #onKey(event) {
    const stops = this.#stops;
    const place = stops.indexOf(segmentOf(event.target));
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const [before, after] = [Math.max(place - 1, 0), Math.min(place + 1, stops.length - 1)];
    const moves = {
      ArrowRight: after,
      ArrowDown: after,
      ArrowLeft: before,
      ArrowUp: before,
      Home: 0,
      End: stops.length - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') this.#toggle(stops[place]);
    else if (Object.hasOwn(moves, event.key)) stops[moves[event.key]].focus();
    else return;
    event.preventDefault();
  }

  /** Lights what the pointer, or else the page, or else the pinned find says; and shows the card. */
  #light() {
    const find = this.#pointed ? this.#pointed.find : this.#selected;
    const speaker = this.#pointed ? this.#pointed.speaker : (this.#speaker ?? this.#finds.get(this.#selected)?.speaker);
    for (const element of this.#lit) element.classList.remove('active', 'current');
    const active = this.#rendering?.bySpeaker.get(speaker) ?? [];
    const current = this.#rendering?.byFind.get(find) ?? [];
    for (const element of active) element.classList.add('active');
    for (const element of current) element.classList.add('active', 'current');
    this.#lit = [...active, ...current];
    this.#body.dataset.current = this.#finds.get(find)?.type ?? '';
    this.#body.classList.toggle('spotlight', !this.#pointed && active.length > 0);
    this.#showCard(find);
  }

  #showCard(find) {
    // Without a margin the card covers text, and so it waits for a click or for the keyboard.
    const isPassing = this.#pointed?.isHover && find !== this.#selected && !this.#hasMargin();
    this.#card.hidden = find === null || find === undefined || isPassing;
    this.#card.setAttribute('aria-label', this.#texts.card);
    this.#card.classList.toggle('pinned', find === this.#selected);
    if (this.#card.hidden) return;
    const place = this.#pointed?.place ?? this.#entranceOf(find);
    const here = this.#pointed?.here ?? place?.dataset.ids.split(' ') ?? [find];
    const context = {
      text: this.#shown,
      analysis: this.#analysis,
      finds: this.#finds,
      texts: this.#texts,
      go: (id) => this.select(id, { focus: true }),
      close: () => this.#dismiss(),
      actions: this.#actions,
    };
    const content = cardOf(find, here, context);
    // What is shown already stays, so that it can be pressed and keeps the focus.
    const isShown = this.#card.childNodes.length === content.length;
    if (!isShown || !content.every((node, i) => node.isEqualNode(this.#card.childNodes[i]))) {
      this.#card.replaceChildren(...content);
    }
    if (place) this.#putCardBeside(place);
  }

  /** Level with its find; and inside the window when the find is pointed at, and so is not being scrolled to. */
  #putCardBeside(place) {
    const frame = this.#frame.getBoundingClientRect();
    const { height } = this.#card.getBoundingClientRect();
    const [least, most] = this.#pointed ? [16, Math.min(frame.bottom, innerHeight - 16)] : [frame.top, frame.bottom];
    const top = Math.max(Math.min(place.getClientRects()[0].top, most - height), least, frame.top) - frame.top;
    this.#card.style.setProperty('--card-top', `${Math.round(top)}px`);
  }

  #hasMargin() {
    return this.#frame.classList.contains('with-margin');
  }

  #entranceOf(id) {
    return this.#rendering?.entrances.get(id);
  }

  #detailOf(id) {
    return { find: id, speaker: this.#finds.get(id)?.speaker ?? null };
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function segmentOf(target) {
  return target instanceof Element ? target.closest('.segment') : null;
}

function emptyAnalysis(text) {
  return { offsets: 'utf16', length: text.length, quotes: [], speakers: [], goals: [], lists: [] };
}
