// Whether the reader of this site wants the marks. One choice holds for all articles of the site and is kept on the
// device; nothing is kept before the reader has chosen.

const key = 'sayso-marks';

/** @typedef {'on' | 'off'} Marks */

/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Marks | null | undefined} undefined until it is first asked for */
let choice;

/** @returns {Marks | null} null: the reader has not chosen */
export function marksChoice() {
  return (choice ??= kept());
}

/** @param {Marks} marks */
export function chooseMarks(marks) {
  choice = marks;
  try {
    localStorage.setItem(key, marks);
  } catch {
    // the browser keeps nothing for this site: the choice holds as long as the page
  }
  for (const listener of listeners) listener();
}

/**
 * @param {() => void} listener called when the reader has chosen, here or at another article of the page
 * @returns {() => void} ends it
 */
export function onMarksChoice(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns {Marks | null} */
function kept() {
  try {
    const marks = localStorage.getItem(key);
    return marks === 'on' || marks === 'off' ? marks : null;
  } catch {
    return null;
  }
}
