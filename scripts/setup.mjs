#!/usr/bin/env node
// Sees to it that everything the build and the tests need is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Failure, findProgram, isMain, main, root, run, takeNone } from './shell.mjs';

const help = `Usage: node scripts/setup.mjs

Looks for what the build and the tests need, and installs what is missing: Debian packages with apt-get (as root),
npm packages with npm ci. Touches nothing that is there. Where it cannot install, it names what is missing and how to
get it, and ends with status 1. The other scripts do the same for what they need themselves.

Used as they are when they are there:
  CXX, g++, clang++       the native compiler
  EMSDK, emcc on PATH     Emscripten, 3.1.6 or later
  CHROMIUM, chromium, google-chrome on PATH    the browser of the tests
  FIREFOX, firefox-esr, firefox on PATH    the other engines of the tests: Firefox
  WebKitWebDriver on PATH, with its MiniBrowser    and WebKit, which needs Xvfb, a display that nobody sees
`;

/**
 * A thing that must be there: what for (parts of scripts/build.mjs, `browser`, `engines`, `eval`, `lint`), how
 * to see that it is there, its Debian packages, and where others get it.
 * @typedef {{ name: string, uses: string[], found: () => unknown, packages: string[], elsewhere: string }} Need
 */

/** @type {Need[]} */
const needs = [
  {
    name: 'a C++20 compiler',
    uses: ['native', 'debug'],
    found: () => findProgram(...(process.env.CXX ? [process.env.CXX.split(' ')[0]] : ['g++', 'c++', 'clang++'])),
    packages: ['g++'],
    elsewhere: 'gcc 12 or clang 14, or later; CXX may name it',
  },
  {
    name: 'CMake 3.25',
    uses: ['native', 'debug', 'fuzz', 'wasm'],
    found: () => isVersion(findProgram('cmake'), [3, 25]),
    packages: ['cmake'],
    elsewhere: 'https://cmake.org/download',
  },
  {
    name: 'Ninja',
    uses: ['native', 'debug', 'fuzz', 'wasm'],
    found: () => findProgram('ninja'),
    packages: ['ninja-build'],
    elsewhere: 'https://ninja-build.org',
  },
  {
    name: 'Emscripten',
    uses: ['wasm'],
    found: () => findProgram(join(process.env.EMSDK ?? '', 'upstream/emscripten/emcc'), 'emcc'),
    packages: ['emscripten'],
    elsewhere: 'https://emscripten.org/docs/getting_started/downloads.html',
  },
  {
    name: 'nlohmann/json 3',
    uses: ['native', 'debug', 'fuzz', 'wasm'],
    found: () => hasHeader('nlohmann/json.hpp'),
    packages: ['nlohmann-json3-dev'],
    elsewhere: 'https://github.com/nlohmann/json, its include folder into /usr/local/include',
  },
  {
    name: 'Catch2',
    uses: ['debug'],
    found: () => hasHeader('catch2/catch.hpp') || hasHeader('catch2/catch_all.hpp'),
    packages: ['catch2'],
    elsewhere: 'https://github.com/catchorg/Catch2, version 2 or 3, into /usr/local',
  },
  {
    name: 'clang 14 with libFuzzer',
    uses: ['fuzz'],
    found: hasLibFuzzer,
    packages: ['clang', 'libclang-rt-dev', 'llvm'],
    elsewhere: 'https://releases.llvm.org, with compiler-rt; clang++ on PATH',
  },
  {
    name: 'clang-tidy 14',
    uses: ['lint'],
    found: () => isVersion(findProgram('clang-tidy'), [14]),
    packages: ['clang-tidy'],
    elsewhere: 'https://releases.llvm.org, with clang-tools-extra',
  },
  {
    name: 'ShellCheck',
    uses: ['lint'],
    found: () => findProgram('shellcheck'),
    packages: ['shellcheck'],
    elsewhere: 'https://www.shellcheck.net',
  },
  {
    name: 'Chromium',
    uses: ['browser'],
    found: findChromium,
    packages: ['chromium', 'fonts-liberation'],
    elsewhere: 'https://www.chromium.org; CHROMIUM may name it',
  },
  {
    name: 'Firefox 140',
    uses: ['engines'],
    found: () => isVersion(findFirefox(), [140]),
    packages: ['firefox-esr'],
    elsewhere: 'https://www.mozilla.org/firefox; FIREFOX may name it',
  },
  {
    name: 'WebKitGTK’s WebDriver',
    uses: ['engines'],
    found: () => findProgram('WebKitWebDriver'),
    packages: ['webkit2gtk-driver'],
    elsewhere: 'the package with WebKitWebDriver: webkitgtk-webdriver, webkit2gtk-driver, webkitgtk6.0 …; Linux only',
  },
  {
    name: 'Xvfb',
    uses: ['engines'],
    found: () => findProgram('Xvfb'),
    packages: ['xvfb'],
    elsewhere: 'https://www.x.org, or the package with Xvfb: xvfb, xorg-server-xvfb, xorg-x11-server-Xvfb',
  },
  {
    name: 'Python 3',
    uses: ['wasm', 'eval'],
    found: () => findProgram('python3'),
    packages: ['python3'],
    elsewhere: 'https://www.python.org',
  },
];

