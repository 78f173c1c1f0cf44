import { h } from '../element/dom.js';
import { texts } from './texts.js';

/**
 * The bookmarklet as a link to drag to the bookmarks.
 * @param {(words: string) => void} say what to do with it, when it is pressed here
 * @returns {HTMLElement | null} null where the page has no address that a bookmark can open, as in the extension
 */
export function bookmarkLine(say) {
  if (!/^https?:$/.test(location.protocol)) return null;
  const { bookmarklet: words } = texts;
  /** @param {Event} event */
  const onclick = (event) => {
    event.preventDefault();
    say(words.drag);
  };
  const href = bookmarkletFor(new URL('./from-page.html', document.baseURI).href, words.blocked);
  return h(
    'p',
    { class: 'bookmarklet' },
    words.before,
    ' ',
    h('a', { class: 'link', href, onclick }, words.name),
    ' ',
    words.after,
  );
}

/** @param {string} address of from-page.html @param {string} blocked what to say when no window may be opened */
export function bookmarkletFor(address, blocked) {
  return `javascript:${encodeURIComponent(`void(${sendPage})(${JSON.stringify(address)},${JSON.stringify(blocked)})`)}`;
}

/**
 * What the bookmarklet does in somebody's page, where nothing else of this module is: it opens Sayso, waits until
 * from-page.js says that it is there, and gives it the page, or what is selected of it. Window to window; no server has
 * any of it.
 * @param {string} address
 * @param {string} blocked
 */
function sendPage(address, blocked) {
  const { origin } = new URL(address);
  const selection = getSelection();
  const box = document.createElement('div');
  if (selection && `${selection}`.length >= 200) box.append(selection.getRangeAt(0).cloneContents());
  const html = box.firstChild ? box.innerHTML : document.documentElement.outerHTML;
  const sayso = open(address);
  if (!sayso) return alert(blocked);
  addEventListener('message', function hear({ source, origin: from, data }) {
    if (source !== sayso || from !== origin || data !== 'sayso ready') return;
    removeEventListener('message', hear);
    sayso.postMessage({ sayso: 'page', html, title: document.title, address: location.href }, origin);
  });
}
