import { type ReactNode, useMemo } from 'react';
import type { KeyFigure } from '../../../models/lines/index.ts';
import type { SimulationResult } from '../../store/simulation.ts';
import { influenceFinding } from '../../text/findings-uncertainty.ts';
import { TEXT } from '../../text/nl.ts';
import { percent, rounded } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from './busy.tsx';
import { influencesOf, inputNames } from './data.ts';
import { basisOf } from './drawn.tsx';

const { uncertainty: text } = TEXT;

const MOST = 12;

interface Props {
  readonly result: SimulationResult;
  readonly variant: string;
  readonly figure: KeyFigure;
}

/** Which inputs the spread of a figure goes with, from all draws together. */
export function InfluenceTable({ result, variant, figure }: Props): ReactNode {
  const { value: found } = useStepwise(() => influencesOf(result, variant, figure), [result, variant, figure]);
  const names = useMemo(() => inputNames(result.project), [result]);
  if (!found) return <Busy height={420} />;
  const shown = found.inputs.slice(0, MOST).filter(({ share }) => share > 0);
  const nameOf = (key: string) => names.get(key) ?? key;
  return (
    <section className="chart" id="samenhang">
      <h2>{influenceFinding(shown[0] && nameOf(shown[0].key), shown[0]?.share ?? 0)}</h2>
      <p className="soft">
        {figure.label}. {text.influencesNote} {basisOf(result, variant)}
      </p>
      <TableBox label={text.influences}>
        <table className="figures influences">
          <thead>
            <tr>
              <th scope="col">{text.input}</th>
              <th scope="col" className="number">
                {text.rank}
              </th>
              <th scope="col" className="number">
                {text.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, rank, standardError, share }) => (
              <tr key={key} data-key={key}>
                <th scope="row">{nameOf(key)}</th>
                <td className="number" title={`± ${rounded(standardError, 'verhouding')}`}>
                  <Exact value={rank}>
                    {rank > 0 ? '+' : ''}
                    {rounded(rank, 'verhouding')}
                  </Exact>
                  <Exact value={standardError} part={TEXT.save.parts.error}>
                    {''}
                  </Exact>
                </td>
                <td className="number">
                  <Exact value={share}>{percent(share)}</Exact>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row" className="soft">
                {text.rest}
              </th>
              <td />
              <td className="number">
                <Exact value={found.rest}>{percent(found.rest)}</Exact>
              </td>
            </tr>
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
