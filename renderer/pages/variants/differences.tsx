import { type ReactNode, useState } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { Cell } from '../../../models/project/index.ts';
import { explainFigure } from '../../store/session.ts';
import { listed } from '../../text/findings.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf, rounded, unitText } from '../../text/numbers.ts';
import { GradeChip } from '../../ui/grade.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { type Difference, differingInputs, differingLines } from './data.ts';

interface Props {
  readonly calculation: Calculation;
  readonly first: Variant;
  readonly second: Variant;
}

const { variants: text } = TEXT;

/** Everything in which two variants differ: inputs with their sources side by side, and lines with another formula. */
export function Differences({ calculation, first, second }: Props): ReactNode {
  const differences = differingInputs(calculation.project.cells, first, second);
  const lines = differingLines(calculation, first, second);
  const nameOf = ({ id }: Variant) => variantName(id, calculation.project.names.o);
  return (
    <div className="differences">
      <h3>{text.inputs}</h3>
      {differences.length === 0 ? (
        <p className="soft">{text.sameInputs}</p>
      ) : (
        <>
          <p className="soft">{text.inputsNote}</p>
          <TableBox label={text.inputs}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{text.input}</th>
                  <th scope="col">{nameOf(first)}</th>
                  <th scope="col">{nameOf(second)}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map((difference) => (
                  <Row
                    key={difference.input.id}
                    difference={difference}
                    first={first}
                    second={second}
                    nameOf={nameOf}
                  />
                ))}
              </tbody>
            </table>
          </TableBox>
        </>
      )}
      {lines.length > 0 && <Rules calculation={calculation} lines={lines} first={first} second={second} />}
    </div>
  );
}

/** Formulas that the one variant has otherwise than the other; shown when asked for. */
function Rules({ calculation, lines, first, second }: Props & { readonly lines: readonly string[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const models = [first, second].map(({ bekostiging }) => TEXT.model[bekostiging] ?? bekostiging);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.rules(listed(models))}</summary>
      {isOpen && (
        <ul className="rules">
          {lines.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="link"
                onClick={() => explainFigure({ id, at: {}, footing: 'gelijk', variant: second.id })}
              >
                {calculation.definition(id)!.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface RowProps {
  readonly difference: Difference;
  readonly first: Variant;
  readonly second: Variant;
  readonly nameOf: (variant: Variant) => string;
}

function Row({ difference: { input, first: a, second: b }, first, second, nameOf }: RowProps): ReactNode {
  return (
    <tr data-input={input.id}>
      <th scope="row" title={input.note}>
        {input.label} <span className="soft">{unitText(input.unit, readingOf(input.id, input.unit))}</span>
      </th>
      <InputCell cell={a} variant={first} name={nameOf(first)} />
      <InputCell cell={b} variant={second} name={nameOf(second)} />
    </tr>
  );
}

function InputCell({
  cell,
  variant,
  name,
}: {
  readonly cell: Cell | undefined;
  readonly variant: Variant;
  readonly name: string;
}): ReactNode {
  if (!cell) return <td className="soft">{text.notApplicable}</td>;
  const { id, unit, label } = cell.input;
  const shown = rounded(cell.waarde as number, readingOf(id, unit));
  return (
    <td>
      <button
        type="button"
        className="figure"
        data-value={cell.waarde as number}
        aria-label={`${label}, ${name}: ${shown}. ${TEXT.explain.title}`}
        onClick={() => explainFigure({ id, at: {}, footing: 'contract', variant: variant.id })}
      >
        {shown}
      </button>{' '}
      <GradeChip grade={cell.graad} /> <span className="source soft">{cell.bron}</span>
    </td>
  );
}
