import { notOf, wordsOf } from '../highlight/finds.js';
import { correctedWords, correctionInWords } from './corrections.js';
import { grouped } from './grouped.js';
import { notesOf } from './notes.js';
import { provenanceInWords } from './provenance.js';
import { sourceOf } from './source.js';
import { textLinks } from './text-fragment.js';
import { reportTexts } from './texts.js';

/**
 * A report to read or to paste into notes: the quotes by speaker, then the goals by holder, what a reader corrected,
 * and where all of it is from.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 * @param {import('./provenance.js').Provenance & { texts?: typeof reportTexts }} [options]
 *
 * @typedef {import('../analyzer/index.js').Quote} Quote
 * @typedef {import('../analyzer/index.js').Goal} Goal
 */
export function toMarkdown(text, analysis, { texts = reportTexts, ...provenance } = {}) {
  const { address } = sourceOf(provenance.source);
  const linkOf = address ? textLinks(text) : null;
  /** @param {Quote['content']} words */
  const link = (words) => (address && linkOf ? ` [${texts.inSource}](<${linkOf(address, words)}>)` : '');
  const quotesOf = grouped(analysis.quotes, ({ speaker }) => speaker);
  const goalsOf = grouped(analysis.goals, ({ speaker }) => speaker);
  /** @type {string[]} */
  const lines = [];
  /** @param {Quote | Goal} record @param {Quote['content']} words */
  const stated = (record, words) => {
    const not = notOf(record, texts);
    return (not && `**${not}** `) + escape(wordsOf(text, words));
  };
  /** @param {Quote[]} [quotes] */
  const quotes = (quotes = []) => {
    for (const quote of quotes) {
      lines.push(
        `> ${stated(quote, quote.content)}`,
        '>',
        `> (${notesOf(quote, analysis, texts)})${link(quote.content)}`,
        '',
      );
    }
  };
  /** @param {Goal[]} goals */
  const goals = (goals) => {
    for (const goal of goals) {
      lines.push(`- ${stated(goal, goal.span)} (${notesOf(goal, analysis, texts)})${link(goal.span)}`);
    }
    lines.push('');
  };

  lines.push(`# ${texts.said}`, '');
  for (const speaker of analysis.speakers.filter((speaker) => speaker.quotes.length > 0)) {
    lines.push(`## ${title(speaker)}`, '');
    quotes(quotesOf.get(speaker.id));
  }
  const unattributed = analysis.quotes.filter((quote) => quote.speaker === null);
  if (unattributed.length > 0) lines.push(`## ${texts.noSpeaker}`, '');
  quotes(unattributed);

  lines.push(`# ${texts.wanted}`, '');
  for (const speaker of analysis.speakers.filter((speaker) => speaker.goals.length > 0)) {
    lines.push(`## ${title(speaker)}`, '');
    goals(goalsOf.get(speaker.id) ?? []);
  }
  const unheld = analysis.goals.filter((goal) => goal.speaker === null);
  if (unheld.length > 0) lines.push(`## ${texts.noHolder}`, '');
  if (unheld.length > 0) goals(unheld);

  const { corrections = [] } = provenance;
  if (corrections.length > 0) lines.push(`# ${texts.corrections.heading}`, '');
  for (const correction of corrections) {
    const words = correctedWords(correction);
    lines.push(`- ${words && `“${escape(words)}” `}${escape(correctionInWords(correction, texts))}`);
  }
  if (corrections.length > 0) lines.push('');

  const facts = provenanceInWords(provenance, texts);
  if (facts.length > 0) lines.push(`# ${texts.origin}`, '');
  for (const [name, value] of facts) lines.push(`- ${name}: ${value === address ? `<${address}>` : escape(value)}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** @param {import('../analyzer/index.js').Speaker} speaker */
function title({ name, role }) {
  return escape(role ? `${name}, ${role}` : name);
}

/**
 * The article's words must stay words: no markup, no HTML, no list or heading that they happen to look like, no link,
 * and no name or number that a platform takes for one of its own.
 * @param {string} words
 */
function escape(words) {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&#|~$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&')
    .replace(commits, (name) => name.replace(/.{6}(?=.)/g, `$&${joiner}`))
    .replace(addresses, `$&${joiner}`);
}

// Addresses are linked, and whoever is named with an @ is told, when the page has been made and escapes are gone. Where
// one would begin stands a word joiner, which is not seen and parts no word:
//
//   www.example.com  ->  www&NoBreak;.example.&NoBreak;com        @lias  ->  @&NoBreak;lias
const joiner = '&NoBreak;';
const commits = /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/gi;
const addresses = new RegExp(
  [
    'www(?=\\.)',
    ':(?=//)|//(?=\\S)', // https://example.com
    '(?:mailto|xmpp|tel|javascript|data):(?=\\S)',
    '[\\p{L}\\p{N}]\\.(?=\\p{L}{2})', // example.com
    '\\d\\.(?=\\d+\\.\\d+\\.\\d)', // 192.0.2.1
    '@(?=\\S)', // @lias, ana@example.com
    '#(?=\\d)|GH-(?=\\d)', // an issue
    '(?<!\\w):(?=[\\w+\\\\-]+:)', // :smile:
  ].join('|'),
  'giu',
);
