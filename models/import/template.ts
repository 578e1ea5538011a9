import { itemsOf, type ProjectFile } from '../project/index.ts';
import { type FieldId, fieldOf, VALUES } from './fields.ts';
import type { Content } from './grid.ts';

/** A sheet to be written. Text is text, also where it looks like a formula. */
export interface TemplateSheet {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Columns of shares, shown as percentages. */
  readonly percentages: readonly number[];
}

const SCHOOL_FIELDS: readonly FieldId[] = ['naam', 'brin', 'onderwijssoort', ...VALUES];
const NAME_WIDTH = 34;
const WIDTH = 16;

/**
 * What the project says of schools, gemeenten and origin, as sheets that can be filled in and imported again. What it
 * leaves to a default is left empty: so it comes back as it was.
 */
export function filledTemplate(file: ProjectFile): TemplateSheet[] {
  const towns = itemsOf(file, 'gemeenten');
  const schools = itemsOf(file, 'scholen').map((school): Content[] => {
    const shares = (school.herkomst ?? {}) as Record<string, unknown>;
    return [
      String(school.naam ?? school.id),
      textIn(school.brin),
      textIn(school.onderwijssoort),
      ...VALUES.map((id) => numberIn(school[id])),
      ...towns.map(({ id }) => (Object.hasOwn(shares, id) ? numberIn(shares[id]) : null)),
    ];
  });
  const names = towns.map(({ id, naam }) => String(naam ?? id));
  const takesPart = towns.map(({ deelnemend }) => (numberIn(deelnemend) === 0 ? 'nee' : 'ja'));
  return [
    explanation(),
    schoolSheet(names, schools),
    {
      name: 'Gemeenten',
      rows: [
        [fieldOf('gemeente').heading!, fieldOf('deelnemend').heading!],
        ...names.map((naam, index) => [naam, takesPart[index]!]),
      ],
      widths: [NAME_WIDTH, WIDTH],
      percentages: [],
    },
  ];
}

/** Sheets to fill in, one per layout. @param towns names of the gemeenten that get a column */
export function emptyTemplate(towns: readonly string[]): TemplateSheet[] {
  return [
    explanation(),
    schoolSheet(towns, []),
    {
      name: 'Herkomst',
      rows: [['School', 'BRIN', 'Onderwijssoort', 'Woongemeente', 'Leerlingen']],
      widths: [NAME_WIDTH, WIDTH, WIDTH, NAME_WIDTH, WIDTH],
      percentages: [],
    },
    {
      name: 'Gemeenten',
      rows: [['Gemeente', 'Doet mee'], ...towns.map((town) => [town, null])],
      widths: [NAME_WIDTH, WIDTH],
      percentages: [],
    },
  ];
}

function schoolSheet(towns: readonly string[], schools: readonly Content[][]): TemplateSheet {
  const headings = [...SCHOOL_FIELDS.map((id) => fieldOf(id).heading!), ...towns.map((town) => `Herkomst ${town}`)];
  const shares = SCHOOL_FIELDS.flatMap((id, column) => (fieldOf(id).kind === 'deel' ? [column] : []));
  return {
    name: 'Scholen',
    rows: [headings, ...schools],
    widths: [
      NAME_WIDTH,
      ...headings.slice(1).map((heading) => Math.max(WIDTH, Math.min(heading.length + 2, NAME_WIDTH))),
    ],
    percentages: [...shares, ...towns.map((_, index) => SCHOOL_FIELDS.length + index)],
  };
}

function explanation(): TemplateSheet {
  const rows = EXPLANATION.map((text): Content[] => [text]);
  return { name: 'Uitleg', rows, widths: [100], percentages: [] };
}

const EXPLANATION: readonly string[] = [
  'Scholen, gemeenten en herkomst voor Bekostigingsverkenner',
  'Vul een blad in, bewaar het bestand en kies in het programma op Populatie: Importeren. Daar kiest u het blad. U ziet eerst wat er verandert.',
  'De bladen:',
  'Scholen heeft een regel per school. De kolommen met Herkomst zeggen welk deel van de leerlingen in die gemeente woont; per school samen 100 %. Aantallen leerlingen mogen ook. Voeg gerust een kolom toe: Herkomst en dan de naam van de gemeente.',
  'Herkomst is een andere manier voor hetzelfde: een regel per school en gemeente, met het aantal leerlingen. Gebruik één van de twee.',
  'Gemeenten zegt met ja of nee welke gemeente meedoet. Lees dit blad na de scholen in.',
  'De kolommen van Scholen:',
  'BRIN mag leeg blijven. Staat het er, dan wordt de school daaraan herkend, en anders aan haar naam.',
  'Bij Onderwijssoort staat so, vso, sbo of pro.',
  'Bij Leerlingen staat het aantal ingeschreven leerlingen in jaar 0.',
  'Aandeel met jeugdhulp en Leerlinggroei per jaar zijn percentages. Bekende uitgaven zijn in euro.',
  'Een lege cel laat staan wat het project al zegt; bij een nieuwe school geldt dan de standaardwaarde. Alleen bij herkomst is leeg: geen leerlingen uit die gemeente.',
];

const textIn = (raw: unknown): string | null => (typeof raw === 'string' ? raw : null);

function numberIn(raw: unknown): number | null {
  const plain = typeof raw === 'object' && raw !== null && 'waarde' in raw ? raw.waarde : raw;
  return typeof plain === 'number' ? plain : null;
}
