import { type Cell, MOST_ITEMS } from '../../../models/project/index.ts';
import { impossibleText, outsideRange } from '../../text/cell.ts';
import { EDITABLE } from '../../text/nl/editable.ts';
import { exact, parseNumber, rounded } from '../../text/numbers.ts';
import type { ChoiceColumn, Column, Row, ValueColumn } from '../columns.ts';
import type { Block } from './block.ts';

const { paste: text } = EDITABLE;

/** As long as a name can be in a project file. */
export const MOST_NAME = 500;

export type CellValue = string | number | null;

/** What a block lands on. */
export interface Ground {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** What stands there now; undefined where the member doesn't have it. */
  readonly held: (row: Row, column: Column) => CellValue | undefined;
  /** For its range; undefined of a row that is new. */
  readonly cellOf: (row: Row, column: ValueColumn) => Cell | undefined;
  /** Rows below the last one become new members. */
  readonly mayAdd: boolean;
  /** In a scenario names and choices stay. */
  readonly isScenario: boolean;
}

export interface PlannedCell {
  readonly column: Column;
  /** As it was pasted, or mended. */
  readonly text: string;
  /** As it reads now; null in a new row. */
  readonly before: string | null;
  readonly after: string;
  readonly kind: 'leeg' | 'gelijk' | 'anders' | 'fout';
  /** What is wrong with it, or unusual about it. */
  readonly message: string | null;
  readonly value: CellValue;
}

export interface PlannedRow {
  /** Of the block. */
  readonly from: number;
  /** The member that it changes; null for one that is new. */
  readonly row: Row | null;
  readonly naam: string;
  readonly cells: readonly PlannedCell[];
}

export interface Plan {
  readonly columns: readonly Column[];
  readonly rows: readonly PlannedRow[];
  readonly faults: number;
  readonly empty: number;
}

export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly what: string };

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * What a block would change, cell by cell, from one place on to the right and below. Nothing is cut off: what doesn't fit
 * is refused as a whole.
 * @param hasHeader its first row names the columns
 */
export function plan(ground: Ground, block: Block, at: Place, hasHeader: boolean): Planned {
  const rows = hasHeader ? block.slice(1) : block;
  const width = block[0]?.length ?? 0;
  const misfit = misfitOf(ground, rows.length, width, at);
  if (misfit !== null) return { ok: false, what: misfit };
  const columns = ground.columns.slice(at.column, at.column + width);
  const planned = rows.map((cells, index): PlannedRow => {
    const row = ground.rows[at.row + index] ?? null;
    return {
      from: index + (hasHeader ? 1 : 0),
      row,
      naam: row?.naam ?? nameIn(columns, cells),
      cells: columns.map((column, position) => planCell(ground, row, column, cells[position]!)),
    };
  });
  const all = planned.flatMap(({ cells }) => cells);
  return {
    ok: true,
    plan: {
      columns,
      rows: planned,
      faults: all.filter(({ kind }) => kind === 'fout').length,
      empty: all.filter(({ kind }) => kind === 'leeg').length,
    },
  };
}

function misfitOf(ground: Ground, rows: number, width: number, at: Place): string | null {
  if (rows === 0) return text.nothing;
  const columns = ground.columns.length - at.column;
  if (width > columns) return text.tooManyColumns(width, columns);
  const here = ground.rows.length - at.row;
  if (rows <= here) return null;
  if (rows > MOST_ITEMS - at.row) return text.tooManyRows(rows, MOST_ITEMS, Math.max(0, MOST_ITEMS - at.row));
  if (ground.isScenario && ground.mayAdd) return text.inScenario;
  return ground.mayAdd ? null : text.tooManyForTable(rows, here);
}

function nameIn(columns: readonly Column[], cells: readonly string[]): string {
  const position = columns.findIndex(({ kind }) => kind === 'naam');
  return position < 0 ? '' : cells[position]!;
}

function planCell(ground: Ground, row: Row | null, column: Column, pasted: string): PlannedCell {
  const held = row ? ground.held(row, column) : null;
  const before = row ? shown(column, held) : null;
  const cell = { column, text: pasted, before, after: before ?? '', message: null, value: null };
  if (pasted === '') {
    // A new row with something in it needs a name; everything else has a default.
    if (row === null && column.kind === 'naam') return { ...cell, kind: 'fout', message: EDITABLE.nameNeeded };
    return { ...cell, kind: 'leeg' };
  }
  if (held === undefined) return { ...cell, kind: 'fout', after: pasted, message: text.notHere };
  const read = readCell(ground, row, column, pasted);
  if (!read.ok) return { ...cell, kind: 'fout', after: pasted, message: read.what };
  const isSame = row !== null && read.value === held;
  return {
    ...cell,
    kind: isSame ? 'gelijk' : 'anders',
    value: read.value,
    after: shown(column, read.value),
    message: read.unusual ?? null,
  };
}

