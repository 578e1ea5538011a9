import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { mouse } from './hands.ts';
import { PAGE_NAMES, Screen } from './screen.ts';
import { type VisitOptions, World } from './world.ts';

/** Interactive elements that can't be seen whole, or that something else covers, after scrolling to them. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) lost.push(`the page is ${wide} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href]')) {
      if (element.closest('.hidden, .skip, [data-react-aria-hidden], .thumb') || element.matches('.skip')) continue;
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
    }
    await screen.goTo('Krimpend budget');
    await screen.press('Zet vast als referentie');
    await page.locator('.strip .figure').first().click();
    await look(page, 'explanation of a line');
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
      const here = await findings(page);
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
