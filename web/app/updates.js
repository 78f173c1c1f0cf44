import { ownScript } from '../analyzer/own-script.js';
import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * Keeps the page for use without a network, and offers a newer version when there is one. Nothing changes before the
 * reader takes it: a page that is in use must not lose its files.
 */
export async function keepUpToDate() {
  const { serviceWorker } = navigator;
  // What stands in a browser's extension is there without a network, and the browser brings newer versions.
  if (!import.meta.env.PROD || !serviceWorker || !/^https?:$/.test(location.protocol)) return;
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // Refused in a private window or for want of room: then the page needs the network, and works as before.
  const script = ownScript(new URL('./service-worker.js', document.baseURI));
  const registration = await serviceWorker.register(script, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;

  let isTaken = false;
  const isFirst = !serviceWorker.controller;
  const offer = (/** @type {ServiceWorker | null} */ worker) => {
    const take = () => {
      isTaken = true;
      if (worker) worker.postMessage('take over');
      else location.reload();
    };
    show({ take });
  };
  const watch = (/** @type {ServiceWorker | null} */ worker) =>
    worker?.addEventListener('statechange', () => {
      // Of a first one WebKit may say only now that it is installed, when it is at work already.
      if (worker.state === 'installed' && registration.active) offer(worker);
    });
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  serviceWorker.addEventListener('controllerchange', () => {
    if (isTaken) location.reload();
    else if (!isFirst) offer(null); // it was taken in another window
  });
  // An installed app may stay open for days, and only a visit looks for a newer version.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

/** @param {{ take: () => void }} listeners */
function show({ take }) {
  document.querySelector('.update')?.remove();
  const status = h('p', { role: 'status' });
  const bar = h(
    'section',
    { class: 'update', 'aria-label': texts.app.update },
    status,
    h('button', { type: 'button', class: 'primary', onclick: take }, texts.app.take),
    h('button', { type: 'button', class: 'quiet', onclick: () => bar.remove() }, texts.app.later),
  );
  document.body.append(bar);
  requestAnimationFrame(() => (status.textContent = texts.app.update)); // only what comes into a status is heard
}
