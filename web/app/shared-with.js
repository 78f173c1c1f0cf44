// What another app shares with the installed Sayso. It comes as a form, which the service worker takes in place of a
// server, so that it never leaves the device; the page picks it up when it opens.

const shelf = 'sayso-shared';
const key = './shared'; // of the one thing on the shelf; no file of the page has this name

/**
 * In the service worker: puts on the shelf what the form holds.
 * @param {FormData} form with the fields of the manifest's share_target
 * @returns {Promise<'file' | 'link'>} `link`: there was nothing but the address of a page, and nothing is on the shelf
 */
export async function shelve(form) {
  const file = form.getAll('files').find((entry) => typeof entry !== 'string') ?? textFile(form);
  if (!file) return 'link';
  const headers = { 'x-name': encodeURIComponent(file.name), 'content-type': file.type };
  await (await caches.open(shelf)).put(key, new Response(file, { headers }));
  return 'file';
}

/** In the page: @returns {Promise<File | null>} what is on the shelf, which is empty then */
export async function pickUp() {
  const cache = await caches.open(shelf);
  const response = await cache.match(key);
  if (!response) return null;
  await caches.delete(shelf);
  const { headers } = response;
  return new File([await response.blob()], decodeURIComponent(headers.get('x-name')), { type: headers.get('content-type') });
}

/** Browsers put the address of the page behind a text that was selected in it, on a line of its own. */
function textFile(form) {
  const text = String(form.get('text') ?? '').replace(/(^|\s+)https?:\/\/\S+\s*$/, '');
  if (text.trim() === '') return null;
  const title = String(form.get('title') ?? '').trim();
  const whole = title === '' || text.includes(title) ? text : `${title}\n\n${text}`;
  return new File([whole], 'shared.txt', { type: 'text/plain' });
}
