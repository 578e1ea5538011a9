import { ACTOR_LABELS, type Calculation, type Variant } from '../../../models/engine/index.ts';
import type { Cell } from '../../../models/project/index.ts';

/** Of the actors' costs: who of them bears costs at all, and the colour that stands for them. */
const BEARERS: Readonly<Record<string, string>> = {
  deelnemende_gemeenten: 'gemeente',
  overige_gemeenten: 'gemeente',
  aanbieder: 'aanbieder',
  onderwijs: 'other',
  samenwerkingsverband: 'other',
};

/** One bar of the waterfall: which line holds it, and how it counts in the balance. */
export interface Part {
  readonly id: string;
  readonly line: string;
  readonly at: Readonly<Record<string, number>>;
  readonly name: string;
  readonly kind: string;
  /** Costs and losses count against the balance. */
  readonly sign: 1 | -1;
  /** Of the line, in €. */
  readonly amount: number;
}

/** From costs to balance, present values; together the parts are the net present value. What is nothing is left out. */
export function partsOf(calculation: Calculation, variant: Variant): Part[] {
  const { a, e } = calculation.project.space;
  const part = (
    line: string,
    at: Readonly<Record<string, number>>,
    name: string,
    kind: string,
    sign: 1 | -1,
    id = line,
  ): Part => ({ id, line, at, name, kind, sign, amount: calculation.valueAt(line, variant, 'contract', at) });
  const costs = a!.members.flatMap((actor, index) =>
    BEARERS[actor] === undefined
      ? []
      : [part('kosten_actor_cw', { a: index }, ACTOR_LABELS[actor]!, BEARERS[actor], -1, `kosten-${actor}`)],
  );
  const effects = e!.members.map((effect, index) => {
    const made = part('baten_cw', { e: index }, nameOf(calculation, effect), 'gain', 1, `effect-${effect}`);
    return made.amount < 0 ? { ...made, kind: 'loss' } : made;
  });
  return [
    ...costs,
    part('vermeden_cw', {}, '', 'gain', 1),
    ...effects,
    part('verlies_cw', {}, '', 'leerling', -1),
  ].filter(({ line, amount }) => line === 'vermeden_cw' || Math.abs(amount) >= 0.5);
}

export const nameOf = (calculation: Calculation, effect: string): string =>
  calculation.project.names.e?.[effect] ?? effect;

/** A municipality that takes part, other municipalities, … with its balance as present value in €. */
export function balancesOf(calculation: Calculation, variant: Variant) {
  return calculation.project.space.a!.members.map((actor, a) => ({
    actor,
    name: ACTOR_LABELS[actor]!,
    value: calculation.valueAt('saldo_actor_cw', variant, 'contract', { a }),
  }));
}

export interface Effect {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly actor: string;
  readonly soort: string;
  readonly zekerheid: string;
  readonly omvang: Cell;
  /** It has no price: named, not counted. */
  readonly isPm: boolean;
  /** A toerekening of 0: it counts nowhere. */
  readonly isOff: boolean;
}

/** The effects of the project as they are now. */
export function effectsOf(calculation: Calculation): Effect[] {
  const { space, cells } = calculation.project;
  const sizes = new Map<string, Cell>();
  for (const cell of cells) if (cell.input.id === 'omvang') sizes.set(cell.members.e!, cell);
  const prices = calculation.inputValues('prijs');
  const shares = calculation.inputValues('toerekening');
  const { actor, soort, zekerheid } = space.e!.attributes!;
  return space.e!.members.map((id, index) => ({
    id,
    index,
    name: nameOf(calculation, id),
    actor: actor![index]!,
    soort: soort![index]!,
    zekerheid: zekerheid![index]!,
    omvang: sizes.get(id)!,
    isPm: Number.isNaN(prices[index]!),
    isOff: shares[index] === 0,
  }));
}
