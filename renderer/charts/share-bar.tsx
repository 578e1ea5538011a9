import type { ReactNode } from 'react';

export interface Share {
  /** Names its colour: `part-<id>`. */
  readonly id: string;
  readonly value: number;
}

interface Props {
  readonly shares: readonly Share[];
  /** What the full width stands for, shared by the bars of a table. */
  readonly most: number;
}

/** One lying bar with a part per share; the figures beside it say how much. */
export function ShareBar({ shares, most }: Props): ReactNode {
  let from = 0;
  return (
    <svg className="share-bar" width="100%" height={16} aria-hidden="true">
      <line className="zero" x1={0} x2={0} y1={0} y2={16} />
      {shares.map(({ id, value }) => {
        const width = most > 0 ? (100 * Math.max(0, value)) / most : 0;
        const x = from;
        from += width;
        return <rect key={id} className={`part part-${id}`} x={`${x}%`} y={1} width={`${width}%`} height={14} />;
      })}
    </svg>
  );
}
