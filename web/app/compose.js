import { h, nearest } from '../element/dom.js';
import { entriesOf } from '../library/dropped.js';
import { most } from '../limits.js';
import { directionOf } from './direction.js';
import { insertWords } from './inert.js';
import { legend } from './layers.js';
import { withoutFurniture } from './page-parts.js';
import { articleOfHtml, checked, lines, readFile, readFiles, tooMuch } from './read-file.js';
import sample from './sample.txt?raw';
import { texts } from './texts.js';
import { toolButton } from './toolbar.js';

const dragging = /** @type {const} */ (['dragenter', 'dragover', 'dragleave', 'drop']);
const typingMs = 250;
const longestUndoable = 100_000; // UTF-16 units; the browser inserts longer words so slowly that it is felt

/**
 * The place to give an article: typed, pasted (plain or rich), dropped, opened, or the sample. It folds when an article
 * came in whole, and stays open while one writes.
 * @param {object} listeners
 * @param {(text: string) => void} listeners.onText the article as it is typed
 * @param {(articles: import('./read-file.js').Opened[]) => void} listeners.onOpen whole articles, to be opened in place
 *   of the one that is there
 * @param {(files: File[]) => void} listeners.onMany more files than are opened at once,
 * @param {(entries: FileSystemEntry[]) => void} listeners.onFolder or folders, which are for the library
 * @param {() => void} listeners.onClear
 * @param {(...errors: unknown[]) => void} listeners.onError
 * @returns {{ section: HTMLElement, controls: HTMLElement[], field: HTMLTextAreaElement, show: (text: string) => void,
 *   takeFiles: (files: Iterable<File>) => void, finish: () => void, focus: () => void }}
 *   `controls` open it again when it is folded; `show` has a whole text in it; `finish` takes what was typed just now;
 *   `focus` goes to what there is to press or to write in
 */
