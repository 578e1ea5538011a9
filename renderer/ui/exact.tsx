import type { ReactNode } from 'react';

interface Props {
  /** As exact as it is known; what is shown may be rounded. */
  readonly value: number;
  /** What it is, when it stands beside the cell's own number. */
  readonly part?: string;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A number that is rounded for reading and leaves the application as it is. */
export function Exact({ value, part, className, title, children }: Props): ReactNode {
  return (
    <span className={className} title={title} data-value={value} data-part={part}>
      {children}
    </span>
  );
}
