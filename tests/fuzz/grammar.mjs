// The grammar of made-up news (news_grammar.def) as values for fast-check.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';

const literal = /"((?:[^"\\]|\\.)*)"/g;
const escapes = { n: '\n', r: '\r', t: '\t' };

/** What a string literal of C++ stands for. A byte that is no UTF-8 becomes U+FFFD. */
function unescaped(literal) {
  const bytes = literal.replace(/\\(x[0-9A-F]{2}|.)/g, (_, code) =>
    code.length === 3 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (escapes[code] ?? code),
  );
  if (!literal.includes('\\x')) return bytes;
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const source = readFileSync(new URL('news_grammar.def', import.meta.url), 'utf8').replace(/^\/\/.*$/gm, '');
const rules = source
  .split('SYMBOL(')
  .slice(1)
  .map((rule) => [...rule.matchAll(literal)].map(([, words]) => unescaped(words)));

/** An alternative "{source} {said}" is its parts, joined. */
function alternative(words, tie) {
  const parts = words.split(/(\{\w+\})/).filter((part) => part !== '');
  const made = parts.map((part) => (/^\{\w+\}$/.test(part) ? tie(part.slice(1, -1)) : fc.constant(part)));
  return fc.tuple(...made).map((words) => words.join(''));
}

const symbols = fc.letrec((tie) =>
  Object.fromEntries(
    rules.map(([name, ...alternatives]) => [
      name,
      fc.oneof({ maxDepth: 7, depthIdentifier: 'news' }, ...alternatives.map((words) => alternative(words, tie))),
    ]),
  ),
);

/** A text like news, well-formed, with now and then something of anything in it. */
export const news = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: symbols.paragraph },
      { weight: 2, arbitrary: symbols.turns },
      { weight: 2, arbitrary: symbols.heading },
      { weight: 2, arbitrary: symbols.list },
      { weight: 3, arbitrary: symbols.gap },
      { weight: 1, arbitrary: symbols.odd },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').toWellFormed());
