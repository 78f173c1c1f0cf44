/**
 * `<sayso-article>`: marks what is said and wanted in an article, and by whom. docs/embed.md is the manual.
 *
 * ```js
 * import { SaysoArticle } from 'sayso/element'; // defines the element, where it is not defined yet
 * ```
 */
import type { Analysis, Analyzer, Block, BlockKind, Span } from '../analyzer/index.js';

export { createAnalyzer } from '../analyzer/index.js';

export class SaysoArticle extends HTMLElement {
  /** The id of the element of the page that has the article; the attribute `for`. */
  htmlFor: string;
  /** A selector of what stands in the article and is not of it. */
  ignore: string;
  /** When the page's own text is read: when it is about to be seen, or at once. */
  get loading(): Loading;
  set loading(when: Loading);
  /** The list of finds below the page's own text; without it the keyboard does not reach the finds. */
  get panel(): Panel;
  set panel(panel: Panel);
  /** The bar below the article: that a program found this, a switch for the marks, and what they mean. */
  get legend(): Panel;
  set legend(legend: Panel);
  /** Whether the marks are there, until the reader uses the switch in the bar. */
  get marks(): Marks;
  set marks(marks: Marks);
  /** What is marked; all layers unless told. */
  get layers(): Layer[];
  set layers(layers: Iterable<Layer>);
  /** Finds whose confidence is lower, from 0 to 1, are left out; `analysis` has them all. */
  get leastConfidence(): number;
  set leastConfidence(least: number);
  /** The article, paragraphs separated by line breaks: what was read of the page, or what is set to be shown. */
  text: string;
  /**
   * What is known of the parts of the text, in UTF-16 units: a paragraph that begins in one of these has its kind. Set
   * it after `text`; of the page's own text it is what its elements say.
   */
  blocks: readonly Block[];
  /** What analyzes the text; all articles of a page share one unless told. With null, set `analysis` yourself. */
  analyzer: Analyzer | null;
  /** Of the text, in UTF-16 units; null while there is none. Setting that of another text throws RangeError. */
  analysis: Analysis | null;
  /** The id of the speaker to light in the text, or null. */
  speaker: string | null;
  /** The id of the find that is pinned, or null. */
  readonly selected: string | null;
  /** The span of the property `text` that the reader has selected, or null. */
  readonly selection: Span | null;
  /** What the page adds to the card of a find, such as buttons; null unless told. */
  actions: ((find: string) => Node[]) | null;
  /** The interface's words; what is left out stays English. */
  get texts(): ArticleTexts;
  set texts(texts: Partial<ArticleTexts>);
  /**
   * Marks stretches of the text, such as what a search has found, until the text is another one; `current` is the index
   * of the one to bring into view.
   */
  match(spans: readonly Span[], current?: number): void;
  /** Pins a find and brings it into view, or unpins with null. `focus` moves the focus to it, or to its card. */
  select(id: string | null, options?: { focus?: boolean }): void;
  /** Brings a find into view without pinning it. */
  reveal(id: string): void;
  /** Reads the page's own text again, after a change that no script can see, such as of a style sheet. */
  refresh(): void;

  addEventListener<K extends keyof SaysoArticleEvents>(
    type: K,
    listener: (this: SaysoArticle, event: SaysoArticleEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: SaysoArticle, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** `direct`, `mixed` and `indirect` are the kinds of `quotes`. */
export type Layer = 'quotes' | 'direct' | 'mixed' | 'indirect' | 'sources' | 'cues' | 'goals';
export type Loading = 'lazy' | 'eager';
export type Panel = 'closed' | 'open' | 'none';
export type Marks = 'on' | 'off';

/** All bubble and are composed. */
export interface SaysoArticleEvents {
  /** The text has been analyzed and is marked. */
  'sayso-analysis': CustomEvent<{ text: string; analysis: Analysis }>;
  /** It could not be read or analyzed; nothing is marked. */
  'sayso-error': CustomEvent<{ text: string; error: Error }>;
  /** Pointer or focus came to a find or a speaker, or left (null, null). */
  'sayso-point': CustomEvent<Pointed>;
  /** A find was pinned, or unpinned (null, null). */
  'sayso-select': CustomEvent<Pointed>;
  /** The reader has switched the marks on or off. */
  'sayso-marks': CustomEvent<{ on: boolean }>;
  /** The reader says that a part of the property `text` is of another kind; set `blocks` to have it analyzed so. */
  'sayso-kind': CustomEvent<{ block: Block; kind: BlockKind }>;
}

/** The ids of a find and of its speaker. */
export interface Pointed {
  find: string | null;
  speaker: string | null;
}

/** The interface's words. */
export interface ArticleTexts {
  [name: string]: unknown;
}

/** The English table, to translate. */
export const articleTexts: ArticleTexts;

declare global {
  interface HTMLElementTagNameMap {
    'sayso-article': SaysoArticle;
  }
  interface HTMLElementEventMap extends SaysoArticleEvents {}
}
