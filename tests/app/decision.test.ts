import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { keyboard } from './hands.ts';
import { Screen } from './screen.ts';
import { World } from './world.ts';

describeWith('chromium', 'the decision, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  it('the first place changes hands exactly where the sensitivity says, with the keyboard alone', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page, keyboard);
    await screen.openEnschede();
    await screen.goTo('Besluit');
    const first = () =>
      page
        .locator('[data-place]')
        .filter({ hasText: /^1$/ })
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-place')));
    const before = await first();
    expect(before).toHaveLength(1);
    const row = page.locator('tr[data-criterion="afdwingbaarheid"]');
    const said = ((await row.locator('.flips').textContent()) ?? '').match(/boven ([\d,]+): (.+)/)!;
    const flip = Number(said[1]!.replace(',', '.'));
    const weight = screen.field('Gewicht van Afdwingbaarheid');
    const type = (value: number) => keyboard.fill(weight, String(value).replace('.', ','));
    await type(Math.round((flip - 0.1) * 100) / 100);
    await expect.poll(first).toEqual(before);
    await type(Math.round((flip + 0.1) * 100) / 100);
    await expect.poll(first).not.toEqual(before);
    expect(await page.locator('#weging h2').textContent()).toContain(said[2]!.trim());
    // What is typed beyond the scale is said to be wrong, and counts nowhere.
    const after = await first();
    await keyboard.fill(weight, '11');
    await page.getByText('Hier hoort een getal van 0 tot en met 10.').waitFor();
    expect(await first()).toEqual(after);
  });

  it.each(['light', 'dark'] as const)(
    'options of two scenarios stand side by side, accessibly, in %s',
    async (colorScheme) => {
      const { page } = await world.visit({ colorScheme });
      const screen = new Screen(page);
      await screen.openEnschede();
      await screen.goTo('Besluit');
      await screen.list('Scenario van optie 2').selectOption({ label: 'Referentiejaar 2016 (eerste afspraak)' });
      await screen.list('Variant van optie 2').selectOption({ label: 'populatie · subsidie' });
      const shortage = page.locator('tr[data-row="tekort_pilot contract"] td');
      expect(await shortage.nth(0).textContent()).toContain('€ 1,26 mln');
      expect(await shortage.nth(1).textContent()).toMatch(/\+ € 0,68 mln \(\+ \d+,\d %\)/);
      // The first year of the pilot beside the last, for both options.
      const ends = page.locator('.ends');
      expect(await ends.locator('thead tr').nth(1).locator('th').allInnerTexts()).toEqual([
        '2018',
        '2022',
        '2018',
        '2022',
      ]);
      const budget = await ends.locator('tr[data-row="budget per jaar"] td').allInnerTexts();
      expect(budget).toHaveLength(4);
      expect(budget[0]).toContain('€ 1,76 mln');
      expect(budget[3]).toMatch(/[+−] € [\d,.]+( mln)? \([+−] \d+,\d %\)/);
      const count = await page.locator('[data-row]').count();
      await page.getByRole('checkbox', { name: 'Alleen verschillen' }).check();
      expect(await page.locator('[data-row]').count()).toBeLessThan(count);
      // What to find out first: five assumptions, once they are worked out.
      await page.locator('#uitzoeken li').nth(4).waitFor();
      expect(await findings(page)).toEqual([]);
      // At half the width, as at 200 % zoom, nothing makes the page scroll sideways.
      await page.setViewportSize({ width: 640, height: 360 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      if (colorScheme === 'dark') return;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.locator('[data-cell-elsewhere]').first().click();
      expect(await screen.list('Scenario').locator('option:checked').textContent()).toBe(
        'Referentiejaar 2016 (eerste afspraak)',
      );
      await screen.explanation.waitFor();
    },
  );
});
