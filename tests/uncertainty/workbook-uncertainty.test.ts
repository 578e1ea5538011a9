import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../electron/ipc/channels.ts';
import { Calculation } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import {
  createPool,
  inProcessPort,
  keptDraws,
  type Samples,
  stressed,
  stressTests,
  workbookUncertainty,
} from '../../models/uncertainty/index.ts';
import type { WorkbookUncertainty } from '../../models/workbook/index.ts';
import { resolved, sample, unwrap } from './support.ts';

const DRAWS = 400;
const file = sample('enschede');
const scenario = file.scenarios![0]!.id;
const project = resolved(file, scenario);
const VARIANT = 'functie/subsidie';

async function samplesOf(): Promise<Samples> {
  const outcome = await createPool(inProcessPort, 1).run({ file, scenario, draws: DRAWS, seed: 5 });
  if (outcome.kind !== 'klaar') throw new Error(JSON.stringify(outcome));
  return outcome.samples;
}

const samples = await samplesOf();

function toldOf(from = samples) {
  const steps = workbookUncertainty({
    file,
    scenario,
    project,
    samples: from,
    kept: keptDraws(from.data),
    seed: 5,
  });
  const shares: number[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { told: value, shares };
    shares.push(value);
  }
}

const { told: result, shares } = toldOf();
const told: WorkbookUncertainty = unwrap(result);
const of = (variant: string) => told.variants.find((one) => one.variant === variant)!;

describe('what a workbook is told of the draws', () => {
  it('is every key figure of every variant, as the sorted draws have it', () => {
    expect(told).toMatchObject({ scenario, draws: DRAWS, failed: 0, seed: 5 });
    expect(told.variants.map(({ variant }) => variant)).toHaveLength(8);
    for (const { variant, figures } of told.variants) {
      expect(figures.map(({ figure }) => figure)).toEqual(
        KEY_FIGURES.filter(({ id }) => id !== 'terugverdienjaar').map(({ id }) => id),
      );
      for (const { figure, mean, standardDeviation, percentiles } of figures) {
        const sorted = [...samples.keyFigure(figure, variant)!].sort((a, b) => a - b);
        const at = (share: number) => {
          const rank = share * (DRAWS - 1);
          const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
          return below + (rank - Math.floor(rank)) * (above - below);
        };
        const average = sorted.reduce((sum, value) => sum + value / DRAWS, 0);
        const size = 1 + Math.max(Math.abs(sorted[0]!), Math.abs(sorted.at(-1)!));
        const spread = Math.sqrt(sorted.reduce((sum, value) => sum + (value - average) ** 2 / (DRAWS - 1), 0));
        const near = (value: number, expected: number) =>
          expect(Math.abs(value - expected), `${variant} ${figure}`).toBeLessThanOrEqual(1e-9 * size);
        near(mean.value, average);
        near(standardDeviation, spread);
        near(mean.standardError, spread / Math.sqrt(DRAWS));
        for (const [name, share] of Object.entries({ p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 }))
          near(percentiles[name as 'p5'].value, at(share));
      }
    }
  });

  it('is the share of the draws in which something holds', () => {
    const share = (id: string, holds: (value: number) => boolean) =>
      [...samples.keyFigure(id, VARIANT)!].filter(holds).length / DRAWS;
    const { chances, shortage } = of(VARIANT);
    const expected = {
      tekort: share('tekort', (value) => value > 0.005),
      ncw_negatief: share('ncw', (value) => value < 0),
      ncw_gelijke_voet_negatief: share('ncw_gelijke_voet', (value) => value < 0),
      bkv_minstens_1: share('bkv', (value) => value >= 1),
      bkv_gelijke_voet_minstens_1: share('bkv_gelijke_voet', (value) => value >= 1),
      besparing: share('besparing_deelnemers', (value) => value > 0),
      terugverdiend: share('terugverdienjaar', (value) => value > 0),
    };
    for (const [id, value] of Object.entries(expected)) expect(chances[id as 'tekort'].value, id).toBe(value);
    expect(shortage.map(({ value }) => value)).toEqual(
      project.space.t!.members.map(
        (_, year) =>
          [...samples.of('tekort', VARIANT, 'contract', year)!].filter((value) => value > 0.005).length / DRAWS,
      ),
    );
    // Some are neither never nor always, or this would prove little.
    expect(Object.values(expected).filter((value) => value > 0 && value < 1).length).toBeGreaterThan(3);
  });

  it('knows what is kept to: the norm, year by year, as the draws of tekort, reserve and need have it', () => {
    const norm = project.cells.find(({ input }) => input.id === 'dekkingsnorm')!.waarde as number;
    const pilot = project.cells.find(({ input }) => input.id === 'looptijd_pilot')!.waarde as number;
    for (const { variant, chances } of told.variants) {
      const yearly = (line: string, year: number) => samples.of(line, variant, 'contract', year)!;
      let keeps = 0;
      for (let draw = 0; draw < DRAWS; draw++) {
        const isOver = Array.from({ length: pilot }, (_, year) => year).some((year) => {
          const left = yearly('tekort', year)[draw]! - yearly('uit_reserve', year)[draw]!;
          return left > (1 - norm) * yearly('behoefte', year)[draw]! + 0.005;
        });
        if (!isOver) keeps++;
      }
      expect(chances.houdbaar.value, variant).toBeCloseTo(keeps / DRAWS, 2);
    }
  });

  it('loses no draw of a histogram, and all variants share its bins', () => {
    expect(told.histograms.map(({ figure }) => figure)).toEqual(['tekort', 'ncw_gelijke_voet']);
    for (const { figure, bounds, variants } of told.histograms) {
      expect(variants.map(({ variant }) => variant)).toEqual(told.variants.map(({ variant }) => variant));
      for (const { variant, counts, below, above } of variants) {
        expect(counts.length).toBe(bounds.length - 1);
        expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(DRAWS);
        const values = [...samples.keyFigure(figure, variant)!];
        expect(below).toBe(values.filter((value) => value < bounds[0]!).length);
        expect(counts[3]).toBe(values.filter((value) => value >= bounds[3]! && value < bounds[4]!).length);
      }
    }
  });

  it('holds the stress tests, each as the point engine has it, with what they change', () => {
    const tests = stressTests(project);
    expect(told.stress.map(({ name }) => name)).toEqual(tests.map(({ naam }) => naam));
    for (const [at, test] of tests.entries()) {
      const made = stressed(file, scenario, test);
      const calculation = unwrap(Calculation.create(resolved(made.file, made.scenario)));
      const variant = calculation.variants.find(({ id }) => id === VARIANT)!;
      const found = told.stress[at]!.outcomes.find((one) => one.variant === VARIANT && one.figure === 'tekort')!;
      expect(found.value).toBe(calculation.valueAt('tekort_pilot', variant, 'contract'));
    }
    expect(told.stress.find(({ name }) => name === 'Meer lekkage')!.sets).toEqual([
      expect.objectContaining({ input: 'lekkage', part: '', to: 0.3 }),
    ]);
  });

  it('tells how far it is, and is a problem when no draw counts', () => {
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(200);
    const none = {
      outputs: samples.outputs,
      draws: DRAWS,
      data: samples.data.map(() => new Float64Array(DRAWS).fill(Number.NaN)),
    };
    const { told: failed } = toldOf(Object.assign(Object.create(Object.getPrototypeOf(samples)), samples, none));
    expect(failed).toMatchObject({ ok: false, problems: [{ code: 'trekkingen-geen' }] });
  });
});

