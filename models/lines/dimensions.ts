import type { DimensionDeclaration } from '../language/index.ts';

export const BEKOSTIGINGEN = ['productie', 'functie', 'populatie', 'resultaat'] as const;
export const ORGANISATIEVORMEN = ['subsidie', 'aanbesteding'] as const;
export const VOETEN = ['contract', 'gelijk'] as const;
export const ZEKERHEDEN = ['A', 'B', 'C', 'D'] as const;
export const SOORTEN_EFFECT = ['financieel', 'immaterieel'] as const;

/** Who an effect can belong to. In the actor table the gemeente is split into those that take part and the others. */
export const ACTOREN_EFFECT = [
  'gemeente',
  'aanbieder',
  'onderwijs',
  'samenwerkingsverband',
  'jeugdigen',
  'gezinnen',
  'rijk',
  'zorgverzekeraar',
] as const;

export const ACTOREN = {
  deelnemende_gemeenten: 'Deelnemende gemeenten',
  overige_gemeenten: 'Overige gemeenten',
  aanbieder: 'Aanbieder',
  onderwijs: 'Onderwijs',
  samenwerkingsverband: 'Samenwerkingsverband',
  jeugdigen: 'Jeugdigen',
  gezinnen: 'Gezinnen',
  rijk: 'Rijk',
  zorgverzekeraar: 'Zorgverzekeraar',
} as const;

export type Bekostiging = (typeof BEKOSTIGINGEN)[number];
export type Voet = (typeof VOETEN)[number];
export type Actor = keyof typeof ACTOREN;

/** In layout order, the last one running fastest: variant and footing outside, years inside. */
export const DIMENSIONS: readonly (DimensionDeclaration & { readonly label: string })[] = [
  { id: 'b', label: 'bekostiging', followsFromUse: true, members: BEKOSTIGINGEN },
  { id: 'o', label: 'organisatievorm', followsFromUse: true, members: ORGANISATIEVORMEN },
  { id: 'voet', label: 'voet', followsFromUse: true, members: VOETEN },
  { id: 's', label: 'school' },
  { id: 'z', label: 'zorgvorm' },
  { id: 'g', label: 'gemeente' },
  { id: 'e', label: 'effect', attributes: { actor: ACTOREN_EFFECT, soort: SOORTEN_EFFECT } },
  { id: 'a', label: 'actor', members: Object.keys(ACTOREN) },
  { id: 'k', label: 'eenmalige kostenpost' },
  { id: 't', label: 'jaar' },
];
