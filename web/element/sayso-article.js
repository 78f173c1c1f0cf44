import { atLeast } from '../highlight/at-least.js';
import { partsOf } from '../highlight/blocks.js';
import { findsOf } from '../highlight/finds.js';
import { canHighlight } from '../highlight/host-marks.js';
import { layerNames, quoteKinds } from '../highlight/marks.js';
import { createBar } from './article-bar.js';
import { cardOf } from './card.js';
import { h } from './dom.js';
import { findsPanel } from './finds-panel.js';
import { HostPage } from './host-page.js';
import { chooseMarks, marksChoice, onMarksChoice } from './marks-choice.js';
import { awaitTarget } from './missing-target.js';
import { scrollBehavior } from './motion.js';
import { OwnText } from './own-text.js';
import styleText from './sayso-article.css?inline';
import { sharedAnalyzer } from './shared-analyzer.js';
import { surroundingsOf, watchSurroundings } from './surroundings.js';
import { articleTexts, completed } from './texts.js';
import tokensText from './tokens.css?inline';

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../analyzer/index.js').Analyzer} Analyzer
 * @typedef {import('../analyzer/index.js').Block} Block
 * @typedef {import('../analyzer/index.js').Span} Span
 * @typedef {import('./view.js').Place} Place
 */

// An adopted sheet passes `style-src 'self'`, which a <style> element does not.
const styles = [tokensText, styleText].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** How long a card stays when the pointer or the focus has left its find, so that one can move to the card. */
const lingerMs = 350;

