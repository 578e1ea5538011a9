import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { BudgetChart } from '../../charts/budget-chart.tsx';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import { ChartFrame } from '../../charts/frame.tsx';
import { Multiples } from '../../charts/multiples.tsx';
import { SmallLine } from '../../charts/small-lines.tsx';
import { StackedBars } from '../../charts/stacked-bars.tsx';
import { shownVariants } from '../../store/results.ts';
import { setSession, useSession } from '../../store/session.ts';
import { describedYears } from '../../text/described.ts';
import {
  type Bearer,
  bearersFinding,
  budgetFinding,
  causesFinding,
  variantsFinding,
  viewsFinding,
} from '../../text/findings.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { euro } from '../../text/numbers.ts';
import { InView } from '../../ui/in-view.tsx';
import { useSaidWhenLetGo } from '../../ui/let-go.ts';
import { useShown } from '../../ui/shown.tsx';
import { useYearlyBands } from '../uncertainty/bands.ts';
import { bearersOf, budgetOf, causesOf, pilotYears, sum, viewsOf } from './data.ts';
import { BudgetKnobs } from './knobs.tsx';
import { BudgetTable } from './table.tsx';

const BANDED = ['budget', 'behoefte'] as const;

/** Inputs left, consequences right: what a shrinking budget does, and who carries it. */
export function BudgetPage(): ReactNode {
  const { calculation, variant, reference } = useShown();
  return (
    <div className="page with-knobs">
      <h1 className="hidden">{TEXT.page.budget}</h1>
      <BudgetKnobs calculation={calculation} variant={variant} />
      <div className="consequences">
        <div className="side-by-side">
          <BudgetAgainstNeed calculation={calculation} variant={variant} reference={reference} />
          <Bearers calculation={calculation} variant={variant} reference={reference} />
        </div>
        <InView>
          <AllVariants calculation={calculation} />
        </InView>
        <InView className="side-by-side">
          <Causes calculation={calculation} variant={variant} />
          <Views calculation={calculation} variant={variant} reference={reference} />
        </InView>
        <InView>
          <BudgetTable calculation={calculation} variant={variant} />
        </InView>
      </div>
    </div>
  );
}

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** The pinned calculation, when it has the same years. */
  readonly reference?: Calculation | null;
}

function BudgetAgainstNeed({ calculation, variant, reference }: Props): ReactNode {
  const series = budgetOf(calculation, variant);
  const years = calculation.project.space.t!.members;
  const pilot = pilotYears(calculation).length;
  const spread = useYearlyBands(BANDED, variant.id);
  const finding = budgetFinding(years.slice(0, pilot), series.short.slice(0, pilot), series.over.slice(0, pilot));
  useSaidWhenLetGo(finding);
  return (
    <ChartFrame
      id="budget-en-behoefte"
      title={finding}
      subtitle={`${TEXT.budget.chart}. ${TEXT.budget.chartNote}${spread ? `. ${spread.note}` : ''}`}
      description={describedYears(years, [
        { label: TEXT.budget.budgetLabel, value: series.budget },
        { label: TEXT.budget.needLabel, value: series.behoefte },
      ])}
      height={272}
    >
      {(width, height) => (
        <BudgetChart
          width={width}
          height={height}
          years={years}
          pilot={pilot}
          budget={series.budget}
          behoefte={series.behoefte}
          ghost={reference ? budgetOf(reference, variant) : null}
          bands={spread?.bands ?? null}
        />
      )}
    </ChartFrame>
  );
}

function Bearers({ calculation, variant, reference }: Props): ReactNode {
  const { stacks, totals } = bearersOf(calculation, variant);
  const years = pilotYears(calculation);
  const ghost = reference ? bearersOf(reference, variant).stacks : null;
  return (
    <ChartFrame
      id="dragers"
      title={bearersFinding(totals)}
      subtitle={TEXT.budget.bearersNote(variantName(variant.id, calculation.project.names.o))}
      description={describedYears(
        years,
        stacks.map(({ label, values }) => ({ label, value: values })),
      )}
      height={272}
    >
      {(width, height) => (
        <StackedBars
          width={width}
          height={height}
          years={years}
          stacks={stacks}
          ghost={ghost && years.map((_, index) => sum(ghost.map(({ values }) => values[index] ?? 0)))}
        />
      )}
    </ChartFrame>
  );
}

function AllVariants({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const chosen = useSession((session) => session.variant);
  const years = pilotYears(calculation);
  const carried = shownVariants(calculation).map((variant) => ({ variant, ...bearersOf(calculation, variant) }));
  return (
    <Multiples
      title={variantsFinding(
        carried.map(({ variant, totals }) => ({
          model: TEXT.model[variant.bekostiging] ?? variant.bekostiging,
          name: variantName(variant.id, calculation.project.names.o),
          shares: totals,
        })),
      )}
      subtitle={TEXT.budget.multiplesNote}
      years={years}
      chosen={chosen}
      onChoose={(variant) => setSession({ variant })}
      panels={carried.map(({ variant, stacks, totals }) => ({
        variant: variant.id,
        name: variantName(variant.id, calculation.project.names.o),
        stacks,
        total: sum(Object.values(totals)),
        carried: stacks.map(({ id, label }) => ({ label, value: totals[id as Bearer] })),
      }))}
    />
  );
}

function Causes({ calculation, variant }: Props): ReactNode {
  const stacks = causesOf(calculation, variant);
  const [wasThere, baseYear, byKrimp] = stacks.map(({ values }) => sum(values)) as [number, number, number];
  // With productie- and resultaatbekostiging the shortage is the bill above the budget, which is not the need.
  const bill = calculation.valueAt('tekort_pilot', variant, 'contract');
  const differs = Math.abs(bill - wasThere - baseYear - byKrimp) > 1;
  return (
    <ChartFrame
      id="oorzaken"
      title={causesFinding(wasThere, baseYear, byKrimp)}
      subtitle={differs ? `${TEXT.budget.causesNote}. ${TEXT.budget.billDiffers(euro(bill))}` : TEXT.budget.causesNote}
      description={describedYears(
        pilotYears(calculation),
        stacks.map(({ label, values }) => ({ label, value: values })),
      )}
      height={220}
    >
      {(width, height) => (
        <StackedBars width={width} height={height} years={pilotYears(calculation)} stacks={stacks} ghost={null} />
      )}
    </ChartFrame>
  );
}

function Views({ calculation, variant, reference }: Props): ReactNode {
  const now = viewsOf(calculation, variant);
  const then = reference ? viewsOf(reference, variant) : null;
  const years = pilotYears(calculation);
  const finding = viewsFinding(now.nominal, now.real, now.perPupil);
  return (
    <section className="chart" id="drie-manieren" aria-label={TEXT.budget.views}>
      <ChartMenu title={finding} />
      <h2>{finding}</h2>
      <p className="soft">{TEXT.budget.viewsNote}</p>
      <div className="small-lines">
        {(['nominal', 'real', 'perPupil'] as const).map((view) => (
          <SmallLine
            key={view}
            title={TEXT.budget[view]}
            years={years}
            values={now[view]}
            ghost={then?.[view] ?? null}
          />
        ))}
      </div>
    </section>
  );
}
