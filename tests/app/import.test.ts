import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { paste } from './clipboard.ts';
import { removePickers } from './files.ts';
import { type Hand, KEYBOARD, mouse, pressKeys } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const KINDS = ['so', 'sbo', 'vso', 'pro'];
const NAMES = ['De Ster', 'Het Anker', 'De Boei', 'Het Kompas', 'De Wijzer', 'De Horizon'];
/** Twelve schools as somebody has them in a spreadsheet; two cells are wrong. */
const SCHOOLS = [...NAMES, ...NAMES.map((name) => `${name} Zuid`)].map((name, index) => [
  name,
  index === 7 ? 'speciaal' : KINDS[index % 4]!,
  index === 3 ? 'ca. 90' : String(60 + index * 12),
  '75',
  '25',
]);
const BLOCK = [['School', 'Soort', 'Leerlingen', 'Enschede', 'Hengelo'], ...SCHOOLS]
  .map((row) => row.join('\t'))
  .join('\r\n');

/** Everything that a person does, counted: each is one press, one text, one paste. */
class Steps {
  count = 0;

  constructor(private readonly hand: Hand) {}

  counted(): Hand {
    const step =
      <A extends unknown[]>(act: (...given: A) => Promise<void>) =>
      async (...given: A) => {
        this.count += 1;
        await act(...given);
      };
    const { name, press, type, fill, choose, turn } = this.hand;
    const bound = { name, press, type, fill, choose, turn };
    return {
      name,
      press: step(bound.press.bind(this.hand)),
      type: step(bound.type.bind(this.hand)),
      fill: step(bound.fill.bind(this.hand)),
      choose: step(bound.choose.bind(this.hand)),
      turn: step(bound.turn.bind(this.hand)),
    };
  }
}

