import { cardOf } from '../element/card.js';
import { h } from '../element/dom.js';
import { HostPage } from '../element/host-page.js';
import { scrollBehavior } from '../element/motion.js';
import styleText from '../element/sayso-article.css?inline';
import { surroundingsOf } from '../element/surroundings.js';
import { articleTexts } from '../element/texts.js';
import tokensText from '../element/tokens.css?inline';
import { readHost } from '../highlight/host-text.js';
import { findsOf } from '../highlight/finds.js';
import { layerNames } from '../highlight/marks.js';
import { alongPage } from './along-page.js';

/**
 * @typedef {import('../analyzer/index.js').Analysis} Analysis
 * @typedef {import('../element/view.js').Place} Place
 * @typedef {{ text: string, blocks: readonly import('../analyzer/index.js').Block[], analysis: Analysis }} Article
 */

const lingerMs = 350; // so long a card stays when the pointer has left its words, so that one can move to the card

/**
 * The article in the open tab, marked where it stands. Custom elements are not for extensions, so this does for the
 * page's own text what <sayso-article> does elsewhere: no element of the page is touched, and the card lies in a shadow
 * tree that is closed to the page.
 */
export class MarkedPage {
  #article;
  #finds;
  #onSelect;
  /** @type {HostPage} */
  #view;
  /** @type {string | null} */
  #selected = null;
  /** @type {string | null} whom the panel points at */
  #speaker = null;
  /** @type {Place | null} where the pointer is */
  #pointed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #leaving;
  #card = h('section', { class: 'card', 'aria-label': articleTexts.card, hidden: true });
  #host = h('div', {});
  #root;

