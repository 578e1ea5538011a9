import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** 0 … 1 */
  readonly share: number;
}

/** How far long work is. */
export function ProgressBar({ label, share }: Props): ReactNode {
  const done = Math.floor(share * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={done}
    >
      <div style={{ width: `${done}%` }} />
    </div>
  );
}
