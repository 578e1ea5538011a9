import {
  FIELDS,
  type FieldId,
  fieldOf,
  kindOf,
  type Layout,
  NO_GEMEENTE,
  ORIGIN_ONLY,
  type Role,
  TOTAL,
  YEAR,
} from './fields.ts';
import { type Content, type Grid, isEmptyRow, plainly, textOf } from './grid.ts';
import { notationOf, readNumber } from './numbers.ts';

/** How a sheet is read: which row names the columns, what a row is, and what every column is. */
export interface Matching {
  readonly layout: Layout;
  /** From 0; null where no row names the columns. */
  readonly headerRow: number | null;
  readonly roles: readonly Role[];
  /** Rows of one school are added up instead of called double. */
  readonly addsUp: boolean;
}

/** In how many rows from the top the one that names the columns is looked for. */
const HEADER_WITHIN = 25;
/** Rows that are looked at to see what a column holds. */
const SAMPLE = 200;

/**
 * The best guess at a sheet; every part of it can be changed.
 * @param known names of the gemeenten of the project
 * @param chosen what a person has said already: the columns are guessed anew with it
 */
export function guess(
  grid: Grid,
  known: readonly string[] = [],
  chosen: Partial<Pick<Matching, 'layout' | 'headerRow'>> = {},
): Matching {
  const width = grid.slice(0, SAMPLE).reduce((widest, row) => Math.max(widest, row.length), 0);
  const headerRow = chosen.headerRow === undefined ? headerOf(grid) : chosen.headerRow;
  const headings = headingsOf(grid, headerRow, width);
  const said = headings.map(plainly);
  const sample = grid
    .slice(headerRow === null ? 0 : headerRow + 1, (headerRow ?? 0) + SAMPLE)
    .filter((row) => !isEmptyRow(row));
  const layout = chosen.layout ?? (headerRow === null ? 'scholen' : layoutOf(said, sample));
  if (headerRow === null) return { layout, headerRow, roles: unnamed(sample, width), addsUp: false };
  const roles: Role[] = said.map(() => 'negeer');
  for (const field of FIELDS.filter(({ layouts }) => layouts.includes(layout))) {
    const column = columnFor(field.synonyms, said, roles);
    if (column >= 0) roles[column] = field.id;
  }
  markPlace(said, roles, layout);
  if (layout === 'scholen') {
    if (!roles.includes('leerlingen_basis')) markYear(said, roles);
    markOrigins(headings, sample, roles, known);
  }
  const addsUp = said.some(
    (heading) => heading === 'cluster' || /^l ?\d{1,2}$/.test(heading) || heading === 'postcode leerling',
  );
  return { layout, headerRow, roles, addsUp };
}

/** What the columns are called; nothing where no row says so. */
export function headingsOf(grid: Grid, headerRow: number | null, width: number): string[] {
  const row = headerRow === null ? [] : (grid[headerRow] ?? []);
  return Array.from({ length: Math.max(width, row.length) }, (_, column) => textOf(row[column]));
}

/** The gemeente that a column is called after: `Herkomst Enschede (%)` is Enschede. */
export function gemeenteIn(heading: string): string {
  const bare = heading
    .replace(/^(?:herkomst|leerlingen uit|aandeel|aantal|uit)\b[\s:–-]*/i, '')
    .replace(/[\s,]*(?:\(%\)|%|\(aantal\)|\(aandeel\))\s*$/i, '')
    .trim();
  return bare === '' ? heading : bare;
}

function headerOf(grid: Grid): number | null {
  let best: number | null = null;
  let most = 0;
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.length); row++) {
    const texts = grid[row]!.filter((content): content is string => typeof content === 'string').map(plainly);
    const fields = new Set<FieldId>();
    for (const field of FIELDS) if (texts.some((text) => field.synonyms.includes(text))) fields.add(field.id);
    const years = grid[row]!.filter((content) => YEAR.test(plainly(textOf(content)))).length;
    const score = fields.size + (fields.size > 0 && years > 0 ? 1 : 0);
    if (score > most) [best, most] = [row, score];
  }
  return best;
}

function columnFor(synonyms: readonly string[], said: readonly string[], roles: readonly Role[]): number {
  for (const synonym of synonyms) {
    const column = said.findIndex((heading, index) => heading === synonym && roles[index] === 'negeer');
    if (column >= 0) return column;
  }
  return -1;
}

