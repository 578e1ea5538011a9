import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { axisEuro } from './axes.tsx';
import { ChartMenu } from './chart-menu.tsx';
import { useWidth } from './frame.tsx';

export interface WaterfallRow {
  readonly id: string;
  readonly label: string;
  /** What it adds to the balance, in €; of the last row the balance itself. */
  readonly value: number;
  /** Names its colour: `bar-<kind>`. */
  readonly kind: string;
  readonly isTotal?: boolean;
  /** Its number, which opens its explanation. */
  readonly figure: ReactNode;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly WaterfallRow[];
  /** The reference's balance, as a dashed line. */
  readonly ghost: number | null;
}

const ROW = 24;
const BAR = 15;
const AXIS = 22;
/** Room for a number beside a bar, and of a letter of a label. */
const FIGURE = 92;
const LETTER = 6.6;

/** From nothing, row by row, to the balance: every bar begins where the one above it ended. A lying waterfall, so that names can be read. */
export function Waterfall({ id, title, subtitle, rows, ghost }: Props): ReactNode {
  const [box, width] = useWidth();
  const height = AXIS + rows.length * ROW + 4;
  const left = Math.round(Math.min(244, width * 0.4));
  const spans = spansOf(rows);
  const ends = [0, ghost ?? 0, ...spans.flat()];
  const x = scaleLinear([Math.min(...ends), Math.max(...ends) || 1], [left + 8, Math.max(left + 40, width - FIGURE)]);
  const middle = (index: number) => AXIS + index * ROW + ROW / 2;
  return (
    <figure className="chart waterfall" id={id}>
      <figcaption>
        <ChartMenu title={title} />
        <h2>{title}</h2>
        <p className="soft">{subtitle}</p>
      </figcaption>
      <div ref={box} className="chart-box" style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={subtitle}>
            <Scale x={x} count={Math.min(5, Math.max(1, Math.floor((width - left - FIGURE) / 120)))} height={height} />
            {rows.map(({ id: key, label, kind, isTotal }, index) => {
              const [from, to] = spans[index]!;
              const [low, high] = [x(Math.min(from, to)), x(Math.max(from, to))];
              const next = index + 1 < rows.length && !rows[index + 1]!.isTotal;
              return (
                <g key={key} className={isTotal ? 'total' : undefined} data-row={key}>
                  <text className="row-name" x={left} y={middle(index)} dy="0.35em" textAnchor="end">
                    {shortened(label, left)}
                  </text>
                  <rect
                    className={`bar bar-${kind}`}
                    x={low}
                    y={middle(index) - BAR / 2}
                    width={Math.max(1, high - low)}
                    height={BAR}
                  />
                  {next && (
                    <line
                      className="step"
                      x1={x(to)}
                      x2={x(to)}
                      y1={middle(index) + BAR / 2}
                      y2={middle(index + 1) - BAR / 2}
                    />
                  )}
                </g>
              );
            })}
            {ghost !== null && (
              <line
                className="ghost"
                data-series="ghost"
                x1={x(ghost)}
                x2={x(ghost)}
                y1={middle(rows.length - 1) - ROW / 2}
                y2={middle(rows.length - 1) + ROW / 2}
              />
            )}
          </svg>
        )}
        {width > 0 && (
          <ul className="bar-figures">
            {rows.map(({ id: key, figure, isTotal }, index) => (
              <li
                key={key}
                className={isTotal ? 'total' : undefined}
                data-row={key}
                style={{ top: AXIS + index * ROW, height: ROW, left: x(Math.max(...spans[index]!)) + 6 }}
              >
                {figure}
              </li>
            ))}
          </ul>
        )}
      </div>
    </figure>
  );
}

function Scale({
  x,
  count,
  height,
}: {
  readonly x: ReturnType<typeof scaleLinear<number, number>>;
  readonly count: number;
  readonly height: number;
}): ReactNode {
  return (
    <g className="axis">
      {x.ticks(count).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} 0)`}>
          <line y1={AXIS - 4} y2={height} className={tick === 0 ? 'zero' : 'grid'} />
          <text y={10} textAnchor="middle">
            {axisEuro(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where each bar begins and ends, in €. */
export function spansOf(rows: readonly Pick<WaterfallRow, 'value' | 'isTotal'>[]): (readonly [number, number])[] {
  let at = 0;
  return rows.map(({ value, isTotal }) => {
    if (isTotal) return [0, value] as const;
    const from = at;
    at += value;
    return [from, at] as const;
  });
}

/** As much of a name as fits; the whole of it is said with its number. */
function shortened(label: string, width: number): string {
  const most = Math.max(8, Math.floor(width / LETTER));
  const letters = [...label.slice(0, most * 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : label;
}
