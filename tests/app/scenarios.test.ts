import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'scenarios, in Chromium', (executablePath) => {
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
    });
    afterEach(() => world.endVisits());

    const column = async (name: string): Promise<Record<string, string>> => {
      const table = screen.dialog.locator('table').first();
      const heads = await table.locator('thead th').allTextContents();
      const index = heads.indexOf(name);
      if (index < 0) throw new Error(`${name} is not one of ${heads.join(', ')}`);
      const rows = await table.locator('tbody tr').all();
      return Object.fromEntries(
        await Promise.all(
          rows.map(async (row) => [
            await row.getAttribute('data-figure'),
            await textOf(row.locator('td').nth(index - 1)),
          ]),
        ),
      );
    };

    it('three are made, changed and compared; only what differs is shown', async () => {
      await screen.press('Scenario’s…');
      for (const name of ['Geen krimp', 'Wel indexeren']) {
        await hand.fill(screen.field('Naam van een nieuw scenario'), name);
        await screen.dialog.getByRole('textbox', { name: `Naam van ${name}` }).waitFor();
      }
      await screen.press('Mening: concurrentie werkt als scenario toevoegen');
      await screen.press('Geen krimp tonen');
      await screen.page.keyboard.press('Escape');
      expect(await screen.list('Scenario').locator('option:checked').textContent()).toBe('Geen krimp');
      await hand.fill(screen.field('Krimp per jaar'), '0');
      await hand.choose(screen.list('Scenario'), 'Wel indexeren');
      await hand.fill(screen.field('Indexering doorgegeven'), '100');
      expect(await screen.field('Krimp per jaar').inputValue()).toBe('3');

      await screen.press('Scenario’s…');
      expect(await column('Basis (het project zelf)')).toMatchObject({ tekort: '€ 1,26 mln' });
      expect(await column('Geen krimp')).toMatchObject({ tekort: '€ 0,80 mln (− € 0,46 mln)' });
      expect((await column('Wel indexeren')).tekort).toMatch(/^€ [\d,.]+(?: mln)? \(− € /);
      expect((await column('Mening: concurrentie werkt')).beste).toContain('populatie · aanbesteding');
      const values = screen.dialog.locator('table').nth(1);
      expect((await values.locator('tbody th').allTextContents()).sort()).toEqual([
        'Doorgifte prijsindex',
        'Krimp',
        'Prijsvoordeel, aanbesteding',
        'Referentiejaar',
      ]);
      await hand.press(screen.dialog.getByRole('checkbox', { name: 'Toon alleen verschillen' }));
      expect(await values.locator('tbody th').count()).toBeGreaterThan(100);
    });

    it('differences are measured against the pinned reference, across scenarios', async () => {
      await hand.choose(screen.list('Scenario'), 'Referentiejaar 2016 (eerste afspraak)');
      const shortage = await screen.keyFigure('Tekort, pilot');
      await screen.press('Zet vast als referentie');
      await hand.choose(screen.list('Scenario'), 'Basis (het project zelf)');
      expect(await screen.keyFigure('Tekort, pilot')).not.toBe(shortage);
      expect(await screen.difference('Tekort, pilot')).toBe('− € 0,68 mln');
      await screen.press('Scenario’s…');
      expect((await column('Referentiejaar 2016 (eerste afspraak)')).tekort).toBe(shortage);
      expect((await column('Basis (het project zelf)')).tekort).toBe('€ 1,26 mln (− € 0,68 mln)');
    });

    it('is renamed, copied and taken out; undo brings it back', async () => {
      await screen.press('Scenario’s…');
      const old = 'Referentiejaar 2016 (eerste afspraak)';
      await hand.fill(screen.dialog.getByRole('textbox', { name: `Naam van ${old}` }), 'Oud jaar');
      await screen.press('Oud jaar kopiëren');
      expect((await column('Oud jaar (kopie)')).tekort).toBe((await column('Oud jaar')).tekort);
      await screen.press('Oud jaar weghalen');
      expect(await screen.dialog.getByRole('textbox', { name: 'Naam van Oud jaar', exact: true }).count()).toBe(0);
      await screen.page.keyboard.press('Escape');
      expect(await screen.list('Scenario').locator('option').allTextContents()).not.toContain('Oud jaar');
      await screen.press('Ongedaan maken');
      expect(await screen.list('Scenario').locator('option').allTextContents()).toContain('Oud jaar');
      // The copy is what is shown; stepping back past its making shows the project again.
      await screen.press('Ongedaan maken');
      expect(await screen.list('Scenario').locator('option:checked').textContent()).toBe('Basis (het project zelf)');
    });
  });
});
