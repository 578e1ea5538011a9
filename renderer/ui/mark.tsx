import type { ReactNode } from 'react';

const SHAPES: Readonly<Record<string, string>> = {
  populatie: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  functie: 'M2.5 2.5h11v11h-11z',
  productie: 'M8 1.8l6.8 12.2h-13.6z',
  resultaat: 'M8 .8l7.2 7.2l-7.2 7.2l-7.2-7.2z',
};

/**
 * A variant's own mark: the shape and the colour say the funding model, filled is subsidie, open is aanbesteding, and
 * any other organisation form is half filled.
 */
export function VariantMark({ variant }: { readonly variant: string }): ReactNode {
  const [bekostiging = '', organisatievorm = ''] = variant.split('/');
  const fill = organisatievorm === 'subsidie' ? 'full' : organisatievorm === 'aanbesteding' ? 'open' : 'half';
  return (
    <svg
      className={`mark mark-${bekostiging} mark-${fill}`}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <path d={SHAPES[bekostiging] ?? SHAPES.populatie} />
    </svg>
  );
}
