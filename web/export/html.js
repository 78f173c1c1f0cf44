import { headlineOf, leftOut, namesOf } from '../highlight/blocks.js';
import { findOf, findsOf, isUnsure, notOf, wordsOf } from '../highlight/finds.js';
import { isLeftOut, planArticle } from '../highlight/plan.js';
import { correctedWords, correctionInWords } from './corrections.js';
import { escape } from './escape.js';
import { notesOf } from './notes.js';
import { provenanceInWords } from './provenance.js';
import { sourceInWords, sourceOf } from './source.js';
import { textLinks } from './text-fragment.js';
import { reportTexts } from './texts.js';

/** @type {Partial<Record<import('../highlight/blocks.js').BlockKind, string>>} others are paragraphs */
const tags = { headline: 'h1', subheading: 'h2', 'pull-quote': 'blockquote', post: 'blockquote' };

/** @typedef {import('../highlight/finds.js').Find} Find */

/**
 * One HTML file that needs nothing else: the article with its marks, the speakers with their share, the goals, and
 * where all of it is from. Each find is an anchor by its id, `#q1`. It runs no script and loads nothing, and says so in
 * its own Content-Security-Policy.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('./provenance.js').Provenance & { styles?: string, texts?: typeof reportTexts }} [options] `styles`:
 *   CSS for the marks, that of tokens.css and sayso-article.css
 * @returns {string}
 */
export function toHtml(text, analysis, options) {
  return partsOf(text, analysis, options).page();
}

/**
 * What toMarkdown says, as rich text to paste into a document: the lists, without the article.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('./provenance.js').Provenance & { texts?: typeof reportTexts }} [options]
 * @returns {string}
 */
export function toRichReport(text, analysis, options) {
  return partsOf(text, analysis, { ...options, isPasted: true }).report();
}

/**
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis
 * @param {import('./provenance.js').Provenance & { styles?: string, texts?: typeof reportTexts, isPasted?: boolean
 *   }} [options] `isPasted`: among other words, where there are no anchors
 */
