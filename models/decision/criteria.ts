import type { Criterion } from '../project/index.ts';

const MODELS = ['productie', 'functie', 'populatie', 'resultaat'] as const;
const FORMS = ['subsidie', 'aanbesteding'] as const;
type Grade = 'A' | 'B' | 'C' | 'D';

const TWENTE = 'Overzicht onderwijs-zorgarrangementen Twente, BMC, 3 maart 2021';
const OPINION = 'Mening: geen onderzoek vergelijkt de varianten hierop.';

/** Scores in the order of MODELS, for subsidie and for aanbesteding, with why and how sure. */
function standard(
  id: string,
  naam: string,
  uitleg: string,
  scores: Readonly<Record<(typeof FORMS)[number], readonly [number, number, number, number]>>,
  bron: string,
  graad: Grade = 'D',
): Criterion {
  const entries = FORMS.flatMap((form) =>
    MODELS.map((model, at) => [`${model}/${form}`, { score: scores[form][at]!, bron, graad }] as const),
  );
  return { id, naam, uitleg, gewicht: 5, scores: Object.fromEntries(entries) };
}

/**
 * What variants are weighed on until a project says otherwise. No study compares the variants on these: a score is an
 * opinion (D), unless a source describes the very difference it stands for (C: derived from it).
 */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  standard(
    'afdwingbaarheid',
    'Afdwingbaarheid',
    'Kan de gemeente eisen dat de afgesproken hulp er komt?',
    { subsidie: [2, 2, 1, 2], aanbesteding: [5, 4, 4, 5] },
    `${TWENTE}, par. 2.2.1: bij inkoop zijn diensten af te dwingen, bij subsidie niet. Het verschil per bekostiging is een mening.`,
    'C',
  ),
  standard(
    'administratieve_lasten',
    'Administratieve lasten',
    'Hoe weinig werk kost verantwoorden, declareren en beschikken? 5 is het minste werk.',
    { subsidie: [2, 4, 5, 2], aanbesteding: [1, 4, 4, 1] },
    `${TWENTE}, par. 2.2.1: een taak voor een populatie vraagt geen verantwoording per leerling. De hoogte is een mening.`,
  ),
  standard(
    'op_en_afschalen',
    'Op- en afschalen',
    'Kan de hulp snel mee met wat een leerling nodig heeft?',
    { subsidie: [3, 3, 5, 3], aanbesteding: [3, 2, 4, 3] },
    `${TWENTE}, par. 3.1.5: in Enschede (een vast bedrag) is snel ingezette hulp het grootste voordeel. ${OPINION}`,
  ),
  standard(
    'toegang_buiten',
    'Toegang voor leerlingen van buiten',
    'Krijgen leerlingen uit andere gemeenten dezelfde hulp?',
    { subsidie: [2, 5, 3, 2], aanbesteding: [2, 5, 3, 2] },
    `${TWENTE}: in Utrecht (fte’s) geldt de hulp voor alle leerlingen, in Enschede alleen de groepen. De hoogte is een mening.`,
  ),
  standard(
    'prikkel_preventie',
    'Prikkel tot preventie',
    'Loont het voor de aanbieder om zorg te voorkomen?',
    { subsidie: [1, 3, 5, 3], aanbesteding: [1, 3, 5, 3] },
    `${OPINION} De gedachte: wie een vast bedrag krijgt, verdient aan voorkomen; wie per uur betaald krijgt niet.`,
  ),
  standard(
    'beheersbaarheid_budget',
    'Beheersbaarheid budget',
    'Weet de gemeente vooraf wat zij uitgeeft?',
    { subsidie: [2, 4, 5, 2], aanbesteding: [2, 4, 4, 2] },
    `${OPINION} De gedachte: een vast bedrag of vaste fte’s staan vooraf vast. Wie het tekort draagt, staat bij de cijfers.`,
  ),
  standard(
    'keuzevrijheid_ouders',
    'Keuzevrijheid ouders',
    'Kunnen ouders zelf een hulpverlener kiezen?',
    { subsidie: [4, 2, 2, 4], aanbesteding: [4, 2, 2, 4] },
    `${TWENTE}, par. 3.1.5: een andere aanbieder dan de hoofdaanbieder kan, maar kost energie, tijd en geld. De hoogte is een mening.`,
  ),
  standard(
    'continuiteit_hulpverlener',
    'Continuïteit van de hulpverlener',
    'Houdt een leerling dezelfde vertrouwde hulpverlener?',
    { subsidie: [2, 5, 4, 2], aanbesteding: [2, 4, 3, 2] },
    `${TWENTE}, par. 4.4.6: in Utrecht (vaste medewerkers op school) geven vaste gezichten vertrouwen. De hoogte is een mening.`,
  ),
];

/** A new criterion: in the middle for every variant, an opinion until somebody says why. */
export function newCriterion(id: string, naam: string, variants: readonly string[]): Criterion {
  return {
    id,
    naam,
    gewicht: 5,
    scores: Object.fromEntries(variants.map((variant) => [variant, { score: 3, graad: 'D' as const }])),
  };
}
