import { findsOf, isUnsure } from '../highlight/finds.js';
import { layerNames } from '../highlight/marks.js';
import { renderArticle } from '../highlight/render.js';
import { cardOf } from './card.js';
import { findsPanel } from './finds-panel.js';
import { HostPage } from './host-page.js';
import styleText from './sayso-article.css?inline';
import { sharedAnalyzer } from './shared-analyzer.js';
import { articleTexts, nameInWords } from './texts.js';
import tokensText from './tokens.css?inline';

// An adopted sheet passes `style-src 'self'`, which a <style> element does not.
/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Analyzer} Analyzer
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('./host-page.js').Passage} Passage
 */

const styles = [tokensText, styleText].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** How long a card stays when the pointer or the focus has left its find, so that one can move to the card. */
const lingerMs = 350;
const widthForMargin = 50 * 16; // px of the element, from which the card stands beside the text

/**
 * `<sayso-article>` marks what is said and wanted in an article, and by whom. The article is the content given to it, or
 * another element of the page, named by `for`: neither is changed, the marks lie over it. Or it is the property `text`,
 * which the element shows itself.
 *
 * ```html
 * <script type="module" src="/sayso/sayso-article.js"></script>
 * <sayso-article><p>“We will rebuild the pier,” said Ana Ruiz, the mayor.</p></sayso-article>
 * ```
 *
 * docs/embed.md is the manual.
 *
 * @tagname sayso-article
 *
 * @slot - The article, when it is neither the property `text` nor another element
 *
 * @attr {string} for - The id of the element of the page that has the article
 * @attr {string} ignore - A selector of what stands in the article and is not of it, such as captions
 * @attr {'lazy' | 'eager'} [loading=lazy] - When the page's own text is read: when it is about to be seen, or at once
 * @attr {'closed' | 'open' | 'none'} [panel=closed] - The list of finds below the page's own text
 * @attr {string} [layers=quotes sources cues goals] - What is marked
 * @attr {boolean} labels - Writes kind and speaker in front of each quote and goal of the property `text`
 *
 * @fires {CustomEvent<{ text: string, analysis: Analysis }>} sayso-analysis - The text has been analyzed and is marked
 * @fires {CustomEvent<{ text: string, error: Error }>} sayso-error - It could not be; nothing is marked
 * @fires {CustomEvent<{ find: string | null, speaker: string | null }>} sayso-point - Pointer or focus came to a find or
 *   a speaker, or left (null, null)
 * @fires {CustomEvent<{ find: string | null, speaker: string | null }>} sayso-select - A find was pinned, or unpinned
 *   (null, null)
 *
 * @csspart panel - The list of finds below the page's own text, a <details>
 * @csspart summary - Its first line
 * @csspart list - The list of speakers in it
 * @csspart speaker - A speaker in the list
 * @csspart speaker-name - A speaker's name in the list
 * @csspart find - A find in the list, a button
 * @csspart card - What is said of the find that is pointed at or pinned
 * @csspart frame - The property `text`, shown, with its card
 * @csspart text - The property `text`, shown
 * @csspart headline - A headline of it
 * @csspart subheading - A subheading of it
 * @csspart paragraph - A paragraph of it
 * @csspart quotes - A quote in it; also of part `direct`, `mixed` or `indirect`
 * @csspart goals - A goal in it; also of part `aim`, `commitment` or `demand`
 * @csspart sources - Who says or wants it; also of part `source` or `holder`
 * @csspart cues - The words that signal it; also of part `cue`
 * @csspart mention - Another mention of a speaker
 *
 * @cssprop [--sayso-host-quotes] - Lines and tint of quotes over the page's own text
 * @cssprop [--sayso-host-goals] - Lines and tint of goals over the page's own text
 * @cssprop [--sayso-host-sources] - Lines under sources over the page's own text
 * @cssprop [--sayso-host-cues] - Tint of cues over the page's own text
 * @cssprop [--sayso-host-active] - Tint of what is pointed at over the page's own text
 * @cssprop --sayso-paper - Background of the card and the list
 * @cssprop --sayso-paper-2 - Background of what is pointed at there
 * @cssprop --sayso-ink - Letters
 * @cssprop --sayso-ink-2 - Letters of lesser weight
 * @cssprop --sayso-rule - Thin lines
 * @cssprop --sayso-rule-2 - Borders
 * @cssprop --sayso-quotes - Quotes
 * @cssprop --sayso-goals - Goals
 * @cssprop --sayso-sources - Sources
 * @cssprop --sayso-cues - Cues
 * @cssprop --sayso-focus - The line around what has the focus
 * @cssprop --sayso-serif - Typeface of names and of the property `text`
 * @cssprop --sayso-sans - Typeface of the card and the list
 */
