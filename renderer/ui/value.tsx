import type { ReactNode } from 'react';
import { exactText, valueText } from '../explain/value-text.ts';
import type { Reading } from '../text/numbers.ts';
import { Exact } from './exact.tsx';

interface Props {
  readonly value: number | null | readonly number[] | undefined;
  readonly reading: Reading;
}

/** A value of an input in a table: one number, or one per year. */
export function Value({ value, reading }: Props): ReactNode {
  const shown = valueText(value, reading);
  if (typeof value === 'number' && reading !== 'schakelaar') return <Exact value={value}>{shown}</Exact>;
  return typeof value === 'object' && value !== null ? <span data-text={exactText(value)}>{shown}</span> : shown;
}
