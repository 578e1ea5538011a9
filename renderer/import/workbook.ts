import { type CellObject, read, type WorkBook, type WorkSheet } from 'xlsx';
import { type Content, type Grid, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../../models/import/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { IMPORT } from '../text/nl/import.ts';
import { type Shared, type Thinned, withoutPlainCells } from './plain-cells.ts';
import { problemOf, Refusal, refuse } from './refusal.ts';
import { type Entry, entriesOf, repacked, unpack } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

export interface Read {
  readonly sheets: readonly Sheet[];
  /** What is to be known about the file as a whole. */
  readonly notes: readonly Problem[];
}

/** What of an Excel file holds values; pictures, macros, links and the rest stay packed. */
const XLSX_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const ODS_PARTS = /^(?:mimetype|content\.xml|META-INF\/manifest\.xml)$/;

/** An .xlsx, .xlsm or .ods. @throws Refusal */
export function readZipped(bytes: Uint8Array, name: string): Read {
  const entries = entriesOf(bytes);
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name));
  const isExcel = has(/^xl\/workbook\.xml$/i);
  if (!isExcel && !has(/^content\.xml$/)) refuse('unknown');
  const wanted = entries.filter(({ name: part }) => (isExcel ? XLSX_PARTS : ODS_PARTS).test(part));
  const contents = unpack(bytes, wanted);
  for (const [part, content] of contents) checkXml(part, content, isExcel);
  const notes = partsNotRead(entries, name);
  if (!isExcel) {
    forgetStyles(contents);
    return readWith(repacked(contents), name, notes);
  }
  forgetOthers(contents);
  const taken = takePlainCells(contents);
  return readWith(repacked(contents), name, notes, uncalculated(contents), taken);
}

type Taken = Thinned['taken'];
/** Texts that cells share; one may be missing. */
type Texts = readonly { readonly t?: string }[];

/** Takes the plain cells out of every worksheet, each of which then says in its margin which of the result is its own. */
function takePlainCells(contents: Map<string, Uint8Array>): Taken[] {
  const all: Taken[] = [];
  for (const [part, content] of contents) {
    const thinned = SHEET.test(part) ? withoutPlainCells(new TextDecoder().decode(content)) : null;
    if (!thinned) continue;
    const own = thinned.xml.replace('</sheetData>', `</sheetData>${MARGIN(all.length)}`);
    contents.set(part, new TextEncoder().encode(own));
    all.push(thinned.taken);
  }
  return all;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** No margin is as wide. */
const FIRST_MARGIN = 1e6;
const MARGIN = (index: number) =>
  `<pageMargins left="${FIRST_MARGIN + index}" right="0" top="0" bottom="0" header="0" footer="0"/>`;

/** How a number looks is nothing to read, and the library has its own opinion of it. */
function forgetStyles(contents: Map<string, Uint8Array>): void {
  const text = new TextDecoder().decode(contents.get('content.xml'));
  const left = text.replace(/<office:automatic-styles>[\s\S]*?<\/office:automatic-styles>/, '');
  contents.set('content.xml', new TextEncoder().encode(left));
  contents.set('styles.xml', new TextEncoder().encode('<styles/>'));
}

/** The list of parts names only those that there are: what reads it looks for all of them. */
function forgetOthers(contents: Map<string, Uint8Array>): void {
  const list = '[Content_Types].xml';
  const kept = new Set([...contents.keys()].map((part) => `/${part}`));
  const text = new TextDecoder().decode(contents.get(list));
  const left = text.replace(/<Override\b[^>]*?PartName="([^"]*)"[^>]*>/g, (override, part: string) =>
    kept.has(part) ? override : '',
  );
  contents.set(list, new TextEncoder().encode(left));
}

/** An .xls. @throws Refusal */
export function readOldExcel(bytes: Uint8Array, name: string): Read {
  const isMacro = includes(bytes, utf16('_VBA_PROJECT'));
  if (includes(bytes, utf16('EncryptedPackage'))) refuse('password');
  return readWith(bytes, name, isMacro ? [problemOf(name, 'macros', IMPORT.noted.macros(), 'waarschuwing')] : []);
}

/**
 * @param empty formulas without a value, which the library passes over
 * @param taken cells that have been read already
 */
function readWith(
  bytes: Uint8Array,
  name: string,
  notes: readonly Problem[],
  empty = 0,
  taken: readonly Taken[] = [],
): Read {
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      cellText: false,
      cellHTML: false,
      cellStyles: false,
      bookVBA: false,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return /password|encrypt/i.test(String(error)) ? refuse('password') : refuse('broken');
  }
  return sheetsOf(book, name, notes, empty, taken);
}

