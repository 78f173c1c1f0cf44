// The names in a byline, as citations need them.

/**
 * A person, or what is no person's name, after CSL-JSON.
 * @typedef {{ family: string, given: string } | { literal: string }} Name
 */

const outlets =
  /\b(agency|agencies|bureau|desk|editors?|news|newsroom|press|reporters?|staff|team|times|wire|AP|AFP)\b/i;
const particles = /^(?:al|bin|da|dal|de|del|della|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$/i;
const endings = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 *   By Ana Ruiz and Tom van der Li  ->  Ruiz, Ana; van der Li, Tom
 *   Reuters                         ->  Reuters
 * @param {string} byline
 * @returns {Name[]}
 */
export function authorsOf(byline) {
  const names = byline.replace(/^\s*by\b:?\s*/i, '');
  const inverted = names.match(/^(\S+), (\S+(?: \S\.?)?)$/); // Ruiz, Ana
  if (inverted && !/\band\b|&/.test(names)) return [nameOf(`${inverted[2]} ${inverted[1]}`)];
  return names
    .split(/\s*[;,&|]\s*(?:and\s+)?|\s+and\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !endings.test(name))
    .map(nameOf);
}

/** @param {string} name @returns {Name} */
function nameOf(name) {
  const words = name.split(/\s+/);
  if (words.length === 1 || outlets.test(name)) return { literal: name };
  const last = words.length - (endings.test(words.at(-1) ?? '') && words.length > 2 ? 2 : 1);
  const particle = words.findIndex((word, i) => i > 0 && i < last && particles.test(word));
  const family = particle > 0 ? particle : last;
  return { family: words.slice(family).join(' '), given: words.slice(0, family).join(' ') };
}
