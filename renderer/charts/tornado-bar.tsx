import type { ReactNode } from 'react';

interface Props {
  /** The ends of the scale, shared by the bars of a table. */
  readonly least: number;
  readonly most: number;
  /** The outcome with everything as it is. */
  readonly now: number;
  readonly laag: number;
  readonly hoog: number;
  readonly p10: number;
  readonly p90: number;
}

/** From an input's laag to its hoog, the part between P10 and P90 darker; a line where the outcome is now. */
export function TornadoBar({ least, most, now, laag, hoog, p10, p90 }: Props): ReactNode {
  const span = most - least || 1;
  const at = (value: number) => (100 * (value - least)) / span;
  const bar = (one: number, other: number) => {
    const [from, to] = [at(Math.min(one, other)), at(Math.max(one, other))];
    return { x: `${from}%`, width: `${Math.max(0, to - from)}%` };
  };
  return (
    <svg className="tornado-bar" width="100%" height={18} aria-hidden="true">
      <rect className="wide" {...bar(laag, hoog)} y={2} height={14} />
      <rect className="near" {...bar(p10, p90)} y={5} height={8} />
      <line className="zero" x1={`${at(now)}%`} x2={`${at(now)}%`} y1={0} y2={18} />
    </svg>
  );
}
