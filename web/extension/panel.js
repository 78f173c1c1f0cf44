// The panel beside the page: it reads the article of the tab in which the reader pressed the button, has it marked
// there, and lists who speaks and who wants what. It shows what belongs to the tab that is in front.
import { h } from '../element/dom.js';
import '../app/app.css';
import { createSide } from '../app/side.js';
import { texts } from '../app/texts.js';
import { addToLibrary } from './library.js';
import './panel.css';
import { PanelError, readPage } from './reading.js';
import { panelTexts } from './texts.js';

/**
 * A tab that was read, or is being read.
 * @typedef {object} Tab
 * @property {ChromePort | null} port to the page; null when it could not be opened
 * @property {import('./reading.js').Reading | null} reading
 * @property {string | null} speaker chosen
 * @property {string} status what the panel says of it
 * @property {string} problem
 * @property {boolean} isKept in the library
 */

/** @type {Map<number, Tab>} by the tab's id */
const tabs = new Map();
/** @type {number | null} the tab in front */
let front = null;
let lastClick = 0; // when it was

const title = h('h1', { dir: 'auto' });
const from = h('p', { class: 'from', dir: 'auto' });
const add = h('button', { type: 'button', class: 'primary', onclick: () => keep() }, panelTexts.add);
const open = h('button', { type: 'button', class: 'quiet', onclick: openInSayso }, panelTexts.open);
const clear = h(
  'button',
  { type: 'button', class: 'quiet', onclick: () => front !== null && unmark(front) },
  panelTexts.clear,
);
const actions = h('div', { class: 'actions', role: 'group', 'aria-label': panelTexts.actions }, add, open, clear);
const status = h('p', { class: 'status', role: 'status' });
const problem = h('p', { class: 'problem', role: 'alert' });
const side = createSide({
  article: { match: (spans, current = -1) => send({ type: 'match', spans, current }) },
  go: (find) => send({ type: 'go', find }),
  onChoose: choose,
  onPoint: (speaker) => send({ type: 'light', speaker: speaker ?? shown()?.speaker ?? null }),
  say: (words) => (status.textContent = words),
  onSearchEnd: () => (status.textContent = shown()?.status ?? ''),
});
const library = h('a', { class: 'link', href: './app.html', target: '_blank' }, panelTexts.library);

document.documentElement.lang = texts.language;
document.documentElement.dir = texts.direction;
document.body.append(
  h('header', { class: 'article' }, title, from, actions),
  h('main', {}, problem, status, side.element),
  h('footer', {}, library),
);
begin();

async function begin() {
  const { id: own } = await chrome.windows.getCurrent();
  chrome.tabs.onActivated.addListener(({ tabId, windowId }) => windowId === own && show(tabId));
  chrome.storage.session.onChanged.addListener(({ click }) => click?.newValue && clicked(click.newValue));
  const [active] = await chrome.tabs.query({ active: true, windowId: own });
  show(active?.id ?? null);
  const { click } = await chrome.storage.session.get('click');
  if (click) clicked(click);

  /** @param {{ tab: number, window: number, at: number }} click */
  function clicked({ tab, window, at }) {
    if (window !== own || at <= lastClick) return;
    lastClick = at;
    chrome.storage.session.remove('click'); // a panel that is opened later has nothing to do with it
    show(tab);
    if (tabs.get(tab)?.port) unmark(tab);
    else read(tab);
  }
}

/** @param {number} id */
async function read(id) {
  /** @type {Tab} */
  const tab = { port: null, reading: null, speaker: null, status: panelTexts.reading, problem: '', isKept: false };
  tabs.set(id, tab);
  show(id);
  if (!(await isLetIn(id))) return fail(id, tab, new PanelError('untouchable'));
  if (tabs.get(id) !== tab) return;
  const port = chrome.tabs.connect(id, { frameId: 0 });
  tab.port = port;
  /** @type {Record<string, (message: any) => void>} */
  const answers = {
    page: (page) => receive(id, tab, page),
    marked: ({ lost }) => tell(id, tab, lost > 0 ? panelTexts.partly(lost) : foundIn(tab)),
    lost: () => tell(id, tab, panelTexts.lost),
    select({ speaker }) {
      tab.speaker = speaker;
      if (id !== front) return;
      side.choose(speaker);
      side.reveal();
    },
  };
  port.onMessage.addListener((message) => answers[message.type]?.(message));
  port.onDisconnect.addListener(() => {
    void chrome.runtime.lastError;
    if (tabs.get(id) === tab && tab.port) fail(id, tab, new PanelError('left'));
  });
}

/**
 * Brings page.js into a tab. The leave that the click gives reaches the tab by another way than the click reaches the
 * panel, and may come later.
 * @param {number} id
 * @returns {Promise<boolean>} false when the browser does not let it in
 */