/** @returns {string | undefined} the path of CHROMIUM, else of the browser on PATH */
export function findChromium() {
  return findProgram(
    ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : ['chromium', 'chromium-browser', 'google-chrome']),
  );
}

/** @returns {string | undefined} the path of FIREFOX, else of the browser on PATH */
export function findFirefox() {
  return findProgram(...(process.env.FIREFOX ? [process.env.FIREFOX] : ['firefox-esr', 'firefox']));
}

/** clang's runtime libraries are a package of their own. */
function hasLibFuzzer() {
  const clang = findProgram('clang++');
  if (!clang || !isVersion(clang, [14])) return false;
  const { stdout } = spawnSync(clang, ['-print-resource-dir'], { encoding: 'utf8' });
  const libraries = join(stdout.trim(), 'lib');
  const names = existsSync(libraries) ? readdirSync(libraries, { recursive: true, encoding: 'utf8' }) : [];
  return names.some((name) => /libclang_rt\.fuzzer(-\w+)?\.a$/.test(name));
}

/** @param {string} header */
const hasHeader = (header) => ['/usr/include', '/usr/local/include'].some((folder) => existsSync(join(folder, header)));

/** @param {string | undefined} program @param {number[]} least */
function isVersion(program, least) {
  const text = program ? spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout : null;
  return text ? isAtLeast(text.match(/\d+(\.\d+)+/)?.[0] ?? '0', least) : false;
}

/** @param {string} version @param {number[]} least */
function isAtLeast(version, least) {
  const parts = version.split('.').map(Number);
  const differing = least.findIndex((part, i) => (parts[i] ?? 0) !== part);
  return differing === -1 || (parts[differing] ?? 0) > least[differing];
}

/** Whether node_modules holds what package-lock.json says, those for other systems aside. */
function hasNpmPackages() {
  /** @param {string} path @returns {Record<string, { version: string, optional?: boolean }>} */
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  let installed;
  try {
    installed = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(read('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional) === true,
  );
}

/**
 * Installs what is missing and says what it does; silent when all is there.
 * @param {string[]} [uses] what it is for, as in Need; everything when left out
 * @throws {Failure} when something is missing that cannot be installed
 */
export function setup(uses) {
  if (!isAtLeast(process.versions.node, [20, 19])) {
    throw new Failure(`Node 20.19 or later is needed, and this is ${process.versions.node}. See https://nodejs.org.`);
  }
  const wanted = needs.filter((need) => !uses || need.uses.some((use) => uses.includes(use)));
  installDebianPackages(wanted.filter((need) => !need.found()));
  if (!hasNpmPackages()) {
    console.log('Installing the npm packages of package-lock.json into node_modules (npm ci).');
    run('npm', ['ci', '--no-audit', '--no-fund']);
  }
}

/** @param {Need[]} missing */
function installDebianPackages(missing) {
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const isDebian = existsSync('/etc/debian_version') && findProgram('apt-get');
  if (!isDebian || process.getuid?.() !== 0) {
    const list = missing.map(({ name, elsewhere }) => `  ${name}${isDebian ? '' : ` (${elsewhere})`}`);
    const how = isDebian
      ? `Only root can install it. Run: sudo apt-get update && sudo apt-get ${install.join(' ')}`
      : 'This is not Debian: install it from the places named, then run this again.';
    throw new Failure(['This is missing:', ...list, how].join('\n'));
  }
  console.log(`Missing: ${missing.map((need) => need.name).join(', ')}.`);
  console.log(`Installing the Debian packages ${packages.join(' ')} (apt-get).`);
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=600'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  run('apt-get', [...quiet, 'update'], options);
  run('apt-get', [...quiet, ...install], options);
  const still = missing.filter((need) => !need.found());
  if (still.length > 0) {
    throw new Failure(
      [
        'Installed, and still missing:',
        ...still.map(({ name, elsewhere }) => `  ${name} (${elsewhere})`),
        'Is one of CXX, EMSDK, CHROMIUM and FIREFOX set to what is not there, or Debian older than 12?',
      ].join('\n'),
    );
  }
}

if (isMain(import.meta.url)) {
  await main(help, (args) => {
    takeNone(args);
    setup();
    console.log('Everything that the build and the tests need is there.');
  });
}
