import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { DivergingBar } from '../../charts/diverging-bar.tsx';
import { actorsFinding } from '../../text/findings-societal.ts';
import { TEXT } from '../../text/nl.ts';
import { euro } from '../../text/numbers.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { balancesOf } from './data.ts';

const { societal: text } = TEXT;

/** Heading, the line per actor, and the line that is their sum. */
const COLUMNS = [
  { label: text.costs, line: 'kosten_actor_cw', sum: 'kosten_actoren_cw' },
  { label: text.avoidedShort, line: 'vermeden_actor_cw', sum: 'vermeden_actoren_cw' },
  { label: text.benefits, line: 'baten_actor_cw', sum: 'baten_actoren_cw' },
  { label: text.balance, line: 'saldo_actor_cw', sum: 'ncw' },
] as const;

/** Larger than this the balances don't add up: it is no longer rounding. In euro. */
const ROUNDING = 0.01;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** Who pays and who benefits: a bar and the figures of each, and that they add up. */
export function Actors({ calculation, variant }: Props): ReactNode {
  const balances = balancesOf(calculation, variant);
  const values = balances.map(({ value }) => value);
  const off = calculation.valueAt('controle_actoren', variant, 'contract');
  return (
    <section className="chart" id="actoren" aria-labelledby="actoren-titel">
      <h2 id="actoren-titel">{actorsFinding(balances)}</h2>
      <p className="soft">
        {text.actors}. {text.actorsNote}.
      </p>
      <TableBox label={text.actors} isDrawn>
        <table className="figures actors">
          <thead>
            <tr>
              <th scope="col">{text.actor}</th>
              <td />
              {COLUMNS.map(({ line, label }) => (
                <th key={line} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balances.map(({ actor, name, value }, a) => (
              <tr key={actor} data-actor={actor}>
                <th scope="row">{name}</th>
                <td className="bar-cell">
                  <DivergingBar value={value} low={Math.min(...values)} high={Math.max(...values)} />
                </td>
                {COLUMNS.map(({ line, label }) => (
                  <td key={line} className="number" data-line={line}>
                    <FigureOf
                      calculation={calculation}
                      variant={variant}
                      id={line}
                      at={{ a }}
                      label={`${label}, ${name}`}
                      isTabular
                      isChosen
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.together}</th>
              <td />
              {COLUMNS.map(({ sum, label }) => (
                <td key={sum} className="number" data-line={sum}>
                  <FigureOf
                    calculation={calculation}
                    variant={variant}
                    id={sum}
                    label={`${label}, ${text.together}`}
                    isTabular
                    isChosen
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </TableBox>
      <p className="soft">{Math.abs(off) < ROUNDING ? text.adds : text.addsNot(euro(off))}</p>
    </section>
  );
}
