import type { ReactNode } from 'react';
import { type Calculation, keyFigures, restsOn, type Variant } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { useResults } from '../store/results.ts';
import { useSession } from '../store/session.ts';
import { variantName } from '../text/names.ts';
import { TEXT } from '../text/nl.ts';
import { difference, readingOf } from '../text/numbers.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Figure } from '../ui/figure.tsx';
import { GradeChip } from '../ui/grade.tsx';
import { VariantMark } from '../ui/mark.tsx';

/** In this order: a saving never stands without the coverage it was bought with. */
const SHOWN = ['tekort', 'laagste_dekkingsgraad', 'besparing_deelnemers', 'ncw', 'bkv'] as const;

const FIGURES = SHOWN.map((id) => KEY_FIGURES.find((figure) => figure.id === id)!);

/** Key figures of the chosen variant, with their difference from the pinned reference; always in sight. */
export function KeyFigureStrip(): ReactNode {
  const calculation = useResults((results) => results.calculation);
  useResults((results) => results.version);
  const isStale = useResults((results) => results.faults.length > 0);
  const variantId = useSession((session) => session.variant);
  const reference = useSession((session) => session.reference);
  const variant = calculation?.variants.find(({ id }) => id === variantId);
  if (!calculation || !variant) return null;
  const now = keyFigures(calculation, variant);
  const then = reference?.calculation.variants.find(({ id }) => id === variantId);
  const before = reference && then ? keyFigures(reference.calculation, then) : null;
  const name = variantName(variantId, calculation.project.names.o);
  return (
    <section
      className={`strip${isStale ? ' outdated' : ''}`}
      aria-label={isStale ? `${TEXT.stripOf(name)}, ${TEXT.staleStrip}` : TEXT.stripOf(name)}
    >
      <div className="strip-about">
        <p>
          <VariantMark variant={variantId} /> {name}
        </p>
        {isStale && <p className="stale-mark">{TEXT.staleStrip}</p>}
        {reference ? (
          <p className="soft">
            {TEXT.referenceIs(reference.name)} <CommandButton command="referentie-los" className="quiet small" />
          </p>
        ) : (
          !isStale && <p className="soft">{TEXT.noReference}</p>
        )}
      </div>
      <dl>
        {FIGURES.map(({ id, line, label, basis }) => {
          const value = now[id];
          const old = before?.[id];
          return (
            <div key={id} title={basis}>
              <dt>
                {label} <RestsOn calculation={calculation} variant={variant} id={line} />
              </dt>
              <dd>
                <Figure id={line} label={label} />
                {typeof old === 'number' && typeof value === 'number' && (
                  <span className="change" data-change={id}>
                    {difference(value - old, readingOf(line, 'euro'))}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

interface RestsOnProps {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly id: string;
}

/** The weakest grade that a figure rests on; how many of each is in its title. */
function RestsOn({ calculation, variant, id }: RestsOnProps): ReactNode {
  const count = restsOn(calculation, id, variant, 'contract');
  const weakest = (['D', 'C', 'B', 'A'] as const).find((grade) => count[grade] > 0) ?? 'A';
  return <GradeChip grade={weakest} title={TEXT.restsOn(count.A, count.B, count.C, count.D)} />;
}
