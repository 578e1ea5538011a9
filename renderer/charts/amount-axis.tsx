import type { ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

interface AxisProps {
  readonly scale: ScaleLinear<number, number>;
  readonly y: number;
  readonly width: number;
  readonly show: (value: number) => string;
}

/** Amounts along the bottom, as many as fit. */
export function AmountAxis({ scale, y, width, show }: AxisProps): ReactNode {
  return (
    <g className="axis">
      {scale.ticks(Math.max(2, Math.floor(width / 96))).map((tick) => (
        <g key={tick}>
          <line className="tick" x1={scale(tick)} x2={scale(tick)} y1={y} y2={y + 4} />
          <text x={scale(tick)} y={y} dy="1.5em" textAnchor="middle">
            {show(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A value that is pointed at. */
export interface Mark {
  readonly id: string;
  readonly value: number;
  readonly label: string;
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly scale: ScaleLinear<number, number>;
  readonly top: number;
  readonly bottom: number;
}

const ROW = 13;

/** Lines from top to bottom with what they are written above, on the side where there is room; one row per mark. */
export function Marks({ marks, scale, top, bottom }: MarksProps): ReactNode {
  const [left, right] = scale.range() as [number, number];
  return marks
    .filter(({ value }) => scale(value) >= left && scale(value) <= right)
    .map(({ id, value, label }, index) => {
      const at = scale(value);
      const isRight = at < (left + right) / 2;
      return (
        <g key={id} className={`pointed ${id}`} data-mark={id}>
          <line x1={at} x2={at} y1={top - 18 + index * ROW} y2={bottom} />
          <text x={at + (isRight ? 4 : -4)} y={top - 10 + index * ROW} textAnchor={isRight ? 'start' : 'end'}>
            {label}
          </text>
        </g>
      );
    });
}
