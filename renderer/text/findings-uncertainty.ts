import type { KeyFigure } from '../../models/lines/index.ts';
import { listed } from './findings.ts';
import { TEXT } from './nl.ts';
import { percent, rounded } from './numbers.ts';
import { signedEuro } from './signed.ts';

const { finding: words } = TEXT.uncertainty;

type Figure = Pick<KeyFigure, 'id' | 'label' | 'notation'>;

/** Where nine of ten draws lie. */
export interface Band {
  readonly p5: number;
  readonly p95: number;
}

/** A probability in words that one can picture: "in 7 van de 10 berekeningen". @param share 0 … 1 */
export function often(share: number): string {
  if (share <= 0) return words.inNone;
  if (share >= 1) return words.inAll;
  if (share < 0.01) return words.inFew;
  if (share > 0.99) return words.inMost;
  return share < 0.095 || share > 0.905 ? words.of(Math.round(share * 100), 100) : words.of(Math.round(share * 10), 10);
}

/** A value of a key figure, in a sentence. */
export function shownFigure({ notation }: Pick<KeyFigure, 'notation'>, value: number): string {
  return notation === 'euro' ? signedEuro(value) : unbroken(rounded(value, notation === 'jaar' ? 'jaartal' : notation));
}

function between(low: string, high: string): string {
  return low === high ? words.exactly(low) : words.between(low, high);
}

/** What budget and need may become in a year; € */
export function fanFinding(year: string, need: Band, budget: Band): string {
  const band = ({ p5, p95 }: Band) => between(signedEuro(p5), signedEuro(p95));
  return words.fan(year, band(need), band(budget));
}

/** In which pilot years money is short more often than not. @param chances of a shortage per year */
export function shortageFinding(years: readonly string[], chances: readonly number[]): string {
  const worst = chances.indexOf(Math.max(...chances));
  const last = years.at(-1)!;
  if (!(chances[worst]! > 0)) return words.noShortage;
  if (chances.every((share) => share >= 1)) return words.alwaysShort;
  const isLikely = chances.map((share) => share > 0.5);
  const first = isLikely.indexOf(true);
  if (first < 0) return words.unlikely(years[worst]!, often(chances[worst]!));
  if (isLikely.every(Boolean) && years.length > 1) return words.likelyAlways(last, often(chances.at(-1)!));
  if (isLikely.slice(first).every(Boolean)) return words.likelyFrom(years[first]!, last, often(chances.at(-1)!));
  return words.likelyIn(listed(years.filter((_, at) => isLikely[at])), years[worst]!, often(chances[worst]!));
}

/** Who carries most in a year, by the median. @param bearers € */
export function carriedFinding(
  year: string,
  bearers: readonly (Band & { readonly who: string; readonly p50: number })[],
): string {
  const most = bearers.reduce((a, b) => (b.p50 > a.p50 ? b : a));
  if (isNothing({ notation: 'euro' }, most.p50)) return words.carriesNone(year);
  return words.carries(year, most.who, between(signedEuro(most.p5), signedEuro(most.p95)));
}

/** Of these, being above a bound means something: it pays, or each euro comes back. */
export interface Bound {
  readonly value: number;
  /** The bound itself counts too. */
  readonly isIncluded: boolean;
}

const RETURNS = ['ncw', 'ncw_gelijke_voet', 'ncw_pilot'];
const RATIOS = ['bkv', 'bkv_gelijke_voet'];
const SAVINGS = ['besparing_deelnemers', 'financieel_deelnemers_cw', 'financieel_gemeente_cw', 'effecten_cw'];

/** P(ncw > 0), P(bkv ≥ 1); undefined where no bound means anything. */
export function boundOfFigure({ id }: Pick<KeyFigure, 'id'>): Bound | undefined {
  if (RATIOS.includes(id)) return { value: 1, isIncluded: true };
  return RETURNS.includes(id) || SAVINGS.includes(id) ? { value: 0, isIncluded: false } : undefined;
}

/** How sure a key figure is. @param chance of being past its bound, where it has one */
export function distributionFinding(figure: Figure, band: Band, chance: number | undefined): string {
  const { id, label } = figure;
  const spread = between(shownFigure(figure, band.p5), shownFigure(figure, band.p95));
  if (chance === undefined) return words.spread(label, spread);
  const how = capital(often(chance));
  if (RATIOS.includes(id)) return words.cents(how);
  return RETURNS.includes(id) ? words.pays(how) : words.saves(how);
}

export interface VariantSpread extends Band {
  readonly name: string;
  readonly p50: number;
}

