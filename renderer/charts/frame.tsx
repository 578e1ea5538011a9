import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface Props {
  /** The finding: one sentence made from the data. */
  readonly title: string;
  /** What is measured, in which unit. */
  readonly subtitle: string;
  readonly height: number;
  readonly children: (width: number, height: number) => ReactNode;
  readonly id: string;
}

/** A chart with its finding as title. The same sentence is what a screen reader gets for the drawing. */
export function ChartFrame({ title, subtitle, height, children, id }: Props): ReactNode {
  const [box, width] = useWidth();
  return (
    <figure className="chart" id={id}>
      <figcaption>
        <h2>{title}</h2>
        <p className="soft">{subtitle}</p>
      </figcaption>
      <div ref={box} className="chart-box" style={{ height }}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={`${title}. ${subtitle}`}
          >
            {children(width, height)}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** The width that the layout gives; asked only when it changes. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
