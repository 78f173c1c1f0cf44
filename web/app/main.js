import { createAnalyzer } from '../analyzer/index.js';
import '../element/index.js';
import { breathe } from '../element/breathe.js';
import { findsOfSpeaker } from '../element/card.js';
import { h, nearest } from '../element/dom.js';
import { excerpt, findsOf, wordsOf } from '../highlight/finds.js';
import { openDatabase } from '../library/database.js';
import { isSameContent, titleOf } from '../library/kept.js';
import { createStore, openChannel } from '../library/store.js';
import { summaryOf } from '../library/summary.js';
import './app.css';
import { articlesMenu } from './articles-menu.js';
import { findMeantBy } from './bounds.js';
import { createChip } from './chip.js';
import { copy } from './clipboard.js';
import { takeAsked } from './asked.js';
import { bookmarkLine } from './bookmarklet.js';
import { compose } from './compose.js';
import { createCorrectionDialog } from './correction-dialog.js';
import { correctionsPanel } from './corrections-panel.js';
import { correctionOf, kindCorrectionOf } from './corrections.js';
import { exportMenu, loadExports, provenanceOf, save } from './export-menu.js';
import { beApp } from './install.js';
import { otherLanguageOf } from './language-of.js';
import { languageSwitch } from './language-switch.js';
import { layerSwitches } from './layers.js';
import { leastConfidence, sureEnough } from './least-confidence.js';
import { createOffer } from './offer.js';
import { findAt, fit, hashOf, placeOf } from './permalink.js';
import { readFiles, readShared, ReadingError } from './read-file.js';
import { extentOf } from './places.js';
import { printedOrigin } from './printed-origin.js';
import { redraw } from './redraw.js';
import { createReview } from './review.js';
import { keepRoom } from './room.js';
import { createSession, isShown } from './session.js';
import { askForShared } from './shared-dialog.js';
import { createSide, speakerAt } from './side.js';
import { createSourceLine } from './source-line.js';
import { createTab } from './tab.js';
import { texts } from './texts.js';
import { themeSwitch } from './theme.js';
import { createTimeline } from './timeline.js';
import { toolButton } from './toolbar.js';
import { keepUpToDate } from './updates.js';
import { createStatus, createWork } from './work.js';

const isBesideArticle = matchMedia('(min-width: 60rem)'); // the panels are; else they stand below it, as in app.css
const patienceMs = 250; // work that is done by then is not announced
const siftMs = 60; // a slider moves through many values
const longestNamed = 40; // UTF-16 units of a find that a button names

const article = document.createElement('sayso-article');
article.id = 'article';
article.analyzer = null; // the session analyzes
article.texts = texts.article;
article.actions = actionsOf;
article.toggleAttribute('kinds', true);
article.legend = 'none'; // the page has its own

