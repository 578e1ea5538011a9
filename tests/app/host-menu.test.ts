import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { mouse } from './hands.ts';
import { Screen } from './screen.ts';
import { type Visit, World } from './world.ts';

interface InPage {
  choose(command: string): void;
}

/** Runs in the page before anything of it does: a host with a menu of its own, as Electron's, that keeps nothing. */
function giveHostWithMenu(): void {
  let listener: (command: string) => void = () => {};
  const cancelled = async () => ({ ok: false, reason: 'geannuleerd' });
  const host = {
    abilities: { savesInPlace: true, hasMenu: true },
    open: cancelled,
    reopen: cancelled,
    save: cancelled,
    recent: async () => [],
    recoveries: async () => [],
    forget: async () => {},
    dropRecovery: async () => {},
    changedOutside: async () => false,
    keepRecovery: async () => ({ ok: true, value: null }),
    setDocument() {},
    setMenu() {},
    onCommand: (heard: typeof listener) => {
      listener = heard;
      return () => {};
    },
    onOpenFile: () => () => {},
    settings: async () => ({ theme: 'licht' }),
    changeSettings: async () => {},
  };
  Object.assign(window, { host, choose: (command: string) => listener(command) });
}

const choose = (page: Page, command: string) =>
  page.evaluate((id) => (window as unknown as InPage).choose(id), command);

describeWith('chromium', 'the menu of the host, in Chromium', (executablePath) => {
  let world: World;
  let visit: Visit;
  let screen: Screen;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  beforeEach(async () => {
    visit = await world.visit({ prepare: giveHostWithMenu });
    screen = new Screen(visit.page, mouse);
    await screen.openEnschede();
  });
  afterEach(() => world.endVisits());

  it('does what its command says', async () => {
    await mouse.fill(screen.field('Krimp per jaar'), '9');
    await choose(visit.page, 'ongedaan');
    await expect.poll(() => screen.field('Krimp per jaar').inputValue()).toBe('3');
    await choose(visit.page, 'ga-zorgvraag');
    await visit.page.getByRole('navigation').locator('[aria-current=page]', { hasText: 'Zorgvraag' }).waitFor();
  });

  it.each([
    ['menu', () => choose(visit.page, 'ongedaan')],
    ['key', () => visit.page.keyboard.press('Control+Z')],
  ])(
    'by the %s what is being typed is taken back, not the project; once it is taken over, the project',
    async (_, undo) => {
      const field = screen.field('Krimp per jaar');
      await mouse.fill(field, '9');
      const budget = await screen.line('budget');
      await field.press('ControlOrMeta+A');
      await visit.page.keyboard.type('75');
      await undo();
      await expect.poll(() => field.inputValue()).not.toBe('75');
      expect(await screen.line('budget')).toEqual(budget);
      await visit.page.keyboard.press('Escape');
      expect(await field.inputValue()).toBe('9');
      await undo();
      await expect.poll(() => field.inputValue()).toBe('3');
      expect(await screen.line('budget')).not.toEqual(budget);
    },
  );

  it('waits while something is asked', async () => {
    await mouse.fill(screen.field('Krimp per jaar'), '9');
    await choose(visit.page, 'nieuw');
    await screen.dialog.waitFor();
    await choose(visit.page, 'ongedaan');
    await choose(visit.page, 'sluit-project');
    await visit.page.keyboard.press('Escape');
    await screen.dialog.waitFor({ state: 'detached' });
    expect(await screen.field('Krimp per jaar').inputValue()).toBe('9');
  });
});
