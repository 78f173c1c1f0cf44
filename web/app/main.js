import { createAnalyzer } from '../analyzer/index.js';
import '../element/index.js';
import { h } from '../element/dom.js';
import './app.css';
import { compose } from './compose.js';
import { exportMenu } from './export-menu.js';
import { goalsPanel } from './goals-panel.js';
import { layerSwitches } from './layers.js';
import { speakersPanel } from './speakers-panel.js';
import { texts } from './texts.js';
import { themeSwitch } from './theme.js';

const patienceMs = 250; // work that is done by then is not announced

const article = document.createElement('sayso-article');
article.id = 'article';
article.analyzer = createAnalyzer();

const status = h('p', { class: 'status', role: 'status' });
const problem = h('p', { class: 'problem', role: 'alert' });
const speakers = h('section', { id: 'speakers', class: 'panel', 'aria-labelledby': 'speakers-heading' });
const goals = h('section', { id: 'goals', class: 'panel', 'aria-labelledby': 'goals-heading' });
const warnings = h('section', { class: 'panel warnings', 'aria-labelledby': 'warnings-heading', hidden: true });
const side = h(
  'aside',
  { class: 'side', 'aria-label': `${texts.speakers.heading}; ${texts.goals.heading}` },
  speakers,
  goals,
  warnings,
);
const { section: composer, controls } = compose({ onText: read, onError: report });
const reading = h(
  'section',
  { class: 'reading', 'aria-label': texts.reading.label, hidden: true },
  h(
    'div',
    { class: 'toolbar' },
    layerSwitches((layers) => (article.layers = layers)),
    h(
      'div',
      { class: 'controls' },
      controls,
      exportMenu(() => article, say),
    ),
  ),
  h(
    'nav',
    { class: 'parts', 'aria-label': texts.reading.label },
    h('a', { href: '#article' }, texts.reading.article),
    h('a', { href: '#speakers' }, texts.speakers.heading),
    h('a', { href: '#goals' }, texts.goals.heading),
  ),
  h(
    'div',
    { class: 'columns' },
    h('div', { class: 'page' }, status, article, h('p', { class: 'note help' }, texts.reading.help)),
    side,
  ),
);

document.body.append(
  h('a', { class: 'skip', href: '#article' }, texts.skip),
  h(
    'header',
    { class: 'masthead' },
    h('h1', { 'aria-label': texts.name }, h('span', { class: 'say' }, 'Say'), h('span', { class: 'so' }, 'so')),
    h('p', { class: 'promise' }, texts.promise),
    themeSwitch(),
  ),
  h('main', {}, composer, problem, reading),
  h('footer', {}, h('p', {}, texts.privacy)),
  h('div', { class: 'drop', 'aria-hidden': 'true' }, texts.compose.drop),
);

let pinned = null; // the speaker whose row is open
let busy;

article.addEventListener('sayso-analysis', ({ detail: { text, analysis } }) => {
  settled();
  show(text, analysis);
});
article.addEventListener('sayso-error', ({ detail: { error } }) => {
  settled();
  side.hidden = true;
  report(error);
});
article.addEventListener('sayso-point', ({ detail: { speaker } }) => light(speaker ?? pinned));
article.addEventListener('sayso-select', ({ detail: { speaker } }) => pin(speaker));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && pinned !== null) letGo();
});
for (const [enter, leave] of [
  ['pointerover', 'pointerleave'],
  ['focusin', 'focusout'],
]) {
  side.addEventListener(enter, (event) => point(event.target.closest('[data-speaker]')?.dataset.speaker));
  side.addEventListener(leave, () => point(null));
}

function read(text) {
  problem.textContent = '';
  reading.hidden = text === '';
  if (text === '') {
    settled();
    say('');
  } else {
    clearTimeout(busy);
    busy = setTimeout(() => {
      reading.classList.add('busy');
      say(texts.reading.busy);
    }, patienceMs);
  }
  article.text = text;
}

function settled() {
  clearTimeout(busy);
  reading.classList.remove('busy');
}

function show(text, analysis) {
  pinned = null;
  if (text === '') return;
  const { quotes, speakers: voices, goals: wants } = analysis;
  const found = { quotes: quotes.length, speakers: voices.length, goals: wants.length };
  const isEmpty = quotes.length + wants.length === 0;
  say(isEmpty ? texts.reading.nothing : texts.reading.done(found));
  side.hidden = isEmpty && analysis.warnings.length === 0;
  const go = (find) => article.select(find, { focus: true });
  speakers.replaceChildren(...speakersPanel(text, analysis, { toggle, go }));
  goals.replaceChildren(...goalsPanel(text, analysis, { go }));
  warnings.hidden = analysis.warnings.length === 0;
  warnings.replaceChildren(
    h('h2', { id: 'warnings-heading' }, texts.reading.warnings),
    h('ul', {}, ...analysis.warnings.map((warning) => h('li', {}, warning))),
  );
}

function toggle(speaker) {
  if (pinned === speaker) return letGo();
  pin(speaker);
  article.speaker = speaker;
}

function letGo() {
  article.select(null);
  pin(null);
  article.speaker = null;
}

/** Opens the row of a speaker and closes all others. */
function pin(speaker) {
  pinned = speaker;
  article.speaker = speaker;
  for (const row of speakers.querySelectorAll('.speaker')) {
    const isPinned = row.dataset.speaker === speaker;
    row.querySelector('button').setAttribute('aria-expanded', String(isPinned));
    row.querySelector('.finds').hidden = !isPinned;
  }
  light(speaker);
  if (speaker !== null) for (const panel of [speakers, goals]) bringIntoView(panel, panel.querySelector('.lit'));
}

/** Scrolls a panel that scrolls by itself, and never the page. */
function bringIntoView(panel, row) {
  if (!row || panel.scrollHeight <= panel.clientHeight) return;
  const [view, place] = [panel.getBoundingClientRect(), row.getBoundingClientRect()];
  const headroom = panel.querySelector('h2').offsetHeight;
  if (place.top < view.top + headroom || place.bottom > view.bottom) panel.scrollTop += place.top - view.top - headroom;
}

function point(speaker) {
  article.speaker = speaker ?? pinned;
  light(speaker ?? pinned);
}

function light(speaker) {
  for (const element of side.querySelectorAll('[data-speaker]')) {
    element.classList.toggle('lit', speaker !== null && element.dataset.speaker === speaker);
  }
}

function say(message) {
  status.textContent = message;
}

function report(error) {
  say('');
  const message = texts.errors[error.code] ?? texts.errors.other(error.message);
  problem.textContent = typeof message === 'function' ? message(error.subject) : message;
}
