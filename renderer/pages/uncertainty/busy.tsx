import type { ReactNode } from 'react';
import { TEXT } from '../../text/nl.ts';

interface Props {
  readonly height: number;
  /** How far it is, 0 … 1, where that takes long enough to be told. */
  readonly share?: number;
}

/** Holds the place of what is being worked out, so that nothing jumps when it comes. */
export function Busy({ height, share = 0 }: Props): ReactNode {
  return (
    <p className="soft being-made" style={{ minHeight: height }}>
      {TEXT.uncertainty.busy}
      {share > 0 && ` ${Math.floor(share * 100)} %`}
    </p>
  );
}
