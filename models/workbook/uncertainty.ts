/** Questions that draws answer with a probability, in the order in which they are told. */
export const CHANCES = [
  { id: 'tekort', label: 'Een tekort in de pilot' },
  { id: 'houdbaar', label: 'Houdbaar: elk jaar van de pilot binnen de dekkingsnorm, na de reserve' },
  { id: 'ncw_negatief', label: 'Netto contante waarde onder 0' },
  { id: 'ncw_gelijke_voet_negatief', label: 'Netto contante waarde onder 0, gelijke voet' },
  { id: 'bkv_minstens_1', label: 'Baten-kostenverhouding van minstens 1' },
  { id: 'bkv_gelijke_voet_minstens_1', label: 'Baten-kostenverhouding van minstens 1, gelijke voet' },
  { id: 'besparing', label: 'Deelnemende gemeenten besparen in de pilot' },
  { id: 'terugverdiend', label: 'Terugverdiend binnen de horizon' },
] as const satisfies readonly { readonly id: string; readonly label: string }[];

export type ChanceId = (typeof CHANCES)[number]['id'];

/** Percentiles that are told, as Excel's PERCENTILE.INC. */
export const PERCENTILES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** With its standard error: how far another seed would come out. */
export interface Estimated {
  readonly value: number;
  readonly standardError: number;
}

/** Of one key figure in one variant, on the footing that the key figure is about (`onEqualFooting`). */
export interface FigureUncertainty {
  /** Id of a key figure. */
  readonly figure: string;
  readonly mean: Estimated;
  readonly standardDeviation: number;
  readonly percentiles: Readonly<Record<(typeof PERCENTILES)[number], Estimated>>;
}

export interface VariantUncertainty {
  /** `populatie/subsidie` */
  readonly variant: string;
  readonly figures: readonly FigureUncertainty[];
  readonly chances: Readonly<Record<ChanceId, Estimated>>;
  /** P(tekort) per year of the horizon, as contracted. */
  readonly shortage: readonly Estimated[];
}

/** Draws of one key figure in bins that all variants share: bin k begins at `bounds[k]` and ends before `bounds[k + 1]`. */
export interface FigureHistogram {
  readonly figure: string;
  /** One more than there are bins. */
  readonly bounds: readonly number[];
  /** `counts` per bin; `below` and `above` are the draws past the outermost bounds. */
  readonly variants: readonly {
    readonly variant: string;
    readonly counts: readonly number[];
    readonly below: number;
    readonly above: number;
  }[];
}

export interface StressUncertainty {
  readonly name: string;
  readonly explanation: string;
  /** What it changes: the id of the input, of which member, from what to what. */
  readonly sets: readonly {
    readonly input: string;
    readonly part: string;
    readonly from: StressedValue;
    readonly to: StressedValue;
  }[];
  /** Per variant and key figure; null where the project can't be calculated with it. */
  readonly outcomes: readonly { readonly variant: string; readonly figure: string; readonly value: number | null }[];
}

/** Per year where the input is; null is empty. */
export type StressedValue = number | null | readonly number[];

/**
 * What a simulation found, as plain data: strings and finite numbers, so that a thread and another process can be given it.
 *
 * A workbook has the sheet Onzekerheid just when `WorkbookRequest.uncertainty` is given. It is made by `workbookUncertainty`
 * of models/uncertainty from the samples of a run; give it only when that run is of the very project and scenario that are
 * exported (in the application: `useSimulation`'s `result`, when `isStale` is false), and leave it out otherwise:
 *
 * ```
 * const told = await inSteps(workbookUncertainty(result), signal);
 * if (told?.ok) request = { ...request, uncertainty: told.value };
 * ```
 */
export interface WorkbookUncertainty {
  /** Id of the scenario that was drawn; absent for the project itself. It must be the request's. */
  readonly scenario?: string | undefined;
  readonly draws: number;
  /** Of those, left out everywhere since something did not come out in them. */
  readonly failed: number;
  readonly seed: number;
  /** Inputs with a range. */
  readonly varying: number;
  readonly variants: readonly VariantUncertainty[];
  readonly histograms: readonly FigureHistogram[];
  readonly stress: readonly StressUncertainty[];
}
