import type { ReactNode } from 'react';
import type { SimulationResult } from '../../store/simulation.ts';
import { betterFinding } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { percent } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { VariantMark } from '../../ui/mark.tsx';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from './busy.tsx';
import { betterOf } from './data.ts';
import { basisOf, chanceText, count } from './drawn.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly result: SimulationResult;
  readonly variants: readonly string[];
}

/** "A better than B" on the same draws and on equal footing. */
export function BetterMatrix({ result, variants }: Props): ReactNode {
  const { value: rows } = useStepwise(() => betterOf(result, variants), [result, variants.join()]);
  if (!rows) return <Busy height={340} />;
  const names = variants.map((id) => variantName(id, result.project.names.o));
  const shares = rows.map((row) => row.map((cell) => cell?.better.value ?? 0));
  const { kept, failed } = result.kept;
  return (
    <section className="chart" id="beter">
      <h2>{betterFinding(names, shares)}</h2>
      <p className="soft">
        {text.betterNote(count(kept), count(failed))} {basisOf(result)}
      </p>
      <TableBox label={text.better}>
        <table className="figures better">
          <thead>
            <tr>
              <th scope="col">{text.betterThan}</th>
              {variants.map((id, at) => (
                <th key={id} scope="col">
                  <VariantMark variant={id} />
                  {names[at]!.split(' · ').map((part) => (
                    <span key={part} className="name-part">
                      {part}
                    </span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={variants[at]}>
                <th scope="row">
                  <VariantMark variant={variants[at]!} /> {names[at]}
                </th>
                {row.map((cell, column) =>
                  cell ? (
                    <td
                      key={variants[column]}
                      className={`number share-${stepOf(cell.better.value)}`}
                      title={text.betterCell(
                        names[at]!,
                        names[column]!,
                        chanceText(cell.better),
                        percent(cell.equal.value),
                      )}
                    >
                      <Exact value={cell.better.value}>{percent(cell.better.value)}</Exact>
                    </td>
                  ) : (
                    <td key={variants[column]} className="number">
                      <span aria-hidden="true">·</span>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

/** A step of colour: 0 for less than half, then to 4. */
const stepOf = (share: number): number => (share <= 0.5 ? 0 : Math.min(4, Math.ceil((share - 0.5) * 8)));
