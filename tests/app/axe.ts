import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds, a line per element. */
export function findings(page: Page): Promise<string[]> {
  return found(page, EVERYTHING);
}

/** The same of colours alone: for a page that was looked at whole in another theme. */
export function colourFindings(page: Page): Promise<string[]> {
  return found(page, COLOURS);
}

async function found(page: Page, runOnly: readonly string[]): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (rules) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: [...rules] }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
