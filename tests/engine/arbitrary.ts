import fc from 'fast-check';
import { ACTOREN_EFFECT } from '../../models/lines/index.ts';

/** What stands in a project file for one value: all inputs are given, so defaults never decide a test. */
export type Value = number | number[] | null;
export type Values = Record<string, Value>;
export type Item = { id: string; naam: string; [input: string]: Value | string | Record<string, number> };

/** `invoer` as the arbitrary makes it: the lists and objects apart, everything else a value. */
export interface Invoer {
  scholen: Item[];
  gemeenten: Item[];
  zorgvormen: Item[];
  effecten: Item[];
  eenmalige_kosten: Item[];
  bekostiging: Record<string, Values>;
  organisatievorm: Record<string, Values>;
  optimismecorrectie: Values;
  [input: string]: Value | Item[] | Values | Record<string, Values>;
}

export interface ProjectJson {
  format: string;
  schemaVersion: number;
  modelVersion: string;
  appVersion: string;
  naam: string;
  seed: number;
  invoer: Invoer;
  scenarios: unknown[];
}

/**
 * Bases an effect can have, with the powers they scale by: `euro` when every price is multiplied, `leerling` when every
 * number of pupils is. What scales with neither is a fixed amount per year.
 */
export const GRONDSLAGEN = [
  { formula: 'bereikte_leerlingen', euro: 0, leerling: 1 },
  { formula: 'leerlingen_totaal', euro: 0, leerling: 1 },
  { formula: 'clienten_arrangement', euro: 0, leerling: 1 },
  { formula: 'max(0, leerlingen_totaal - bereikte_leerlingen)', euro: 0, leerling: 1 },
  { formula: 'vorig(bereikte_leerlingen, jeugdhulpleerlingen_totaal) / 2', euro: 0, leerling: 1 },
  { formula: 'professionaluren', euro: 0, leerling: 1 },
  { formula: 'onvervuld', euro: 1, leerling: 1 },
  { formula: 'lasten_gemeente', euro: 1, leerling: 1 },
  { formula: 'budget_per_leerling', euro: 1, leerling: 0 },
  { formula: 'dekkingsgraad', euro: 0, leerling: 0 },
  { formula: 'i + 1', euro: 0, leerling: 0 },
] as const;

/**
 * Whole steps rather than any double: numbers of an ordinary size whose sums still round, that shrink to readable ones.
 * No denormals and no 1e300, where a relative tolerance would say nothing.
 */
function steps(least: number, most: number, step: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: 0, max: Math.round((most - least) / step) })
    .map((count) => Number((least + count * step).toPrecision(12)));
}

/** Mostly something, now and then exactly an edge of what the input can be: there formulas divide by 0 or switch. */
function edged(arbitrary: fc.Arbitrary<number>, ...edges: number[]): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 4 * edges.length, arbitrary },
    ...edges.map((edge) => ({ weight: 1, arbitrary: fc.constant(edge) })),
  );
}

const share = edged(steps(0, 1, 0.01), 0, 1);
const flag = fc.constantFrom(0, 1);
const amount = (most: number) => edged(steps(0, most, most / 1000), 0);
const perYear = (one: fc.Arbitrary<number>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 1, arbitrary: one },
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 8 }) },
  ) as fc.Arbitrary<Value>;
const orEmpty = (one: fc.Arbitrary<number>): fc.Arbitrary<number | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });

const gemeenten = fc
  .array(fc.record({ deelnemend: flag }), { minLength: 1, maxLength: 3 })
  .map((list): Item[] => list.map((item, index) => ({ id: `g${index}`, naam: `Gemeente ${index}`, ...item })));