function partsOf(text, analysis, { styles = '', texts = reportTexts, isPasted = false, ...provenance } = {}) {
  const source = sourceOf(provenance.source);
  const { address } = source;
  const linkOf = address ? textLinks(text) : null;
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const finds = findsOf(analysis);
  /** @param {Find['record']} record */
  const nameOf = (record) => {
    const name = record.speaker !== null && speakers.get(record.speaker)?.name;
    if (!name) return texts.noSpeaker;
    return isUnsure(record) ? texts.probably(name) : name;
  };
  /** @param {import('../highlight/marks.js').Mark} mark */
  const label = ({ find }) => {
    const { record, type } = findOf(finds, find ?? '');
    if (type === 'list') return '';
    const not = notOf(record, texts);
    return texts.label(texts.kinds[record.kind], nameOf(record)) + (not && `${not} `);
  };
  return { page, report };

  function page() {
    const plans = planArticle(text, analysis, { label });
    const title = source.title ?? headlineOf(text, analysis.blocks) ?? texts.untitled;
    const parts = leftOut(text, analysis.blocks ?? []);
    return `<!doctype html>
<html lang="${escape(texts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>
${styles}
${reportStyles}</style>
</head>
<body>
<main>${plans.some(({ kind }) => kind === 'headline') ? '' : `\n<h1 dir="auto">${escape(title)}</h1>`}${from()}
<article class="text">
${plans.map(block).filter(Boolean).join('\n')}
</article>${parts === 0 ? '' : `\n<p>${escape(texts.leftOut(parts))}</p>`}
<section><h2>${escape(texts.legend)}</h2><ul class="legend">${legend()}</ul></section>
<section><h2>${escape(texts.speakers.heading)}</h2>${speakerTable()}</section>
<section><h2>${escape(texts.said)}</h2>${said()}</section>
<section><h2>${escape(texts.wanted)}</h2>${wanted()}</section>${corrected()}
</main>
<footer><p>${escape(texts.made)}</p>${origin()}</footer>
</body>
</html>
`;
  }

  function report() {
    const lists = [`<h2>${escape(texts.said)}</h2>${said()}`, `<h2>${escape(texts.wanted)}</h2>${wanted()}`];
    return [from(), ...lists, corrected(), origin()].join('');
  }

  /** @param {import('../highlight/plan.js').Plan} plan */
  function block(plan) {
    const { kind, pieces } = plan;
    if (kind === null || isLeftOut(plan)) return '';
    const tag = tags[kind] ?? 'p';
    return `<${tag} class="${namesOf(kind).join(' ')}" dir="auto">${pieces.map(piece).join('')}</${tag}>`;
  }

  /** @param {import('../highlight/plan.js').Piece} piece */
  function piece({ words, lines, entered }) {
    const marked = lines.reduceRight((inner, { name, label }) => {
      const tag = name === 'mention' ? 'span' : 'mark';
      const named =
        label === '' ? '' : ` data-label="${escape(label)}" title="${escape(label.replace(/[:\s]+$/, ''))}"`;
      return `<${tag} class="${name}"${named}>${inner}</${tag}>`;
    }, escape(words));
    return entered.reduce((inner, id) => `<span id="${escape(id)}">${inner}</span>`, marked);
  }

  /** Whose article it is, above it. */
  function from() {
    const words = sourceInWords({ ...source, title: undefined, address: undefined });
    if (words === '' && !address) return '';
    const link = address && `<a href="${escape(address)}" rel="noreferrer">${escape(address)}</a>`;
    return `\n<p class="from">${[words && `<bdi>${escape(words)}</bdi>`, link].filter(Boolean).join('<br>')}</p>`;
  }

  function origin() {
    const facts = provenanceInWords({ ...provenance, source }, texts);
    if (facts.length === 0) return '';
    const rows = facts.map(([name, value]) => `<dt>${escape(name)}</dt><dd dir="auto">${escape(value)}</dd>`);
    return `<h2>${escape(texts.origin)}</h2><dl>${rows.join('')}</dl>`;
  }

  function corrected() {
    const { corrections = [] } = provenance;
    if (corrections.length === 0) return '';
    const items = corrections.map((correction) => {
      const words = correctedWords(correction);
      const quoted = words && `<bdi>${escape(words)}</bdi> `;
      return `<li>${quoted}<small>${escape(correctionInWords(correction, texts))}</small></li>`;
    });
    return `\n<section><h2>${escape(texts.corrections.heading)}</h2><ol>${items.join('')}</ol></section>`;
  }

  /** One line for each speaker, with the way to their finds. */
  function speakerTable() {
    const total = analysis.speakers.reduce((sum, { words }) => sum + words, 0);
    const head = texts.speakers.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
    const rows = analysis.speakers.map(({ id, name, role, quotes, goals, words }) => {
      const share = total === 0 ? '' : texts.speakers.share(words / total);
      const values = [quotes.length, goals.length, words, share].map((value) => `<td>${value}</td>`).join('');
      const ways = [...quotes, ...goals].map((find) => way(find)).join(' ');
      const named = `<th scope="row" id="${escape(id)}" dir="auto">${escape(texts.named(name, role))}</th>`;
      return `<tr>${named}${values}<td class="ways">${ways}</td></tr>`;
    });
    return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  }

  /** @param {string} id of a quote or goal */
  function way(id) {
    const { type } = findOf(finds, id);
    const place = texts.speakers.place(type, Number(id.slice(1)));
    return `<a href="#${escape(id)}" title="${escape(place)}">${escape(id)}</a>`;
  }

  function legend() {
    const layers = {
      direct: 'quotes',
      mixed: 'quotes',
      indirect: 'quotes',
      aim: 'goals',
      source: 'sources',
      cue: 'cues',
    };
    return Object.entries(texts.legends)
      .map(
        ([kind, words]) =>
          `<li><mark class="${layers[/** @type {keyof typeof layers} */ (kind)]} ${kind}">${escape(words)}</mark></li>`,
      )
      .join('');
  }

  function said() {
    const total = analysis.speakers.reduce((sum, { words }) => sum + words, 0);
    const heard = [...analysis.speakers].filter(({ quotes }) => quotes.length > 0).sort((a, b) => b.words - a.words);
    const own = heard.map(({ name, role, words, quotes }) => {
      const share = total === 0 ? '' : ` · ${Math.round((100 * words) / total)}%`;
      const heading = `<h3 dir="auto">${escape(texts.named(name, role))}</h3>`;
      return `${heading}<p>${escape(texts.words(words) + share)}</p>${list(quotes)}`;
    });
    const others = analysis.quotes.filter(({ speaker }) => speaker === null).map(({ id }) => id);
    return [...own, others.length > 0 && `<h3>${escape(texts.noSpeaker)}</h3>${list(others)}`]
      .filter(Boolean)
      .join('\n');
  }

  function wanted() {
    const holders = [...new Set(analysis.goals.map(({ speaker }) => speaker))];
    return holders
      .map((holder) => {
        const name = (holder !== null && speakers.get(holder)?.name) || texts.noHolder;
        const own = analysis.goals.filter(({ speaker }) => speaker === holder);
        return `<h3 dir="auto">${escape(name)}</h3>${list(own.map(({ id }) => id))}`;
      })
      .join('\n');
  }

  /** @param {string[]} ids of quotes and goals */
  function list(ids) {
    return `<ul>${ids.map((id) => item(findOf(finds, id))).join('')}</ul>`;
  }

  /** @param {Find} find */
  function item({ id, record, words, type }) {
    const not = notOf(record, texts);
    const stated = (not && `<strong>${escape(not)}</strong> `) + escape(wordsOf(text, words));
    const link = isPasted ? stated : `<a href="#${escape(id)}" dir="auto">${stated}</a>`;
    const notes = type === 'list' ? '' : notesOf(record, analysis, texts);
    const there = address && linkOf && words.length > 0 && linkOf(address, words);
    const out = there ? ` <a class="out" href="${escape(there)}" rel="noreferrer">${escape(texts.inSource)}</a>` : '';
    return `<li>${link} <small>(${escape(notes)})${out}</small></li>`;
  }
}

