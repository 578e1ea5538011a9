import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'Maatschappelijk rendement, in Chromium', (executablePath) => {
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
      await screen.goTo('Maatschappelijk rendement');
    });
    afterEach(() => world.endVisits());

    const figures = (row: string) => screen.page.locator(`.bar-figures [data-row="${row}"]`);
    const seen = async () => ({
      finding: await screen.finding('waterval'),
      rows: await screen.page.locator('.bar-figures li').allInnerTexts(),
      balance: await screen.keyFigure('Netto contante waarde'),
      sum: await textOf(screen.page.locator('#actoren tfoot [data-line="ncw"]')),
      sides: await screen.finding('twee-kanten'),
      line: await screen.drawn('door-de-jaren', 'saldo'),
    });
    const breakEven = () => textOf(screen.page.locator('.break-even .figure'));

    it('the waterfall adds up to the balance, and the actors to the same', async () => {
      const { finding, rows, balance, sum } = await seen();
      expect(finding).toBe('Elke euro levert € 0,97 op; het saldo is − € 0,52 mln');
      expect([rows.at(-1), balance]).toEqual(['− € 0,52 mln', '− € 0,52 mln']);
      expect(sum).toBe('−516.486');
      const exact = await screen.page
        .locator('.bar-figures .figure')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')!.replace(/.*€ /, '')));
      const amounts = exact.map((text) => Number(text.replaceAll('.', '').replace('−', '-').replace(',', '.')));
      const signed = amounts.slice(0, -1).map((amount, index) => (rows[index]!.startsWith('−') ? -amount : amount));
      expect(signed.reduce((total, amount) => total + amount, 0)).toBeCloseTo(-amounts.at(-1)!, 0);
      expect(await textOf(screen.page.locator('#actoren'))).toContain('De saldi tellen op');
      expect(await textOf(screen.page.locator('#waterval + p'))).toBe(
        'Niet in geld uitgedrukt (PM), dus niet meegeteld: Startkwalificatie, Participatie als volwassene.',
      );
    });

    it('another valuation of missed care changes waterfall, balance and finding; the turning point stays', async () => {
      await expect.poll(() => breakEven()).toBe('0,58');
      const before = await seen();
      await hand.turn(screen.slider('Waarde van gemiste zorg'), 4);
      const dearer = await seen();
      expect(await screen.field('Waarde van gemiste zorg').inputValue()).toBe('1,2');
      for (const key of Object.keys(before) as (keyof typeof before)[]) expect(dearer[key]).not.toEqual(before[key]);

      await hand.fill(screen.field('Waarde van gemiste zorg'), '0,5');
      const cheaper = await seen();
      expect(cheaper.finding).toMatch(/^Elke euro levert (€ 1,01|iets meer dan € 1,00) op; het saldo is € /);
      expect(cheaper.balance).not.toContain('−');
      await expect.poll(() => breakEven()).toBe('0,58');
      expect(await textOf(screen.page.locator('.break-even'))).toContain('nu gebruikt: 0,50');
      await screen.press('Ongedaan maken');
      await screen.press('Ongedaan maken');
      expect(await seen()).toEqual(before);
    });

    it('an effect is switched off and on, and is then as it was', async () => {
      const before = await seen();
      const name = 'Verblijf vermeden (gezinshuisjaar)';
      const box = screen.page.getByRole('checkbox', { name: `${name} telt mee` });
      const share = screen.field(`Toerekening, ${name}`);
      expect(await share.inputValue()).toBe('50');
      await hand.press(box);
      expect(await figures('effect-verblijf_vermeden').count()).toBe(0);
      expect(await textOf(screen.page.locator('#waterval + p'))).toContain(`Uitgezet: ${name}.`);
      expect(await share.inputValue()).toBe('0');
      expect((await seen()).sum).not.toBe(before.sum);
      await hand.press(box);
      expect(await seen()).toEqual(before);
      expect(await share.inputValue()).toBe('50');
    });

    it('without any effect and without loss the sentences still hold', async () => {
      await hand.fill(screen.field('Waarde van gemiste zorg'), '0');
      const boxes = screen.page.locator('#effecten input[type="checkbox"]');
      const count = await boxes.count();
      for (let index = 0; index < count; index++) await hand.press(boxes.nth(index));
      expect(await figures('verlies_cw').count()).toBe(0);
      expect(await screen.finding('waterval')).toMatch(/^Elke euro levert € 0,\d\d op; het saldo is − € /);
      await expect.poll(() => breakEven()).toBe('bij geen enkele waarde');
      expect(await textOf(screen.page.locator('main'))).not.toMatch(/NaN|undefined|Infinity/);
    });

    it('discount rate and correction for optimism are inputs like the others', async () => {
      const before = await seen();
      await hand.fill(screen.field('Discontovoet'), '0');
      expect((await seen()).sum).not.toBe(before.sum);
      await screen.press('Ongedaan maken');
      // Every effect of Enschede is grade D.
      await hand.fill(screen.page.getByRole('textbox', { name: /^Bij zekerheid D/ }), '50');
      const careful = await seen();
      expect(careful.finding).not.toBe(before.finding);
      await screen.press('Ongedaan maken');
      expect(await seen()).toEqual(before);
    });

    it('from a bar of the waterfall to its source', async () => {
      await hand.press(figures('effect-tijd_ouders').locator('.figure'));
      const { explanation } = screen;
      expect(await textOf(explanation)).toContain('Tijd van ouders (uren) · populatie · subsidie · zoals afgesproken');
      for (const step of [
        'Baten per effect, contante waarde per jaar, contant',
        'Baten',
        'Prijs van het effect in jaar 0',
        'Prijs',
      ])
        await hand.press(explanation.getByRole('button', { name: step, exact: true }).first());
      expect(await textOf(explanation)).toMatch(/Tijd van ouders \(uren\).*Bron.*Mantelzorg/);
    });

    it('what was published stands beside the model’s figure', async () => {
      expect(await textOf(screen.page.locator('#gepubliceerd tbody tr'))).toMatch(
        /Baten-kostenverhouding ?populatie · subsidie ?0,85 – 1,05 ?0,97 ?AEPB/,
      );
    });
  });
});
