import type { Cell, Plain } from '../../models/project/index.ts';
import { impossibleText } from './cell.ts';
import { TEXT } from './nl.ts';
import { editable, parseNumber, type Reading } from './numbers.ts';

/** Between the years of a list: a comma stands inside a number. */
const BETWEEN = ';';

export interface ReadPlain {
  readonly value: Plain;
  /** What is wrong with what was typed; `value` counts nowhere then. */
  readonly fault?: string;
}

/** Whether a value is a list with a number per year. */
export const isYearly = ({ waarde }: Pick<Cell, 'waarde'>): boolean => typeof waarde === 'object' && waarde !== null;

/** A value as it is edited, a list per year as far as it changes: the last value repeats. */
export function plainText(value: Plain | undefined, reading: Reading): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return editable(value, reading);
  const last = value.at(-1);
  return value
    .slice(0, value.findLastIndex((one) => one !== last) + 2)
    .map((one) => editable(one, reading))
    .join(`${BETWEEN} `);
}

/** A typed value of an input. @param mayBeEmpty a bound may be left out; a value only where the input can be empty */
export function readPlain(
  typed: string,
  cell: Pick<Cell, 'input' | 'waarde'>,
  reading: Reading,
  mayBeEmpty = cell.input.canBeEmpty,
): ReadPlain {
  const parts = isYearly(cell) ? typed.split(BETWEEN) : [typed];
  const values: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(part, reading);
    if (!parsed.ok) return { value: null, fault: parsed.what };
    if (parsed.value === null) {
      if (parts.length === 1 && mayBeEmpty) return { value: null };
      return { value: null, fault: TEXT.field.required };
    }
    const impossible = impossibleText(cell, parsed.value, reading);
    if (impossible) return { value: null, fault: impossible };
    values.push(parsed.value);
  }
  return { value: values.length === 1 ? values[0]! : values };
}
