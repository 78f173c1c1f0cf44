// What <sayso-article> asks of what shows its text: own-text.js or host-page.js.
import type { Analysis, Block, BlockKind, Span } from '../analyzer/index.js';
import type { Find } from '../highlight/finds.js';
import type { ArticleTexts } from './texts.js';

/** A place in the text at which finds stand. */
export interface Place {
  /** The id of the find that is meant there; null at a mention. */
  find: string | null;
  speaker: string | null;
  /** The ids of all finds there. */
  here: string[];
  getClientRects(): ArrayLike<DOMRect> & Iterable<DOMRect>;
  scrollIntoView(options: ScrollIntoViewOptions): void;
  /** To the place, or to its card where the words cannot have the focus. */
  focus(): void;
}

/** What the reader does with the text. */
export interface ViewListeners {
  point(place: Place, isHover: boolean): void;
  leave(): void;
  /** Pins the find, or lets it go; null: the reader meant no find. */
  toggle(place: Place | null): void;
  /** The reader wants the card gone. */
  dismiss(): void;
  /** The reader says what the part is that stands at a place of the text. */
  choose(start: number, kind: BlockKind): void;
}

export interface View {
  /** Whether a card that only passes is in nobody's way. */
  readonly hasRoom: boolean;
  draw(what: {
    text: string;
    /** What is known of its parts, to show it by before it is analyzed. */
    blocks: readonly Block[];
    analysis: Analysis | null;
    finds: Map<string, Find>;
    layers: string[];
    texts: ArticleTexts;
    /** Whether the reader may say what its parts are. */
    isOpen: boolean;
  }): void;
  light(find: string | null, speaker: string | null, isPointed: boolean): void;
  /** Where one enters a find; null when it is nowhere. */
  placeOf(find: string | null): Place | null;
  /** Puts the card, which is filled, to its find, or away. */
  putCard(place: Place | null, isPointed: boolean): void;
  /** Takes the focus from the card, if it is there, to where it came from. */
  giveFocusBack(place: Place | null): void;
  /** Marks what a search has found; `current` is the index of the one that the reader is at, -1 for none. */
  match(spans: readonly Span[], current: number): void;
  /** Brings a stretch of the text into view. */
  reveal(span: Span, options: ScrollOptions): void;
  end(): void;
}