function scholen(places: readonly Item[]): fc.Arbitrary<Item[]> {
  const school = fc.record({
    leerlingen_basis: edged(steps(1, 400, 0.5), 0),
    aandeel_jeugdhulp: share,
    leerlinggroei: steps(-0.2, 0.2, 0.004),
    aantal_locaties: fc.nat({ max: 4 }),
    uitgaven_referentie: orEmpty(amount(500_000)),
    weights: fc.array(fc.nat({ max: 10 }), { minLength: places.length, maxLength: places.length }),
  });
  return fc.array(school, { minLength: 1, maxLength: 4 }).map((list) =>
    list.map(({ weights, ...item }, index): Item => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      // Whole weights over their sum: the shares come to 1 within rounding, and some are exactly 0.
      const shares = total > 0 ? weights.map((weight) => weight / total) : weights.map((_, at) => (at === 0 ? 1 : 0));
      const herkomst = Object.fromEntries(places.map(({ id }, at) => [id, shares[at]!]));
      return { id: `s${index}`, naam: `School ${index}`, ...item, herkomst };
    }),
  );
}

const zorgvormen = fc
  .array(
    fc.record({
      zorgmix: edged(steps(0.05, 1, 0.05), 0),
      uren_per_client: edged(steps(1, 200, 1), 0),
      groepsgrootte: steps(0.5, 8, 0.5),
      tarief_basis: edged(steps(5, 150, 0.5), 0),
      looptijd_beschikking: steps(0.25, 3, 0.25),
      collectief_deel: share,
      groepsaandeel: share,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list): Item[] => list.map((item, index) => ({ id: `z${index}`, naam: `Zorgvorm ${index}`, ...item })));

const effecten = fc
  .array(
    fc.record({
      actor: fc.constantFrom(...ACTOREN_EFFECT),
      soort: fc.constantFrom('financieel', 'immaterieel'),
      zekerheid: fc.constantFrom('A', 'B', 'C', 'D'),
      grondslag: fc.constantFrom(...GRONDSLAGEN.map(({ formula }) => formula as string)),
      omvang: steps(-0.02, 0.05, 0.001),
      toerekening: share,
      vertraging: steps(0, 4, 0.5),
      opbouw: steps(0.5, 5, 0.5),
      prijs: fc.oneof(
        { weight: 4, arbitrary: steps(-2_000, 20_000, 10) as fc.Arbitrary<number | null> },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      reele_groei: steps(-0.05, 0.05, 0.005),
    }),
    { minLength: 0, maxLength: 6 },
  )
  .map((list): Item[] => list.map((item, index) => ({ id: `e${index}`, naam: `Effect ${index}`, ...item })));

const eenmalige_kosten = fc
  .array(amount(50_000), { minLength: 0, maxLength: 3 })
  .map((list): Item[] => list.map((bedrag, index) => ({ id: `k${index}`, naam: `Post ${index}`, bedrag })));

const forEveryModel = {
  volumeprikkel: steps(-0.05, 0.05, 0.005),
  // With preventie_max up to 0.6 the product stays below 1: more cannot be prevented than there is.
  preventieprikkel: steps(0, 1.6, 0.05),
  beschikking_in_arrangement: share,
  declaraties_per_client: steps(0, 12, 1),
  verantwoording_uren: steps(0, 400, 10),
};

const bekostiging = fc.record({
  productie: fc.record({ ...forEveryModel, plafond_hardheid: share }),
  functie: fc.record({ ...forEveryModel, plafond_hardheid: share }),
  populatie: fc.record({
    ...forEveryModel,
    band_aanbieder: edged(steps(0, 0.3, 0.01), 0, 10),
    gemeente_aandeel_boven_band: share,
  }),
  resultaat: fc.record({
    ...forEveryModel,
    plafond_hardheid: share,
    opslag_risico: edged(steps(-0.5, 0.5, 0.01), -1),
    resultaatdeel: share,
    slagingskans: share,
    slagingskans_verwacht: share,
  }),
});

const organisatievorm = fc.record({
  startvertraging: share,
  prijsvoordeel: edged(steps(-0.3, 0.5, 0.01), 0),
  leveringsrisico: share,
  overschot_terug: share,
  reserve_max: edged(steps(0, 0.5, 0.01), 0),
  contractduur: steps(0.5, 8, 0.5),
  beheer_fte: steps(0, 2, 0.1),
  voorbereiding_uren: steps(0, 1_500, 50),
  extern_advies: amount(50_000),
  voorbereiding_aanbieder_uren: steps(0, 300, 10),
  aantal_inschrijvers: steps(0, 10, 1),
  controleverklaring: amount(10_000),
});

const general = fc.record({
  startjaar: fc.integer({ min: 2018, max: 2030 }),
  jaren_terug: fc.nat({ max: 4 }),
  prijspeil: fc.integer({ min: 2018, max: 2030 }),
  horizon: fc.integer({ min: 1, max: 8 }),
  looptijd_pilot: fc.integer({ min: 1, max: 8 }),
  na_pilot: flag,
  autonome_groei: steps(-0.1, 0.1, 0.005),
  prijsindex: steps(-0.05, 0.1, 0.005),
  prijsschok: perYear(edged(steps(-0.2, 0.3, 0.01), 0)),
  inflatie: steps(-0.02, 0.08, 0.005),
  ingroei: perYear(share),
  lekkage: share,
  aanzuigende_werking: edged(steps(0, 0.6, 0.01), 0),
  doelmatigheid: edged(steps(0, 0.5, 0.01), 0, 1),
  preventie_per_jaar: edged(steps(0, 0.2, 0.01), 0),
  preventie_max: edged(steps(0, 0.6, 0.01), 0),
  preventie_vertraging: steps(0, 3, 0.5),
  uitstraling_preventie: share,
  coordinatie_fte: edged(steps(0, 3, 0.1), 0),
  fte_kosten: amount(120_000),
  productieve_uren: edged(steps(800, 1_600, 10), 0),
  benutting: share,
  fte_kosten_functie: orEmpty(amount(150_000)),
  budget_basis: orEmpty(amount(2_000_000)),
  krimp: perYear(edged(steps(-0.1, 0.3, 0.01), 0, 1)),
  index_doorgifte: share,
  schok_doorgifte: share,
  volume_doorgifte: share,
  budget_volgt_ingroei: flag,
  terugval: share,
  meerprijs_individueel: edged(steps(-0.3, 0.5, 0.01), -1),
  gelijke_voet: fc.constantFrom(0, 0, 0, 1),
  gelijke_hardheid: share,
  prijsvoordeel_reeel: share,
  kosten_beschikking: amount(900),
  kosten_declaratie: amount(20),
  uurtarief_ambtelijk: amount(120),
  fte_ambtelijk: amount(120_000),
  uurtarief_aanbieder: amount(100),
  verrekenen: flag,
  inzet_onderwijs_uren: steps(0, 400, 10),
  uurtarief_onderwijs: amount(80),
  ruimte_per_school: amount(15_000),
  bijdrage_onderwijs: amount(20_000),
  bijdrage_swv: amount(20_000),
  discontovoet: steps(-0.02, 0.1, 0.0025),
  waardering_onvervuld: edged(steps(0, 3, 0.05), 0),
  dekkingsnorm: share,
  maanden_per_jaar: edged(fc.constant(12), 4),
  declaraties_individueel: steps(0, 12, 1),
});

/** A valid project file with every input in it; nothing is left to a default. */
export const projectJson: fc.Arbitrary<ProjectJson> = gemeenten.chain((places) =>
  fc
    .record({
      general,
      places: fc.constant(places),
      schools: scholen(places),
      zorgvormen,
      effecten,
      eenmalige_kosten,
      bekostiging,
      subsidie: organisatievorm,
      aanbesteding: organisatievorm,
      optimismecorrectie: fc.record({ A: share, B: share, C: share, D: share }),
    })
    .map((drawn): ProjectJson => {
      const { jaren_terug, ...rest } = drawn.general;
      const months = rest.maanden_per_jaar;
      const form = ({ startvertraging, ...values }: typeof drawn.subsidie): Values => ({
        startvertraging_maanden: startvertraging * Math.min(12, months),
        ...values,
      });
      const perPupil = drawn.zorgvormen.reduce(
        (sum, { zorgmix, uren_per_client, tarief_basis }) =>
          sum + Number(zorgmix) * Number(uren_per_client) * Number(tarief_basis),
        0,
      );
      const schools = drawn.schools.map((school): Item => {
        // Known spending on no care at all is refused when the file is read, and rightly.
        const canCalibrate = Number(school.leerlingen_basis) * Number(school.aandeel_jeugdhulp) * perPupil > 0;
        return canCalibrate ? school : { ...school, uitgaven_referentie: null };
      });
      return {
        format: 'bekostigingsverkenner',
        schemaVersion: 1,
        modelVersion: '1.0.0',
        appVersion: '0.1.0',
        naam: 'Willekeurig',
        seed: 1,
        invoer: {
          ...rest,
          referentiejaar: rest.startjaar - jaren_terug,
          scholen: schools,
          gemeenten: drawn.places,
          zorgvormen: drawn.zorgvormen,
          effecten: drawn.effecten,
          eenmalige_kosten: drawn.eenmalige_kosten,
          bekostiging: drawn.bekostiging,
          organisatievorm: { subsidie: form(drawn.subsidie), aanbesteding: form(drawn.aanbesteding) },
          optimismecorrectie: drawn.optimismecorrectie,
        },
        scenarios: [],
      };
    }),
);

/** A copy of which `invoer` may be changed in place. */
export function withInvoer(project: ProjectJson, change: (invoer: Invoer) => void): ProjectJson {
  const copy = structuredClone(project);
  change(copy.invoer);
  return copy;
}

/** What may be different in the tiny project; every key is optional. */
export interface TinyChanges {
  /** Inputs at the top of `invoer`. */
  invoer?: Values;
  school?: Values;
  zorgvorm?: Values;
  /** Shares of the pupils from a, which takes part, and from b, which does not. */
  herkomst?: { a: number; b: number };
  /** For both organisation forms. */
  vorm?: Values;
  productie?: Values;
  functie?: Values;
  populatie?: Values;
  resultaat?: Values;
  /** Inputs and attributes of each effect; by default 1 unit per pupil reached, at once, grade A, at a price of 0. */
  effecten?: Record<string, Value | string>[];
  eenmalig?: number[];
}

/**
 * One school of 100 pupils, of whom 50 are client of one form of care: 20 hours each at € 100, so 1,000 hours and
 * € 100,000 a year. 80 % of it moves into the arrangement: 800 hours, € 80,000. Nothing grows, nothing costs anything
 * besides, nobody is rewarded or delayed; three years, all of them pilot; the derived budget is exactly enough.
 */
export function tiny(changes: TinyChanges = {}): ProjectJson {
  const model = {
    volumeprikkel: 0,
    preventieprikkel: 1,
    beschikking_in_arrangement: 0,
    declaraties_per_client: 0,
    verantwoording_uren: 0,
  };
  const form = {
    startvertraging_maanden: 0,
    prijsvoordeel: 0,
    leveringsrisico: 0,
    overschot_terug: 1,
    reserve_max: 0,
    contractduur: 4,
    beheer_fte: 0,
    voorbereiding_uren: 0,
    extern_advies: 0,
    voorbereiding_aanbieder_uren: 0,
    aantal_inschrijvers: 0,
    controleverklaring: 0,
  };
  const effect = {
    actor: 'jeugdigen',
    soort: 'immaterieel',
    zekerheid: 'A',
    grondslag: 'bereikte_leerlingen',
    omvang: 1,
    toerekening: 1,
    vertraging: 0,
    opbouw: 1,
    prijs: 0,
    reele_groei: 0,
  };
  return {
    format: 'bekostigingsverkenner',
    schemaVersion: 1,
    modelVersion: '1.0.0',
    appVersion: '0.1.0',
    naam: 'Klein voorbeeld',
    seed: 1,
    invoer: {
      startjaar: 2025,
      referentiejaar: 2025,
      prijspeil: 2025,
      horizon: 3,
      looptijd_pilot: 3,
      na_pilot: 0,
      autonome_groei: 0,
      prijsindex: 0,
      prijsschok: [0],
      inflatie: 0,
      ingroei: [1],
      lekkage: 0,
      aanzuigende_werking: 0,
      doelmatigheid: 0,
      preventie_per_jaar: 0,
      preventie_max: 0,
      preventie_vertraging: 0,
      uitstraling_preventie: 0,
      coordinatie_fte: 0,
      fte_kosten: 100_000,
      productieve_uren: 1_000,
      benutting: 0.8,
      fte_kosten_functie: null,
      budget_basis: null,
      krimp: [0],
      index_doorgifte: 1,
      schok_doorgifte: 0,
      volume_doorgifte: 0,
      budget_volgt_ingroei: 1,
      terugval: 0,
      meerprijs_individueel: 0,
      gelijke_voet: 0,
      gelijke_hardheid: 0.5,
      prijsvoordeel_reeel: 0,
      kosten_beschikking: 0,
      kosten_declaratie: 0,
      uurtarief_ambtelijk: 0,
      fte_ambtelijk: 0,
      uurtarief_aanbieder: 0,
      verrekenen: 0,
      inzet_onderwijs_uren: 0,
      uurtarief_onderwijs: 0,
      ruimte_per_school: 0,
      bijdrage_onderwijs: 0,
      bijdrage_swv: 0,
      discontovoet: 0,
      waardering_onvervuld: 1,
      dekkingsnorm: 0.95,
      maanden_per_jaar: 12,
      declaraties_individueel: 0,
      ...changes.invoer,
      scholen: [
        {
          id: 'school',
          naam: 'School',
          leerlingen_basis: 100,
          aandeel_jeugdhulp: 0.5,
          leerlinggroei: 0,
          aantal_locaties: 1,
          uitgaven_referentie: null,
          herkomst: changes.herkomst ?? { a: 1, b: 0 },
          ...changes.school,
        },
      ],
      gemeenten: [
        { id: 'a', naam: 'Gemeente A', deelnemend: 1 },
        { id: 'b', naam: 'Gemeente B', deelnemend: 0 },
      ],
      zorgvormen: [
        {
          id: 'zorg',
          naam: 'Zorg',
          zorgmix: 1,
          uren_per_client: 20,
          groepsgrootte: 2,
          tarief_basis: 100,
          looptijd_beschikking: 1,
          collectief_deel: 0.8,
          groepsaandeel: 0,
          ...changes.zorgvorm,
        },
      ],
      effecten: (changes.effecten ?? []).map((own, index) => ({
        id: `effect_${index}`,
        naam: `Effect ${index}`,
        ...effect,
        ...own,
      })),
      eenmalige_kosten: (changes.eenmalig ?? []).map((bedrag, index) => ({
        id: `post_${index}`,
        naam: `Post ${index}`,
        bedrag,
      })),
      bekostiging: {
        productie: { ...model, plafond_hardheid: 1, ...changes.productie },
        functie: { ...model, plafond_hardheid: 1, ...changes.functie },
        populatie: { ...model, band_aanbieder: 0, gemeente_aandeel_boven_band: 0, ...changes.populatie },
        resultaat: {
          ...model,
          plafond_hardheid: 1,
          opslag_risico: 0,
          resultaatdeel: 0,
          slagingskans: 0.7,
          slagingskans_verwacht: 0.7,
          ...changes.resultaat,
        },
      },
      organisatievorm: { subsidie: { ...form, ...changes.vorm }, aanbesteding: { ...form, ...changes.vorm } },
      optimismecorrectie: { A: 0, B: 0, C: 0, D: 0.25 },
    },
    scenarios: [],
  };
}
