import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { APP } from '../../build/app.mjs';
import { root } from '../../build/bundle.mjs';
import type { FromMaker } from '../../models/workbook/index.ts';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { pickNext, readBytes, removePickers, replacePickers } from './files.ts';
import { type Hand, KEYBOARD, mouse, pressKeys } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { World } from './world.ts';

describeWith('chromium', 'export in a browser', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterEach(() => world?.endVisits());
  afterAll(() => world?.end());

  it('the worker makes a workbook under its own policy; the page itself may not use WebAssembly', async () => {
    const { page, faults } = await world.visit();
    const script = readdirSync(join(APP, 'assets')).find((name) => /^workbook-worker-.*\.js$/.test(name))!;
    const project = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
    const bytes = await page.evaluate(
      async ([address, text]) => {
        const worker = new Worker(address, { type: 'module' });
        const made = await new Promise<FromMaker>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<FromMaker>) => data.kind !== 'voortgang' && resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          const request = { date: '25 november 2026', appVersion: '1', variants: ['functie/subsidie'] };
          worker.postMessage({ project: text, request });
        });
        if (made.kind !== 'klaar') throw new Error(made.kind);
        return [...made.bytes];
      },
      [`/assets/${script}`, project] as const,
    );
    expect(read(Uint8Array.from(bytes), { bookSheets: true }).SheetNames).toContain('functie-subsidie');
    const isRefused = await page.evaluate(() =>
      WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
        () => false,
        () => true,
      ),
    );
    expect(isRefused).toBe(true);
    // The refusal itself, and nothing else.
    expect(faults.splice(0).filter((fault) => !/WebAssembly|wasm/.test(fault))).toEqual([]);
  });

  describe.each(KEYBOARD)('with $name', (hand) => {
    it('a choice of scenarios, variants and sheets becomes a workbook that holds these and no more', async () => {
      const { page } = await world.visit({ prepare: replacePickers });
      const screen = new Screen(page, hand);
      await screen.openEnschede();
      await screen.press('Exporteren…');
      expect(await findings(page)).toEqual([]);
      for (const group of ['Varianten', 'Bladen']) await screen.press(`${group}: niets kiezen`);
      expect(await screen.button('Exporteren').isDisabled()).toBe(true);
      expect(await textOf(screen.dialog.getByRole('alert'))).toBe('Kies ten minste één variant.');
      await tick(hand, screen, 'functie · subsidie');
      await tick(hand, screen, 'Samenvatting');
      await pickNext(page, 'werkboek.xlsx');
      await screen.press('Exporteren');
      await screen.button('Nog een werkboek').waitFor();
      expect(await textOf(screen.dialog.getByRole('status'))).toMatch(/^Geschreven: werkboek\.xlsx \(\d,\d MB\)\./);
      const { SheetNames } = read(await readBytes(page, 'werkboek.xlsx'), { bookSheets: true });
      expect(SheetNames).toEqual([
        'Titelblad',
        'Samenvatting',
        'Invoer',
        'Populatie en zorgvraag',
        'functie-subsidie',
        'Controles',
      ]);
      // Chosen not to: the choices still stand.
      await screen.press('Nog een werkboek');
      await pickNext(page, null);
      await screen.press('Exporteren');
      await page.getByRole('status').getByText('Gestopt. Er is niets geschreven.').waitFor();
      expect(await choice(screen, 'Samenvatting').isChecked()).toBe(true);
      expect(await choice(screen, 'Bronnen').isChecked()).toBe(false);
    });
  });

  it('offers a name with project, scenario and day; what is stopped or closed leaves nothing', async () => {
    const { page } = await world.visit({ prepare: removePickers });
    const screen = new Screen(page);
    await screen.openEnschede();
    await page.getByLabel('Scenario', { exact: true }).selectOption({ index: 1 });
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await pressKeys(page, 'ControlOrMeta+e');
    await screen.press('Exporteren');
    await screen.press('Stoppen');
    await page.getByRole('status').getByText('Gestopt. Er is niets geschreven.').waitFor();
    await screen.press('Exporteren');
    await pressKeys(page, 'Escape');
    await screen.dialog.waitFor({ state: 'detached' });
    expect(downloads).toEqual([]);
    await pressKeys(page, 'ControlOrMeta+e');
    // Nothing was drawn yet: that comes first.
    expect(await choice(screen, 'Onzekerheid').isChecked()).toBe(false);
    await tick(mouse, screen, 'Onzekerheid');
    await screen.dialog.getByRole('progressbar').waitFor();
    expect(await screen.button('Exporteren').isDisabled()).toBe(true);
    await screen.dialog.getByRole('progressbar').waitFor({ state: 'detached' });
    const arrived = page.waitForEvent('download');
    await screen.press('Exporteren');
    const name = (await arrived).suggestedFilename();
    expect(name).toMatch(/^enschede[a-z0-9-]*-referentiejaar-2016-[a-z-]+-\d{8}\.xlsx$/);
    const workbook = read(readFileSync((await (await arrived).path())!));
    expect(workbook.SheetNames).toContain('populatie-aanbesteding');
    expect(JSON.stringify(workbook.Sheets.Onzekerheid)).toContain('"v":10000');
    expect(JSON.stringify(workbook.Sheets.Titelblad)).toContain('referentiejaar');
  });
});

const choice = (screen: Screen, name: string): Locator => screen.dialog.getByRole('checkbox', { name });

async function tick(hand: Hand, screen: Screen, name: string): Promise<void> {
  await hand.press(choice(screen, name));
}
