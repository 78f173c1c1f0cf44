import { h } from '../element/dom.js';
import { ReadingError } from './read-file.js';
import { look, takeOff } from './shared-with.js';
import { texts } from './texts.js';

/**
 * By what the service worker says of a share that it did not take (shared-with.js): the code of the error.
 * @type {Record<string, string>}
 */
const refusals = { link: 'only-link', 'too-much': 'shared-too-much', foreign: 'shared-foreign' };

/**
 * What the installed app has and the page has not: the offer to install it, files that are opened with it, and what
 * other apps share with it.
 * @typedef {import('./shared-with.js').Shared} Shared
 * @param {object} listeners
 * @param {(files: File[]) => void} listeners.takeFiles
 * @param {(files: Shared[]) => Promise<void>} listeners.takeShared resolves when the reader has decided
 * @param {(error: unknown) => void} listeners.onError
 */
export function beApp({ takeFiles, takeShared, onError }) {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer(event);
  });
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files.length > 0) takeFiles(await Promise.all(files.map((file) => file.getFile())));
  });
  receive(takeShared, onError);
}

/**
 * A button in the footer, in place of the browser's own bar over the article.
 * @param {BeforeInstallPromptEvent} event
 */
function offer(event) {
  document.querySelector('.install')?.remove();
  const button = h(
    'button',
    {
      type: 'button',
      class: 'link install',
      onclick() {
        button.remove();
        event.prompt();
      },
    },
    texts.app.install,
  );
  document.querySelector('footer p')?.append(' ', button);
  addEventListener('appinstalled', () => button.remove(), { once: true });
}

/** @param {(files: Shared[]) => Promise<void>} takeShared @param {(error: unknown) => void} onError */
async function receive(takeShared, onError) {
  const address = new URL(location.href);
  const shared = address.searchParams.get('shared');
  if (shared === null) return;
  const files = await look(shared);
  if (files.length > 0) await takeShared(files);
  else onError(new ReadingError(refusals[shared] ?? 'nothing-shared'));
  await takeOff(shared);
  address.searchParams.delete('shared'); // it is read once, and not again when the page is reloaded
  history.replaceState(null, '', address);
}
