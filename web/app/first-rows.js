/**
 * So many rows of a panel are drawn at first, and so many more each time that the reader asks: a panel is drawn at a
 * stretch.
 */
export const rowsAtOnce = 200;

/**
 * Takes from lists, one after the other, until `most` is spent, and counts what it leaves.
 *
 *   const rows = firstRows(3); rows.take(['a', 'b']), rows.take(['c', 'd', 'e']), rows.left  ->  a b, c, 2
 *
 * @param {number} most
 */
export function firstRows(most) {
  let left = 0;
  return {
    /** @template T @param {T[]} items */
    take(items) {
      const taken = items.slice(0, most);
      most -= taken.length;
      left += items.length - taken.length;
      return taken;
    },
    get left() {
      return left;
    },
  };
}
