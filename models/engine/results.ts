import { ACTOREN, KEY_FIGURES, type Notation } from '../lines/index.ts';
import type { Calculation, Nested, Variant } from './calculation.ts';
import { breakEven, neededEfficiency, sustainableCut } from './search.ts';

/** The figures that are searched, not read: the exception to “no figure the workbook cannot reproduce”. */
export interface SearchedFigure {
  readonly id: string;
  readonly label: string;
  readonly notation: Notation;
  /** What is said when there is none. */
  readonly none: string;
  /** How it is found. */
  readonly note: string;
}

export const SEARCHED_FIGURES: readonly SearchedFigure[] = [
  {
    id: 'houdbare_krimp',
    label: 'Houdbare krimp per jaar',
    notation: 'fractie',
    none: 'ook zonder krimp te krap',
    note: 'De grootste vaste krimp per jaar, vanaf het tweede jaar, waarbij het tekort na de reserve elk jaar van de pilot binnen de dekkingsnorm blijft.',
  },
  {
    id: 'lasten_deelnemers_bij_houdbare_krimp',
    label: 'Lasten deelnemers daarbij, pilot',
    notation: 'euro',
    none: 'ook zonder krimp te krap',
    note: 'Wat de deelnemende gemeenten dan over de pilot uitgeven, nominaal.',
  },
  {
    id: 'benodigde_doelmatigheid',
    label: 'Benodigde doelmatigheid',
    notation: 'fractie',
    none: 'niet haalbaar',
    note: 'De kleinste doelmatigheid waarbij er in het laatste jaar van de pilot geen tekort is.',
  },
  {
    id: 'break_even_waardering_onvervuld',
    label: 'Waarde van gemiste zorg waarbij de ncw 0 is',
    notation: 'verhouding',
    none: 'bij geen enkele waarde',
    note: 'De waarde van waardering_onvervuld, het dichtst bij de huidige, waarbij de netto contante waarde van teken wisselt.',
  },
];

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
