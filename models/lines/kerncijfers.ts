import { contanteWaarde, line, overPilot, section } from './line.ts';

/** Lines that only serve the key figures: sums over the pilot, its lowest and last year, payback. */
export const KERNREGELS = section('Kerncijfers', [
  ...overPilot('lasten_deelnemers', 'Lasten van deelnemers'),
  ...overPilot('besparing_deelnemers', 'Besparing van deelnemers'),
  ...overPilot('tekort', 'Tekort'),
  ...overPilot('tekort_door_krimp', 'Tekort door krimp'),
  ...overPilot('uit_reserve', 'Uit de reserve'),
  ...overPilot('tekort_aanbieder', 'Tekort voor de aanbieder'),
  ...overPilot('toegezegd', 'Toegezegd door de gemeente'),
  ...overPilot('geweigerd', 'Geweigerd'),
  ...overPilot('tekort_gemeente', 'Tekort voor de gemeente'),
  ...overPilot('tekort_gedragen_aanbieder', 'Tekort gedragen door de aanbieder'),
  ...overPilot('herindicatie', 'Terugval op individuele hulp'),
  ...overPilot('tekort_leerling', 'Zorg die de leerling mist'),
  ...overPilot('onvervuld_in_tekort', 'Tekort gedragen door de leerling'),
  line(
    'laagste_dekkingsgraad_tot',
    't',
    '1',
    'Laagste dekkingsgraad tot en met het jaar',
    'min(vorig(laagste_dekkingsgraad_tot, 1), in_pilot == 1 ? dekkingsgraad : 1)',
    'Loopt mee door de jaren van de pilot.',
  ),
  line(
    'laatste_horizonjaar',
    't',
    '1',
    'Laatste jaar van de horizon',
    'i + 1 == horizon ? 1 : 0',
    '1 in het laatste berekende jaar.',
  ),
  line(
    'laagste_dekkingsgraad_eind',
    't',
    '1',
    'Laagste dekkingsgraad, in het laatste jaar',
    'laagste_dekkingsgraad_tot * laatste_horizonjaar',
    'Alleen het laatste jaar telt.',
  ),
  line(
    'laagste_dekkingsgraad',
    '',
    '1',
    'Laagste dekkingsgraad in de pilot',
    'som(laagste_dekkingsgraad_eind, t)',
    'Het slechtste jaar van de pilot.',
  ),
  line(
    'laatste_pilotjaar',
    't',
    '1',
    'Laatste jaar van de pilot',
    'i + 1 == min(looptijd_pilot, horizon) ? 1 : 0',
    '1 in het laatste jaar van de pilot.',
  ),
  line(
    'budget_in_laatste_pilotjaar',
    't',
    'euro',
    'Budget, alleen in het laatste pilotjaar',
    'budget * laatste_pilotjaar',
    '0 in de andere jaren.',
  ),
  line(
    'budget_laatste_pilotjaar',
    '',
    'euro',
    'Budget in het laatste pilotjaar',
    'som(budget_in_laatste_pilotjaar, t)',
    'Nominaal.',
  ),
  line(
    'tekort_in_laatste_pilotjaar',
    't',
    'euro',
    'Tekort, alleen in het laatste pilotjaar',
    'tekort * laatste_pilotjaar',
    '0 in de andere jaren.',
  ),
  line(
    'tekort_laatste_pilotjaar',
    '',
    'euro',
    'Tekort in het laatste pilotjaar',
    'som(tekort_in_laatste_pilotjaar, t)',
    'Nominaal.',
  ),
  line(
    'budget_per_leerling_startjaar',
    '',
    'euro/leerling',
    'Budget per leerling in het startjaar',
    'begin(budget_per_leerling)',
    'Nominaal, per ingeschreven leerling.',
  ),
  line(
    'boven_norm_jaar',
    't',
    '1',
    'Tekort boven de norm, deel van de behoefte',
    'deel(max(0, tekort - uit_reserve - (1 - dekkingsnorm) * behoefte), behoefte) * in_pilot',
    'Wat het tekort na de reserve boven de norm uitkomt, wie het ook draagt; alleen in de pilot.',
  ),
  line(
    'boven_norm',
    '',
    '1',
    'Tekort boven de norm, som over de pilot',
    'som(boven_norm_jaar, t)',
    '0 als elk jaar van de pilot aan de norm voldoet; hiermee wordt de houdbare krimp gezocht.',
  ),
  line(
    'saldo_contant',
    't',
    'euro',
    'Maatschappelijk saldo, contant',
    'saldo * disconto',
    'Teruggerekend naar het startjaar.',
  ),
  line(
    'saldo_cumulatief',
    't',
    'euro',
    'Maatschappelijk saldo, cumulatief',
    'vorig(saldo_cumulatief, 0) + saldo_contant',
    'Contant, tot en met het jaar.',
  ),
  line(
    'terugverdiend_sinds',
    't',
    '1',
    'Terugverdiend sinds',
    'saldo_cumulatief < 0 ? 0 : (vorig(terugverdiend_sinds, 0) > 0 ? vorig(terugverdiend_sinds, 0) : startjaar + i)',
    'Eerste jaar van de reeks waarin het cumulatieve saldo niet meer onder 0 is; 0 als het dat wel is.',
  ),
  line(
    'terugverdiend_eind',
    't',
    '1',
    'Terugverdiend sinds, in het laatste jaar',
    'terugverdiend_sinds * laatste_horizonjaar',
    'Alleen het laatste jaar telt.',
  ),
  line(
    'terugverdienjaar',
    '',
    '1',
    'Terugverdienjaar',
    'som(terugverdiend_eind, t)',
    '0 betekent: niet binnen de horizon.',
  ),
  line(
    'administratie',
    't',
    'euro',
    'Administratie',
    '(uitvoering_gemeente + uitvoering_aanbieder) / deflator',
    'Gemeente en aanbieder, prijzen van jaar 0; rust vooral op aannamen (graad D).',
  ),
  ...contanteWaarde(
    'administratie_cw',
    'administratie',
    'Administratie, contante waarde',
    'Het deel van het verschil tussen varianten dat op aannamen over administratie rust.',
  ),
  line(
    'ncw_zonder_administratie',
    '',
    'euro',
    'Netto contante waarde zonder administratie',
    'ncw + administratie_cw',
    'Wat twee varianten hierin verschillen, komt niet door aannamen over administratie.',
  ),
]);

