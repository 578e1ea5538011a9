import { KEY_FIGURES } from '../lines/index.ts';
import type { Calculation, Variant } from './calculation.ts';

/** Halvings of a bisection: a range of 1 comes down to 1e-15, about the last digit of a number. */
const HALVINGS = 50;

/** A shortage this small against the need is rounding, not a shortage. */
const NOTHING = 1e-12;

export interface SustainableCut {
  /** The largest constant yearly cut that keeps to the norm in every pilot year, 0–1; null when 0 already fails. */
  readonly houdbare_krimp: number | null;
  /** What the participating municipalities then spend over the pilot, in euro. */
  readonly lasten_deelnemers_bij_houdbare_krimp: number | null;
}

/** houdbare krimp: year 0 keeps the project's cut, every later year gets the same one. As contracted. */
export function sustainableCut(calculation: Calculation, variant: Variant): SustainableCut {
  const plan = calculation.plan(['krimp'], ['boven_norm', 'lasten_deelnemers_pilot']);
  const at = <T>(cut: number, read: () => T): T =>
    calculation.probe('krimp', fromYearOne(calculation.inputValues('krimp'), cut), plan, read);
  const keepsNorm = (cut: number) => at(cut, () => calculation.valueAt('boven_norm', variant, 'contract') <= NOTHING);
  const cut = keepsNorm(1) ? 1 : keepsNorm(0) ? bisect(0, 1, keepsNorm) : null;
  if (cut === null) return { houdbare_krimp: null, lasten_deelnemers_bij_houdbare_krimp: null };
  const spent = at(cut, () => calculation.valueAt('lasten_deelnemers_pilot', variant, 'contract'));
  return { houdbare_krimp: cut, lasten_deelnemers_bij_houdbare_krimp: spent };
}

/** benodigde doelmatigheid: the smallest, 0–1, with which nothing is short in the last pilot year; null when none is enough. */
export function neededEfficiency(calculation: Calculation, variant: Variant): number | null {
  const plan = calculation.plan(['doelmatigheid'], ['tekort_laatste_pilotjaar', 'budget_laatste_pilotjaar']);
  const isEnough = (share: number) =>
    calculation.probe('doelmatigheid', [share], plan, () => {
      const [short, budget] = ['tekort_laatste_pilotjaar', 'budget_laatste_pilotjaar'].map((id) =>
        calculation.valueAt(id, variant, 'contract'),
      );
      return short! <= NOTHING * budget!;
    });
  if (isEnough(0)) return 0;
  return isEnough(1) ? bisect(1, 0, isEnough) : null;
}

export interface BreakEvenQuestion {
  readonly input: string;
  /** Position in the input's own layout; 0 for a scalar. A yearly input changes in every year but the first. */
  readonly cell?: number;
  /** Id of a key figure. */
  readonly keyFigure: string;
  readonly target: number;
}

/**
 * The value of an input nearest to today's for which a key figure meets its target, or null when it does not change
 * sides within what the input can be. Looks outward in growing steps first: a key figure need not be monotone.
 */
export function breakEven(calculation: Calculation, variant: Variant, question: BreakEvenQuestion): number | null {
  const { input, cell = 0, target } = question;
  const figure = KEY_FIGURES.find(({ id }) => id === question.keyFigure);
  const definition = calculation.project.cells.find((candidate) => candidate.input.id === input)?.input;
  if (!figure || !definition) throw new RangeError(`unknown key figure or input: ${question.keyFigure}, ${input}`);
  const plan = calculation.plan([input], [figure.line]);
  const now = calculation.inputValues(input);
  const isYearly = definition.dimensions.includes('t');
  const difference = (value: number): number => {
    const values = isYearly ? fromYearOne(now, value) : now.map((old, index) => (index === cell ? value : old));
    return calculation.probe(
      input,
      values,
      plan,
      () => calculation.valueAt(figure.line, variant, figure.onEqualFooting ? 'gelijk' : 'contract') - target,
    );
  };
  const start = isYearly ? (now[1] ?? now[0]!) : Number.isNaN(now[cell]!) ? 0 : now[cell]!;
  const side = Math.sign(difference(start));
  if (side === 0) return start;
  const { least, most, excludesLeast, excludesMost } = definition.limits;
  const lowest = excludesLeast ? least + 1e-9 : least;
  const highest = excludesMost ? most - 1e-9 : most;
  const found: number[] = [];
  for (const direction of [-1, 1]) {
    const edge = direction < 0 ? lowest : highest;
    const span = Math.max(Math.abs(start) / 16, 1 / 1024);
    let near = start;
    for (let step = span; near !== edge; step *= 2) {
      const far = direction < 0 ? Math.max(edge, start - step) : Math.min(edge, start + step);
      const there = difference(far);
      // Beyond what can be calculated there is nothing to find.
      if (!Number.isFinite(there)) break;
      if (Math.sign(there) !== side) {
        found.push(bisect(near, far, (value) => Math.sign(difference(value)) === side));
        break;
      }
      near = far;
    }
  }
  // A change of sign that is not nearer to the target than today is rounding, not an answer.
  const met = found.filter((value) => Math.abs(difference(value)) <= Math.abs(difference(start)));
  return met.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? null;
}

/** The last value, coming from `good` towards `bad`, for which the condition still holds. */
function bisect(good: number, bad: number, holds: (value: number) => boolean): number {
  let inside = good;
  let outside = bad;
  for (let round = 0; round < HALVINGS; round++) {
    const middle = inside + (outside - inside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

function fromYearOne(values: Float64Array, value: number): Float64Array {
  return values.map((old, year) => (year === 0 ? old : value));
}
