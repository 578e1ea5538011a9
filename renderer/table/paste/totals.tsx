import type { ReactNode } from 'react';
import { EDITABLE } from '../../text/nl/editable.ts';
import { rounded, tabular } from '../../text/numbers.ts';
import type { ValueColumn } from '../columns.ts';
import { TotalsTable } from '../totals-table.tsx';
import { totalsOf } from './compare.ts';
import type { Ground, Plan } from './plan.ts';

const { paste: text } = EDITABLE;

/** What the whole table adds up to, now and then: the quickest check that a block landed where it should. */
export function Totals({ ground, plan }: { readonly ground: Ground; readonly plan: Plan }): ReactNode {
  const totals = totalsOf(ground, plan);
  const show = ({ reading }: ValueColumn, value: number) =>
    reading === 'euro' ? tabular(value, reading) : rounded(value, reading);
  return (
    <TotalsTable
      heads={[text.total, text.before, text.after]}
      rows={[
        [text.rows, totals.rows.before, totals.rows.after],
        ...totals.columns.map(
          ({ column, before, after }) => [column.label, show(column, before), show(column, after)] as const,
        ),
      ]}
    />
  );
}
