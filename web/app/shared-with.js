// What another app shares with the installed Sayso. It comes as a form, which the service worker takes in place of a
// server, so that it never leaves the device; the page looks at it when it opens. So does what the bookmarklet sends
// (from-page.js). Any site can send either, and nothing in it tells for sure who did: so the page asks before it opens
// it (main.js), and a form that is plainly of another site is refused.

import { cleanSource } from '../library/source-record.js';
import { most } from '../limits.js';

const shelf = 'sayso-shared';
const mostShares = 3; // that wait for their page; older ones go
/** @param {string} id @param {number} index */
const keyOf = (id, index) => `./shared/${id}/${index}`; // no file of the page has such a name

/**
 * In the service worker: puts on the shelf what the form holds.
 * @param {Request} request with the fields of the manifest's share_target
 * @returns {Promise<string>} the id for `look`, or why nothing is on the shelf: `foreign`, `too-much`, `nothing`, or
 *   `link` when there was the address of a page and no more
 */
export async function shelve(request) {
  if (isForeign(request)) return 'foreign';
  const body = await bodyOf(request);
  if (body === null) return 'too-much';
  const form = await formOf(body, request).catch(() => null);
  if (form === null) return 'nothing';
  const entries = form.getAll('files').filter((entry) => typeof entry !== 'string');
  const files = entries.filter(({ size }) => size > 0);
  if (files.length > most.files) return 'too-much';
  const source = files.length === 0 ? sourceOf(form) : {};
  if (files.length === 0) files.push(...textFiles(form));
  return files.length === 0 ? 'link' : putOnShelf(files, source);
}

/**
 * In the service worker, and in the page that the bookmarklet opens.
 * @param {File[]} files
 * @param {import('../export/source.js').Source} [source] who published them
 * @returns {Promise<string>} the id for `look`
 */
export async function putOnShelf(files, source = {}) {
  const id = crypto.randomUUID();
  const cache = await caches.open(shelf);
  for (const [index, file] of files.entries()) {
    const [name, published] = [file.name, JSON.stringify(source)].map(encodeURIComponent);
    const headers = { 'x-name': name, 'x-source': published, 'content-type': file.type };
    await cache.put(keyOf(id, index), new Response(file, { headers }));
  }
  await clearOut(cache);
  return id;
}

/**
 * In the page.
 * @param {string} id
 * @returns {Promise<Shared[]>} what is on the shelf by this id
 *
 * @typedef {{ file: File, source: import('../export/source.js').Source }} Shared `source`: who published it, as the
 *   form says
 */
export async function look(id) {
  const cache = await caches.open(shelf);
  const responses = await Promise.all((await keysOf(cache, id)).map((key) => cache.match(key)));
  return Promise.all(
    responses
      .filter((response) => response !== undefined)
      .map(async (response) => {
        const name = decodeURIComponent(response.headers.get('x-name') ?? '');
        const source = cleanSource(JSON.parse(decodeURIComponent(response.headers.get('x-source') ?? '%7B%7D')));
        const type = response.headers.get('content-type') ?? '';
        return { file: new File([await response.blob()], name, { type }), source };
      }),
  );
}

/** In the page: nothing is on the shelf by this id any more. @param {string} id */
export async function takeOff(id) {
  const cache = await caches.open(shelf);
  for (const key of await keysOf(cache, id)) await cache.delete(key);
  if ((await cache.keys()).length === 0) await caches.delete(shelf);
}

/**
 * Whether the form says itself that a page of another site sent it. The system's own share comes from no page; a page
 * that hides where it is does too.
 * @param {Request} request
 */
function isForeign({ referrer, headers }) {
  const { origin } = self.location;
  const site = headers.get('sec-fetch-site') ?? 'none';
  const from = [referrer, headers.get('origin') ?? ''].filter((address) => URL.canParse(address));
  return /^(cross|same)-site$/.test(site) || from.some((address) => new URL(address).origin !== origin);
}

/** @param {Request} request @returns {Promise<Blob | null>} null when it is too large */
async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of chunksOf(request.body)) {
    size += chunk.length;
    if (size > most.bytes) return null;
    chunks.push(chunk);
  }
  return new Blob(chunks);
}

/**
 * Not every browser iterates over a stream by itself.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>> | null} stream
 */
async function* chunksOf(stream) {
  const reader = stream?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
  } finally {
    reader?.cancel(); // of what is too large, the rest is not read
  }
}

/** @param {Blob} body @param {Request} request */
async function formOf(body, { headers }) {
  return new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } }).formData();
}

/** Browsers put the address of the page behind a text that was selected in it, on a line of its own. */
const addressBehind = /(?<!\S)https?:\/\/\S+$/;

/** The title and the address of the page that a text is from. @param {FormData} form */
function sourceOf(form) {
  const [title, text, url] = ['title', 'text', 'url'].map((name) => String(form.get(name) ?? '').trim());
  return cleanSource({ title: title || undefined, address: url || text.match(addressBehind)?.[0] });
}

/** @param {FormData} form */
function textFiles(form) {
  const text = String(form.get('text') ?? '')
    .trimEnd()
    .replace(addressBehind, '')
    .trimEnd();
  if (text === '') return [];
  const title = String(form.get('title') ?? '').trim();
  const whole = title === '' || text.includes(title) ? text : `${title}\n\n${text}`;
  return [new File([whole], 'shared.txt', { type: 'text/plain' })];
}

/** @param {Cache} cache @param {string} id */
async function keysOf(cache, id) {
  return (await cache.keys()).filter(({ url }) => url.includes(`/shared/${id}/`));
}

/** A page that was closed before it was answered leaves what was shared. @param {Cache} cache */
async function clearOut(cache) {
  // in the order in which they came
  const ids = [...new Set((await cache.keys()).map(({ url }) => url.split('/').at(-2) ?? ''))];
  for (const id of ids.slice(0, -mostShares)) await takeOff(id);
}
