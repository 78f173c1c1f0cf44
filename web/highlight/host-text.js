// The words of some content of a page, as one text, and where on the page each stretch of it stands. The page is read
// and never written.

/** Whose words are not the article's: they are not shown, or are a control's. */
const silent =
  'audio, button, canvas, iframe, input, math, noscript, object, sayso-article, script, select, style, svg, ' +
  'template, textarea, video';
/**
 * What the words of an element are, where that is plain; the first that fits, of the innermost element.
 * @type {[selector: string, kind: import('./blocks.js').BlockKind][]}
 */
const kinds = [
  ['h1', 'headline'],
  ['h2, h3, h4, h5, h6', 'subheading'],
  ['figcaption', 'caption'],
  ['li', 'list-item'],
  ['address, [itemprop~="author"]', 'byline'],
  ['[class*="pullquote" i], [class*="pull-quote" i]', 'pull-quote'],
  ['aside, nav, form', 'furniture'],
];
const inlineDisplay = /^(inline|contents|ruby|none)/;

/**
 * A stretch of the text that stands in one node as it is.
 * @typedef {object} Run
 * @property {number} start in the text, in UTF-16 units
 * @property {number} length
 * @property {Text} node
 * @property {number} offset in the node's data
 */

/**
 * @typedef {Pick<Run, 'node' | 'offset'>} Place
 *
 * @typedef {object} Visitor
 * @property {(node: Text, style: CSSStyleDeclaration) => void} text style: that of the element around it
 * @property {(element: Element, style: CSSStyleDeclaration) => boolean} enter whether to go into it
 * @property {(element: Element, style: CSSStyleDeclaration) => void} leave of those that were entered
 *
 * @typedef {object} HostText
 * @property {string} text paragraphs with a blank line between them, white space as it is shown
 * @property {import('./blocks.js').Block[]} blocks what the page's elements tell of the text's parts
 * @property {(span: { start: number, end: number }) => StaticRange[]} rangesOf one in each node that the span touches
 * @property {(node: Node, offset: number) => number | null} placeOf where a character of the page stands in the text;
 *   null when it is not in it
 */

/**
 * Reads what is shown of `root`:
 *
 *   <p>One  <b>two</b></p><p hidden>no</p><div>three<br>four</div>   ->  'One two\n\nthree\nfour'
 *
 * @param {Element} root
 * @param {{ ignore?: string }} [options] `ignore`: a selector of what is in `root` and not the article's
 * @returns {HostText}
 * @throws {DOMException} `SyntaxError`, when `ignore` is no selector
 */
