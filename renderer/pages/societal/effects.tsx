import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { Cell, Grade } from '../../../models/project/index.ts';
import { switchEffect } from '../../store/edit.ts';
import { TEXT } from '../../text/nl.ts';
import { readingOf, rounded } from '../../text/numbers.ts';
import { Bounds } from '../../ui/bounds.tsx';
import { CellTable } from '../../ui/cell-table.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { GradeChip } from '../../ui/grade.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { type Effect, effectsOf } from './data.ts';

const { societal: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  /** Below the table: the way to make effects of one's own. */
  readonly children?: ReactNode;
}

/** Every effect: whether it counts, what it is worth in the chosen variant, how sure it is, and its values to change. */
export function Effects({ calculation, variant, children }: Props): ReactNode {
  return (
    <section className="chart effects" id="effecten">
      <h2>{text.effects}</h2>
      <p className="soft reading">{text.effectsNote}</p>
      <TableBox label={text.effects}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.counts}</th>
              <th scope="col">{text.effect}</th>
              <th scope="col">{text.actor}</th>
              <th scope="col">{text.soort}</th>
              <th scope="col">{text.grade}</th>
              <th scope="col" className="number">
                {text.size}
              </th>
              <th scope="col" className="number">
                {text.range}
              </th>
              <th scope="col" className="number">
                {text.presentValue}
              </th>
            </tr>
          </thead>
          <tbody>
            {effectsOf(calculation).map((effect) => (
              <Row key={effect.id} calculation={calculation} variant={variant} effect={effect} />
            ))}
          </tbody>
        </table>
      </TableBox>
      <CellTable
        calculation={calculation}
        caption={text.values}
        dimension="e"
        inputs={['omvang', 'prijs', 'toerekening', 'vertraging', 'opbouw']}
      />
      {children}
    </section>
  );
}

interface RowProps {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly effect: Effect;
}

function Row({ calculation, variant, effect }: RowProps): ReactNode {
  const { id, index, name, actor, soort, zekerheid, omvang, isPm, isOff } = effect;
  return (
    <tr data-effect={id} className={isOff ? 'is-off' : ''}>
      <td>
        <input
          type="checkbox"
          checked={!isOff}
          aria-label={text.countLabel(name)}
          onChange={(event) => switchEffect(id, event.target.checked)}
        />
      </td>
      <th scope="row">{name}</th>
      <td>{actor}</td>
      <td>{text.soorten[soort]}</td>
      <td>
        <GradeChip grade={zekerheid as Grade} />
      </td>
      <td className="number">
        <FigureOf
          calculation={calculation}
          variant={variant}
          id="omvang"
          at={{ e: index }}
          label={`${text.size}, ${name}`}
          isChosen
        />
      </td>
      <td className="number soft">
        <Range of={omvang} />
      </td>
      <td className="number">
        {isPm ? (
          text.isPm
        ) : (
          <FigureOf
            calculation={calculation}
            variant={variant}
            id="baten_cw"
            at={{ e: index }}
            label={`${text.presentValue}, ${name}`}
            isTabular
            isChosen
          />
        )}
      </td>
    </tr>
  );
}

function Range({ of: { laag, hoog, input } }: { readonly of: Cell }): ReactNode {
  if (laag === undefined || hoog === undefined) return text.noRange;
  const first = (bound: number | readonly number[]) => [bound].flat()[0]!;
  return (
    <Bounds low={first(laag)} high={first(hoog)} show={(value) => rounded(value, readingOf(input.id, input.unit))} />
  );
}
