import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'every value can be changed, in Chromium', (executablePath) => {
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

    it('a value with its range, source and grade, from its explanation; wrong ones are said and count nowhere', async () => {
      const before = await screen.keyFigure('Tekort, pilot');
      await hand.press(screen.button('Doelmatigheid. Uitleg'));
      const { explanation } = screen;
      await hand.press(explanation.getByRole('button', { name: 'Doelmatigheid wijzigen' }));
      const field = (name: string) => explanation.getByRole('textbox', { name, exact: true });
      await hand.type(field('Waarde'), '150');
      await hand.press(explanation.getByRole('button', { name: 'Waarde bewaren' }));
      expect(await textOf(explanation)).toMatch(/hoogstens 100,0 %/);
      await hand.type(field('Waarde'), '12');
      await hand.type(field('Laag'), '20');
      await hand.type(field('Hoog'), '15');
      await hand.press(explanation.getByRole('button', { name: 'Waarde bewaren' }));
      await expect.poll(() => textOf(explanation.getByRole('alert'))).toContain('Verwissel laag en hoog');
      expect(await screen.keyFigure('Tekort, pilot')).toBe(before);
      await hand.type(field('Laag'), '5');
      await hand.type(field('Bron'), 'Jaarverslag 2025');
      await hand.choose(explanation.getByLabel('Graad'), 'B: officieel, maar ouder of van elders');
      await hand.press(explanation.getByRole('button', { name: 'Waarde bewaren' }));
      await expect.poll(() => textOf(explanation)).toMatch(/Waarde ?12 % \(eigen invoer\)Bereik ?5 % – 15 %/);
      expect(await textOf(explanation)).toMatch(/Bron ?B.*Jaarverslag 2025/);
      expect(await screen.keyFigure('Tekort, pilot')).not.toBe(before);
      await visit.page.keyboard.press('Escape');
      await screen.press('Ongedaan maken');
      expect(await screen.keyFigure('Tekort, pilot')).toBe(before);
    });

    it('a list per year is typed as one line', async () => {
      await hand.press(screen.button('Krimp per jaar. Uitleg'));
      const { explanation } = screen;
      await hand.press(explanation.getByRole('button', { name: 'Krimp wijzigen' }));
      const field = explanation.getByRole('textbox', { name: 'Waarden per jaar' });
      expect(await field.inputValue()).toBe('0; 3; 3; 3; 3; 0');
      await hand.type(field, '0; 1,5; 2; 0');
      await hand.press(explanation.getByRole('button', { name: 'Waarde bewaren' }));
      await expect.poll(async () => (await screen.line('budget'))[2]).toBe('1.698.342');
    });

    it('the project is named, and the name stands in the window', async () => {
      await screen.press(/^Enschede: /);
      await hand.type(
        screen.dialog.getByRole('textbox', { name: 'Naam van het project' }),
        '=HYPERLINK("x") <b>Oost</b>',
      );
      await screen.press('Overnemen');
      await expect.poll(() => screen.title()).toBe('● =HYPERLINK("x") <b>Oost</b> – Bekostigingsverkenner');
      await screen.press('Ongedaan maken');
      expect(await screen.title()).toMatch(/^Enschede/);
    });

    it('the years of the project', async () => {
      await screen.goTo('Populatie');
      await hand.fill(screen.page.getByRole('textbox', { name: /^Startjaar/ }), '2020');
      await screen.goTo('Krimpend budget');
      expect(await screen.page.locator('#budget-en-behoefte svg:not([aria-hidden])').first().textContent()).toContain(
        '2020',
      );
    });
  });
});
