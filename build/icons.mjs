// node build/icons.mjs: makes every icon file from build/icons/icon.svg again. Run it by hand after changing the drawing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './bundle.mjs';
import { ICNS_ENTRIES, ICO_SIDES, icns, ico, PNG_SIDES } from './icon-files.mjs';

const FOLDER = join(root, 'build', 'icons');
const drawing = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');

/** The part of the square that macOS expects an icon to fill, the rest being free around it (824 of 1024). */
const MACOS_PART = 824 / 1024;

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`Drawing the icons needs Chromium; there is none at ${executablePath}. Say where in CHROMIUM.`);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath });
try {
  const full = await images([...new Set([...ICO_SIDES, ...PNG_SIDES])], 1);
  const inset = await images(Object.keys(ICNS_ENTRIES).map(Number), MACOS_PART);
  mkdirSync(join(FOLDER, 'png'), { recursive: true });
  for (const side of PNG_SIDES) writeFileSync(join(FOLDER, 'png', `${side}x${side}.png`), full.get(side) ?? '');
  writeFileSync(join(FOLDER, 'icon.ico'), ico(full));
  writeFileSync(join(FOLDER, 'icon.icns'), icns(inset));
  // The page in a browser shows the same drawing.
  writeFileSync(join(root, 'renderer', 'public', 'icon.svg'), drawing);
} finally {
  await browser.close();
}

/**
 * @param {readonly number[]} sides in pixels
 * @param {number} part of the side that the drawing fills, in the middle
 * @returns {Promise<Map<number, Buffer>>} side → PNG
 */
async function images(sides, part) {
  const page = await browser.newPage();
  const made = new Map();
  for (const side of sides) {
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(
      `<style>body { margin: 0; height: 100vh; display: grid; place-items: center }
      svg { width: ${100 * part}vw; height: ${100 * part}vh }</style>${drawing}`,
    );
    made.set(side, await page.screenshot({ omitBackground: true }));
  }
  await page.close();
  return made;
}
