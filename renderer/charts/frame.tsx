import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ChartMenu } from './chart-menu.tsx';

interface Props {
  /** The finding: one sentence made from the data. */
  readonly title: string;
  /** What is measured, in which unit. */
  readonly subtitle: string;
  /** What is drawn, with its figures in short, for who can't see it. */
  readonly description?: string;
  readonly height: number;
  readonly children: (width: number, height: number) => ReactNode;
  readonly id: string;
}

/** A chart with its finding as title. The drawing says its figures, not the finding once more. */
export function ChartFrame({ title, subtitle, description, height, children, id }: Props): ReactNode {
  const [box, width] = useWidth();
  return (
    <figure className="chart" id={id}>
      <figcaption>
        <ChartMenu title={title} />
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
            aria-label={description ?? subtitle}
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
    // Paper has its own width, and what is printed doesn't wait for an observer.
    const paper = window.matchMedia('print');
    const measure = () =>
      flushSync(() => box.current && setWidth(Math.floor(box.current.getBoundingClientRect().width)));
    paper.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      paper.removeEventListener('change', measure);
    };
  }, []);
  return [box, width];
}
