import { type ReactNode, useId, useState } from 'react';
import { type Calculation, cellsUnder, gradesOf, type Variant } from '../../../models/engine/index.ts';
import { DivergingBar } from '../../charts/diverging-bar.tsx';
import { GradeBar } from '../../explain/grade-bar.tsx';
import { shownVariants } from '../../store/results.ts';
import { gapFinding } from '../../text/findings-variants.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { tabular } from '../../text/numbers.ts';
import { Exact } from '../../ui/exact.tsx';
import { FigureOf } from '../../ui/figure.tsx';
import { VariantMark } from '../../ui/mark.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { bestVariants } from './data.ts';
import { Differences } from './differences.tsx';

const { variants: text } = TEXT;

/** The parts of the net present value, as lines, in the order in which they add up; administration counts against it. */
const PARTS = [
  { line: 'ncw_zonder_administratie', label: text.without, sign: 1 },
  { line: 'administratie_cw', label: text.administration, sign: -1 },
  { line: 'ncw', label: text.total, sign: 1 },
] as const;

interface Props {
  readonly calculation: Calculation;
  readonly chosen: Variant;
}

/** Why two variants differ: how much of the gap is administration, and in which inputs and formulas they differ. */
export function Compare({ calculation, chosen }: Props): ReactNode {
  const [picked, setPicked] = useState<{ readonly first?: string; readonly second?: string }>({});
  const shown = shownVariants(calculation);
  const find = (id: string | undefined) => shown.find((variant) => variant.id === id);
  const first = find(picked.first) ?? chosen;
  const others = shown.filter(({ id }) => id !== first.id);
  const second = find(picked.second) ?? (others.length > 0 ? bestVariants(calculation, others)[0]! : first);
  const nameOf = ({ id }: Variant) => variantName(id, calculation.project.names.o);
  const administration = (variant: Variant) => cellsUnder(calculation, 'administratie_cw', variant, 'gelijk');
  const gapOf = (line: string) =>
    calculation.valueAt(line, second, 'gelijk') - calculation.valueAt(line, first, 'gelijk');
  return (
    <section className="chart" id="verschil" aria-labelledby="verschil-titel">
      <h2 id="verschil-titel">{gapFinding(nameOf(first), nameOf(second), gapOf('ncw'), -gapOf('administratie_cw'))}</h2>
      <div className="compare-head">
        <Pick
          label={text.first}
          value={first.id}
          variants={shown}
          nameOf={nameOf}
          onPick={(id) => setPicked({ ...picked, first: id })}
        />
        <Pick
          label={text.second}
          value={second.id}
          variants={shown}
          nameOf={nameOf}
          onPick={(id) => setPicked({ ...picked, second: id })}
        />
        <p className="soft">
          <span className="footing">{text.equal}</span> {text.gapNote}
        </p>
      </div>
      <div className="compare">
        <div className="compare-gap">
          <Gap calculation={calculation} first={first} second={second} nameOf={nameOf} gapOf={gapOf} />
          <p className="soft">{text.evidence}</p>
          <GradeBar count={gradesOf(new Set([first, second].flatMap(administration)))} />
        </div>
        <Differences calculation={calculation} first={first} second={second} />
      </div>
    </section>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly variants: readonly Variant[];
  readonly nameOf: (variant: Variant) => string;
  readonly onPick: (id: string) => void;
}

function Pick({ label, value, variants, nameOf, onPick }: PickProps): ReactNode {
  const id = useId();
  return (
    <div className="switcher">
      <label htmlFor={id}>{label}</label>
      <VariantMark variant={value} />
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {variants.map((variant) => (
          <option key={variant.id} value={variant.id}>
            {nameOf(variant)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface GapProps {
  readonly calculation: Calculation;
  readonly first: Variant;
  readonly second: Variant;
  readonly nameOf: (variant: Variant) => string;
  /** What the second one is above the first, of a line. */
  readonly gapOf: (line: string) => number;
}

/** The net present value of both, in two parts that add up, and what they differ. */
function Gap({ calculation, first, second, nameOf, gapOf }: GapProps): ReactNode {
  const gaps = PARTS.map(({ line, sign }) => sign * gapOf(line));
  const [low, high] = [Math.min(0, ...gaps), Math.max(0, ...gaps)];
  return (
    <TableBox label={text.gapNote}>
      <table className="figures gap">
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            {[first, second].map((variant, index) => (
              <th key={index === 0 ? 'first' : 'second'} scope="col" className="number">
                {nameOf(variant)}
              </th>
            ))}
            <th scope="col" className="number">
              {text.gap}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {PARTS.map(({ line, label, sign }, index) => (
            <tr key={line} data-line={line}>
              <th scope="row">
                {sign < 0 ? '−\u00a0' : ''}
                {label}
              </th>
              {[first, second].map((variant, which) => (
                <td key={which === 0 ? 'first' : 'second'} className="number">
                  <FigureOf
                    calculation={calculation}
                    variant={variant}
                    id={line}
                    footing="gelijk"
                    label={`${label}, ${nameOf(variant)}`}
                    isTabular
                  />
                </td>
              ))}
              <td className="number">
                <Exact value={gaps[index]!}>{withSign(gaps[index]!)}</Exact>
              </td>
              <td className="bar-cell">
                <DivergingBar
                  value={gaps[index]!}
                  low={low}
                  high={high}
                  {...(line === 'administratie_cw' && { kind: 'administration' })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function withSign(value: number): string {
  return `${value >= 0.5 ? '+' : ''}${tabular(value, 'euro')}`;
}
