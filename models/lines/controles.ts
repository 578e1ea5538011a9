import { line, perBekostiging, section } from './line.ts';

const MUST_BE_ZERO = 'Moet 0 zijn.';

/** What must always hold, as lines that are 0 when it does: for the tests, the workbook and the screen alike. */
export const CONTROLES = section('Controles', [
  line(
    'controle_dragers',
    't',
    'euro',
    'Het tekort is verdeeld',
    perBekostiging(
      { populatie: 'tekort - uit_reserve - tekort_aanbieder - toegezegd - geweigerd' },
      'tekort - toegezegd - geweigerd',
    ),
    MUST_BE_ZERO,
  ),
  line(
    'controle_gedragen',
    't',
    'euro',
    'Reserve, aanbieder, gemeente en leerling dragen samen het tekort',
    'tekort - uit_reserve - tekort_gedragen_aanbieder - tekort_gemeente - onvervuld_in_tekort',
    MUST_BE_ZERO,
  ),
  line(
    'controle_oorzaken',
    't',
    'euro',
    'De oorzaken tellen op tot de behoefte boven het budget',
    'behoefte_boven_budget - tekort_was_er_al - tekort_door_basisjaar - tekort_door_krimp',
    MUST_BE_ZERO,
  ),
  line(
    'controle_negatief',
    't',
    'euro',
    'Niemand draagt een negatief deel',
    'min(0, uit_reserve, tekort_aanbieder, toegezegd, geweigerd)',
    MUST_BE_ZERO,
  ),
  line(
    'controle_onvervuld',
    't',
    'euro',
    'Niet geleverde zorg ligt tussen 0 en de zorgbehoefte',
    'max(0, onvervuld - zorgbehoefte) - min(0, onvervuld)',
    MUST_BE_ZERO,
  ),
  line(
    'controle_dekkingsgraad',
    't',
    '1',
    'Dekkingsgraad ligt tussen 0 en 1',
    'max(0, dekkingsgraad - 1) - min(0, dekkingsgraad)',
    MUST_BE_ZERO,
  ),
  line(
    'controle_leveringsgraad',
    't',
    '1',
    'Leveringsgraad ligt tussen 0 en 1',
    'max(0, leveringsgraad - 1) - min(0, leveringsgraad)',
    MUST_BE_ZERO,
  ),
  line(
    'reservegrens_tot',
    't',
    'euro',
    'Hoogste grens van de reserve tot en met het jaar',
    'max(vorig(reservegrens_tot, 0), reservegrens * budget)',
    'De grens daalt met het budget; wat er al in zat mag blijven.',
  ),
  line(
    'controle_reserve',
    't',
    'euro',
    'Reserve ligt tussen 0 en haar hoogste grens',
    'max(0, reserve - reservegrens_tot) - min(0, reserve)',
    MUST_BE_ZERO,
  ),
  line(
    'controle_reserve_einde',
    't',
    'euro',
    'Na het laatste jaar is de reserve 0',
    'reserve * laatste_jaar',
    MUST_BE_ZERO,
  ),
  line(
    'controle_gemeenten',
    't',
    'euro',
    'De gemeenten samen dragen alle individuele zorg',
    'som(individueel_gemeente, g) - individueel',
    MUST_BE_ZERO,
  ),
  line(
    'controle_lasten',
    't',
    'euro',
    'Deelnemers en overigen samen zijn alle gemeenten',
    'lasten_deelnemers + lasten_overige - lasten_gemeente',
    MUST_BE_ZERO,
  ),
  line(
    'controle_na_pilot',
    't',
    'euro',
    'Zonder arrangement zijn de lasten die van het nulalternatief',
    '(1 - actief) * (lasten_gemeente - lasten_nul)',
    MUST_BE_ZERO,
  ),
  line('controle_saldo', 't', 'euro', 'Zonder arrangement is het saldo 0', '(1 - actief) * saldo', MUST_BE_ZERO),
  line(
    'controle_actoren',
    '',
    'euro',
    'De saldi van de actoren zijn samen de netto contante waarde',
    'som(saldo_actor_cw, a) - ncw',
    MUST_BE_ZERO,
  ),
  line(
    'controle_ncw',
    '',
    'euro',
    'De saldi per jaar zijn samen de netto contante waarde',
    'som(saldo_contant, t) - ncw',
    MUST_BE_ZERO,
  ),
  line('controle_herkomst', 's', '1', 'De herkomst telt per school op tot 1', 'som(herkomst, g) - 1', MUST_BE_ZERO),
]);

/** The ids of the lines that must be 0. */
export const CONTROLE_IDS: readonly string[] = CONTROLES.filter(({ id }) => id.startsWith('controle_')).map(
  ({ id }) => id,
);
