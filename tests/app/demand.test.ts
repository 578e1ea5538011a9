import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { paste } from './clipboard.ts';
import { KEYBOARD } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const SCHOOL = 'School voor speciaal basisonderwijs 1';

describeWith('chromium', 'Zorgvraag, in Chromium', (executablePath) => {
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
      await screen.goTo('Zorgvraag');
    });
    afterEach(() => world.endVisits());

    const row = (name: string) => screen.page.locator('#ijken tbody tr', { hasText: name });
    const column = (id: string) => textOf(row(SCHOOL).locator(`[data-column="${id}"]`));
    const schoolCost = () =>
      textOf(screen.page.locator('#scholen tr', { hasText: SCHOOL }).locator('[data-line="zorgkosten_nul_school"]'));

    it('a school is calibrated on known spending: factor, costs and key figures follow', async () => {
      expect(await screen.finding('ijken')).toMatch(/^Geen school is geijkt/);
      expect([await column('model'), await column('ijkfactor'), await column('betekenis')]).toEqual([
        '249.419',
        '1',
        'niet geijkt',
      ]);
      const before = {
        cost: await schoolCost(),
        shortage: await screen.keyFigure('Netto contante waarde'),
        line: await screen.line('zorgkosten_nul'),
      };
      await hand.fill(screen.field(`Bekend, ${SCHOOL}`), '300.000');
      // 300.000 / 249.419, and what the model says of it is 16,9 % less.
      expect([await column('model'), await column('ijkfactor')]).toEqual(['249.419', '1,203']);
      expect(await column('betekenis')).toBe('het model rekent 16,9 % minder dan bekend; de uren worden × 1,20');
      expect(await screen.finding('ijken')).toBe(`Alleen ${SCHOOL} is geijkt: haar uren worden × 1,20`);
      expect(before.cost).toBe('293.434');
      expect(await schoolCost()).toBe('352.941');
      expect(await screen.line('zorgkosten_nul')).not.toEqual(before.line);
      expect(await screen.keyFigure('Netto contante waarde')).not.toBe(before.shortage);

      // From the factor to what it is made of.
      await hand.press(row(SCHOOL).getByRole('button', { name: /^IJkfactor, / }));
      expect(await textOf(screen.explanation)).toContain('Bekende uitgaven in het referentiejaar');
      await screen.page.keyboard.press('Escape');
      await screen.press('Ongedaan maken');
      expect(await column('betekenis')).toBe('niet geijkt');
      expect(await schoolCost()).toBe(before.cost);
    });

    it('the hours of a form of care change its costs, its share and the need; a block changes them together', async () => {
      const finding = await screen.finding('zorgkosten');
      expect(finding).toMatch(
        /^Zonder arrangement kost de zorg € 1,95 mln in 2018 en € 3,76 mln in 2027; begeleiding individueel is het grootste deel: 36,3 %$/,
      );
      const need = await screen.line('behoefte');
      await hand.fill(screen.field('Uren per cliënt per jaar, Begeleiding individueel'), '30');
      expect(await screen.finding('zorgkosten')).toMatch(/^Zonder arrangement kost de zorg € 1,60 mln/);
      expect(await screen.line('behoefte')).not.toEqual(need);
      await screen.press('Ongedaan maken');
      expect(await screen.finding('zorgkosten')).toBe(finding);

      await paste(hand, screen.field('Zorgmix, Begeleiding individueel'), '0,2\t30\n0,1\t80');
      await screen.press('Overnemen');
      await screen.dialog.waitFor({ state: 'detached' });
      expect(await screen.field('Uren per cliënt per jaar, Begeleiding groep').inputValue()).toBe('80');
      expect(await screen.finding('zorgkosten')).not.toBe(finding);
      await screen.press('Ongedaan maken');
      expect(await screen.finding('zorgkosten')).toBe(finding);
      expect(await screen.button('Ongedaan maken').isDisabled()).toBe(true);

      await paste(hand, screen.field('Zorgmix, Dagbehandeling'), '0,2\n0,1');
      expect(await textOf(screen.dialog.getByRole('alert'))).toContain('2 regels; vanaf deze cel past er 1');
    });
  });
});
