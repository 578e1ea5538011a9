import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readProject } from '../../models/project/index.ts';
import { planWorkbook } from '../../models/workbook/index.ts';
import { describeWith } from '../support/programs.ts';
import { pickNext, readFile, replacePickers } from './files.ts';
import { KEYBOARD, keyboard } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

describeWith('chromium', 'own effects and own lines, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  describe.each(KEYBOARD)('with the $name', (hand) => {
    let visit: Visit;
    let screen: Screen;
    beforeEach(async () => {
      visit = await world.visit({ prepare: replacePickers });
      screen = new Screen(visit.page, hand);
      await screen.openEnschede();
    });
    afterEach(() => world.endVisits());

    /** Everything that stands in the workbook of what was saved. */
    const exported = async (): Promise<string[]> => {
      await pickNext(visit.page, 'mijn.json');
      await visit.page.keyboard.press('ControlOrMeta+S');
      await expect.poll(() => screen.title()).not.toMatch(/^●/);
      const read = readProject(JSON.parse((await readFile(visit.page, 'mijn.json'))!));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const plan = planWorkbook(read.value, {
        date: '1 januari 2026',
        appVersion: '1',
        variants: ['populatie/subsidie'],
      });
      if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
      return plan.value.sheets.flatMap(({ cells }) =>
        cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])),
      );
    };

    it('an own effect with a wrong unit says so; mended it counts, and stands in the export', async () => {
      await screen.goTo('Maatschappelijk rendement');
      const before = await screen.keyFigure('Netto contante waarde');
      await screen.press('Eigen effect toevoegen');
      await hand.type(screen.field('Naam'), 'Minder schoolwisselingen');
      const formula = screen.page.getByRole('combobox', { name: 'Grondslag (formule, per jaar)' });
      await hand.type(formula, 'leerlingen_totaal + budget');
      const message = screen.page.locator('.formula-field [role="status"]');
      await expect.poll(() => textOf(message)).toMatch(/leerling.*euro/);
      await screen.press('Effect bewaren');
      expect(await screen.button('Eigen effect toevoegen').count()).toBe(0);
      expect(await screen.keyFigure('Netto contante waarde')).toBe(before);

      await hand.type(formula, 'leerlingen_totaal');
      await hand.type(screen.field('Omvang per eenheid van de grondslag'), '0,1');
      await hand.type(screen.field('Prijs in € per eenheid (leeg is PM)'), '2.000');
      await hand.type(screen.field('Bron van omvang en prijs'), 'Opgave van de scholen');
      await expect.poll(() => textOf(message)).toMatch(/^Grondslag 955; samen € /);
      await screen.press('Effect bewaren');
      await screen.button('Eigen effect toevoegen').waitFor();
      expect(await screen.keyFigure('Netto contante waarde')).not.toBe(before);
      const texts = await exported();
      for (const text of ['Minder schoolwisselingen', 'leerlingen_totaal', 'Opgave van de scholen'])
        expect(texts).toContain(text);
      await screen.press('Effect weghalen: Minder schoolwisselingen');
      expect(await screen.keyFigure('Netto contante waarde')).toBe(before);
    });

    it('an own line is completed while it is typed, checked, explained and exported', async () => {
      await screen.goTo('Formules en bronnen');
      await screen.press('Eigen regel toevoegen');
      await hand.type(screen.field('Naam'), 'Tekort per leerling');
      expect(await screen.field('Sleutel').inputValue()).toBe('tekort_per_leerling');
      const formula = screen.page.getByRole('combobox', { name: 'Formule' });
      await keyboard.press(formula);
      await visit.page.keyboard.press('Backspace');
      await visit.page.keyboard.type('dee');
      await visit.page.keyboard.press('Enter');
      await visit.page.keyboard.type('tekort, leerlingen_tot');
      await visit.page.getByRole('option', { name: /^leerlingen_totaal/ }).waitFor();
      await visit.page.keyboard.press('Tab');
      await visit.page.keyboard.type(')');
      await visit.page.keyboard.press('Escape');
      expect(await formula.inputValue()).toBe('deel(tekort, leerlingen_totaal)');
      const message = screen.page.locator('.formula-field [role="status"]');
      await expect.poll(() => textOf(message)).toMatch(/euro\/leerling.*euro/);
      await hand.type(screen.field('Eenheid'), 'euro/leerling');
      await expect.poll(() => textOf(message)).toMatch(/^Geeft € .*per jaar/);
      await screen.press('Regel bewaren');
      await hand.press(screen.page.getByRole('button', { name: 'Tekort per leerling', exact: true }).first());
      expect(await textOf(screen.explanation)).toContain('‹tekort› gedeeld door ‹leerlingen, alle scholen›');
      const texts = await exported();
      for (const text of ['Tekort per leerling', 'Eigen regels']) expect(texts).toContain(text);
      await screen.press('Tekort per leerling weghalen');
      expect(await screen.button('Tekort per leerling weghalen').count()).toBe(0);
      await screen.press('Ongedaan maken');
      await screen.button('Tekort per leerling weghalen').waitFor();
    });
  });
});
