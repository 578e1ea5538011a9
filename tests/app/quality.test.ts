import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { colourFindings, findings } from './axe.ts';
import { mouse, settle } from './hands.ts';
import { PAGE_NAMES, Screen } from './screen.ts';
import { type VisitOptions, World } from './world.ts';

/** Interactive elements that can't be seen whole, or that something else covers, after scrolling to them. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) lost.push(`the page is ${wide} px wider than the window`);
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth)
      lost.push(`the page scrolls sideways: ${main.scrollWidth} px in ${main.clientWidth} px`);
    for (const element of document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href]')) {
      // What lies behind an explanation in a small window can't be used until that is closed.
      if (element.closest('.hidden, .skip, [data-react-aria-hidden], .thumb, [inert]')) continue;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!at || !(element.contains(at) || at.contains(element) || at.closest('label')?.contains(element)))
        lost.push(
          `${element.textContent || element.getAttribute('aria-label')} is covered by ${at?.outerHTML.slice(0, 80)}`,
        );
    }
    return lost;
  });
}

/** Text that is cut off at the side: more text than room, and no way to scroll. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, .strip *, .steps *, .explanation *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return (
          overflowX === 'hidden' &&
          element.clientWidth > 1 &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.closest('.hidden, svg')
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

describeWith('chromium', 'every page, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  const everyPage = async (options: VisitOptions, look: (page: Page, name: string) => Promise<void>) => {
    const { page } = await world.visit(options);
    const screen = new Screen(page, mouse);
    await look(page, 'Start, empty');
    await screen.openEnschede();
    for (const name of PAGE_NAMES) {
      await screen.goTo(name);
      await look(page, name);
      await page.locator('.strip .figure').first().click();
      await screen.explanation.waitFor();
      // Charts take the width that is left once it was measured.
      await settle(page);
      await look(page, `${name}, with an explanation`);
      await page.keyboard.press('Escape');
    }
    await screen.goTo('Krimpend budget');
    await screen.press('Zet vast als referentie');
    await page.locator('.strip .figure').first().click();
    await look(page, 'explanation of a line');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Krimp per jaar. Uitleg' }).click();
    await look(page, 'explanation of an input');
    await page.keyboard.press('Escape');
    await page.locator('summary', { hasText: 'Per jaar instellen' }).click();
    await mouse.fill(screen.field('Krimp per jaar'), 'veel');
    await look(page, 'a wrong number');
    await page.keyboard.press('F1');
    await look(page, 'help');
    await page.keyboard.press('Escape');
    await screen.press('Menu');
    await look(page, 'menu');
  };

  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const found: Record<string, string[]> = {};
    await everyPage({ colorScheme }, async (page, name) => {
      // The panel is the same beside every page.
      if (name.endsWith('with an explanation') && !name.startsWith('Krimpend budget')) return;
      const here = await (colorScheme === 'dark' ? colourFindings : findings)(page);
      if (here.length > 0) found[name] = here;
    });
    expect(found).toEqual({});
  });

  it.each([
    ['200 % zoom at 1280 × 720', { width: 640, height: 360, deviceScaleFactor: 2 }],
    ['1280 × 720', { width: 1280, height: 720 }],
    ['1920 × 1080', { width: 1920, height: 1080 }],
  ])('nothing is hidden at %s', async (_, size) => {
    const found: Record<string, string[]> = {};
    await everyPage(size, async (page, name) => {
      if (name === 'menu' || name === 'help') return;
      const here = [...(await unreachable(page)), ...(await clipped(page))];
      if (here.length > 0) found[name] = here;
    });
    expect(found).toEqual({});
  });

  it('in a small window the key figures stay in sight, in at most a quarter of it; an explanation lies over the page', async () => {
    const { page } = await world.visit({ width: 640, height: 360 });
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await screen.press('Zet vast als referentie');
    const strip = page.locator('.strip');
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), share);
      const box = (await strip.boundingBox())!;
      // A page need not end on a whole pixel.
      expect(Math.abs(box.y + box.height - 360)).toBeLessThan(1.5);
      expect(box.height).toBeLessThanOrEqual(90);
    }
    const figure = strip.locator('.figure').first();
    await figure.click();
    const box = (await screen.explanation.boundingBox())!;
    expect([box.y, Math.round(box.x + box.width), box.height]).toEqual([0, 640, 360]);
    expect(await page.evaluate(() => document.activeElement?.closest('.explanation') !== null)).toBe(true);
    expect(await page.locator('main').evaluate((main) => main.closest('[inert]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await screen.explanation.waitFor({ state: 'detached' });
    await expect.poll(() => figure.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('with colours of the system nothing that means something is lost', async () => {
    const { page } = await world.visit({ forcedColors: 'active' });
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style('.steps [aria-current]', 'outline-style')).toBe('solid');
    expect(await style('.grade', 'border-top-width')).toBe('1px');
    expect(await style('.range-mark', 'border-top-width')).toBe('2px');
    expect(
      await page
        .locator('.track')
        .first()
        .evaluate((track) => getComputedStyle(track, '::before').backgroundColor),
    ).not.toBe(await style('main', 'background-color'));
    await screen.goTo('Varianten');
    const cells = await page
      .locator('.heat')
      .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).backgroundColor));
    expect(new Set(cells).size).toBeGreaterThan(1);
  });

  it('warnings that come while a knob is turned move nothing but the knobs below, by one line', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    const chart = async () => (await page.locator('#budget-en-behoefte').boundingBox())!;
    const note = async () => (await page.locator('.knob .note').first().boundingBox())!;
    const track = async () => (await page.locator('.knob .track').first().boundingBox())!;
    const [before, noteBefore, trackBefore] = [await chart(), await note(), await track()];
    await mouse.turn(screen.slider('Krimp per jaar'), 60);
    const count = screen.button('1 waarschuwing');
    await count.waitFor();
    expect(await chart()).toEqual(before);
    expect(await track()).toEqual(trackBefore);
    const message = (await page.locator('.knob .field-message').first().boundingBox())!;
    expect(message.y).toBeGreaterThanOrEqual(trackBefore.y + trackBefore.height);
    expect(message.height).toBeLessThanOrEqual(20);
    expect((await note()).y - noteBefore.y).toBeLessThanOrEqual(message.height + 2);
    await count.click();
    await page.locator('.banner .problems li').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sluiten');
  });

  it('nothing is requested elsewhere and the policy holds: inline script, eval and a remote image are refused', async () => {
    const visit = await world.visit();
    const { page } = visit;
    const outcome = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      const link = document.createElement('div');
      link.setAttribute('onclick', 'window.wasRun = true');
      document.body.append(link);
      link.click();
      const image = new Image();
      const answered = new Promise<string>((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = 'https://example.org/x.png';
      // Only outside the inspector's own call does the policy count for eval.
      const evaluated = await new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
            resolve(String(eval('1 + 1')));
          } catch {
            resolve('refused');
          }
        }, 0),
      );
      const fetched = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      );
      const shown = await answered;
      // Violations are reported in a task of their own.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { refused, evaluated, shown, fetched, wasRun: 'wasRun' in window };
    });
    expect(outcome).toMatchObject({ evaluated: 'refused', shown: 'refused', fetched: 'refused', wasRun: false });
    expect(new Set(outcome.refused)).toEqual(
      new Set(['script-src-elem', 'script-src-attr', 'img-src', 'script-src', 'connect-src']),
    );
    // The browser reports each of them; that is what was asked for here, and nothing left the machine.
    expect(visit.faults.length).toBeGreaterThanOrEqual(5);
    visit.faults.length = 0;
    // Reported as a request, but refused before it was sent.
    visit.requests.splice(visit.requests.indexOf('https://example.org/x.png'), 1);
  });
});
