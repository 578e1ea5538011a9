import type { Term } from './types.ts';

/** Funding models, organisation forms, and who carries a shortage. */
export const FUNDING_TERMS: readonly Term[] = [
  {
    id: 'bekostiging',
    term: 'Bekostiging',
    synonyms: ['bekostigingsvorm', 'financiering', 'betaalmodel', 'bekostigingsmodel'],
    meaning:
      'De afspraak waarop het geld rust: op een groep leerlingen, op personeel, op geleverde uren of op een resultaat. Er zijn er hier vier.',
    see: ['populatiebekostiging', 'functiebekostiging', 'productiebekostiging', 'resultaatbekostiging'],
    lines: ['betaling'],
  },
  {
    id: 'populatiebekostiging',
    term: 'Populatiebekostiging',
    synonyms: ['lumpsum', 'taakgericht', 'taakgerichte uitvoeringsvariant', 'vast bedrag', 'populatiegebonden budget'],
    meaning:
      'De aanbieder krijgt een vast bedrag voor alle leerlingen van een groep scholen, en regelt daarvoor alle hulp. Is er te weinig, dan gaat het tekort eerst naar de [reserve](begrip:egalisatiereserve), dan tot een grens naar de aanbieder ([band](begrip:band)), en daarna naar gemeente en leerling.',
    see: ['bekostiging', 'egalisatiereserve', 'band'],
    lines: ['band_aanbieder', 'gemeente_aandeel_boven_band'],
  },
  {
    id: 'functiebekostiging',
    term: 'Functiebekostiging',
    synonyms: ['beschikbaarheidsbekostiging', 'formatiebekostiging', 'capaciteitsbekostiging', 'vaste formatie'],
    meaning:
      'De gemeente betaalt een aantal medewerkers dat op school beschikbaar is. Is er meer vraag dan zij uren hebben, dan is er een tekort. Is er minder vraag, dan zijn er betaalde uren zonder werk (leegloop).',
    see: ['bekostiging'],
    lines: ['fte', 'fte_prijs', 'fte_kosten_functie', 'capaciteit_uren', 'leegloop_uren'],
  },
  {
    id: 'productiebekostiging',
    term: 'Productiebekostiging',
    synonyms: [
      'PxQ',
      'P×Q',
      'P x Q',
      'inspanningsgericht',
      'inspanningsgerichte uitvoeringsvariant',
      'prijs keer hoeveelheid',
      'betalen per uur',
    ],
    meaning:
      'De aanbieder stuurt een rekening voor elk geleverd uur. Komt de rekening boven het budget, dan hangt het van het [plafond](begrip:plafond) af of de gemeente bijlegt of dat zorg wordt geweigerd.',
    see: ['bekostiging', 'plafond'],
    lines: ['rekening', 'declaraties_per_client', 'volumeprikkel'],
  },
  {
    id: 'resultaatbekostiging',
    term: 'Resultaatbekostiging',
    synonyms: [
      'uitkomstgericht',
      'uitkomstbekostiging',
      'outputgericht',
      'betalen naar resultaat',
      'outputbekostiging',
    ],
    meaning:
      'De prijs hangt deels af van het aantal trajecten dat slaagt. De aanbieder loopt risico en rekent daarvoor een opslag.',
    see: ['bekostiging', 'opslag'],
    lines: ['opslag_risico', 'resultaatdeel', 'slagingskans', 'slagingskans_verwacht', 'prijsfactor'],
  },
  {
    id: 'organisatievorm',
    term: 'Organisatievorm',
    synonyms: ['contractvorm', 'verwervingsvorm', 'inkoopvorm'],
    meaning: 'Hoe gemeente en aanbieder aan elkaar verbonden zijn: met een subsidie of met een aanbesteding.',
    see: ['subsidie', 'aanbesteding'],
  },
  {
    id: 'subsidie',
    term: 'Subsidie',
    synonyms: ['subsidierelatie', 'beschikking tot subsidie', 'subsidieregeling'],
    meaning:
      'De gemeente geeft geld voor een activiteit. Dat de activiteit er komt, kan zij niet afdwingen. De aanbieder mag een [egalisatiereserve](begrip:egalisatiereserve) vormen; wat overblijft gaat terug.',
    see: ['aanbesteding', 'egalisatiereserve'],
    lines: ['overschot_terug', 'reserve_max', 'controleverklaring'],
  },
  {
    id: 'aanbesteding',
    term: 'Aanbesteding',
    synonyms: ['inkoop', 'overheidsopdracht', 'tender', 'contract na aanbesteding', 'inbesteden'],
    meaning:
      'De gemeente koopt hulp in met een contract, na een openbare keuze uit inschrijvers. Wat is afgesproken kan zij afdwingen. Een overschot houdt de aanbieder.',
    see: ['subsidie'],
    lines: ['voorbereiding_uren', 'extern_advies', 'aantal_inschrijvers', 'voorbereiding_aanbieder_uren'],
  },
  {
    id: 'variant',
    term: 'Variant',
    synonyms: ['combinatie', 'model', 'optie'],
    meaning: 'Eén bekostiging met één organisatievorm. Vier keer twee geeft acht varianten.',
    see: ['bekostiging', 'organisatievorm'],
  },
  {
    id: 'tekort',
    term: 'Tekort',
    synonyms: ['gat', 'overschrijding', 'te weinig geld'],
    meaning:
      'Het geld dat ontbreekt om alle zorg van het arrangement te leveren. Bij productie en resultaat is het de rekening boven het budget.',
    see: ['drager', 'krimp'],
    lines: ['tekort', 'tekort_pilot'],
  },
  {
    id: 'drager',
    term: 'Drager van het tekort',
    synonyms: ['wie betaalt', 'risico', 'risicodrager', 'wie draagt het tekort'],
    meaning:
      'Bij wie het tekort terechtkomt: de reserve, de aanbieder, de gemeente of de leerling. Wat de leerling draagt, is zorg die niet wordt geleverd.',
    see: ['tekort', 'afgesproken', 'dekkingsgraad'],
    lines: ['uit_reserve', 'tekort_gedragen_aanbieder', 'tekort_gemeente', 'onvervuld_in_tekort'],
  },
  {
    id: 'egalisatiereserve',
    term: 'Egalisatiereserve',
    synonyms: ['reserve', 'spaarpot', 'buffer', 'egalisatie'],
    meaning:
      'Geld dat de aanbieder bij een subsidie mag bewaren van goede jaren voor slechte jaren, tot een deel van het budget. In het laatste jaar wordt de reserve afgerekend.',
    see: ['subsidie', 'tekort'],
    lines: ['reserve', 'reservegrens', 'reserve_max', 'uit_reserve', 'naar_reserve', 'terug_reserve'],
  },
  {
    id: 'band',
    term: 'Band van de aanbieder',
    synonyms: ['eigen risico', 'veiligheidsventiel', 'bandbreedte', 'risicoband'],
    meaning:
      'Tot dit deel van het budget draagt de aanbieder een tekort zelf. Boven de band betalen gemeente en leerling.',
    see: ['populatiebekostiging', 'drager'],
    lines: ['band', 'band_aanbieder', 'gemeente_aandeel_boven_band'],
  },
  {
    id: 'plafond',
    term: 'Hardheid van het plafond',
    synonyms: ['budgetplafond', 'plafond', 'harde grens', 'omzetplafond'],
    meaning:
      'Het deel van een overschrijding dat niemand betaalt. Bij 0 legt de gemeente alles bij. Bij 1 wordt alle zorg boven het budget geweigerd.',
    see: ['productiebekostiging', 'tekort'],
    lines: ['plafond_hardheid', 'hardheid', 'geweigerd', 'toegezegd'],
  },
  {
    id: 'opslag',
    term: 'Risico-opslag',
    synonyms: ['opslag', 'risicopremie'],
    meaning: 'Wat een aanbieder boven de kosten vraagt omdat hij bij resultaatbekostiging risico loopt.',
    see: ['resultaatbekostiging'],
    lines: ['opslag_risico', 'prijsfactor'],
  },
  {
    id: 'afgesproken',
    term: 'Zoals afgesproken',
    synonyms: ['contract', 'zoals gecontracteerd', 'volgens contract'],
    meaning:
      'Elke variant met zijn eigen regels voor tekort en overschot. Zo ziet u wie wat draagt. Voor vergelijken is er [op gelijke voet](begrip:gelijke-voet).',
    see: ['gelijke-voet', 'drager'],
  },
  {
    id: 'gelijke-voet',
    term: 'Op gelijke voet',
    synonyms: ['gelijke regels', 'eerlijk vergelijken', 'dezelfde regel', 'gelijke voet'],
    meaning:
      'Alle varianten krijgen dezelfde regel voor tekort en overschot. Verschillen komen dan niet doordat de ene variant een tekort anders verdeelt. Gebruik dit om varianten te vergelijken en op volgorde te zetten.',
    see: ['afgesproken', 'variant'],
    lines: ['gelijke_voet', 'gelijke_hardheid'],
  },
  {
    id: 'verrekenen',
    term: 'Verrekenen',
    synonyms: ['doorbelasten', 'woonplaatsbeginsel', 'rekening sturen', 'onderlinge verrekening'],
    meaning:
      'Gemeenten die niet meedoen krijgen een rekening voor hun leerlingen in de groepen. Staat dit uit, dan betalen de deelnemende gemeenten voor hen.',
    see: ['meelift', 'deelnemend'],
    lines: ['verrekenen', 'lasten_overige', 'kosten_overige'],
  },
  {
    id: 'meelift',
    term: 'Meelift',
    synonyms: ['meeliften', 'leerlingen van buiten', 'meeliftende leerlingen', 'vreemdverblijf'],
    meaning:
      'Hulp in groepen aan leerlingen uit gemeenten die niet meedoen. De groepen staan open voor alle leerlingen van de school.',
    see: ['verrekenen', 'deelnemend'],
    lines: ['meelift', 'meelift_aandeel', 'meelift_gemeente', 'groepsaandeel'],
  },
  {
    id: 'deelnemend',
    term: 'Deelnemende gemeente',
    synonyms: ['deelnemer', 'doet mee', 'contractgemeente'],
    meaning:
      'Een gemeente die meedoet aan het arrangement en ervoor betaalt. Haar uitgaven zijn het hoofdbedrag in de tabellen.',
    see: ['meelift', 'besparing'],
    lines: ['deelnemend', 'deelname', 'lasten_deelnemers', 'besparing_deelnemers'],
  },
  {
    id: 'leveringsrisico',
    term: 'Leveringsrisico',
    synonyms: ['niet leveren', 'uitval van uren', 'onzekere levering'],
    meaning: 'Het deel van de betaalde uren dat toch niet wordt geleverd, bijvoorbeeld door vacatures.',
    lines: ['leveringsrisico', 'leveringsgraad'],
  },
  {
    id: 'prijsvoordeel',
    term: 'Prijsvoordeel',
    synonyms: ['concurrentievoordeel', 'lagere prijs', 'marktwerking'],
    meaning:
      'Een lagere prijs door concurrentie. Een negatieve waarde betekent duurder. Onderzoek vindt hier geen duidelijk effect van, dus de standaard is 0. Voor de samenleving is een lagere prijs alleen winst als er ook beter wordt gewerkt.',
    lines: ['prijsvoordeel', 'prijsvoordeel_reeel', 'prijsoverdracht'],
  },
];
