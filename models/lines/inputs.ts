import type { InputDeclaration } from '../language/index.ts';

/** What an input can be at all; outside it is an error, whereas outside its low–high range is only a warning. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** The least (or most) itself is excluded: a divisor that may not be 0, a share that may not reach 1. */
  readonly excludesLeast?: boolean;
  readonly excludesMost?: boolean;
  readonly whole?: boolean;
}

export interface InputDefinition extends InputDeclaration {
  readonly label: string;
  readonly note: string;
  readonly limits: Limits;
  /** A share although it may be above 1: read as a percentage. */
  readonly isShare?: boolean;
  /** Members of b for which the input exists; it is 0 for the others and has no place in the file there. */
  readonly onlyFor?: readonly string[];
}

/** No quantity of this model comes near it: such a limit only keeps numbers finite. */
export const UNBOUNDED = 1e12;
const SHARE: Limits = { least: 0, most: 1 };
const SWITCH: Limits = { least: 0, most: 1, whole: true };
const AMOUNT: Limits = { least: 0, most: UNBOUNDED };
const GROWTH: Limits = { least: -1, most: 1, excludesLeast: true };
const POSITIVE: Limits = { least: 0, most: UNBOUNDED, excludesLeast: true };
const YEAR: Limits = { least: 1990, most: 2100, whole: true };
const REAL: Limits = { least: -UNBOUNDED, most: UNBOUNDED };
const DURATION: Limits = { least: 0, most: 100 };

/** @param dimensions space-separated; decides where in the project file the input stands (see project/places.ts) */
function input(
  id: string,
  dimensions: string,
  unit: string,
  label: string,
  limits: Limits,
  note: string,
  more: Partial<InputDefinition> = {},
): InputDefinition {
  return {
    id,
    dimensions: dimensions.split(' ').filter(Boolean),
    unit,
    label,
    limits,
    note,
    canBeEmpty: false,
    ...more,
  };
}

const empty = { canBeEmpty: true };
const share = { isShare: true };
const populatie = { onlyFor: ['populatie'] };
const resultaat = { onlyFor: ['resultaat'] };

export const MOST_YEARS = 40;

