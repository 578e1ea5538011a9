import { ACTOREN, KEY_FIGURES } from '../lines/index.ts';
import type { Calculation, Nested, Variant } from './calculation.ts';
import { breakEven, neededEfficiency, sustainableCut } from './search.ts';

export type KeyFigureValue = number | null;

/** Key figures of one variant by their ids; null is "none": never paid back, never within the norm, no break-even. */
export interface VariantResults {
  readonly kern: Readonly<Record<string, KeyFigureValue>>;
  /** Present value per effect, in euro. */
  readonly baten_cw: Nested;
  /** Present values per actor, in euro; the balances sum to ncw. */
  readonly actoren: Readonly<
    Record<string, { readonly kosten: number; readonly baten: number; readonly saldo: number }>
  >;
}

/** What one run gives, without searching: cheap enough for every moved slider. */
export function keyFigures(calculation: Calculation, variant: Variant): Record<string, KeyFigureValue> {
  return Object.fromEntries(
    KEY_FIGURES.map(({ id, line, notation, onEqualFooting }) => {
      const value = calculation.valueAt(line, variant, onEqualFooting ? 'gelijk' : 'contract');
      return [id, notation === 'jaar' && value === 0 ? null : value];
    }),
  );
}

/** Everything about one variant, the searched figures included (some hundred small runs). */
export function variantResults(calculation: Calculation, variant: Variant): VariantResults {
  const kern = {
    ...keyFigures(calculation, variant),
    ...sustainableCut(calculation, variant),
    benodigde_doelmatigheid: neededEfficiency(calculation, variant),
    break_even_waardering_onvervuld: breakEven(calculation, variant, {
      input: 'waardering_onvervuld',
      keyFigure: 'ncw',
      target: 0,
    }),
  };
  const actors = calculation.project.space.a!.members;
  const actoren = Object.fromEntries(
    actors.map((actor, a) => {
      const value = (line: string) => calculation.valueAt(line, variant, 'contract', { a });
      const baten = value('vermeden_actor_cw') + value('baten_actor_cw');
      return [actor, { kosten: value('kosten_actor_cw'), baten, saldo: value('saldo_actor_cw') }];
    }),
  );
  return { kern, baten_cw: calculation.values('baten_cw', variant), actoren };
}

export const ACTOR_LABELS: Readonly<Record<string, string>> = ACTOREN;

/** Every line of one variant, as contracted. */
export function allLines(calculation: Calculation, variant: Variant): Record<string, Nested> {
  return Object.fromEntries([...calculation.model.lines.keys()].map((id) => [id, calculation.values(id, variant)]));
}
