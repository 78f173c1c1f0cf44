/**
 * Where a span of the text stands in what renderArticle has drawn.
 * @param {readonly import('./render.js').Drawn[]} drawn in text order
 * @param {import('../analyzer/index.js').Span} span
 * @returns {StaticRange[]} one in each text node that the span touches
 */
export function rangesOf(drawn, { start, end }) {
  const ranges = [];
  for (let i = lastBefore(drawn, start); i < drawn.length && drawn[i].start < end; ++i) {
    const { block, start: begin, length } = drawn[i];
    if (!block || begin + length <= start) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let offset = begin; offset < end && walker.nextNode();) {
      const node = /** @type {Text} */ (walker.currentNode);
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, node.length)];
      if (from < to) {
        ranges.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
      }
      offset += node.length;
    }
  }
  return ranges;
}

/**
 * The index of the last block that begins at a place or before; 0 when none does.
 * @param {readonly import('./render.js').Drawn[]} drawn
 * @param {number} place
 */
function lastBefore(drawn, place) {
  let [low, high] = [0, drawn.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (drawn[middle].start <= place) low = middle;
    else high = middle;
  }
  return low;
}
