import type { ReactNode } from 'react';
import type { Summary } from '../../../models/uncertainty/index.ts';
import { ChanceBars } from '../../charts/chance-bars.tsx';
import { FanChart, type Percentiles } from '../../charts/fan-chart.tsx';
import { ChartFrame } from '../../charts/frame.tsx';
import type { SimulationResult } from '../../store/simulation.ts';
import { describedYears } from '../../text/described.ts';
import { carriedFinding, fanFinding, often, shortageFinding } from '../../text/findings-uncertainty.ts';
import { TEXT } from '../../text/nl.ts';
import { percent } from '../../text/numbers.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { TableBox } from '../../ui/table-box.tsx';
import { Busy } from './busy.tsx';
import { pilotYearsOf, type Yearly, type YearlyLine, yearlyOf } from './data.ts';
import { basisOf, chanceText, Drawn } from './drawn.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly result: SimulationResult;
  readonly variant: string;
}

/** Budget against need as fans, the chance of a shortage per pilot year, and who carries it. */
export function YearlySections({ result, variant }: Props): ReactNode {
  const { value: yearly } = useStepwise(() => yearlyOf(result, variant), [result, variant]);
  if (!yearly) return <Busy height={640} />;
  return (
    <>
      <div className="side-by-side">
        <FanSection result={result} variant={variant} yearly={yearly} />
        <ShortageSection result={result} variant={variant} yearly={yearly} />
      </div>
      <BearersTable result={result} variant={variant} yearly={yearly} />
    </>
  );
}

type WithYearly = Props & { readonly yearly: Yearly };

export const percentilesOf = ({ percentiles: p }: Summary): Percentiles => ({
  p5: p.p5.value,
  p25: p.p25.value,
  p50: p.p50.value,
  p75: p.p75.value,
  p95: p.p95.value,
});

function FanSection({ result, variant, yearly }: WithYearly): ReactNode {
  const years = result.project.space.t!.members;
  const pilot = pilotYearsOf(result.project).length;
  const fan = (line: YearlyLine) => yearly.lines[line].map(percentilesOf);
  const [need, budget] = [fan('behoefte'), fan('budget')];
  return (
    <ChartFrame
      id="waaier"
      title={fanFinding(years[pilot - 1]!, need[pilot - 1]!, budget[pilot - 1]!)}
      subtitle={`${text.fan}. ${basisOf(result, variant)}`}
      description={describedYears(years, [
        { label: text.need, value: need.map(({ p50 }) => p50) },
        { label: text.budget, value: budget.map(({ p50 }) => p50) },
      ])}
      height={280}
    >
      {(width, height) => (
        <FanChart
          width={width}
          height={height}
          years={years}
          pilot={pilot}
          fans={[
            { id: 'need', label: text.need, years: need },
            { id: 'budget', label: text.budget, years: budget },
          ]}
        />
      )}
    </ChartFrame>
  );
}

function ShortageSection({ result, variant, yearly }: WithYearly): ReactNode {
  const years = pilotYearsOf(result.project);
  const chances = yearly.chances.slice(0, years.length);
  return (
    <div>
      <ChartFrame
        id="kans-op-tekort"
        title={shortageFinding(
          years,
          chances.map(({ value }) => value),
        )}
        subtitle={`${text.shortage}. ${basisOf(result, variant)}`}
        description={describedYears(years, [{ label: text.chance, value: chances.map(({ value }) => value) }], percent)}
        height={200}
      >
        {(width, height) => <ChanceBars width={width} height={height} years={years} chances={chances} />}
      </ChartFrame>
      <dl className="chances">
        {years.map((year, at) => (
          <div key={year} data-year={year}>
            <dt>{text.shortageIn(year)}</dt>
            <dd>
              {often(chances[at]!.value)} <span className="soft">({chanceText(chances[at]!)})</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const BEARERS: readonly (readonly [YearlyLine, string])[] = [
  ['tekort', text.total],
  ['uit_reserve', TEXT.bearer.reserve],
  ['tekort_gedragen_aanbieder', TEXT.bearer.aanbieder],
  ['tekort_gemeente', TEXT.bearer.gemeente],
  ['onvervuld_in_tekort', TEXT.bearer.leerling],
];

function BearersTable({ result, variant, yearly }: WithYearly): ReactNode {
  const years = pilotYearsOf(result.project);
  const carried = BEARERS.slice(1).map(([line, label]) => ({
    who: `de ${label}`,
    ...percentilesOf(yearly.lines[line][years.length - 1]!),
  }));
  return (
    <section className="chart" id="dragers-onzeker">
      <h2>{carriedFinding(years.at(-1)!, carried)}</h2>
      <p className="soft">
        {text.bearers}. {text.bearersNote}. {basisOf(result, variant)}
      </p>
      <TableBox label={text.bearers}>
        <table className="figures bearers">
          <thead>
            <tr>
              <th scope="col">{TEXT.table.year}</th>
              {BEARERS.map(([line, label]) => (
                <th key={line} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, at) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {BEARERS.map(([line]) => {
                  const { percentiles } = yearly.lines[line][at]!;
                  return (
                    <td key={line} className="number" data-line={line}>
                      <Drawn of={percentiles.p50} reading="euro" isTabular />
                      {percentiles.p5.value !== percentiles.p95.value && (
                        <span className="soft band">
                          <Drawn of={percentiles.p5} part="P5" reading="euro" isTabular /> –{' '}
                          <Drawn of={percentiles.p95} part="P95" reading="euro" isTabular />
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
