import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { TEXT } from '../../text/nl.ts';
import { LineTable } from '../../ui/line-table.tsx';
import { pilotYears } from './data.ts';

const LINES = [
  'budget_zonder_krimp',
  'budget',
  'budget_reeel',
  'budget_per_leerling',
  'behoefte',
  'behoefte_boven_budget',
  'tekort_was_er_al',
  'tekort_door_basisjaar',
  'tekort_door_krimp',
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
  'herindicatie',
  'tekort_leerling',
  'dekkingsgraad',
] as const;

/** The figures behind the charts, per pilot year. */
export function BudgetTable({
  calculation,
  variant,
}: {
  readonly calculation: Calculation;
  readonly variant: Variant;
}): ReactNode {
  return (
    <section className="chart">
      <h2>{TEXT.budget.table}</h2>
      <p className="soft">{TEXT.budget.tableNote}</p>
      <LineTable calculation={calculation} variant={variant} lines={LINES} years={pilotYears(calculation).length} />
    </section>
  );
}
