/**
 * Makes a list one stop of Tab, in which the arrow keys, Home and End move from row to row, and those to the sides to
 * what stands beside a row and back. Rows that are drawn anew are given `tabindex="-1"` by who draws them; settle()
 * then says at which of them Tab stops.
 * @param {HTMLElement} place that has the rows
 * @param {string} selector of a row: what can have the focus
 * @param {string} beside selector of what stands beside a row, in the same item
 */
export function roving(place, selector, beside) {
  /** @type {HTMLElement | null} */
  let stop = null;
  /** @type {string | null} what tells the row of the stop when it is drawn anew */
  let named = null;
  place.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(selector)) stopAt(target);
  });
  place.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
    const all = rows();
    const row = target.matches(beside) ? partOf(target, selector) : target;
    const at = row ? all.indexOf(row) : -1;
    if (at < 0) return;
    const side = row === target ? partOf(target, beside) : row;
    /** @type {Record<string, HTMLElement | null | undefined>} */
    const moves = {
      ...{ ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) },
      ...{ ArrowLeft: side, ArrowRight: side },
    };
    if (!Object.hasOwn(moves, key)) return;
    event.preventDefault();
    moves[key]?.focus();
  });
  return { settle };

  /** Says again at which row Tab stops: where the focus is, or was, or else at the first. */
  function settle() {
    const all = rows();
    const focused = all.find((row) => row === document.activeElement);
    stopAt(focused ?? all.find((row) => nameOf(row) === named) ?? all[0] ?? null);
  }

  /** @param {HTMLElement | null} row */
  function stopAt(row) {
    if (stop && stop !== row) stop.tabIndex = -1;
    stop = row;
    if (!stop) return;
    stop.tabIndex = 0;
    named = nameOf(stop);
  }

  /** Those that are shown: what is folded has none. @returns {HTMLElement[]} */
  function rows() {
    return [...place.querySelectorAll(selector)]
      .filter((row) => row instanceof HTMLElement)
      .filter((row) => !row.closest('details:not([open]) > :not(summary)'));
  }
}

/** The first such part of the item that an element stands in. @param {HTMLElement} element @param {string} selector */
function partOf(element, selector) {
  const part = element.closest('li')?.querySelector(selector);
  return part instanceof HTMLElement ? part : null;
}

/** @param {HTMLElement} row */
function nameOf(row) {
  const { find, more } = row.dataset;
  return find ?? (more === undefined ? row.closest('[data-speaker]')?.getAttribute('data-speaker') : 'more') ?? null;
}
