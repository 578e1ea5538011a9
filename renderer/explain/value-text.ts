import { numberText } from '../export/csv.ts';
import { TEXT } from '../text/nl.ts';
import { exact, type Reading } from '../text/numbers.ts';

/** A value of an input as it stands in the project; a list per year is shortened to what changes. */
export function valueText(value: number | null | readonly number[] | undefined, reading: Reading): string {
  if (value === null || value === undefined || Number.isNaN(value)) return TEXT.field.empty;
  if (typeof value === 'number') return exact(value, reading);
  const last = value.at(-1);
  const kept = value.slice(0, value.findLastIndex((one) => one !== last) + 2);
  return kept.map((one) => exact(one, reading)).join(' · ') + (kept.length < value.length ? ' …' : '');
}

/** The same for what leaves the application: every year and every digit. */
export function exactText(value: number | null | readonly number[]): string {
  return value === null ? TEXT.field.empty : [value].flat().map(numberText).join(' · ');
}
