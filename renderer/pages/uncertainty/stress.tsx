import { type ReactNode, useState } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { STRESS_FIGURES, type StressFigure, stressOutcomes } from '../../../models/uncertainty/index.ts';
import { useDocument } from '../../store/document.ts';
import { shownVariants, useResults } from '../../store/results.ts';
import { useSession } from '../../store/session.ts';
import { stressFinding } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { difference, exact, type Reading, rounded } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { VariantMark } from '../../ui/mark.tsx';
import { useSettled } from '../../ui/settled.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from './busy.tsx';
import { figureOf, footingOf } from './data.ts';
import { Pick } from './pick.tsx';
import { StressList } from './stress-list.tsx';

const { uncertainty: text } = TEXT;

const ALL = 'alles_tegelijk';

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly version: number;
}

/** Every variant under every stress test, by the point engine, as difference from no stress. */
export function StressSection({ calculation, variant, version }: Props): ReactNode {
  const [figureId, setFigure] = useState<StressFigure>('tekort');
  const file = useDocument((document) => document.file);
  const scenario = useSession((session) => session.scenario);
  const hasFaults = useResults(({ faults }) => faults.length > 0);
  const settled = useSettled(version);
  const isReady = settled === version && file !== null && !hasFaults;
  const { value: tested } = useStepwise(
    () => (isReady ? stressOutcomes(calculation, file, scenario) : undefined),
    [calculation, version, isReady],
  );
  if (!tested) return <Busy height={420} />;
  const figure = figureOf(figureId);
  const footing = footingOf(figure);
  const nameOf = ({ id }: Variant) => variantName(id, calculation.project.names.o);
  return (
    <section className="chart" id="stresstests">
      <h2>
        {stressFinding(
          figure,
          calculation.valueAt(figure.line, variant, footing),
          tested
            .filter(({ test }) => test.id !== ALL)
            .map(({ test, outcomeOf }) => ({ name: test.naam, value: outcomeOf(variant.id, figureId) })),
        )}
      </h2>
      <p className="soft">
        {figure.label}, {figure.basis}. {text.stressNote} {text.stressTitle(nameOf(variant))}
      </p>
      <Pick label={text.stressFigure} value={figureId} onPick={setFigure}>
        {STRESS_FIGURES.map((id) => (
          <option key={id} value={id}>
            {figureOf(id).label}
          </option>
        ))}
      </Pick>
      <TableBox label={text.stress}>
        <table className="figures stress">
          <thead>
            <tr>
              <th scope="col">{TEXT.variant}</th>
              <th scope="col" className="number">
                {text.stressNone}
              </th>
              {tested.map(({ test }) => (
                <th key={test.id} scope="col" className="number" title={test.uitleg}>
                  {test.naam}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownVariants(calculation).map((row) => {
              const before = calculation.valueAt(figure.line, row, footing);
              return (
                <tr key={row.id} data-variant={row.id} className={row.id === variant.id ? 'chosen' : ''}>
                  <th scope="row">
                    <VariantMark variant={row.id} /> {nameOf(row)}
                  </th>
                  <td className="number">
                    <FigureOf
                      calculation={calculation}
                      variant={row}
                      id={figure.line}
                      footing={footing}
                      label={`${figure.label}, ${nameOf(row)}`}
                    />
                  </td>
                  {tested.map(({ test, outcomeOf }) => (
                    <td key={test.id} className="number" data-stress={test.id}>
                      <Outcome
                        value={outcomeOf(row.id, figureId)}
                        before={before}
                        reading={figure.notation as Reading}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      {figureId === 'tekort' && <p className="soft">{text.stressShortage}</p>}
      <StressList tests={tested.map(({ test }) => test)} project={calculation.project} />
    </section>
  );
}

interface OutcomeProps {
  readonly value: number | undefined;
  readonly before: number;
  readonly reading: Reading;
}

/** What it becomes, and under it by how much that differs. */
function Outcome({ value, before, reading }: OutcomeProps): ReactNode {
  if (value === undefined || !Number.isFinite(value)) return text.stressFailed;
  return (
    <span title={exact(value, reading)}>
      <Exact value={value}>{rounded(value, reading)}</Exact>
      <Exact value={value - before} part={TEXT.save.parts.difference} className="soft band">
        {difference(value - before, reading)}
      </Exact>
    </span>
  );
}
