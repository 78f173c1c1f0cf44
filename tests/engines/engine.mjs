// What the scenarios need of a browser, and the hand of a reader made of it.

/**
 * A window of a browser. Keys have the names of KeyboardEvent.key; several are pressed together.
 * @typedef {object} Tab
 * @property {string} version of the browser
 * @property {(url: string) => Promise<unknown>} open until it is loaded
 * @property {(expression: string) => Promise<any>} evaluate in the page; a promise is waited for
 * @property {(x: number, y: number) => Promise<unknown>} point
 * @property {(x: number, y: number) => Promise<unknown>} click
 * @property {(...keys: string[]) => Promise<unknown>} press
 * @property {(width: number, height: number) => Promise<unknown>} resize
 * @property {() => Promise<Uint8Array>} screenshot
 * @property {() => Promise<unknown>} close
 */

const patienceMs = 60_000;

/**
 * The first shown element, also in a shadow tree, that fits `selector` and has `words` in its name or text. Runs in the
 * page.
 * @param {string} selector
 * @param {string} words
 */
function seek(selector, words) {
  const all = (/** @type {Document | ShadowRoot} */ root) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot) : [])),
  ];
  const says = (element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words);
  return all(document).find((element) => says(element) && element.checkVisibility());
}

/** Where the pointer meets an element that may run over several lines: on its first. Runs in the page. */
async function placeOf(element) {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getClientRects()[0];
  return [left + Math.min(width / 2, 12), top + height / 2];
}

/** @param {Tab} tab */
export function createReader(tab) {
  /** Calls a function in the page; what it takes and gives is JSON. */
  const run = (code, ...args) => tab.evaluate(`(${code})(...${JSON.stringify(args)})`);

  const shows = (selector, words = '') => run(`(...which) => Boolean((${seek})(...which))`, selector, words);

  /** Calls a function with an element, once it is there. */
  const ask = async (code, selector, words = '', ...args) => {
    await until(() => shows(selector, words), `${selector} “${words}”`);
    return run(`(which, ...args) => (${code})((${seek})(...which), ...args)`, [selector, words], ...args);
  };

  return {
    run,
    ask,
    until,
    press: tab.press,
    read: (selector, words) => ask((element) => element.textContent, selector, words),
    shows,
    point: async (selector, words) => tab.point(...(await ask(placeOf, selector, words))),
    click: async (selector, words) => tab.click(...(await ask(placeOf, selector, words))),
    gone: (selector) => until(async () => !(await shows(selector)), `no ${selector}`),
  };
}

/**
 * @param {() => Promise<any>} condition
 * @param {string} what is waited for
 * @returns {Promise<any>} what is true
 */
export async function until(condition, what) {
  for (const start = Date.now(); Date.now() - start < patienceMs; await new Promise((next) => setTimeout(next, 50))) {
    const answer = await condition();
    if (answer) return answer;
  }
  throw new Error(`${patienceMs / 1000} seconds, and still not: ${what}`);
}
