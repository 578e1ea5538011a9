import type { ReactNode } from 'react';
import type { Grade } from '../../../models/project/index.ts';
import { TEXT } from '../../text/nl.ts';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** Of how many inputs of each grade a line is made: a bar, the number of assumptions, and all of it in words. */
export function RestsOn({ count }: { readonly count: Readonly<Record<Grade, number>> }): ReactNode {
  const total = GRADES.reduce((sum, grade) => sum + count[grade], 0);
  if (total === 0) return null;
  let end = 0;
  const stops = GRADES.map((grade) => {
    const start = end;
    end += (100 * count[grade]) / total;
    return `var(--grade-${grade}) ${start}% ${end}%`;
  });
  const words = TEXT.restsOn(count.A, count.B, count.C, count.D);
  return (
    <span className="rests-on" title={words}>
      <span
        className="rests-bar"
        aria-hidden="true"
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
      />
      <span aria-hidden="true">{TEXT.formulas.assumptions(count.D)}</span>
      <span className="hidden">{words}</span>
    </span>
  );
}