export function readHost(root, { ignore = '' } = {}) {
  const left = ignore.trim() === '' ? silent : `${silent}, ${ignore}`;
  root.matches(left); // throws at once, whatever is in it
  /** @type {Run[]} */
  const runs = [];
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  let gap = ''; // what stands between the words before and the words to come
  /** @type {Place | null} where the one space of a gap is shown: the first white space in it */
  let space = null;
  /** @param {string} wider @param {Place | null} [place] */
  const widen = (wider, place = null) => {
    if (gap === '' && wider === ' ') space = place;
    if (wider.length > gap.length || gap === ' ') gap = wider;
  };
  /** @type {import('./blocks.js').Block[]} */
  const blocks = [];
  /** @type {{ element: Element, kind: import('./blocks.js').BlockKind }[]} that the walk is in, outermost first */
  const around = [];
  /** @type {import('./blocks.js').Block | null} that the paragraph is */
  let block = null;
  const beginParagraph = () => {
    let kind = around.at(-1)?.kind;
    if (kind === 'subheading' && length === 0) kind = 'headline'; // above everything
    block = kind ? { kind, start: length, end: length } : null;
    if (block) blocks.push(block);
  };
  /** @param {string} words @param {Place | null} place */
  const append = (words, place) => {
    if (place) runs.push({ start: length, length: words.length, ...place });
    parts.push(words);
    length += words.length;
  };

  walk(root, {
    text(node, style) {
      if (style.visibility !== 'visible') return;
      const isVerbatim = /^(pre|break)/.test(style.whiteSpaceCollapse ?? style.whiteSpace);
      // Words with single spaces between them are one run, because they are shown as they stand in the node.
      const pattern = isVerbatim ? /[^\n\r]+/g : /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
      let written = 0;
      for (const { 0: words, index } of node.data.matchAll(pattern)) {
        if (index > written) widen(isVerbatim ? '\n' : ' ', { node, offset: written });
        const isBeginning = length === 0 || gap.includes('\n');
        if (length > 0) append(gap, gap === ' ' ? space : null);
        if (isBeginning) beginParagraph();
        append(words, { node, offset: index });
        if (block) block.end = length;
        gap = '';
        written = index + words.length;
      }
      if (written < node.length) widen(isVerbatim ? '\n' : ' ', { node, offset: written });
    },
    enter(element, style) {
      if (element !== root && (element.matches(left) || element.ariaHidden === 'true')) return false;
      if (style.display === 'none' || isClipped(style)) return false;
      if (element.localName === 'br') {
        widen('\n');
        return true;
      }
      if (isInline(element, style)) return true;
      widen('\n\n');
      const kind = element === root ? undefined : kinds.find(([selector]) => element.matches(selector))?.[1];
      if (kind) around.push({ element, kind });
      return true;
    },
    leave(element, style) {
      if (isInline(element, style)) return;
      widen('\n\n');
      if (around.at(-1)?.element === element) around.pop();
    },
  });

  const text = parts.join('');
  const runsOfNode = Map.groupBy(runs, ({ node }) => node);
  return { text, blocks, rangesOf, placeOf };

  /** @type {HostText['rangesOf']} */
  function rangesOf({ start, end }) {
    /** @type {StaticRangeInit[]} */
    const ranges = [];
    for (let i = lastBefore(runs, ({ start: begin }) => begin <= start); i < runs.length && runs[i].start < end; ++i) {
      const { node, offset, start: begin, length: size } = runs[i];
      const [from, to] = [Math.max(start, begin), Math.min(end, begin + size)];
      if (from >= to) continue;
      const last = ranges.at(-1);
      const endOffset = offset + to - begin;
      if (last?.startContainer === node) last.endOffset = endOffset;
      else ranges.push({ startContainer: node, startOffset: offset + from - begin, endContainer: node, endOffset });
    }
    return ranges.map((range) => new StaticRange(range));
  }

  /** @type {HostText['placeOf']} */
  function placeOf(node, offset) {
    const here = runsOfNode.get(/** @type {Text} */ (node));
    if (!here) return null;
    const run = here[lastBefore(here, (run) => run.offset <= offset)];
    const within = offset - run.offset;
    return within >= 0 && within < run.length ? run.start + within : null;
  }
}

/**
 * A large first letter is a block to the browser, because it floats, and part of its word to a reader.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isInline(element, { display, float }) {
  return inlineDisplay.test(display) || (float !== 'none' && element.textContent.trim().length <= 2);
}

/**
 * Words for screen readers alone, by the ways in which they are usually kept from sight.
 * @param {CSSStyleDeclaration} style
 */
function isClipped({ position, clip, clipPath }) {
  return (
    position === 'absolute' &&
    (/^rect\((0px|1px)(, (0px|1px)){3}\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clipPath))
  );
}

/**
 * The place of the last run for which `isBefore` holds; they hold up to some place and not after it. 0 if for none.
 * @param {Run[]} runs
 * @param {(run: Run) => boolean} isBefore
 */
function lastBefore(runs, isBefore) {
  let [low, high] = [0, runs.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(runs[middle])) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Goes through `root` in document order; without recursion, so that no depth of nesting is too deep.
 * @param {Element} root
 * @param {Visitor} visitor
 */
function walk(root, { text, enter, leave }) {
  /** @type {{ element: Element, style: CSSStyleDeclaration }[]} the elements that the walk is in, outermost first */
  const open = [];
  /** @type {Node | null} */
  let node = root;
  while (node) {
    const around = open.at(-1);
    if (node instanceof Text && around) text(node, around.style);
    if (node instanceof Element) {
      const style = getComputedStyle(node);
      if (enter(node, style)) {
        open.push({ element: node, style });
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
      }
    }
    for (;;) {
      const last = open.at(-1);
      if (last && last.element === node) {
        leave(last.element, last.style);
        open.pop();
      }
      if (node === root) return;
      if (node?.nextSibling) break;
      node = node?.parentNode ?? null;
    }
    node = node?.nextSibling ?? null;
  }
}
