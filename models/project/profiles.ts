import type { ProjectFile } from './schema.ts';

/** A set of assumptions that somebody may hold, as a ready scenario. An opinion: no study shows it. */
export interface Profile {
  readonly id: string;
  readonly naam: string;
  /** What one must believe. */
  readonly belief: string;
  readonly invoer: ProjectFile['invoer'];
}

const opinion = (waarde: number) => ({
  waarde,
  bron: 'Mening: aannameprofiel, geen onderzoek toont dit aan',
  graad: 'D',
});

/** The assumption profiles of figures.md. */
export const PROFILES: readonly Profile[] = [
  {
    id: 'aanbesteden_is_zwaarder',
    naam: 'Mening: aanbesteden is zwaarder',
    belief:
      'Een aanbesteding kost de gemeente en de aanbieders meer voorbereiding dan een subsidie, en begint later: start na 9 maanden, 900 uur en € 40.000 advies, 8 inschrijvers van elk 200 uur.',
    invoer: {
      organisatievorm: {
        aanbesteding: {
          startvertraging_maanden: opinion(9),
          voorbereiding_uren: opinion(900),
          extern_advies: opinion(40000),
          voorbereiding_aanbieder_uren: opinion(200),
          aantal_inschrijvers: opinion(8),
        },
      },
    },
  },
  {
    id: 'subsidie_is_vrijblijvender',
    naam: 'Mening: subsidie is vrijblijvender',
    belief:
      'Wat in een subsidie is afgesproken, is niet af te dwingen en komt er vaker niet: 1,5 % van de zorg valt uit, bij een aanbesteding 0,5 %.',
    invoer: {
      organisatievorm: {
        subsidie: { leveringsrisico: opinion(0.015) },
        aanbesteding: { leveringsrisico: opinion(0.005) },
      },
    },
  },
  {
    id: 'concurrentie_werkt',
    naam: 'Mening: concurrentie werkt',
    belief: 'Aanbieders die om een opdracht strijden, vragen 3 % minder voor dezelfde zorg.',
    invoer: { organisatievorm: { aanbesteding: { prijsvoordeel: opinion(0.03) } } },
  },
  {
    id: 'populatie_prikkelt_tot_preventie',
    naam: 'Mening: populatiebekostiging prikkelt tot preventie',
    belief: 'Wie een vast bedrag voor de hele school krijgt, voorkomt 30 % meer zorg dan anders.',
    invoer: { bekostiging: { populatie: { preventieprikkel: opinion(1.3) } } },
  },
  {
    id: 'pxq_groeit_door',
    naam: 'Mening: P×Q groeit door',
    belief: 'Wie per uur betaald krijgt, levert elk jaar 2 % meer uren per leerling.',
    invoer: { bekostiging: { productie: { volumeprikkel: opinion(0.02) } } },
  },
];
