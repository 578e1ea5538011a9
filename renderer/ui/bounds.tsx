import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { Exact } from './exact.tsx';

const { save, societal: text } = TEXT;

interface Props {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly show: (value: number) => string;
}

/** From one value to another; one of them may not be known, and then that is said. */
export function Bounds({ low, high, show }: Props): ReactNode {
  const shown = (value: number, part: string, words: string) => (
    <Exact value={value} part={part}>
      {words}
    </Exact>
  );
  if (low === undefined) return high === undefined ? '' : shown(high, save.parts.high, text.upTo(show(high)));
  if (high === undefined) return shown(low, save.parts.low, text.from(show(low)));
  return (
    <>
      {shown(low, save.parts.low, show(low))}
      {low !== high && ' – '}
      {shown(high, save.parts.high, low === high ? '' : show(high))}
    </>
  );
}
