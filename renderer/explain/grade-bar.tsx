import type { ReactNode } from 'react';
import type { Grade } from '../../models/project/index.ts';
import { TEXT } from '../text/nl.ts';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

interface Props {
  readonly count: Readonly<Record<Grade, number>>;
  /** What the bar says, where that is not what a figure rests on. */
  readonly words?: string;
}

/** Of how many inputs of each grade a figure is made, as a bar and in words. */
export function GradeBar({ count, words }: Props): ReactNode {
  const total = GRADES.reduce((sum, grade) => sum + count[grade], 0);
  return (
    <>
      <span className="grade-bar" aria-hidden="true">
        {GRADES.filter((grade) => count[grade] > 0).map((grade) => (
          <span key={grade} className={`grade-${grade}`} style={{ flexGrow: count[grade] / total }}>
            {grade}
          </span>
        ))}
      </span>
      <span className="soft">{words ?? TEXT.restsOn(count.A, count.B, count.C, count.D)}</span>
    </>
  );
}
