import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { describeWith } from '../support/programs.ts';
import { pickNext, readFile, replacePickers, writeFile } from './files.ts';
import { KEYBOARD, keyboard, mouse } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const enschede = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
const TITLE = 'Enschede: onderwijs-jeugdhulparrangementen';

describeWith('chromium', 'project files, in Chromium', (executablePath) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  beforeEach(async () => {
    visit = await world.visit({ prepare: replacePickers });
  });
  afterEach(() => world.endVisits());

  describe.each(KEYBOARD)('with the $name', (hand) => {
    it('save, reload, open again: the same figures, and nothing asked', async () => {
      let screen = new Screen(visit.page, hand);
      await screen.openEnschede();
      await hand.fill(screen.field('Krimp per jaar'), '4,5');
      expect(await screen.title()).toBe(`● ${TITLE} – Bekostigingsverkenner`);
      const shortage = await screen.keyFigure('Tekort, pilot');
      await pickNext(visit.page, 'mijn.json');
      await screen.press('Bewaren');
      await expect.poll(() => screen.title()).toBe(`${TITLE} – Bekostigingsverkenner`);
      expect(await textOf(visit.page.getByRole('status').first())).toBe('Bewaard: mijn.json');
      const file = JSON.parse((await readFile(visit.page, 'mijn.json'))!) as { invoer: { krimp: unknown } };
      expect(file.invoer.krimp).toMatchObject({ waarde: [0, 0.045, 0.045, 0.045, 0.045, 0] });

      await visit.page.reload();
      screen = new Screen(visit.page, hand);
      expect(await visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
      await screen.press('mijn.json');
      await expect.poll(() => screen.keyFigure('Tekort, pilot')).toBe(shortage);
      expect(await screen.field('Krimp per jaar').inputValue()).toBe('4,5');
      expect(await screen.title()).toBe(`${TITLE} – Bekostigingsverkenner`);
    });

    it('leaving unsaved work asks; backing out keeps it, giving it up leaves no copy', async () => {
      const screen = new Screen(visit.page, hand);
      await screen.openEnschede();
      await hand.fill(screen.field('Krimp per jaar'), '6');
      await screen.menu('Nieuw project');
      expect(await textOf(screen.dialog.getByRole('heading'))).toBe('Het project is niet bewaard');
      await screen.press('Annuleren');
      expect(await screen.field('Krimp per jaar').inputValue()).toBe('6');
      await screen.menu('Nieuw project');
      await screen.press('Niet bewaren');
      await expect.poll(() => screen.title()).toBe('Nieuw project – Bekostigingsverkenner');
      await visit.openTab();
      expect(await visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
    });

    it.each([
      ['no JSON', '{"format": "bekostigingsverkenner", ', 'Het bestand is niet geopend'],
      ['half of it gone', enschede.slice(0, 900), 'Het bestand is niet geopend'],
      ['another kind of file', '{"hallo": 1}', 'Het bestand is niet geopend'],
      ['a value that cannot be', enschede.replace(/"krimp":\s*\{/, '"krimp": "veel", "krimp_oud": {'), 'niet geopend'],
      ['figures that are not known', enschede.replace('"naam"', '"kengetallen": "2031", "naam"'), '“2031”'],
      ['not text at all', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74], 'UTF-8'],
      [
        'a newer version',
        enschede.replace(/"schemaVersion":\s*\d+/, '"schemaVersion": 999'),
        /nieuwere versie|schemaVersion/,
      ],
    ] as const)('%s gives its message and changes nothing', async (_, content, message) => {
      const screen = new Screen(visit.page, hand);
      await screen.openEnschede();
      await hand.fill(screen.field('Krimp per jaar'), '7');
      await pickNext(visit.page, 'mijn.json');
      await screen.press('Bewaren');
      await expect.poll(() => screen.title()).not.toMatch(/^●/);
      const before = await readFile(visit.page, 'mijn.json');
      const shortage = await screen.keyFigure('Tekort, pilot');

      await writeFile(visit.page, 'kapot.json', content);
      await pickNext(visit.page, 'kapot.json');
      await screen.menu('Openen…');
      await screen.dialog.waitFor();
      const said = await textOf(screen.dialog);
      expect(said).toMatch(message);
      expect(said).toContain('Wat u open had staan, is niet veranderd.');
      expect(await screen.dialog.locator('.problems li').count()).toBeGreaterThan(0);
      await visit.page.keyboard.press('Escape');
      expect(await screen.keyFigure('Tekort, pilot')).toBe(shortage);
      expect(await screen.title()).toBe(`${TITLE} – Bekostigingsverkenner`);
      expect(await readFile(visit.page, 'mijn.json')).toBe(before);
    });

    it('a file that changed elsewhere is not written over without asking', async () => {
      const screen = new Screen(visit.page, hand);
      await writeFile(visit.page, 'gedeeld.json', enschede);
      await pickNext(visit.page, 'gedeeld.json');
      await screen.menu('Openen…');
      await hand.fill(screen.field('Krimp per jaar'), '8');
      const other = enschede.replace(TITLE, 'Van een ander');
      await writeFile(visit.page, 'gedeeld.json', other);
      // With its key: on the way to the button Tab may leave the window, and coming back says that the file was changed.
      await visit.page.keyboard.press('ControlOrMeta+S');
      expect(await textOf(screen.dialog.getByRole('heading'))).toBe('Het bestand is intussen veranderd');
      await screen.press('Annuleren');
      expect(await readFile(visit.page, 'gedeeld.json')).toBe(other);
      await visit.page.keyboard.press('ControlOrMeta+S');
      await screen.press('Toch overschrijven');
      await expect.poll(() => screen.title()).toBe(`${TITLE} – Bekostigingsverkenner`);
      expect(await readFile(visit.page, 'gedeeld.json')).toContain(TITLE);
    });

    it('a file that changed elsewhere is offered when the window gets the attention again', async () => {
      const screen = new Screen(visit.page, hand);
      await writeFile(visit.page, 'gedeeld.json', enschede);
      await pickNext(visit.page, 'gedeeld.json');
      await screen.menu('Openen…');
      await expect.poll(() => screen.title()).toMatch(/^Enschede/);
      await writeFile(visit.page, 'gedeeld.json', enschede.replace(TITLE, 'Van een ander'));
      await visit.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await screen.press('Opnieuw laden');
      await expect.poll(() => screen.title()).toBe('Van een ander – Bekostigingsverkenner');
    });
  });

  describe('unsaved work comes back', () => {
    const leaveWork = async (hand = mouse) => {
      const screen = new Screen(visit.page, hand);
      await screen.openEnschede();
      await hand.fill(screen.field('Krimp per jaar'), '9');
      // The copy is kept within a second.
      await visit.page.waitForTimeout(1500);
      return screen.keyFigure('Tekort, pilot');
    };
    const restore = async (hand = mouse) => {
      const screen = new Screen(visit.page, hand);
      await visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).waitFor();
      await screen.press('Herstellen');
      await expect.poll(() => screen.field('Krimp per jaar').inputValue()).toBe('9');
      expect(await screen.title()).toMatch(/^● /);
      return screen.keyFigure('Tekort, pilot');
    };

    it.each(KEYBOARD)('after the tab was killed, with the $name', async (hand) => {
      const shortage = await leaveWork(hand);
      const dead = visit.page;
      const crashed = dead.waitForEvent('crash');
      void dead.goto('chrome://crash').catch(() => {});
      await crashed;
      await visit.openTab();
      expect(await restore(hand)).toBe(shortage);
    });

    it.each(KEYBOARD)('after the server was restarted, with the $name', async (hand) => {
      const shortage = await leaveWork(hand);
      await world.stopServer();
      await visit.page.close({ runBeforeUnload: false });
      await world.startServer();
      await visit.openTab();
      expect(await restore(hand)).toBe(shortage);
    });

    it('but not while its tab still lives, and it can be thrown away', async () => {
      await leaveWork();
      const first = visit.page;
      await visit.openTab();
      expect(await visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
      await first.close({ runBeforeUnload: false });
      await visit.page.reload();
      const screen = new Screen(visit.page, keyboard);
      await screen.press('Weggooien');
      await keyboard.press(screen.dialog.getByRole('button', { name: 'Weggooien' }));
      await expect.poll(() => visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
      await visit.page.reload();
      await visit.page.locator('main').waitFor();
      expect(await visit.page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
    });
  });
});
