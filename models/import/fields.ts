import { plainly } from './grid.ts';

/** How the rows of a sheet are meant. */
export type Layout = 'scholen' | 'herkomst' | 'gemeenten';
export const LAYOUTS: readonly Layout[] = ['scholen', 'herkomst', 'gemeenten'];

/** Inputs of a school that a sheet can hold in a column. */
export const VALUES = [
  'leerlingen_basis',
  'aandeel_jeugdhulp',
  'leerlinggroei',
  'aantal_locaties',
  'uitgaven_referentie',
] as const;
export type ValueId = (typeof VALUES)[number];

export type FieldId =
  | ValueId
  | 'naam'
  | 'brin'
  | 'vestiging'
  | 'onderwijssoort'
  | 'plaats'
  | 'gemeente'
  | 'aantal'
  | 'aandeel'
  | 'deelnemend';

/** What a column is: a field, the pupils from the gemeente that it is called after, or nothing that is taken over. */
export type Role = FieldId | 'herkomst' | 'negeer';

export interface Field {
  readonly id: FieldId;
  /** In the list of choices, in messages and, with `heading`, in the template. */
  readonly label: string;
  readonly heading?: string;
  readonly layouts: readonly Layout[];
  readonly kind: 'tekst' | 'aantal' | 'deel' | 'schakelaar';
  /** Headings that mean it, as `plainly` writes them. */
  readonly synonyms: readonly string[];
}

const SCHOOLS: readonly Layout[] = ['scholen', 'herkomst'];

/**
 * Headings as schools, municipalities and DUO write them. Of DUO's open data the columns that are relied on are
 * BRIN_NUMMER and VESTIGINGSNUMMER (from 2023 on INSTELLINGSCODE and VESTIGINGSCODE), INSTELLINGSNAAM_VESTIGING, SOORT_PO,
 * GEMEENTENAAM (where the school stands), GEMEENTENAAM_LEERLING (where the pupil lives), TOTAAL and AANTAL_LEERLINGEN: in
 * "Leerlingen po per gemeente, postcode leerling en leeftijd" and "Leerlingen po per onderwijssoort, cluster en leeftijd".
 * Files from 1 November 2023 on have "<5" where there are 1 to 4 pupils.
 */
export const FIELDS: readonly Field[] = [
  {
    id: 'naam',
    label: 'Naam van de school',
    heading: 'School',
    layouts: SCHOOLS,
    kind: 'tekst',
    synonyms: [
      'school',
      'scholen',
      'naam',
      'schoolnaam',
      'naam school',
      'naam van de school',
      'vestigingsnaam',
      'naam vestiging',
      'instelling',
      'instellingsnaam',
      'instellingsnaam vestiging',
    ],
  },
  {
    id: 'brin',
    label: 'BRIN',
    heading: 'BRIN',
    layouts: SCHOOLS,
    kind: 'tekst',
    synonyms: [
      'brin',
      'brin nummer',
      'brinnummer',
      'brin code',
      'brincode',
      'instellingscode',
      'brin vestiging',
      'brin6',
    ],
  },
  {
    id: 'vestiging',
    label: 'Nummer van de vestiging',
    layouts: SCHOOLS,
    kind: 'tekst',
    synonyms: ['vestiging', 'vestigingsnummer', 'vestigings nummer', 'vestigingscode', 'vestigingsnr'],
  },
  {
    id: 'onderwijssoort',
    label: 'Onderwijssoort',
    heading: 'Onderwijssoort',
    layouts: SCHOOLS,
    kind: 'tekst',
    synonyms: [
      'onderwijssoort',
      'soort',
      'soort onderwijs',
      'soort po',
      'soort primair onderwijs',
      'type po',
      'schoolsoort',
      'schooltype',
      'onderwijstype',
    ],
  },
  {
    id: 'plaats',
    label: 'Gemeente waar de school staat (om uit te kiezen)',
    layouts: SCHOOLS,
    kind: 'tekst',
    synonyms: ['gemeente van de school', 'gemeente school', 'gemeentenaam vestiging', 'vestigingsgemeente'],
  },
  {
    id: 'leerlingen_basis',
    label: 'Leerlingen in jaar 0',
    heading: 'Leerlingen',
    layouts: ['scholen'],
    kind: 'aantal',
    synonyms: [
      'leerlingen',
      'leerlingen in jaar 0',
      'aantal leerlingen',
      'leerlingenaantal',
      'leerlingaantal',
      'ingeschreven leerlingen',
      'totaal leerlingen',
      'leerlingen totaal',
      'totaal',
      'aantal',
    ],
  },
  {
    id: 'aandeel_jeugdhulp',
    label: 'Aandeel met jeugdhulp',
    heading: 'Aandeel met jeugdhulp',
    layouts: ['scholen'],
    kind: 'deel',
    synonyms: [
      'aandeel met jeugdhulp',
      'aandeel jeugdhulp',
      'percentage jeugdhulp',
      'percentage met jeugdhulp',
      '% jeugdhulp',
      '% met jeugdhulp',
      'met jeugdhulp',
    ],
  },
  {
    id: 'leerlinggroei',
    label: 'Leerlinggroei per jaar',
    heading: 'Leerlinggroei per jaar',
    layouts: ['scholen'],
    kind: 'deel',
    synonyms: ['leerlinggroei', 'leerlinggroei per jaar', 'groei', 'groei per jaar'],
  },
  {
    id: 'aantal_locaties',
    label: 'Locaties',
    heading: 'Locaties',
    layouts: ['scholen'],
    kind: 'aantal',
    synonyms: ['locaties', 'aantal locaties'],
  },
  {
    id: 'uitgaven_referentie',
    label: 'Bekende uitgaven in het referentiejaar',
    heading: 'Bekende uitgaven in het referentiejaar',
    layouts: ['scholen'],
    kind: 'aantal',
    synonyms: [
      'bekende uitgaven',
      'bekende uitgaven in het referentiejaar',
      'uitgaven',
      'uitgaven referentiejaar',
      'uitgaven jeugdhulp',
    ],
  },
  {
    id: 'gemeente',
    label: 'Gemeente',
    heading: 'Gemeente',
    layouts: ['herkomst', 'gemeenten'],
    kind: 'tekst',
    synonyms: [
      'woongemeente',
      'woongemeente leerling',
      'gemeente van herkomst',
      'herkomstgemeente',
      'gemeente leerling',
      'gemeentenaam leerling',
      'gemeente',
      'gemeenten',
      'gemeentenaam',
    ],
  },
  {
    id: 'aantal',
    label: 'Aantal leerlingen uit die gemeente',
    heading: 'Leerlingen',
    layouts: ['herkomst'],
    kind: 'aantal',
    synonyms: ['aantal', 'leerlingen', 'aantal leerlingen', 'totaal', 'leerlingenaantal'],
  },
  {
    id: 'aandeel',
    label: 'Aandeel van de leerlingen van de school',
    heading: 'Aandeel',
    layouts: ['herkomst'],
    kind: 'deel',
    synonyms: ['aandeel', 'percentage', 'deel', '%', 'herkomst'],
  },
  {
    id: 'deelnemend',
    label: 'Doet mee',
    heading: 'Doet mee',
    layouts: ['gemeenten'],
    kind: 'schakelaar',
    synonyms: ['doet mee', 'deelnemend', 'deelnemer', 'deelname', 'neemt deel'],
  },
];

