import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TEXT } from '../text/nl.ts';
import type { ProjectedChart } from './charts.tsx';

/** The charts' smallest type is 12 px; drawn twice as large, and larger on a larger screen, it can be read from the back of a room. */
const enlarged = ({ innerHeight }: Window) => Math.max(2, innerHeight / 360);

/** In less room than its axes take, as before a window has its style, there is nothing to draw. */
const LEAST = 60;

export function LargeChart({
  chart,
  axisEnd,
}: {
  readonly chart: ProjectedChart;
  readonly axisEnd: number;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0, scale: 1 });
  useEffect(() => {
    // Of the window that it stands in, which may be another one.
    const view = box.current?.ownerDocument.defaultView;
    if (!box.current || !view) return undefined;
    const observer = new view.ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const scale = enlarged(view);
      setSize({ width: Math.floor(width / scale), height: Math.floor(height / scale), scale });
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="chart">
      <div ref={box} className="large-chart">
        {Math.min(size.width, size.height) > LEAST && (
          <svg
            width={size.width * size.scale}
            height={size.height * size.scale}
            viewBox={`0 0 ${size.width} ${size.height}`}
            role="img"
            aria-label={chart.subtitle}
          >
            {chart.draw(size.width, size.height, axisEnd)}
          </svg>
        )}
      </div>
      <figcaption>{chart.highest > axisEnd ? TEXT.workshop.outside : ''}</figcaption>
    </figure>
  );
}
