/** Without case and accents. @param {string} words */
export const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A search in words: every term of the query somewhere in them, whatever the case and the accents.
 * @param {string} query an empty one matches everything
 * @returns {(...words: (string | null | undefined)[]) => boolean}
 */
export function matcher(query) {
  const terms = termsOf(query);
  return (...words) => {
    if (terms.length === 0) return true;
    const all = plain(words.filter(Boolean).join(' '));
    return terms.every((term) => all.includes(term));
  };
}

/** @param {string} query */
export function termsOf(query) {
  return plain(query).split(/\s+/).filter(Boolean);
}
