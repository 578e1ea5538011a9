import { TEXT } from './nl.ts';
import { euro, percent, rounded } from './numbers.ts';

const { finding, schoolsFinding: schools, calibration, calibrationFinding: calibrated } = TEXT.demand;

/** Less than this is rounding, not money. In euro. */
const NOTHING = 0.5;

/** Longer names would make a sentence unreadable. */
const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

const factorText = (factor: number) => rounded(factor, 'verhouding');

/** A name with its amounts, in € per year. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** What care costs without the arrangement, and which form of care is the largest part in the first year. */
export function costsFinding(years: readonly string[], total: readonly number[], forms: readonly Series[]): string {
  const [from, to] = [total[0]!, total.at(-1)!];
  if (total.every((value) => value < NOTHING)) return finding.none;
  const costs =
    years.length === 1
      ? finding.one(euro(from), years[0]!)
      : finding.over(years[0]!, euro(from), years.at(-1)!, euro(to));
  const [most, ...others] = [...forms].sort((one, other) => other.values[0]! - one.values[0]!);
  if (!most || from < NOTHING) return costs;
  const name = lowered(shortened(most.name));
  if (others.every(({ values }) => values[0]! < NOTHING)) return `${costs}; ${finding.only(name)}`;
  return `${costs}; ${finding.most(name, percent(most.values[0]! / from))}`;
}

/** A school's costs in one year, in € and € per pupil. */
export interface SchoolCosts {
  readonly name: string;
  readonly cost: number;
  readonly perPupil: number;
}

/** Where a pupil costs most and least. */
export function schoolsFinding(all: readonly SchoolCosts[]): string {
  const some = all.filter(({ cost }) => cost >= NOTHING);
  const [first] = some;
  if (!first) return schools.none;
  if (all.length === 1) return schools.one(shortened(first.name), euro(first.cost), euro(first.perPupil));
  const ranked = [...all].sort((one, other) => one.perPupil - other.perPupil);
  const [lowest, highest] = [ranked[0]!, ranked.at(-1)!];
  if (euro(lowest.perPupil) === euro(highest.perPupil)) return schools.same(euro(highest.perPupil));
  return schools.range(euro(lowest.perPupil), shortened(lowest.name), euro(highest.perPupil), shortened(highest.name));
}

/** A school beside its known spending in the reference year, in €; null when that isn't known. */
export interface Calibration {
  readonly name: string;
  readonly known: number | null;
  readonly model: number;
  readonly factor: number;
  /** Share of its pupils that live in a gemeente that takes part. */
  readonly participation: number;
}

/** What calibrating comes down to for one school. */
export function calibrationText({ known, model, factor, participation }: Calibration): string {
  if (known === null) return calibration.unknown;
  if (participation === 0) return calibration.nobody;
  if (known === 0) return calibration.nothing;
  const gap = model / known - 1;
  if (Math.abs(gap) < 0.0005) return calibration.same;
  return gap < 0
    ? calibration.less(percent(-gap), factorText(factor))
    : calibration.more(percent(gap), factorText(factor));
}

/** How many schools are calibrated, and what that does to their hours. */
export function calibrationFinding(all: readonly Calibration[]): string {
  const done = all.filter(({ known, participation }) => known !== null && participation > 0);
  if (done.length === 0) return calibrated.none;
  const factors = done.map(({ factor }) => factor);
  const [low, high] = [factorText(Math.min(...factors)), factorText(Math.max(...factors))];
  if (done.length === all.length)
    return all.length === 1 ? calibrated.one(shortened(done[0]!.name), low) : calibrated.all(low, high);
  if (done.length === 1) return calibrated.one(shortened(done[0]!.name), low);
  return calibrated.some(done.length, all.length, low, high);
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
