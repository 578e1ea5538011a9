import { type Cell, keyOf, type ResolvedProject } from '../project/index.ts';
import { longestFirst, type TornadoRow } from './tornado.ts';

/** An assumption (grade D), and how far the figure goes between its laag and its hoog. */
export interface WeakInput {
  readonly key: string;
  readonly cell: Cell;
  readonly row: TornadoRow;
  /** In the unit of the figure, never negative; infinite where the figure does not come out at one of the bounds. */
  readonly span: number;
}

export interface DataQuality {
  /** What to find out first: the largest span first. */
  readonly weak: readonly WeakInput[];
  /** Grade D without a range that varies: nobody can say how much they matter. In the order of the inputs. */
  readonly unweighed: readonly Cell[];
}

/**
 * The grade D inputs of a project by how much one figure hangs on them.
 * @param rows the tornado of this project
 * @param figure place of the figure in the rows
 * @param uses whether the figure rests on a value; others are left out of `unweighed`
 */
export function dataQuality(
  { cells }: ResolvedProject,
  rows: readonly TornadoRow[],
  figure: number,
  uses: (cell: Cell) => boolean,
): DataQuality {
  const assumed = new Map(cells.filter(({ graad }) => graad === 'D').map((cell) => [keyOf(cell), cell]));
  const varying = new Set(rows.map(({ key }) => key));
  const weak = longestFirst(rows, figure).flatMap((row): WeakInput[] => {
    const cell = assumed.get(row.key);
    if (!cell) return [];
    const span = Math.abs(row.figures.hoog[figure]! - row.figures.laag[figure]!);
    return [{ key: row.key, cell, row, span: Number.isFinite(span) ? span : Number.POSITIVE_INFINITY }];
  });
  const unweighed = [...assumed].filter(([key, cell]) => !varying.has(key) && uses(cell));
  return { weak, unweighed: unweighed.map(([, cell]) => cell) };
}
