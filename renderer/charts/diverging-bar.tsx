import type { ReactNode } from 'react';

interface Props {
  readonly value: number;
  /** The ends of the scale, shared by the bars of a table; 0 lies on it. */
  readonly low: number;
  readonly high: number;
  /** Names its colour instead of the sign: `bar-<kind>`. */
  readonly kind?: string;
}

/** One bar from a shared zero line, to the left for a loss and to the right for a gain; the figure beside it says how much. */
export function DivergingBar({ value, low, high, kind }: Props): ReactNode {
  const [least, most] = [Math.min(0, low), Math.max(0, high)];
  const span = most - least || 1;
  const at = (amount: number) => (100 * (amount - least)) / span;
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
  return (
    <svg className="diverging-bar" width="100%" height={18} aria-hidden="true">
      <rect
        className={`bar bar-${kind ?? (value < 0 ? 'loss' : 'gain')}`}
        x={`${from}%`}
        y={2}
        width={`${to - from}%`}
        height={14}
      />
      <line className="zero" x1={`${at(0)}%`} x2={`${at(0)}%`} y1={0} y2={18} />
    </svg>
  );
}