/**
 * `<sayso-article>` marks what is said and wanted in an article, and by whom. The article is the content given to it,
 * or another element of the page, named by `for`: neither is changed, the marks lie over it. Or it is the property
 * `text`, which the element shows itself.
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
 * @attr {'closed' | 'open' | 'none'} [legend=closed] - The bar below the article: that a program found this and can be
 *   wrong, a switch for the marks, and what they mean
 * @attr {'on' | 'off'} [marks=on] - Whether the marks are there, until the reader uses the switch
 * @attr {string} [layers=quotes sources cues goals] - What is marked; `direct`, `mixed` and `indirect` are the kinds of
 *   `quotes`
 * @attr {number} [least-confidence=0] - Finds that are less sure are left out, from 0 to 1
 * @attr {boolean} kinds - Lets the reader say what a part of the property `text` is; `sayso-kind` tells
 * @attr {boolean} labels - Writes kind and speaker in front of each quote and goal of the property `text`
 *
 * @fires {CustomEvent<{ text: string, analysis: Analysis }>} sayso-analysis - The text has been analyzed and is marked
 * @fires {CustomEvent<{ text: string, error: Error }>} sayso-error - It could not be; nothing is marked
 * @fires {CustomEvent<{ find: string | null, speaker: string | null }>} sayso-point - Pointer or focus came to a find
 *   or a speaker, or left (null, null)
 * @fires {CustomEvent<{ find: string | null, speaker: string | null }>} sayso-select - A find was pinned, or unpinned
 *   (null, null)
 * @fires {CustomEvent<{ on: boolean }>} sayso-marks - The reader has switched the marks on or off
 * @fires {CustomEvent<{ block: Block, kind: string }>} sayso-kind - The reader says that a part of the property `text`
 *   is of another kind; set `blocks` to have it analyzed so
 *
 * @cssState sheet - The card of the property `text` lies over the lower half of the window
 * @cssState dark - The page around it is dark and does not say so by its `color-scheme`; then card and list are dark
 *   too
 * @cssState light - Likewise, of a light page
 * @cssState unmarked - The marks are switched off
 *
 * @csspart bar - What a reader must know of the marks, below the article
 * @csspart notice - In it, that a program found this and can be wrong
 * @csspart switch - In it, the switch for the marks, a button
 * @csspart legend - In it, what the marks mean, a <details>
 * @csspart legend-summary - The first line of that
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
 * @csspart paragraph - Another part of it; also of the part that its kind is named by, `caption` or `byline` for one,
 *   unless that is `body`
 * @csspart left-out - The button that shows what is left out of it
 * @csspart quotes - A quote in it; also of part `direct`, `mixed` or `indirect`
 * @csspart goals - A goal in it; also of part `aim`, `commitment` or `demand`
 * @csspart sources - Who says or wants it; also of part `source` or `holder`
 * @csspart cues - The words that signal it; also of part `cue`
 * @csspart mention - Another mention of a speaker
 * @csspart doubtful - A quote or goal in it that may be none; also of part `opens` or `closes` where its words
 *   begin and end
 *
 * @cssprop [--sayso-host-quotes] - Lines and tint of quotes over the page's own text
 * @cssprop [--sayso-host-goals] - Lines and tint of goals over the page's own text
 * @cssprop [--sayso-host-sources] - Lines under sources over the page's own text
 * @cssprop [--sayso-host-cues] - Tint of cues over the page's own text
 * @cssprop [--sayso-host-active] - Tint of what is pointed at over the page's own text
 * @cssprop [--sayso-clear] - How much of the window above the property `text` the page covers
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
  static observedAttributes = 'for ignore kinds layers least-confidence legend loading marks panel'.split(' ');

  #text = '';
  /** @type {readonly Block[]} what is known of the text's parts */
  #blocks = [];
  #shown = ''; // the text that #analysis is of
  /** @type {Analysis | null} */
  #analysis = null;
  /** @type {Analysis | null} without what is less sure than is wanted */
  #sure = null;
  /** @type {readonly Span[]} */
  #matches = [];
  /** @type {ReturnType<typeof findsOf>} */
  #finds = new Map();
  /** @type {Analyzer | null | undefined} undefined: the one that all articles share */
  #analyzer;
  /** @type {OwnText | null} once the property `text` was set; then there is no page's text any more */
  #ownText = null;
  /** @type {HostPage | null} null while there is no text */
  #hostPage = null;
  #texts = articleTexts;
  /** @type {((find: string) => Node[]) | null} */
  #actions = null;
  /** @type {string | null} */
  #speaker = null;
  /** @type {string | null} */
  #selected = null;
  /** @type {{ place: Place, isHover: boolean } | null} */
  #pointed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #leaving;
  #scheduled = false;
  #isStale = false; // the text has changed since the last analysis began
  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  /** @type {string | null} the find that the card is of */
  #carded = null;
  #unwatch = () => {}; // ends watching what is around
  #unheed = () => {}; // ends heeding the reader's choice at other articles
  #unwait = () => {}; // ends waiting for the element that `for` names
  /** @type {string | null} the id that was said to be missing */
  #missed = null;
  #bar = createBar((areOn) => this.#switchMarks(areOn));
  #card = h('section', { class: 'card', part: 'card', id: 'card', hidden: true });
  #panel = h('details', { class: 'panel', part: 'panel', hidden: true });
  /** @type {import('./view.js').ViewListeners} */
  #listeners = {
    point: (place, isHover) => this.#point(place, isHover),
    leave: () => this.#leave(),
    toggle: (place) => this.#toggle(place),
    dismiss: () => this.#dismiss(),
    choose: (start, kind) => this.#emit('sayso-kind', { block: this.#blockAt(start), kind }),
  };

  constructor() {
    super();
    this.#root.adoptedStyleSheets = styles;
    this.#root.append(document.createElement('slot'), this.#bar.element, this.#panel, this.#card);
    for (const [enter, leave] of [
      ['pointerenter', 'pointerleave'],
      ['focusin', 'focusout'],
    ]) {
      this.#card.addEventListener(enter, () => clearTimeout(this.#leaving));
      this.#card.addEventListener(leave, () => this.#leave());
    }
  }

  connectedCallback() {
    // What a page set before this class was loaded hides the accessors.
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of ['texts', 'analyzer', 'layers', 'leastConfidence', 'text', 'blocks', 'analysis', 'speaker']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (this.#ownText) this.#ownText.begin();
    else this.#turnToPage();
    this.#bar.legend.open = this.legend === 'open';
    this.#unwatch = watchSurroundings(this, () => this.#suit());
    this.#unheed = onMarksChoice(() => this.#render());
  }

  disconnectedCallback() {
    clearTimeout(this.#leaving);
    this.#unwatch();
    this.#unheed();
    if (this.#ownText) this.#ownText.end();
    else this.#turnFromPage();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'legend') this.#bar.legend.open = this.legend === 'open';
    if (name === 'least-confidence') this.#sift();
    else if (['layers', 'kinds', 'legend', 'marks'].includes(name)) this.#render();
    else if (this.#ownText) return;
    else if (name !== 'panel') this.#turnToPage();
    else {
      this.#panel.open = this.panel === 'open';
      this.#renderPanel();
    }
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
   * The bar below the article: that a program found this and can be wrong, a switch for the marks, and what they mean.
   * A page that wants `none` says so itself.
   * @type {'closed' | 'open' | 'none'}
   */
  get legend() {
    const legend = this.getAttribute('legend');
    return legend === 'open' || legend === 'none' ? legend : 'closed';
  }

  set legend(legend) {
    this.setAttribute('legend', legend);
  }

  /**
   * Whether the marks are there, until the reader uses the switch in the bar; then the reader's choice holds.
   * @type {'on' | 'off'}
   */
  get marks() {
    return this.getAttribute('marks') === 'off' ? 'off' : 'on';
  }

  set marks(marks) {
    this.setAttribute('marks', marks);
  }

  /**
   * Reads the page's own text again. Changes of its elements and words are seen without it, changes of what a style
   * sheet hides are not.
   */
  refresh() {
    if (!this.#ownText && this.isConnected) this.#turnToPage();
  }

  /**
   * The article, paragraphs separated by line breaks. Set it to show a text of your own; else it is what was read of
   * the page.
   * @type {string}
   */
  get text() {
    return this.#text;
  }

  set text(text) {
    if (!this.#ownText) this.#turnToOwnText();
    this.#text = String(text ?? '');
    this.#blocks = [];
    this.#isStale = true;
    this.#schedule();
  }

  /**
   * What is known of the parts of the text, in UTF-16 units: a paragraph that begins in one of these has its kind. Set
   * it after `text`; of the page's own text it is what its elements say.
   * @type {readonly Block[]}
   */
  get blocks() {
    return this.#blocks;
  }

  set blocks(blocks) {
    this.#blocks = [...(blocks ?? [])];
    this.#isStale = true;
    this.#schedule();
  }

  /**
   * What analyzes the text, from createAnalyzer(). All articles of a page share one unless told. With null, set
   * `analysis` yourself.
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
   * What is marked, of `quotes`, `sources`, `cues`, `goals`; for some of the quotes of `direct`, `mixed`, `indirect`.
   * @type {string[]}
   */
  get layers() {
    /** @type {readonly string[]} */
    const wanted = this.getAttribute('layers')?.split(/\s+/) ?? layerNames;
    return [...layerNames, ...quoteKinds].filter((name) => wanted.includes(name));
  }

  set layers(names) {
    this.setAttribute('layers', [...names].join(' '));
  }

  /**
   * Finds whose confidence is lower are left out: not marked, not listed, not pointed at. `analysis` has them all.
   * @type {number}
   */
  get leastConfidence() {
    const least = Number(this.getAttribute('least-confidence'));
    return Math.min(Math.max(least || 0, 0), 1);
  }

  set leastConfidence(least) {
    this.setAttribute('least-confidence', String(least));
  }

  /**
   * The interface's words; see texts.js. What a table leaves out stays English.
   * @type {object}
   */
  get texts() {
    return this.#texts;
  }

  set texts(texts) {
    this.#texts = completed({ ...texts });
    this.#render();
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
    return this.#ownText?.selection ?? null;
  }

  /**
   * Marks stretches of the text, such as what a search has found, until the text is another one.
   * @param {readonly Span[]} spans in UTF-16 units of `text`
   * @param {number} [current] the index of the one to bring into view and to mark more strongly
   */
  match(spans, current = -1) {
    this.#matches = spans;
    this.#view?.match(spans, current);
    if (current >= 0 && current < spans.length) this.#view?.reveal(spans[current], { behavior: scrollBehavior() });
  }

  /**
   * Pins a find and brings it into view, or unpins with null.
   * @param {string | null} id
   * @param {{ focus?: boolean }} [options] `focus`: moves the focus to the find, or over the page's own text to its
   *   card
   */
  select(id, { focus = false } = {}) {
    this.#selected = id !== null && this.#finds.has(id) ? id : null;
    this.#pointed = null;
    const place = this.#view?.placeOf(this.#selected) ?? null;
    bringIntoView(place);
    this.#light();
    if (place && focus) {
      place.focus();
      this.#pointed = null; // what the focus pointed at is the innermost find here, and another may be meant
      this.#light();
    }
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  /**
   * Brings a find into view without pinning it.
   * @param {string} id
   */
  reveal(id) {
    if (this.#finds.has(id)) bringIntoView(this.#view?.placeOf(id));
  }

  #turnToOwnText() {
    this.#turnFromPage();
    this.#ownText = new OwnText(this.#card, this.#bar.element, this.#listeners);
    this.#root.replaceChildren(...this.#ownText.nodes);
    if (this.isConnected) this.#ownText.begin();
  }

  /** @returns {import('./view.js').View | null} null while there is no text */
  get #view() {
    return this.#ownText ?? this.#hostPage;
  }

  /** Begins with the page's own text, or begins anew. */
  #turnToPage() {
    this.#turnFromPage();
    const tree = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const root = this.htmlFor === '' ? this : tree.getElementById(this.htmlFor);
    if (!root) return this.#miss(tree);
    this.#panel.open = this.panel === 'open';
    this.#hostPage = new HostPage(root, this.#card, {
      ...this.#listeners,
      ignore: this.ignore,
      isEager: this.loading === 'eager',
      change: () => this.#readPage(),
    });
  }

  /** The element that `for` names is not there. @param {Document | ShadowRoot} tree */
  #miss(tree) {
    const id = this.htmlFor;
    const error = new Error(
      `<sayso-article for="${id}">: there is no element with this id here. Give the article id="${id}", or write the ` +
        'id that it has into "for"; it is marked as soon as it is there.',
    );
    queueMicrotask(() => this.#emit('sayso-error', { text: '', error }));
    this.#unwait = awaitTarget(tree, id, {
      onFound: () => this.#turnToPage(),
      onMissing: () => {
        if (this.#missed === id) return;
        this.#missed = id;
        console.warn(error.message);
      },
    });
  }

  #turnFromPage() {
    this.#unwait();
    this.#text = '';
    this.#blocks = [];
    this.#isStale = false;
    this.#show(null);
    this.#hostPage?.end();
    this.#hostPage = null;
    this.removeAttribute('aria-busy');
  }

  #readPage() {
    const page = this.#hostPage;
    if (!page) return;
    try {
      if (!page.read() && this.#analysis) return this.#render(); // the same words, in other nodes maybe
    } catch (error) {
      return this.#emit('sayso-error', { text: '', error }); // `ignore` is no selector
    }
    this.#text = page.text;
    this.#blocks = page.blocks;
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
      const { analyzer } = this;
      if (analyzer) this.#analyze(analyzer);
      else this.#show(null);
    });
  }

  /** @param {Analyzer} analyzer */
  async #analyze(analyzer) {
    const [text, blocks] = [this.#text, this.#blocks];
    const isNow = () => text === this.#text && blocks === this.#blocks;
    // What was shown stays until there is something newer: text that is being written does not flicker.
    if (!this.#analysis && this.#ownText) this.#show(null);
    this.setAttribute('aria-busy', 'true');
    let analysis;
    try {
      analysis = await analyzer.analyze(text, { blocks, key: this });
      if (!isNow()) return;
      this.#isStale = false;
      this.#show(analysis);
    } catch (error) {
      if (!isNow() || (error instanceof DOMException && error.name === 'AbortError')) return;
      this.#isStale = false;
      this.#show(null);
      this.#emit('sayso-error', { text, error });
      return;
    } finally {
      if (isNow()) this.removeAttribute('aria-busy');
    }
    this.#emit('sayso-analysis', { text, analysis });
  }

  /** @param {Analysis | null} analysis */
  #show(analysis) {
    if (this.#matches.length > 0 && this.#shown !== this.#text) this.match([]);
    this.#shown = this.#text;
    this.#analysis = analysis;
    this.#selected = null;
    this.#speaker = null;
    this.#sift();
  }

  /** Leaves out what is less sure than is wanted. */
  #sift() {
    this.#sure = this.#analysis && atLeast(this.#analysis, this.leastConfidence);
    this.#finds = this.#sure ? findsOf(this.#sure) : new Map();
    this.#pointed = null;
    if (!this.#finds.has(this.#selected ?? '')) this.#selected = null;
    this.#render();
  }

  /** Turns dark or light as the page around it is. */
  #suit() {
    const around = surroundingsOf(this);
    for (const scheme of /** @type {const} */ (['dark', 'light'])) this.#setState(scheme, around === scheme);
  }

  /** @param {'dark' | 'light' | 'sheet' | 'unmarked'} name @param {boolean} isOn */
  #setState(name, isOn) {
    this.#internals.states?.[isOn ? 'add' : 'delete'](name);
  }

  #render() {
    if (this.isConnected) this.#suit();
    const { language, direction } = this.#texts;
    // The page around may be in another language and direction, which the words of the interface do not follow.
    for (const part of [this.#bar.element, this.#panel, this.#card])
      Object.assign(part, { lang: language, dir: direction });
    this.#view?.draw({
      text: this.#shown,
      blocks: this.#blocks,
      analysis: this.#sure,
      finds: this.#finds,
      layers: this.#areMarksOn ? this.layers : [],
      texts: this.#texts,
      isOpen: this.hasAttribute('kinds'),
    });
    this.#light();
    this.#renderBar();
    if (!this.#ownText) this.#renderPanel();
  }

  #renderBar() {
    const areOn = this.#areMarksOn;
    this.#setState('unmarked', !areOn);
    this.#bar.element.hidden = this.legend === 'none' || this.#finds.size === 0;
    if (this.#bar.element.hidden) return;
    const canMark = this.#ownText !== null || canHighlight;
    this.#bar.show({ texts: this.#texts, layers: this.layers, areOn, canMark });
  }

  /** The reader's choice holds where the reader can take it back. */
  get #areMarksOn() {
    return ((this.legend === 'none' ? null : marksChoice()) ?? this.marks) === 'on';
  }

  /** @param {boolean} areOn */
  #switchMarks(areOn) {
    if (this.#selected !== null) this.select(null);
    chooseMarks(areOn ? 'on' : 'off');
    this.#emit('sayso-marks', { on: areOn });
  }

  #renderPanel() {
    this.#panel.hidden = this.panel === 'none' || this.#finds.size === 0;
    if (this.#panel.hidden || !this.#sure) return;
    const { activeElement } = this.#root;
    const focused =
      activeElement instanceof HTMLElement && this.#panel.contains(activeElement) && activeElement.dataset.find;
    this.#panel.replaceChildren(
      ...findsPanel({
        text: this.#shown,
        analysis: this.#sure,
        finds: this.#finds,
        texts: this.#texts,
        go: (id) => this.select(id, { focus: true }),
        point: (speaker) => {
          this.speaker = speaker;
          this.#emit('sayso-point', { find: null, speaker });
        },
      }),
    );
    const row = focused ? this.#panel.querySelector(`[data-find="${focused}"]`) : null;
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }

  /** @param {number} place in the text */
  #blockAt(place) {
    return partsOf(this.#shown, this.#analysis?.blocks).findLast(({ start }) => start <= place);
  }

  /** @param {Place} place @param {boolean} isHover */
  #point(place, isHover) {
    clearTimeout(this.#leaving);
    // the pointer crosses finds on its way to the card of the pinned one
    if (isHover && this.#selected !== null) return;
    const before = this.#pointed?.place;
    if (isHover && before && before.find === place.find && place.find && `${before.here}` === `${place.here}`) return;
    this.#pointed = { place, isHover };
    this.#light();
    this.#emit('sayso-point', { find: place.find, speaker: place.speaker });
  }

  #leave() {
    clearTimeout(this.#leaving);
    if (this.#pointed === null) return;
    this.#leaving = setTimeout(() => {
      this.#pointed = null;
      this.#light();
      this.#emit('sayso-point', { find: null, speaker: null });
    }, lingerMs);
  }

  /** @param {Place | null} place */
  #toggle(place) {
    if (`${getSelection() ?? ''}` !== '') return; // words were selected, not a find
    if (!place?.find) {
      if (this.#selected !== null) this.select(null);
      return;
    }
    const isPinned = this.#selected === place.find;
    this.#selected = isPinned ? null : place.find;
    this.#pointed = isPinned || !this.#pointed ? null : { ...this.#pointed, place };
    this.#light();
    if (!isPinned && !this.#hasRoom) place.scrollIntoView({ block: 'nearest' });
    this.#emit('sayso-select', this.#detailOf(this.#selected));
  }

  #dismiss() {
    this.#view?.giveFocusBack(this.#view.placeOf(this.#pointed?.place.find ?? this.#selected));
    clearTimeout(this.#leaving);
    this.select(null);
    this.#emit('sayso-point', { find: null, speaker: null });
  }

  /** Lights what the pointer, or else the page, or else the pinned find says; and shows the card. */
  #light() {
    const isPointed = this.#pointed !== null;
    const { find, speaker } = this.#pointed?.place ?? {
      find: this.#selected,
      speaker: this.#speaker ?? this.#detailOf(this.#selected).speaker,
    };
    this.#view?.light(find, speaker, isPointed);
    const place = this.#pointed?.place ?? this.#view?.placeOf(find) ?? null;
    // Where the card covers text, it waits for a click or for the keyboard.
    const isInTheWay = Boolean(this.#pointed?.isHover) && find !== this.#selected && !this.#hasRoom;
    this.#card.hidden = find === null || isInTheWay;
    if (find !== null && this.#sure && !this.#card.hidden) {
      this.#suit();
      this.#fillCard(this.#sure, find, place?.here ?? [find]);
    }
    this.#view?.putCard(this.#card.hidden ? null : place, isPointed);
    const isSheet = !this.#card.hidden && !this.#hasRoom;
    this.#setState('sheet', isSheet);
  }

  get #hasRoom() {
    return this.#view?.hasRoom ?? false;
  }

  /** @param {Analysis} analysis @param {string} find @param {string[]} here */
  #fillCard(analysis, find, here) {
    this.#card.setAttribute('aria-label', this.#texts.card);
    this.#card.classList.toggle('pinned', find === this.#selected);
    const context = {
      text: this.#shown,
      analysis,
      finds: this.#finds,
      texts: this.#texts,
      go: (/** @type {string} */ id) => this.select(id, { focus: true }),
      close: () => this.#dismiss(),
      actions: this.#actions,
    };
    const content = cardOf(find, here, context);
    // What is shown already stays, so that it can be pressed and keeps the focus.
    const [isSameFind, shown] = [this.#carded === find, [...this.#card.childNodes]];
    if (isSameFind && shown.length === content.length && content.every((node, i) => node.isEqualNode(shown[i]))) return;
    this.#carded = find;
    this.#card.replaceChildren(...content);
  }

  /** @param {string | null} id */
  #detailOf(id) {
    return { find: id, speaker: this.#finds.get(id ?? '')?.speaker ?? null };
  }

  /** @param {string} type @param {object} detail */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** @param {Place | null} [place] */
function bringIntoView(place) {
  place?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}
