import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { describeWith } from '../support/programs.ts';
import { findings } from './axe.ts';
import { pickNext, readFile, replacePickers } from './files.ts';
import { keyboard } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { World } from './world.ts';

/** The application with made-up sets of figures before the real ones: then a project without a set is of an older one. */
const olderSets = {
  name: 'older-sets',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!id.endsWith('/models/project/kengetallen/sets.ts')) return null;
    const path = join(root, 'tests/support/older-sets.ts');
    return `${code.replace('export const FIGURE_SETS', 'const REAL')}
      import { olderSets } from ${JSON.stringify(path)};
      export const FIGURE_SETS = olderSets(REAL);`;
  },
} as const;

describeWith('chromium', 'a project with older figures, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath, olderSets);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  it('stays as it is until one chooses, knowing what changes; with the keyboard alone', async () => {
    const hand = keyboard;
    const { page } = await world.visit({ prepare: replacePickers });
    const screen = new Screen(page, hand);
    await screen.openEnschede();
    const NCW = 'Netto contante waarde';
    const offer = page.getByRole('dialog', { name: 'Er zijn nieuwere kengetallen' });
    await offer.waitFor();
    expect(await textOf(offer)).toContain('rekent met de kengetallen van 2019; dit programma heeft die van 2026');
    const change = await textOf(offer.locator('tr[data-change="prijsindex"]'));
    expect(change).toMatch(/^Prijsstijging zorg ?1 % ?0 % – 2 %.*Graad C.*3,5 % ?2 % – 6 %.*Graad B.*VNG, tariefindex/);
    const outcome = (cell: number) => textOf(offer.locator('tr[data-figure="ncw"] td').nth(cell));
    const [old, next] = [await outcome(0), await outcome(1)];
    expect(next).not.toBe(old);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page)).toEqual([]);
    }

    await screen.press('Laten zoals het is');
    await offer.waitFor({ state: 'detached' });
    expect(await screen.keyFigure(NCW)).toBe(old);
    expect(await screen.title()).toMatch(/^Enschede/);

    await screen.goTo('Formules en bronnen');
    await screen.press('Standaardwaarden');
    await screen.press('Bekijk wat dat verandert');
    await hand.press(offer.getByRole('button', { name: 'Bijwerken' }));
    await offer.waitFor({ state: 'detached' });
    await expect.poll(() => screen.keyFigure(NCW)).toBe(next);
    expect(await textOf(page.locator('main'))).toContain('kengetallen van 2026. Dat zijn de nieuwste.');
    expect(await screen.title()).toMatch(/^● /);
    await pickNext(page, 'nieuw.json');
    await screen.press('Bewaren');
    await expect.poll(() => screen.title()).toMatch(/^Enschede/);
    expect(JSON.parse((await readFile(page, 'nieuw.json'))!)).toMatchObject({ kengetallen: '2026' });

    await screen.press('Ongedaan maken');
    await expect.poll(() => screen.keyFigure(NCW)).toBe(old);
  });
});
