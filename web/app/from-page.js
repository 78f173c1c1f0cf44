// The page that the bookmarklet opens. It takes another page from the window that opened it, puts it on the shelf of
// what is shared, and goes on as the page, which asks the reader: any site can open this one.
import { h } from '../element/dom.js';
import { most } from '../limits.js';
import './app.css';
import { putOnShelf } from './shared-with.js';
import { texts } from './texts.js';

const patienceMs = 10_000; // for a page that does not answer

const status = h('p', { class: 'from-page', role: 'status' });
document.documentElement.lang = texts.language;
document.documentElement.dir = texts.direction;
const way = h('p', { class: 'from-page' }, h('a', { class: 'link', href: './' }, texts.bookmarklet.toSayso));
document.body.append(h('main', {}, h('h1', {}, texts.name), status, way));
receive();

async function receive() {
  const opener = /** @type {Window | null} */ (window.opener);
  if (!opener) return say(texts.bookmarklet.alone);
  say(texts.bookmarklet.waiting);
  const silence = setTimeout(() => say(texts.bookmarklet.alone), patienceMs);
  addEventListener('message', async function hear({ source, data }) {
    if (source !== opener || data?.sayso !== 'page' || typeof data.html !== 'string') return;
    removeEventListener('message', hear);
    clearTimeout(silence);
    try {
      const shared = data.html.length > most.html ? 'too-much' : await putOnShelf([fileOf(data)]);
      location.replace(`./?shared=${shared}`);
    } catch {
      say(texts.bookmarklet.refused);
    }
  });
  opener.postMessage('sayso ready', '*');
}

/** @param {string} words */
function say(words) {
  status.textContent = words;
}

/**
 * As browsers save a page: with a comment of where it was.
 * @param {{ html: string, title: unknown, address: unknown }} page
 */
function fileOf({ html, title, address }) {
  const from = URL.canParse(String(address)) ? new URL(String(address)).href.replaceAll('-->', '') : '';
  const length = String(from.length).padStart(4, '0');
  const head = h('title', {}, typeof title === 'string' ? title : '').outerHTML;
  const isWhole = /<title[\s>]/i.test(html);
  const content = [from && `<!-- saved from url=(${length})${from} -->\n`, isWhole ? '' : head, html];
  return new File(content, 'page.html', { type: 'text/html' });
}
