// Each tab has an article of its own. Which one is in the tab's own storage, so that it is there again when the tab is
// reloaded; a lock on it says to other tabs that it is open, and they work on a copy.

const key = 'sayso-tab';
const waitMs = 1_000; // a page that is reloaded or closed lets go of its article later than the next one may ask for it

/**
 * @param {object} [parts]
 * @param {() => Storage} [parts.storage] called when it is needed, because a browser may refuse it by throwing
 * @param {LockManager | null} [parts.locks] without it, as in an insecure context, tabs do not know of each other
 * @param {() => void} [parts.onTurn] another article is open
 */
export function createTab({ storage = () => sessionStorage, locks = navigator.locks, onTurn = () => {} } = {}) {
  /** @type {Map<string, (value?: unknown) => void>} by id: how to let go of its lock */
  const held = new Map();
  const kept = read();
  /** @type {{ open: string | null, before: string | null }} */
  let { open, before } = kept ?? { open: null, before: null };

  return {
    /** Whether the tab was reloaded, or brought back by the browser, and so knows what was open in it. */
    isBack: kept !== null,
    /** The id of the open article, or null. */
    open: () => open,
    /** The id of the article that was open before it, or null: the one that Undo goes back to. */
    before: () => before,
    claim,
    turn,
  };

  /** @param {string} id @returns {Promise<boolean>} false when another tab has it */
  async function claim(id) {
    if (!locks || held.has(id)) return true;
    return new Promise((resolve) => {
      const hold = () =>
        new Promise((letGo) => {
          held.set(id, letGo);
          resolve(true);
        });
      locks.request(`sayso:${id}`, { signal: AbortSignal.timeout(waitMs) }, hold).catch(() => resolve(false));
    });
  }

  /**
   * @param {string | null} id of the article that is open now
   * @param {string | null} [from] of the one that was open before
   */
  function turn(id, from = open) {
    [open, before] = [id, from === id ? null : from];
    for (const [other, letGo] of held) {
      if (other === id) continue;
      held.delete(other);
      letGo();
    }
    write({ open, before });
    onTurn();
  }

  function read() {
    try {
      return JSON.parse(storage().getItem(key) ?? 'null');
    } catch {
      return null; // the browser refuses it, or it is not ours
    }
  }

  /** @param {{ open: string | null, before: string | null }} value */
  function write(value) {
    try {
      storage().setItem(key, JSON.stringify(value));
    } catch {
      // Then a reload finds the article that was changed last.
    }
  }
}
