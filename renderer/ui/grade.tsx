import type { ReactNode } from 'react';
import type { Grade } from '../../models/project/index.ts';
import { TEXT } from '../text/nl.ts';

/** How sure a value is, A–D, as a letter and as words. */
export function GradeChip({ grade, title }: { readonly grade: Grade; readonly title?: string }): ReactNode {
  const words = title ?? `${TEXT.grade(grade)}: ${TEXT.grades[grade]}`;
  return (
    <span className={`grade grade-${grade}`} title={words}>
      <span aria-hidden="true">{grade}</span>
      <span className="hidden">{words}</span>
    </span>
  );
}
