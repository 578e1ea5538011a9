import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { ChartFrame } from '../../charts/frame.tsx';
import { YearLines } from '../../charts/year-lines.tsx';
import { useDocument } from '../../store/document.ts';
import { rowsOf } from '../../table/cells-of.ts';
import { describedYears } from '../../text/described.ts';
import { pupilsFinding } from '../../text/findings-population.ts';
import { TEXT } from '../../text/nl.ts';
import { rounded } from '../../text/numbers.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Figure } from '../../ui/figure.tsx';
import { InView } from '../../ui/in-view.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { useShown } from '../../ui/shown.tsx';
import { pilotYears } from '../budget/data.ts';
import { FIRST_PUPILS, MUNICIPALITY_COLUMNS, newSchool, pupilsOf, SCHOOL_COLUMNS, schoolsFrom } from './data.ts';
import { MembersTable } from './members.tsx';
import { OriginTable } from './origin.tsx';
import { TimeFields } from './time.tsx';

const { population: text } = TEXT;

const LINES = [
  'leerlingen_totaal',
  'jeugdhulpleerlingen_totaal',
  'leerlingen_deelnemers',
  'deelname_totaal',
  'clienten_nul_totaal',
];

/** Who it is about: schools, municipalities, where pupils live, and how many there are per year. */
export function PopulationPage(): ReactNode {
  const { calculation, variant, reference } = useShown();
  const file = useDocument((document) => document.file);
  if (!file) return null;
  const first = rowsOf(file, calculation, 'g')[0]?.naam ?? '';
  return (
    <div className="page population">
      <div className="population-head">
        <h1>{TEXT.page.populatie}</h1>
        <CommandButton command="importeren" />
      </div>
      <TimeFields calculation={calculation} />
      <div className="population-schools">
        <MembersTable
          calculation={calculation}
          caption={text.schools}
          dimension="s"
          columns={SCHOOL_COLUMNS}
          add={text.addSchool}
          named={text.newSchool}
          newNote={text.newSchoolNote(FIRST_PUPILS, first)}
          last={text.lastSchool}
          removed={(_, row) => text.removed(row.naam)}
          defaults={newSchool}
          isPrimary
        />
      </div>
      <div className="population-municipalities">
        <MembersTable
          calculation={calculation}
          caption={text.municipalities}
          dimension="g"
          columns={MUNICIPALITY_COLUMNS}
          add={text.addMunicipality}
          named={text.newMunicipality}
          newNote={text.newMunicipalityNote}
          last={text.lastMunicipality}
          removed={(now, row) => text.removedMunicipality(row.naam, schoolsFrom(now, row.id))}
        />
      </div>
      <div className="population-origin">
        <OriginTable calculation={calculation} />
      </div>
      <div className="population-pupils">
        <p className="lead">
          {text.shareBefore} <Figure id="deelname_totaal" /> {text.shareAfter}
        </p>
        <Pupils calculation={calculation} variant={variant} reference={reference} />
      </div>
      <InView className="population-figures">
        <section className="chart">
          <h2>{text.figures}</h2>
          <p className="soft">{text.figuresNote}</p>
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

function Pupils({ calculation, variant, reference }: Props): ReactNode {
  const { pupils, withCare } = pupilsOf(calculation, variant);
  const then = reference && pupilsOf(reference, variant);
  const years = calculation.project.space.t!.members;
  const show = (value: number) => rounded(Math.round(value), 'getal');
  return (
    <ChartFrame
      id="leerlingen"
      title={pupilsFinding(years, pupils, withCare)}
      subtitle={text.pupilsNote}
      description={describedYears(
        years,
        [
          { label: text.pupilsLabel, value: pupils },
          { label: text.withCareLabel, value: withCare },
        ],
        show,
      )}
      height={260}
    >
      {(width, height) => (
        <YearLines
          width={width}
          height={height}
          years={years}
          pilot={pilotYears(calculation).length}
          show={show}
          lines={[
            { id: 'pupils', label: text.pupilsLabel, values: pupils, ghost: then?.pupils ?? null },
            { id: 'with-care', label: text.withCareLabel, values: withCare, ghost: then?.withCare ?? null },
          ]}
        />
      )}
    </ChartFrame>
  );
}
