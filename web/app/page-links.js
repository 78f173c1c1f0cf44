// What on a page is there to lead elsewhere.
import { nearest } from './page-places.js';

/**
 * @typedef {import('./page-lines.js').Line} Line
 * @typedef {import('./page-lines.js').Place} Place
 */

const longestLinks = 200; // UTF-16 units
const listTags = new Set(['ul', 'ol', 'dl']);
const teaserTags = new Set(['article', 'li']);
const headingTag = /^h[1-6]$/;

/** @param {Line} line */
export function isHeading({ place }) {
  return headingOf(place) !== null;
}

/** @param {Place} place @returns {Place | null} the heading that it is, or stands in */
export function headingOf(place) {
  return nearest(place, ({ tag }) => headingTag.test(tag));
}

/** Whether a line is not much more than links. @param {Line} line */
export function isLinks({ linked, size }) {
  return linked >= 0.7 * size && size < longestLinks;
}

/**
 * Elements that lead elsewhere: lists of links, boxes around a form, and what has a heading that is a link.
 *   ul with li 'Pier shut' and li 'Ferry delayed', both links  ->  the ul
 *   article with h3 'Pier shut', a link, and p 'The pier is shut.'  ->  the article
 * @param {Line[]} lines
 * @param {import('./page-places.js').Places} places
 * @returns {(place: Place) => boolean} whether it is one, or in one
 */
export function leadingElsewhere(lines, places) {
  /** @type {Set<Place>} */
  const found = new Set();
  /** @type {Map<Place, { size: number, linked: number, count: number }>} */
  const lists = new Map();
  for (const line of lines) {
    const list = nearest(line.place, ({ tag }) => listTags.has(tag));
    if (list) {
      const { size = 0, linked = 0, count = 0 } = lists.get(list) ?? {};
      lists.set(list, { size: size + line.size, linked: linked + line.linked, count: count + 1 });
    }
    const form = nearest(line.place, ({ tag }) => tag === 'form');
    if (form?.up && places.isBox(form.up)) found.add(form.up);
    if (line.linked === line.size && isHeading(line)) {
      const teaser = nearest(line.place, ({ tag }) => teaserTags.has(tag));
      if (teaser && places.isAside(teaser)) found.add(teaser);
    }
  }
  for (const [list, { size, linked, count }] of lists) {
    if (linked >= 0.4 * size && size < 150 * count) found.add(list);
  }
  return inOneOf(found);
}

/** @param {Set<Place>} places @returns {(place: Place) => boolean} */
function inOneOf(places) {
  /** @type {Map<Place, boolean>} */
  const known = new Map();
  /** @param {Place} place @returns {boolean} */
  const isIn = (place) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const is = places.has(place) || (place.up !== null && isIn(place.up));
    known.set(place, is);
    return is;
  };
  return isIn;
}
