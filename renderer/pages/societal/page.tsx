import type { ReactNode } from 'react';
import { OwnEffects } from '../../effects/own-effects.tsx';
import { TEXT } from '../../text/nl.ts';
import { InView } from '../../ui/in-view.tsx';
import { useShown } from '../../ui/shown.tsx';
import { Actors } from './actors.tsx';
import { Effects } from './effects.tsx';
import { SocietalKnobs } from './knobs.tsx';
import { Published } from './published.tsx';
import { Sides } from './sides.tsx';
import { WaterfallSection } from './waterfall.tsx';
import { Yearly, YearlyTable } from './yearly.tsx';

/** Inputs left, consequences right: what the chosen variant costs and brings, whom, and when. */
export function SocietalPage(): ReactNode {
  const { calculation, variant, reference, version } = useShown();
  return (
    <div className="page with-knobs societal">
      <h1 className="hidden">{TEXT.page.rendement}</h1>
      <SocietalKnobs calculation={calculation} variant={variant} version={version} />
      <div className="consequences">
        <WaterfallSection calculation={calculation} variant={variant} reference={reference} />
        <InView className="side-by-side">
          <Sides calculation={calculation} variant={variant} />
          <Yearly calculation={calculation} variant={variant} reference={reference} />
        </InView>
        <InView>
          <Actors calculation={calculation} variant={variant} />
        </InView>
        <InView>
          <Published calculation={calculation} variant={variant} />
        </InView>
        <InView>
          <Effects calculation={calculation} variant={variant}>
            <OwnEffects />
          </Effects>
        </InView>
        <InView>
          <YearlyTable calculation={calculation} variant={variant} />
        </InView>
      </div>
    </div>
  );
}