const analyzer = createAnalyzer();
const store = createStore(() => localStorage, {
  openDatabase,
  channel: openChannel(),
  onNews: renew,
  onUnkept: () => report(new ReadingError('no-room')),
});
const tab = createTab({ onTurn: turned });
const session = createSession({
  analyzer,
  store,
  tab,
  onChange: show,
  onBegin: begin,
  onRead: (text) => work.read(text),
  onStop: stopped,
  onError: failed,
});
const { elements: statusLines, say } = createStatus();
const work = createWork({ onStop: session.stop });
const problem = h('p', { class: 'problem', role: 'alert' });
const side = createSide({
  article,
  go: (find) => article.select(find, { focus: true }),
  onChoose: choose,
  onCorrect: (speaker) => editSpeaker(speaker),
  onPoint: point,
  say,
  onSearchEnd: sayFound,
});
const dialog = createCorrectionDialog({
  current: session.current,
  onCorrect: correct,
  onSpeaker: (speaker) => editSpeaker(speaker),
});
const composer = compose({
  onText: read,
  onOpen: openAll,
  onMany: async (files) => (await theLibrary())?.add(files, false),
  onFolder: async (entries) => (await theLibrary())?.addEntries(entries),
  onClear: clear,
  onError: report,
});
const offer = createOffer({ onClose: letGo });
const articles = articlesMenu({ articles: store.articles, open: tab.open, onOpen: (kept) => openAll([kept]) });
const exporting = exportMenu(session.current, say);
const { element: timeline, show: showTimeline } = createTimeline(article);
const least = leastConfidence(() => {
  clearTimeout(sifting);
  sifting = setTimeout(sift, siftMs);
});
const switches = layerSwitches(
  {
    onLayers: (layers) => (article.layers = layers),
    onLabels: (areShown) => article.toggleAttribute('labels', areShown),
  },
  least.element,
);
const chip = createChip(() => {
  choose(null);
  addButton.focus({ preventScroll: true }); // the button that was pressed is gone
});
const review = createReview({
  go: (find) => article.select(find),
  onKeep: (find) => decide(find, { op: 'keep' }),
  onDrop: (find) => decide(find, { op: 'drop' }),
  onCorrect: (find) => dialog.edit(find),
  onEnd(hadFocus) {
    article.select(null);
    if (hadFocus) review.focus() || (undo.hidden ? addButton : undo).focus({ preventScroll: true });
  },
  say,
});
const undo = h('button', { type: 'button', class: 'quiet undo', onclick: () => takeBack() }, texts.corrections.undo);
const redo = h('button', { type: 'button', class: 'quiet redo', onclick: () => bringBack() }, texts.corrections.redo);
const adding = { onclick: () => dialog.add(article.selection), onpointerdown: keepSelection };
const addButton = toolButton(texts.corrections.add, { class: 'quiet', ...adding });
const addSelected = h('button', { type: 'button', class: 'primary', ...adding }, texts.corrections.addSelected);
const boundSelected = h('button', { type: 'button', class: 'quiet', onpointerdown: keepSelection, onclick: boundFind });
const forSelected = h('div', { class: 'for-selected', hidden: true }, addSelected, boundSelected);
const sourceLine = createSourceLine(editSource);
const foreign = h('p', { class: 'note foreign', role: 'status' });
const strip = h('div', { class: 'strip' }, review.element, chip.element);
const help = h('p', { class: 'note help' }, texts.reading.help);
const spread = h(
  'div',
  { class: 'spread' },
  timeline,
  h('div', { class: 'page' }, work.element, sourceLine.element, foreign, strip, article, help),
);
const reading = h(
  'section',
  { class: 'reading', 'aria-label': texts.reading.label, hidden: true },
  h(
    'div',
    { class: 'toolbar' },
    switches.layers,
    h(
      'div',
      { class: 'controls' },
      switches.opener,
      review.opener,
      undo,
      redo,
      addButton,
      ...composer.controls,
      exporting.element,
    ),
  ),
  h(
    'nav',
    { class: 'parts', 'aria-label': texts.reading.parts },
    h('a', { href: '#article' }, texts.reading.article),
    h('a', { href: '#speakers' }, texts.speakers.heading),
    h('a', { href: '#goals' }, texts.goals.heading),
    h('a', { href: '#figures' }, texts.figures.heading),
  ),
  h('div', { class: 'columns' }, spread, side.element),
  printedOrigin(session.current),
  forSelected,
);

document.documentElement.lang = texts.language;
document.documentElement.dir = texts.direction;
document.body.append(
  h('a', { class: 'skip', href: '#article' }, texts.skip),
  h(
    'header',
    { class: 'masthead' },
    h('h1', { 'aria-label': texts.name }, h('span', { class: 'say' }, 'Say'), h('span', { class: 'so' }, 'so')),
    h('p', { class: 'promise' }, texts.promise),
    articles.element,
    h('button', { type: 'button', class: 'quiet open-library', onclick: openLibrary }, texts.library.open),
    languageSwitch(),
    themeSwitch(),
  ),
  h('main', {}, offer.element, composer.section, problem, ...statusLines, reading),
  h(
    'footer',
    {},
    h('p', {}, texts.privacy, ' ', h('button', { type: 'button', class: 'link', onclick: forget }, texts.forget)),
    h('p', {}, h('a', { href: './builder/' }, texts.embed)),
    bookmarkLine(say),
  ),
  dialog.element,
  h('div', { class: 'drop', 'aria-hidden': 'true' }, texts.compose.drop),
);