function sheetsOf(
  book: WorkBook,
  name: string,
  before: readonly Problem[],
  empty: number,
  taken: readonly Taken[],
): Read {
  const counts: Counts = { cells: 0, formulas: 0, empty };
  const notes = [...before];
  const note = (code: string, said: readonly [string, string]) =>
    notes.push(problemOf(name, code, said, 'waarschuwing'));
  const isHidden = (index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  // What the library knows and its types don't.
  const { Strings: texts = [] } = book as { readonly Strings?: Texts };
  const visible = book.SheetNames.filter((_, index) => !isHidden(index));
  const sheets = visible.flatMap((sheet): Sheet[] => {
    const own = taken[(book.Sheets[sheet]?.['!margins']?.left ?? 0) - FIRST_MARGIN];
    const grid = gridOf(book.Sheets[sheet], sheet, counts, own && resolved(own, texts));
    return grid.length > 0 ? [{ name: sheet, grid }] : [];
  });
  if (sheets.length === 0) refuse('noSheets');
  if (counts.formulas > 0) note('formules', IMPORT.noted.formulas(counts.formulas));
  if (counts.empty > 0) note('formules-leeg', IMPORT.noted.formulasEmpty(counts.empty));
  const hidden = book.SheetNames.length - visible.length;
  if (hidden > 0) note('verborgen', IMPORT.noted.hidden(hidden));
  return { sheets, notes };
}

interface Counts {
  cells: number;
  formulas: number;
  empty: number;
}

/** Texts in the place of where they stand in the list. */
function resolved(taken: Taken, texts: Texts): Content[][] {
  const textAt = (at: number) => (texts[at] ?? refuse('broken')).t || null;
  const grid: Content[][] = [];
  for (const cells of taken) grid.push((cells ?? []).map((cell) => (isShared(cell) ? textAt(cell.at) : cell)));
  return grid;
}

const isShared = (cell: Content | Shared): cell is Shared => typeof cell === 'object' && cell !== null;

/** @param known cells that have been read already, with holes */
function gridOf(
  sheet: WorkSheet | undefined,
  name: string,
  counts: Counts,
  known: readonly (readonly Content[])[] = [],
): Grid {
  const data = (sheet?.['!data'] ?? []) as (CellObject[] | undefined)[];
  const grid: Content[][] = [];
  let filled = 0;
  for (let row = 0; row < Math.max(data.length, known.length); row++) {
    const contents: Content[] = [];
    const [cells, own] = [data[row] ?? [], known[row] ?? []];
    for (let column = 0; column < Math.max(cells.length, own.length); column++) {
      const cell = cells[column];
      const content = cell ? contentOf(cell, counts) : (own[column] ?? null);
      contents.push(content);
      if (content === null) continue;
      if (row >= MOST_ROWS) refuse('rows', name, MOST_ROWS);
      if (column >= MOST_COLUMNS) refuse('columns', name, MOST_COLUMNS);
      counts.cells += 1;
      if (counts.cells > MOST_CELLS) refuse('cells', MOST_CELLS);
      filled = row + 1;
    }
    grid.push(contents);
  }
  return grid.slice(0, filled);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** The value of a cell; never what it would calculate. */
function contentOf(cell: CellObject, counts: Counts): Content {
  const isFormula = cell.f !== undefined || cell.F !== undefined;
  if (isFormula) counts.formulas += 1;
  const { t, v } = cell;
  if (t === 'e') return ERRORS[v as number] ?? '#FOUT!';
  if (v === undefined || v === null || v === '') {
    if (isFormula) counts.empty += 1;
    return null;
  }
  if (v instanceof Date) return dateText(v);
  return typeof v === 'number' || typeof v === 'boolean' ? v : String(v);
}

/** As a person writes it; where a number is wanted, a date is then said to be none. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#FOUT!';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
}

function partsNotRead(entries: readonly Entry[], name: string): Problem[] {
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name));
  const notes: Problem[] = [];
  if (has(/vbaProject\.bin$/i) || has(/^Basic\/|^Scripts\//))
    notes.push(problemOf(name, 'macros', IMPORT.noted.macros(), 'waarschuwing'));
  if (has(/^xl\/externalLinks\//i)) notes.push(problemOf(name, 'koppelingen', IMPORT.noted.links(), 'waarschuwing'));
  return notes;
}

/** Formulas without a value: the file was never calculated. */
function uncalculated(contents: ReadonlyMap<string, Uint8Array>): number {
  let count = 0;
  for (const [part, content] of contents) {
    if (!/worksheets\//i.test(part)) continue;
    const text = new TextDecoder().decode(content);
    if (!text.includes('<f')) continue;
    count += text.match(/<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g)?.length ?? 0;
  }
  return count;
}

/** How far into a part a definition of its own can stand: before its first element. */
const HEAD = 4096;

function checkXml(part: string, content: Uint8Array, isExcel: boolean): void {
  if (!/\.xml$|\.rels$/i.test(part)) return;
  const head = new TextDecoder().decode(content.subarray(0, HEAD));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(head.replaceAll('\0', ''))) refuse('entities');
  if (isExcel && /worksheets\//i.test(part) && countCells(content) > MOST_CELLS) refuse('cells', MOST_CELLS);
  if (!isExcel && part === 'content.xml') checkRepeats(new TextDecoder().decode(content));
}

/** `<c ` and `<c>` begin a cell. */
function countCells(content: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1))
    if (content[at + 1] === 0x63 && (content[at + 2] === 0x20 || content[at + 2] === 0x3e)) count += 1;
  return count;
}

const TAG = /<table:table-row\b([^>]*)>|<table:table-cell\b([^>]*?)(\/?)>/g;
const REPEATED = /number-(?:rows|columns)-repeated="(\d+)"/;

/** One cell of an .ods can stand for millions. Empty ones to the edge of the sheet are what every file has. */
function checkRepeats(xml: string): void {
  let rows = 1;
  let cells = 0;
  for (const [, row, cell, closed] of xml.matchAll(TAG)) {
    if (row !== undefined) rows = Number(REPEATED.exec(row)?.[1] ?? 1);
    else if (closed === '' || cell!.includes('value-type=')) cells += rows * Number(REPEATED.exec(cell!)?.[1] ?? 1);
    if (cells > MOST_CELLS) refuse('cells', MOST_CELLS);
  }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
