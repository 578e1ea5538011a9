import type { Footing } from '../../../models/engine/index.ts';
import { KEY_FIGURES } from '../../../models/lines/index.ts';
import { difference, type Reading, readingOf } from '../../text/numbers.ts';
import { pilotYearsOf } from '../uncertainty/data.ts';
import type { Option } from './options.ts';

/** One figure of every option. */
export interface Row {
  readonly line: string;
  readonly label: string;
  readonly footing: Footing;
  readonly at?: Readonly<Record<string, number>>;
}

/** Of a key figure. */
export const row = (id: string): Row => {
  const { line, label, onEqualFooting } = KEY_FIGURES.find((figure) => figure.id === id)!;
  return { line, label, footing: onEqualFooting ? 'gelijk' : 'contract' };
};

/** For comparing. */
export const EQUAL = ['ncw_gelijke_voet', 'bkv_gelijke_voet'].map(row);
/** The shortage, and who carries how much of it. */
export const CARRIED = [
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
].map(row);
/** A saving never stands without the coverage it was bought with. */
export const PAID = ['laagste_dekkingsgraad', 'besparing_deelnemers', 'lasten_deelnemers'].map(row);
export const CONTRACT = [...CARRIED, ...PAID];
export const YEARLY = ['budget', 'behoefte', 'tekort', 'dekkingsgraad', 'besparing_deelnemers'] as const;

/** null where the option can't be calculated. */
export function amountOf({ line, footing, at }: Row, option: Option): number | null {
  return option.at === null ? null : option.at.calculation.valueAt(line, option.at.variant, footing, at);
}

export function readingIn({ line }: Row, options: readonly Option[]): Reading {
  const unit = options.find(({ at }) => at)?.at?.calculation.definition(line)?.unit ?? '1';
  return readingOf(line, unit);
}

/** Every yearly line in the first and in the last year of the pilot, which may be the same one. */
export function endsOf(options: readonly Option[]): readonly (readonly Row[])[] {
  const some = options.find(({ at }) => at !== null)?.at;
  if (!some) return [];
  const { calculation } = some;
  const last = pilotYearsOf(calculation.project).length - 1;
  return YEARLY.map((line) => {
    const label = calculation.definition(line)?.label ?? line;
    return [...new Set([0, last])].map((t): Row => ({ line, label, footing: 'contract', at: { t } }));
  });
}

/** The year that a row is about, in an option's own calendar. */
export const yearOf = ({ at }: Row, option: Option): string =>
  (option.at && option.at.calculation.project.space.t!.members[at?.t ?? 0]) ?? '–';

/** Whether it differs between the options by what can be read. */
export function differs(one: Row, options: readonly Option[]): boolean {
  const values = options.map((option) => amountOf(one, option)).filter((value) => value !== null);
  const reading = readingIn(one, options);
  return values.some((value) => difference(value - values[0]!, reading) !== 'gelijk');
}
