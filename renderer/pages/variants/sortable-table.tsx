import { type ReactNode, useState } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { shownVariants } from '../../store/results.ts';
import { useSession } from '../../store/session.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { VariantMark } from '../../ui/mark.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { chooseVariant } from './switching.ts';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** What it is measured over, on hover. */
  readonly title?: string;
  /** What it is sorted by; a column without it can't be sorted. */
  readonly value?: (variant: Variant) => number;
  readonly cell: (variant: Variant, name: string) => ReactNode;
  /** Names the colour that its label stands for. */
  readonly swatch?: string;
}

interface Props {
  readonly calculation: Calculation;
  readonly label: string;
  readonly columns: readonly Column[];
  /** Id of the column that it is sorted by at first, the highest first; the page's order when not given. */
  readonly sorted?: string;
}

interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

/** A row per variant that is on. A press on a heading sorts by it, the highest first; a second press turns that round. */
export function SortableTable({ calculation, label, columns, sorted }: Props): ReactNode {
  const [order, setOrder] = useState<Order | null>(
    sorted === undefined ? null : { column: sorted, isDescending: true },
  );
  const chosen = useSession((session) => session.variant);
  const variants = inOrder(shownVariants(calculation), columns, order);
  return (
    <TableBox label={label} isDrawn={columns.some(({ value }) => !value)}>
      <table className="figures sortable">
        <thead>
          <tr>
            <th scope="col">{TEXT.variant}</th>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => {
            const name = variantName(variant.id, calculation.project.names.o);
            return (
              <tr key={variant.id} className={variant.id === chosen ? 'chosen' : ''} data-variant={variant.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={variant.id === chosen}
                    onClick={() => chooseVariant(calculation, variant.id)}
                  >
                    <VariantMark variant={variant.id} /> {name}
                  </button>
                </th>
                {columns.map(({ id, value, cell }) => (
                  <td key={id} className={value ? 'number' : 'bar-cell'} data-figure={id}>
                    {cell(variant, name)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}

function Heading({ column: { id, label, title, value, swatch }, order, onOrder }: HeadingProps): ReactNode {
  const isSorted = order?.column === id;
  const mark = swatch && <span className={`swatch swatch-${swatch}`} aria-hidden="true" />;
  if (!value)
    return (
      <th scope="col" title={title}>
        {label}
      </th>
    );
  return (
    <th
      scope="col"
      className="number"
      title={title}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onOrder({ column: id, isDescending: isSorted ? !order.isDescending : true })}
      >
        {mark} {label} <span aria-hidden="true">{isSorted ? (order.isDescending ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  );
}

function inOrder(variants: readonly Variant[], columns: readonly Column[], order: Order | null): readonly Variant[] {
  const value = order && columns.find(({ id }) => id === order.column)?.value;
  if (!value) return variants;
  const direction = order.isDescending ? -1 : 1;
  return [...variants].sort((one, other) => direction * (value(one) - value(other)));
}