describe('the message that carries it to another process', () => {
  const send = (uncertainty: unknown) =>
    CHANNELS.exportFile.safeParse([
      { kind: 'xlsx', name: 'a.xlsx', project: '', request: { date: '', appVersion: '', uncertainty } },
    ]).success;

  it('takes what the draws gave, unchanged', () => {
    expect(send(structuredClone(told))).toBe(true);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it.each<[string, (copy: Record<string, unknown> & WorkbookUncertainty) => unknown]>([
    ['an unknown field', (copy) => ({ ...copy, path: '/x' })],
    ['a number that is not finite', (copy) => ({ ...copy, varying: Number.NaN })],
    ['a draw too many', (copy) => ({ ...copy, draws: 1_000_001 })],
    ['half a draw', (copy) => ({ ...copy, draws: 0.5 })],
    ['an unknown key figure', (copy) => ({ ...copy, histograms: [{ ...copy.histograms[0], figure: '=1+1' }] })],
    ['a chance too few', (copy) => ({ ...copy, variants: [{ ...copy.variants[0], chances: {} }] })],
    ['too many variants', (copy) => ({ ...copy, variants: new Array(101).fill(copy.variants[0]) })],
    ['too many bins', (copy) => ({ ...copy, histograms: [{ ...copy.histograms[0], bounds: new Array(202).fill(0) }] })],
    ['a text without end', (copy) => ({ ...copy, stress: [{ ...copy.stress[0], explanation: 'x'.repeat(10_001) }] })],
    ['no text', (copy) => ({ ...copy, stress: [{ ...copy.stress[0], name: 1 }] })],
  ])('refuses %s', (_, change) => {
    expect(send(change(structuredClone(told) as Record<string, unknown> & WorkbookUncertainty))).toBe(false);
  });
});
