import { type ReactNode, useState } from 'react';
import type { Calculation } from '../../../models/engine/index.ts';
import type { Cell } from '../../../models/project/index.ts';
import { uncertainInputs } from '../../../models/uncertainty/index.ts';
import { explainFigure } from '../../store/session.ts';
import { isAbout } from '../../text/cell.ts';
import { TEXT } from '../../text/nl.ts';
import { editable, readingOf, unitText } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { GradeChip } from '../../ui/grade.tsx';
import { TableBox } from '../../ui/table-box.tsx';

const { uncertainty: text, table } = TEXT;
const ORDER = { D: 0, C: 1, B: 2, A: 3 };

/** How far each input may be off: the assumptions first. */
export function Ranges({ calculation }: { readonly calculation: Calculation }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { cells, names } = calculation.project;
  const { problems } = uncertainInputs(calculation.project);
  const said = (cell: Cell) => problems.filter(({ where }) => isAbout(where, cell));
  const ranged = cells
    .filter((cell) => (cell.laag !== undefined && cell.hoog !== undefined) || said(cell).length > 0)
    .sort((a, b) => ORDER[a.graad] - ORDER[b.graad]);
  return (
    <details className="ranges" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.rangesList(ranged.length)}</summary>
      {isOpen && (
        <TableBox label={text.ranges}>
          <table className="figures">
            <caption>{text.ranges}</caption>
            <thead>
              <tr>
                <th scope="col">{table.name}</th>
                <th scope="col">{table.unit}</th>
                {[table.low, table.value, table.high].map((head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ))}
                <th scope="col">{table.grade}</th>
                <th scope="col">{table.source}</th>
              </tr>
            </thead>
            <tbody>
              {ranged.map((cell) => (
                <tr key={`${cell.input.id} ${Object.values(cell.members).join(' ')}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => explainFigure({ id: cell.input.id, at: {}, footing: 'contract' })}
                    >
                      {[cell.input.label, ...Object.entries(cell.members).map(([d, id]) => names[d]?.[id] ?? id)].join(
                        ', ',
                      )}
                    </button>
                    {said(cell).map(({ code, what, remedy }) => (
                      <span key={code} className="field-message">
                        {what} {remedy}
                      </span>
                    ))}
                  </th>
                  <td className="soft">{unitText(cell.input.unit, readingOf(cell.input.id, cell.input.unit))}</td>
                  {[cell.laag, cell.waarde, cell.hoog].map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: always low, value, high
                    <td key={index} className="number">
                      <Shown cell={cell} value={value} />
                    </td>
                  ))}
                  <td>
                    <GradeChip grade={cell.graad} />
                  </td>
                  <td className="soft">{cell.bron}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </details>
  );
}

/** A list per year by its highest year: the one that its range is about. */
function Shown({
  cell: { input },
  value,
}: {
  readonly cell: Cell;
  readonly value: Cell['waarde'] | undefined;
}): ReactNode {
  const number = typeof value === 'object' && value !== null ? Math.max(...value) : value;
  if (number === null || number === undefined) return TEXT.field.empty;
  return <Exact value={number}>{editable(number, readingOf(input.id, input.unit))}</Exact>;
}
