import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation, type Footing } from '../../models/engine/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { projectText, readProject, resolveProject } from '../../models/project/index.ts';
import { exact, readingOf, rounded, tabular } from '../../renderer/text/numbers.ts';
import { describeWith } from '../support/programs.ts';
import { pickNext, replacePickers, writeFile } from './files.ts';
import { PAGE_NAMES, Screen } from './screen.ts';
import { World } from './world.ts';

interface Shown {
  readonly cell: string;
  readonly text: string;
  readonly title: string;
}

/** Every figure that is on the page, with which cell of the model it says to be. */
function figuresOn(page: Page): Promise<Shown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.figure[data-cell]')].map((figure) => ({
      cell: figure.dataset.cell ?? '',
      text: figure.textContent ?? '',
      title: figure.title,
    })),
  );
}

/** What is wrong with a figure, held against the engine; null when it is right. */
function wrongIn(calculation: Calculation, { cell, text, title }: Shown): string | null {
  const [id = '', footing, variantId, ...places] = cell.split(' ');
  const at = Object.fromEntries(places.map((place) => place.split('=')).map(([d, index]) => [d, Number(index)]));
  const variant = calculation.variants.find((one) => one.id === variantId)!;
  const definition = calculation.definition(id) ?? INPUTS.find((input) => input.id === id)!;
  const value = calculation.valueAt(id, variant, footing as Footing, at);
  const reading = readingOf(id, definition.unit);
  const expected = new Set([rounded(value, reading), tabular(value, reading), 'niet binnen de horizon']);
  const isNone = value === 0 && text === 'niet binnen de horizon';
  if (!expected.has(text) || (!isNone && text === 'niet binnen de horizon'))
    return `${cell}: ${text}, not ${[...expected]}`;
  return isNone || title.endsWith(exact(value, reading)) ? null : `${cell}: ${title}, not ${exact(value, reading)}`;
}

describeWith('chromium', 'every figure on every page, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());
  afterEach(() => world.endVisits());

  describe.each(['enschede', 'almere', 'amsterdam'])('%s', (sample) => {
    it.each([
      ['as contracted', 0],
      ['on equal footing', 1],
    ])('is the engine’s own line, %s', async (_, gelijkeVoet) => {
      const raw = JSON.parse(readFileSync(join(root, `samples/${sample}.json`), 'utf8')) as { invoer: object };
      const read = readProject({ ...raw, invoer: { ...raw.invoer, gelijke_voet: gelijkeVoet } });
      if (!read.ok) throw new Error(sample);
      const resolved = resolveProject(read.value);
      const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
      if (!created.ok) throw new Error(sample);
      const visit = await world.visit({ prepare: replacePickers });
      const screen = new Screen(visit.page);
      await writeFile(visit.page, 'x.json', projectText(read.value, '0'));
      await pickNext(visit.page, 'x.json');
      await screen.menu('Openen…');
      await screen.page.getByRole('heading', { name: 'Krimpend budget' }).waitFor({ state: 'attached' });
      const wrong: string[] = [];
      const count: Record<string, number> = {};
      for (const name of PAGE_NAMES) {
        await screen.goTo(name);
        const shown = await figuresOn(visit.page);
        count[name] = shown.length;
        wrong.push(...shown.flatMap((figure) => wrongIn(created.value, figure) ?? []));
      }
      expect(wrong).toEqual([]);
      // Pages that show results do show them as figures.
      for (const name of ['Populatie', 'Zorgvraag', 'Varianten', 'Krimpend budget', 'Maatschappelijk rendement'])
        expect(count[name], name).toBeGreaterThan(20);
    });
  });
});
