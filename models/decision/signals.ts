import type { Calculation, Variant } from '../engine/index.ts';
import type { Decision, Grade } from '../project/index.ts';

/** A legal bound: data with a source, that a project can put another one in the place of. */
export interface Threshold {
  readonly id: ThresholdId;
  readonly waarde: number;
  readonly eenheid: 'euro' | 'fractie' | 'jaar';
  readonly bron: string;
  readonly graad: Grade;
}

export type ThresholdId =
  | 'opdrachtwaarde'
  | 'de_minimis'
  | 'de_minimis_jaren'
  | 'reele_prijs'
  | 'lager_vastgesteld'
  | 'reele_krimp';

const threshold = (
  id: ThresholdId,
  waarde: number,
  eenheid: Threshold['eenheid'],
  bron: string,
  graad: Grade,
): Threshold => ({ id, waarde, eenheid, bron, graad });

export const THRESHOLDS: readonly Threshold[] = [
  threshold(
    'opdrachtwaarde',
    750_000,
    'euro',
    'Richtlijn 2014/24/EU, art. 4 onder d en art. 74; Aanbestedingswet 2012: sociale en andere specifieke diensten, zonder btw, over de looptijd',
    'A',
  ),
  threshold('de_minimis', 750_000, 'euro', 'Verordening (EU) 2023/2832, art. 3: DAEB-de-minimis per onderneming', 'A'),
  threshold(
    'de_minimis_jaren',
    3,
    'jaar',
    'Verordening (EU) 2023/2832, art. 3: over drie jaar; registratie vanaf 1 januari 2026',
    'A',
  ),
  threshold(
    'reele_prijs',
    1,
    'fractie',
    'AMvB reële prijzen Jeugdwet (Stb. 2024, 69), ook voor gesubsidieerde aanbieders',
    'A',
  ),
  threshold(
    'lager_vastgesteld',
    0,
    'euro',
    'Awb art. 4:46: lager vaststellen kan alleen op de gronden daar genoemd',
    'A',
  ),
  threshold(
    'reele_krimp',
    0,
    'fractie',
    'Eigen grens: hoeveel de korting na prijsstijging groter mag zijn dan zij lijkt',
    'D',
  ),
];

/** The bounds that hold in a project. */
export function thresholdsOf(
  decision: Decision | undefined,
): Readonly<Record<ThresholdId, Threshold & { readonly eigen: boolean }>> {
  const own = decision?.drempels ?? {};
  return Object.fromEntries(
    THRESHOLDS.map((one) => {
      const said = Object.hasOwn(own, one.id) ? own[one.id]! : undefined;
      return [
        one.id,
        said
          ? { ...one, waarde: said.waarde, bron: said.bron ?? 'eigen invoer', graad: 'D' as const, eigen: true }
          : { ...one, eigen: false },
      ];
    }),
  ) as Record<ThresholdId, Threshold & { eigen: boolean }>;
}

export const SIGNALS = [
  'europees_regime',
  'staatssteun',
  'verkapte_opdracht',
  'reele_prijs',
  'lager_vastgesteld',
  'reele_krimp',
] as const;
export type SignalId = (typeof SIGNALS)[number];

/** What the model says of one signal for one variant. It informs; nothing is calculated from it. */
export interface Signal {
  readonly id: SignalId;
  readonly variant: string;
  /** Whether it asks for attention. */
  readonly isOn: boolean;
  /** What was held against the bound, in the bound's unit; null where the signal isn't about this organisation form. */
  readonly value: number | null;
  /** A second figure that the reason names: years counted, providers needed, the nominal change, the year. */
  readonly other: number;
}

/** Funding models in which the municipality pays for a performance: delivered hours or results. */
const PAYS_PERFORMANCE: readonly string[] = ['productie', 'resultaat'];

/** Every signal for one variant, as contracted. */
export function signalsOf(
  calculation: Calculation,
  variant: Variant,
  decision: Decision | undefined,
): readonly Signal[] {
  const bounds = thresholdsOf(decision);
  const { bekostiging, organisatievorm } = variant;
  const yearly = (line: string) =>
    calculation.project.space.t!.members.map((_, t) => calculation.valueAt(line, variant, 'contract', { t }));
  const single = (line: string) => calculation.valueAt(line, variant, 'contract');
  const signal = (id: SignalId, isOn: boolean, value: number | null, other = 0): Signal => ({
    id,
    variant: variant.id,
    isOn,
    value,
    other,
  });
  const none = (id: SignalId) => signal(id, false, null);
  const paid = yearly('betaling');
  const inPilot = yearly('in_pilot').filter((one) => one === 1).length;

  const duration = single('contractduur');
  const contract = sumOver(paid, 0, duration);
  const window = bounds.de_minimis_jaren.waarde;
  const most = Math.max(...paid.map((_, from) => sumOver(paid, from, window)));
  const providers = bounds.de_minimis.waarde > 0 ? Math.ceil(most / bounds.de_minimis.waarde) : 0;
  const repaid = yearly('terugbetaling').slice(0, inPilot);
  const price = worstPrice(yearly('zorgbehoefte'), yearly('onvervuld'), yearly('tekort_aanbieder'), inPilot);
  const cut = realCut(yearly('budget'), yearly('index'), inPilot);

  return [
    organisatievorm === 'aanbesteding'
      ? signal('europees_regime', contract > bounds.opdrachtwaarde.waarde, contract, duration)
      : none('europees_regime'),
    organisatievorm === 'subsidie'
      ? signal('staatssteun', most > bounds.de_minimis.waarde, most, providers)
      : none('staatssteun'),
    organisatievorm === 'subsidie'
      ? signal('verkapte_opdracht', PAYS_PERFORMANCE.includes(bekostiging), sumOver(paid, 0, inPilot))
      : none('verkapte_opdracht'),
    signal('reele_prijs', price.share < bounds.reele_prijs.waarde, price.share, price.year),
    organisatievorm === 'subsidie'
      ? signal(
          'lager_vastgesteld',
          sumOver(repaid, 0, inPilot) > bounds.lager_vastgesteld.waarde,
          sumOver(repaid, 0, inPilot),
        )
      : none('lager_vastgesteld'),
    signal(
      'reele_krimp',
      cut.nominal <= 0 && cut.nominal - cut.real > bounds.reele_krimp.waarde,
      cut.real,
      cut.nominal,
    ),
  ];
}

/** Of the years from `from`, the last one in part where the length is not whole. */
function sumOver(values: readonly number[], from: number, length: number): number {
  return values.reduce(
    (sum, value, at) => sum + value * Math.min(1, Math.max(0, at >= from ? from + length - at : 0)),
    0,
  );
}

/** The lowest share of the cost of delivered care that the provider is paid, and in which year (from 0). */
function worstPrice(
  need: readonly number[],
  unmet: readonly number[],
  carried: readonly number[],
  years: number,
): { share: number; year: number } {
  let worst = { share: 1, year: 0 };
  for (let year = 0; year < years; year++) {
    const delivered = need[year]! - unmet[year]!;
    const share = delivered > 0 ? 1 - carried[year]! / delivered : 1;
    if (share < worst.share) worst = { share, year };
  }
  return worst;
}

/** The change of the budget from the first to the last pilot year: as it reads, and after the rise of care prices. */
function realCut(
  budget: readonly number[],
  index: readonly number[],
  years: number,
): { nominal: number; real: number } {
  const last = Math.max(0, years - 1);
  if (!(budget[0]! > 0)) return { nominal: 0, real: 0 };
  const growth = budget[last]! / budget[0]!;
  return { nominal: growth - 1, real: growth / (index[last]! / index[0]!) - 1 };
}
