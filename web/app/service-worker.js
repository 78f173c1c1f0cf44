// Makes the page work without a network: all of its files are kept from the first visit on, in the version that the
// browser has. A newer version is fetched beside it and waits until the reader takes it (updates.js).
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

import { shelve } from './shared-with.js';

/* global __FILES__ -- [{ url, revision }], written by vite-service-worker.js */
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (
    method === 'POST' &&
    mode === 'navigate' &&
    new URL(url).pathname === new URL('./share', self.registration.scope).pathname
  ) {
    event.respondWith(receive(event.request));
  }
});
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});
// The first version may serve the page that brought it; a later one has waited for the reader.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

cleanupOutdatedCaches();
precacheAndRoute(__FILES__, { ignoreURLParametersMatching: [/^shared$/] });

async function receive(request) {
  return Response.redirect(`./?shared=${await shelve(request)}`, 303);
}
