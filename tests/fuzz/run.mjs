// Runs one target of fast-check: node tests/fuzz/run.mjs TARGET SECONDS SEED, or TARGET FILE to try one kept input
// again. A target is TARGET_target.mjs: `inputs`, values for fast-check that JSON can hold, and `check(input)`, which
// throws where something does not hold and may return how many runs it counts for.
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, what, seed] = process.argv.slice(2);
const { inputs, check } = await import(`./${name}_target.mjs`);
const folder = join(here, 'crashes', name);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

if (Number.isNaN(Number(what))) {
  await check(read(what));
  console.log('Everything holds.');
} else {
  await search(Number(what));
}

async function search(seconds) {
  const kept = existsSync(folder) ? readdirSync(folder).map((file) => [read(join(folder, file))]) : [];
  let runs = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    runs += (await check(input)) ?? 1;
  });
  const result = await fc.check(property, {
    examples: kept,
    seed: Number(seed),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: 1000 * seconds,
    markInterruptAsFailure: false,
  });
  console.log(`runs: ${runs}`);
  if (!result.failed) return;
  const json = JSON.stringify(result.counterexample[0], null, 1);
  const file = join(folder, `${createHash('sha1').update(json).digest('hex').slice(0, 16)}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, json);
  console.error(result.errorInstance ?? result);
  console.error(`The input is ${file}.`);
  process.exitCode = 1;
}
