#!/usr/bin/env node
// Measures the program sayso on the annotated corpora.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from './build.mjs';
import { findChromium, setup } from './setup.mjs';
import { evaluateFurniture } from './evaluate_furniture.mjs';
import { evaluateGap } from './evaluate_gap.mjs';
import { evaluatePages } from './evaluate_pages.mjs';
import { furniture } from './furniture.mjs';
import { evaluation, Failure, main, root, run } from './shell.mjs';

const usual = ['seed', 'polnear-dev', 'speakers-dev', 'goals-dev'];

const help = `Usage: npm run eval [-- FILE… [--errors N] [--json]]
       npm run eval -- pages [FOLDER]
       npm run eval -- furniture [KIND…] [--seen]
       npm run eval -- gap [FILE.tsv]

Sets up (scripts/setup.mjs), builds the program sayso, and prints what score.py of the evaluation folder measures on
each FILE: a path, or the name of a corpus such as seed. Without FILE: ${usual.join(', ')}.
  --errors N   also show N misses and false finds
  --json       figures as JSON
With pages: takes the article out of each saved page of FOLDER (html/ID.html.gz, truth.json, score.py; the evaluation
folder's pages unless told) with the page's own code, in Chromium, and prints what score.py says of the texts.
With furniture: puts lines of each kind that news pages have around an article (scripts/furniture.mjs; of the KINDs
alone when some are named) above, between and below the paragraphs of every article of polnear-dev, and prints in how
many articles all finds stay as they were, and what is worst.
  --seen       the wordings that the patterns were written for, not the others
With gap: prints how often the name is found that an ambiguous pronoun means, in FILE.tsv, a file of GAP (the evaluation
folder's gap-validation.tsv unless told).
The evaluation folder is ../shared/eval, seen from the repository, or SAYSO_EVAL when that is set.
`;

/** @param {string[]} args @returns {{ files: string[], flags: string[] }} the flags are score.py's */
function readArguments(args) {
  const files = [];
  const flags = [];
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--json') flags.push(args[i]);
    else if (args[i] === '--errors') {
      if (!/^\d+$/.test(args[i + 1] ?? '')) throw new Failure('--errors needs a number; see --help.');
      flags.push(args[i], args[++i]);
    } else if (args[i].startsWith('-')) throw new Failure(`Unknown option ${args[i]}; see --help.`);
    else files.push(args[i]);
  }
  return { files: files.length > 0 ? files : usual, flags };
}

/** @param {string[]} args what follows `pages` */
async function scorePages([folder = join(evaluation, 'pages'), ...rest]) {
  if (rest.length > 0 || folder.startsWith('-'))
    throw new Failure(`Unknown argument ${rest[0] ?? folder}; see --help.`);
  const path = resolve(process.env.INIT_CWD ?? root, folder);
  if (!existsSync(join(path, 'truth.json'))) throw new Failure(`There are no pages in ${path}: truth.json is missing.`);
  setup(['browser', 'eval']);
  await evaluatePages(path, findChromium());
}

/** @param {string[]} args what follows `furniture` */
async function scoreFurniture(args) {
  const kinds = args.filter((arg) => arg !== '--seen');
  const unknown = kinds.find((kind) => !Object.hasOwn(furniture, kind));
  if (unknown) throw new Failure(`Unknown argument ${unknown}; see --help.`);
  setup(['native', 'eval']);
  await build('native');
  evaluateFurniture('build/native/sayso', join(evaluation, 'corpora', 'polnear-dev.jsonl'), {
    wordings: args.includes('--seen') ? 'seen' : 'unseen',
    ...(kinds.length > 0 && { kinds }),
  });
}

/** @param {string[]} args what follows `gap` */
async function scoreGap([file, ...rest]) {
  const unknown = rest[0] ?? (file?.startsWith('-') ? file : undefined);
  if (unknown) throw new Failure(`Unknown argument ${unknown}; see --help.`);
  const path = file ? resolve(process.env.INIT_CWD ?? root, file) : join(evaluation, 'corpora', 'gap-validation.tsv');
  if (!existsSync(path)) throw new Failure(`${path}: there is no such file.`);
  setup(['native', 'eval']);
  await build('native');
  run('cmake', ['--build', '--preset', 'native', '--target', 'speaker_evidence']);
  evaluateGap(join(root, 'build/native/speaker_evidence'), path);
}

await main(help, async (args) => {
  if (args[0] === 'gap') return scoreGap(args.slice(1));
  if (args[0] === 'furniture') return scoreFurniture(args.slice(1));
  if (args[0] === 'pages') return scorePages(args.slice(1));
  const { files, flags } = readArguments(args);
  const score = join(evaluation, 'score.py');
  if (!existsSync(score)) {
    throw new Failure(`The evaluation folder is not there (${score} was looked for). SAYSO_EVAL may name its place.`);
  }
  const paths = files.map((file) => {
    const path = [resolve(process.env.INIT_CWD ?? root, file), join(evaluation, 'corpora', `${file}.jsonl`)].find(
      existsSync,
    );
    if (!path)
      throw new Failure(`There is no corpus ${file}: neither a file of that name nor one in ${evaluation}/corpora.`);
    return path;
  });
  setup(['native', 'eval']);
  await build('native');
  run('python3', [score, '--cmd', 'build/native/sayso --jsonl', ...flags, ...paths]);
});
