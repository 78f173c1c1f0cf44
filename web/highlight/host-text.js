// The words of some content of a page, as one text, and where on the page each stretch of it stands. The page is read and
// never written.

/** Whose words are not the article's: they are not shown, or are a control's. */
const silent =
  'audio, button, canvas, iframe, input, math, noscript, object, sayso-article, script, select, style, svg, template, textarea, video';
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
 * @typedef {object} HostText
 * @property {string} text paragraphs with a blank line between them, white space as it is shown
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
  const runs = [];
  const parts = [];
  let length = 0;
  let gap = ''; // what stands between the words before and the words to come
  let space = null; // where the one space of a gap is shown: the first white space in it
  const widen = (wider, node, offset) => {
    if (gap === '' && wider === ' ') space = { node, offset };
    if (wider.length > gap.length || gap === ' ') gap = wider;
  };
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
        if (index > written) widen(isVerbatim ? '\n' : ' ', node, written);
        if (length > 0) append(gap, gap === ' ' && space);
        append(words, { node, offset: index });
        gap = '';
        written = index + words.length;
      }
      if (written < node.length) widen(isVerbatim ? '\n' : ' ', node, written);
    },
    enter(element, style) {
      if (element !== root && (element.matches(left) || element.ariaHidden === 'true')) return false;
      if (style.display === 'none' || isClipped(style)) return false;
      if (element.localName === 'br') widen('\n');
      else if (!isInline(element, style)) widen('\n\n');
      return true;
    },
    leave(element, style) {
      if (!isInline(element, style)) widen('\n\n');
    },
  });

  const text = parts.join('');
  const runsOfNode = new Map();
  for (const run of runs) {
    if (runsOfNode.has(run.node)) runsOfNode.get(run.node).push(run);
    else runsOfNode.set(run.node, [run]);
  }
  return { text, rangesOf, placeOf };

  function rangesOf({ start, end }) {
    const ranges = [];
    for (let i = lastBefore(runs, ({ start: begin }) => begin <= start); i < runs.length && runs[i].start < end; ++i) {
      const { node, offset, start: begin, length: size } = runs[i];
      const [from, to] = [Math.max(start, begin), Math.min(end, begin + size)];
      if (from >= to) continue;
      const last = ranges.at(-1);
      if (last?.node === node) last.endOffset = offset + to - begin;
      else ranges.push({ node, startOffset: offset + from - begin, endOffset: offset + to - begin });
    }
    return ranges.map(
      ({ node, startOffset, endOffset }) =>
        new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
    );
  }

  function placeOf(node, offset) {
    const here = runsOfNode.get(node);
    if (!here) return null;
    const run = here[lastBefore(here, (run) => run.offset <= offset)];
    const within = offset - run.offset;
    return within >= 0 && within < run.length ? run.start + within : null;
  }
}

/** A large first letter is a block to the browser, because it floats, and part of its word to a reader. */
function isInline(element, { display, float }) {
  return inlineDisplay.test(display) || (float !== 'none' && element.textContent.trim().length <= 2);
}

/** Words for screen readers alone, by the ways in which they are usually kept from sight. */
function isClipped({ position, clip, clipPath }) {
  return (
    position === 'absolute' &&
    (/^rect\((0px|1px)(, (0px|1px)){3}\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clipPath))
  );
}

/** The place of the last run for which `isBefore` holds; they hold up to some place and not after it. 0 if for none. */
function lastBefore(runs, isBefore) {
  let [low, high] = [0, runs.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(runs[middle])) low = middle;
    else high = middle;
  }
  return low;
}

/** Goes through `root` in document order; without recursion, so that no depth of nesting is too deep. */
function walk(root, { text, enter, leave }) {
  const open = []; // the elements that the walk is in, outermost first, with their styles
  let node = root;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) text(node, open.at(-1).style);
    if (node.nodeType === Node.ELEMENT_NODE) {
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
      if (open.at(-1)?.element === node) leave(node, open.pop().style);
      if (node === root) return;
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node.nextSibling;
  }
}
