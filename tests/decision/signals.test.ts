import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { type SignalId, signalsOf, type ThresholdId } from '../../models/decision/index.ts';
import { Calculation } from '../../models/engine/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';

function enschede(invoer: Record<string, unknown> = {}): Calculation {
  const raw = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as { invoer: object };
  const read = readProject({ ...raw, invoer: { ...raw.invoer, ...invoer } });
  const resolved = read.ok ? resolveProject(read.value) : read;
  const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  return created.value;
}

const calculation = enschede();

function signal(variantId: string, id: SignalId, bounds: Partial<Record<ThresholdId, number>> = {}, of = calculation) {
  const variant = of.variants.find((one) => one.id === variantId)!;
  const drempels = Object.fromEntries(Object.entries(bounds).map(([key, waarde]) => [key, { waarde }]));
  return signalsOf(of, variant, { drempels }).find((one) => one.id === id)!;
}

describe('legal signals', () => {
  it('the value of a contract is what is paid over its duration, and the bound is crossed only above it', () => {
    const variant = calculation.variants.find(({ id }) => id === 'functie/aanbesteding')!;
    const paid = [0, 1, 2, 3].map((t) => calculation.valueAt('betaling', variant, 'contract', { t }));
    const { value } = signal('functie/aanbesteding', 'europees_regime');
    expect(value).toBeCloseTo(paid[0]! + paid[1]! + paid[2]! + paid[3]!, 6);
    const at = (opdrachtwaarde: number) => signal('functie/aanbesteding', 'europees_regime', { opdrachtwaarde }).isOn;
    expect([at(value! - 0.01), at(value!), at(value! + 0.01)]).toEqual([true, false, false]);
    expect(signal('functie/subsidie', 'europees_regime')).toMatchObject({ isOn: false, value: null });
  });

  it('state aid counts the dearest run of years, and says at how many providers each stays below the bound', () => {
    const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
    const paid = calculation.project.space.t!.members.map((_, t) =>
      calculation.valueAt('betaling', variant, 'contract', { t }),
    );
    const runs = paid.slice(2).map((_, from) => paid[from]! + paid[from + 1]! + paid[from + 2]!);
    const { value, other, isOn } = signal('populatie/subsidie', 'staatssteun');
    expect(value).toBeCloseTo(Math.max(...runs), 6);
    expect(isOn).toBe(true);
    expect(value! / other).toBeLessThanOrEqual(750_000);
    expect(value! / (other - 1)).toBeGreaterThan(750_000);
    expect(signal('populatie/subsidie', 'staatssteun', { de_minimis: value! }).isOn).toBe(false);
    expect(signal('populatie/aanbesteding', 'staatssteun').value).toBeNull();
  });

  it('a subsidy that pays for performance may be a contract', () => {
    const on = calculation.variants.filter(({ id }) => signal(id, 'verkapte_opdracht').isOn).map(({ id }) => id);
    expect(on.sort()).toEqual(['productie/subsidie', 'resultaat/subsidie']);
  });

  it('below the real price is where the provider carries part of what delivered care costs', () => {
    const { value, isOn, other } = signal('populatie/subsidie', 'reele_prijs');
    expect(isOn).toBe(true);
    expect(value).toBeLessThan(1);
    const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
    const line = (id: string) => calculation.valueAt(id, variant, 'contract', { t: other });
    expect(value).toBeCloseTo(1 - line('tekort_aanbieder') / (line('zorgbehoefte') - line('onvervuld')), 9);
    expect(signal('populatie/subsidie', 'reele_prijs', { reele_prijs: value! }).isOn).toBe(false);
    expect(signal('functie/subsidie', 'reele_prijs')).toMatchObject({ isOn: false, value: 1 });
  });

  it('a cut that prices make larger than it looks; none where the whole index is passed on', () => {
    const { value, other, isOn } = signal('populatie/subsidie', 'reele_krimp');
    expect(isOn).toBe(true);
    expect(value).toBeLessThan(other);
    const gap = other - value!;
    expect(signal('populatie/subsidie', 'reele_krimp', { reele_krimp: gap + 1e-9 }).isOn).toBe(false);
    expect(signal('populatie/subsidie', 'reele_krimp', { reele_krimp: gap - 1e-9 }).isOn).toBe(true);
    const still = enschede({ prijsindex: 0 });
    expect(signal('populatie/subsidie', 'reele_krimp', {}, still).isOn).toBe(false);
  });

  it('what is paid back of a subsidy is what is set lower afterwards', () => {
    const { value, isOn } = signal('populatie/subsidie', 'lager_vastgesteld');
    expect([isOn, value! > 0]).toEqual([true, true]);
    expect(signal('populatie/subsidie', 'lager_vastgesteld', { lager_vastgesteld: value! }).isOn).toBe(false);
  });
});

it('what the decision holds is checked when a project is opened', () => {
  const raw = JSON.parse(readFileSync(join(root, 'samples/enschede.json'), 'utf8')) as object;
  const besluit = { criteria: [{ id: 'x', naam: 'X', gewicht: 11, scores: { 'populatie/subsidie': { score: 6 } } }] };
  const read = readProject({ ...raw, besluit });
  expect(read.ok).toBe(false);
  expect(read.problems.map(({ where }) => where)).toEqual([
    'besluit.criteria[0].gewicht',
    'besluit.criteria[0].scores.populatie/subsidie.score',
  ]);
});
