import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { Stack } from '../../charts/stacked-bars.tsx';
import { perYear } from '../../store/results.ts';
import type { Bearer, Shares } from '../../text/findings.ts';
import { TEXT } from '../../text/nl.ts';

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Calendar years of the pilot within the horizon. */
export function pilotYears(calculation: Calculation): readonly string[] {
  const years = calculation.project.space.t!.members;
  const pilot = calculation.inputValues('looptijd_pilot')[0] ?? years.length;
  return years.slice(0, Math.min(pilot, years.length));
}

/** Budget and need in € per year of the horizon, and what the one is above the other. */
export function budgetOf(calculation: Calculation, variant: Variant) {
  const budget = perYear(calculation, 'budget', variant);
  const behoefte = perYear(calculation, 'behoefte', variant);
  const short = perYear(calculation, 'behoefte_boven_budget', variant);
  return { budget, behoefte, short, over: budget.map((value, index) => Math.max(0, value - behoefte[index]!)) };
}

/** Which line says what a bearer carries; together they are `tekort` (the model checks it). From the bottom up. */
const BEARERS: readonly (readonly [Bearer, string])[] = [
  ['reserve', 'uit_reserve'],
  ['aanbieder', 'tekort_gedragen_aanbieder'],
  ['gemeente', 'tekort_gemeente'],
  ['leerling', 'onvervuld_in_tekort'],
];

/** Who carries the shortage in € per pilot year, as contracted, and over the pilot. */
export function bearersOf(calculation: Calculation, variant: Variant): { stacks: Stack[]; totals: Shares } {
  const count = pilotYears(calculation).length;
  const stacks = BEARERS.map(([id, line]) => ({
    id,
    label: TEXT.bearer[id],
    values: perYear(calculation, line, variant).slice(0, count),
  }));
  const total = (id: Bearer) =>
    calculation.valueAt(`${BEARERS.find(([bearer]) => bearer === id)![1]}_pilot`, variant, 'contract');
  return {
    stacks,
    totals: {
      reserve: total('reserve'),
      aanbieder: total('aanbieder'),
      gemeente: total('gemeente'),
      leerling: total('leerling'),
    },
  };
}

/** Where need above budget comes from, in € per pilot year; the base year may be negative. */
export function causesOf(calculation: Calculation, variant: Variant): Stack[] {
  const count = pilotYears(calculation).length;
  const stack = (id: string, line: string, label: string): Stack => ({
    id,
    label,
    values: perYear(calculation, line, variant).slice(0, count),
  });
  return [
    stack('was-er-al', 'tekort_was_er_al', TEXT.budget.wasThere),
    stack('basisjaar', 'tekort_door_basisjaar', TEXT.budget.baseYear),
    stack('krimp', 'tekort_door_krimp', TEXT.budget.byKrimp),
  ];
}

/** The budget in €, in € of the first year, and in € per pupil, per pilot year. */
export function viewsOf(calculation: Calculation, variant: Variant) {
  const count = pilotYears(calculation).length;
  const values = (line: string) => perYear(calculation, line, variant).slice(0, count);
  return { nominal: values('budget'), real: values('budget_reeel'), perPupil: values('budget_per_leerling') };
}
