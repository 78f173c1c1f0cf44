#!/usr/bin/env node
// Draws the installed app's icons from the page's.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium, setup } from './setup.mjs';
import { main, root, takeNone } from './shell.mjs';

const help = `Usage: npm run icons

Draws web/app/public/icons/*.png and web/extension/public/icons/*.png from web/app/icon.svg, with Chromium. They are in
the repository; this is for when the icon changes.
`;

/**
 * A mask may cut off all but a circle of 80 % of the width, and a system cuts its own corners.
 * @type {{ name: string, size: number, folder?: string, isFull?: boolean, scale?: number }[]}
 */
const icons = [
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
  { name: 'maskable-192', size: 192, isFull: true, scale: 0.86 },
  { name: 'maskable-512', size: 512, isFull: true, scale: 0.86 },
  { name: 'apple-touch-180', size: 180, isFull: true },
  ...[16, 32, 48, 128].map((size) => ({ name: String(size), size, folder: 'web/extension/public/icons' })),
];

await main(help, async (args) => {
  takeNone(args);
  setup(['browser']);
  const { chromium } = await import('playwright-core');
  const svg = readFileSync(join(root, 'web/app/icon.svg'), 'utf8');
  const paper = svg.match(/<rect [^>]*fill="(#\w+)"/)?.[1];
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    for (const { name, size, folder = 'web/app/public/icons', isFull = false, scale = 1 } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>html { background: ${isFull ? paper : 'transparent'} } 
         body { margin: 0; display: grid; place-items: center; height: 100vh }
         svg { width: ${100 * scale}vw; display: block }</style>${svg}`,
      );
      const image = await page.screenshot({ omitBackground: !isFull });
      writeFileSync(join(root, folder, `${name}.png`), image);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`Drew ${icons.map(({ name }) => name).join(', ')}.`);
});