let besides = 0; // articles that are kept beside the one that is being opened
let offered = tab.before(); // the id of the article that Undo goes back to
/** @type {Promise<ReturnType<typeof import('../library/library-dialog.js').createLibrary>> | null} */
let library = null; // loaded when it is first asked for
let isOfferNewest = false; // whether nothing was done since that Undo would have to take back first
/** @type {string | null} the speaker whose row is open and whose goals are shown */
let chosen = null;
/** @type {import('../analyzer/index.js').Analysis | null} of what is open, without what is less sure than wanted */
let shown = null;
/** @type {string | null} the name of who was corrected, until their row is drawn */
let correctedName = null;
/** @type {Promise<ReturnType<typeof import('./speaker-dialog.js').createSpeakerDialog>> | undefined} */
let speakerDialog;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let busy;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let sifting;
/** @type {import('./permalink.js').Place | null} what a link leads to, until it is shown */
let linked = null;

article.addEventListener('sayso-point', ({ detail: { speaker } }) => light(speaker ?? chosen));
article.addEventListener('sayso-select', ({ detail: { speaker } }) => follow(speaker));
article.addEventListener('sayso-kind', ({ detail: { block, kind } }) => {
  isOfferNewest = false;
  session.correct(kindCorrectionOf(session.current().text, block, kind));
});
timeline.addEventListener('click', (event) => {
  const find = nearest(event, '[data-find]')?.dataset.find;
  if (find) article.select(find);
});
timeline.addEventListener('pointerover', (event) => point(speakerAt(event)));
timeline.addEventListener('pointerleave', () => point(null));
side.corrections.addEventListener('click', (event) => {
  const index = nearest(event, '[data-undo]')?.dataset.undo;
  if (index !== undefined) takeBack(Number(index));
});
document.addEventListener('selectionchange', () => {
  const { selection, analysis } = article;
  forSelected.hidden = selection === null || analysis === null;
  if (selection === null || analysis === null) return;
  const find = findMeantBy(analysis, selection, article.selected);
  boundSelected.hidden = find === null;
  if (!find) return;
  const words = excerpt(wordsOf(article.text, find.words), longestNamed);
  boundSelected.textContent = texts.corrections.boundSelected(find.type, words);
  boundSelected.dataset.bounded = find.id;
});
document.addEventListener('keydown', (event) => {
  const isInDialog = document.querySelector('dialog[open]') !== null;
  if (event.key === 'Escape' && !event.defaultPrevented && chosen !== null && !isInDialog) choose(null);
  const key = (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() : '';
  const isUndo = key === 'z' && !event.shiftKey;
  const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
  if (!isUndo && !isRedo) return;
  const isWriting = nearest(event, 'input, textarea, select, dialog') !== null;
  if (isRedo) {
    if (isWriting || session.current().undone.length === 0) return;
    bringBack();
    return event.preventDefault();
  }
  const isCleared = isOfferNewest && event.target === composer.field && composer.field.value === '';
  if (isWriting && !isCleared) return; // the browser undoes what was written
  const hasCorrections = session.current().corrections.length > 0;
  if (offer.canUndo() && (isOfferNewest || !hasCorrections)) offer.run();
  else if (hasCorrections) takeBack();
  else return;
  event.preventDefault();
});
addEventListener('hashchange', followLink);
composer.section.addEventListener('input', () => (isOfferNewest = false));

keepRoom(side.element, spread);
const restored = restore();
followLink();
// What comes back says nothing, and takes what was said away.
beApp({ takeFiles: composer.takeFiles, takeShared, onError: (error) => restored.then(() => report(error)) });
keepUpToDate();

/** Goes on where the reader was; in a new tab with the article of last time, unless another tab has it. */
async function restore() {
  await store.loading();
  turned();
  const asked = store.get(takeAsked());
  const last = asked ?? (tab.isBack ? store.get(tab.open()) : store.last());
  if (last === null || !(asked || tab.isBack || (await tab.claim(last.id)))) return;
  if (composer.field.value === '') take([last], tab.before()); // else the reader was faster
}

/** Shows the find that the page's address leads to, in the open article or else in one that is kept. */
async function followLink() {
  const place = placeOf(location.hash);
  if (place === null) return;
  await restored;
  const kept = await store.articles();
  const open = tab.open();
  const [best] = kept
    .map((article) => ({ article, fits: fit(article.text, place) + (article.id === open ? 0.5 : 0) }))
    .sort((a, b) => b.fits - a.fits);
  if (!best || best.fits < 1) return say(texts.export.notLinked);
  linked = place;
  if (best.article.id !== open) openAll([best.article]);
  else if (session.current().text === best.article.text) arrive();
}

/** Goes to what a link leads to, once its article is shown. */
function arrive() {
  const { text, analysis } = session.current();
  if (linked === null || analysis === null || fit(text, linked) === 0) return;
  const find = findAt(text, analysis, linked);
  linked = null;
  if (find) article.select(find, { focus: true });
  else say(texts.export.notLinked);
}

/** @param {string} text */
function read(text) {
  problem.textContent = '';
  session.read(text);
}

/**
 * Opens the first of some articles; the others, and the one that is open, stay kept.
 * @param {import('./session.js').Article[]} given
 * @param {string | null} [before] as in the session
 */
function openAll(given, before) {
  take(given, before);
  goToTop();
}

/** @param {import('./session.js').Article[]} given one or more @param {string | null} [before] */
function take([first, ...others], before) {
  problem.textContent = '';
  besides = others.length;
  session.keep(others).then(({ isKept }) => isKept || report(new ReadingError('no-room')));
  reading.hidden = false;
  side.clear(); // what was searched was the other article
  session.open(first, before);
  composer.show(first.text);
}

/**
 * Asks before it takes the place of an open article: a page of anybody can share something.
 * @param {import('./shared-with.js').Shared[]} files
 */
async function takeShared(files) {
  const { articles: shared, errors } = await readFiles(files, readShared);
  await restored;
  const isFree = composer.field.value.trim() === '';
  if (shared.length > 0 && (isFree || (await askForShared(shared)))) openAll(shared);
  if (errors.length > 0) report(...errors);
}

/** Leaves no article open. */
function clear() {
  problem.textContent = '';
  session.close();
  composer.show('');
  composer.focus();
}

/** Says what has become of the article that was open, when another one is, or none. */
function turned() {
  const before = store.get(tab.before());
  isOfferNewest = before !== null && before.id !== offered;
  offered = before?.id ?? null;
  const words = [
    before && texts.offer.putAside(titleOf(before.text)),
    besides > 0 && texts.offer.besides(besides),
  ].filter(Boolean);
  besides = 0;
  if (words.length > 0) offer.show(words.join(' · '), before && goBack);
  else offer.hide();
  articles.update();
}

/** There are other articles than before, or another tab changed one. */
function renew() {
  articles.update();
  session.refresh();
  library?.then(({ update }) => update());
}

async function openLibrary() {
  (await theLibrary())?.show();
}

/** Null when it does not load, which is said. */
function theLibrary() {
  library ??= import('../library/library-dialog.js').then(({ createLibrary }) =>
    createLibrary({
      store,
      analyzer,
      open: tab.open,
      onOpen: (kept) => openAll([kept]),
      onChange: renewOpen,
      messageOf,
      download: save,
    }),
  );
  return library.catch((error) => {
    library = null;
    report(error);
    return null;
  });
}

/** The library has changed articles, or deleted them. @param {string[]} ids */
function renewOpen(ids) {
  const id = tab.open();
  if (id === null || !ids.includes(id)) return;
  const kept = store.get(id);
  if (kept === null) {
    session.close();
    composer.show('');
  } else if (!isSameContent(kept, session.current())) openAll([kept], tab.before());
}

/** Asks who published the open article. */
async function editSource() {
  const { askForSource } = await import('../library/source-dialog.js');
  const { id, source } = session.current();
  const said = await askForSource(source);
  if (said !== null && session.current().id === id) session.describe({ ...store.get(id)?.source, ...said });
}

/** The reader needs no way back. */
function letGo() {
  tab.turn(tab.open(), null);
  composer.focus();
}

function goToTop() {
  scrollTo({ top: 0, behavior: 'instant' });
}

function goBack() {
  const before = store.get(tab.before());
  if (before === null) return turned(); // another tab has forgotten it
  openAll([before], null);
  composer.focus();
}

/** @param {string} text @param {readonly import('../analyzer/index.js').Block[]} blocks */
function begin(text, blocks) {
  settled();
  work.load();
  reading.hidden = false;
  if (!article.analysis) {
    article.text = text; // to read until its marks are there
    article.blocks = blocks;
    reading.classList.add('unread');
  }
  busy = setTimeout(() => {
    article.setAttribute('aria-busy', 'true');
    say(texts.reading.busy);
  }, patienceMs);
}

function settled() {
  clearTimeout(busy);
  work.end();
  article.removeAttribute('aria-busy');
}

function stopped() {
  settled();
  say(texts.reading.stopped);
}

/** @param {unknown} error @param {import('./session.js').State} state */
function failed(error, { text }) {
  settled();
  article.text = text;
  article.analysis = null;
  reading.classList.add('unread');
  showTimeline(null);
  report(error);
}

/**
 * The article first; then, unless there is something newer, what stands beside it.
 * @param {import('./session.js').State} state
 */
async function show(state) {
  const { text, corrections } = state;
  work.done(text);
  settled();
  reading.hidden = text === '';
  reading.classList.remove('unread');
  undo.hidden = corrections.length === 0;
  redo.hidden = state.undone.length === 0;
  sourceLine.show(state);
  if (!isShown(state)) {
    chosen = shown = null;
    side.clear();
    review.show(text, null);
    chip.show(null, null);
    article.text = '';
    return say('');
  }
  const { analysis } = state;
  const was = article.analysis?.speakers.find(({ id }) => id === chosen)?.name;
  const named = (/** @type {string | null | undefined} */ name) => analysis.speakers.find((one) => one.name === name);
  chosen = (was === undefined ? null : (named(was) ?? named(correctedName))?.id) ?? null;
  article.text = text;
  article.analysis = analysis;
  article.speaker = chosen;
  help.hidden = analysis.quotes.length + analysis.goals.length === 0;
  sayFound();
  redraw(side.corrections, correctionsPanel(state));
  await showBeside(state);
  if (correctedName !== null) side.focusOn(analysis.speakers.find(({ name }) => name === correctedName)?.id);
  correctedName = null;
  if (state !== session.current()) return;
  arrive();
  summarize(state);
  tellLanguage(state);
}

/**
 * What stands beside the article is of the finds that are sure enough to be shown.
 * @param {import('./session.js').Shown} state
 */
async function showBeside(state) {
  const { text, analysis, corrections } = state;
  const sure = sureEnough(text, analysis, least.value());
  shown = sure;
  review.show(text, sure);
  chip.show(sure, chosen);
  await side.show(text, sure, chosen, corrections.length > 0);
  await breathe();
  if (sure !== shown || state !== session.current()) return;
  showTimeline(sure);
  light(chosen);
}

/** Says so where the article is not in English. @param {import('./session.js').Shown} state */
async function tellLanguage(state) {
  const code = await otherLanguageOf(state.text, state.analysis);
  if (state !== session.current()) return;
  const names = new Intl.DisplayNames(texts.language, { type: 'language' });
  foreign.textContent = code === null ? '' : texts.foreign(names.of(code) ?? code);
}

/** What was found is of use to the library. @param {import('./session.js').Shown} state */
async function summarize(state) {
  const version = await analyzer.version();
  const kept = store.get(state.id);
  if (kept && isSameContent(kept, state)) await store.summarize(summaryOf(kept, state.analysis, version));
}

/** Shows the finds that are as sure as the reader wants now. */
async function sift() {
  article.leastConfidence = least.value();
  const state = session.current();
  if (!isShown(state)) return;
  await showBeside(state);
  const count = (/** @type {typeof shown} */ of) => (of?.quotes.length ?? 0) + (of?.goals.length ?? 0);
  say(texts.least.shown(count(shown), count(state.analysis)));
}

/** How many finds the article has. */
function sayFound() {
  const { analysis } = session.current();
  if (!analysis) return;
  const { quotes, speakers, goals } = analysis;
  const found = { quotes: quotes.length, speakers: speakers.length, goals: goals.length };
  say(found.quotes + found.goals === 0 ? texts.reading.nothing : texts.reading.done(found));
}

/**
 * Chooses a speaker in the panels, or nobody; a find that is pinned in the text is let go.
 * @param {string | null} speaker
 */
function choose(speaker) {
  if (article.selected !== null) article.select(null);
  follow(speaker);
  if (isBesideArticle.matches) goToWords(speaker);
}

/**
 * Brings the first words of a speaker into view: what is theirs is lit in the text, and all else is grey.
 * @param {string | null} speaker
 */
function goToWords(speaker) {
  const found = shown?.speakers.find(({ id }) => id === speaker);
  const [first] = shown && found ? findsOfSpeaker(found, findsOf(shown)) : [];
  if (first) article.reveal(first);
}

/** Shows in text and panels whose the choice is. @param {string | null} speaker */
function follow(speaker) {
  chosen = speaker;
  article.speaker = speaker;
  side.choose(speaker);
  chip.show(shown, speaker);
  light(speaker);
  side.reveal();
}

/** @param {string | null} speaker */
function point(speaker) {
  article.speaker = speaker ?? chosen;
  light(speaker ?? chosen);
}

/** Marks what is of a speaker, beside the text. @param {string | null} speaker */
function light(speaker) {
  for (const element of reading.querySelectorAll('[data-speaker]')) {
    element.classList.toggle('lit', speaker !== null && element.getAttribute('data-speaker') === speaker);
  }
}

/** What the card of a find offers. @param {string} id */
function actionsOf(id) {
  const state = session.current();
  const find = isShown(state) && findsOf(state.analysis).get(id);
  if (!find || find.type === 'list') return [];
  loadExports().catch(() => {}); // Safari lets a page copy in the moment of the press: then it has to be there
  const { text, analysis, source } = state;
  const address = source?.address;
  const loaded = (/** @type {(exports: import('./export-menu.js').Exports) => void} */ use) => () =>
    loadExports().then(use, () => say(texts.export.notLoaded));
  const cite = loaded(({ citationOf }) => {
    const options = { ...provenanceOf(state), form: exporting.form(), texts: texts.report };
    const { plain, rich } = citationOf(text, analysis, find, options);
    copy(plain, texts.export.citation, say, rich);
  });
  const link = () => copy(location.href.split('#', 1)[0] + hashOf(text, find), texts.export.linkCopied, say);
  const linkSource = loaded(({ textLinks }) => {
    copy(textLinks(text)(address ?? '', find.words), texts.export.linkCopied, say);
  });
  return [
    h('button', { type: 'button', onclick: cite }, texts.export.cite),
    h('button', { type: 'button', onclick: link }, texts.export.link),
    ...(address ? [h('button', { type: 'button', onclick: linkSource }, texts.export.sourceLink)] : []),
    h('button', { type: 'button', onclick: () => dialog.edit(id) }, texts.corrections.correct),
  ];
}

/** @param {import('./correction-dialog.js').Correction} correction */
function correct(correction) {
  isOfferNewest = false;
  session.correct(correction);
  if (review.isOpen()) return; // it has gone on
  say(texts.corrections.made);
  const { analysis } = session.current();
  const to = correction.op === 'change' && correction.to.start !== undefined ? correction.to : correction;
  const here = [...(analysis ? findsOf(analysis).values() : [])].find(({ type, words }) => {
    if (type !== correction.type) return false;
    const { start, end } = extentOf(words);
    return start === to.start && end === to.end;
  });
  if (here) article.select(here.id, { focus: true });
  else undo.focus({ preventScroll: true }); // one goes on reading where one is
}

/**
 * What the reader decides in the review.
 * @param {import('../highlight/finds.js').Statement} find
 * @param {{ op: 'keep' } | { op: 'drop' }} change
 */
function decide(find, change) {
  isOfferNewest = false;
  session.correct(correctionOf(session.current().text, find, change));
}

/** Opens the dialog of a speaker, which is loaded when it is first asked for. @param {string} id */
async function editSpeaker(id) {
  const listeners = { current: session.current, onCorrect: correctSpeaker };
  speakerDialog ??= import('./speaker-dialog.js').then(({ createSpeakerDialog }) => createSpeakerDialog(listeners));
  try {
    const { element, edit } = await speakerDialog;
    if (!element.isConnected) document.body.append(element);
    edit(id);
  } catch (error) {
    speakerDialog = undefined;
    report(error);
  }
}

/** @param {import('../export/json.js').SpeakerCorrection} correction @param {string} name what they are called then */
function correctSpeaker(correction, name) {
  isOfferNewest = false;
  correctedName = name;
  session.correct(correction);
  say(texts.corrections.made);
}

/** @param {number} [index] of the correction; the latest unless told */
function takeBack(index) {
  session.takeBack(index);
  say(texts.corrections.undone);
  if (!document.activeElement?.checkVisibility() || document.activeElement === document.body) {
    (undo.hidden ? redo : undo).focus({ preventScroll: true }); // what had the focus is gone
  }
}

/** Brings back what was taken back last. */
function bringBack() {
  session.bringBack();
  say(texts.corrections.redone);
  if (document.activeElement === document.body || document.activeElement === redo) {
    (redo.hidden ? undo : redo).focus({ preventScroll: true });
  }
}

async function forget() {
  composer.finish();
  if (store.loading()) await store.loading(); // else Undo would not have all of it
  const open = tab.open();
  const forgotten = store.forget();
  session.forget();
  composer.show('');
  if (forgotten.articles.length > 0) {
    offer.show(texts.offer.forgotten, () => {
      store.restore(forgotten);
      const article = store.get(open);
      if (article) openAll([article], null);
      composer.focus();
    });
    isOfferNewest = true;
    offer.focus();
  }
  goToTop();
  say(texts.forgotten);
}

/** The words that are selected are to be those of a find. */
function boundFind() {
  const { selection } = article;
  if (selection && boundSelected.dataset.bounded) dialog.edit(boundSelected.dataset.bounded, selection);
}

/** @param {Event} event */
function keepSelection(event) {
  event.preventDefault();
}

/** @param {...unknown} errors */
function report(...errors) {
  say('');
  problem.textContent = errors.map(messageOf).join(' ');
}

/** @param {unknown} error an AnalyzerError, a ReadingError or any other */
function messageOf(error) {
  const {
    code = '',
    subject,
    message = '',
  } = /** @type {{ code?: string, subject?: unknown, message?: string }} */ (error);
  /** @type {Record<string, string | ((subject: never) => string)>} */
  const known = texts.errors;
  const words = known[code] ?? texts.errors.other(message);
  return typeof words === 'function' ? words(/** @type {never} */ (subject)) : words;
}