type Read =
  | { readonly ok: true; readonly value: CellValue; readonly unusual?: string | null }
  | { readonly ok: false; readonly what: string };

function readCell(ground: Ground, row: Row | null, column: Column, pasted: string): Read {
  switch (column.kind) {
    case 'naam':
      if (ground.isScenario && row && pasted !== row.naam) return { ok: false, what: text.fixedName(row.naam) };
      if (pasted.length > MOST_NAME) return { ok: false, what: EDITABLE.nameTooLong(MOST_NAME) };
      return { ok: true, value: pasted };
    case 'keuze': {
      const value = chosen(column, pasted);
      if (value === undefined)
        return {
          ok: false,
          what: text.choose(
            short(pasted),
            column.options.map((option) => option.value),
          ),
        };
      if (ground.isScenario && row && value !== ground.held(row, column)) return { ok: false, what: text.fixedChoice };
      return { ok: true, value };
    }
    case 'waarde':
      return readValue(row ? ground.cellOf(row, column) : undefined, column, pasted);
  }
}

function readValue(cell: Cell | undefined, column: ValueColumn, pasted: string): Read {
  if (column.reading === 'schakelaar') {
    const value = switched(pasted, column);
    return value === undefined ? { ok: false, what: text.yesOrNo(short(pasted)) } : { ok: true, value };
  }
  const parsed = parseNumber(pasted, column.reading);
  if (!parsed.ok || parsed.value === null) return { ok: false, what: parsed.ok ? '' : parsed.what };
  const impossible = impossibleText(column, parsed.value, column.reading, text);
  if (impossible !== null) return { ok: false, what: impossible };
  const unusual = cell ? outsideRange(cell, parsed.value, column.reading) : null;
  return { ok: true, value: parsed.value, unusual };
}

function chosen({ options }: ChoiceColumn, pasted: string): string | undefined {
  const wanted = plainly(pasted);
  return options.find(({ value, label }) => [value, label].some((known) => plainly(known) === wanted))?.value;
}

const ON = ['1', 'ja', 'j', 'x', 'waar', 'true', 'yes'];
const OFF = ['0', 'nee', 'n', 'onwaar', 'false', 'no'];

function switched(pasted: string, { words }: ValueColumn): 0 | 1 | undefined {
  const wanted = plainly(pasted);
  const [on, off] = (words ?? ['', '']).map(plainly);
  if (ON.includes(wanted) || wanted === on) return 1;
  return OFF.includes(wanted) || wanted === off ? 0 : undefined;
}

/** How a value of a column reads. */
export function shown(column: Column, value: CellValue | undefined): string {
  if (value === undefined || value === null || value === '') return '–';
  if (column.kind === 'waarde' && typeof value === 'number') {
    if (column.reading === 'schakelaar' && column.words) return column.words[value === 1 ? 0 : 1];
    return column.reading === 'euro' ? rounded(value, 'getal') : exact(value, column.reading);
  }
  if (column.kind === 'keuze') return column.options.find((option) => option.value === value)?.value ?? String(value);
  return String(value);
}

/**
 * Whether the first row names the columns rather than being the first of the data: it says what the columns are called,
 * or it has words where two or more columns want a number and the row below has numbers there. One word above one column
 * of numbers may as well be a mistake; that is shown as one.
 */
export function isHeader(block: Block, columns: readonly Column[]): boolean {
  const [first, second] = block;
  if (!first || !second) return false;
  const filled = first
    .map((cell, position) => ({ cell, below: second[position]!, column: columns[position] }))
    .filter(({ cell }) => cell !== '');
  const named = filled.filter(({ cell, column }) => column && isNameOf(cell, column));
  if (named.length > 0 && filled.every(({ cell, column }) => !column || !reads(cell, column))) return true;
  const numbers = filled.filter(({ column }) => column?.kind === 'waarde');
  return (
    numbers.length > 1 &&
    numbers.every(({ cell, column }) => /\p{L}/u.test(cell) && !reads(cell, column!)) &&
    numbers.some(({ below, column }) => below !== '' && reads(below, column!))
  );
}

/** Whether a text can be a value of a column; a name can be anything, so it says nothing. */
function reads(cell: string, column: Column): boolean {
  if (column.kind === 'naam') return false;
  if (column.kind === 'keuze') return chosen(column, cell) !== undefined;
  return readValue(undefined, column, cell).ok;
}

const NAMES = ['naam', 'school', 'scholen', 'schoolnaam', 'gemeente', 'gemeenten'];

function isNameOf(cell: string, column: Column): boolean {
  const said = plainly(cell);
  if (column.kind === 'naam') return NAMES.includes(said);
  const label = plainly(column.label);
  return said === label || (said.length > 3 && (label.startsWith(said) || said.startsWith(label)));
}

const plainly = (said: string) => said.trim().toLowerCase();

const short = (said: string) => (said.length > 40 ? `${said.slice(0, 40)}…` : said);
