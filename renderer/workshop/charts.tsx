import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../models/engine/index.ts';
import { BudgetChart } from '../charts/budget-chart.tsx';
import { StackedBars } from '../charts/stacked-bars.tsx';
import { bearersOf, budgetOf, pilotYears, sum } from '../pages/budget/data.ts';
import { bearersFinding, budgetFinding } from '../text/findings.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';

/** A chart that can fill the screen. */
export interface ProjectedChart {
  readonly id: string;
  readonly finding: string;
  readonly subtitle: string;
  /** The largest amount that is drawn, in €. */
  readonly highest: number;
  readonly draw: (width: number, height: number, axisEnd: number) => ReactNode;
}

/** The charts to go through, in the order of the argument. */
export function chartsOf(calculation: Calculation, variant: Variant, reference: Calculation | null): ProjectedChart[] {
  return [budgetChart(calculation, variant, reference), bearersChart(calculation, variant, reference)];
}

function budgetChart(calculation: Calculation, variant: Variant, reference: Calculation | null): ProjectedChart {
  const series = budgetOf(calculation, variant);
  const ghost = reference ? budgetOf(reference, variant) : null;
  const years = calculation.project.space.t!.members;
  const pilot = pilotYears(calculation).length;
  return {
    id: 'budget',
    finding: budgetFinding(years.slice(0, pilot), series.short.slice(0, pilot), series.over.slice(0, pilot)),
    subtitle: `${TEXT.budget.chart}. ${TEXT.budget.chartNote}`,
    highest: Math.max(1, ...series.budget, ...series.behoefte, ...(ghost?.budget ?? []), ...(ghost?.behoefte ?? [])),
    draw: (width, height, axisEnd) => (
      <BudgetChart
        width={width}
        height={height}
        years={years}
        pilot={pilot}
        budget={series.budget}
        behoefte={series.behoefte}
        ghost={ghost}
        axisEnd={axisEnd}
      />
    ),
  };
}

function bearersChart(calculation: Calculation, variant: Variant, reference: Calculation | null): ProjectedChart {
  const { stacks, totals } = bearersOf(calculation, variant);
  const then = reference ? bearersOf(reference, variant).stacks : null;
  const years = pilotYears(calculation);
  const heights = (all: typeof stacks) => years.map((_, index) => sum(all.map(({ values }) => values[index] ?? 0)));
  const ghost = then && heights(then);
  return {
    id: 'dragers',
    finding: bearersFinding(totals),
    subtitle: TEXT.budget.bearersNote(variantName(variant.id, calculation.project.names.o)),
    highest: Math.max(1, ...heights(stacks), ...(ghost ?? [])),
    draw: (width, height, axisEnd) => (
      <StackedBars width={width} height={height} years={years} stacks={stacks} ghost={ghost} axisEnd={axisEnd} />
    ),
  };
}