  /**
   * @param {Article} article
   * @param {(find: string | null, speaker: string | null) => void} onSelect a find was pinned, or let go
   */
  constructor(article, onSelect) {
    this.#article = article;
    this.#finds = findsOf(article.analysis);
    this.#onSelect = onSelect;
    const whole = alongPage(readHost(document.body), article.text, article.blocks);
    this.#root = around(whole, article.text) ?? document.body;
    this.#putCardInPage();
    this.#view = new HostPage(this.#root, this.#card, {
      point: (place) => this.#point(place),
      leave: () => this.#leave(),
      toggle: (place) => this.#toggle(place),
      dismiss: () => this.#dismiss(),
      choose() {},
      change: () => this.#draw(),
      ignore: '',
      isEager: true,
      read: (root) => alongPage(readHost(root), article.text, article.blocks),
    });
    this.#draw();
  }

  /** How many finds have no words on the page. */
  get lost() {
    return [...this.#finds.keys()].filter((find) => this.#view.placeOf(find) === null).length;
  }

  /**
   * Pins a find and brings it into view.
   * @param {string} find
   * @returns {boolean} false when its words are not on the page
   */
  go(find) {
    const place = this.#view.placeOf(find);
    if (place === null) return false;
    this.#pointed = null;
    this.#selected = find;
    place.scrollIntoView({ behavior: scrollBehavior() });
    this.#light();
    place.focus(); // who comes from the panel by keyboard is at the card
    return true;
  }

  /** @param {string | null} speaker whose words are to be lit */
  light(speaker) {
    this.#speaker = speaker;
    this.#light();
  }

  /**
   * Marks what the panel's search has found.
   * @param {readonly import('../analyzer/index.js').Span[]} spans in UTF-16 units of the article
   * @param {number} current the index of the one to bring into view; none has -1
   */
  match(spans, current) {
    this.#view.match(spans, current);
    if (current in spans) this.#view.reveal(spans[current], { behavior: scrollBehavior() });
  }

  /** Takes marks and card away. */
  end() {
    clearTimeout(this.#leaving);
    this.#view.end();
    this.#host.remove();
  }

  #draw() {
    this.#view.read();
    const { text, blocks, analysis } = this.#article;
    this.#view.draw({
      text,
      blocks,
      analysis,
      finds: this.#finds,
      layers: [...layerNames],
      texts: articleTexts,
      isOpen: false,
    });
    this.#light();
  }

  /** Beside the body, where no script of the page looks for content. */
  #putCardInPage() {
    this.#host.style.setProperty('all', 'initial', 'important');
    this.#host.style.setProperty('display', 'contents', 'important');
    const root = this.#host.attachShadow({ mode: 'closed' });
    adopt(root, [tokensText, styleText]);
    root.append(this.#card);
    Object.assign(this.#card, { lang: articleTexts.language, dir: articleTexts.direction });
    for (const [enter, leave] of [
      ['pointerenter', 'pointerleave'],
      ['focusin', 'focusout'],
    ]) {
      this.#card.addEventListener(enter, () => clearTimeout(this.#leaving));
      this.#card.addEventListener(leave, () => this.#leave());
    }
    document.documentElement.append(this.#host);
  }

  /** @param {Place} place */
  #point(place) {
    clearTimeout(this.#leaving);
    if (this.#selected !== null) return; // the pointer crosses finds on its way to the card of the pinned one
    if (this.#pointed && this.#pointed.find === place.find && `${this.#pointed.here}` === `${place.here}`) return;
    this.#pointed = place;
    this.#light();
  }

  #leave() {
    clearTimeout(this.#leaving);
    if (this.#pointed === null) return;
    this.#leaving = setTimeout(() => {
      this.#pointed = null;
      this.#light();
    }, lingerMs);
  }

  /** @param {Place | null} place */
  #toggle(place) {
    if (`${getSelection() ?? ''}` !== '') return; // words were selected, not a find
    if (!place?.find && this.#selected === null) return;
    this.#select(place?.find === this.#selected ? null : (place?.find ?? null));
  }

  #dismiss() {
    this.#view.giveFocusBack();
    this.#select(null);
  }

  /** @param {string | null} find */
  #select(find) {
    clearTimeout(this.#leaving);
    this.#pointed = null;
    this.#selected = find;
    this.#light();
    this.#onSelect(find, this.#speakerOf(find));
  }

  /** @param {string | null} find */
  #speakerOf(find) {
    return this.#finds.get(find ?? '')?.speaker ?? null;
  }

  /** Lights what the pointer, or else the panel, or else the pinned find says; and shows the card. */
  #light() {
    const find = this.#pointed?.find ?? this.#selected;
    this.#view.light(find, this.#pointed?.speaker ?? this.#speaker ?? this.#speakerOf(find));
    const place = this.#pointed ?? this.#view.placeOf(find);
    this.#card.hidden = find === null || place === null;
    if (find !== null && place !== null) this.#fillCard(find, place.here);
    this.#view.putCard(this.#card.hidden ? null : place);
  }

  /** @param {string} find @param {string[]} here */
  #fillCard(find, here) {
    const { text, analysis } = this.#article;
    if (!this.#host.isConnected) document.documentElement.append(this.#host); // the page threw it out
    this.#card.classList.toggle('pinned', find === this.#selected);
    this.#card.style.colorScheme = surroundingsOf(this.#root) ?? '';
    const go = (/** @type {string} */ other) => this.go(other) && this.#onSelect(other, this.#speakerOf(other));
    const close = () => this.#dismiss();
    this.#card.replaceChildren(
      ...cardOf(find, here, { text, analysis, finds: this.#finds, texts: articleTexts, go, close }),
    );
  }
}

/**
 * The innermost element with all of the article in it.
 * @param {ReturnType<typeof alongPage>} page @param {string} text
 */
function around(page, text) {
  const places = page.rangesOf({ start: 0, end: text.length });
  if (places.length === 0) return null;
  const range = document.createRange();
  range.setStart(places[0].startContainer, 0);
  for (const { endContainer } of places) {
    if (range.comparePoint(endContainer, 0) > 0) range.setEndAfter(endContainer);
    else if (range.comparePoint(endContainer, 0) < 0) range.setStartBefore(endContainer);
  }
  const { commonAncestorContainer: common } = range;
  return common instanceof HTMLElement ? common : common.parentElement;
}

/** @param {ShadowRoot} root @param {string[]} sheets */
function adopt(root, sheets) {
  root.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
