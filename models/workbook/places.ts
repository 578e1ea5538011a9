import type { Calculation, Footing, Variant } from '../engine/index.ts';
import { DIMENSIONS } from '../lines/index.ts';
import { columnName, sheetPrefix } from './plan.ts';

/** Same columns on every sheet with lines, so that a year stands in the same column everywhere. */
export const COLUMNS = {
  id: 0,
  label: 1,
  part: 2,
  further: 3,
  footing: 4,
  unit: 5,
  constant: 6,
  firstYear: 7,
} as const;

const CONSTANT = columnName(COLUMNS.constant);
const FIRST_YEAR = columnName(COLUMNS.firstYear);

/** What a formula template has for the column it is copied to, and for the one before it. */
export const THIS_COLUMN = '\uE000';
export const LAST_COLUMN = '\uE001';

export const ROW_DIMENSIONS = DIMENSIONS.map(({ id }) => id).filter((id) => !['b', 'o', 'voet', 't'].includes(id));

/** Where a line or input stands: its first row, and how its further rows follow. */
export interface Place {
  readonly sheet: string;
  /** Row of the first cell, from 1 as in Excel. */
  readonly row: number;
  /** Rows between the two footings; 0 where the footing makes no difference. */
  readonly perFooting: number;
  readonly dimensions: readonly string[];
  readonly sizes: readonly number[];
  readonly isYearly: boolean;
}

export type At = Readonly<Record<string, number>>;

export function rowOf(place: Place, footing: Footing, at: At): number {
  return place.row + flatIndex(place.dimensions, place.sizes, at) + (footing === 'gelijk' ? place.perFooting : 0);
}

/** @param column for a yearly line: the column, or a placeholder for it */
export function cellOf(place: Place, row: number, from: string, column: string): string {
  const prefix = place.sheet === from ? '' : sheetPrefix(place.sheet);
  return `${prefix}${place.isYearly ? column : `$${CONSTANT}`}$${row}`;
}

export function firstYearOf(place: Place, row: number, from: string): string {
  return cellOf(place, row, from, `$${FIRST_YEAR}`);
}

/** A block of rows (all years of it when asked) as a range. */
export function rangeOf(place: Place, first: number, last: number, from: string, years?: number): string {
  const prefix = place.sheet === from ? '' : sheetPrefix(place.sheet);
  if (years !== undefined)
    return `${prefix}$${FIRST_YEAR}$${first}:$${columnName(COLUMNS.firstYear + years - 1)}$${last}`;
  const column = place.isYearly ? THIS_COLUMN : `$${CONSTANT}`;
  return `${prefix}${column}$${first}:${column}$${last}`;
}

/** Where an input is read: the *actief* cell on Invoer, or a name for one that holds for the whole project. */
export interface InputPlace {
  readonly sheet: string;
  readonly dimensions: readonly string[];
  readonly sizes: readonly number[];
  /** Excel row per cell in layout order; null where the input does not exist for that member. */
  readonly rows: readonly (number | null)[];
  readonly column: string;
  readonly name?: string;
  readonly canBeEmpty: boolean;
}

/** Excel row of one cell of an input; null where the input does not exist for that member. */
export function inputRowOf({ rows, dimensions, sizes }: InputPlace, at: At): number | null {
  return rows[flatIndex(dimensions, sizes, at)] ?? null;
}

/** Position in layout order; a dimension that is not given counts as its first member. */
export function flatIndex(dimensions: readonly string[], sizes: readonly number[], at: At): number {
  return dimensions.reduce((sum, d, axis) => sum * sizes[axis]! + (at[d] ?? 0), 0);
}

/** Everything a formula needs to find its parts. */
export interface Places {
  readonly calculation: Calculation;
  readonly inputs: ReadonlyMap<string, InputPlace>;
  /** Lines and yearly inputs that all variants share. */
  readonly shared: ReadonlyMap<string, Place>;
  readonly perVariant: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** The attribute cells of effects on Invoer: attribute → range. */
  readonly attributes: ReadonlyMap<string, { readonly rows: readonly number[]; readonly column: string }>;
  /** Numbers typed in a user's own formula, each in a cell of its own. */
  readonly constants: ReadonlyMap<string, string>;
  /** Row of the year index on the shared sheet. */
  readonly yearIndex: Place;
}

export function placeOf(places: Places, id: string, variant: Variant | undefined): Place | undefined {
  return places.shared.get(id) ?? (variant && places.perVariant.get(variant.id)?.get(id));
}
