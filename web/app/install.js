import { h } from '../element/dom.js';
import { ReadingError } from './read-file.js';
import { pickUp } from './shared-with.js';
import { texts } from './texts.js';

/**
 * What the installed app has and the page has not: the offer to install it, files that are opened with it, and what
 * other apps share with it.
 * @param {{ takeFile: (file: File) => void, onError: (error: Error) => void }} listeners
 */
export function beApp({ takeFile, onError }) {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer(event);
  });
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files.length > 0) takeFile(await files[0].getFile());
  });
  receive(takeFile, onError);
}

/** A button in the footer, in place of the browser's own bar over the article. */
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
  document.querySelector('footer p').append(' ', button);
  addEventListener('appinstalled', () => button.remove(), { once: true });
}

async function receive(takeFile, onError) {
  const address = new URL(location.href);
  const shared = address.searchParams.get('shared');
  if (shared === null) return;
  address.searchParams.delete('shared'); // it is read once, and not again when the page is reloaded
  history.replaceState(null, '', address);
  const file = shared === 'file' ? await pickUp() : null;
  if (file) takeFile(file);
  else onError(new ReadingError(shared === 'link' ? 'only-link' : 'nothing-shared'));
}
