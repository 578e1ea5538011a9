import type { ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { INPUTS } from '../../models/lines/index.ts';
import { setValue } from '../store/edit.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, unitText } from '../text/numbers.ts';
import { NumberField } from './number-field.tsx';
import { TableBox } from './table-box.tsx';

interface Props {
  readonly calculation: Calculation;
  readonly caption: string;
  /** Rows are its members. */
  readonly dimension: string;
  /** Columns; inputs that are one number per member. */
  readonly inputs: readonly string[];
}

/** Inputs of the members of a dimension, to be read and changed. An input that a member doesn't have is a dash. */
export function CellTable({ calculation, caption, dimension, inputs }: Props): ReactNode {
  const { space, names, cells } = calculation.project;
  const columns = inputs.map((id) => INPUTS.find((input) => input.id === id)!);
  return (
    <TableBox label={caption}>
      <table className="inputs">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.table.name}</th>
            {columns.map(({ id, label, unit, note }) => (
              <th key={id} scope="col" title={note} className="number">
                {label} <span className="soft">{unitText(unit, readingOf(id, unit))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {space[dimension]!.members.map((member) => (
            <tr key={member}>
              <th scope="row">{names[dimension]?.[member] ?? member}</th>
              {columns.map(({ id, unit, label }) => {
                const cell = cells.find(({ input, members }) => input.id === id && members[dimension] === member);
                if (!cell)
                  return (
                    <td key={id} className="number soft">
                      –
                    </td>
                  );
                return (
                  <td key={id} className="number">
                    <NumberField
                      cell={cell}
                      reading={readingOf(id, unit)}
                      value={cell.waarde as number | null}
                      label={`${label}, ${names[dimension]?.[member] ?? member}`}
                      isBare
                      onCommit={(value) => setValue(cell, value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
