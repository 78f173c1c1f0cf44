import { findsOf, wordsOf } from '../highlight/finds.js';
import { notesOf } from './notes.js';
import { reportTexts } from './texts.js';

/**
 * A report to read or to paste into notes: the quotes by speaker, then the goals by holder.
 * @param {string} text
 * @param {import('../analyzer/index.js').Analysis} analysis of this text, in UTF-16 units
 */
export function toMarkdown(text, analysis, texts = reportTexts) {
  const finds = findsOf(analysis);
  const lines = [];
  const quotes = (quotes) => {
    for (const quote of quotes) {
      lines.push(`> ${escape(wordsOf(text, quote.content))}`, '>', `> (${notesOf(quote, analysis, texts)})`, '');
    }
  };
  const goals = (goals) => {
    for (const goal of goals) lines.push(`- ${escape(wordsOf(text, goal.span))} (${notesOf(goal, analysis, texts)})`);
    lines.push('');
  };

  lines.push(`# ${texts.said}`, '');
  for (const speaker of analysis.speakers.filter((speaker) => speaker.quotes.length > 0)) {
    lines.push(`## ${title(speaker)}`, '');
    quotes(speaker.quotes.map((id) => finds.get(id).record));
  }
  const unattributed = analysis.quotes.filter((quote) => quote.speaker === null);
  if (unattributed.length > 0) lines.push(`## ${texts.noSpeaker}`, '');
  quotes(unattributed);

  lines.push(`# ${texts.wanted}`, '');
  for (const speaker of analysis.speakers.filter((speaker) => speaker.goals.length > 0)) {
    lines.push(`## ${title(speaker)}`, '');
    goals(speaker.goals.map((id) => finds.get(id).record));
  }
  const unheld = analysis.goals.filter((goal) => goal.speaker === null);
  if (unheld.length > 0) lines.push(`## ${texts.noHolder}`, '');
  if (unheld.length > 0) goals(unheld);
  return `${lines.join('\n').trimEnd()}\n`;
}

function title({ name, role }) {
  return escape(role ? `${name}, ${role}` : name);
}

/** The article's words must stay words: no markup, no HTML, no list or heading that they happen to look like. */
function escape(words) {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
