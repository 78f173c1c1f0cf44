// Marks over a page's own text, with the CSS Custom Highlight API: no element of the page is touched, so its styles,
// its listeners and its scripts never notice. The highlights of a document are one table for all, and so each article
// adds and takes away its own ranges only.
import sheetText from './host-marks.css?inline';
import { isOwn, marksOf } from './marks.js';

/** Highlights from the lowest to the highest. All lines of an overlap are drawn; of backgrounds, the highest's. */
const order = [
  ...['direct', 'mixed', 'indirect', 'goal'],
  ...['doubtful-direct', 'doubtful-mixed', 'doubtful-indirect', 'doubtful-goal', 'doubt'],
  ...['source', 'cue', 'active', 'current', 'match', 'current-match'],
];
/** @type {Record<string, string>} by the kind of a mark, where it is another */
const kinds = { aim: 'goal', commitment: 'goal', demand: 'goal', holder: 'source' };
const bracket = 2; // UTF-16 units at either end of what is doubtful, over which its brackets are drawn

export const canHighlight = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

/** @type {CSSStyleSheet | undefined} */
let sheet;
/** @type {WeakMap<Document | ShadowRoot, number>} of the style sheet */
const usersOf = new WeakMap();

/** @typedef {[name: string, range: AbstractRange][]} Marked */

export class HostMarks {
  #root;
  /** @type {{ marked: Marked, lit: Marked, matched: Marked }} */
  #drawn = { marked: [], lit: [], matched: [] };

  /** @param {Element} element whose text is to be marked */
  constructor(element) {
    // Rules for a highlight must stand in the tree that owns the text.
    this.#root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    if (!canHighlight) return;
    usersOf.set(this.#root, (usersOf.get(this.#root) ?? 0) + 1);
  }

  /**
   * @param {import('./host-text.js').HostText} host
   * @param {import('../analyzer/index.js').Analysis} analysis of its text
   * @param {readonly string[]} layers see marksOf
   */
  mark(host, analysis, layers) {
    this.#replace('marked', () =>
      marksOf(analysis, layers)
        .filter(({ layer }) => layer !== 'mentions')
        .flatMap((mark) => marked(host, mark)),
    );
  }

  /**
   * Marks what a search has found, until the next call.
   * @param {Pick<import('./host-text.js').HostText, 'rangesOf'>} host
   * @param {readonly import('./finds.js').Span[]} matches
   * @param {number} current the index of the one that the reader is at
   */
  match(host, matches, current) {
    this.#replace('matched', () =>
      matches.flatMap((span, i) => named(i === current ? 'current-match' : 'match', host.rangesOf(span))),
    );
  }

  /**
   * Lights some stretches until the next call.
   * @param {import('./host-text.js').HostText} host
   * @param {{ active: import('./finds.js').Span[], current: import('./finds.js').Span[] }} spans of the speaker who is
   *   pointed at, and of the find
   */
  light(host, spans) {
    this.#replace('lit', () =>
      /** @type {const} */ (['active', 'current']).flatMap((name) =>
        spans[name].flatMap((span) => named(name, host.rangesOf(span))),
      ),
    );
  }

  clear() {
    this.#replace('marked', () => []);
    this.#replace('lit', () => []);
    this.#replace('matched', () => []);
  }

  /** Clears, and gives the style sheet back. */
  end() {
    if (!canHighlight) return;
    this.clear();
    const users = (usersOf.get(this.#root) ?? 0) - 1;
    usersOf.set(this.#root, users);
    if (users > 0) return;
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  /** @param {'marked' | 'lit' | 'matched'} which @param {() => Marked} make */
  #replace(which, make) {
    if (!canHighlight) return;
    for (const [name, range] of this.#drawn[which]) {
      const highlight = CSS.highlights.get(`sayso-${name}`);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(`sayso-${name}`);
    }
    const ranges = make();
    for (const [name, range] of ranges) highlightOf(name).add(range);
    this.#drawn[which] = ranges;
    if (ranges.length > 0) adoptSheet(this.#root); // again each time: a page may set its own list of sheets anew
  }
}

/**
 * The line of a mark; a doubtful find's is lighter, and corners stand over its ends.
 * @param {import('./host-text.js').HostText} host
 * @param {import('./marks.js').Mark} mark
 * @returns {Marked}
 */
function marked(host, mark) {
  const { kind, start, end } = mark;
  const name = kinds[kind] ?? kind;
  if (!(isOwn(mark) && mark.isDoubtful)) return named(name, host.rangesOf({ start, end }));
  const [opening, closing] = [Math.min(start + bracket, end), Math.max(end - bracket, start)];
  const ends =
    opening < closing
      ? [
          { start, end: opening },
          { start: closing, end },
        ]
      : [{ start, end }];
  return [
    ...named(`doubtful-${name}`, host.rangesOf({ start, end })),
    ...ends.flatMap((span) => named('doubt', host.rangesOf(span))),
  ];
}

/** @param {string} name @param {AbstractRange[]} ranges @returns {Marked} */
function named(name, ranges) {
  return ranges.map((range) => [name, range]);
}

/** @param {string} name */
function highlightOf(name) {
  const key = `sayso-${name}`;
  let highlight = CSS.highlights.get(key);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = order.indexOf(name);
    CSS.highlights.set(key, highlight);
  }
  return highlight;
}

/** @param {Document | ShadowRoot} root */
function adoptSheet(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