export function compose({ onText, onOpen, onMany, onFolder, onClear, onError }) {
  const { compose: words } = texts;
  let given = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  let replacesAll = false; // what is being pasted into the field, over all that is in it
  let reading = Promise.resolve(); // the files, one after the other
  const field = h('textarea', {
    id: 'article-text',
    placeholder: words.placeholder,
    'aria-describedby': 'compose-lead',
    spellcheck: 'false',
    autocomplete: 'off',
    rows: 9,
  });
  const chooser = h('input', {
    type: 'file',
    multiple: true,
    accept: '.txt,.html,.htm,.md,.json,text/plain,text/html,text/markdown,application/json',
    hidden: true,
  });
  /** @param {string} label @param {() => void} onclick @param {string} kind */
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
          button(words.clear, clear, 'quiet only-with-text'),
          chooser,
        ),
        h('p', { class: 'note only-without-text' }, words.files),
      ),
      legend(),
    ),
  );
  section.dataset.state = 'empty';

  field.addEventListener('input', (event) => {
    field.dir = directionOf(field.value);
    const isPaste = event instanceof InputEvent && event.inputType === 'insertFromPaste';
    const isWhole = isPaste && (given === '' || replacesAll);
    replacesAll = false;
    clearTimeout(typing);
    if (isWhole) give(field.value);
    else typing = setTimeout(settle, typingMs);
    if (field.value.trim() === '') settle();
  });
  // One may paste without pointing at the field first: what is pasted elsewhere is another article.
  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (!clipboardData || (target !== field && nearest(event, 'input, textarea, select, dialog'))) return;
    const [html, plain] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')];
    const { files } = clipboardData;
    replacesAll = target === field && isAllSelected();
    if (replacesAll) finish();
    const isPlain = !html.trim() && files.length === 0;
    if (target === field && isPlain && plain.length <= longestUndoable) return; // the browser knows how to
    event.preventDefault();
    if (!html.trim() && files.length > 0) takeFiles(files);
    else if (target !== field) giveRich(html, plain);
    else insertHtml(html, plain);
  });
  chooser.addEventListener('change', () => {
    takeFiles(chooser.files ?? []);
    chooser.value = '';
  });
  addEventListener('pagehide', finish);
  for (const type of dragging) addEventListener(type, onDrag);
  return {
    section,
    controls: [edit, toolButton(words.renew, { class: 'quiet renew', onclick: clear })],
    field,
    show,
    takeFiles,
    finish,
    focus: () => (section.dataset.state === 'folded' ? edit : field).focus(),
  };

  /** Takes the field's text as the article, as it is typed. */
  function settle() {
    clearTimeout(typing);
    const refused = tooMuch(field.value);
    if (refused) return onError(refused);
    given = field.value.trim() === '' ? '' : field.value;
    section.dataset.state = given === '' ? 'empty' : 'open';
    onText(given);
  }

  /** Takes what was typed just now, before it is lost. */
  function finish() {
    if (section.dataset.state !== 'folded' && field.value !== given) settle();
  }

  function clear() {
    finish();
    onClear();
  }

  /**
   * Takes a whole text as an article of its own.
   * @param {string} text
   * @param {import('./read-file.js').Block[]} [blocks] what is known of its parts,
   * @param {import('./read-file.js').Source} [source] and of who published it
   */
  function give(text, blocks, source) {
    clearTimeout(typing);
    try {
      onOpen([{ text: checked(lines(text), texts.pasted), ...(blocks && { blocks }), ...(source && { source }) }]);
    } catch (error) {
      onError(error);
    }
  }

  /** @param {string} text */
  function show(text) {
    clearTimeout(typing);
    field.dir = directionOf(text);
    if (field.value !== lines(text)) field.value = text; // else the browser would forget how to undo a paste
    given = field.value;
    const hadFocus = section.contains(document.activeElement);
    section.dataset.state = given === '' ? 'empty' : 'folded';
    if (given !== '' && hadFocus) edit.focus(); // where the focus was is hidden now
  }

  /** @param {boolean} isFolded */
  function fold(isFolded) {
    if (isFolded && field.value !== given) settle();
    section.dataset.state = isFolded ? 'folded' : 'open';
    (isFolded ? edit : field).focus();
  }

  /** @param {string} html @param {string} plain @returns {Promise<import('./read-file.js').Opened>} */
  async function read(html, plain) {
    const article = html.trim() === '' ? null : await articleOfHtml(html);
    return article && article.text !== '' ? article : { text: plain };
  }

  /** @param {string} html @param {string} plain */
  async function giveRich(html, plain) {
    try {
      const { text, blocks, source } = await read(html, plain);
      finish();
      if (text.trim() !== '') give(text, blocks, source);
    } catch (error) {
      onError(error);
    }
  }

  /** Of what goes into another text, only the article is taken. @param {string} html @param {string} plain */
  async function insertHtml(html, plain) {
    try {
      const { text, blocks = [], source } = await read(html, plain);
      checked(text, texts.pasted);
      const isWhole = field.value.trim() === '' || isAllSelected();
      if (isWhole && text.length > longestUndoable) return give(text, blocks, source);
      insert(isWhole ? text : withoutFurniture({ text, blocks }).text || text);
      if (isWhole) give(field.value, field.value === text ? blocks : undefined, source);
      else settle();
    } catch (error) {
      onError(error);
    }
  }

  /**
   * Puts words in the place of what is selected in the field, so that the browser's own undo takes them out again.
   * @param {string} text
   */
  function insert(text) {
    field.focus();
    const isUndoable =
      text.length <= longestUndoable && (insertWords(text) || document.execCommand('insertText', false, text));
    if (!isUndoable) field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  }

  function isAllSelected() {
    return field.value !== '' && field.selectionStart === 0 && field.selectionEnd === field.value.length;
  }

  /** Those that cannot be read are said, and the others are taken. @param {Iterable<File>} files */
  function takeFiles(files) {
    const all = [...files]; // the browser empties its own list
    if (all.length > most.files) return onMany(all);
    return (reading = reading.then(() => readAll(all)));
  }

  /** @param {File[]} files */
  async function readAll(files) {
    const { articles, errors } = await readFiles(files, readFile);
    finish();
    if (articles.length > 0) onOpen(articles);
    if (errors.length > 0) onError(...errors);
  }

  /** @param {DragEvent} event */
  function onDrag(event) {
    const { dataTransfer, type } = event;
    if (!dataTransfer) return;
    const hasFile = dataTransfer.types.includes('Files');
    const hasText = dataTransfer.types.includes('text/html') || dataTransfer.types.includes('text/plain');
    if (!hasFile && !(hasText && event.target !== field)) return;
    event.preventDefault();
    const isOutside = type === 'drop' || (type === 'dragleave' && event.relatedTarget === null);
    document.body.classList.toggle('dropping', !isOutside);
    if (type !== 'drop') return;
    const entries = entriesOf(dataTransfer);
    if (entries.some((entry) => entry.isDirectory)) return onFolder(entries);
    if (hasFile) return takeFiles(dataTransfer.files);
    giveRich(dataTransfer.getData('text/html'), dataTransfer.getData('text/plain'));
  }
}