describeWith('chromium', 'Importeren, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  describe.each(KEYBOARD)('with the $name', (hand) => {
    let visit: Visit;
    beforeEach(async () => {
      visit = await world.visit();
    });
    afterEach(() => world.endVisits());

    it('a new user: an empty project, twelve schools pasted, two errors mended, the first result', async () => {
      const steps = new Steps(hand);
      const screen = new Screen(visit.page, steps.counted());
      const { page } = visit;
      await screen.press(/^Een nieuw project/);
      const before = await screen.keyFigure('Tekort, pilot');
      await screen.press('Importeren…');
      const { dialog } = screen;
      await paste(hand, dialog.getByRole('textbox', { name: /plak hier een blok/ }), BLOCK);
      steps.count += 1;
      await dialog.getByRole('heading', { name: 'Wat gaat er veranderen?' }).waitFor();
      const said = () => textOf(dialog.locator('.paste-said'));
      expect(await said()).toContain('12 regels gelezen; 12 scholen; 2 nieuwe gemeenten');
      expect(await said()).toContain('2 dingen kloppen niet.');
      const take = dialog.getByRole('button', { name: 'Neem over' });
      expect(await take.isDisabled()).toBe(true);

      // The matching can be looked at, and is right.
      await screen.press('Kolommen aanpassen');
      const roles = dialog.getByRole('combobox', { name: /^Kolom . is/ });
      expect(
        await roles.evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).selectedOptions[0]!.label)),
      ).toEqual([
        'Naam van de school',
        'Onderwijssoort',
        'Leerlingen in jaar 0',
        'leerlingen uit deze gemeente',
        'leerlingen uit deze gemeente',
      ]);
      await screen.press('Verder naar controle');

      await screen.hand.type(dialog.getByRole('textbox', { name: 'Verbeter rij 5, kolom C (Leerlingen)' }), '90');
      await screen.hand.type(dialog.getByRole('textbox', { name: 'Verbeter rij 9, kolom B (Soort)' }), 'sbo');
      await expect.poll(said).toContain('Alles kan worden overgenomen.');
      await expect.poll(() => take.isDisabled()).toBe(false);
      expect(await screen.keyFigure('Tekort, pilot')).toBe(before);
      await screen.press('Neem over');
      await dialog.waitFor({ state: 'detached' });
      expect(await screen.keyFigure('Tekort, pilot')).not.toBe(before);
      expect((await screen.line('leerlingen_totaal'))[0]).toBe('1.506');
      // From the first screen to the first result.
      expect(steps.count).toBe(8);

      const names = page.getByRole('textbox', { name: /^Naam, / });
      expect(await names.count()).toBe(14);
      await screen.press('Ongedaan maken');
      expect(await screen.keyFigure('Tekort, pilot')).toBe(before);
      expect(await screen.button('Ongedaan maken').isDisabled()).toBe(true);
    });
  });

  it('a file: refused with what to do, read, its matching remembered, its source with every value', async () => {
    const { page } = await world.visit();
    const screen = new Screen(page);
    await screen.openEnschede();
    await screen.goTo('Populatie');
    await pressKeys(page, 'ControlOrMeta+I');
    const { dialog } = screen;
    const choose = (name: string, content: string | Buffer) =>
      dialog.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content as string),
      });
    await choose('foto.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    expect(await textOf(dialog.getByRole('alert'))).toContain('foto.png: dit is geen rekenblad');

    const first = await page
      .getByRole('textbox', { name: /^Naam, /, includeHidden: true })
      .first()
      .inputValue();
    const csv = (pupils: number) => `Locatie;Telling\n${first};${pupils}\n`;
    await choose('telling.csv', csv(210));
    await dialog.getByRole('heading', { name: 'Wat staat in welke kolom?' }).waitFor();
    await mouse.choose(
      dialog.getByRole('combobox', { name: 'Regel met de namen van de kolommen' }),
      '1: Locatie · Telling',
    );
    await mouse.choose(dialog.getByRole('combobox', { name: 'Kolom A is' }), 'Naam van de school');
    await mouse.choose(dialog.getByRole('combobox', { name: 'Kolom B is' }), 'Leerlingen in jaar 0');
    await screen.press('Verder naar controle');
    await expect.poll(() => dialog.getByRole('button', { name: 'Neem over' }).isDisabled()).toBe(false);
    await screen.press('Neem over');
    await dialog.waitFor({ state: 'detached' });
    const pupils = page.getByRole('textbox', { name: `Leerlingen in jaar 0, ${first}`, exact: true });
    expect(await pupils.inputValue()).toBe('210');
    await pupils.focus();
    expect(await textOf(page.locator('.focus-line').first())).toMatch(/telling\.csv, geïmporteerd op .* \(A\)/);

    // The same columns the next time are known, also after a new start.
    await page.reload();
    await screen.openEnschede();
    await screen.goTo('Populatie');
    await screen.press('Importeren…');
    await choose('telling-2.csv', csv(220));
    await dialog.getByRole('heading', { name: 'Wat gaat er veranderen?' }).waitFor();
    await screen.press('Annuleren');
    await world.endVisits();
  });

  it('sheets to fill in are downloaded; read again as they are they change nothing', async () => {
    const { page } = await world.visit({ prepare: removePickers });
    const screen = new Screen(page);
    await screen.openEnschede();
    await screen.menu('Importeren…');
    const { dialog } = screen;
    const download = async (button: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), screen.press(button)]);
      return file;
    };
    const empty = await download('Leeg invulsjabloon downloaden');
    expect(empty.suggestedFilename()).toMatch(/^invulsjabloon-\d{8}\.xlsx$/);
    const filled = await download('Scholen en herkomst van dit project downloaden');
    expect(filled.suggestedFilename()).toMatch(/scholen-en-herkomst-\d{8}\.xlsx$/);
    await dialog.locator('input[type=file]').setInputFiles(await filled.path());
    await dialog.getByRole('heading', { name: 'Wat gaat er veranderen?' }).waitFor();
    expect(await textOf(dialog.locator('.paste-said'))).toContain('Dit bestand verandert niets');
    expect(await dialog.getByRole('button', { name: 'Neem over' }).isDisabled()).toBe(true);
    await world.endVisits();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = await world.visit({ colorScheme });
    const screen = new Screen(page);
    await screen.openEnschede();
    await screen.menu('Importeren…');
    expect(await findings(page)).toEqual([]);
    await paste(
      mouse,
      screen.dialog.getByRole('textbox', { name: /plak hier een blok/ }),
      `${BLOCK}\nDe Lamp\tso\t<5\t50\t40`,
    );
    await screen.dialog.getByRole('heading', { name: 'Wat gaat er veranderen?' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await screen.press('Kolommen aanpassen');
    expect(await findings(page)).toEqual([]);
    await world.endVisits();
  });
});