export type Notation = 'euro' | 'fractie' | 'verhouding' | 'jaar';

export interface KeyFigure {
  /** Its id in model.md and in the output. */
  readonly id: string;
  /** The line that holds it. */
  readonly line: string;
  readonly label: string;
  readonly notation: Notation;
  /** Price level and period, for a reader. */
  readonly basis: string;
  /** On equal footing instead of as contracted: for comparing and ranking. */
  readonly onEqualFooting?: boolean;
}

const PILOT = 'som over de pilot, nominaal';
const CONTANT = 'contante waarde over de horizon, prijzen van het startjaar';

const pilotSum = (id: string, label: string): KeyFigure => ({
  id,
  line: `${id}_pilot`,
  label,
  notation: 'euro',
  basis: PILOT,
});
const euro = (id: string, label: string, basis = CONTANT): KeyFigure => ({
  id,
  line: id,
  label,
  notation: 'euro',
  basis,
});

/** The key figures per variant that are one number. houdbare krimp and benodigde doelmatigheid are searched (engine). */
export const KEY_FIGURES: readonly KeyFigure[] = [
  pilotSum('lasten_deelnemers', 'Lasten deelnemers, pilot'),
  pilotSum('besparing_deelnemers', 'Besparing deelnemers, pilot'),
  {
    id: 'laagste_dekkingsgraad',
    line: 'laagste_dekkingsgraad',
    label: 'Laagste dekkingsgraad',
    notation: 'fractie',
    basis: 'slechtste jaar van de pilot',
  },
  pilotSum('tekort', 'Tekort, pilot'),
  pilotSum('tekort_door_krimp', 'Behoefte boven budget door krimp, pilot'),
  pilotSum('uit_reserve', 'gedragen door reserve'),
  pilotSum('tekort_gedragen_aanbieder', 'gedragen door aanbieder'),
  pilotSum('tekort_gemeente', 'gedragen door gemeente'),
  pilotSum('onvervuld_in_tekort', 'geweigerde zorg'),
  pilotSum('herindicatie', 'Niet geleverd: terug als beschikking (gemeente)'),
  pilotSum('tekort_leerling', 'Niet geleverd: mist de leerling'),
  pilotSum('tekort_aanbieder', 'Tekort aanbieder, pilot'),
  pilotSum('toegezegd', 'Toegezegd, pilot'),
  pilotSum('geweigerd', 'Geweigerd, pilot'),
  euro('budget_laatste_pilotjaar', 'Budget, laatste pilotjaar', 'nominaal'),
  euro('budget_per_leerling_startjaar', 'Budget per leerling, startjaar', 'nominaal'),
  euro('tekort_laatste_pilotjaar', 'Tekort, laatste pilotjaar', 'nominaal'),
  euro('kosten_cw', 'Kosten'),
  euro('vermeden_cw', 'Vermeden kosten'),
  euro('effecten_cw', 'Effecten'),
  euro('verlies_cw', 'Welvaartsverlies'),
  euro('ncw', 'Netto contante waarde'),
  { id: 'bkv', line: 'bkv', label: 'Baten-kostenverhouding', notation: 'verhouding', basis: CONTANT },
  {
    id: 'ncw_gelijke_voet',
    line: 'ncw',
    label: 'Netto contante waarde, gelijke voet',
    notation: 'euro',
    basis: CONTANT,
    onEqualFooting: true,
  },
  {
    id: 'bkv_gelijke_voet',
    line: 'bkv',
    label: 'Baten-kostenverhouding, gelijke voet',
    notation: 'verhouding',
    basis: CONTANT,
    onEqualFooting: true,
  },
  euro('ncw_pilot', 'Netto contante waarde, pilot', 'contante waarde over de pilot, prijzen van het startjaar'),
  euro('financieel_deelnemers_cw', 'Financieel saldo deelnemers'),
  euro('financieel_gemeente_cw', 'Financieel saldo gemeenten'),
  {
    id: 'terugverdienjaar',
    line: 'terugverdienjaar',
    label: 'Terugverdienjaar',
    notation: 'jaar',
    basis: 'eerste jaar waarin het saldo niet meer negatief wordt',
  },
  euro('administratie_cw', 'Administratie (aannamen)'),
];
