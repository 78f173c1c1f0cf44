// Marks over a page's own text, with the CSS Custom Highlight API: no element of the page is touched, so its styles,
// its listeners and its scripts never notice. The highlights of a document are one table for all, and so each article
// adds and takes away its own ranges only.
import { doubtsOf } from './finds.js';
import sheetText from './host-marks.css?inline';
import { isOwn, marksOf } from './marks.js';

const own = ['direct', 'mixed', 'indirect', 'goal']; // a find's own words
/** Highlights from the lowest to the highest. All lines of an overlap are drawn; of backgrounds, the highest's. */
const order = [...own.map(doubtful), ...own, 'source', 'cue', 'active', 'current'];
/** @type {Record<string, string>} by the kind of a mark, where it is another */
const kinds = { aim: 'goal', commitment: 'goal', demand: 'goal', holder: 'source' };

export const canHighlight = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

/** @type {CSSStyleSheet | undefined} */
let sheet;
/** @type {WeakMap<Document | ShadowRoot, number>} of the style sheet */
const usersOf = new WeakMap();

/** @typedef {[name: string, range: AbstractRange][]} Marked */

export class HostMarks {
  #root;
  /** @type {Marked} */
  #marked = [];
  /** @type {Marked} */
  #lit = [];

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
    const statements = [...analysis.quotes, ...analysis.goals];
    const doubted = new Set(statements.filter((record) => doubtsOf(record).find).map(({ id }) => id));
    /** @param {import('./marks.js').Mark} mark */
    const nameOf = ({ kind, find, layer }) => {
      const name = kinds[kind] ?? kind;
      return isOwn({ layer }) && doubted.has(find ?? '') ? doubtful(name) : name;
    };
    this.#replace('marked', () =>
      marksOf(analysis, layers)
        .filter(({ layer }) => layer !== 'mentions')
        .flatMap((mark) => named(nameOf(mark), host.rangesOf(mark))),
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

  /** @param {'marked' | 'lit'} which @param {() => Marked} make */
  #replace(which, make) {
    if (!canHighlight) return;
    const old = which === 'lit' ? this.#lit : this.#marked;
    for (const [name, range] of old) {
      const highlight = CSS.highlights.get(`sayso-${name}`);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(`sayso-${name}`);
    }
    const ranges = make();
    for (const [name, range] of ranges) highlightOf(name).add(range);
    if (which === 'lit') this.#lit = ranges;
    else this.#marked = ranges;
    if (ranges.length > 0) adoptSheet(this.#root); // again each time: a page may set its own list of sheets anew
  }
}

/** The highlight of finds of a kind that may well be wrong. @param {string} name of the kind's */
function doubtful(name) {
  return `doubtful-${name}`;
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
