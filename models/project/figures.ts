import type { Bekostiging } from '../lines/index.ts';

/** Grade of evidence: A measured here or official and current, B official but older or from elsewhere, C derived, D assumption. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** A default with its range, source and grade. Yearly inputs may hold a list. */
export interface Figure {
  readonly waarde: number | null | readonly number[];
  readonly laag?: number | readonly number[];
  readonly hoog?: number | readonly number[];
  readonly graad: Grade;
  readonly bron: string;
}

const AANNAME = 'Aanname, geen bron gevonden';
const VNG = 'VNG, tariefindex 2023–2025 (6,43 %, 5,71 %, 3,94 %)';
const BREDA = 'Tarievenoverzicht jeugdhulp 2022, gemeente Breda: pgb ÷ 0,9 × 1,169';
const AWB = 'Awb 4:46 en 4:72 (egalisatiereserve)';
const OCW = 'OCW in cijfers';

/** low–default–high */
function range(laag: number, waarde: number, hoog: number, graad: Grade = 'D', bron = AANNAME): Figure {
  return { waarde, laag, hoog, graad, bron };
}

function fixed(waarde: number | null | readonly number[], graad: Grade = 'D', bron = AANNAME): Figure {
  return { waarde, graad, bron };
}

export const GENERAL: Readonly<Record<string, Figure>> = {
  prijspeil: fixed(2025, 'A', 'Prijspeil van de standaardwaarden'),
  horizon: fixed(10, 'D', 'Afspraak van het model'),
  looptijd_pilot: fixed(5, 'B', 'Enschede en Zwolle: vijf jaar'),
  na_pilot: fixed(1),
  aandeel_jeugdhulp: range(
    0.3,
    0.6,
    0.9,
    'B',
    'Twente 30–90 %, Hengelo 60–80 %, Almelo 55–80 %, Oldenzaal 47 % en 33 %, Amsterdam tot 60 %',
  ),
  leerlinggroei: fixed(0, 'D', 'Aanname; de onderwijssoort van de school is niet opgegeven'),
  aantal_locaties: fixed(1, 'D', 'Eén locatie, tenzij opgegeven'),
  uitgaven_referentie: fixed(null, 'D', 'Niet bekend, tenzij opgegeven'),
  deelnemend: fixed(1, 'D', 'Doet mee, tenzij opgegeven'),
  looptijd_beschikking: range(0.5, 1, 2, 'D', 'Aanname; volgens het Twentse plan zijn beschikkingen kort'),
  autonome_groei: range(0, 0.02, 0.04, 'B', 'NJi/CBS: jeugdzorg +3,2 %/jr 2016–19, +0,8 %/jr 2021–24'),
  prijsindex: range(0.02, 0.035, 0.06, 'B', VNG),
  prijsschok: fixed([0], 'D', 'Geen schok, tenzij opgegeven'),
  inflatie: range(0.015, 0.02, 0.03, 'D', 'Doel van het monetaire beleid'),
  ingroei: fixed([0.6, 0.85, 1], 'D', 'Aanname; wie nog een beschikking heeft stroomt gedurende het jaar in (Almere)'),
  lekkage: range(0, 0.15, 0.3, 'D', 'Aanname over de omvang; Almere en Kamer: individuele beschikkingen bleven komen'),
  aanzuigende_werking: range(0, 0.15, 0.3, 'D', 'Aanname: makkelijke toegang zonder beschikking'),
  doelmatigheid: range(0, 0.03, 0.1),
  preventie_per_jaar: range(0, 0.01, 0.02, 'D', 'Aanname; Amsterdam meldt minder verwijzingen, zonder getal'),
  preventie_max: range(0, 0.03, 0.08, 'D', 'Aanname; Amsterdam meldt minder verwijzingen, zonder getal'),
  preventie_vertraging: fixed(1),
  uitstraling_preventie: range(0, 0.5, 1),
  coordinatie_fte: range(0.5, 1, 2, 'D', 'Aanname; Hengelo heeft één coördinator voor zeven scholen'),
  fte_kosten: range(
    95_000,
    110_000,
    125_000,
    'C',
    'Dicht bij de zorgtarieven (Breda 2022, bijgewerkt), bij 1.250 × 0,95 uur',
  ),
  productieve_uren: range(1_100, 1_250, 1_400),
  benutting: range(0.85, 0.95, 1),
  fte_kosten_functie: fixed(null, 'D', 'Leeg: kostenneutraal met de tarieven; geen bron zegt anders'),
  budget_basis: fixed(null, 'D', 'Afgeleid van de uitgaven, tenzij opgegeven'),
  krimp: {
    waarde: [0, 0.03, 0.03, 0.03, 0.03, 0],
    laag: 0,
    // The cut belongs to the pilot: after it nothing is drawn.
    hoog: [0.08, 0.08, 0.08, 0.08, 0.08, 0],
    graad: 'D',
    bron: 'Aanname; Enschede en Zwolle noemen “elk jaar minder”, geen bron geeft een percentage',
  },
  index_doorgifte: range(0, 1, 1, 'D', 'AMvB reële prijzen Jeugdwet (Stb. 2024, 69) vraagt indexering'),
  schok_doorgifte: fixed(0),
  volume_doorgifte: range(
    0,
    0,
    1,
    'D',
    'Aanname; de wijziging van het basisjaar in Enschede laat zien dat volume niet werd doorgegeven',
  ),
  budget_volgt_ingroei: fixed(1),
  terugval: range(0.2, 0.4, 0.6),
  meerprijs_individueel: range(0, 0.1, 0.25),
  gelijke_voet: fixed(0, 'D', 'Zoals gecontracteerd'),
  gelijke_hardheid: range(0, 0.5, 1, 'D', 'Aanname; alleen om op gelijke voet te vergelijken'),
  prijsvoordeel_reeel: range(0, 0, 1, 'D', 'Aanname; IPSE 2023: geen eenduidig effect van concurrentie op de prijs'),
  kosten_beschikking: range(200, 450, 900),
  kosten_declaratie: range(2, 5, 15),
  uurtarief_ambtelijk: fixed(85),
  fte_ambtelijk: fixed(110_000),
  uurtarief_aanbieder: fixed(75),
  verrekenen: fixed(0, 'D', 'Niet verrekenen, tenzij opgegeven'),
  inzet_onderwijs_uren: range(100, 200, 400),
  uurtarief_onderwijs: range(45, 55, 65),
  ruimte_per_school: range(4_000, 8_000, 15_000),
  bijdrage_onderwijs: fixed(0, 'B', 'Enschede, Hengelo: geen bijdrage in geld'),
  bijdrage_swv: fixed(0, 'B', 'Enschede, Hengelo: geen bijdrage in geld'),
  discontovoet: range(
    0.016,
    0.0225,
    0.029,
    'A',
    'Werkgroep discontovoet 2020: 2,25 % reëel; laag en hoog aangenomen; kijk of er een nieuwer advies is',
  ),
  waardering_onvervuld: range(0.5, 1, 2, 'D', 'Aanname, geen bron; kijk naar de waarde waarbij het omslaat'),
  toerekening: fixed(1, 'D', 'Geheel, tenzij opgegeven'),
  vertraging: fixed(0, 'D', 'Geen vertraging, tenzij opgegeven'),
  opbouw: fixed(1, 'D', 'Meteen vol, tenzij opgegeven'),
  prijs: fixed(null, 'D', 'PM: geen prijs gevonden'),
  reele_groei: fixed(0),
  dekkingsnorm: fixed(0.95),
  maanden_per_jaar: fixed(12, 'A', 'Kalender'),
  declaraties_individueel: fixed(12, 'D', 'Elke maand een declaratie'),
};

