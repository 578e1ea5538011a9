import type { Chart } from './charts.ts';

/** A workbook as plain data: what stands where, and what it looks like by role. The writer turns it into a file. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly title: string;
  /** Above every printed page, beside the name of the file: which scenario and which version, at export. */
  readonly header: string;
  /** Tells our own files from others'; see electron/files/workbook.ts. */
  readonly marker: string;
}

export interface DefinedName {
  readonly name: string;
  /** `=Invoer!$E$7` */
  readonly refersTo: string;
}

export interface Sheet {
  readonly name: string;
  /** In characters, per column from the first. */
  readonly widths: readonly number[];
  readonly cells: readonly Cell[];
  /** In points, of the rows that are higher than one line: writers of files do not fit rows to their text. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly freeze: readonly [rows: number, columns: number];
  /** Rows repeated on every printed page, first and last. */
  readonly repeat?: readonly [first: number, last: number];
  /** Number of columns that are printed, on one page side by side. */
  readonly printColumns: number;
  readonly pages: Pages;
  readonly charts?: readonly Chart[];
  readonly validations?: readonly Validation[];
}

/** What may be typed in some cells; anything else is refused with a message. What is pasted is not: see the verdicts. */
export interface Validation {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  readonly rule: Rule;
  readonly message: string;
}

export type Rule =
  /** To choose from. */
  | { readonly kind: 'lijst'; readonly of: readonly string[] }
  /** Both ends included. */
  | { readonly kind: 'geheel' | 'getal'; readonly least: number; readonly most: number };

/**
 * How the rows come on paper: all on one page, on as many as it takes, or with a page beginning at these rows. Excel heeds
 * such breaks only where a scale is given and not a number of pages.
 */
export type Pages =
  | { readonly kind: 'een' }
  | { readonly kind: 'doorlopend' }
  | { readonly kind: 'vast'; readonly breaks: readonly number[]; readonly scale: number };

/** Rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: Style;
  readonly content: Content;
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  /** With the value it had at export, so that previews and protected views show the right figures. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

export type Role =
  | 'titel'
  | 'tekst'
  | 'toelichting'
  /** Running text, wrapped. */
  | 'alinea'
  /** A short sign in the middle of its cell: grade, footing, mark. */
  | 'merk'
  | 'kop'
  | 'sectie'
  /** The only cells a user is meant to change: unlocked. */
  | 'invoer'
  /** A scenario's cell that follows the project until something is typed in it: unlocked too. */
  | 'volgt'
  /** A number that stays as it is in this workbook. */
  | 'vast'
  | 'berekening'
  | 'uitkomst'
  | 'controle'
  /** OK or not, and marks like it. */
  | 'oordeel'
  /** Found by searching or drawing in the application: a value, not recalculated. */
  | 'gezocht';

export type NumberFormat =
  | 'tekst'
  | 'euro'
  | 'eurocent'
  | 'geheel'
  /** A whole number, with points between the thousands. */
  | 'aantal'
  | 'getal'
  | 'fractie'
  | 'procent'
  | 'jaar'
  | 'vrij';

export interface Style {
  readonly role: Role;
  readonly format: NumberFormat;
}

/** How numbers of a unit are shown; the value itself keeps every digit. */
export function formatOf(unit: string): NumberFormat {
  if (unit === 'euro') return 'euro';
  if (unit.startsWith('euro')) return 'eurocent';
  if (unit === '1' || unit.includes('grondslag')) return 'fractie';
  return 'getal';
}

/** In points. */
export const LINE_HEIGHT = 15;
/** Excel's own: a row cannot be higher. */
const MOST_HEIGHT = 409;
/** A careful guess of how many letters fit in a unit of column width. */
const CHARACTERS_PER_WIDTH = 1.15;

const styles = new Map<string, Style>();

/** One object per style: a workbook has hundreds of thousands of cells and some thirty styles. */
function styleOf(role: Role, format: NumberFormat): Style {
  const key = `${role} ${format}`;
  const known = styles.get(key);
  if (known) return known;
  const style = { role, format };
  styles.set(key, style);
  return style;
}

/** Gathers the cells of one sheet. */
export class SheetBuilder {
  readonly cells: Cell[] = [];
  readonly heights = new Map<number, number>();
  /** Rows at which something begins that is to stay together on paper, up to the next of them. */
  readonly blocks: number[] = [];
  private readonly allowed = new Map<string, Validation & { readonly cells: Validation['cells'][number][] }>();
  row = 0;

  constructor(readonly name: string) {}

  text(column: number, text: string, role: Role = 'tekst'): void {
    this.put(column, { kind: 'text', text }, styleOf(role, 'tekst'));
  }

  /** From here to the next block is not cut by the end of a page, where it fits on one. */
  block(): void {
    this.blocks.push(this.row);
  }

  /** The title of the sheet, in its first row. */
  title(text: string): void {
    this.heights.set(this.row, 26);
    this.text(0, text, 'titel');
  }

  /** The name of a section, its colour across the columns that it stands above. */
  section(name: string, columns: number): void {
    this.text(0, name, 'sectie');
    for (let column = 1; column < columns; column++) this.blank(column, 'sectie', 'tekst');
  }

  /** Running text in a column of some width, on as many lines as it takes. */
  paragraph(column: number, text: string, width: number): void {
    const lines = text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * CHARACTERS_PER_WIDTH))), 0);
    const height = Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 2);
    if (lines > 1) this.heights.set(this.row, Math.max(this.heights.get(this.row) ?? 0, height));
    this.text(column, text, 'alinea');
  }

  number(column: number, value: number, role: Role, format: NumberFormat): void {
    this.put(column, { kind: 'number', value }, styleOf(role, format));
  }

  blank(column: number, role: Role, format: NumberFormat): void {
    this.put(column, { kind: 'blank' }, styleOf(role, format));
  }

  formula(column: number, formula: string, value: number | string, role: Role, format: NumberFormat): void {
    this.put(column, { kind: 'formula', formula, value }, styleOf(role, format));
  }

  /** What may be typed in cells of the present row. */
  allow(column: number, columns: number, rule: Rule, message: string): void {
    const key = JSON.stringify([rule, message]);
    const known = this.allowed.get(key) ?? { cells: [], rule, message };
    known.cells.push({ row: this.row, column, columns });
    this.allowed.set(key, known);
  }

  get validations(): readonly Validation[] {
    return [...this.allowed.values()];
  }

  heads(titles: readonly string[]): void {
    for (const [column, title] of titles.entries()) this.text(column, title, 'kop');
    this.row += 1;
  }

  private put(column: number, content: Content, style: Style): void {
    this.cells.push({ row: this.row, column, style, content });
  }
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** `'Populatie en zorgvraag'!`; the ids of sheets hold no apostrophes. */
export function sheetPrefix(name: string): string {
  return `${/^[A-Za-z]\w*$/.test(name) ? name : `'${name}'`}!`;
}
