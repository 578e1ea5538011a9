import type { ReactNode } from 'react';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { publishedFor } from '../../models/project/index.ts';
import { TEXT } from '../text/nl.ts';
import { rounded } from '../text/numbers.ts';
import { KeyFigureTable } from '../ui/key-figure-table.tsx';
import { useShown } from '../ui/shown.tsx';

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
  const { calculation } = useShown();
  const { decision: text } = TEXT;
  const published = publishedFor(calculation.project);
  const { toelichting } = calculation.project.file;
  return (
    <div className="page plain">
      <h1>{TEXT.page.besluit}</h1>
      <KeyFigureTable calculation={calculation} caption={text.figures} figures={FIGURES} />
      <section>
        <h2>{text.published}</h2>
        {published.length === 0 && <p className="soft">{text.nonePublished}</p>}
        <ul>
          {published.map(({ kerncijfer, laag, hoog, bron, opmerking }) => {
            const figure = KEY_FIGURES.find(({ id }) => id === kerncijfer);
            if (!figure) return null;
            const reading = figure.notation === 'jaar' ? 'jaartal' : figure.notation;
            const bounds = [laag, hoog].filter((bound) => bound !== undefined).map((bound) => rounded(bound, reading));
            return (
              <li key={`${kerncijfer} ${bron}`}>
                <strong>{figure.label}</strong>: {bounds.join(' – ')}. {bron}. <span className="soft">{opmerking}</span>
              </li>
            );
          })}
        </ul>
      </section>
      {toelichting && (
        <section>
          <h2>{text.notes}</h2>
          <p className="reading">{toelichting}</p>
        </section>
      )}
    </div>
  );
}
