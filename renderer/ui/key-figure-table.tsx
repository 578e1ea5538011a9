import type { ReactNode } from 'react';
import type { Calculation } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { shownVariants } from '../store/results.ts';
import { setSession, useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { Figure } from './figure.tsx';
import { VariantMark } from './mark.tsx';
import { TableBox } from './table-box.tsx';

interface Props {
  readonly calculation: Calculation;
  readonly caption: string;
  /** Ids of key figures. */
  readonly figures: readonly string[];
}

/** A row per variant, a column per key figure. */
export function KeyFigureTable({ calculation, caption, figures }: Props): ReactNode {
  const chosen = useSession((session) => session.variant);
  const columns = figures.map((id) => KEY_FIGURES.find((figure) => figure.id === id)!);
  return (
    <TableBox label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.variant}</th>
            {columns.map(({ id, label, basis }) => (
              <th key={id} scope="col" className="number" title={basis}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownVariants(calculation).map(({ id: variant }) => (
            <tr key={variant} className={variant === chosen ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={variant === chosen}
                  onClick={() => setSession({ variant })}
                >
                  <VariantMark variant={variant} /> {variantName(variant, calculation.project.names.o)}
                </button>
              </th>
              {columns.map(({ id, line, label, onEqualFooting, notation }) => (
                <td key={id} className="number" data-figure={id}>
                  <Figure
                    id={line}
                    variant={variant}
                    footing={onEqualFooting ? 'gelijk' : 'contract'}
                    label={`${label}, ${variantName(variant, calculation.project.names.o)}`}
                    isTabular
                    {...(notation === 'jaar' && { none: TEXT.table.never })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
