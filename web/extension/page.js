// Comes into the tab on the reader's click, and into no other. It gives the page's source to the panel, marks what the
// panel found in it, and goes where the panel says.
import { most } from '../limits.js';
import { MarkedPage } from './marked-page.js';
import { sourceOfPage } from './source-of-page.js';

const leastSelected = 200; // UTF-16 units: less is a slip, and no article

/** @type {MarkedPage | null} */
let marked = null;

/**
 * By the type of a message from the panel.
 * @type {Record<string, (message: any, port: ChromePort) => void>}
 */
const answers = {
  mark({ article }, port) {
    clear();
    marked = new MarkedPage(article, (find, speaker) => say(port, { type: 'select', find, speaker }));
    say(port, { type: 'marked', lost: marked.lost });
  },
  go({ find }, port) {
    if (marked && !marked.go(find)) say(port, { type: 'lost' });
  },
  light: ({ speaker }) => marked?.light(speaker),
  match: ({ spans, current }) => marked?.match(spans, current),
  clear,
};

if (!('saysoReads' in globalThis)) {
  Object.assign(globalThis, { saysoReads: true }); // of this page; a second click comes here too
  chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((message) => answers[message.type]?.(message, port));
    const html = document.documentElement.outerHTML;
    say(port, {
      type: 'page',
      html: html.length > most.html ? null : html,
      selected: selectedHtml(),
      source: sourceOfPage(document),
    });
  });
}

function clear() {
  marked?.end();
  marked = null;
}

/** What the reader has selected, if that is enough to be read. */
function selectedHtml() {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || `${selection}`.length < leastSelected) return null;
  const box = document.createElement('div');
  box.append(selection.getRangeAt(0).cloneContents());
  return box.innerHTML;
}

/** @param {ChromePort} port @param {object} message */
function say(port, message) {
  try {
    port.postMessage(message);
  } catch {
    // The panel was closed; the marks stay.
  }
}
