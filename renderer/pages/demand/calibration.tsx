import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { Row } from '../../table/columns.ts';
import { EditableTable } from '../../table/editable-table.tsx';
import { calibrationFinding, calibrationText } from '../../text/findings-demand.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { calibrationsOf, KNOWN_COLUMNS } from './data.ts';

const { demand: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** What is known of a school's spending beside what the model says of the same, and what that does to its hours. */
export function CalibrationTable({ calculation, variant }: Props): ReactNode {
  const calibrations = calibrationsOf(calculation, variant);
  const year = calculation.inputValues('referentiejaar')[0];
  const figure = (line: string, label: string) => (row: Row) => {
    const s = calculation.project.space.s!.members.indexOf(row.id);
    // A school that is newer than the last results has no figures yet.
    if (s < 0) return null;
    return (
      <FigureOf
        calculation={calculation}
        variant={variant}
        isChosen
        id={line}
        at={{ s }}
        label={`${label}, ${row.naam}`}
        isTabular
      />
    );
  };
  return (
    <section className="chart calibration" id="ijken">
      <h2>{calibrationFinding([...calibrations.values()])}</h2>
      <p className="soft reading">{text.calibrateNote(String(year))}</p>
      <EditableTable
        calculation={calculation}
        caption={text.calibrate}
        dimension="s"
        columns={KNOWN_COLUMNS}
        trailing={[
          {
            id: 'model',
            label: `${text.model} €`,
            note: calculation.definition('uitgaven_referentie_model')!.note,
            render: figure('uitgaven_referentie_model', text.model),
          },
          {
            id: 'ijkfactor',
            label: text.factor,
            note: calculation.definition('ijkfactor')!.note,
            render: figure('ijkfactor', text.factor),
          },
          {
            id: 'betekenis',
            label: text.meaning,
            isNumber: false,
            render: ({ id }) => {
              const calibration = calibrations.get(id);
              return calibration && <span className="soft">{calibrationText(calibration)}</span>;
            },
          },
        ]}
      />
    </section>
  );
}
