import type { KeyFigure } from '../../models/lines/index.ts';
import { listed } from './findings.ts';
import { TEXT } from './nl.ts';
import { percent, type Reading, rounded } from './numbers.ts';
import { cents, signedEuro } from './signed.ts';

const { finding: words, gapFinding: gapWords } = TEXT.variants;

/** Less than this is rounding, not money; of a ratio the same in its own size. */
const NOTHING = { euro: 0.5, other: 1e-9 };

/** A variant's value of a key figure; null when there is none (never paid back). */
export interface Outcome {
  readonly name: string;
  readonly value: number | null;
}

type Figure = Pick<KeyFigure, 'id' | 'label' | 'notation' | 'onEqualFooting'>;

/** What the matrix says, in one sentence. On equal footing it ranks; as contracted it only says where it is lowest and highest. */
export function matrixFinding(figure: Figure, outcomes: readonly Outcome[]): string {
  if (figure.notation === 'jaar') return paybackFinding(figure, outcomes);
  const known = outcomes.filter((one): one is Outcome & { value: number } => one.value !== null);
  if (figure.onEqualFooting) return rankedFinding(figure, known);
  const low = Math.min(...known.map(({ value }) => value));
  const high = Math.max(...known.map(({ value }) => value));
  if (isSame(figure, low, high)) return words.same(figure.label, shown(figure, high));
  const names = (bound: number) => listed(namesAt(figure, known, bound));
  return words.range(figure.label, shown(figure, low), names(low), shown(figure, high), names(high));
}

function rankedFinding(figure: Figure, known: readonly (Outcome & { readonly value: number })[]): string {
  const breaksEven = figure.notation === 'verhouding' ? 1 : 0;
  const values = known.map(({ value }) => value);
  const best = Math.max(...values);
  const value = figure.notation === 'verhouding' ? words.bkv(cents(best)) : words.ncw(signedEuro(best));
  if (known.length === 1) return words.one(value, best >= breaksEven);
  const names = namesAt(figure, known, best);
  const count = values.filter((one) => one >= breaksEven).length;
  const paidBack = count === 0 ? words.none : count === known.length ? words.every : words.some(count, known.length);
  const head =
    names.length === known.length
      ? words.allSame
      : (best >= breaksEven ? words.best : words.leastBad)(listed(names), names.length === 1);
  return `${head}: ${value}; ${paidBack}`;
}

function paybackFinding({ label }: Figure, outcomes: readonly Outcome[]): string {
  const known = outcomes.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (known.length === 0) return words.never;
  const first = Math.min(...known.map(({ value }) => value));
  const names = known.filter(({ value }) => value === first).map(({ name }) => unbroken(name));
  return words.neverSome(label, String(first), listed(names), outcomes.length - known.length);
}

/**
 * What two variants differ in net present value on equal footing, and how much of that is administration.
 * @param gap the second one's value above the first one's, in €
 * @param administration the part of the gap that is administration, in €: what the first one spends on it above the second
 */
export function gapFinding(first: string, second: string, gap: number, administration: number): string {
  const isNothing = (amount: number) => Math.abs(amount) < NOTHING.euro;
  const [a, b] = [unbroken(first), unbroken(second)];
  if (isNothing(gap))
    return `${capital(gapWords.equal(a, b))}${isNothing(administration) ? '' : gapWords.cancels(signedEuro(Math.abs(administration)))}`;
  const [better, worse] = gap > 0 ? [b, a] : [a, b];
  // From here on the gap is positive: how much the better one is ahead.
  const ahead = Math.abs(gap);
  const part = gap > 0 ? administration : -administration;
  const head = capital(gapWords.gap(better, signedEuro(ahead), worse));
  if (isNothing(part)) return `${head}; ${gapWords.none}`;
  if (isNothing(ahead - part)) return `${head}; ${gapWords.all}`;
  if (part < 0) return `${head}, ${gapWords.against(signedEuro(-part))}`;
  return `${head}; ${part > ahead ? gapWords.more(signedEuro(part)) : gapWords.share(percent(part / ahead))}`;
}

function namesAt(figure: Figure, known: readonly (Outcome & { readonly value: number })[], bound: number): string[] {
  return known.filter(({ value }) => isSame(figure, value, bound)).map(({ name }) => unbroken(name));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A variant's name stays together where it can. */
const unbroken = (name: string) => name.replaceAll(' · ', '\u00a0·\u00a0');

/** Whether two values are the same but for rounding in the calculation. */
export function isSame({ notation }: Pick<Figure, 'notation'>, one: number, other: number): boolean {
  return Math.abs(one - other) < (notation === 'euro' ? NOTHING.euro : NOTHING.other);
}

function shown({ notation }: Figure, value: number): string {
  return notation === 'euro' ? signedEuro(value) : rounded(value, notation as Reading);
}
