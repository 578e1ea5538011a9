import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildApp } from '../../build/app.mjs';
import { root } from '../../build/bundle.mjs';
import { bundleElectron } from '../../build/electron.mjs';
import { describeWith } from '../support/programs.ts';
import { mouse } from './hands.ts';
import { Screen } from './screen.ts';

const TITLE = 'Enschede: onderwijs-jeugdhulparrangementen – Bekostigingsverkenner';

describeWith('electron', 'the application in Electron', (executablePath) => {
  let folder: string;
  let program: ElectronApplication;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    await Promise.all([buildApp(), bundleElectron()]);
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'electron-'));
    await launch();
  });
  afterEach(async () => {
    await exit();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  const launch = async (...args: string[]) => {
    const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env as Record<string, string>;
    program = await _electron.launch({
      executablePath,
      // Chromium has no sandbox for root, which is who runs tests in a container.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args],
      // A folder of its own for what the application keeps.
      env: { ...environment, XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config') },
    });
    faults = [];
    page = await program.firstWindow();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.locator('main').waitFor();
  };
  /** As a crash would: nothing is asked, nothing is saved. */
  const exit = async () => {
    const gone = program.waitForEvent('close');
    await program.evaluate(({ app }) => app.exit(0)).catch(() => {});
    await gone;
  };
  const windowTitle = () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  const saveTo = (path: string) =>
    program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);

  it('opens Enschede, answers a moved slider, undoes it, and saves', async () => {
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await expect.poll(windowTitle).toBe(TITLE);
    const before = await screen.line('budget');
    const shortage = await screen.keyFigure('Tekort, pilot');
    await mouse.turn(screen.slider('Krimp per jaar'), 8);
    expect(await screen.field('Krimp per jaar').inputValue()).toBe('5');
    expect((await screen.line('budget')).slice(1, 3)).toEqual(['1.671.423', '1.587.852']);
    expect(await screen.keyFigure('Tekort, pilot')).not.toBe(shortage);
    await expect.poll(windowTitle).toBe(`● ${TITLE}`);
    await screen.press('Ongedaan maken');
    expect(await screen.line('budget')).toEqual(before);
    await screen.press('Opnieuw');

    const path = join(folder, 'mijn.json');
    await saveTo(path);
    await screen.press('Bewaren');
    await expect.poll(windowTitle).toBe(TITLE);
    const { invoer } = JSON.parse(readFileSync(path, 'utf8')) as { invoer: { krimp: { waarde: number[] } } };
    expect(invoer.krimp.waarde.slice(0, 2)).toEqual([0, 0.05]);
    await mouse.fill(screen.field('Krimp per jaar'), '4');
    await screen.press('Bewaren');
    await expect.poll(() => existsSync(`${path}.bak`)).toBe(true);
  });

  it('opens the project that it is started with', async () => {
    await exit();
    const path = join(folder, 'van-buiten.json');
    writeFileSync(path, readFileSync(join(root, 'samples/enschede.json')));
    await launch(path);
    await page.getByRole('heading', { name: 'Krimpend budget' }).waitFor({ state: 'attached' });
    await expect.poll(windowTitle).toBe(TITLE);
  });

  it('work that was not saved comes back after a crash', async () => {
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await mouse.fill(screen.field('Krimp per jaar'), '9');
    // The copy is kept within a second.
    await page.waitForTimeout(1500);
    await exit();
    await launch();
    const again = new Screen(page, mouse);
    await again.press('Herstellen');
    await expect.poll(() => again.field('Krimp per jaar').inputValue()).toBe('9');
  });

  it('asks before it closes with unsaved work, and closes when that is given up', async () => {
    const screen = new Screen(page, mouse);
    await screen.openEnschede();
    await mouse.fill(screen.field('Krimp per jaar'), '9');
    await expect.poll(windowTitle).toBe(`● ${TITLE}`);
    const close = (answer: number) =>
      program.evaluate(({ dialog, BrowserWindow }, response) => {
        dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
        BrowserWindow.getAllWindows()[0]?.close();
      }, answer);
    await close(2);
    await page.waitForTimeout(500);
    expect(await screen.field('Krimp per jaar').inputValue()).toBe('9');
    const gone = program.waitForEvent('close');
    await close(1);
    await gone;
    await launch();
    expect(await page.getByRole('heading', { name: 'Niet bewaard werk' }).count()).toBe(0);
  });

  it('the page has nothing of Node, the menu is ours, and it goes nowhere', async () => {
    expect(
      await page.evaluate(() => [
        typeof (globalThis as { require?: unknown }).require,
        typeof (globalThis as { process?: unknown }).process,
        Object.keys((globalThis as unknown as { host: object }).host).includes('save'),
        window.isSecureContext,
        location.origin,
      ]),
    ).toEqual(['undefined', 'undefined', true, true, 'app://bekostigingsverkenner']);
    const labels = await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toContain('Bestand');
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://bekostigingsverkenner/');
  });
});
