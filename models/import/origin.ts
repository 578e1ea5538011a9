import { type Choices, LIMITS, type Telling } from './columns.ts';
import type { ValueId } from './fields.ts';
import { type Messages, TEXTS } from './messages.ts';
import { numberText, percentText } from './numbers.ts';
import type { FoundSchool, ReadSchool } from './read.ts';

/** Pupils of a school from one gemeente, as far as they have been added up. */
export interface FoundOrigin {
  readonly naam: string;
  value: number;
  isSmall: boolean;
  readonly isPercentage: boolean;
  readonly row: number;
  readonly column: number;
}

/** Nearer to everyone than this is rounding of the machine, not of a person. */
const ROUNDING = 1e-6;

/** Makes shares of what was counted, and says where they are not everyone. */
export function settleOrigins(found: readonly FoundSchool[], choices: Choices, messages: Messages): ReadSchool[] {
  const telling = choices.telling ?? tellingOf(found, choices);
  return found.map((school): ReadSchool => {
    const { naam, brin, soort, row } = school;
    const values = Object.fromEntries([...school.values].map(([id, { value }]) => [id, value])) as ReadSchool['values'];
    const small: (ValueId | 'herkomst')[] = [...school.values].filter(([, { isSmall }]) => isSmall).map(([id]) => id);
    const base = { naam, brin, onderwijssoort: soort, row };
    const all = [...school.origin.values()];
    if (all.length === 0) return { ...base, values, small, origin: null };
    if (all.some(({ isSmall }) => isSmall)) small.push('herkomst');
    const total = all.reduce((sum, { value }) => sum + value, 0);
    const last = all.at(-1)!;
    if (total === 0) {
      messages.fault('herkomst-leeg', TEXTS.noOrigin(naam), row);
      return { ...base, values, small, origin: null };
    }
    if (telling === 'aantal') {
      const pupils = values.leerlingen_basis;
      if (pupils !== undefined && Math.abs(pupils - total) > 0.5)
        messages.warn('herkomst-aantal', TEXTS.originCount(naam, numberText(total), numberText(pupils)), row);
      const { most } = LIMITS.get('leerlingen_basis')!;
      // Each cell may be possible and what they add up to not.
      if (pupils === undefined && total > most)
        messages.fault('te-hoog', TEXTS.tooHigh(numberText(total), numberText(most)), row);
      if (pupils === undefined && all.some(({ isSmall }) => isSmall)) small.push('leerlingen_basis');
      return { ...base, values: { ...values, leerlingen_basis: pupils ?? total }, small, origin: sharesOf(all, total) };
    }
    const whole = telling === 'procent' ? 100 : 1;
    const share = (one: FoundOrigin) => (one.isPercentage ? one.value : one.value / whole);
    const sum = all.reduce((added, one) => added + share(one), 0);
    if (Math.abs(sum - 1) > ROUNDING) {
      const shown = percentText(sum);
      if (choices.raises) messages.warn('herkomst-opgehoogd', TEXTS.raised(naam, shown), row);
      else messages.fault('herkomst-som', TEXTS.sum(naam, shown), last.row, last.column, numberText(last.value));
    }
    const shares = all.map((one) => ({ ...one, value: share(one) }));
    // Left as they are written where they are everyone: 0,1 must come back as 0,1.
    return { ...base, values, small, origin: sharesOf(shares, Math.abs(sum - 1) <= EXACT ? 1 : sum) };
  });
}

/** As exactly as the project is checked on it. */
const EXACT = 1e-9;

function sharesOf(all: readonly FoundOrigin[], total: number) {
  return all
    .filter(({ value }) => value > 0)
    .map(({ naam, value }) => ({ gemeente: naam, share: total === 1 ? Number(value.toPrecision(15)) : value / total }));
}

/** Shares of 1, percentages or pupils: what most schools add up to. */
function tellingOf(schools: readonly FoundSchool[], { layout, roles }: Choices): Telling {
  if (layout === 'herkomst' && roles.includes('aantal')) return 'aantal';
  let [ones, hundreds, pupils, others] = [0, 0, 0, 0];
  for (const { origin, values } of schools) {
    const all = [...origin.values()];
    if (all.length === 0) continue;
    if (all.some(({ isSmall }) => isSmall)) return 'aantal';
    if (all.some(({ isPercentage }) => isPercentage)) return 'procent';
    const sum = all.reduce((added, { value }) => added + value, 0);
    const count = values.get('leerlingen_basis')?.value;
    if (sum <= 1.5) ones += 1;
    else if (count !== undefined && Math.abs(sum - count) <= 0.03 * count) pupils += 1;
    else if (Math.abs(sum - 100) <= 20) hundreds += 1;
    else others += 1;
  }
  if (ones >= Math.max(hundreds, pupils, others)) return 'fractie';
  if (layout === 'herkomst') return 'procent';
  return hundreds > pupils && hundreds >= others ? 'procent' : 'aantal';
}
