/**
 * From UTF-16 units to code points: 'a🤔b' has the places 0, 1, 3, 4 in UTF-16 and 0, 1, 2, 3 in code points.
 * @param {string} text
 * @returns {(utf16: number) => number} for any place that is not inside a surrogate pair
 */
export function codePointCounter(text) {
  const pairEnds = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map((pair) => pair.index + 2);
  return (utf16) => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairEnds[middle] <= utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  };
}

/** Whether a place is inside of a surrogate pair. @param {string} text @param {number} place in UTF-16 units */
export function cutsCharacter(text, place) {
  return place > 0 && (text.codePointAt(place - 1) ?? 0) > 0xffff;
}