export function fieldOf(id: FieldId): Field {
  return FIELDS.find((field) => field.id === id)!;
}

/** Headings of a gemeente that can only be where pupils live. */
export const ORIGIN_ONLY: readonly string[] = fieldOf('gemeente').synonyms.slice(0, 6);

/** Headings of columns with numbers that are no gemeente. */
export const NO_GEMEENTE =
  /^(?:l ?\d{1,2}(?: (?:min|plus))?|leerjaar.*|leeftijd.*|\d{1,2} jaar.*|(?:19|20)\d\d.*|post ?code.*|adres.*|straat.*|huis ?nummer.*|plaats.*|tele.*|provincie.*|denominatie.*|cluster.*|bevoegd gezag.*|bestuur.*|gemeente ?nummer.*|gemeente ?code.*|peil ?datum.*|jaar|datum|totaal.*|som|samen|nr|nummer|volg ?nummer|id|code|opmerking.*|.*(?:klas|groep|leerling|school).*)$/;

/** A heading that is a year: pupils in that year. */
export const YEAR = /^(?:leerlingen|aantal|aantal leerlingen)? ?((?:19|20)\d\d)(?: (?:19|20)?\d\d)?$/;

const KINDS: Readonly<Record<string, readonly string[]>> = {
  so: ['so', 'speciaal onderwijs'],
  vso: ['vso', 'voortgezet speciaal onderwijs'],
  sbo: ['sbo', 'speciaal basisonderwijs'],
  pro: ['pro', 'praktijkonderwijs', 'pro praktijkonderwijs'],
};
const REGULAR: readonly string[] = ['bo', 'basisonderwijs', 'regulier', 'vo', 'vmbo', 'havo', 'vwo', 'mbo'];
const KIND_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
  ...REGULAR.map((name) => [name, 'regulier'] as const),
]);

/** A kind of school: one of ours, `regulier` (no special needs: left out), or undefined where it says something else. */
export function kindOf(text: string): string | undefined {
  return KIND_OF.get(plainly(text));
}

/** A row that adds up the others. */
export const TOTAL = /^(?:sub ?totaal|totaal|eind ?totaal|total|som|alle (?:scholen|gemeenten|vestigingen))\b/;

const ON: readonly string[] = ['1', 'ja', 'j', 'x', 'waar', 'true', 'yes', 'doet mee'];
const OFF: readonly string[] = ['0', 'nee', 'n', 'onwaar', 'false', 'no', 'doet niet mee'];

export function switchOf(text: string): 0 | 1 | undefined {
  const said = plainly(text);
  if (ON.includes(said)) return 1;
  return OFF.includes(said) ? 0 : undefined;
}

/** `01AB` with `0` or `01AB00` is vestiging 01AB00; without a number of the vestiging it is the BRIN as it stands. */
export function brinOf(brin: string, branch: string): string | null {
  const said = brin
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 20);
  if (said === '') return null;
  const number = branch
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 20);
  if (number === '' || said.length > 4) return said;
  return number.startsWith(said) ? number : `${said}${number.padStart(2, '0')}`;
}
