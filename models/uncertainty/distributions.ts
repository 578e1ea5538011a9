import pow from '@stdlib/math-base-special-pow';
import type { Cell } from '../project/index.ts';
import { QuantileTable } from './quantile-table.ts';

/** `pert`, `uniform`, `driehoek`, `normaal` or `vast`, as the project file says. */
export type Verdeling = NonNullable<Cell['verdeling']>;

/** What one value may turn out to be. */
export interface Distribution {
  readonly verdeling: Verdeling;
  readonly laag: number;
  readonly hoog: number;
  /** The most likely value, within laag–hoog. */
  readonly waarde: number;
  /**
   * The value with this share of all outcomes below it: rises with the share, never outside laag–hoog.
   * @param share strictly between 0 and 1
   */
  quantile(share: number): number;
}

/**
 * - `pert`: beta with 1 + 4m and 5 − 4m, m = (waarde − laag) ÷ (hoog − laag): mean (laag + 4 waarde + hoog) ÷ 6 (Malcolm
 *   et al. 1959; Vose 2008). The default.
 * - `uniform`: every value from laag to hoog as likely; waarde has no part in it.
 * - `driehoek`: triangular, with its top at waarde.
 * - `normaal`: normal around waarde with standard deviation (hoog − laag) ÷ 4, cut off at laag and hoog: the range is that of
 *   about 95 % when waarde lies in the middle.
 * - `vast`: always waarde.
 *
 * A waarde outside laag–hoog counts as the nearest bound (but for `vast`): the caller reports it. With laag = hoog it is that value.
 * @param whole a number of things, years or a switch: the outcome is rounded to a whole number
 * @throws RangeError when laag > hoog or a number is not finite: what a project says is checked before
 */
export function distribution(
  verdeling: Verdeling,
  laag: number,
  waarde: number,
  hoog: number,
  whole = false,
): Distribution {
  if (![laag, waarde, hoog].every(Number.isFinite) || laag > hoog)
    throw new RangeError(`no distribution from ${laag} over ${waarde} to ${hoog}`);
  const mode = Math.min(hoog, Math.max(laag, waarde));
  const bounds = { laag, hoog, waarde: mode };
  if (verdeling === 'vast') return { verdeling, ...bounds, waarde, quantile: () => waarde };
  if (laag === hoog) return { verdeling, ...bounds, quantile: () => laag };
  const width = hoog - laag;
  const standard = STANDARD[verdeling]((mode - laag) / width);
  const within = (value: number): number => Math.min(hoog, Math.max(laag, value));
  return {
    verdeling,
    ...bounds,
    quantile: whole
      ? (share) => within(Math.floor(laag + width * standard(share) + 0.5))
      : (share) => within(laag + width * standard(share)),
  };
}

/** Of the range 0 … 1, by where its top lies. */
const STANDARD: Readonly<Record<Exclude<Verdeling, 'vast'>, (top: number) => (share: number) => number>> = {
  pert: (top) => tableOf('pert', top),
  normaal: (top) => tableOf('normaal', top),
  uniform: () => (share) => share,
  driehoek: (top) => (share) => (share <= top ? Math.sqrt(share * top) : 1 - Math.sqrt((1 - share) * (1 - top))),
};

const DENSITY = {
  // x^4m · (1 − x)^(4 − 4m), with one power instead of two.
  pert: (top: number) => (x: number, rest: number) =>
    // Both ends apart: there the quotient is 0 or infinite.
    x === 0 || rest === 0
      ? (top === 0 && x === 0) || (top === 1 && rest === 0)
        ? 1
        : 0
      : rest * rest * rest * rest * pow(x / rest, 4 * top),
  normaal: (top: number) => (x: number) => pow(Math.E, -8 * (x - top) * (x - top)),
};

/** A top is rounded to a 2³⁰-th of the range: 0.5 from 0–0.15–0.30 and from 0.7–0.85–1 then share one table. */
const TOPS = 1_073_741_824;
const MOST_TABLES = 256;

/** Tables made before. They hang on nothing but their key, so that keeping them changes no result. */
const tables = new Map<string, QuantileTable>();

function tableOf(verdeling: keyof typeof DENSITY, top: number): (share: number) => number {
  const rounded = Math.round(top * TOPS) / TOPS;
  const key = `${verdeling} ${rounded}`;
  let table = tables.get(key);
  if (!table) {
    table = new QuantileTable(DENSITY[verdeling](rounded));
    if (tables.size >= MOST_TABLES) tables.clear();
    tables.set(key, table);
  }
  const found = table;
  return (share) => found.at(share);
}

const SCORES = 6;
let scores: QuantileTable | undefined;

/** Quantile of the standard normal distribution, cut off at six standard deviations; for ranking (see correlation.ts). */
export function normalScore(share: number): number {
  scores ??= new QuantileTable((x) => pow(Math.E, -2 * SCORES * SCORES * (x - 0.5) * (x - 0.5)));
  return SCORES * (2 * scores.at(share) - 1);
}
