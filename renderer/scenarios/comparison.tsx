import { type ReactNode, useState } from 'react';
import { type Calculation, keyFigures } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { type Cell, differencesBetween } from '../../models/project/index.ts';
import { valueText } from '../explain/value-text.ts';
import { bestVariants } from '../pages/variants/data.ts';
import { shownVariants } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { difference, exact, type Reading, readingOf, rounded } from '../text/numbers.ts';
import { Exact } from '../ui/exact.tsx';
import { VariantMark } from '../ui/mark.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Value } from '../ui/value.tsx';
import type { Column } from './calculations.ts';

/** In this order: a saving never stands without the coverage it was bought with. */
const FIGURES = [
  'tekort',
  'laagste_dekkingsgraad',
  'besparing_deelnemers',
  'ncw',
  'bkv',
  'ncw_gelijke_voet',
  'bkv_gelijke_voet',
].map((id) => KEY_FIGURES.find((figure) => figure.id === id)!);

const { scenarios: text } = TEXT;

/** All scenarios side by side: what comes out, with the difference from the reference, and what goes in. */
export function Comparison({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const chosen = useSession((session) => session.variant);
  const reference = useSession((session) => session.reference);
  const against = reference?.calculation ?? columns[0]?.calculation ?? null;
  const named = columns.filter(
    (column): column is Column & { calculation: Calculation } => column.calculation !== null,
  );
  const names = named[0]?.calculation.project.names.o;
  return (
    <>
      <h3>{text.compare}</h3>
      <p className="soft">
        {text.compareNote(variantName(chosen, names), reference ? text.pinned(reference.name) : text.theBase)}
      </p>
      <TableBox label={text.compare}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.figure}</th>
              {named.map(({ id, name }) => (
                <th key={id ?? ''} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure.id} data-figure={figure.id}>
                <th scope="row">{figure.label}</th>
                {named.map(({ id, calculation }) => (
                  <td key={id ?? ''} className="number">
                    {figureText(calculation, against, chosen, figure)}
                  </td>
                ))}
              </tr>
            ))}
            <tr data-figure="beste">
              <th scope="row" title={text.bestNote}>
                {text.best}
              </th>
              {named.map(({ id, calculation }) => (
                <td key={id ?? ''} className="number">
                  {bestVariants(calculation, shownVariants(calculation)).map(({ id: variant }) => (
                    <div key={variant}>
                      <VariantMark variant={variant} /> {variantName(variant, names)}
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableBox>
      <Values columns={named} />
    </>
  );
}

function figureText(
  calculation: Calculation,
  against: Calculation | null,
  variantId: string,
  { id, notation }: (typeof FIGURES)[number],
): ReactNode {
  const valueIn = (one: Calculation | null) => {
    const variant = one?.variants.find((candidate) => candidate.id === variantId);
    return one && variant ? (keyFigures(one, variant)[id] ?? null) : null;
  };
  const [value, before] = [valueIn(calculation), valueIn(against)];
  if (value === null) return '–';
  const reading: Reading = notation === 'jaar' ? 'jaartal' : notation;
  const change = before === null || before === value ? null : difference(value - before, reading);
  return (
    <span title={exact(value, reading)}>
      <Exact value={value}>{rounded(value, reading)}</Exact>{' '}
      {change && (
        <Exact value={value - before!} part={TEXT.save.parts.difference} className="soft">
          ({change})
        </Exact>
      )}
    </span>
  );
}

type Calculated = Column & { readonly calculation: Calculation };

/** What goes in: a row per value, a column per scenario. */
function Values({ columns }: { readonly columns: readonly Calculated[] }): ReactNode {
  const [isShort, setShort] = useState(true);
  const [base] = columns;
  if (!base) return null;
  const { project } = base.calculation;
  const keyOf = ({ input, members }: Cell) => [input.id, ...Object.values(members)].join(' ');
  const different = new Set(
    columns.flatMap(({ calculation }) => differencesBetween(project, calculation.project).map(({ to }) => keyOf(to))),
  );
  const rows = project.cells.filter((cell) => !isShort || different.has(keyOf(cell)));
  const found = columns.map(({ calculation }) => new Map(calculation.project.cells.map((cell) => [keyOf(cell), cell])));
  return (
    <>
      <div className="values-head">
        <h3>{text.values}</h3>
        <label className="check">
          <input type="checkbox" checked={isShort} onChange={(event) => setShort(event.target.checked)} />{' '}
          {text.onlyDifferences}
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="soft">{text.noDifferences}</p>
      ) : (
        <TableBox label={text.values}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{text.input}</th>
                {columns.map(({ id, name }) => (
                  <th key={id ?? ''} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cell) => {
                const key = keyOf(cell);
                const reading = readingOf(cell.input.id, cell.input.unit);
                const where = Object.entries(cell.members).map(([d, member]) => project.names[d]?.[member] ?? member);
                const own = valueText(cell.waarde, reading);
                return (
                  <tr key={key}>
                    <th scope="row">{[cell.input.label, ...where].join(', ')}</th>
                    {found.map((cells, index) => {
                      const value = cells.get(key)?.waarde;
                      const isSame = valueText(value, reading) === own;
                      return (
                        <td key={columns[index]!.id ?? ''} className={`number${isSame ? '' : ' changed'}`}>
                          <Value value={value} reading={reading} />
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableBox>
      )}
    </>
  );
}
