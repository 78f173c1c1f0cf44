// Makes the page work without a network: all of its files are kept from the first visit on, in the version that the
// browser has. A newer version is fetched beside it and waits until the reader takes it (updates.js).
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

import { shelve } from './shared-with.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (
    method === 'POST' &&
    mode === 'navigate' &&
    new URL(url).pathname === new URL('./share', worker.registration.scope).pathname
  ) {
    event.respondWith(receive(event.request));
  }
});
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') worker.skipWaiting();
});
// The first version may serve the page that brought it; a later one has waited for the reader.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

cleanupOutdatedCaches();
/* global __FILES__ -- written by vite-service-worker.js */
precacheAndRoute(__FILES__, { ignoreURLParametersMatching: [/^shared$/] });

/** @param {Request} request */
async function receive(request) {
  return Response.redirect(`./?shared=${await shelve(request)}`, 303);
}
