import { h } from '../element/dom.js';
import { legend } from './layers.js';
import { checked, longestText, readFile, ReadingError } from './read-file.js';
import sample from './sample.txt?raw';
import { textOfHtml } from './text-of-html.js';
import { texts } from './texts.js';
import { toolButton } from './toolbar.js';

const typingMs = 250;

/**
 * The place to give an article: typed, pasted (plain or rich), dropped, opened, or the sample. It folds when an article
 * came in whole, and stays open while one writes.
 * @param {object} listeners
 * @param {(text: string) => void} listeners.onText
 * @param {(opened: import('./read-file.js').Opened) => void} listeners.onOpen what Sayso exported
 * @param {(error: Error) => void} listeners.onError
 * @returns {{ section: HTMLElement, controls: HTMLElement[], give: (text: string) => void, takeFile: (file: File) => void }}
 *   `controls` open it again when it is folded; `give` takes a whole text
 */
export function compose({ onText, onOpen, onError }) {
  const { compose: words } = texts;
  let given = '';
  let typing;
  const field = h('textarea', {
    id: 'article-text',
    placeholder: words.placeholder,
    'aria-describedby': 'compose-lead',
    spellcheck: 'false',
    autocomplete: 'off',
    dir: 'auto',
    rows: 9,
  });
  const chooser = h('input', {
    type: 'file',
    accept: '.txt,.html,.htm,.md,.json,text/plain,text/html,text/markdown,application/json',
    hidden: true,
  });
  const button = (label, onclick, kind) => h('button', { type: 'button', class: kind, onclick }, label);
  const done = button(words.done, () => fold(true), 'quiet only-with-text');
  const edit = toolButton(words.edit, { class: 'quiet edit', onclick: () => fold(false) });
  const section = h(
    'section',
    { class: 'compose', 'aria-labelledby': 'compose-heading' },
    h(
      'div',
      { class: 'open' },
      h(
        'div',
        { class: 'intro' },
        h('h2', { id: 'compose-heading' }, words.heading),
        h('p', { id: 'compose-lead', class: 'lead' }, words.lead),
      ),
      h(
        'div',
        { class: 'sheet' },
        h('label', { for: 'article-text' }, words.label),
        field,
        h(
          'div',
          { class: 'actions' },
          button(words.sample, () => give(sample.trim()), 'primary only-without-text'),
          done,
          button(words.open, () => chooser.click(), 'quiet'),
          button(words.clear, renew, 'quiet only-with-text'),
          chooser,
        ),
        h('p', { class: 'note only-without-text' }, words.files),
      ),
      legend(),
    ),
  );
  section.dataset.state = 'empty';

  field.addEventListener('input', (event) => {
    const isWhole = event.inputType === 'insertFromPaste' && given === '';
    clearTimeout(typing);
    if (isWhole) settle(true);
    else typing = setTimeout(settle, typingMs);
    if (field.value.trim() === '') settle();
  });
  field.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const html = clipboardData.getData('text/html');
    const [file] = clipboardData.files;
    if (!html.trim() && !file) return;
    event.preventDefault();
    if (html.trim()) insertHtml(html, clipboardData.getData('text/plain'));
    else takeFile(file);
  });
  chooser.addEventListener('change', () => {
    takeFile(chooser.files[0]);
    chooser.value = '';
  });
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) addEventListener(type, onDrag);
  return {
    section,
    controls: [edit, toolButton(words.renew, { class: 'quiet renew', onclick: renew })],
    give,
    takeFile,
  };

  /** Takes the field's text as the article. */
  function settle(folds = false, take = onText) {
    clearTimeout(typing);
    if (field.value.length > longestText) return onError(new ReadingError('too-long', longestText));
    given = field.value.trim() === '' ? '' : field.value;
    const hadFocus = section.contains(document.activeElement);
    section.dataset.state = given === '' ? 'empty' : folds ? 'folded' : 'open';
    take(given);
    if (folds && given !== '' && hadFocus) edit.focus(); // where the focus was is hidden now
  }

  function give(text) {
    field.value = text;
    settle(true);
  }

  function fold(isFolded) {
    if (isFolded && field.value !== given) settle();
    section.dataset.state = isFolded ? 'folded' : 'open';
    (isFolded ? edit : field).focus();
  }

  function renew() {
    give('');
    field.focus();
  }

  async function insertHtml(html, plain) {
    try {
      const text = checked((await textOfHtml(html)) || plain, texts.pasted);
      const isWhole = field.value.trim() === '';
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      settle(isWhole);
    } catch (error) {
      onError(error);
    }
  }

  async function takeFile(file) {
    if (!file) return;
    try {
      const opened = await readFile(file);
      field.value = opened.text;
      settle(true, opened.found ? () => onOpen(opened) : onText);
    } catch (error) {
      onError(error);
    }
  }

  function onDrag(event) {
    const { dataTransfer, type } = event;
    const hasFile = dataTransfer?.types.includes('Files');
    const hasText = dataTransfer?.types.includes('text/html') || dataTransfer?.types.includes('text/plain');
    if (!hasFile && !(hasText && event.target !== field)) return;
    event.preventDefault();
    const isOutside = type === 'drop' || (type === 'dragleave' && event.relatedTarget === null);
    document.body.classList.toggle('dropping', !isOutside);
    if (type !== 'drop') return;
    if (hasFile) return takeFile(dataTransfer.files[0]);
    const [html, plain] = [dataTransfer.getData('text/html'), dataTransfer.getData('text/plain')];
    field.select();
    if (html) insertHtml(html, plain);
    else give(plain);
  }
}
