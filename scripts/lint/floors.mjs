#!/usr/bin/env node
// What stands in core/ includes its own floor or lower ones.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../shell.mjs';
import { allowed, program, texts } from './check.mjs';
import { includes } from './cpp.mjs';

/**
 * The floors of core/ from below; CONTRIBUTING.md says what is in the rooms. A file is on the floor that names it most
 * closely: core/findings/goals/verbs.cpp on that of "findings/goals/", core/findings/goals.hpp and .cpp on that of
 * "findings/goals".
 */
const fromBelow = [
  ['finds', 'block', 'block_kinds', 'evidence', 'span'],
  ['text/'],
  ['document/'],
  ['english/'],
  ['syntax/'],
  ['findings/attributions/'],
  ['reader/'],
  ['findings/roles/'],
  ['findings/negation/', 'findings/negation'],
  ['findings/attributions'],
  ['findings/mentions/', 'findings/mentions'],
  ['findings/speakers/', 'findings/speakers'],
  ['findings/goals/', 'findings/goals'],
  ['analysis', 'invariants'],
  ['json', 'json_fields'],
  ['wasm', 'cli/'],
];

const rooms = fromBelow
  .flatMap((names, floor) => names.map((name) => ({ name, floor })))
  .sort((a, b) => b.name.length - a.name.length);

/** @param {string} path below core/ @returns {number | undefined} its floor */
export const floorOf = (path) =>
  rooms.find(({ name }) => (name.endsWith('/') ? path.startsWith(name) : path.replace(/\.\w+$/, '') === name))?.floor;

/**
 * @param {string} folder
 * @returns {{ arrow: string, place: string }[]} the includes that go up, or from or to what has no floor
 */
function arrowsUp(folder) {
  const arrows = [];
  for (const { path, text } of texts(['core/*.cpp', 'core/*.hpp'], folder)) {
    const from = path.replace('core/', '');
    for (const { line, header } of includes(text)) {
      if (!existsSync(join(folder, 'core', header))) continue; // a library's, or made by the build
      const isUp = (floorOf(header) ?? Infinity) > (floorOf(from) ?? -1);
      if (isUp) arrows.push({ arrow: `${from} -> ${header}`, place: `${path}:${line}` });
    }
  }
  return arrows;
}

/**
 * @type {import('./check.mjs').Check}
 * @param {string[]} [listed] the arrows that may stay for now
 */
export function floors(folder = root, listed = allowed.arrows) {
  const arrows = arrowsUp(folder);
  const present = arrows.map(({ arrow }) => arrow);
  return [
    ...arrows
      .filter(({ arrow }) => !listed.includes(arrow))
      .map(({ arrow, place }) => `${place}: goes up a floor, or to no floor (${arrow})`),
    ...listed
      .filter((arrow) => !present.includes(arrow))
      .map((arrow) => `scripts/lint/allowed.json: ${arrow} is no more; take it off the list`),
  ];
}

await program(
  import.meta.url,
  'Names the includes in core/ that go up a floor; the floors stand in this file.',
  floors,
);
