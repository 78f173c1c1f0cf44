#!/usr/bin/env node
// Measures the program sayso on the annotated corpora.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { evaluation, Failure, main, root, run } from './shell.mjs';

const usual = ['seed', 'polnear-dev', 'speakers-dev', 'goals-dev'];

const help = `Usage: npm run eval [-- FILE… [--errors N] [--json]]

Sets up (scripts/setup.mjs), builds the program sayso, and prints what score.py of the evaluation folder measures on
each FILE: a path, or the name of a corpus such as seed. Without FILE: ${usual.join(', ')}.
  --errors N   also show N misses and false finds
  --json       figures as JSON
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

await main(help, async (args) => {
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