const reportStyles = `body { margin: 0; background: var(--sayso-paper); color: var(--sayso-ink); }
body { font: 1.0625rem/1.75 var(--sayso-serif); }
main, footer { max-inline-size: 38rem; margin-inline: auto; padding: 2rem 1.25rem; }
section { border-block-start: 2px solid var(--sayso-ink); margin-block-start: 2rem; }
.from a, section a { color: inherit; text-decoration-color: var(--sayso-rule-2); }
main > p, section p, small, footer, footer p { color: var(--sayso-ink-2); font: 0.875rem/1.5 var(--sayso-sans); }
main > p, section p, footer p { margin: 0; }
section ul { margin: 0.25rem 0 1rem; padding-inline-start: 1.25rem; }
.from, footer dl { overflow-wrap: anywhere; }
.from { margin-block-end: 1.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font: 0.875rem/1.5 var(--sayso-sans); inline-size: 100%; }
th, td { border-block-end: 1px solid var(--sayso-rule-2); padding: 0.25rem 0.5rem 0.25rem 0; text-align: start; }
th, td { vertical-align: baseline; }
.ways { min-inline-size: 8rem; }
.ways a { display: inline-block; min-block-size: 1.5rem; min-inline-size: 1.75rem; }
tbody th { font-weight: 600; min-inline-size: 8rem; }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; margin: 0; }
dd { margin: 0; }
footer h2 { font: inherit; font-weight: 600; margin-block: 1rem 0; }
h2 { font-size: 1.375rem; margin-block: 0.75rem; }
h3 { font-size: 1.0625rem; margin-block: 1rem 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
:target { outline: 2px solid var(--sayso-focus); outline-offset: 3px; }
@media print {
  section { break-inside: avoid-page; }
  .wide { overflow: visible; }
  .out { display: none; }
}
`;