/** Whether the variants differ by more than what is uncertain within one. */
export function percentilesFinding(figure: Figure, rows: readonly VariantSpread[]): string {
  const highest = rows.reduce((a, b) => (b.p50 > a.p50 ? b : a));
  const lowest = rows.reduce((a, b) => (b.p50 < a.p50 ? b : a));
  if (rows.length === 1)
    return words.spread(figure.label, between(shownFigure(figure, highest.p5), shownFigure(figure, highest.p95)));
  const gap = highest.p50 - lowest.p50;
  const spread = Math.min(...rows.map(({ p5, p95 }) => p95 - p5));
  if (isNothing(figure, gap)) return words.same;
  if (gap > spread) return words.wide(shownFigure(figure, gap), together(highest.name), together(lowest.name));
  return words.narrow(shownFigure(figure, gap), shownFigure(figure, spread));
}

/** The input with the longest bar. @param rows longest first */
export function tornadoFinding(
  figure: Figure,
  rows: readonly { readonly name: string; readonly low: number; readonly high: number }[],
): string {
  const [first] = rows;
  if (!first || isNothing(figure, first.high - first.low)) return words.tornadoNone(figure.label);
  return words.tornado(figure.label, first.name, shownFigure(figure, first.low), shownFigure(figure, first.high));
}

/** @param share of the spread that goes with the strongest input alone */
export function influenceFinding(name: string | undefined, share: number): string {
  return name === undefined || !(share > 0) ? words.influenceNone : words.influence(name, unbroken(percent(share)));
}

/** Whether one variant beats every other. @param better per row and column the share in which the row is better */
export function betterFinding(names: readonly string[], better: readonly (readonly number[])[]): string {
  if (names.length === 1) return words.only(together(names[0]!));
  for (const [row, name] of names.entries()) {
    const others = names.map((_, column) => column).filter((column) => column !== row);
    if (!others.every((column) => better[row]![column]! > 0.5)) continue;
    const least = others.reduce((a, b) => (better[row]![b]! < better[row]![a]! ? b : a));
    return words.best(capital(together(name)), together(names[least]!), often(better[row]![least]!));
  }
  return words.noBest;
}

/** @param cut at which the norm is met in 80 % of the draws @param atNone how often it is met without a cut */
export function cutFinding(
  cut: { readonly kind: 'krimp' | 'minstens'; readonly cut: number } | { readonly kind: 'te-krap' },
  atNone: number,
): string {
  if (cut.kind === 'te-krap') return words.cutNone(often(atNone));
  return (cut.kind === 'krimp' ? words.cut : words.cutMore)(unbroken(percent(cut.cut)));
}

/** Figures of which more is worse. */
const BETTER_WHEN_LOW = /^(tekort|lasten|uit_reserve|onvervuld|herindicatie|geweigerd|kosten|verlies)/;

/** The stress test that does most harm. @param tests those with one blow each; a value that did not come out is undefined */
export function stressFinding(
  figure: Figure,
  before: number,
  tests: readonly { readonly name: string; readonly value: number | undefined }[],
): string {
  const sign = BETTER_WHEN_LOW.test(figure.id) ? 1 : -1;
  const harm = (value: number | undefined) =>
    value === undefined ? Number.NEGATIVE_INFINITY : sign * (value - before);
  const worst = tests.reduce(
    (a, b) => (harm(b.value) > harm(a.value) ? b : a),
    tests[0] ?? { name: '', value: undefined },
  );
  const label = figure.label.charAt(0).toLowerCase() + figure.label.slice(1);
  if (worst.value === undefined || isNothing(figure, Math.max(0, harm(worst.value)))) return words.stressNone(label);
  return words.stress(label, worst.name, shownFigure(figure, before), shownFigure(figure, worst.value));
}

/** Where a key figure meets its target; null when it does nowhere. Values as they are read. */
export function breakEvenFinding(
  figure: Figure,
  input: string,
  target: number,
  found: string | null,
  now: string,
): string {
  const { label } = figure;
  const goal = shownFigure(figure, target);
  return found === null ? words.breakEvenNone(input, label, goal) : words.breakEven(input, found, label, goal, now);
}

/** @param within share of the draws within what was published */
export function publishedFinding(figure: Figure, within: number): string {
  const label = figure.label.charAt(0).toLowerCase() + figure.label.slice(1);
  return words.published(capital(often(within)), `de ${label}`);
}

/** Less than this is rounding. */
function isNothing({ notation }: Pick<KeyFigure, 'notation'>, difference: number): boolean {
  return Math.abs(difference) < (notation === 'euro' ? 0.5 : 1e-9);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
/** A variant's name stays together where it can. */
const together = (name: string) => name.replaceAll(' · ', '\u00a0·\u00a0');
