import type { ReactNode } from 'react';
import { EDITABLE } from '../../text/nl/editable.ts';
import { rounded, tabular } from '../../text/numbers.ts';
import type { ValueColumn } from '../columns.ts';
import { totalsOf } from './compare.ts';
import type { Ground, Plan } from './plan.ts';

const { paste: text } = EDITABLE;

/** What the whole table adds up to, now and then: the quickest check that a block landed where it should. */
export function Totals({ ground, plan }: { readonly ground: Ground; readonly plan: Plan }): ReactNode {
  const totals = totalsOf(ground, plan);
  const show = ({ reading }: ValueColumn, value: number) =>
    reading === 'euro' ? tabular(value, reading) : rounded(value, reading);
  return (
    <table className="figures paste-totals">
      <thead>
        <tr>
          <th scope="col">{text.total}</th>
          <th scope="col" className="number">
            {text.before}
          </th>
          <th scope="col" className="number">
            {text.after}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.rows}</th>
          <td className="number">{totals.rows.before}</td>
          <td className="number">{totals.rows.after}</td>
        </tr>
        {totals.columns.map(({ column, before, after }) => (
          <tr key={column.id}>
            <th scope="row">{column.label}</th>
            <td className="number">{show(column, before)}</td>
            <td className="number">{show(column, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
