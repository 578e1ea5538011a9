import type { ResolvedProject } from './resolve.ts';
import type { Cell } from './value.ts';

/** A value of a project that is different with another set of defaults. */
export interface FigureChange {
  readonly before: Cell;
  readonly after: Cell;
}

const said = ({ waarde, laag, hoog, verdeling, bron, graad }: Cell) =>
  JSON.stringify([waarde, laag, hoog, verdeling, bron, graad]);

/** The values that differ, in range, source or grade too, between the same project with two sets of defaults. */
export function figureChanges(before: ResolvedProject, after: ResolvedProject): readonly FigureChange[] {
  // Where a value stands in the file, and of whom it is: an organisation form of one's own shares no place with another.
  const key = ({ path, members }: Cell) => `${path} ${Object.values(members).join(' ')}`;
  const earlier = new Map(before.cells.map((cell) => [key(cell), cell]));
  return after.cells.flatMap((cell) => {
    const old = earlier.get(key(cell));
    return old && said(old) !== said(cell) ? [{ before: old, after: cell }] : [];
  });
}
