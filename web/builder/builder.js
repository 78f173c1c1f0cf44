// The page for publishers: the element with its options, live, and the snippet that embeds it so.
import { h } from '../element/dom.js';
import './builder.css';
import { createFields } from './fields.js';
import { createPreview } from './preview.js';
import { snippetOf } from './snippet.js';
import { texts } from './texts.js';

const fields = createFields(update);
const preview = createPreview();
const snippet = h('textarea', { id: 'snippet', readonly: true, rows: 12, spellcheck: 'false', dir: 'ltr' });
const status = h('p', { role: 'status' });
const problem = h('p', { class: 'problem', role: 'alert' });
let hash = '';

document.body.prepend(
  h('header', {}, h('h1', {}, texts.title), h('p', {}, texts.lead), h('p', {}, h('a', { href: '../' }, texts.app))),
  h(
    'main',
    {},
    fields.form,
    h(
      'div',
      { class: 'result' },
      h(
        'section',
        { class: 'snippet' },
        h('h2', {}, h('label', { for: 'snippet' }, texts.snippet)),
        snippet,
        problem,
        h('div', { class: 'copy' }, h('button', { type: 'button', onclick: copy }, texts.copy), status),
      ),
      preview.element,
    ),
  ),
  h('footer', {}, h('p', {}, texts.manual)),
);
update();
pin();

function update() {
  const options = fields.read();
  preview.show(options);
  snippet.value = snippetOf(options, hash);
  snippet.rows = snippet.value.split('\n').length + 1;
  status.textContent = '';
}

/** The hash is that of the script which this page itself shows. */
async function pin() {
  try {
    const response = await fetch('../widget/integrity.json');
    hash = String((await response.json())['sayso-article.js'] ?? '');
  } catch {
    hash = '';
  }
  problem.textContent = hash === '' ? texts.noHashes : '';
  update();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.value);
    status.textContent = texts.copied;
  } catch {
    snippet.focus();
    snippet.select();
    status.textContent = texts.notCopied;
  }
}
