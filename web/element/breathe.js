/** Lets the browser do what waits, such as a key that was pressed, and goes on as soon as it can. */
export function breathe() {
  return (
    globalThis.scheduler?.yield?.() ??
    new Promise((/** @type {(value?: void) => void} */ resolve) => setTimeout(resolve))
  );
}
