import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { readProject } from '../../models/project/index.ts';
import {
  keptDraws,
  probability,
  Samples,
  Simulation,
  SUMMARY_SHARES,
  summary,
} from '../../models/uncertainty/index.ts';
import { often } from '../../renderer/text/findings-uncertainty.ts';
import { percent, tabular } from '../../renderer/text/numbers.ts';
import { describeWith } from '../support/programs.ts';
import { colourFindings, findings } from './axe.ts';
import { pickNext, replacePickers, writeFile } from './files.ts';
import { HANDS, mouse } from './hands.ts';
import { Screen, textOf } from './screen.ts';
import { type Visit, World } from './world.ts';

const enschede = readFileSync(join(root, 'samples/enschede.json'), 'utf8');
const read = readProject(JSON.parse(enschede));
if (!read.ok) throw new Error('enschede');
const { value: file } = read;
const SCENARIO = 'referentiejaar-2016';
const SCENARIO_NAME = 'Referentiejaar 2016 (eerste afspraak)';
const DRAWS = 2000;
const VARIANT = 'populatie/subsidie';

/** A project file, as far as it is made wrong here. */
interface Wrong {
  readonly invoer: {
    lekkage: unknown;
    readonly gemeenten: readonly { readonly id: string }[];
    readonly scholen: readonly { herkomst: unknown }[];
  };
}

/** What Node makes of the same draws. */
function simulated(draws: number, scenario?: string): Samples {
  const made = Simulation.create({ file, scenario, draws });
  if (!made.ok) throw new Error('simulation');
  const samples = new Samples(made.value.outputs, draws);
  samples.take(0, made.value.run(0, draws));
  return samples;
}

/** The table of percentiles as it must read, per variant. */
function percentilesOf(samples: Samples): Record<string, string[]> {
  const kept = keptDraws(samples.data);
  const variants = [...new Set(samples.outputs.map(({ variant }) => variant))];
  return Object.fromEntries(
    variants.map((variant) => {
      const { percentiles } = summary(samples.keyFigure('ncw', variant)!, kept)!;
      return [variant, Object.keys(SUMMARY_SHARES).map((p) => tabular(percentiles[p as 'p5'].value, 'euro'))];
    }),
  );
}

const chanceOf = (samples: Samples, sample: Float64Array) =>
  probability(sample, keptDraws(samples.data), (value) => value > 0);

