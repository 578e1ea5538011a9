import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { CumulativeChart } from '../../charts/cumulative.tsx';
import { ChartFrame } from '../../charts/frame.tsx';
import { perYear } from '../../store/results.ts';
import { describedYears } from '../../text/described.ts';
import { yearlyFinding } from '../../text/findings-societal.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { pilotYears } from '../budget/data.ts';
import { useYearlyBands } from '../uncertainty/bands.ts';

const { societal: text } = TEXT;

const LINES = [
  'kosten_totaal',
  'vermeden',
  'baten_totaal',
  'welvaartsverlies',
  'saldo',
  'saldo_contant',
  'saldo_cumulatief',
] as const;
const BANDED = ['saldo_cumulatief'] as const;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly reference: Calculation | null;
}

/** How the balance adds up through the years, and from when it is paid back. */
export function Yearly({ calculation, variant, reference }: Props): ReactNode {
  const years = calculation.project.space.t!.members;
  const values = perYear(calculation, 'saldo_cumulatief', variant);
  const payback = calculation.valueAt('terugverdienjaar', variant, 'contract');
  const spread = useYearlyBands(BANDED, variant.id);
  return (
    <div>
      <ChartFrame
        id="door-de-jaren"
        title={yearlyFinding(years, values, payback)}
        subtitle={spread ? `${text.yearlyNote}. ${spread.note}` : text.yearlyNote}
        description={describedYears(years, [{ label: text.yearlySeries, value: values }])}
        height={210}
      >
        {(width, height) => (
          <CumulativeChart
            width={width}
            height={height}
            years={years}
            pilot={pilotYears(calculation).length}
            values={values}
            ghost={reference && perYear(reference, 'saldo_cumulatief', variant)}
            payback={payback}
            bands={spread?.bands.saldo_cumulatief ?? null}
          />
        )}
      </ChartFrame>
      <p className="soft">
        {text.payback}:{' '}
        <FigureOf
          calculation={calculation}
          variant={variant}
          id="terugverdienjaar"
          label={text.payback}
          none={TEXT.table.never}
          isChosen
        />
      </p>
    </div>
  );
}

/** The figures behind it, for every year of the horizon. */
export function YearlyTable({ calculation, variant }: Omit<Props, 'reference'>): ReactNode {
  return (
    <section className="chart">
      <h2>{text.yearlyTable}</h2>
      <p className="soft">{text.yearlyTableNote}</p>
      <LineTable calculation={calculation} variant={variant} lines={LINES} />
    </section>
  );
}
