import type { Notation } from '../../models/lines/index.ts';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const ratio = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const precise = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 7 });

/** A number as one reads it: euros whole, shares as percentages, ratios with two decimals. */
export function notation(value: number, as: Notation): string {
  switch (as) {
    case 'euro':
      return withoutMinusZero(whole.format(value));
    case 'fractie':
      return percent.format(value);
    case 'verhouding':
      return ratio.format(value);
    case 'jaar':
      return String(value);
  }
}

export function number(value: number): string {
  return withoutMinusZero(precise.format(value));
}

function withoutMinusZero(text: string): string {
  return text === '-0' ? '0' : text;
}

/**
 * Columns as wide as their widest cell.
 * @param left columns of text, to the left; the others are numbers, to the right
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[] = [0],
): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (left.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