export class SaysoArticle extends HTMLElement {
  static observedAttributes = ['layers', 'for', 'ignore', 'loading', 'panel'];

  #text = '';
  #shown = ''; // the text that #analysis is of
  #analysis = null;
  /** @type {import('../analyzer/index.js').Analyzer | null | undefined} undefined: the one that all articles share */
  #analyzer;
  #hasOwnText = false; // the text was given as a property, and is not the page's
  /** @type {HostPage | null} */
  #page = null;
  #texts = articleTexts;
  #actions = null;
  #speaker = null;
  #selected = null;
  /** @type {{ find: string | null, speaker: string | null, here: string[], place: Element | Passage, isHover: boolean } | null} */
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
  #panel;
  #returnsTo = null; // where the focus was before it went into the card
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
    this.#panel = part('details', 'panel');
    this.#panel.hidden = true;
    this.#frame.append(this.#body);
    root.append(document.createElement('slot'), this.#panel, this.#card);

    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'touch') this.#point(segmentOf(event.target), true);
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
      if (event.key === 'Escape' && !this.#page) this.#dismiss();
    });
  }

  connectedCallback() {
    // What a page set before this class was loaded hides the accessors.
    for (const name of ['texts', 'analyzer', 'layers', 'text', 'analysis', 'speaker']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#sizes.observe(this);
    this.#turnToPage();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    clearTimeout(this.#leaving);
    this.#turnFromPage();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'panel') {
      this.#panel.open = this.panel === 'open';
      this.#renderPanel();
    }
    else if (name === 'layers') this.#analysis && this.#render();
    else this.#turnToPage();
  }

  /** The id of the element of the page that has the article; the attribute `for`. */
  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(id) {
    this.setAttribute('for', id);
  }

  /** A selector of what stands in the article and is not of it. */
  get ignore() {
    return this.getAttribute('ignore') ?? '';
  }

  set ignore(selector) {
    this.setAttribute('ignore', selector);
  }

  /**
   * When the page's own text is read: `lazy`, when it is about to be seen, or `eager`, at once.
   * @type {'lazy' | 'eager'}
   */
  get loading() {
    return this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  }

  set loading(when) {
    this.setAttribute('loading', when);
  }

  /**
   * The list of finds below the page's own text; without it the keyboard does not reach the finds.
   * @type {'closed' | 'open' | 'none'}
   */
  get panel() {
    const panel = this.getAttribute('panel');
    return panel === 'open' || panel === 'none' ? panel : 'closed';
  }

  set panel(panel) {
    this.setAttribute('panel', panel);
  }

  /**
   * Reads the page's own text again. Changes of its elements and words are seen without it, changes of what a style sheet
   * hides are not.
   */
  refresh() {
    this.#turnToPage();
  }

  /**
   * The article, paragraphs separated by line breaks. Set it to show a text of your own; else it is what was read of the
   * page.
   * @type {string}
   */
  get text() {
    return this.#text;
  }

  set text(text) {
    if (!this.#hasOwnText) {
      this.#hasOwnText = true;
      this.#turnFromPage();
      this.#frame.append(this.#card);
      this.shadowRoot.replaceChildren(this.#frame);
    }
    this.#text = String(text ?? '');
    this.#isStale = true;
    this.#schedule();
  }

  /**
   * What analyzes the text, from createAnalyzer(). All articles of a page share one unless told. With null, set `analysis`
   * yourself.
   * @type {Analyzer | null}
   */
  get analyzer() {
    return this.#analyzer === undefined ? sharedAnalyzer() : this.#analyzer;
  }

  set analyzer(analyzer) {
    this.#analyzer = analyzer;
    this.#schedule();
  }

  /**
   * Of the text, in UTF-16 units; null while there is none.
   * @type {Analysis | null}
   * @throws {RangeError} when it is set to that of another text
   */
  get analysis() {
    return this.#isStale ? null : this.#analysis;
  }

  set analysis(analysis) {
    this.#isStale = false;
    this.#show(analysis);
  }

  /**
   * What is marked, of `quotes`, `sources`, `cues`, `goals`.
   * @type {string[]}
   */
  get layers() {
    const wanted = this.getAttribute('layers')?.split(/\s+/) ?? layerNames;
    return layerNames.filter((name) => wanted.includes(name));
  }

  set layers(names) {
    this.setAttribute('layers', [...names].join(' '));
  }

  /**
   * The interface's words; see texts.js. What a table leaves out stays English.
   * @type {object}
   */
  get texts() {
    return this.#texts;
  }

  set texts(texts) {
    this.#texts = { ...articleTexts, ...texts };
    if (this.#analysis) this.#render();
  }

  /**
   * The id of the speaker to light in the text, or null.
   * @type {string | null}
   */
  get speaker() {
    return this.#speaker;
  }

  set speaker(id) {
    this.#speaker = id;
    this.#light();
  }

  /**
   * The id of the find that is pinned, or null; see select().
   * @type {string | null}
   */
  get selected() {
    return this.#selected;
  }

  /**
   * What the page adds to the card of a find, such as buttons; null unless told.
   * @type {((find: string) => Node[]) | null}
   */
  get actions() {
    return this.#actions;
  }

  set actions(actions) {
    this.#actions = actions;
    this.#light();
  }

  /**
   * The span of the property `text` that the reader has selected, or null.
   * @type {Span | null}
   */
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
   * @param {{ focus?: boolean }} [options] `focus`: moves the focus to the find, or over the page's own text to its card
   */
  select(id, { focus = false } = {}) {
    this.#selected = this.#finds.has(id) ? id : null;
    const place = this.#entranceOf(this.#selected);
    if (place) {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
      if (focus && !this.#page) place.focus({ preventScroll: true });
    }
    this.#pointed = null; // what the focus pointed at is the innermost find here, and another may be meant
    this.#light();
    if (place && focus && this.#page) this.#enterCard();
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  /** Begins with the page's own text, or begins anew; not when the text was given as a property. */
  #turnToPage() {
    if (this.#hasOwnText || !this.isConnected) return;
    this.#turnFromPage();
    const root = this.htmlFor === '' ? this : this.getRootNode().getElementById(this.htmlFor);
    if (!root) {
      const error = new Error(`<sayso-article for="${this.htmlFor}">: there is no element with this id; call refresh() when there is.`);
      queueMicrotask(() => this.#emit('sayso-error', { text: '', error }));
      return;
    }
    this.#panel.open = this.panel === 'open';
    this.#page = new HostPage(root, {
      ignore: this.ignore,
      isEager: this.loading === 'eager',
      change: () => this.#readPage(),
      point: (passage) => this.#pointAtPassage(passage),
      toggle: (passage) => this.#togglePlace(passage),
    });
  }

  #turnFromPage() {
    this.#page?.end();
    this.#page = null;
    this.#panel.hidden = true;
    this.removeAttribute('aria-busy');
    if (this.#hasOwnText) return;
    this.#text = '';
    this.#show(null);
  }

  #readPage() {
    try {
      if (!this.#page.read() && this.#analysis) return this.#render(); // the same words, in other nodes maybe
    } catch (error) {
      return this.#emit('sayso-error', { text: '', error }); // `ignore` is no selector
    }
    this.#text = this.#page.text;
    this.#isStale = true;
    if (this.#text !== '') return this.#schedule();
    this.removeAttribute('aria-busy');
    this.#show(null);
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (!this.#isStale) return;
      if (this.analyzer) this.#analyze();
      else this.#show(null);
    });
  }

  async #analyze() {
    const text = this.#text;
    // What was shown stays until there is something newer: text that is being written does not flicker.
    if (!this.#analysis && !this.#page) this.#show(null);
    this.setAttribute('aria-busy', 'true');
    let analysis = null;
    try {
      analysis = await this.analyzer.analyze(text, { key: this });
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
    if (!this.#hasOwnText) {
      this.#page?.mark(this.#analysis, this.layers);
      this.#light();
      this.#renderPanel();
      return;
    }
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

  #renderPanel() {
    if (!this.#page) return;
    this.#panel.hidden = this.panel === 'none' || this.#finds.size === 0;
    if (this.#panel.hidden) return;
    const focused = this.#panel.contains(this.shadowRoot.activeElement) && this.shadowRoot.activeElement.dataset.find;
    this.#panel.replaceChildren(
      ...findsPanel({
        text: this.#shown,
        analysis: this.#analysis,
        finds: this.#finds,
        texts: this.#texts,
        go: (id) => this.select(id, { focus: true }),
        point: (speaker) => {
          this.speaker = speaker;
          this.#emit('sayso-point', { find: null, speaker });
        },
      }),
    );
    if (focused) this.#panel.querySelector(`[data-find="${focused}"]`)?.focus({ preventScroll: true });
  }

  #enter(segment) {
    if (!segment) return;
    for (const stop of this.#stops) stop.tabIndex = stop === segment ? 0 : -1;
    segment.setAttribute('aria-describedby', this.#card.id);
    this.#point(segment);
  }

  #point(segment, isHover = false) {
    if (!segment) return this.#leave();
    const { find = null, speakers } = segment.dataset;
    const speaker = find === null ? speakers.split(' ').at(-1) : this.#finds.get(find).speaker;
    this.#pointAt({ find, speaker, here: hereOf(segment), place: segment, isHover });
  }

  #pointAtPassage(passage) {
    if (!passage) return this.#pointed && !this.#card.matches(':hover') && this.#leave();
    const { find, here } = passage;
    if (this.#pointed?.find === find) return clearTimeout(this.#leaving);
    this.#pointAt({ find, speaker: this.#finds.get(find).speaker, here, place: passage, isHover: true });
  }

  #pointAt(pointed) {
    clearTimeout(this.#leaving);
    this.#pointed = pointed;
    this.#light();
    this.#emit('sayso-point', { find: pointed.find, speaker: pointed.speaker });
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
    this.#togglePlace(segment, segment?.dataset.find);
  }

  #togglePlace(place, find = place?.find) {
    if (getSelection().toString() !== '') return; // words were selected, not a find
    if (!find) {
      if (this.#selected !== null) this.select(null);
      return;
    }
    const isPinned = this.#selected === find;
    this.#selected = isPinned ? null : find;
    this.#pointed = isPinned ? null : this.#pointed;
    this.#light();
    if (!isPinned && !this.#page && !this.#hasMargin()) place.scrollIntoView({ block: 'nearest' });
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  #dismiss() {
    const place = this.#entranceOf(this.#pointed?.find ?? this.#selected);
    if (this.#card.contains(this.shadowRoot.activeElement)) (this.#returnsTo ?? place)?.focus?.({ preventScroll: true });
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
    if (this.#page) {
      const { quotes = [], goals = [], mentions = [] } = this.#analysis?.speakers.find(({ id }) => id === speaker) ?? {};
      const wordsOfFind = (id) => this.#finds.get(id)?.words ?? [];
      const others = [...quotes, ...goals].filter((id) => id !== find); // tints add up, and letters must stay legible
      this.#page.light([...mentions, ...others.flatMap(wordsOfFind)], wordsOfFind(find));
      this.#showCard(find);
      return;
    }
    for (const element of this.#lit) element.classList.remove('active', 'current');
    const active = this.#rendering?.bySpeaker.get(speaker) ?? [];
    const current = this.#rendering?.byFind.get(find) ?? [];
    for (const element of active) element.classList.add('active');
    for (const element of current) element.classList.add('active', 'current');
    this.#lit = [...active, ...current];
    this.#body.classList.toggle('spotlight', !this.#pointed && active.length > 0);
    this.#showCard(find);
  }

  #showCard(find) {
    // Without a margin the card covers text, and so it waits for a click or for the keyboard.
    const isPassing = this.#pointed?.isHover && find !== this.#selected && !this.#hasMargin() && !this.#page;
    this.#card.hidden = find === null || find === undefined || isPassing;
    this.#card.setAttribute('aria-label', this.#texts.card);
    this.#card.classList.toggle('pinned', find === this.#selected);
    this.#floatCard();
    if (this.#card.hidden) return;
    const place = this.#pointed?.place ?? this.#entranceOf(find);
    const here = this.#pointed?.here ?? hereOf(place) ?? [find];
    const context = {
      text: this.#shown,
      analysis: this.#analysis,
      finds: this.#finds,
      texts: this.#texts,
      go: (id) => this.select(id, { focus: true }),
      close: () => this.#dismiss(),
      actions: this.#actions,
    };
    this.#card.replaceChildren(...cardOf(find, here, context));
    if (place && this.#page) this.#putCardNear(place);
    else if (place) this.#putCardBeside(place);
  }

  /** Over the page's own text the card lies in the top layer, where nothing of the page can cover or clip it. */
  #floatCard() {
    const isShown = Boolean(this.#page) && !this.#card.hidden && this.isConnected;
    this.#card.classList.toggle('floating', Boolean(this.#page));
    if (isShown) {
      this.#card.popover = 'manual';
      if (!this.#card.matches(':popover-open')) this.#card.showPopover();
      for (const type of ['scroll', 'resize']) addEventListener(type, this.#follow, { capture: true, passive: true });
      addEventListener('keydown', this.#onEscape); // wherever the focus is
    } else if (this.#card.popover) {
      for (const type of ['scroll', 'resize']) removeEventListener(type, this.#follow, { capture: true });
      removeEventListener('keydown', this.#onEscape);
      this.#card.popover = null;
    }
  }

  #onEscape = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#dismiss();
  };

  #follow = () => {
    const place = this.#pointed?.place ?? this.#entranceOf(this.#selected);
    if (place && this.#page) this.#putCardNear(place);
  };

  /** Below its find, or above where there is no room. */
  #putCardNear(place) {
    const rects = place.getClientRects();
    if (rects.length === 0) return;
    const { width, height } = this.#card.getBoundingClientRect();
    const [first, last] = [rects[0], rects.at(-1)];
    const edge = 8;
    const below = last.bottom + edge;
    const top = below + height + edge <= innerHeight ? below : first.top - edge - height;
    const left = Math.min(first.left, document.documentElement.clientWidth - width - edge);
    this.#card.style.setProperty('--card-top', `${Math.round(Math.max(top, edge))}px`);
    this.#card.style.setProperty('--card-left', `${Math.round(Math.max(left, edge))}px`);
  }

  #enterCard() {
    const { activeElement } = this.shadowRoot;
    if (activeElement && activeElement !== this.#card) this.#returnsTo = activeElement;
    this.#card.tabIndex = -1;
    this.#card.focus({ preventScroll: true });
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
    if (!this.#page) return this.#rendering?.entrances.get(id);
    return this.#finds.has(id) ? this.#page.passageOf(this.#finds.get(id)) : undefined;
  }

  #detailOf(id) {
    return { find: id, speaker: this.#finds.get(id)?.speaker ?? null };
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** The ids of the finds at a place. */
function hereOf(place) {
  return place?.here ?? place?.dataset?.ids?.split(' ');
}

function segmentOf(target) {
  return target instanceof Element ? target.closest('.segment') : null;
}

function emptyAnalysis(text) {
  return { offsets: 'utf16', length: text.length, quotes: [], speakers: [], goals: [], lists: [] };
}
