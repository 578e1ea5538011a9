import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { ChartFrame } from '../../charts/frame.tsx';
import { StackedYears } from '../../charts/stacked-years.tsx';
import { EditableTable } from '../../table/editable-table.tsx';
import { describedYears } from '../../text/described.ts';
import { costsFinding } from '../../text/findings-demand.ts';
import { TEXT } from '../../text/nl.ts';
import { InView } from '../../ui/in-view.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { useShown } from '../../ui/shown.tsx';
import { pilotYears } from '../budget/data.ts';
import { CalibrationTable } from './calibration.tsx';
import { costsOf, FORM_COLUMNS } from './data.ts';
import { SchoolCostsTable } from './schools.tsx';

const { demand: text } = TEXT;

const LINES = [
  'zorgkosten_nul',
  'uitvoering_nul',
  'lasten_nul',
  'clienten_arrangement',
  'zorgbehoefte',
  'coordinatiekosten',
  'behoefte',
  'individueel',
];

/** What care costs without the arrangement, per form of care and per school, and whether that fits what is known. */
export function DemandPage(): ReactNode {
  const { calculation, variant, reference } = useShown();
  return (
    <div className="page demand">
      <h1>{TEXT.page.zorgvraag}</h1>
      <div className="demand-inputs">
        <EditableTable calculation={calculation} caption={text.forms} dimension="z" columns={FORM_COLUMNS} hasHint />
        <CalibrationTable calculation={calculation} variant={variant} />
      </div>
      <div className="demand-costs">
        <Costs calculation={calculation} variant={variant} reference={reference} />
        <SchoolCostsTable calculation={calculation} variant={variant} />
      </div>
      <InView className="demand-figures">
        <section className="chart">
          <h2>{text.costs}</h2>
          <p className="soft">{text.costsNote}</p>
          <LineTable calculation={calculation} variant={variant} lines={LINES} />
        </section>
      </InView>
    </div>
  );
}

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly reference: Calculation | null;
}

function Costs({ calculation, variant, reference }: Props): ReactNode {
  const { stacks, total } = costsOf(calculation, variant);
  const years = calculation.project.space.t!.members;
  return (
    <ChartFrame
      id="zorgkosten"
      title={costsFinding(
        years,
        total,
        stacks.map(({ label, values }) => ({ name: label, values })),
      )}
      subtitle={text.byForm}
      description={describedYears(
        years,
        stacks.map(({ label, values }) => ({ label, value: values })),
      )}
      height={272}
    >
      {(width, height) => (
        <StackedYears
          width={width}
          height={height}
          years={years}
          pilot={pilotYears(calculation).length}
          stacks={stacks}
          ghost={reference && costsOf(reference, variant).total}
        />
      )}
    </ChartFrame>
  );
}
