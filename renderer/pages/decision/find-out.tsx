import type { ReactNode } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import { dataQuality } from '../../../models/uncertainty/index.ts';
import { explainFigure, useSession } from '../../store/session.ts';
import { shownFigure } from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { GradeChip } from '../../ui/grade.tsx';
import { useSettled } from '../../ui/settled.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { showQuality } from '../formulas/view.ts';
import { Busy } from '../uncertainty/busy.tsx';
import { figureOf, inputNames, tornadoOf } from '../uncertainty/data.ts';

const { decision: text } = TEXT;
const FIGURE = figureOf('ncw_gelijke_voet');
const MOST = 5;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly version: number;
}

/** The assumptions that the outcome hangs on most: worth finding out before one decides. */
export function FindOut({ calculation, variant, version }: Props): ReactNode {
  const isSettled = useSettled(version) === version;
  // The note works out the same, and it is looked at.
  const waits = useSession((session) => session.isNoteOpen);
  const { value: rows, share } = useStepwise(
    () => (isSettled && !waits ? tornadoOf(calculation, variant, FIGURE) : undefined),
    [calculation, variant.id, version, isSettled, waits],
  );
  if (!rows) return <Busy height={160} share={share} />;
  const { names } = calculation.project;
  const nameOf = inputNames(calculation.project);
  const found = dataQuality(calculation.project, rows, 0, () => true).weak.slice(0, MOST);
  return (
    <section className="chart" id="uitzoeken">
      <h2>{text.open}</h2>
      <p className="soft">{text.openNote(FIGURE.label, variantName(variant.id, names.o))}</p>
      <ol>
        {found.map(({ key, row: { figures } }) => (
          <li key={key} data-key={key}>
            <button
              type="button"
              className="link"
              onClick={() => explainFigure({ id: key.split('.')[0]!, at: {}, footing: 'contract' })}
            >
              {nameOf.get(key) ?? key}
            </button>{' '}
            <GradeChip grade="D" />{' '}
            {text.fromTo(shownFigure(FIGURE, figures.laag[0]!), shownFigure(FIGURE, figures.hoog[0]!))}
          </li>
        ))}
      </ol>
      <button type="button" className="button quiet small" onClick={showQuality}>
        {TEXT.formulas.quality.all}
      </button>
    </section>
  );
}