function layoutOf(said: readonly string[], sample: readonly (readonly Content[])[]): Layout {
  const has = (id: FieldId) => said.findIndex((heading) => fieldOf(id).synonyms.includes(heading));
  const school = Math.max(has('naam'), has('brin'));
  if (school < 0 && has('gemeente') >= 0 && (has('deelnemend') >= 0 || has('aantal') < 0)) return 'gemeenten';
  if (said.some((heading) => ORIGIN_ONLY.includes(heading))) return 'herkomst';
  const gemeente = has('gemeente');
  if (gemeente < 0 || (has('aantal') < 0 && has('aandeel') < 0) || has('brin') >= 0) return 'scholen';
  // One school with several gemeenten: then the gemeente is where pupils come from.
  const seen = new Map<string, string>();
  for (const row of sample) {
    const [name, town] = [plainly(textOf(row[school])), plainly(textOf(row[gemeente]))];
    if (name === '' || TOTAL.test(name)) continue;
    if (seen.has(name) && seen.get(name) !== town) return 'herkomst';
    seen.set(name, town);
  }
  return 'scholen';
}

/** The gemeente of the school itself: something to choose schools by. */
function markPlace(said: readonly string[], roles: Role[], layout: Layout): void {
  if (layout === 'gemeenten' || roles.includes('plaats')) return;
  const column = said.findIndex(
    (heading, index) => roles[index] === 'negeer' && ['gemeente', 'gemeentenaam'].includes(heading),
  );
  if (column >= 0) roles[column] = 'plaats';
}

/** Pupils per year: the last year counts, and the others don't. */
function markYear(said: readonly string[], roles: Role[]): void {
  let last = -1;
  let column = -1;
  for (const [index, heading] of said.entries()) {
    const year = Number(YEAR.exec(heading)?.[1] ?? -1);
    if (roles[index] === 'negeer' && year > last) [last, column] = [year, index];
  }
  if (column >= 0) roles[column] = 'leerlingen_basis';
}

/** Columns with numbers that are called after something which isn't known: gemeenten, when they add up as an origin does. */
function markOrigins(
  headings: readonly string[],
  sample: readonly (readonly Content[])[],
  roles: Role[],
  known: readonly string[],
): void {
  const names = new Set(known.map(plainly));
  const candidates: number[] = [];
  let isSure = false;
  for (const [column, heading] of headings.entries()) {
    const said = plainly(heading);
    if (roles[column] !== 'negeer' || said === '') continue;
    const isNamed = /^herkomst /.test(said) || /^leerlingen uit /.test(said) || names.has(plainly(gemeenteIn(heading)));
    if (!isNamed && (NO_GEMEENTE.test(said) || !/\p{L}{2}/u.test(said))) continue;
    if (!isNamed && !sample.every((row) => isNumeric(row[column]))) continue;
    if (!isNamed && !sample.some((row) => textOf(row[column]) !== '')) continue;
    isSure ||= isNamed;
    candidates.push(column);
  }
  if (candidates.length === 0 || !(isSure || addsUpToOrigin(sample, candidates, roles.indexOf('leerlingen_basis'))))
    return;
  for (const column of candidates) roles[column] = 'herkomst';
}

function isNumeric(content: Content | undefined): boolean {
  if (typeof content === 'number') return true;
  const text = textOf(content);
  return text === '' || text === '-' || (['komma', 'punt'] as const).some((notation) => readNumber(text, notation).ok);
}

function addsUpToOrigin(sample: readonly (readonly Content[])[], columns: readonly number[], pupils: number): boolean {
  const value = (content: Content | undefined) => {
    if (typeof content === 'number') return content;
    const text = textOf(content);
    const read = readNumber(text, notationOf([text]).notation);
    return read.ok ? ('below' in read ? read.below / 2 : read.value) : 0;
  };
  const near = (sum: number, whole: number) => Math.abs(sum - whole) <= 0.03 * whole;
  const fitting = sample.filter((row) => {
    const sum = columns.reduce((total, column) => total + value(row[column]), 0);
    const count = pupils < 0 ? Number.NaN : value(row[pupils]);
    return near(sum, 1) || near(sum, 100) || (count > 0 && near(sum, count));
  });
  return fitting.length * 2 >= sample.length;
}

/** Without names: the first column of texts is the school, one with kinds the kind, the first with numbers the pupils. */
function unnamed(sample: readonly (readonly Content[])[], width: number): Role[] {
  const roles: Role[] = Array.from({ length: width }, () => 'negeer');
  for (let column = 0; column < width; column++) {
    const filled = sample.map((row) => textOf(row[column])).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const isKind = filled.filter((text) => kindOf(text) !== undefined).length * 2 > filled.length;
    const isNumber = filled.filter((text) => isNumeric(text)).length * 2 > filled.length;
    const role: Role = isKind ? 'onderwijssoort' : isNumber ? 'leerlingen_basis' : 'naam';
    if (!roles.includes(role)) roles[column] = role;
  }
  return roles;
}
