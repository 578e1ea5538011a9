import { euro } from './numbers.ts';

/** What a chart draws: a name and its value per year, or in all. */
interface Named<T> {
  readonly label: string;
  readonly value: T;
}

/**
 * What stands in a chart for who can't see it: `2018: budget € 1,76 mln, behoefte € 1,08 mln; 2019: …`.
 * @param series one value per year each
 */
export function describedYears(
  years: readonly string[],
  series: readonly Named<readonly number[]>[],
  show: (value: number) => string = euro,
): string {
  return years
    .map((year, index) => `${year}: ${series.map(({ label, value }) => `${label} ${show(value[index]!)}`).join(', ')}`)
    .join('; ');
}

/** A variant's shortage over the pilot and who carries how much of it, in €; who carries nothing is left out. */
export function describedShortage(name: string, total: number, carried: readonly Named<number>[]): string {
  const parts = carried.filter(({ value }) => value >= 0.5).map(({ label, value }) => `${label} ${euro(value)}`);
  return `${name}: ${euro(total)} tekort over de pilot${parts.length > 0 ? `; daarvan ${parts.join(', ')}` : ''}`;
}
