// npm run screenshots: every page as it looks at 1280 × 720, light and dark, to dist/screenshots; those that the README
// shows also to build/screenshots. Takes the sample of Enschede.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildApp } from './app.mjs';
import { bundle, root } from './bundle.mjs';

const OUT = join(root, 'dist', 'screenshots');
const KEPT = join(root, 'build', 'screenshots');
const README = ['budget-licht', 'uitleg-donker'];
const PAGES = [
  'start',
  'populatie',
  'zorgvraag',
  'varianten',
  'budget',
  'rendement',
  'onzekerheid',
  'besluit',
  'formules',
];

const { serve, portOf } = await import(pathToFileURL(await bundle('server', 'electron/serve/server.ts')).href);
const server = await serve(await buildApp(), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
mkdirSync(OUT, { recursive: true });
mkdirSync(KEPT, { recursive: true });

for (const [colorScheme, theme] of /** @type {const} */ ([
  ['light', 'licht'],
  ['dark', 'donker'],
])) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme, locale: 'nl-NL' });
  /** @param {string} name */
  const take = async (name) => {
    const file = join(OUT, `${name}-${theme}.png`);
    // A moment for the answers that come after the figures.
    await page.waitForTimeout(400);
    await page.screenshot({ path: file });
    if (README.includes(`${name}-${theme}`)) copyFileSync(file, join(KEPT, `${name}-${theme}.png`));
    console.log(file);
  };
  await page.goto(`http://127.0.0.1:${portOf(server)}/`);
  await page.locator('h1').waitFor();
  await take('begin');
  await page.getByRole('button', { name: 'Bekijk Enschede' }).click();
  for (const [index, name] of PAGES.entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await take(name);
  }
  await page.keyboard.press(`Alt+${PAGES.indexOf('budget') + 1}`);
  await page.locator('.strip .figure').first().click();
  await take('uitleg');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await take('help');
  await page.close();
}
await browser.close();
server.close();
