// What an element's name, or a line's words, say of it. Names are those that makers of pages give to such things; each
// pattern stands for a kind of thing, whatever the site.

/**
 * What an element is: `furniture` is what stands around an article and in it (menus, share bars, links to others).
 * @typedef {'furniture' | 'comments' | 'pull-quote' | 'post' | 'caption' | 'standfirst' | 'byline' | 'time' |
 *   'subheading' | 'list-item'} Nature
 */

/** @param {string} words patterns with blanks between them */
const either = (words) => words.trim().split(/\s+/).join('|');
/** Somewhere in a name. @param {string} words */
const within = (words) => new RegExp(either(words));
/** The whole of a name, or of a part of it. @param {string} words */
const alone = (words) => new RegExp(`(?<![a-z])(?:${either(words)})(?![a-z])`);

/**
 * By the names of an element, the first that fits.
 * @type {[Nature, RegExp][]}
 */
const byNames = [
  ['comments', within('disqus comments?(?![a-z]) commentlist respond(?![a-z]) replies livefyre coral-talk')],
  ['pull-quote', within('pull-?quote')],
  ['post', within('twitter-tweet instagram-media tiktok-embed bluesky-embed fb-post mastodon-embed')],
  [
    'furniture',
    within(`
      advert sponsor promo related recommend trending newsletter sign-?up subscri sharing
      share-?(?:bar|tools|buttons?|links|icons) social-?(?:bar|links|icons|share|buttons|wrap|follow) breadcrumb
      tag-?(?:list|cloud) pagination toolbar text-?(?:size|resize) author-?(?:bio|box|flyout|info|card)
      about-(?:the-)?author cookie consent gdpr tooltip sign-?in log-?in outbrain taboola gallery slideshow carousel
      lightbox read-?(?:more|next|time) reading-time up-?next more-(?:from|stories|news|on) print-(?:header|footer|only)
      most-(?:read|popular|viewed) popular- -popular you-may skip-link screen-reader visually-hidden`),
  ],
  ['furniture', alone('ads? cta share social popular bio teasers? tags topics popup modal breaking-news rail sidebar')],
  ['caption', within('caption credit image-?source photo-?by')],
  ['standfirst', within('standfirst sub-?title sub-?headline article-?summary tagline')],
  ['standfirst', alone('dek deck')],
  ['byline', within('byline by-line author contributor')],
  ['time', within('date time publish posted')],
  ['furniture', alone('navigation complementary contentinfo search menu menubar dialog alertdialog')], // as roles
];

/** @type {Record<string, Nature>} */
const byTag = {
  ...Object.fromEntries(
    ['nav', 'menu', 'footer', 'form', 'button', 'label', 'dialog', 'aside'].map((tag) => [tag, 'furniture']),
  ),
  ...Object.fromEntries(['figure', 'figcaption', 'caption'].map((tag) => [tag, 'caption'])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'subheading'])),
  li: 'list-item',
};

/** @type {Map<string, Nature | null>} */
const known = new Map();
const mostKnown = 10_000;

/**
 * What an element is by itself.
 *   div.article-share  ->  furniture; span.byline  ->  byline; h2  ->  subheading; div.story  ->  null
 * @param {import('./page-lines.js').Place} place
 * @returns {Nature | null}
 */
export function natureOf({ tag, names, up }) {
  if (tag === 'body' || tag === 'main') return null;
  const nature = natureOfNames(names);
  if (nature !== null) return nature;
  return tag === 'footer' && up?.tag === 'blockquote' ? null : (byTag[tag] ?? null);
}

/** @param {string} names */
function natureOfNames(names) {
  if (names.trim() === '') return null;
  const before = known.get(names);
  if (before !== undefined) return before;
  const nature = byNames.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
  if (known.size < mostKnown) known.set(names, nature);
  return nature;
}

const longestCall = 250; // UTF-16 units
const calls = [
  'advert(?:isement)?$',
  'sign up\\b',
  'subscribe\\b',
  'follow (?:us|him|her|me|@\\S+)\\b',
  'follow\\b.{1,60} on (?:twitter|facebook|instagram|x)\\b',
  'join (?:us|our|the conversation)\\b',
  'have a (?:tip|question)\\b',
  'get (?:the latest|our)\\b',
  '(?:read|see) (?:more|also|next)\\b',
  'also read\\b',
  'related(?: \\S+)?:',
  'share (?:this|on)\\b',
  'like us\\b',
  'tell us\\b',
  '(?:contact|e-?mail|write to)\\b.{1,80}@',
  '(?:image|photo|slide) \\d+ of',
  'image credit',
  'photos?:',
  'copyright\\b',
  '©',
  '\\d* ?comments?$',
];
const call = new RegExp(`^(?:${calls.join('|')})`, 'i');

/**
 * Whether a line calls upon the reader, or speaks of the page: none of the article's words do.
 *   'Sign up for our letter'  ->  true; '“Follow us on Twitter,” she said.'  ->  false
 * @param {string} words
 */
export function isCall(words) {
  return words.length <= longestCall && call.test(words);
}

const dated = /^(?:first )?(?:posted|published|updated|created|last (?:updated|modified))\b.{0,60}\d/i;

/** Whether a line tells when the article was written: 'Posted: Fri 6:45 PM'. @param {string} words */
export function isDated(words) {
  return words.length <= 100 && dated.test(words);
}

const longestByline = 100; // UTF-16 units
const byline = /^by\s+\p{L}.*[^.!?”"]$/iu;

/** Whether a line says who wrote the article: 'By Tom Li, Norland'. @param {string} words */
export function isByline(words) {
  return words.length <= longestByline && byline.test(words);
}
