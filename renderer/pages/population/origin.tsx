import { type ReactNode, useMemo } from 'react';
import type { Calculation } from '../../../models/engine/index.ts';
import { useDocument } from '../../store/document.ts';
import { useResults } from '../../store/results.ts';
import { useSession } from '../../store/session.ts';
import { cellAt, heldIn, rowsOf } from '../../table/cells-of.ts';
import type { Column, Row } from '../../table/columns.ts';
import { EditableTable } from '../../table/editable-table.tsx';
import { TEXT } from '../../text/nl.ts';
import { exact } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { originColumns } from './data.ts';

const { population: text } = TEXT;

/** Where the pupils of every school live. Shares that aren't everyone are said, school by school. */
export function OriginTable({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const isStale = useResults(({ faults }) => faults.length > 0);
  const municipalities = JSON.stringify(file ? rowsOf(file, calculation, 'g') : []);
  // The same columns as long as they say the same: only then a cell that didn't change isn't drawn again.
  const columns = useMemo(() => originColumns(JSON.parse(municipalities) as Row[]), [municipalities]);
  if (!file) return null;
  const sumOf = (row: Row) =>
    columns.reduce((sum, column: Column) => {
      const cell = column.kind === 'waarde' && cellAt(calculation, file, column, 's', row.id, isStale);
      return cell ? sum + (heldIn(file, scenario, cell, isStale) ?? 0) : sum;
    }, 0);
  return (
    <EditableTable
      className="origin"
      calculation={calculation}
      caption={text.origin}
      dimension="s"
      columns={columns}
      trailing={[{ id: 'samen', label: text.originSum, render: (row) => <Sum sum={sumOf(row)} /> }]}
    >
      <p className="soft">{text.originNote}</p>
    </EditableTable>
  );
}

/** As exactly as the model looks at it: shares in parts of a percent must not be called wrong. */
const ROUNDING = 1e-9;

function Sum({ sum }: { readonly sum: number }): ReactNode {
  const shown = exact(Number(sum.toPrecision(12)), 'fractie');
  const isWhole = Math.abs(sum - 1) <= ROUNDING;
  return (
    <Exact value={sum} className={isWhole ? 'soft' : 'sum-wrong'}>
      {isWhole ? shown : text.originWrong(shown)}
    </Exact>
  );
}
