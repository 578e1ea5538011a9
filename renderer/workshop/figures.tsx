import type { ReactNode } from 'react';
import { type Calculation, keyFigures, type Variant } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { TEXT } from '../text/nl.ts';
import { difference, exact, readingOf, rounded } from '../text/numbers.ts';
import { FIGURES } from './record.ts';

const { workshop: text } = TEXT;

interface Props {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly reference: Calculation | null;
}

/** Key figures to be read from afar, with their difference from the reference; exact on hover and to a screen reader. */
export function LargeFigures({ calculation, variant, reference }: Props): ReactNode {
  const now = keyFigures(calculation, variant);
  const then = reference && keyFigures(reference, variant);
  return (
    <dl aria-label={text.figures}>
      {FIGURES.map((id) => {
        const { label, line } = KEY_FIGURES.find((figure) => figure.id === id)!;
        const reading = readingOf(line, 'euro');
        const [value, old] = [now[id], then?.[id]];
        const isNumber = typeof value === 'number';
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd title={isNumber ? `${label}: ${exact(value, reading)}` : undefined}>
              <strong>{isNumber ? rounded(value, reading) : '–'}</strong>
              {isNumber && <span className="hidden">{text.exactly(exact(value, reading))}</span>}
              <span>{isNumber && typeof old === 'number' ? difference(value - old, reading) : ''}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
