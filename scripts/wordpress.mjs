// The plugin for WordPress: the files of web/wordpress with the widget as it was built.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './shell.mjs';

/**
 * @param {string} widget the folder of the built widget, whose integrity.json the plugin reads
 * @param {string} folder to write, named `sayso` as WordPress knows plugins by their folder; what was there is gone
 */
export function writePlugin(widget, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'web/wordpress'), folder, { recursive: true });
  cpSync(widget, join(folder, 'widget'), { recursive: true, filter: (path) => !/\.(br|gz|d\.ts)$/.test(path) });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