export const ONDERWIJSSOORTEN = ['so', 'vso', 'sbo', 'pro'] as const;
export type Onderwijssoort = (typeof ONDERWIJSSOORTEN)[number];

export const LEERLINGGROEI: Readonly<Record<Onderwijssoort, Figure>> = {
  so: range(0.01, 0.024, 0.035, 'B', `${OCW}: so 29.137 (2016) → 34.510 (2023)`),
  vso: range(0.01, 0.024, 0.035, 'B', `${OCW}: so 29.137 (2016) → 34.510 (2023), ook voor vso cluster 3 en 4`),
  sbo: range(-0.02, -0.013, 0.018, 'B', `${OCW}: −1,3 %/jr 2019–23, +1,8 %/jr 2016–19`),
  pro: range(-0.01, 0, 0.01),
};

interface Zorgvorm {
  readonly naam: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** tarief low–default–high; uren low–default–high; zorgmix, groepsgrootte, collectief_deel, groepsaandeel */
function zorgvorm(
  naam: string,
  tarief: [number, number, number],
  pgb: string,
  uren: [number, number, number],
  mix: number,
  groep: number,
  collectief: number,
  groepsaandeel: number,
): Zorgvorm {
  return {
    naam,
    figures: {
      tarief_basis: range(...tarief, 'C', `${BREDA} (${pgb})`),
      uren_per_client: range(...uren),
      zorgmix: fixed(mix),
      groepsgrootte: fixed(groep),
      collectief_deel: fixed(collectief),
      groepsaandeel: fixed(groepsaandeel),
    },
  };
}

export const ZORGVORMEN: Readonly<Record<string, Zorgvorm>> = {
  begeleiding_individueel: zorgvorm(
    'Begeleiding individueel',
    [65, 75, 85],
    '57,78 per uur, midden',
    [40, 60, 80],
    0.4,
    1,
    0.9,
    0.1,
  ),
  begeleiding_groep: zorgvorm(
    'Begeleiding groep',
    [20, 24, 28],
    '18,36 per uur, zwaar',
    [120, 160, 200],
    0.1,
    4,
    0.9,
    1,
  ),
  behandeling: zorgvorm(
    'Behandeling (jeugd- en opvoedhulp, lvb)',
    [90, 103, 115],
    '79,38 per uur',
    [25, 40, 60],
    0.25,
    1,
    0.8,
    0.2,
  ),
  jeugd_ggz: zorgvorm('Jeugd-ggz', [100, 115, 130], '1,47 per minuut', [15, 25, 40], 0.3, 1, 0.7, 0.1),
  dagbehandeling: zorgvorm('Dagbehandeling', [33, 37, 42], '28,62 per uur, zwaar', [360, 480, 600], 0.05, 3, 0.5, 0.5),
};

export const PER_BEKOSTIGING: Readonly<Record<Bekostiging, Readonly<Record<string, Figure>>>> = {
  productie: {
    volumeprikkel: range(-0.01, 0, 0.03),
    preventieprikkel: range(0.8, 1, 1.1),
    beschikking_in_arrangement: range(0, 0.5, 1, 'D', 'Aanname; Rotterdam koopt in zonder individuele beschikkingen'),
    declaraties_per_client: range(1, 6, 12),
    verantwoording_uren: range(150, 300, 500),
    plafond_hardheid: range(0, 0, 1),
  },
  functie: {
    volumeprikkel: range(-0.01, 0, 0.01),
    preventieprikkel: range(0.9, 1, 1.1),
    beschikking_in_arrangement: fixed(0),
    declaraties_per_client: fixed(0),
    verantwoording_uren: range(100, 200, 400),
    plafond_hardheid: range(0, 1, 1),
  },
  populatie: {
    volumeprikkel: range(-0.02, 0, 0.01),
    preventieprikkel: range(0.9, 1, 1.3),
    beschikking_in_arrangement: fixed(0),
    declaraties_per_client: fixed(0),
    verantwoording_uren: range(100, 200, 400),
    band_aanbieder: range(0, 0.05, 0.1, 'D', 'Aanname; de Amsterdamse rekenkamer vraagt een “veiligheidsventiel”'),
    gemeente_aandeel_boven_band: range(
      0,
      0.5,
      1,
      'D',
      'Aanname; de Amsterdamse rekenkamer vraagt een “veiligheidsventiel”',
    ),
  },
  resultaat: {
    volumeprikkel: range(-0.02, 0, 0.02),
    preventieprikkel: range(0.9, 1, 1.1),
    beschikking_in_arrangement: range(0, 0.5, 1, 'D', 'Aanname; Rotterdam koopt in zonder individuele beschikkingen'),
    declaraties_per_client: range(1, 6, 12),
    verantwoording_uren: range(150, 300, 500),
    plafond_hardheid: range(0, 0, 1),
    opslag_risico: range(0, 0.05, 0.12),
    resultaatdeel: range(0.1, 0.2, 0.4),
    slagingskans: range(0.5, 0.7, 0.85),
    slagingskans_verwacht: fixed(0.7),
  },
};

const BEIDE_VORMEN: Readonly<Record<string, Figure>> = {
  startvertraging_maanden: range(1, 6, 12),
  prijsvoordeel: range(-0.03, 0, 0.03, 'D', 'IPSE 2023: geen eenduidig effect'),
  leveringsrisico: range(0, 0.0075, 0.03),
  contractduur: fixed(4),
  beheer_fte: range(0.2, 0.4, 0.7),
  voorbereiding_uren: range(
    150,
    600,
    1_500,
    'D',
    'Aanname; gemeenten noemen aanbesteden zwaar (Deloitte voor VWS 2020), zonder bedragen',
  ),
  extern_advies: range(
    0,
    20_000,
    60_000,
    'D',
    'Aanname; gemeenten noemen aanbesteden zwaar (Deloitte voor VWS 2020), zonder bedragen',
  ),
  voorbereiding_aanbieder_uren: fixed(150),
  aantal_inschrijvers: fixed(6),
};

/** The same default for both forms unless a source says otherwise. */
export const PER_ORGANISATIEVORM: Readonly<Record<string, Readonly<Record<string, Figure>>>> = {
  subsidie: {
    ...BEIDE_VORMEN,
    overschot_terug: fixed(1, 'B', AWB),
    reserve_max: fixed(0.1, 'D', `${AWB}; de 10 % is een aanname`),
    controleverklaring: range(0, 5_000, 10_000, 'D', 'Aanname; gebruikelijk bij subsidies'),
  },
  aanbesteding: {
    ...BEIDE_VORMEN,
    overschot_terug: fixed(0, 'B', `${AWB}: alleen bij subsidies`),
    reserve_max: fixed(0, 'B', `${AWB}: alleen bij subsidies`),
    controleverklaring: fixed(0, 'D', 'Aanname; gebruikelijk bij subsidies, niet bij contracten'),
  },
};

/** Of an organisation form that the project adds itself. */
export const ORGANISATIEVORM_ANDERS = BEIDE_VORMEN;

export const OPTIMISMECORRECTIE: Readonly<Record<Grade, Figure>> = {
  A: fixed(0, 'D', 'Idee: Greater Manchester CBA; waarde aangenomen'),
  B: fixed(0.05, 'D', 'Idee: Greater Manchester CBA; waarde aangenomen'),
  C: fixed(0.15, 'D', 'Idee: Greater Manchester CBA; waarde aangenomen'),
  D: fixed(0.25, 'D', 'Idee: Greater Manchester CBA; waarde aangenomen'),
};

interface Effect {
  readonly naam: string;
  readonly actor: string;
  readonly soort: string;
  /** The lower of the grades of price and size. */
  readonly zekerheid: Grade;
  readonly grondslag: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

function effect(naam: string, actor: string, soort: string, figures: Effect['figures']): Effect {
  return { naam, actor, soort, zekerheid: 'D', grondslag: 'bereikte_leerlingen', figures };
}

const duration = (opbouw: number, vertraging: number) => ({ opbouw: fixed(opbouw), vertraging: fixed(vertraging) });
const QALY = '“Ten minste 50.000”, NTvG 2013';

export const EFFECTEN: Readonly<Record<string, Effect>> = {
  verblijf_vermeden: effect('Verblijf vermeden (gezinshuisjaar)', 'gemeente', 'financieel', {
    omvang: range(-0.001, 0.002, 0.005),
    toerekening: fixed(0.5),
    prijs: fixed(59_700, 'B', '€ 163,59 per dag, Bollenstreek 2024'),
    ...duration(2, 1),
  }),
  leerlingenvervoer: effect('Leerlingenvervoer', 'gemeente', 'financieel', {
    omvang: range(-0.005, 0.005, 0.015),
    prijs: fixed(3_978, 'A', 'Oberon 2024, over 2023'),
    ...duration(2, 1),
  }),
  terugstroom_regulier: effect('Terugstroom naar regulier onderwijs', 'samenwerkingsverband', 'financieel', {
    omvang: range(-0.005, 0.005, 0.015),
    prijs: range(
      6_635,
      12_938,
      31_420,
      'B',
      'Begroting 2024 SWV Kop van Noord-Holland: so laag (sbo 6.635; so midden 21.053, hoog 31.420)',
    ),
    ...duration(3, 1),
  }),
  thuiszitten: effect('Thuiszitten voorkomen (schooljaar)', 'jeugdigen', 'immaterieel', {
    omvang: range(-0.005, 0.01, 0.025),
    prijs: fixed(9_100, 'B', 'Basisbekostiging per po-leerling 2022, als ondergrens'),
    ...duration(2, 0),
  }),
  tijd_onderwijs: effect('Tijd van het onderwijs (uren)', 'onderwijs', 'financieel', {
    omvang: range(-3, 3, 9),
    prijs: fixed(55),
    ...duration(1, 0),
  }),
  tijd_ouders: effect('Tijd van ouders (uren)', 'gezinnen', 'immaterieel', {
    omvang: range(0, 10, 20),
    prijs: range(
      9,
      12,
      15,
      'C',
      'Mantelzorg 9,30–10 per uur (TPEdigitaal, rond 2007) en reistijd 9,25 (2010), geïndexeerd',
    ),
    ...duration(1, 0),
  }),
  kwaliteit_leven_jeugdige: effect('Kwaliteit van leven jeugdige (QALY)', 'jeugdigen', 'immaterieel', {
    omvang: range(-0.005, 0.01, 0.025),
    prijs: range(20_000, 50_000, 80_000, 'B', QALY),
    ...duration(2, 0),
  }),
  kwaliteit_leven_ouders: effect('Kwaliteit van leven ouders (QALY)', 'gezinnen', 'immaterieel', {
    omvang: range(-0.002, 0.004, 0.01),
    prijs: fixed(50_000, 'B', QALY),
    ...duration(2, 0),
  }),
  startkwalificatie: effect('Startkwalificatie', 'rijk', 'financieel', {
    omvang: fixed(0, 'D', 'PM: 32 % van nieuwe voortijdig schoolverlaters had jeugdzorg (CBS 2018–19)'),
    prijs: fixed(null, 'D', 'PM: geen prijs gevonden'),
    ...duration(3, 3),
  }),
  participatie_volwassenheid: effect('Participatie als volwassene', 'rijk', 'financieel', {
    omvang: fixed(0, 'D', 'PM: geen omvang gevonden'),
    prijs: fixed(null, 'D', 'PM: geen prijs gevonden'),
    ...duration(3, 5),
  }),
};

/** Whether an effect is one of the model's own; others are the project's. */
export const isStandardEffect = (id: string): boolean => Object.hasOwn(EFFECTEN, id);
