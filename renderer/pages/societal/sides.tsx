import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import { DivergingBar } from '../../charts/diverging-bar.tsx';
import { sidesFinding, sidesReason } from '../../text/findings-societal.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { balancesOf } from './data.ts';

const { societal: text } = TEXT;

const SIDES = [
  { line: 'ncw', label: text.society },
  { line: 'financieel_deelnemers_cw', label: text.participants },
  { line: 'financieel_gemeente_cw', label: text.municipalities },
] as const;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** The same euros in money for those who pay, and for society; and in one sentence why they differ. */
export function Sides({ calculation, variant }: Props): ReactNode {
  const value = (line: string) => calculation.valueAt(line, variant, 'contract');
  const amounts = SIDES.map(({ line }) => value(line));
  const [society, money] = amounts as [number, number, number];
  const finding = sidesFinding(society, money);
  const balances = balancesOf(calculation, variant);
  const own = balances.find(({ actor }) => actor === 'deelnemende_gemeenten')!;
  const outside = [
    ...balances.filter((balance) => balance !== own),
    { name: text.sidesFinding.notMoney, value: own.value - money },
  ];
  return (
    <section className="chart sides" id="twee-kanten" aria-labelledby="twee-kanten-titel">
      <ChartMenu title={finding} />
      <h2 id="twee-kanten-titel">{finding}</h2>
      <p className="soft">{text.sidesNote}</p>
      <dl className="side-bars">
        {SIDES.map(({ line, label }, index) => (
          <div key={line} data-line={line}>
            <dt>{label}</dt>
            <dd>
              <DivergingBar value={amounts[index]!} low={Math.min(...amounts)} high={Math.max(...amounts)} />
              <FigureOf calculation={calculation} variant={variant} id={line} label={label} isChosen />
            </dd>
          </div>
        ))}
        <div>
          <dt>{text.saving}</dt>
          <dd className="saving">
            <FigureOf
              calculation={calculation}
              variant={variant}
              id="besparing_deelnemers_pilot"
              label={text.saving}
              isChosen
            />
            <span className="soft">
              {text.coverage}{' '}
              <FigureOf
                calculation={calculation}
                variant={variant}
                id="laagste_dekkingsgraad"
                label={TEXT.variants.coverage}
                isChosen
              />
            </span>
          </dd>
        </div>
      </dl>
      <p className="reading">{sidesReason(society, money, outside)}</p>
    </section>
  );
}
