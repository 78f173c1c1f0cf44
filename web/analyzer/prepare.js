// What the module may be given. Its strings are UTF-8, which has no lone surrogates, and the glue's encoder would join
// one to the character after it; each becomes U+FFFD, one UTF-16 unit like itself, so no offset moves.
//
//   'a\uD83Db'  ->  'a\uFFFDb', replaced 1        'a🤔b'  ->  itself, replaced 0

/** The bytes that the core reads of a text (Options::max_bytes); it cuts the rest off and says so. */
const limit = 8 * 1024 * 1024;

/**
 * @param {string} text
 * @returns {{ text: string, replaced: number }}
 */
export function prepare(text) {
  let replaced = 0;
  const wellFormed = head(text).replace(/\p{Surrogate}/gu, () => {
    ++replaced;
    return '\uFFFD';
  });
  return { text: wellFormed, replaced };
}

/**
 * Enough of `text` for the core to see that it is too long. More would only fill the module's memory, and past 2 GiB
 * there is none.
 * @param {string} text
 */
function head(text) {
  if (text.length <= limit) return text;
  const inPair = (text.charCodeAt(limit) & 0xfc00) === 0xd800;
  return text.slice(0, limit + (inPair ? 2 : 1));
}
