const patienceMs = 1000; // a page may still be putting itself together

/**
 * Waits for the element of an id that is not there yet.
 * @param {Document | ShadowRoot} tree
 * @param {string} id
 * @param {{ onFound: () => void, onMissing: () => void }} listeners `onMissing` is called once, when the page has been
 *   read to its end and the element is still missing a moment later
 * @returns {() => void} ends it
 */
export function awaitTarget(tree, id, { onFound, onMissing }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  const changes = new MutationObserver(() => {
    if (!tree.getElementById(id)) return;
    end();
    onFound();
  });
  const begin = () => (patience = setTimeout(onMissing, patienceMs));
  changes.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
  return end;

  function end() {
    changes.disconnect();
    clearTimeout(patience);
    document.removeEventListener('DOMContentLoaded', begin);
  }
}