async function isLetIn(id) {
  for (const ms of [0, 50, 150, 400]) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const isIn = await chrome.scripting.executeScript({ target: { tabId: id }, files: ['page.js'] }).then(
      () => true,
      () => false,
    );
    if (isIn) return true;
  }
  return false;
}

/** @param {number} id @param {Tab} tab @param {Parameters<typeof readPage>[0]} page */
async function receive(id, tab, page) {
  try {
    const reading = await readPage(page);
    if (tabs.get(id) !== tab || !tab.port) return; // it was left meanwhile
    tab.reading = reading;
    const { text, blocks, analysis } = reading;
    tab.port.postMessage({ type: 'mark', article: { text, blocks, analysis } });
    tab.status = foundIn(tab);
    show(front);
  } catch (error) {
    if (tabs.get(id) === tab && tab.port) fail(id, tab, error);
  }
}

/** Takes the marks away, and what is known of the tab. @param {number} id */
function unmark(id) {
  const tab = tabs.get(id);
  tab?.port?.postMessage({ type: 'clear' });
  letGo(tab);
  tabs.delete(id);
  show(front);
  if (id === front) status.textContent = panelTexts.cleared;
}

/** @param {number} id @param {Tab} tab @param {unknown} error */
function fail(id, tab, error) {
  letGo(tab);
  Object.assign(tab, { reading: null, status: '', problem: messageOf(error) });
  if (id === front) show(id);
}

/** @param {Tab | undefined} tab */
function letGo(tab) {
  const port = tab?.port;
  if (!tab || !port) return;
  tab.port = null;
  port.disconnect();
}

/** @param {number} id @param {Tab} tab @param {string} words */
function tell(id, tab, words) {
  tab.status = words;
  if (id === front) status.textContent = words;
}

/** @param {Tab} tab */
function foundIn({ reading }) {
  if (!reading) return '';
  const { quotes, speakers, goals } = reading.analysis;
  const found = { quotes: quotes.length, speakers: speakers.length, goals: goals.length };
  return found.quotes + found.goals === 0 ? texts.reading.nothing : texts.reading.done(found);
}

function shown() {
  return front === null ? undefined : tabs.get(front);
}

/** What is known of a tab, which is in front now. @param {number | null} id */
function show(id) {
  front = id;
  const tab = shown();
  const reading = tab?.reading ?? null;
  problem.textContent = tab?.problem ?? '';
  status.textContent = tab ? tab.status : panelTexts.idle;
  side.clear();
  side.element.hidden = true;
  for (const element of [title, from, actions]) element.hidden = reading === null;
  if (!tab || !reading) return;
  const { text, analysis, source } = reading;
  title.textContent = source.title ?? panelTexts.untitled;
  from.textContent = [source.outlet, source.author, dateOf(source.date)].filter(Boolean).join(' · ');
  showKept(tab);
  side.show(text, analysis, tab.speaker, false);
}

/** @param {string | undefined} date in ISO 8601 */
function dateOf(date) {
  if (date === undefined || Number.isNaN(Date.parse(date))) return date;
  const day = new Date(`${date.slice(0, 10)}T12:00Z`); // as the page says it, wherever the reader is
  return new Intl.DateTimeFormat(texts.language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** @param {Tab} tab */
function showKept({ isKept }) {
  add.disabled = isKept;
  add.textContent = isKept ? panelTexts.added : panelTexts.add;
}

/** @param {string | null} speaker */
function choose(speaker) {
  const tab = shown();
  if (!tab) return;
  tab.speaker = speaker;
  side.choose(speaker);
  send({ type: 'light', speaker });
}

/** @returns {Promise<string | null>} the id of the article in the library */
async function keep() {
  const tab = shown();
  if (!tab?.reading) return null;
  const id = await addToLibrary(tab.reading);
  tab.isKept = id !== null;
  if (tab !== shown()) return id;
  problem.textContent = id === null ? panelTexts.problems['not-kept'] : '';
  if (id !== null) status.textContent = panelTexts.added;
  showKept(tab);
  return id;
}

async function openInSayso() {
  const id = await keep();
  if (id !== null) chrome.tabs.create({ url: chrome.runtime.getURL(`app.html?article=${encodeURIComponent(id)}`) });
}

/** @param {object} message */
function send(message) {
  shown()?.port?.postMessage(message);
}

/** @param {unknown} error */
function messageOf(error) {
  const { code = '', subject, message } = /** @type {{ code?: string, subject?: unknown, message?: string }} */ (error);
  /** @type {Record<string, string | ((subject: never) => string)>} */
  const known = { ...texts.errors, ...panelTexts.problems };
  const words = known[code] ?? texts.errors.other(message ?? '');
  return typeof words === 'function' ? words(/** @type {never} */ (subject)) : words;
}