describeWith('chromium', 'Onzekerheid, in Chromium', (executablePath) => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(executablePath);
  });
  afterAll(() => world?.end());

  const open = async (screen: Screen) => {
    await screen.openEnschede();
    await screen.goTo('Onzekerheid');
  };
  const run = async (screen: Screen, draws: number) => {
    await screen.hand.fill(screen.field('Aantal berekeningen'), String(draws));
    await screen.press('Bereken');
    await screen.button('Bereken opnieuw').waitFor();
    await screen.page.locator('#percentielen tbody tr').first().waitFor();
  };
  const shownPercentiles = (screen: Screen) =>
    screen.page
      .locator('#percentielen tbody tr')
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => [
            (row as HTMLElement).dataset.variant,
            [...row.querySelectorAll('[data-percentile]')].map(({ textContent }) => textContent),
          ]),
        ),
      );

  describe.each([mouse])('with the $name', (hand) => {
    let visit: Visit;
    let screen: Screen;
    beforeEach(async () => {
      visit = await world.visit({ prepare: replacePickers });
      screen = new Screen(visit.page, hand);
      await open(screen);
    });
    afterEach(() => world.endVisits());

    it('says how likely a shortage is; every number is that of Node’s own draws', async () => {
      expect(await textOf(screen.page.locator('.not-yet'))).toContain('Kies Bereken');
      await run(screen, DRAWS);
      const samples = simulated(DRAWS);
      expect(await shownPercentiles(screen)).toEqual(percentilesOf(samples));
      const pays = chanceOf(samples, samples.keyFigure('ncw', VARIANT)!);
      expect((await screen.finding('verdeling')).toLowerCase()).toBe(
        `${often(pays.value)} levert het meer op dan het kost`,
      );
      const short = chanceOf(samples, samples.of('tekort', VARIANT, 'contract', 2)!);
      expect(await textOf(screen.page.locator('[data-year="2020"] dd'))).toBe(
        `${often(short.value)} (${percent(short.value)} ± ${percent(short.standardError).replace(' %', '')})`,
      );
      expect(await screen.finding('kans-op-tekort')).toMatch(/^Vanaf 2020 is er meestal te weinig geld; in 2022 /);
      const counts = await screen.page
        .locator('#histogram [data-bin]')
        .evaluateAll((bins) => bins.map((bin) => Number((bin as SVGElement).dataset.bin)));
      const outside = await textOf(screen.page.locator('#verdeling > p').last());
      const [left = 0, right = 0] = [...outside.matchAll(/(?:links|rechts) (\d+)/g)].map(([, count]) => Number(count));
      expect(counts.reduce((sum, one) => sum + one, left + right)).toBe(DRAWS);
      expect(await screen.drawn('waaier', 'need-p5')).not.toBe('');
      expect(await textOf(screen.page.locator('#gepubliceerd-onzeker tbody'))).toMatch(/0,85 – 1,05/);
      expect(await textOf(screen.page.locator('main'))).not.toMatch(/NaN|undefined|Infinity/);
    });

    it('another key figure and another variant, from the same draws', async () => {
      await run(screen, DRAWS);
      await hand.choose(screen.page.locator('.figure-choice select'), 'Baten-kostenverhouding');
      await expect.poll(() => screen.finding('verdeling')).toMatch(/levert elke euro minstens € 1,00 op$/);
      const samples = simulated(DRAWS);
      const kept = keptDraws(samples.data);
      const id = 'functie/subsidie';
      await hand.press(screen.page.locator(`#percentielen tr[data-variant="${id}"] .link`));
      const ratio = probability(samples.keyFigure('bkv', id)!, kept, (value) => value >= 1);
      await expect
        .poll(async () => (await screen.finding('verdeling')).toLowerCase())
        .toBe(`${often(ratio.value)} levert elke euro minstens € 1,00 op`.toLowerCase());
    });

    it('a run is stopped, and nothing of it is shown', async () => {
      await hand.fill(screen.field('Aantal berekeningen'), '50000');
      await screen.press('Bereken');
      await screen.page.getByRole('progressbar', { name: 'Voortgang van de berekening' }).waitFor();
      await screen.press('Stop');
      await screen.page.getByText('Gestopt. Van deze berekening wordt niets getoond.').waitFor();
      expect(await screen.page.getByRole('progressbar').count()).toBe(0);
      expect(await screen.page.locator('#waaier').count()).toBe(0);
    });

    it('an input changed during a run begins it again: all of it is of the new input', async () => {
      await hand.fill(screen.field('Aantal berekeningen'), '12000');
      await screen.press('Bereken');
      const bar = screen.page.getByRole('progressbar', { name: 'Voortgang van de berekening' });
      await bar.waitFor();
      await hand.choose(screen.list('Scenario'), SCENARIO_NAME);
      await screen.button('Bereken opnieuw').waitFor();
      await screen.page.locator('#percentielen tbody tr').first().waitFor();
      expect(await shownPercentiles(screen)).toEqual(percentilesOf(simulated(12_000, SCENARIO)));
      expect(await screen.page.locator('.stale').count()).toBe(0);
    });

    it('results of an older input say so until those of the new one are there', async () => {
      await run(screen, DRAWS);
      const before = await shownPercentiles(screen);
      await screen.goTo('Krimpend budget');
      expect(await screen.drawn('budget-en-behoefte', 'band-budget')).not.toBe('');
      await hand.fill(screen.field('Krimp per jaar'), '6');
      expect(await screen.page.locator('[data-series="band-budget"]').count()).toBe(0);
      await screen.press('Ongedaan maken');
      await expect.poll(() => screen.page.locator('[data-series="band-budget"]').count()).toBe(1);
      await screen.goTo('Maatschappelijk rendement');
      await expect.poll(() => screen.drawn('door-de-jaren', 'band-saldo').catch(() => '')).toMatch(/^M[^M]+Z$/);
      await screen.goTo('Krimpend budget');
      await hand.fill(screen.field('Krimp per jaar'), '6');
      await screen.goTo('Onzekerheid');
      await expect.poll(() => shownPercentiles(screen), { timeout: 20_000 }).not.toEqual(before);
      await expect.poll(() => screen.page.locator('.stale').count()).toBe(0);
      // Back to the first input: no other run is needed for the same numbers.
      await screen.press('Ongedaan maken');
      await expect.poll(() => shownPercentiles(screen), { timeout: 20_000 }).toEqual(before);
    });

    it('the seed belongs to the project: other draws, and back with undo', async () => {
      await run(screen, DRAWS);
      const before = await shownPercentiles(screen);
      await hand.fill(screen.field('Startgetal'), '77');
      await expect.poll(() => shownPercentiles(screen), { timeout: 20_000 }).not.toEqual(before);
      expect(await screen.title()).toMatch(/^●/);
      await screen.press('Ongedaan maken');
      await expect.poll(() => shownPercentiles(screen), { timeout: 20_000 }).toEqual(before);
      expect(await screen.field('Startgetal').inputValue()).toBe('1');
    });

    it('a number of draws that cannot be is kept as typed, said, and counts nowhere', async () => {
      for (const [typed, message] of [
        ['veel', /geen getal/],
        ['0', /geheel getal van 100/],
        ['1500,5', /geheel getal/],
        ['99999999', /tot en met 50.000/],
      ] as const) {
        await hand.fill(screen.field('Aantal berekeningen'), typed);
        expect(await screen.field('Aantal berekeningen').inputValue()).toBe(typed);
        expect(await textOf(screen.page.locator('.knobs').getByRole('alert'))).toMatch(message);
        await screen.page.keyboard.press('Escape');
        expect(await screen.field('Aantal berekeningen').inputValue()).toBe('10.000');
      }
    });

    const openChanged = async (change: (project: Wrong) => void) => {
      const wrong = JSON.parse(enschede) as Wrong;
      change(wrong);
      await writeFile(visit.page, 'mijn.json', JSON.stringify(wrong));
      await pickNext(visit.page, 'mijn.json');
      await screen.menu('Openen…');
    };

    it('reversed bounds give their message, and what was open stays', async () => {
      await openChanged(({ invoer }) => {
        invoer.lekkage = { waarde: 0.1, laag: 0.2, hoog: 0.05 };
      });
      await screen.dialog.waitFor();
      expect(await textOf(screen.dialog)).toMatch(/invoer\.lekkage.*laag \(0\.2\) ligt boven hoog \(0\.05\)/);
    });

    it('ranges that cannot be together give their message, and no result hides it', async () => {
      await openChanged(({ invoer }) => {
        const [first, second] = invoer.gemeenten;
        invoer.scholen[0]!.herkomst = {
          [first!.id]: { waarde: 0.6, laag: 0.6, hoog: 0.8 },
          [second!.id]: { waarde: 0.4, laag: 0.41, hoog: 0.5 },
        };
      });
      await screen.page.getByRole('heading', { name: 'Krimpend budget' }).waitFor({ state: 'attached' });
      await screen.goTo('Onzekerheid');
      const message = /herkomst.*niet optellen tot 1.*Maak het bereik ruimer/;
      await expect.poll(() => textOf(screen.page.locator('.varies'))).toMatch(message);
      await screen.press('Bereken');
      const alert = screen.page.locator('.run-failed');
      await alert.waitFor();
      expect(await textOf(alert)).toMatch(message);
      expect(await screen.page.locator('#waaier').count()).toBe(0);
      expect(await textOf(screen.page.locator('main'))).not.toMatch(/NaN|undefined/);
    });

    it('without draws: what matters, where it turns, and stress', async () => {
      expect(await screen.finding('tornado')).toMatch(/^Netto contante waarde hangt het meest af van /);
      expect(await screen.page.locator('#tornado tbody tr').count()).toBe(12);
      await hand.press(screen.page.locator('#tornado').getByRole('button', { name: /^Toon alle / }));
      expect(await screen.page.locator('#tornado tbody tr').count()).toBeGreaterThan(80);
      expect(await screen.finding('omslagpunt')).toBe(
        'Netto contante waarde komt op € 0 als Waarde van gemiste zorg op 0,58 staat; nu is dat 1',
      );
      await hand.choose(screen.list('Kerncijfer dat moet uitkomen op'), 'Tekort, pilot');
      await expect.poll(() => screen.finding('omslagpunt')).toMatch(/bij geen enkele mogelijke waarde/);
      expect(await screen.finding('stresstests')).toMatch(
        /^Het zwaarst weegt “Loonkostenschok”: tekort, pilot gaat van € 1,26 mln naar /,
      );
    });

    it('a scenario is kept as a stress test of one’s own, and taken out again', async () => {
      await hand.choose(screen.list('Scenario'), SCENARIO_NAME);
      await hand.press(screen.page.locator('summary', { hasText: 'Wat elke stresstest inhoudt' }));
      await hand.type(screen.field('Naam van de stresstest'), '=Oud referentiejaar 🙂');
      await screen.press('Bewaar dit scenario als stresstest');
      const head = screen.page.locator('#stresstests thead', { hasText: '=Oud referentiejaar 🙂' });
      await head.waitFor();
      await hand.choose(screen.list('Scenario'), 'Basis (het project zelf)');
      await expect.poll(() => screen.page.locator('[data-stress="oud_referentiejaar"] .band').count()).toBe(8);
      if ((await screen.page.locator('.stress-list[open]').count()) === 0)
        await hand.press(screen.page.locator('summary', { hasText: 'Wat elke stresstest inhoudt' }));
      await screen.press('Stresstest “=Oud referentiejaar 🙂” weghalen');
      await head.waitFor({ state: 'detached' });
      await screen.press('Ongedaan maken');
      await head.waitFor();
    });
  });

  describe.each(HANDS)('an own stress test, with the $name', (hand) => {
    it('is made of a ready one, refuses what cannot be, counts, and is put back', async () => {
      const screen = new Screen((await world.visit()).page, hand);
      await open(screen);
      const outcome = () => screen.page.locator('td[data-stress="loonkostenschok"]').first().textContent();
      await screen.page.locator('td[data-stress="loonkostenschok"]').first().waitFor();
      const before = await outcome();
      await hand.press(screen.page.locator('summary', { hasText: 'Wat elke stresstest inhoudt' }));
      await screen.press('Stresstest “Loonkostenschok” bewerken');
      const field = screen.dialog.getByRole('textbox', { name: /^Prijsschok/ });
      expect(await field.inputValue()).toBe('0; 4; 4; 0');
      await hand.type(field, '0; veel');
      await hand.press(screen.dialog.getByRole('button', { name: 'Stresstest bewaren' }));
      expect(await textOf(screen.dialog)).toMatch(/veel.*geen getal/);
      await hand.type(field, '0; 8; 8; 0');
      await hand.choose(screen.dialog.getByLabel('Waarde die verandert'), 'Lekkage');
      await hand.press(screen.dialog.getByRole('button', { name: 'Voeg deze waarde toe' }));
      await hand.type(screen.dialog.getByRole('textbox', { name: /^Lekkage/ }), '30');
      expect(await findings(screen.page)).toEqual([]);
      await hand.press(screen.dialog.getByRole('button', { name: 'Stresstest bewaren' }));
      await screen.dialog.waitFor({ state: 'detached' });
      await expect.poll(outcome).not.toBe(before);
      if ((await screen.page.locator('.stress-list[open]').count()) === 0)
        await hand.press(screen.page.locator('summary', { hasText: 'Wat elke stresstest inhoudt' }));
      await screen.press('Stresstest “Loonkostenschok” terugzetten zoals zij was');
      await expect.poll(outcome).toBe(before);
      await world.endVisits();
    });
  });

  it('the curve of houdbare krimp comes when asked, and goes with another input', async () => {
    const screen = new Screen((await world.visit()).page, mouse);
    await open(screen);
    await screen.press('Bereken de houdbare krimp');
    await screen.page.locator('#krimpkromme').waitFor({ timeout: 90_000 });
    expect(await screen.finding('krimpkromme')).toMatch(/krimp/);
    expect(await screen.page.locator('#houdbare-krimp dd').allInnerTexts()).toHaveLength(3);
    await mouse.choose(screen.list('Scenario'), SCENARIO_NAME);
    await screen.page.locator('#krimpkromme').waitFor({ state: 'detached' });
    await world.endVisits();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in %s, with all of it shown', async (colorScheme) => {
    const screen = new Screen((await world.visit({ colorScheme })).page, mouse);
    await open(screen);
    await run(screen, 500);
    await screen.page.locator('#samenhang tbody tr').first().waitFor();
    await screen.page.locator('#beter tbody tr').first().waitFor();
    for (const summaryText of ['Alle invoer met een bereik', 'Wat elke stresstest inhoudt'])
      await screen.page.locator('summary', { hasText: summaryText }).click();
    expect(await (colorScheme === 'dark' ? colourFindings : findings)(screen.page)).toEqual([]);
    await world.endVisits();
  });

  it('every key figure that can be chosen can be shown', async () => {
    const screen = new Screen((await world.visit()).page, mouse);
    await open(screen);
    await run(screen, 300);
    for (const { label, notation } of KEY_FIGURES) {
      if (notation === 'jaar') continue;
      await mouse.choose(screen.page.locator('.figure-choice select'), label);
      await expect.poll(() => textOf(screen.page.locator('#verdeling > .soft').first())).toContain(label);
      await screen.page.locator('#histogram [data-bin]').first().waitFor({ state: 'attached' });
      expect(await textOf(screen.page.locator('main')), label).not.toMatch(/NaN|undefined|Infinity/);
    }
    await world.endVisits();
  });
});
