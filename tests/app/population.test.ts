import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { paste } from './clipboard.ts';
import { KEYBOARD, mouse, pressKeys } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const PUPILS = 'Leerlingen in jaar 0';

describeWith('chromium', 'Populatie, in Chromium', (executablePath) => {
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
    });
    afterEach(() => world.endVisits());

    const rows = (caption: string) =>
      screen.page.getByRole('region', { name: caption, exact: true }).locator('tbody tr');
    const names = (caption: string) =>
      rows(caption)
        .getByRole('textbox', { name: /^Naam, / })
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    const switchOf = (town: string) => screen.page.getByRole('checkbox', { name: `Doet mee, ${town}`, exact: true });
    const keyFigures = async () => [
      await screen.keyFigure('Tekort, pilot'),
      await screen.keyFigure('Besparing deelnemers, pilot'),
    ];
    const share = () => textOf(screen.page.locator('.lead'));

    it('a school and two municipalities from a new project, and the first result', async () => {
      await screen.press(/^Een nieuw project/);
      expect(await names('Scholen')).toEqual(['School 1']);
      const before = await keyFigures();

      await hand.fill(screen.field('Naam, School 1'), 'De Ster');
      await hand.fill(screen.field(`${PUPILS}, De Ster`), '180');
      await hand.fill(screen.field('Aandeel met jeugdhulp, De Ster'), '60');
      await hand.fill(screen.field('Naam, Gemeente 1'), 'Hier');
      await screen.press('Gemeente toevoegen');
      await hand.fill(screen.field('Naam, Gemeente 2'), 'Elders');
      await hand.press(switchOf('Elders'));
      expect(await share()).toContain('100,0 %');

      // Half moved: the sum is wrong, and what is shown stays what it was.
      const whole = await keyFigures();
      await hand.fill(screen.field('Hier, De Ster'), '80');
      const [origin] = await rows('Herkomst van de leerlingen').allTextContents();
      expect(origin).toContain('80 %; moet 100 % zijn');
      expect(await textOf(screen.page.getByRole('alert'))).toContain('laatste geldige invoer');
      expect(await textOf(screen.page.getByRole('region', { name: '1 fout', exact: true }))).toContain(
        'de herkomst van de leerlingen van De Ster telt op tot 80 %, niet tot 100 %.',
      );
      expect(await textOf(screen.page.locator('.strip-about'))).toContain('laatste geldige invoer');
      expect(await keyFigures()).toEqual(whole);
      expect(await screen.field('Hier, De Ster').inputValue()).toBe('80');

      await hand.fill(screen.field('Elders, De Ster'), '20');
      expect(await screen.page.getByRole('alert').count()).toBe(0);
      expect(await textOf(screen.page.locator('.strip-about'))).not.toContain('laatste geldige invoer');
      expect(await share()).toContain('80,0 %');
      expect(await screen.finding('leerlingen')).toMatch(/van 180 in \d{4} naar \d+ in \d{4}; met jeugdhulp van 108/);
      expect((await screen.line('leerlingen_totaal'))[0]).toBe('180');
      expect(await keyFigures()).not.toEqual(before);
      expect(await keyFigures()).not.toEqual(whole);

      expect(await screen.button('De Ster weghalen').isDisabled()).toBe(true);
    }, 60_000);

    it('a block with a bad cell: nothing changes before it is mended, and it is one step back', async () => {
      await screen.openEnschede();
      await screen.goTo('Populatie');
      const before = await keyFigures();
      const schools = await names('Scholen');
      const [first, second] = schools as [string, string];
      const block = [
        ['School', 'Soort', 'Leerlingen', 'Jeugdhulp'],
        ['Het Anker', 'sbo', '1.200', '50 %'],
        [second, 'sbo', 'ca. 150', ''],
      ];
      await paste(hand, screen.field(`Naam, ${first}`), block.map((row) => row.join('\t')).join('\r\n'));

      const { dialog } = screen;
      const said = () => textOf(dialog.locator('.paste-said'));
      expect(await dialog.getByRole('checkbox', { name: /kop/ }).isChecked()).toBe(true);
      expect(await said()).toBe(
        '1 cel klopt niet. Verbeter haar hieronder, of annuleer: dan verandert er niets. 1 lege cel blijft zoals zij was.',
      );
      expect(await textOf(dialog.locator('tbody tr').first())).toBe(
        `1${first} →wordt Het Ankersbo160 →wordt 1.20047 % →wordt 50 %`.replaceAll('→wordt', '→ wordt'),
      );
      const bad = dialog.getByRole('textbox', { name: `${PUPILS}, ${second}`, exact: true });
      expect(await textOf(dialog.locator('.mend-message'))).toBe(
        '“ca. 150” is geen getal. Schrijf bijvoorbeeld 1.234,56.',
      );
      expect(await dialog.getByRole('button', { name: 'Overnemen' }).isDisabled()).toBe(true);

      // Backing out loses nothing; the same block again.
      await screen.press('Annuleren');
      expect(await names('Scholen')).toEqual(schools);
      expect(await keyFigures()).toEqual(before);
      await paste(hand, screen.field(`Naam, ${first}`), block.map((row) => row.join('\t')).join('\r\n'));
      expect(await bad.evaluate((field) => field === document.activeElement)).toBe(true);
      await hand.fill(bad, '150');
      expect(await said()).toContain('Alles klopt.');
      const totals = dialog.locator('.paste-totals tbody tr', { hasText: PUPILS });
      expect(await totals.locator('td').allTextContents()).toEqual(['955', '1.986']);
      expect(await keyFigures()).toEqual(before);

      await screen.press('Overnemen');
      await dialog.waitFor({ state: 'detached' });
      expect((await names('Scholen')).slice(0, 2)).toEqual(['Het Anker', second]);
      expect(await screen.field(`${PUPILS}, Het Anker`).inputValue()).toBe('1.200');
      expect(await screen.field(`${PUPILS}, ${second}`).inputValue()).toBe('150');
      expect(await keyFigures()).not.toEqual(before);

      await screen.press('Ongedaan maken');
      expect(await names('Scholen')).toEqual(schools);
      expect(await keyFigures()).toEqual(before);
      expect(await screen.button('Ongedaan maken').isDisabled()).toBe(true);
    }, 60_000);

    it('new schools are pasted below the last one; a block that is too long is refused', async () => {
      await screen.openEnschede();
      await screen.goTo('Populatie');
      const schools = await names('Scholen');
      const last = schools.at(-1)!;
      await paste(hand, screen.field(`Naam, ${last}`), `${last}\tpro\t159\n=1+1\tvso\t90\n\u202eמשה 👩‍👩‍👧\tso\t40`);
      expect(await screen.dialog.locator('tbody tr').nth(1).locator('td').nth(1).textContent()).toBe('=1+1 nieuw');
      await screen.press('Overnemen');
      await screen.dialog.waitFor({ state: 'detached' });
      expect(await names('Scholen')).toEqual([...schools, '=1+1', '\u202eמשה 👩‍👩‍👧']);
      expect((await screen.line('leerlingen_totaal'))[0]).toBe('1.085');
      await screen.press('=1+1 weghalen');
      expect(await names('Scholen')).toEqual([...schools, '\u202eמשה 👩‍👩‍👧']);
      await screen.press('Ongedaan maken');
      expect((await names('Scholen')).length).toBe(schools.length + 2);

      const long = Array.from({ length: 5000 }, (_, index) => `School ${index}\tso\t100`).join('\n');
      await paste(hand, screen.field(`Naam, ${last}`), long);
      expect(await textOf(screen.dialog.getByRole('alert'))).toMatch(/5000 regels; een lijst heeft er hoogstens 500/);
      await screen.press('Sluiten');
      expect((await names('Scholen')).length).toBe(schools.length + 2);
    }, 60_000);

    it('a single value is pasted as in any field; in a scenario names stay', async () => {
      await screen.openEnschede();
      await screen.goTo('Populatie');
      const first = (await names('Scholen'))[0]!;
      await hand.choose(screen.list('Scenario'), 'Referentiejaar 2016 (eerste afspraak)');
      expect(await names('Scholen')).toEqual([]);
      expect(await screen.button('School toevoegen').isDisabled()).toBe(true);
      expect(await textOf(rows('Scholen').first())).toContain(first);
      expect(await screen.page.locator('.table-actions').first().textContent()).toContain('U bewerkt een scenario');
      await hand.fill(screen.field(`${PUPILS}, ${first}`), '170');
      await hand.choose(screen.list('Scenario'), 'Basis (het project zelf)');
      expect(await screen.field(`${PUPILS}, ${first}`).inputValue()).toBe('160');
      if (hand.name === 'keyboard') {
        await paste(hand, screen.field(`${PUPILS}, ${first}`), '175\r\n');
        expect(await screen.dialog.count()).toBe(0);
        await pressKeys(screen.page, 'Enter');
        expect(await screen.field(`${PUPILS}, ${first}`).inputValue()).toBe('175');
      }
    }, 60_000);
  });

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in the dialog of a pasted block in %s',
    async (colorScheme) => {
      const { page } = await world.visit({ colorScheme });
      const screen = new Screen(page);
      await screen.openEnschede();
      await screen.goTo('Populatie');
      const cell = page.getByRole('textbox', { name: /^Naam, School/ }).first();
      await paste(mouse, cell, 'Het Anker\tsbo\tca. 150\t\nDe Boei\tsbo\t150\t147');
      await screen.dialog.waitFor();
      expect(await findings(page)).toEqual([]);
      await screen.press('Annuleren');
      await paste(mouse, cell, 'a\n'.repeat(5000));
      await screen.dialog.getByRole('alert').waitFor();
      expect(await findings(page)).toEqual([]);
      await world.endVisits();
    },
  );

  it('keys lead from cell to cell as in a spreadsheet', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page);
    await screen.openEnschede();
    await screen.goTo('Populatie');
    const place = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.place);
    const field = screen.field(`${PUPILS}, School voor speciaal basisonderwijs 1`);
    await field.focus();
    await pressKeys(page, '2', '0', '0', 'Enter');
    expect(await place()).toBe('1,2');
    expect(await field.inputValue()).toBe('200');
    await pressKeys(page, 'ArrowUp');
    expect(await place()).toBe('0,2');
    await pressKeys(page, 'ArrowRight');
    expect(await place()).toBe('0,3');
    await pressKeys(page, 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await place()).toBe('0,0');
    await pressKeys(page, 'Tab', 'Tab', 'ArrowDown', 'Shift+Enter');
    expect(await place()).toBe('0,2');
    // A wrong number holds on to the keyboard until it is mended or given up.
    await pressKeys(page, 'x', 'Enter');
    expect(await place()).toBe('0,2');
    expect(await textOf(page.getByRole('alert'))).toContain('“x” is geen getal');
    await pressKeys(page, 'Escape');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await field.inputValue()).toBe('200');
    // What was wrong with a school goes with it.
    await pressKeys(page, 'x', 'Tab');
    expect(await page.getByRole('alert').count()).toBe(1);
    await screen.press('School voor speciaal basisonderwijs 1 weghalen');
    expect(await page.getByRole('alert').count()).toBe(0);
    await screen.press('Ongedaan maken');
    expect(await field.inputValue()).toBe('200');
    // Back to the default, of a share that has one.
    const growth = screen.field('Leerlinggroei per jaar, School voor speciaal basisonderwijs 1');
    const before = await growth.inputValue();
    await growth.focus();
    expect(await textOf(page.locator('.focus-line').first())).toContain('Standaard −1,3 %');
    await pressKeys(page, 'Alt+Delete');
    expect(await growth.inputValue()).toBe('−1,3');
    await pressKeys(page, 'ControlOrMeta+Z');
    expect(await growth.inputValue()).toBe(before);
    await world.endVisits();
  });
});
