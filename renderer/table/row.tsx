import type { ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { itemsOf, type ProjectFile } from '../../models/project/index.ts';
import { isAbout } from '../text/cell.ts';
import { EDITABLE } from '../text/nl/editable.ts';
import { ChoiceCell, NameCell, NumberCell, SwitchCell, type TableActions } from './cells.tsx';
import { canPutBack, cellAt, heldIn } from './cells-of.ts';
import { type Column, LIST_OF, type Row } from './columns.ts';

/** A figure of the row beside what is filled in. */
export interface Trailing {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly isNumber?: boolean;
  readonly isLabelHidden?: boolean;
  readonly render: (row: Row) => ReactNode;
}

interface Props {
  readonly row: Row;
  readonly dimension: string;
  readonly columns: readonly Column[];
  readonly trailing: readonly Trailing[];
  readonly calculation: Calculation;
  readonly file: ProjectFile;
  readonly scenario: string | undefined;
  readonly isStale: boolean;
  readonly problems: readonly Problem[];
  readonly actions: TableActions;
}

/** One member: a cell per column, and what is beside them. */
export function TableRow(props: Props): ReactNode {
  const { row, columns, trailing } = props;
  return (
    <tr data-row={row.index} data-member={row.id}>
      {columns[0]?.kind !== 'naam' && (
        <th scope="row" dir="auto">
          {row.naam}
        </th>
      )}
      {columns.map((column, at) => (
        <RowCell key={column.id} {...props} column={column} at={at} />
      ))}
      {trailing.map(({ id, isNumber = true, render }) => (
        <td key={id} className={isNumber ? 'number' : ''} data-column={id}>
          {render(row)}
        </td>
      ))}
    </tr>
  );
}

function RowCell(props: Props & { readonly column: Column; readonly at: number }): ReactNode {
  const { row, column, at, dimension, calculation, file, scenario, isStale, problems, actions } = props;
  const place = { row: row.index, at, actions };
  switch (column.kind) {
    case 'naam':
      return (
        <th scope="row" dir="auto">
          {scenario === undefined ? (
            <NameCell {...place} label={EDITABLE.nameOf(row.naam)} member={row.id} naam={row.naam} />
          ) : (
            row.naam
          )}
        </th>
      );
    case 'keuze': {
      const said = itemsOf(file, LIST_OF[dimension]!)[row.index]?.[column.id];
      return (
        <td>
          <ChoiceCell
            {...place}
            label={EDITABLE.cellOf(column.label, row.naam)}
            member={row.id}
            column={column}
            value={typeof said === 'string' ? said : ''}
            isDisabled={scenario !== undefined}
          />
        </td>
      );
    }
    case 'waarde': {
      const cell = cellAt(calculation, file, column, dimension, row.id, isStale);
      if (!cell) return <td className="number soft">–</td>;
      const held = heldIn(file, scenario, cell, isStale);
      const label = EDITABLE.cellOf(column.label, row.naam);
      if (column.reading === 'schakelaar')
        return (
          <td>
            <SwitchCell {...place} label={label} cell={cell} column={column} held={held} />
          </td>
        );
      const problem = problems.find(({ where }) => isAbout(where, cell));
      return (
        <td className="number">
          <NumberCell
            {...place}
            label={label}
            cell={cell}
            column={column}
            held={held}
            problem={problem && `${problem.what} ${problem.remedy}`}
            canPutBack={canPutBack(file, scenario, cell)}
          />
        </td>
      );
    }
  }
}
