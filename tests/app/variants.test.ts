import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { euro } from '../../renderer/text/numbers.ts';
import { calculationOf } from '../engine/golden.ts';
import { describeWith } from '../support/programs.ts';
import { KEYBOARD } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const enschede = calculationOf(JSON.parse(readFileSync('samples/enschede.json', 'utf8')));

describeWith('chromium', 'Varianten, in Chromium', (executablePath) => {
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
      await screen.goTo('Varianten');
    });
    afterEach(() => world.endVisits());

    const cell = (variant: string) => screen.page.locator(`#matrix td[data-variant="${variant}"]`);
    const rows = (table: string) =>
      screen.page
        .locator(`#${table} tr[data-variant]`)
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-variant')));
    const number = async (table: string, variant: string, figure: string) =>
      Number(
        (await textOf(screen.page.locator(`#${table} [data-variant="${variant}"] [data-figure="${figure}"]`)))
          .replaceAll('.', '')
          .replace('−', '-')
          .replace(',', '.')
          .replace(' %', ''),
      );

    it('the matrix shows the engine’s figures, on the footing that it names', async () => {
      for (const variant of enschede.variants)
        expect(await textOf(cell(variant.id).locator('.heat-figure'))).toBe(
          euro(enschede.valueAt('ncw', variant, 'gelijk')).replace(/\u00a0/g, ' '),
        );
      expect(await textOf(screen.page.locator('#matrix .footing'))).toBe('op gelijke voet');
      expect(await screen.finding('matrix')).toMatch(
        /^Op gelijke voet zijn functie · aanbesteding en populatie · aanbesteding het minst nadelig: .* − € 0,52 mln; geen enkele/,
      );
      expect(await textOf(cell('populatie/aanbesteding').locator('.heat-rank'))).toBe('1e, gedeeld');

      await hand.choose(screen.list('Kerncijfer'), 'Besparing deelnemers, pilot');
      // A saving never stands without the coverage that it was bought with.
      for (const variant of enschede.variants)
        expect(await textOf(cell(variant.id).locator('.heat-figure'))).toMatch(
          new RegExp(
            `^${euro(enschede.valueAt('besparing_deelnemers_pilot', variant, 'contract'))}.*dekking [\\d,]+ %$`,
          ),
        );
      expect(await textOf(screen.page.locator('#matrix .footing'))).toBe('zoals afgesproken');
      expect(await cell('populatie/aanbesteding').locator('.heat-rank').count()).toBe(0);
    });

    it('why two variants differ: from the matrix by clicking to a source', async () => {
      await hand.press(cell('productie/subsidie').locator('.figure'));
      const { explanation } = screen;
      expect(await textOf(explanation.getByRole('heading', { level: 2 }))).toBe('Netto contante waarde');
      expect(await textOf(explanation)).toMatch(/productie · subsidie · op gelijke voet/);
      await screen.page.keyboard.press('Escape');
      await explanation.waitFor({ state: 'detached' });

      await screen.press('Kies productie · subsidie');
      expect(await screen.finding('verschil')).toMatch(
        /^Functie · aanbesteding is op gelijke voet € 0,82 mln beter dan productie · subsidie; administratie \(aannamen, graad D\) scheelt alleen al € 0,92 mln/,
      );
      const part = (line: string) => screen.page.locator(`#verschil tr[data-line="${line}"] td.number`).allInnerTexts();
      const value = (line: string, variant: string) =>
        enschede.valueAt(line, enschede.variants.find(({ id }) => id === variant)!, 'gelijk');
      for (const line of ['ncw_zonder_administratie', 'administratie_cw', 'ncw']) {
        const shown = (await part(line)).map((text) => Number(text.replaceAll('.', '').replace('−', '-')));
        const [first, second] = [value(line, 'productie/subsidie'), value(line, 'functie/aanbesteding')];
        const sign = line === 'administratie_cw' ? -1 : 1;
        expect(shown).toEqual([first, second, sign * (second - first)].map(Math.round));
      }

      const input = screen.page.locator('#verschil tr[data-input="beschikking_in_arrangement"]');
      expect(await textOf(input)).toMatch(/50,0 %.*Rotterdam.*0,0 %/);
      await hand.press(input.locator('.figure').first());
      expect(await textOf(explanation)).toMatch(/Beschikking in het arrangement.*Bron.*Rotterdam koopt in/);
      await screen.page.keyboard.press('Escape');

      await hand.press(screen.page.locator('#verschil summary'));
      await hand.press(screen.page.locator('#verschil .rules button').first());
      expect(await textOf(explanation)).toMatch(/op gelijke voet.*Formule in woorden/);
    });

    it('other variants can be set against each other', async () => {
      await hand.choose(screen.list('Van'), 'functie · subsidie');
      await hand.choose(screen.list('Naar'), 'functie · aanbesteding');
      expect(await screen.finding('verschil')).toMatch(
        /€ 38.000 beter dan functie · subsidie; dat is helemaal administratie/,
      );
      await hand.choose(screen.list('Naar'), 'populatie · subsidie');
      expect(await screen.finding('verschil')).toMatch(/dezelfde netto contante waarde$/);
    });

    it('a variant that is switched off is gone from tables and charts, and back by undo', async () => {
      const panels = async () => {
        await screen.goTo('Krimpend budget');
        const names = await screen.page.locator('#varianten .multiple-name').allInnerTexts();
        await screen.goTo('Varianten');
        return names.map((name) => name.trim());
      };
      const before = await panels();
      expect(before).toHaveLength(8);
      const box = screen.page.getByRole('checkbox', { name: 'Toon functie · subsidie in tabellen en grafieken' });
      await hand.press(box);
      expect(await box.isChecked()).toBe(false);
      for (const table of ['gelijke-voet', 'wie-draagt']) expect(await rows(table)).not.toContain('functie/subsidie');
      expect(await cell('functie/subsidie').getAttribute('class')).toContain('is-off');
      expect(await panels()).toEqual(before.filter((name) => name !== 'functie · subsidie'));
      await screen.press('Ongedaan maken');
      for (const table of ['gelijke-voet', 'wie-draagt']) expect(await rows(table)).toContain('functie/subsidie');
      expect(await panels()).toEqual(before);
    });

    it('the chosen one is not switched off silently, nor the last one', async () => {
      const toggle = (name: string) =>
        hand.press(screen.page.getByRole('checkbox', { name: `Toon ${name} in tabellen en grafieken` }));
      const notice = () => textOf(screen.page.locator('.notice'));
      await toggle('populatie · subsidie');
      await expect.poll(notice).toBe('populatie · subsidie staat uit. U werkt nu verder met productie · subsidie.');
      expect(await textOf(screen.page.locator('.strip-about'))).toContain('productie · subsidie');
      for (const model of ['functie', 'resultaat']) await toggle(`${model} · subsidie`);
      for (const model of ['productie', 'functie', 'populatie', 'resultaat']) await toggle(`${model} · aanbesteding`);
      expect(await rows('gelijke-voet')).toEqual(['productie/subsidie']);
      await toggle('productie · subsidie');
      await expect.poll(notice).toBe('Minstens één variant blijft aan.');
      expect(await rows('gelijke-voet')).toEqual(['productie/subsidie']);
      // Choosing one that is off switches it on.
      await screen.press('Kies resultaat · subsidie');
      expect(await rows('gelijke-voet')).toHaveLength(2);
      expect(await textOf(screen.page.locator('.strip-about'))).toContain('resultaat · subsidie');
    });

    it('a table is sorted by the heading that is pressed, and turned round by a second press', async () => {
      const heading = screen.page.locator('#wie-draagt th', { hasText: 'leerling' });
      expect(await heading.getAttribute('aria-sort')).toBe('none');
      for (const [order, direction] of [
        ['descending', -1],
        ['ascending', 1],
      ] as const) {
        await hand.press(heading.getByRole('button'));
        expect(await heading.getAttribute('aria-sort')).toBe(order);
        const values: number[] = [];
        for (const variant of await rows('wie-draagt'))
          values.push(await number('wie-draagt', variant!, 'onvervuld_in_tekort_pilot'));
        expect(values).toEqual([...values].sort((one, other) => direction * (one - other)));
        expect(new Set(values).size).toBeGreaterThan(2);
      }
    });
  });
});
