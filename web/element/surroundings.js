// What the element stands on in the page of another: light or dark. A page that names its `color-scheme` has said so
// itself.

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/**
 * Whether what is around `element` is dark or light, on a page that does not say: by the backgrounds that lie under it,
 * and where one of them is an image, by the letters.
 * @param {Element} element
 * @returns {'dark' | 'light' | null} null: the page says, with its `color-scheme`
 */
export function surroundingsOf(element) {
  const { colorScheme, color } = getComputedStyle(element);
  if (colorScheme !== 'normal') return null;
  const layers = []; // the top one first
  for (const around of [element, ...ancestorsOf(element)]) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    if (backgroundImage !== 'none') return lightnessOf(color).lightness > 0.5 ? 'dark' : 'light';
    const layer = lightnessOf(backgroundColor);
    layers.push(layer);
    if (layer.alpha === 1) break;
  }
  const seen = layers.reduceRight((under, { lightness, alpha }) => alpha * lightness + (1 - alpha) * under, canvas());
  return seen < 0.5 ? 'dark' : 'light';
}

/** How light the canvas is on which a page is painted: dark only where its <meta> says that it may be. */
function canvas() {
  const meta = document.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? '';
  const isDark = /\bdark\b/.test(meta) && (!/\blight\b/.test(meta) || darkSystem.matches);
  return isDark ? 0 : 1;
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
  darkSystem.addEventListener('change', onChange, { signal });
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
const part = String.raw`([-\d.e]+|none)`;
const notation = new RegExp(String.raw`^(\w+)\((?:[a-z][\w-]* )?${part}[ ,]+${part}[ ,]+${part}(?:[ ,/]+${part})?\)$`);

/**
 * How light a computed colour looks, from 0 to 1; one of another notation is taken for transparent.
 *
 *   'rgb(255, 255, 255)' -> 1, 1      'rgba(0, 0, 0, 0.5)' -> 0, 0.5      'oklch(0.2 0.04 265)' -> 0.2, 1
 *
 * @param {string} color
 * @returns {{ lightness: number, alpha: number }}
 */
function lightnessOf(color) {
  const [, name, ...parts] = notation.exec(color) ?? [];
  if (!name) return { lightness: 0, alpha: 0 };
  const [first, second, third, alpha] = parts.map((part = '1') => (part === 'none' ? 0 : Number(part)));
  const [red, green, blue] = [first, second, third].map((part) => part / (name === 'color' ? 1 : 255));
  const lightness = name in lightest ? first / lightest[name] : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { lightness, alpha };
}
