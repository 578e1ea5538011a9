import type { ValueColumn } from '../columns.ts';
import type { Ground, Plan } from './plan.ts';

interface Change {
  readonly before: number;
  readonly after: number;
}

export interface Totals {
  readonly rows: Change;
  /** Columns of amounts; shares and rates don't add up to anything. */
  readonly columns: readonly ({ readonly column: ValueColumn } & Change)[];
}

const AMOUNTS = ['leerling', 'euro', 'locatie'];

/** What the whole table adds up to, before and after a block is taken over; a cell that is wrong counts as it was. */
export function totalsOf(ground: Ground, plan: Plan): Totals {
  const amounts = plan.columns.filter(
    (column): column is ValueColumn => column.kind === 'waarde' && AMOUNTS.includes(column.input.unit),
  );
  const added = plan.rows.filter(({ row }) => row === null).length;
  return {
    rows: { before: ground.rows.length, after: ground.rows.length + added },
    columns: amounts.map((column) => {
      const before = ground.rows.reduce((sum, row) => sum + amount(ground.held(row, column)), 0);
      const gained = plan.rows.reduce((sum, { row, cells }) => {
        const cell = cells.find((one) => one.column.id === column.id);
        if (cell?.kind !== 'anders') return sum;
        return sum + amount(cell.value) - (row ? amount(ground.held(row, column)) : 0);
      }, 0);
      return { column, before, after: before + gained };
    }),
  };
}

const amount = (value: unknown) => (typeof value === 'number' ? value : 0);
