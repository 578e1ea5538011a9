import type { ReactNode } from 'react';
import type { Cell } from '../../models/project/index.ts';
import { explainFigure } from '../store/session.ts';
import { about, outsideRange } from '../text/cell.ts';
import { EDITABLE } from '../text/nl/editable.ts';
import { TEXT } from '../text/nl.ts';
import type { Reading } from '../text/numbers.ts';
import { GradeChip } from '../ui/grade.tsx';

interface Props {
  readonly label: string;
  readonly cell: Cell;
  readonly held: number | null;
  readonly reading: Reading;
  /** The member's place per dimension, for its explanation. */
  readonly at: Readonly<Record<string, number>>;
  readonly putBack: { readonly label: string; readonly run: () => void } | undefined;
}

/** Of the cell that has or had the keyboard: range, source, what is unusual, and the way back to the default. */
export function FocusLine({ label, cell, held, reading, at, putBack }: Props): ReactNode {
  const unusual = outsideRange(cell, held, reading);
  return (
    <>
      <p>
        <strong dir="auto">{label}</strong> <GradeChip grade={cell.graad} /> {about(cell, reading)}
        {unusual && <span className="unusual-text"> {unusual}</span>}
      </p>
      <span className="focus-actions">
        {putBack && (
          <button type="button" className="button small" title={EDITABLE.putBackKey} onClick={putBack.run}>
            {putBack.label}
          </button>
        )}
        <button
          type="button"
          className="button small"
          aria-label={`${label}. ${TEXT.explain.title}`}
          onClick={() => explainFigure({ id: cell.input.id, at, footing: 'contract' })}
        >
          {TEXT.explain.title}
        </button>
      </span>
    </>
  );
}
