// What the element stands on in the page of another: light or dark. A page that names its `color-scheme` has said so
// itself.

/**
 * Whether what is around `element` is dark, on a page that does not say: by the backgrounds that lie under it, and
 * where one of them is an image, by the letters.
 * @param {Element} element
 */
export function isOnDark(element) {
  const { colorScheme, color } = getComputedStyle(element);
  if (colorScheme !== 'normal') return false;
  const layers = []; // the top one first
  for (const around of [element, ...ancestorsOf(element)]) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    if (backgroundImage !== 'none') return lightnessOf(color).lightness > 0.5;
    const layer = lightnessOf(backgroundColor);
    layers.push(layer);
    if (layer.alpha === 1) break;
  }
  const white = 1; // what a page is painted on
  return layers.reduceRight((under, { lightness, alpha }) => alpha * lightness + (1 - alpha) * under, white) < 0.5;
}

/**
 * Calls back when the page may have turned dark or light around `element`: an attribute of what it stands in has
 * changed, a transition there has ended, or the system has another theme.
 * @param {Element} element in a page
 * @param {() => void} onChange
 * @returns {() => void} ends it
 */
export function watchSurroundings(element, onChange) {
  const around = [...ancestorsOf(element)];
  const attributes = new MutationObserver(onChange);
  for (const ancestor of around) attributes.observe(ancestor, { attributes: true });
  const listening = new AbortController();
  const { signal } = listening;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  document.addEventListener('transitionend', ({ target }) => around.some((one) => one === target) && onChange(), {
    signal,
    passive: true,
  });
  return () => {
    attributes.disconnect();
    listening.abort();
  };
}

/**
 * The elements that `element` is drawn in, innermost first, through slots and shadow roots.
 * @param {Element} element
 * @returns {Generator<Element>}
 */
function* ancestorsOf(element) {
  /** @type {Element | null} */
  let node = element;
  while ((node = aroundOf(node))) yield node;
}

/** @param {Element} element @returns {Element | null} */
function aroundOf(element) {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * What the first number of a colour counts up to, by the notation, where it is its lightness.
 * @type {Record<string, number>}
 */
const lightest = { oklab: 1, oklch: 1, lab: 100, lch: 100 };
const notation = /^(\w+)\((?:[a-z][\w-]* )?([-\d.e]+)[ ,]+([-\d.e]+)[ ,]+([-\d.e]+)(?:[ ,/]+([-\d.e]+))?\)$/;

/**
 * How light a computed colour looks, from 0 to 1; one of another notation is taken for transparent.
 *
 *   'rgb(255, 255, 255)' -> 1, 1      'rgba(0, 0, 0, 0.5)' -> 0, 0.5      'oklch(0.2 0.04 265)' -> 0.2, 1
 *
 * @param {string} color
 * @returns {{ lightness: number, alpha: number }}
 */
function lightnessOf(color) {
  const [, name, first, second, third, alpha = 1] = notation.exec(color) ?? [];
  if (!name) return { lightness: 0, alpha: 0 };
  const [red, green, blue] = [first, second, third].map((part) => Number(part) / (name === 'color' ? 1 : 255));
  const lightness = name in lightest ? Number(first) / lightest[name] : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { lightness, alpha: Number(alpha) };
}
