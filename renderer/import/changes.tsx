import type { ReactNode } from 'react';
import { fieldOf, type ImportPlan, type PlannedSchool, percentText } from '../../models/import/index.ts';
import { TotalsTable } from '../table/totals-table.tsx';
import { IMPORT } from '../text/nl/import.ts';
import { rounded } from '../text/numbers.ts';
import { ScrollBox } from '../ui/table-box.tsx';
import type { Outcome } from './protocol.ts';

const { check: text } = IMPORT;

const MOST_ROWS = 40;
const MOST_TOWNS = 6;

/** Every school of the file with what would change of it. */
export function Changes({ plan, schools }: { readonly plan: ImportPlan; readonly schools: number }): ReactNode {
  if (plan.schools.length === 0) return null;
  const shown = plan.schools.slice(0, MOST_ROWS);
  return (
    <>
      <h3>{text.changes}</h3>
      <ScrollBox label={text.changes}>
        <table className="figures paste-preview import-schools">
          <thead>
            <tr>
              <th scope="col" className="number">
                {text.row}
              </th>
              <th scope="col">{text.school}</th>
              <th scope="col">{fieldOf('onderwijssoort').label}</th>
              <th scope="col">{text.values}</th>
              <th scope="col">{text.origin}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((school) => (
              <School key={`${school.row} ${school.naam}`} school={school} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {schools > shown.length && <p>{text.moreSchools(schools - shown.length)}</p>}
      {plan.removedSchools.length + plan.removedGemeenten.length > 0 && (
        <p>{text.removed(plan.removedSchools.length, plan.removedGemeenten.length)}</p>
      )}
    </>
  );
}

function School({ school }: { readonly school: PlannedSchool }): ReactNode {
  const { id, naam, brin, onderwijssoort, row, changes, origin, isChanged } = school;
  const isNew = id === null;
  return (
    <tr>
      <td className="number soft">{row + 1}</td>
      <th scope="row" dir="auto">
        {naam}
        {brin && <span className="soft"> ({brin})</span>} {isNew && <span className="soft">{text.new}</span>}
      </th>
      <td>{onderwijssoort}</td>
      <td>
        {!isChanged && <span className="soft">{text.same}</span>}
        {changes.map(({ id: field, before, after }) => (
          <div key={field}>
            {fieldOf(field).label}: {before !== null && <Before value={valueText(field, before)} />}
            <strong>{valueText(field, after)}</strong>
          </div>
        ))}
      </td>
      <td>
        {origin.slice(0, MOST_TOWNS).map(({ naam: town, before, after }) => (
          <div key={town} dir="auto">
            {town}: {!isNew && <Before value={percentText(before)} />}
            <strong>{percentText(after)}</strong>
          </div>
        ))}
        {origin.length > MOST_TOWNS && <span className="soft">+ {origin.length - MOST_TOWNS}</span>}
      </td>
    </tr>
  );
}

function Before({ value }: { readonly value: string }): ReactNode {
  return (
    <>
      <span className="soft">{value}</span> <span aria-hidden="true">→</span>
      <span className="hidden"> {text.becomes} </span>{' '}
    </>
  );
}

function valueText(field: Parameters<typeof fieldOf>[0], value: number): string {
  return fieldOf(field).kind === 'deel' ? percentText(value) : rounded(value, 'getal');
}

/** What the file says its rows add up to, and what the project adds up to before and after. */
export function Totals({ totals, before, after }: Pick<Outcome, 'totals' | 'before' | 'after'>): ReactNode {
  const show = (value: number) => rounded(value, 'getal');
  const sums = [
    [text.schools, 'schools'],
    [text.gemeenten, 'gemeenten'],
    [text.pupils, 'pupils'],
  ] as const;
  return (
    <>
      <h3>{text.totals}</h3>
      <div className="import-totals">
        {totals.length > 0 && (
          <TotalsTable
            heads={[text.total, text.said, text.summed]}
            rows={totals
              .slice(0, MOST_ROWS)
              .map(({ label, said, summed }) => [label, said === null ? text.notSaid : show(said), show(summed)])}
          />
        )}
        <TotalsTable
          heads={[text.project, text.before, text.after]}
          rows={sums.map(([label, sum]) => [label, show(before[sum]), after ? show(after[sum]) : '–'])}
        />
      </div>
    </>
  );
}
