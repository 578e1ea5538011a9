import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { mouse } from './hands.ts';
import { type PageName, Screen, textOf } from './screen.ts';
import { World } from './world.ts';

const PRINTED = [
  'Krimpend budget',
  'Varianten',
  'Maatschappelijk rendement',
  'Populatie',
] as const satisfies PageName[];

/** What one works with and what paper has no use for, as far as it would be printed. */
function tools(page: Page): Promise<string[]> {
  const selectors = '.top, .steps, .button, .track, .banner, .segments, .focus-line, .table-actions, .per-year summary';
  return page.evaluate(
    (all) =>
      [...document.querySelectorAll<HTMLElement>(all)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 100)),
    selectors,
  );
}

/** Fields that still look like fields. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input, select, textarea')]
      .filter((element) => {
        const { borderTopWidth, appearance } = getComputedStyle(element);
        return element.checkVisibility() && (borderTopWidth !== '0px' || appearance !== 'none');
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

describeWith('chromium', 'on paper, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  it('a page is printed as what it says: no tools, values as text, its own heading, black on white', async () => {
    const { page } = await world.visit({ colorScheme: 'dark' });
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    const heading = page.locator('.print-heading');
    for (const name of PRINTED) {
      await screen.goTo(name);
      expect(await heading.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await heading.isVisible()).toBe(true);
      const said = await textOf(heading);
      expect(said).toContain(`Enschede: onderwijs-jeugdhulparrangementen · ${name}`);
      expect(said).toContain('Scenario: Basis (het project zelf) · Variant: populatie · subsidie');
      expect(said).toMatch(/Afgedrukt op \d{1,2} [a-z]+ \d{4}$/);
      expect({ name, left: await tools(page) }).toEqual({ name, left: [] });
      expect({ name, boxes: await boxes(page) }).toEqual({ name, boxes: [] });
      expect(
        await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).background]),
      ).toEqual(['rgb(0, 0, 0)', expect.stringMatching(/^rgb\(255, 255, 255\)/)]);
      // Nothing scrolls on paper, so nothing may be wider than it.
      const lost = await page.evaluate(() => {
        const edge = document.querySelector('.frame')!.getBoundingClientRect().right + 1;
        return [...document.querySelectorAll('main .chart, main table, main svg, main input')]
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge)
          .map((element) => element.outerHTML.slice(0, 100));
      });
      expect({ name, lost }).toEqual({ name, lost: [] });
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('a value that was filled in is printed, and colours that mean something keep them', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await mouse.fill(screen.field('Krimp per jaar'), '4,5');
    await page.emulateMedia({ media: 'print' });
    expect(await screen.field('Krimp per jaar').isVisible()).toBe(true);
    expect(await screen.field('Krimp per jaar').inputValue()).toBe('4,5');
    await page.emulateMedia({ media: 'screen' });
    await screen.goTo('Varianten');
    await page.emulateMedia({ media: 'print' });
    const adjusted = await page
      .locator('.heat, .grade, .swatch')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).printColorAdjust));
    expect(new Set(adjusted)).toEqual(new Set(['exact']));
    expect(
      await page
        .locator('thead')
        .first()
        .evaluate((head) => getComputedStyle(head).display),
    ).toBe('table-header-group');
  });

  it('charts are drawn for the width of the paper, also when the window was wider', async () => {
    const { page } = await world.visit({ width: 1920, height: 1080 });
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await screen.goTo('Maatschappelijk rendement');
    const width = () =>
      page
        .locator('#waterval svg:not([aria-hidden])')
        .first()
        .evaluate((svg) => svg.getBoundingClientRect().width);
    const onScreen = await width();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.frame').evaluate((frame) => frame.getBoundingClientRect().width);
    await expect.poll(width).not.toBe(onScreen);
    expect(await width()).toBeLessThanOrEqual(paper);
  });
});
