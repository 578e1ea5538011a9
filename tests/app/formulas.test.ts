import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { KEYBOARD, mouse } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'Formules en bronnen, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  describe.each(KEYBOARD)('with the $name', (hand) => {
    let visit: Visit;
    let screen: Screen;
    beforeEach(async () => {
      visit = await world.visit();
      screen = new Screen(visit.page, hand);
      await screen.openEnschede();
      await screen.goTo('Formules en bronnen');
    });
    afterEach(() => world.endVisits());

    const search = () => visit.page.getByRole('main').getByRole('searchbox');
    const row = (id: string) => visit.page.locator(`tr[data-line="${id}"]`);
    const count = () => textOf(visit.page.getByRole('main').getByRole('status').first());
    const tree = (name: string) => visit.page.getByRole('tree', { name: new RegExp(`${name}$`) });
    const labels = (of: Locator) => of.getByRole('treeitem').locator('.tree-name').allInnerTexts();

    /** Goes to an item of a tree as somebody without a mouse must: out of the explanation, Tab to the tree, then arrows. */
    const reach = async (item: Locator) => {
      const keys = visit.page.keyboard;
      const focused = visit.page.locator(':focus');
      if ((await focused.and(visit.page.locator('.explanation *')).count()) > 0) await keys.press('Escape');
      for (let tabs = 0; tabs < 20 && (await focused.getAttribute('role')) !== 'treeitem'; tabs++)
        await keys.press('Tab');
      await keys.press('Home');
      for (let step = 0; step < 40 && (await focused.and(item).count()) === 0; step++) await keys.press('ArrowDown');
      expect(await focused.and(item).count()).toBe(1);
    };

    const unfold = async (item: Locator) => {
      if (hand === mouse) return item.locator('.tree-arrow').click();
      await reach(item);
      await visit.page.keyboard.press('ArrowRight');
    };

    it('from a search through the origin of a line to an input with its source', async () => {
      await hand.fill(search(), 'krimp');
      await row('tekort_door_krimp').waitFor();
      expect(await count()).toMatch(/^1 invoer en \d+ regels$/);
      expect(await row('budget_per_leerling').count()).toBe(0);

      await hand.press(row('tekort_door_krimp').getByRole('button').first());
      expect(await textOf(screen.explanation.getByRole('heading', { level: 2 }))).toBe('Tekort door krimp');
      const above = tree('Gemaakt van');
      expect(await labels(above)).toEqual(['Behoefte', 'Budget', 'Budget zonder krimp']);
      const budget = above.getByRole('treeitem', { name: /^Budget €/ });
      await unfold(budget);
      expect(await budget.getAttribute('aria-expanded')).toBe('true');
      await unfold(above.getByRole('treeitem', { name: /^Krimpfactor/ }));
      const krimp = above.getByRole('treeitem', { name: /^Krimp(?!factor)/ });
      expect(await krimp.getAttribute('aria-level')).toBe('3');
      expect(await textOf(krimp)).toMatch(/het percentage is een aanname.*Graad D/);
      expect(await textOf(tree('Gebruikt door'))).toMatch(/Tekort door krimp, alleen in de pilot/);

      if (hand === mouse) await krimp.locator('.tree-name').click();
      else {
        await reach(krimp);
        await visit.page.keyboard.press('Enter');
      }
      await screen.explanation.getByRole('heading', { level: 2, name: 'Krimp', exact: true }).waitFor();
      expect(await textOf(screen.explanation)).toMatch(/Bron ?D ?Graad D.*het percentage is een aanname/);
      expect(await textOf(screen.explanation)).toContain('invoer.krimp');
      // The explanation gives the keyboard back to where it came from, and the tree is as it was.
      await visit.page.keyboard.press('Escape');
      await screen.explanation.waitFor({ state: 'detached' });
      expect(await krimp.isVisible()).toBe(true);
    });

    it('leaves assumptions only, what differs from the default only, what is one’s own only', async () => {
      const { page } = visit;
      const total = await count();
      await hand.press(page.getByRole('checkbox', { name: 'aannamen (D)' }));
      await row('lekkage').waitFor();
      expect(await count()).toMatch(/^\d+ invoer en geen regels$/);
      expect(await row('prijsindex').count()).toBe(0);
      const grades = await page.locator('tr[data-line] > td:nth-child(4)').allInnerTexts();
      expect(grades.length).toBeGreaterThan(40);
      for (const grade of grades) expect(grade).toMatch(/D/);

      await hand.press(page.getByRole('checkbox', { name: 'wat afwijkt van de standaard' }));
      await row('lekkage').waitFor({ state: 'detached' });
      expect(await row('index_doorgifte').count()).toBe(1);
      await screen.press('Wis zoeken en filters');
      expect(await count()).toBe(total);

      await hand.press(page.getByRole('checkbox', { name: 'eigen invoer en eigen regels' }));
      expect(await count()).toMatch(/^Niets gevonden/);
    });

    it('finds by another word for the same, and by source', async () => {
      await hand.fill(search(), 'basisjaar');
      await row('referentiejaar').waitFor();
      await hand.fill(search(), 'greater manchester');
      await row('optimismecorrectie').waitFor();
      expect(await row('referentiejaar').count()).toBe(0);
    });

    it('every figure in a section is the engine’s, and a section folds in and out', async () => {
      const fold = visit.page.getByRole('button', { name: 'Kerncijfers', exact: true });
      await hand.press(fold);
      expect(await fold.getAttribute('aria-expanded')).toBe('true');
      expect(await textOf(row('tekort_pilot').locator('.figure'))).toBe(await screen.keyFigure('Tekort, pilot'));
      await hand.press(fold);
      expect(await row('tekort_pilot').count()).toBe(0);
    });

    it('shows every default with range, grade and source, and from what to what the project differs', async () => {
      await screen.press('Standaardwaarden');
      const index = visit.page.locator('tr[data-default="index_doorgifte"]');
      expect(await textOf(index)).toMatch(/0 %.*100 %.*100 %.*Graad D.*AMvB.*100 % → 0 %/);
      expect(await count()).toMatch(/^\d+ standaardwaarden; bij \d+ wijkt het project af$/);
      const [all] = (await count()).split(' ').map(Number);
      await hand.press(visit.page.getByRole('checkbox', { name: 'wat afwijkt van de standaard' }));
      await visit.page.locator('tr[data-default="lekkage"]').waitFor({ state: 'detached' });
      expect(Number((await count()).split(' ')[0])).toBeLessThan(all!);
      await hand.press(index.getByRole('button'));
      expect(await textOf(screen.explanation.getByRole('heading', { level: 2 }))).toBe('Doorgifte prijsindex');
    });

    it('lists the assumptions that a key figure hangs on, the largest difference first, and leads to each', async () => {
      const { page } = visit;
      await screen.press('Kwaliteit van de gegevens');
      const rows = page.locator('#kwaliteit tbody tr');
      const title = page.locator('#kwaliteit h2');
      await rows.first().waitFor();
      // In millions or in thousands: every swing is an amount, and they go down.
      const swings = async () =>
        (await page.locator('#kwaliteit .swing').allInnerTexts()).map((said) => {
          const [, digits, mln] = said.match(/^[+−] € ([\d.,]+)( mln)?$/)!;
          return Number(digits!.replaceAll('.', '').replace(',', '.')) * (mln ? 1e6 : 1);
        });
      const before = await swings();
      expect(before).toHaveLength(15);
      expect(before).toEqual([...before].sort((a, b) => b - a));
      // What the line above says, counted by hand.
      const counts = await textOf(page.locator('.quality-counts'));
      const assumed = Number(counts.match(/en (\d+) aannamen \(D\)/)![1]);
      const [weak, idle, without] = counts
        .match(/maken er (\d+) verschil, (\d+) met .* en (\d+) hebben/)!
        .slice(1)
        .map(Number);
      expect(weak).toBeGreaterThan(15);
      expect(weak! + idle! + without!).toBe(assumed);

      // At its bounds the figure is what the list says: the input is set to its laag, and the strip shows it.
      await hand.press(page.getByRole('button', { name: 'zoals afgesproken' }));
      await expect
        .poll(() => textOf(page.locator('#kwaliteit p').first()))
        .toContain('zoals afgesproken: nu − € 0,52 mln');
      const leak = page.locator('tr[data-key="lekkage"]');
      const atLow = await textOf(leak.locator('td').nth(1));
      await hand.press(leak.getByRole('button'));
      await screen.explanation.getByRole('heading', { level: 2, name: 'Lekkage' }).waitFor();
      await hand.press(screen.explanation.getByRole('button', { name: 'Wijzigen' }));
      await hand.fill(screen.explanation.getByRole('textbox', { name: 'Waarde', exact: true }), '0');
      await page.keyboard.press('Escape');
      await expect.poll(() => screen.keyFigure('Netto contante waarde')).toBe(atLow);
      await expect.poll(() => textOf(page.locator('#kwaliteit p').first())).toContain(`nu ${atLow}`);

      // Another figure, another order.
      await hand.choose(screen.list('Kerncijfer'), 'Budget, laatste pilotjaar');
      await expect.poll(() => textOf(title)).toMatch(/^Zoek eerst uit: Krimp\. .*Budget, laatste pilotjaar van/);
      if (hand !== mouse) return;
      await hand.choose(screen.list('Kerncijfer'), 'Netto contante waarde');
      const all = screen.button(/^Toon alle/);
      const total = Number((await textOf(all)).match(/\d+/)![0]);
      await hand.press(all);
      expect(await rows.count()).toBe(total);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page)).toEqual([]);
      }
    });

    it('goes from a figure elsewhere to its origin, in the year that was being looked at', async () => {
      await screen.goTo('Krimpend budget');
      await hand.press(visit.page.locator('tr[data-line="budget"] .figure').nth(2));
      await screen.press('Toon de herkomst stap voor stap');
      await expect.poll(() => visit.page.evaluate(() => document.activeElement?.textContent)).toBe('Budget');
      expect(await row('budget').getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
      expect(await visit.page.getByLabel('Waarden van').locator('option:checked').textContent()).toBe('2020');
      const value = tree('Gemaakt van')
        .getByRole('treeitem', { name: /^Krimpfactor/ })
        .locator('.tree-value');
      expect(await textOf(value)).toBe('0,941');
      await hand.choose(visit.page.getByLabel('Waarden van'), '2022');
      expect(await screen.explanation.getByLabel('Jaar').locator('option:checked').textContent()).toBe('2022');
      // 0,97 × 0,97 is two cuts, in the fifth year there are four.
      expect(await textOf(value)).toBe('0,885');
      await hand.press(row('budget').getByRole('button').first());
      expect(await tree('Gemaakt van').count()).toBe(0);
      await screen.explanation.waitFor({ state: 'detached' });
    });
  });
});
