import type { ReactNode } from 'react';
import type { KeyFigure } from '../../../models/lines/index.ts';
import type { Percentile } from '../../../models/uncertainty/index.ts';
import { setSession } from '../../store/session.ts';
import type { SimulationResult } from '../../store/simulation.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import type { Reading } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { VariantMark } from '../../ui/mark.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import type { FigureSpread } from './data.ts';
import { Chance, count, Drawn } from './drawn.tsx';

const { uncertainty: text } = TEXT;

const COLUMNS: readonly Percentile[] = ['p5', 'p25', 'p50', 'p75', 'p95'];

interface Props {
  readonly result: SimulationResult;
  readonly figure: KeyFigure;
  readonly rows: readonly FigureSpread[];
  readonly chosen: string;
  /** `> 0`; empty when the figure has no bound that means something. */
  readonly boundText: string;
}

/** A row per variant: percentiles of a key figure, its chance, and how many draws there are and failed. */
export function PercentileTable({ result, figure, rows, chosen, boundText }: Props): ReactNode {
  const { names } = result.project;
  return (
    <TableBox label={text.percentiles}>
      <table className="figures percentiles">
        <thead>
          <tr>
            <th scope="col">{TEXT.variant}</th>
            {COLUMNS.map((percentile) => (
              <th key={percentile} scope="col" className="number">
                {percentile.toUpperCase()}
              </th>
            ))}
            {boundText !== '' && (
              <th scope="col" className="number">
                {text.chanceColumn('', boundText)}
              </th>
            )}
            <th scope="col" className="number">
              {text.drawsColumn}
            </th>
            <th scope="col" className="number">
              {text.failedColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variant, summary, failed, chance }) => (
            <tr key={variant} data-variant={variant} className={variant === chosen ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={variant === chosen}
                  onClick={() => setSession({ variant })}
                >
                  <VariantMark variant={variant} /> {variantName(variant, names.o)}
                </button>
              </th>
              {COLUMNS.map((percentile) => (
                <td key={percentile} className="number" data-percentile={percentile}>
                  <Drawn of={summary.percentiles[percentile]} reading={figure.notation as Reading} isTabular />
                </td>
              ))}
              {boundText !== '' && <td className="number">{chance && <Chance of={chance} />}</td>}
              <td className="number">
                <Exact value={summary.draws}>{count(summary.draws)}</Exact>
              </td>
              <td className="number">
                <Exact value={failed}>{count(failed)}</Exact>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
