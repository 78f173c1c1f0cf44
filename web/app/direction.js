const letter = /\p{L}/u;
const fromRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const head = 1000; // UTF-16 units, in which a text shows its script

/**
 * The direction of a text by its first letter. A field with `dir="auto"` looks for that of each of its paragraphs,
 * which holds the window for seconds where they are many.
 * @param {string} text
 * @returns {'ltr' | 'rtl'}
 */
export function directionOf(text) {
  return fromRight.test(text.slice(0, head).match(letter)?.[0] ?? '') ? 'rtl' : 'ltr';
}
