import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../models/engine/index.ts';
import { TEXT } from '../text/nl.ts';
import { readingOf, unitText } from '../text/numbers.ts';
import { FigureOf } from './figure.tsx';
import { TableBox } from './table-box.tsx';

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** Ids of lines that are one number per year. */
  readonly lines: readonly string[];
  /** How many years are shown; all of them when not given. */
  readonly years?: number;
  readonly caption?: string;
}

/** A row per line, a column per year, every number with its explanation. */
export function LineTable({ calculation, variant, lines, years, caption }: Props): ReactNode {
  const shown = calculation.project.space.t!.members.slice(0, years);
  return (
    <TableBox label={caption ?? TEXT.budget.table}>
      <table className="figures lines">
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{TEXT.table.line}</th>
            <th scope="col">{TEXT.table.unit}</th>
            {shown.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((id) => {
            const { label, unit } = calculation.definition(id)!;
            return (
              <tr key={id} data-line={id}>
                <th scope="row">{label}</th>
                <td className="soft">{unitText(unit, readingOf(id, unit))}</td>
                {shown.map((year, t) => (
                  <td key={year} className="number">
                    <FigureOf
                      calculation={calculation}
                      variant={variant}
                      id={id}
                      at={{ t }}
                      label={`${label} ${year}`}
                      isTabular
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}
