import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { KeyFigureTable } from '../ui/key-figure-table.tsx';
import { useShown } from '../ui/shown.tsx';
import { Published } from './societal/published.tsx';

const FIGURES = [
  'lasten_deelnemers',
  'besparing_deelnemers',
  'laagste_dekkingsgraad',
  'budget_laatste_pilotjaar',
  'tekort_laatste_pilotjaar',
  'ncw_gelijke_voet',
  'bkv_gelijke_voet',
];

/** What there is to decide on, with what was published of the case beside it. */
export function DecisionPage(): ReactNode {
  const { calculation, variant } = useShown();
  const { decision: text } = TEXT;
  const { toelichting } = calculation.project.file;
  return (
    <div className="page plain">
      <h1>{TEXT.page.besluit}</h1>
      <KeyFigureTable calculation={calculation} caption={text.figures} figures={FIGURES} />
      <Published calculation={calculation} variant={variant} />
      {toelichting && (
        <section>
          <h2>{text.notes}</h2>
          <p className="reading">{toelichting}</p>
        </section>
      )}
    </div>
  );
}
