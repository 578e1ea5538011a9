import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { describedShortage } from '../text/described.ts';
import { euro } from '../text/numbers.ts';
import { VariantMark } from '../ui/mark.tsx';
import { ChartMenu } from './chart-menu.tsx';
import { useWidth } from './frame.tsx';
import { BarParts, type Stack } from './stacked-bars.tsx';

export interface Panel {
  readonly variant: string;
  readonly name: string;
  readonly stacks: readonly Stack[];
  /** € over the pilot. */
  readonly total: number;
  /** Of that, in € per bearer. */
  readonly carried: readonly { readonly label: string; readonly value: number }[];
}

interface Props {
  readonly title: string;
  readonly subtitle: string;
  readonly years: readonly string[];
  readonly panels: readonly Panel[];
  readonly chosen: string;
  readonly onChoose: (variant: string) => void;
}

const HEIGHT = 72;

/** Every variant's bars on one scale; a panel is a button that chooses its variant. */
export function Multiples({ title, subtitle, years, panels, chosen, onChoose }: Props): ReactNode {
  const [box, width] = useWidth();
  const columns = width > 620 ? 4 : 2;
  const inner = Math.max(0, (width - (columns - 1) * 12) / columns - 24);
  const highest = Math.max(
    1,
    ...panels.flatMap(({ stacks }) =>
      years.map((_, year) => stacks.reduce((sum, { values }) => sum + values[year]!, 0)),
    ),
  );
  const y = scaleLinear([0, highest], [HEIGHT - 4, 4]);
  const slot = inner / years.length;
  return (
    <section className="chart" id="varianten" aria-label={title}>
      <ChartMenu title={title} />
      <h2>{title}</h2>
      <p className="soft">{subtitle}</p>
      <div ref={box} className={`multiples columns-${columns}`}>
        {width > 0 &&
          panels.map(({ variant, name, stacks, total, carried }) => (
            <button
              key={variant}
              type="button"
              className="multiple"
              aria-pressed={variant === chosen}
              aria-label={describedShortage(name, total, carried)}
              onClick={() => onChoose(variant)}
            >
              <span className="multiple-name">
                <VariantMark variant={variant} /> {name}
              </span>
              <svg
                width={inner}
                height={HEIGHT}
                viewBox={`0 0 ${inner} ${HEIGHT}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <line className="zero" x1={0} x2={inner} y1={y(0)} y2={y(0)} />
                {years.map((year, index) => (
                  <g key={year}>
                    <BarParts stacks={stacks} index={index} x={slot * (index + 0.15)} width={slot * 0.7} y={y} />
                  </g>
                ))}
              </svg>
              <span className="multiple-total">{euro(total)}</span>
            </button>
          ))}
      </div>
    </section>
  );
}
