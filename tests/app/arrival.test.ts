import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD, mouse } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

/** What has the keyboard, as it reads. */
const focused = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);

const scrolled = (page: Page) =>
  page.evaluate(() => document.scrollingElement!.scrollTop + document.querySelector('main')!.scrollTop);

describeWith('chromium', 'where one is and what was done, in Chromium', (executablePath) => {
  let world: World;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  beforeEach(async () => {
    visit = await world.visit();
    ({ page } = visit);
  });
  afterEach(() => world.endVisits());

  const announced = () => textOf(page.locator('.announcer'));
  const notice = () => textOf(page.locator('.notice'));

  it('the samples stand in groups on Start, each with its case in one line, and each opens', async () => {
    const groups = page.locator('.sample-groups > section');
    expect(await groups.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Twente',
      'Andere steden en regio’s',
      'Buiten het speciaal onderwijs',
    ]);
    const lines = groups.locator('.sample-line');
    expect(await lines.count()).toBe(13);
    const heights = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(24);
    const screen = new Screen(page, mouse);
    await screen.press(/^Heel Twente/);
    await expect.poll(() => screen.title()).toMatch(/^Twente: 35 scholen/);
  });

  describe.each(KEYBOARD)('with the $name', (hand) => {
    it('the keyboard stands at the heading of what was opened, and stays on a step', async () => {
      const screen = new Screen(page, hand);
      await screen.openEnschede();
      await expect.poll(() => focused(page)).toBe('H1 Krimpend budget');
      await page.keyboard.press('Alt+3');
      await expect.poll(() => focused(page)).toBe('H1 Zorgvraag');
      await screen.goTo('Populatie');
      await expect.poll(() => focused(page)).toMatch(/^BUTTON \d?Populatie$/);
      await expect.poll(announced).toBe('Populatie');
      await screen.menu('Nieuw project');
      await expect.poll(() => screen.title()).toMatch(/^Nieuw project/);
      await expect.poll(() => focused(page)).toBe('H1 Populatie');
    });

    it('what is undone and done again is said, and gone on the next page', async () => {
      const screen = new Screen(page, hand);
      await screen.openEnschede();
      await hand.fill(screen.field('Krimp per jaar'), '4');
      await screen.press('Ongedaan maken');
      await expect.poll(notice).toBe('Ongedaan gemaakt');
      await screen.press('Opnieuw');
      await expect.poll(notice).toBe('Opnieuw uitgevoerd');
      await page.keyboard.press('Alt+3');
      await expect.poll(notice).toBe('');
    });

    it('a slider reads as its field does; what it came to is said once it is let go', async () => {
      const screen = new Screen(page, hand);
      await screen.openEnschede();
      const slider = screen.slider('Krimp per jaar');
      expect(await slider.getAttribute('aria-valuetext')).toBe('3 %');
      await hand.turn(slider, 1);
      expect(await screen.field('Krimp per jaar').inputValue()).toBe('3,25');
      expect(await slider.getAttribute('aria-valuetext')).toBe('3,25 %');
      await expect.poll(announced).toBe(await screen.finding('budget-en-behoefte'));
      await screen.goTo('Maatschappelijk rendement');
      await hand.turn(screen.slider('Discontovoet'), 2);
      await expect.poll(announced).toBe(await screen.finding('waterval'));
    });
  });

  it.each([
    ['1280 × 720', { width: 1280, height: 720 }],
    ['200 % zoom', { width: 640, height: 360 }],
  ])('a page begins at its top at %s', async (_, size) => {
    await page.setViewportSize(size);
    await new Screen(page).openEnschede();
    await page.locator('main').evaluate((main) => {
      main.scrollTop = 400;
      window.scrollTo(0, 400);
    });
    expect(await scrolled(page)).toBeGreaterThan(0);
    await page.keyboard.press('Alt+6');
    await expect.poll(() => focused(page)).toBe('H1 Maatschappelijk rendement');
    expect(await scrolled(page)).toBe(0);
  });

  it('under a box commands wait; a page key closes the help first', async () => {
    const screen = new Screen(page);
    await screen.openEnschede();
    await mouse.fill(screen.field('Krimp per jaar'), '9');
    const isOn = (name: string) => page.locator('[aria-current=page]', { hasText: name }).count();
    for (const key of ['F1', 'F7']) {
      await page.keyboard.press(key);
      await screen.dialog.waitFor();
      await screen.dialog.getByRole('heading').first().click();
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('F8');
      await page.keyboard.press('ControlOrMeta+Alt+N');
      expect(await screen.dialog.count()).toBe(1);
      await page.keyboard.press('Escape');
      await screen.dialog.waitFor({ state: 'detached' });
      expect(await screen.field('Krimp per jaar').inputValue()).toBe('9');
      expect(await textOf(page.locator('.strip-about'))).toContain('Nog geen referentie');
    }
    await page.keyboard.press('F7');
    await screen.dialog.waitFor();
    await page.keyboard.press('Alt+3');
    expect(await isOn('Krimpend budget')).toBe(1);
    // Help over it goes away alone.
    await page.keyboard.press('F1');
    await expect.poll(() => screen.dialog.getByRole('heading', { name: 'Help' }).count()).toBe(1);
    await page.keyboard.press('F1');
    await expect.poll(() => screen.dialog.getByRole('heading', { name: 'Help' }).count()).toBe(0);
    // The focus goes back into the box below a moment after the help is gone; a key before that is nobody's.
    await screen.dialog.and(page.locator(':focus-within')).waitFor();
    await page.keyboard.press('Escape');
    await screen.dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await screen.dialog.waitFor();
    await page.keyboard.press('Alt+3');
    await screen.dialog.waitFor({ state: 'detached' });
    expect(await isOn('Zorgvraag')).toBe(1);
    await expect.poll(() => focused(page)).toBe('H1 Zorgvraag');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(notice).toBe('Ongedaan gemaakt');
  });

  it('what is wrong or unusual belongs to its field', async () => {
    const screen = new Screen(page);
    await screen.openEnschede();
    const field = screen.field('Krimp per jaar');
    const first = async () => {
      const id = (await field.getAttribute('aria-describedby'))!.split(' ')[0]!;
      const message = page.locator(`[id="${id}"]`);
      return `${await message.getAttribute('role')}: ${await textOf(message)}`;
    };
    await mouse.fill(field, 'veel');
    expect(await first()).toMatch(/^alert: .*geen getal/);
    await mouse.fill(field, '12');
    expect(await first()).toMatch(/^status: .*bereik/);
    await screen.goTo('Populatie');
    const cell = page.locator('input.cell.number').first();
    await mouse.fill(cell, 'veel');
    const id = (await cell.getAttribute('aria-describedby'))!;
    expect(await textOf(page.locator(`[id="${id}"]`))).toMatch(/geen getal/);
  });

  it('a drawing says its figures, its heading the finding; a variant says who carries', async () => {
    const screen = new Screen(page);
    await screen.openEnschede();
    const drawing = page.locator('#budget-en-behoefte').getByRole('img');
    expect(await drawing.getAttribute('aria-label')).toMatch(
      /^\d{4}: budget € 1,76 mln, behoefte € \d,\d\d mln; \d{4}:/,
    );
    const panel = page.locator('#varianten .multiple').first();
    expect(await panel.getAttribute('aria-label')).toMatch(/tekort over de pilot; daarvan \S+ € /);
  });

  it('what was said on one project is not said on the next', async () => {
    const screen = new Screen(page);
    await screen.openEnschede();
    await screen.press('Zet vast als referentie');
    await expect.poll(notice).toMatch(/^Vastgezet/);
    await screen.menu('Nieuw project');
    await expect.poll(() => screen.title()).toMatch(/^Nieuw project/);
    expect(await notice()).toBe('');
  });
});