/** Every input of model.md, in its order. */
export const INPUTS: readonly InputDefinition[] = [
  input('startjaar', '', '1', 'Startjaar', YEAR, 'Eerste jaar van het arrangement.'),
  input('referentiejaar', '', '1', 'Referentiejaar', YEAR, 'Jaar waarvan de uitgaven het budget bepalen.'),
  input(
    'prijspeil',
    '',
    '1',
    'Prijspeil',
    YEAR,
    'Prijspeil van tarieven, kosten en prijzen van effecten. Bekende uitgaven en budget zijn in prijzen van het referentiejaar.',
  ),
  input(
    'horizon',
    '',
    '1',
    'Horizon',
    { least: 1, most: MOST_YEARS, whole: true },
    'Aantal jaren dat wordt doorgerekend.',
  ),
  input(
    'looptijd_pilot',
    '',
    '1',
    'Looptijd pilot',
    { least: 1, most: MOST_YEARS, whole: true },
    'Aantal jaren van de pilot.',
  ),
  input(
    'na_pilot',
    '',
    '1',
    'Gaat door na de pilot',
    SWITCH,
    '1: het arrangement loopt door; 0: alles wordt weer individueel.',
  ),
  input('leerlingen_basis', 's', 'leerling', 'Leerlingen in jaar 0', AMOUNT, 'Ingeschreven leerlingen.'),
  input('aandeel_jeugdhulp', 's', '1', 'Aandeel met jeugdhulp', SHARE, 'Deel van de leerlingen dat jeugdhulp krijgt.'),
  input('leerlinggroei', 's', '1', 'Leerlinggroei per jaar', GROWTH, 'Vaste jaarlijkse groei of daling.'),
  input(
    'aantal_locaties',
    's',
    'locatie',
    'Locaties',
    { least: 0, most: 1000, whole: true },
    'Aantal locaties dat deze rij voorstelt.',
  ),
  input(
    'uitgaven_referentie',
    's',
    'euro',
    'Bekende uitgaven in het referentiejaar',
    AMOUNT,
    'Aan leerlingen van deelnemende gemeenten; ijkt de uren van de school. Leeg: niet bekend.',
    empty,
  ),
  input('herkomst', 's g', '1', 'Herkomst', SHARE, 'Deel van de leerlingen per gemeente; per school samen 1.'),
  input('deelnemend', 'g', '1', 'Doet mee', SWITCH, '1: de gemeente doet mee en betaalt.'),
  input('zorgmix', 'z', 'cliënt/leerling', 'Zorgmix', { least: 0, most: 10 }, 'Cliënten per leerling met jeugdhulp.'),
  input(
    'uren_per_client',
    'z',
    'uur/cliënt',
    'Uren per cliënt per jaar',
    { least: 0, most: 8784 },
    'Cliënturen in een jaar.',
  ),
  input(
    'groepsgrootte',
    'z',
    '1',
    'Groepsgrootte',
    { least: 0, most: 1000, excludesLeast: true },
    'Cliënten per professional.',
  ),
  input('tarief_basis', 'z', 'euro/uur', 'Tarief per cliëntuur', AMOUNT, 'Op het prijspeil van de invoer.'),
  input(
    'looptijd_beschikking',
    'z',
    'cliënt/beschikking',
    'Looptijd beschikking',
    { least: 0, most: 100, excludesLeast: true },
    'In jaren.',
  ),
  input('collectief_deel', 'z', '1', 'Collectief deel', SHARE, 'Deel dat in het arrangement kan.'),
  input('groepsaandeel', 'z', '1', 'Groepsaandeel', SHARE, 'Deel daarvan in groepen, open voor alle leerlingen.'),
  input('autonome_groei', '', '1', 'Autonome groei van de vraag', GROWTH, 'Per jaar, bovenop de leerlingengroei.'),
  input('prijsindex', '', '1', 'Prijsstijging zorg', GROWTH, 'Per jaar.'),
  input('prijsschok', 't', '1', 'Prijsschok', GROWTH, 'Extra prijsstijging in een jaar; in jaar 0 zonder gevolg.'),
  input('inflatie', '', '1', 'Inflatie', GROWTH, 'Algemene prijsstijging per jaar.'),
  input('ingroei', 't', '1', 'Ingroei', SHARE, 'Deel van de doelgroep dat al in het arrangement zit.'),
  input('lekkage', '', '1', 'Lekkage', SHARE, 'Deel dat toch via individuele beschikkingen blijft lopen.'),
  input(
    'aanzuigende_werking',
    '',
    '1',
    'Aanzuigende werking',
    { least: 0, most: 10 },
    'Extra gebruik door makkelijke toegang.',
    share,
  ),
  input('doelmatigheid', '', '1', 'Doelmatigheid', SHARE, 'Deel van de uren dat wordt bespaard.'),
  input('preventie_per_jaar', '', '1', 'Preventie per jaar', SHARE, 'Deel van de vraag dat per jaar extra wegvalt.'),
  input('preventie_max', '', '1', 'Preventie, hoogste waarde', SHARE, 'Verder loopt het effect niet op.'),
  input('preventie_vertraging', '', '1', 'Preventie, vertraging', DURATION, 'In jaren.'),
  input(
    'uitstraling_preventie',
    '',
    '1',
    'Uitstraling van preventie',
    SHARE,
    'Deel van het effect dat ook de individuele hulp raakt.',
  ),
  input('coordinatie_fte', '', 'fte', 'Coördinatie', AMOUNT, 'Formatie voor coördinatie.'),
  input('fte_kosten', '', 'euro/fte', 'Kosten per fte coördinatie', AMOUNT, 'Per jaar.'),
  input('productieve_uren', '', 'uur/fte', 'Productieve uren per fte', { least: 0, most: 8784 }, 'Per jaar.'),
  input('benutting', '', '1', 'Benutting', SHARE, 'Deel van de productieve uren dat aan cliënten besteed wordt.'),
  input(
    'fte_kosten_functie',
    '',
    'euro/fte',
    'Kosten per fte bij functiebekostiging',
    AMOUNT,
    'Leeg: kostenneutraal met de tarieven.',
    empty,
  ),
  input(
    'budget_basis',
    '',
    'euro',
    'Budget in het referentiejaar',
    AMOUNT,
    'Met coördinatie. Leeg: afgeleid van de uitgaven in het referentiejaar.',
    empty,
  ),
  input('krimp', 't', '1', 'Krimp', { least: -1, most: 1 }, 'Korting op het jaar ervoor, na indexering.'),
  input('index_doorgifte', '', '1', 'Doorgifte prijsindex', SHARE, 'Deel van de prijsstijging dat het budget volgt.'),
  input('schok_doorgifte', '', '1', 'Doorgifte prijsschok', SHARE, 'Deel van een prijsschok dat het budget volgt.'),
  input(
    'volume_doorgifte',
    '',
    '1',
    'Doorgifte leerlingengroei',
    SHARE,
    'Deel van de leerlingengroei dat het budget volgt.',
  ),
  input('budget_volgt_ingroei', '', '1', 'Budget volgt ingroei', SWITCH, '1: het budget groeit mee met de ingroei.'),
  input('terugval', '', '1', 'Terugval', SHARE, 'Deel van niet geleverde zorg dat als beschikking terugkomt.'),
  input(
    'meerprijs_individueel',
    '',
    '1',
    'Meerprijs individuele hulp',
    { least: -1, most: 10 },
    'Extra prijs van die beschikkingen.',
    share,
  ),
  input('volumeprikkel', 'b', '1', 'Volumeprikkel', GROWTH, 'Jaarlijkse groei van de uren door de bekostiging.'),
  input(
    'preventieprikkel',
    'b',
    '1',
    'Preventieprikkel',
    { least: 0, most: 100 },
    'Vermenigvuldigt het effect van preventie.',
  ),
  input(
    'beschikking_in_arrangement',
    'b',
    '1',
    'Beschikking in het arrangement',
    SHARE,
    'Deel van de cliënten dat toch een beschikking krijgt.',
  ),
  input('declaraties_per_client', 'b', 'declaratie/cliënt', 'Declaraties per cliënt', AMOUNT, 'Per jaar.'),
  input('verantwoording_uren', 'b', 'uur', 'Uren verantwoording', AMOUNT, 'Bij de aanbieder, per jaar.'),
  input(
    'plafond_hardheid',
    'b',
    '1',
    'Hardheid van het plafond',
    SHARE,
    'Deel van de overschrijding dat wordt geweigerd.',
    { onlyFor: ['productie', 'functie', 'resultaat'] },
  ),
  input(
    'band_aanbieder',
    'b',
    '1',
    'Band van de aanbieder',
    { least: 0, most: 10 },
    'Tekort voor de aanbieder, als deel van het budget.',
    { ...populatie, ...share },
  ),
  input(
    'gemeente_aandeel_boven_band',
    'b',
    '1',
    'Aandeel gemeente boven de band',
    SHARE,
    'Van het tekort boven de band.',
    populatie,
  ),
  input('opslag_risico', 'b', '1', 'Risico-opslag', { least: -1, most: 10 }, 'Verwachte prijs boven de kosten.', {
    ...resultaat,
    ...share,
  }),
  input(
    'resultaatdeel',
    'b',
    '1',
    'Resultaatdeel',
    SHARE,
    'Deel van de prijs dat van het resultaat afhangt.',
    resultaat,
  ),
  input('slagingskans', 'b', '1', 'Slagingskans', SHARE, 'Deel van de trajecten dat slaagt.', resultaat),
  input(
    'slagingskans_verwacht',
    'b',
    '1',
    'Verwachte slagingskans',
    SHARE,
    'Waarmee bij het contract gerekend is.',
    resultaat,
  ),
  input('startvertraging_maanden', 'o', '1', 'Startvertraging', { least: 0, most: 12 }, 'In maanden.'),
  input(
    'prijsvoordeel',
    'o',
    '1',
    'Prijsvoordeel',
    { least: -1, most: 1, excludesLeast: true, excludesMost: true },
    'Lagere prijs door concurrentie; negatief is duurder.',
  ),
  input('leveringsrisico', 'o', '1', 'Leveringsrisico', SHARE, 'Deel van bekostigde uren dat niet geleverd wordt.'),
  input(
    'overschot_terug',
    'o',
    '1',
    'Overschot terug',
    SHARE,
    'Deel van een overschot dat naar de gemeente teruggaat.',
  ),
  input('reserve_max', 'o', '1', 'Grens egalisatiereserve', { least: 0, most: 10 }, 'Als deel van het budget.', share),
  input('contractduur', 'o', '1', 'Contractduur', { least: 0, most: 100, excludesLeast: true }, 'In jaren.'),
  input('beheer_fte', 'o', 'fte', 'Beheer', AMOUNT, 'Formatie bij de gemeente.'),
  input('voorbereiding_uren', 'o', 'uur', 'Voorbereiding gemeente', AMOUNT, 'Uren per contract.'),
  input('extern_advies', 'o', 'euro', 'Extern advies', AMOUNT, 'Per contract.'),
  input('voorbereiding_aanbieder_uren', 'o', 'uur', 'Voorbereiding per inschrijver', AMOUNT, 'Uren per contract.'),
  input('aantal_inschrijvers', 'o', '1', 'Inschrijvers', AMOUNT, 'Aanbieders die een aanvraag of inschrijving doen.'),
  input('controleverklaring', 'o', 'euro', 'Controleverklaring', AMOUNT, 'Per jaar.'),
  input(
    'gelijke_voet',
    '',
    '1',
    'Gelijke voet',
    SWITCH,
    '1: alle bekostigingen krijgen dezelfde regel voor tekort en overschot.',
  ),
  input('gelijke_hardheid', '', '1', 'Hardheid op gelijke voet', SHARE, 'Deel van een tekort dat dan geweigerd wordt.'),
  input(
    'prijsvoordeel_reeel',
    '',
    '1',
    'Reëel deel van het prijsvoordeel',
    SHARE,
    'Wat echte doelmatigheid is en geen overdracht van de aanbieder.',
  ),
  input('kosten_beschikking', '', 'euro/beschikking', 'Kosten per beschikking', AMOUNT, 'Bij de gemeente.'),
  input('kosten_declaratie', '', 'euro/declaratie', 'Kosten per declaratie', AMOUNT, 'Bij de gemeente.'),
  input('uurtarief_ambtelijk', '', 'euro/uur', 'Ambtelijk uurtarief', AMOUNT, 'Voor voorbereiding.'),
  input('fte_ambtelijk', '', 'euro/fte', 'Kosten per fte gemeente', AMOUNT, 'Per jaar.'),
  input('uurtarief_aanbieder', '', 'euro/uur', 'Uurtarief aanbieder', AMOUNT, 'Voor verantwoording en voorbereiding.'),
  input('bedrag', 'k', 'euro', 'Eenmalige kosten', AMOUNT, 'Valt in jaar 0.'),
  input(
    'verrekenen',
    '',
    '1',
    'Verrekenen',
    SWITCH,
    '1: gemeenten van buiten krijgen een rekening voor hun leerlingen in de groepen.',
  ),
  input(
    'inzet_onderwijs_uren',
    '',
    'uur/locatie',
    'Inzet van de school',
    { least: 0, most: UNBOUNDED },
    'Uren per locatie per jaar.',
  ),
  input('uurtarief_onderwijs', '', 'euro/uur', 'Uurtarief onderwijs', AMOUNT, 'Voor die uren.'),
  input('ruimte_per_school', '', 'euro/locatie', 'Ruimte per locatie', AMOUNT, 'Per jaar.'),
  input('bijdrage_onderwijs', '', 'euro', 'Bijdrage onderwijs', AMOUNT, 'In geld, per jaar.'),
  input('bijdrage_swv', '', 'euro', 'Bijdrage samenwerkingsverband', AMOUNT, 'In geld, per jaar.'),
  input('discontovoet', '', '1', 'Discontovoet', GROWTH, 'Reëel, per jaar.'),
  input(
    'waardering_onvervuld',
    '',
    '1',
    'Waarde van gemiste zorg',
    { least: 0, most: 1000 },
    'Welvaart die een leerling mist per euro niet geleverde zorg.',
  ),
  input('omvang', 'e', 'eenheid/grondslag', 'Omvang', REAL, 'Per eenheid van de grondslag, per jaar.'),
  input('toerekening', 'e', '1', 'Toerekening', SHARE, 'Deel dat aan het arrangement te danken is.'),
  input('vertraging', 'e', '1', 'Vertraging', DURATION, 'Jaren voor het effect begint.'),
  input('opbouw', 'e', '1', 'Opbouw', { least: 0, most: 100, excludesLeast: true }, 'Jaren tot het effect vol is.'),
  input('prijs', 'e', 'euro/eenheid', 'Prijs', REAL, 'Leeg: PM, genoemd maar niet meegeteld.', empty),
  input('reele_groei', 'e', '1', 'Reële prijsgroei', GROWTH, 'Per jaar, boven de inflatie.'),
  input(
    'optimismecorrectie',
    'e',
    '1',
    'Optimismecorrectie',
    SHARE,
    'Afslag op baten, naar de zekerheid van het effect.',
  ),
  input('dekkingsnorm', '', '1', 'Dekkingsnorm', SHARE, 'Laagste aanvaardbare deel van de behoefte dat bekostigd is.'),
  input(
    'maanden_per_jaar',
    '',
    '1',
    'Maanden per jaar',
    POSITIVE,
    'Een constante is ook invoer: in een formule staat geen getal.',
  ),
  input(
    'declaraties_individueel',
    '',
    'declaratie/cliënt',
    'Declaraties individuele hulp',
    AMOUNT,
    'Per cliënt per jaar.',
  ),
];
