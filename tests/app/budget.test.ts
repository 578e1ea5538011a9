import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { HANDS } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'Krimpend budget, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  describe.each(HANDS)('with the $name', (hand) => {
    let visit: Visit;
    let screen: Screen;
    beforeEach(async () => {
      visit = await world.visit();
      screen = new Screen(visit.page, hand);
      await screen.openEnschede();
    });
    afterEach(() => world.endVisits());

    it('a moved slider changes budget, bearers and key figures at once; undo and redo step as one', async () => {
      const seen = async () => ({
        krimp: await screen.field('Krimp per jaar').inputValue(),
        budget: await screen.line('budget'),
        pupil: await screen.line('onvervuld_in_tekort'),
        shortage: await screen.keyFigure('Tekort, pilot'),
        line: await screen.drawn('budget-en-behoefte', 'budget'),
        finding: await screen.finding('budget-en-behoefte'),
      });
      const before = await seen();
      expect(before).toMatchObject({ krimp: '3', shortage: '€ 1,26 mln' });
      expect(before.budget[1]).toBe('1.706.611');

      await hand.turn(screen.slider('Krimp per jaar'), 8);
      const after = await seen();
      expect(after.krimp).toBe('5');
      expect(after.budget[0]).toBe(before.budget[0]);
      // 1.759.393,12 × 0,95, and that × 0,95.
      expect(after.budget.slice(1, 3)).toEqual(['1.671.423', '1.587.852']);
      for (const key of ['pupil', 'shortage', 'line', 'finding'] as const) expect(after[key]).not.toEqual(before[key]);

      await screen.press('Ongedaan maken');
      expect(await seen()).toEqual(before);
      await screen.press('Opnieuw');
      expect(await seen()).toEqual(after);
    });

    it('differences are measured against the pinned reference', async () => {
      expect(await screen.difference('Tekort, pilot')).toBe('');
      await screen.press('Zet vast als referentie');
      expect(await screen.difference('Tekort, pilot')).toBe('gelijk');
      await hand.fill(screen.field('Krimp per jaar'), '0');
      expect(await screen.keyFigure('Tekort, pilot')).toBe('€ 0,80 mln');
      expect(await screen.difference('Tekort, pilot')).toBe('− € 0,46 mln');
      expect(await screen.difference('Laagste dekkingsgraad')).toMatch(/^\+ \d,\d procentpunt$/);
      expect(await screen.drawn('budget-en-behoefte', 'ghost-budget')).not.toBe('');
      await screen.press('Referentie loslaten');
      expect(await screen.difference('Tekort, pilot')).toBe('');
    });

    it('from a figure through its formula to a source, and back', async () => {
      await hand.press(screen.page.locator('.strip .figure').first());
      const { explanation } = screen;
      expect(await textOf(explanation.getByRole('heading', { level: 2 }))).toBe('Tekort, som over de pilot');
      for (const step of ['Tekort, alleen in de pilot', 'Tekort', 'Behoefte', 'Coördinatiekosten'])
        await hand.press(explanation.getByRole('button', { name: step, exact: true }).first());
      await hand.press(explanation.getByRole('button', { name: 'Coördinatie', exact: true }));
      expect(await textOf(explanation)).toMatch(/Bron ?D/);
      await hand.press(explanation.getByRole('button', { name: /Vorige uitleg/ }));
      expect(await textOf(explanation.getByRole('heading', { level: 2 }))).toBe('Coördinatiekosten');
      await screen.page.keyboard.press('Escape');
      await explanation.waitFor({ state: 'detached' });
      await expect.poll(() => screen.page.evaluate(() => document.activeElement?.className)).toBe('figure');
    });

    it('an input shows its range and source, and can be put back', async () => {
      await hand.fill(screen.field('Doelmatigheid'), '8');
      await hand.press(screen.button('Doelmatigheid. Uitleg'));
      const { explanation } = screen;
      expect(await textOf(explanation)).toMatch(/Waarde ?8 % \(eigen invoer\)Bereik ?0 % – 10 %/);
      await hand.press(explanation.getByRole('button', { name: 'Zet terug zoals geopend' }));
      expect(await screen.field('Doelmatigheid').inputValue()).toBe('3');
      expect(await textOf(explanation)).toMatch(/Waarde ?3 % \(standaard\)/);
      await screen.press('Ongedaan maken');
      expect(await screen.field('Doelmatigheid').inputValue()).toBe('8');
    });

    it('what cannot be is kept as typed, said, and counts nowhere', async () => {
      const field = screen.field('Krimp per jaar');
      const before = await screen.line('budget');
      for (const [typed, message] of [
        ['0.5', /komma/],
        ['veel', /geen getal/],
        ['150', /hoogstens/],
        ['', /Hier hoort een getal/],
      ] as const) {
        await hand.fill(field, typed);
        expect(await field.inputValue()).toBe(typed);
        expect(await textOf(screen.page.getByRole('alert'))).toMatch(message);
        expect(await screen.line('budget')).toEqual(before);
        await screen.page.keyboard.press('Escape');
        expect(await field.inputValue()).toBe('3');
      }
      await hand.fill(field, '12');
      expect(await textOf(screen.page.locator('.field-message'))).toMatch(/buiten het gewone bereik/);
      expect(await screen.line('budget')).not.toEqual(before);
    });
  });
});
