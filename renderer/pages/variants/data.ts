import type { Calculation, Footing, Variant } from '../../../models/engine/index.ts';
import { INPUTS, type InputDefinition, KEY_FIGURES, type KeyFigure } from '../../../models/lines/index.ts';
import type { Cell } from '../../../models/project/index.ts';
import { isSame } from '../../text/findings-variants.ts';

export const footingOf = ({ onEqualFooting }: KeyFigure): Footing => (onEqualFooting ? 'gelijk' : 'contract');

/** A key figure of one variant; null when it means "none": never paid back. */
export function outcomeOf(calculation: Calculation, variant: Variant, figure: KeyFigure): number | null {
  const value = calculation.valueAt(figure.line, variant, footingOf(figure));
  return figure.notation === 'jaar' && value === 0 ? null : value;
}

/** Those on equal footing first: they are for comparing. */
export const EQUAL_FIGURES = KEY_FIGURES.filter(({ onEqualFooting }) => onEqualFooting);
export const CONTRACT_FIGURES = KEY_FIGURES.filter(({ onEqualFooting }) => !onEqualFooting);

/** Of these, what is above and below the middle means something different. */
const MIDDLES: Readonly<Record<string, number>> = {
  ncw_gelijke_voet: 0,
  bkv_gelijke_voet: 1,
  ncw: 0,
  bkv: 1,
  ncw_pilot: 0,
  effecten_cw: 0,
  besparing_deelnemers: 0,
  financieel_deelnemers_cw: 0,
  financieel_gemeente_cw: 0,
};

export const middleOf = ({ id }: KeyFigure): number | undefined => MIDDLES[id];

const STEPS = 4;

/** How far a value is along the scale, −4 to 4; negative only below the middle, where there is one. 0 is no colour. */
export function heatOf(figure: KeyFigure, value: number | null, all: readonly (number | null)[]): number {
  if (value === null) return 0;
  const known = all.filter((one) => one !== null);
  const middle = middleOf(figure);
  if (middle !== undefined) {
    const farthest = Math.max(...known.map((one) => Math.abs(one - middle)));
    const distance = value - middle;
    return isSame(figure, value, middle) ? 0 : Math.sign(distance) * step(Math.abs(distance) / farthest);
  }
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return isSame(figure, low, high) ? 0 : step((value - low) / (high - low));
}

const step = (share: number): number => Math.max(1, Math.ceil(share * STEPS));

/** Place of each value, the highest first; values that are the same share a place. */
export function ranksOf(figure: KeyFigure, values: readonly number[]): { rank: number; isShared: boolean }[] {
  return values.map((value) => ({
    rank: 1 + values.filter((other) => other > value && !isSame(figure, other, value)).length,
    isShared: values.filter((other) => isSame(figure, other, value)).length > 1,
  }));
}

export interface Difference {
  readonly input: InputDefinition;
  /** undefined where the variant does not have this input. */
  readonly first: Cell | undefined;
  readonly second: Cell | undefined;
}

/** The inputs per funding model and per organisation form that two variants don't share. */
export function differingInputs(cells: readonly Cell[], first: Variant, second: Variant): Difference[] {
  const at = new Map<string, Cell>();
  for (const cell of cells) {
    const owner = cell.members.b ?? cell.members.o;
    if (owner !== undefined) at.set(`${cell.input.id} ${owner}`, cell);
  }
  const ownerOf = ({ dimensions }: InputDefinition, { bekostiging, organisatievorm }: Variant) =>
    dimensions[0] === 'b' ? bekostiging : organisatievorm;
  return INPUTS.filter(({ dimensions }) => dimensions[0] === 'b' || dimensions[0] === 'o')
    .map((input) => ({
      input,
      first: at.get(`${input.id} ${ownerOf(input, first)}`),
      second: at.get(`${input.id} ${ownerOf(input, second)}`),
    }))
    .filter(({ first: a, second: b }) => a?.waarde !== b?.waarde);
}

/** Lines of which the formula on equal footing is another for the one variant than for the other. */
export function differingLines(calculation: Calculation, first: Variant, second: Variant): string[] {
  return [...calculation.model.lines]
    .filter(([, { branches }]) => {
      const formula = (variant: Variant) => calculation.branchFor(branches, variant, 'gelijk', {})?.formula;
      return branches.some(({ fixed }) => 'b' in fixed || 'o' in fixed) && formula(first) !== formula(second);
    })
    .map(([id]) => id);
}

const COMPARED = KEY_FIGURES.find(({ id }) => id === 'ncw_gelijke_voet')!;

/** Comparing is done on equal footing: the highest net present value. Variants that differ by less than rounding share it. */
export function bestVariants(calculation: Calculation, among: readonly Variant[]): readonly Variant[] {
  const value = (variant: Variant) => outcomeOf(calculation, variant, COMPARED)!;
  const best = Math.max(...among.map(value));
  return among.filter((variant) => isSame(COMPARED, best, value(variant)));
}
