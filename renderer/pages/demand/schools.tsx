import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { ShareBar } from '../../charts/share-bar.tsx';
import { schoolsFinding } from '../../text/findings-demand.ts';
import { TEXT } from '../../text/nl.ts';
import { FigureOf } from '../../ui/figure.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { formColour, schoolsOf } from './data.ts';

const { demand: text } = TEXT;

const COLUMNS = [
  ['leerlingen', text.pupils],
  ['jeugdhulpleerlingen', text.withCare],
  ['zorgkosten_nul_school', text.cost],
  ['zorgkosten_nul_leerling', text.perPupil],
] as const;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
}

/** What every school's pupils cost without the arrangement, in the first year. */
export function SchoolCostsTable({ calculation, variant }: Props): ReactNode {
  const schools = schoolsOf(calculation, variant);
  const most = Math.max(...schools.map(({ cost }) => cost));
  const title = schoolsFinding(schools);
  return (
    <section className="chart" id="scholen">
      <h2>{title}</h2>
      <p className="soft">{text.bySchoolNote(calculation.project.space.t!.members[0]!)}</p>
      <TableBox label={title} isDrawn>
        <table className="figures school-costs">
          <thead>
            <tr>
              <th scope="col">{text.school}</th>
              {COLUMNS.map(([id, label]) => (
                <th key={id} scope="col" className="number" title={calculation.definition(id)!.note}>
                  {label}
                </th>
              ))}
              <th scope="col">{text.bar}</th>
            </tr>
          </thead>
          <tbody>
            {schools.map(({ id, index, name, byForm }) => (
              <tr key={id} data-school={id}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {COLUMNS.map(([line, label]) => (
                  <td key={line} className="number" data-line={line}>
                    <FigureOf
                      calculation={calculation}
                      variant={variant}
                      isChosen
                      id={line}
                      at={{ s: index }}
                      label={`${label}, ${name}`}
                      isTabular
                    />
                  </td>
                ))}
                <td className="school-bar">
                  <ShareBar most={most} shares={byForm.map((value, form) => ({ id: formColour(form), value }))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
