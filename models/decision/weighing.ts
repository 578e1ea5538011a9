import { type Criterion, MOST_WEIGHT } from '../project/index.ts';

/** Weights have at most a few decimals and scores are whole: less than this between two totals is rounding. */
const NOTHING = 1e-9;

export interface Weighed {
  readonly variant: string;
  /** Mean score by weight, 1 … 5; null when a score that counts is missing, or nothing counts. */
  readonly total: number | null;
  /** From 1; the same totals share a place. null without a total. */
  readonly rank: number | null;
  /** Names of the criteria that count and have no score for it. */
  readonly missing: readonly string[];
}

/** Every variant's weighed score and place. */
export function weigh(criteria: readonly Criterion[], variants: readonly string[]): readonly Weighed[] {
  const counting = criteria.filter(({ gewicht }) => gewicht > 0);
  const weight = counting.reduce((sum, { gewicht }) => sum + gewicht, 0);
  const totals = variants.map((variant) => {
    const missing = counting.filter((one) => scoreOf(one, variant) === undefined).map(({ naam }) => naam);
    const points = counting.reduce((sum, one) => sum + one.gewicht * (scoreOf(one, variant) ?? 0), 0);
    return { variant, missing, total: missing.length === 0 && weight > 0 ? points / weight : null };
  });
  return totals.map((one) => ({
    ...one,
    rank:
      one.total === null
        ? null
        : 1 + totals.filter(({ total }) => total !== null && total - one.total! > NOTHING).length,
  }));
}

export function scoreOf({ scores }: Criterion, variant: string): number | undefined {
  return Object.hasOwn(scores, variant) ? scores[variant]!.score : undefined;
}

/** A weight at which another variant comes first. */
export interface Flip {
  /** Here the first ones are level; just past it (away from the present weight) `first` is ahead alone or together. */
  readonly weight: number;
  readonly first: readonly string[];
}

/** Of one criterion: the nearest weights, below and above the present one, at which the first place changes hands. */
export interface Sensitivity {
  readonly criterion: string;
  /** First now. */
  readonly first: readonly string[];
  readonly below: Flip | null;
  readonly above: Flip | null;
}

/**
 * How far each weight can go before the first place changes hands, all other weights as they are. Exact: every variant's
 * points are a straight line in one weight, so the first place can only change where two lines cross.
 * @param variants those that compete; one without a score that counts does not
 */
export function sensitivity(criteria: readonly Criterion[], variants: readonly string[]): readonly Sensitivity[] {
  return criteria.map((criterion) => {
    const others = criteria.filter((one) => one !== criterion && one.gewicht > 0);
    const lines = variants.flatMap((variant): Line[] => {
      const slope = scoreOf(criterion, variant);
      const points = others.map((one) => [one.gewicht, scoreOf(one, variant)] as const);
      if (slope === undefined || points.some(([, score]) => score === undefined)) return [];
      return [{ variant, slope, base: points.reduce((sum, [weight, score]) => sum + weight * score!, 0) }];
    });
    const now = criterion.gewicht;
    return {
      criterion: criterion.id,
      first: namesAt(lines, now),
      below: nearest(lines, now, -1),
      above: nearest(lines, now, 1),
    };
  });
}

/** A variant's points as a function of one weight: base + slope × weight. */
interface Line {
  readonly variant: string;
  readonly slope: number;
  readonly base: number;
}

/** @param direction 1: larger weights, −1: smaller ones */
function nearest(lines: readonly Line[], now: number, direction: 1 | -1): Flip | null {
  const first = leaders(lines, now);
  if (first.length === 0) return null;
  // Just past `now` those of the first gain the most that rise the most; where they were level until now, it changes here.
  const ahead = best(first, ({ slope }) => direction * slope);
  const bound = direction === 1 ? MOST_WEIGHT : 0;
  if ((bound - now) * direction <= 0) return null;
  // With no other criterion, at 0 nothing counts and nobody is first: that is no change of hands.
  if (ahead.length < first.length) return { weight: now, first: ahead.map(({ variant }) => variant) };
  const { slope, base } = ahead[0]!;
  const crossings = lines
    .filter((line) => direction * (line.slope - slope) > 0)
    .map((line) => ({ line, weight: (base - line.base) / (line.slope - slope) }))
    .filter(({ weight }) => direction * (bound - weight) > NOTHING);
  if (crossings.length === 0) return null;
  const at = Math[direction === 1 ? 'min' : 'max'](...crossings.map(({ weight }) => weight));
  const level = crossings.filter(({ weight }) => Math.abs(weight - at) <= NOTHING).map(({ line }) => line);
  return { weight: at, first: best(level, (line) => direction * line.slope).map(({ variant }) => variant) };
}

function leaders(lines: readonly Line[], weight: number): readonly Line[] {
  return best(lines, ({ base, slope }) => base + slope * weight);
}

const namesAt = (lines: readonly Line[], weight: number): readonly string[] =>
  leaders(lines, weight).map(({ variant }) => variant);

function best(lines: readonly Line[], value: (line: Line) => number): readonly Line[] {
  const most = Math.max(...lines.map(value));
  return lines.filter((line) => most - value(line) <= NOTHING);
}
