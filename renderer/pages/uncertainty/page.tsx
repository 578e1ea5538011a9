import { type ReactNode, useState } from 'react';
import { useDocument } from '../../store/document.ts';
import { useSimulation } from '../../store/simulation.ts';
import { TEXT } from '../../text/nl.ts';
import { useShown } from '../../ui/shown.tsx';
import { BetterMatrix } from './better.tsx';
import { BreakEvenSection } from './break-even.tsx';
import { Controls } from './controls.tsx';
import { CutCurveSection } from './cut-curve.tsx';
import { figureOf, variantsOf } from './data.ts';
import { DistributionSections } from './distribution.tsx';
import { InfluenceTable } from './influences.tsx';
import { FigurePick } from './pick.tsx';
import { PublishedShares } from './published.tsx';
import { Ranges } from './ranges.tsx';
import { StressSection } from './stress.tsx';
import { TornadoTable } from './tornado.tsx';
import { YearlySections } from './yearly.tsx';

const { uncertainty: text } = TEXT;

/** How sure: what the draws say, what matters most, and where it breaks. */
export function UncertaintyPage(): ReactNode {
  const { calculation, variant, version } = useShown();
  const [figureId, setFigure] = useState('ncw');
  const figure = figureOf(figureId);
  const result = useSimulation((simulation) => simulation.result);
  const isStale = useSimulation((simulation) => simulation.isStale);
  const hasFailed = useSimulation((simulation) => simulation.status === 'failed');
  const off = useDocument(({ file }) => file?.varianten_uit);
  // Invalid input: what was drawn from it before must not stand there as if it were its outcome.
  const shown = hasFailed ? null : result;
  const variants = shown ? variantsOf(shown, off) : [];
  const chosen = variants.includes(variant.id) ? variant.id : variants[0];
  const pick = <FigurePick label={text.figure} value={figureId} onPick={setFigure} />;
  return (
    <div className="page with-knobs uncertainty">
      <h1 className="hidden">{TEXT.page.onzekerheid}</h1>
      <Controls calculation={calculation} version={version} />
      <div className="consequences">
        {shown && chosen !== undefined ? (
          <div className={`from-draws${isStale ? ' stale' : ''}`}>
            {isStale && (
              <p className="stale-note" role="status">
                {text.stale}
              </p>
            )}
            <YearlySections result={shown} variant={chosen} />
            <div className="figure-choice">{pick}</div>
            <DistributionSections
              result={shown}
              variant={chosen}
              variants={variants}
              figure={figure}
              now={isStale ? null : { calculation, variant }}
            />
            <BetterMatrix result={shown} variants={variants} />
            <PublishedShares result={shown} variant={chosen} />
          </div>
        ) : (
          <section className="not-yet">
            <h2>{text.emptyTitle}</h2>
            <p>{text.empty}</p>
            <p className="soft">{text.emptyBelow}</p>
          </section>
        )}
        {!shown && <div className="figure-choice">{pick}</div>}
        <div className={shown ? 'what-matters' : ''}>
          <TornadoTable calculation={calculation} variant={variant} figure={figure} version={version} />
          {shown && chosen !== undefined && (
            <div className={isStale ? 'stale' : ''}>
              {isStale && <p className="stale-note">{text.stale}</p>}
              <InfluenceTable result={shown} variant={chosen} figure={figure} />
            </div>
          )}
        </div>
        <StressSection calculation={calculation} variant={variant} version={version} />
        <div className="side-by-side">
          <BreakEvenSection calculation={calculation} variant={variant} version={version} />
          <CutCurveSection variant={variant.id} organisationNames={calculation.project.names.o} />
        </div>
        <Ranges calculation={calculation} />
      </div>
    </div>
  );
}
