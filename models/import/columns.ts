import { INPUTS } from '../lines/index.ts';
import { type Field, type FieldId, fieldOf, VALUES, type ValueId } from './fields.ts';
import { type Content, type Grid, MOST_TEXT, short, textOf } from './grid.ts';
import { gemeenteIn, headingsOf, type Matching } from './guess.ts';
import { type Messages, TEXTS } from './messages.ts';
import { type Notation, notationOf, numberText, readNumber } from './numbers.ts';

/** What shares of origin are written as. */
export type Telling = 'fractie' | 'procent' | 'aantal';

/** How a sheet is read, with everything that a person can choose about it. */
export interface Choices extends Matching {
  /** Of columns where the texts themselves don't decide, or decide wrongly; by column. */
  readonly notations: Readonly<Record<number, Notation>>;
  /** What is calculated with where the file says "<5"; null: not chosen. */
  readonly small: number | null;
  /** An origin that doesn't add up to everyone is brought there in proportion. */
  readonly raises: boolean;
  /** What the columns of gemeenten hold; null: what they add up to tells. */
  readonly telling: Telling | null;
  /** Names, BRIN or gemeenten with commas between them: only schools with one of these. Empty: all. */
  readonly only: string;
}

/** A column that counts, with how its cells are read. */
export interface ReadColumn {
  readonly column: number;
  readonly field: Field | null;
  /** Called after a gemeente. */
  readonly gemeente: string | null;
  readonly notation: Notation;
  /** A person may have to say which notation it is. */
  readonly isAmbiguous: boolean;
  /** Plain numbers in it are percentages. */
  readonly isPercent: boolean;
}

export interface ReadCell {
  readonly value: number;
  /** One of "<5": the value is a choice. */
  readonly isSmall: boolean;
  /** Written with a percentage sign, and so a share already. */
  readonly isPercentage: boolean;
}

/** Above this a number in a column of shares can only be a percentage. */
const MOST_SHARE: Partial<Record<FieldId, number>> = { leerlinggroei: 0.2 };

/** The columns that count; what is to be known about them goes to the messages. */
export function readColumns(grid: Grid, choices: Choices, messages: Messages): ReadColumn[] {
  const first = choices.headerRow === null ? 0 : choices.headerRow + 1;
  const headings = headingsOf(grid, choices.headerRow, choices.roles.length);
  const columns: ReadColumn[] = [];
  const seen = new Set<string>();
  for (const [column, role] of choices.roles.entries()) {
    if (role === 'negeer') continue;
    const field = role === 'herkomst' ? null : fieldOf(role);
    if (field && !field.layouts.includes(choices.layout)) continue;
    if (!field && choices.layout !== 'scholen') continue;
    const gemeente = field ? null : gemeenteIn(headings[column] ?? '');
    const name = field?.label ?? gemeente!;
    if (seen.has(name.toLowerCase())) messages.fault('kolom-dubbel', TEXTS.doubleColumn(name), null, column);
    seen.add(name.toLowerCase());
    const isNumber = !field || field.kind === 'aantal' || field.kind === 'deel';
    const { notation, isAmbiguous } = isNumber
      ? notationAt(grid, first, column, choices, messages)
      : { notation: 'komma' as const, isAmbiguous: false };
    const isPercent = field?.kind === 'deel' && percentAt(grid, first, column, field, notation, messages);
    columns.push({ column, field, gemeente, notation, isAmbiguous, isPercent });
  }
  return columns;
}

function notationAt(
  grid: Grid,
  first: number,
  column: number,
  choices: Choices,
  messages: Messages,
): { readonly notation: Notation; readonly isAmbiguous: boolean } {
  const guessed = notationOf(textsIn(grid, first, column));
  const notation = choices.notations[column] ?? guessed.notation;
  const { ambiguous } = guessed;
  if (ambiguous !== null && choices.notations[column] === undefined) {
    const [dutch, english] = (['komma', 'punt'] as const).map((one) => {
      const read = readNumber(ambiguous, one);
      return read.ok && 'value' in read ? numberText(read.value) : '';
    }) as [string, string];
    messages.warn(
      'twee-lezingen',
      TEXTS.ambiguous(short(ambiguous), dutch, english, notation === 'komma'),
      null,
      column,
    );
  }
  return { notation, isAmbiguous: ambiguous !== null || guessed.isMixed };
}

function percentAt(
  grid: Grid,
  first: number,
  column: number,
  field: Field,
  notation: Notation,
  messages: Messages,
): boolean {
  let highest = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let row = first; row < grid.length; row++) {
    const content = grid[row]![column];
    const read = typeof content === 'number' ? null : readNumber(textOf(content), notation);
    const value =
      typeof content === 'number' ? content : read?.ok && 'value' in read && !read.isPercentage ? read.value : 0;
    if (value === 0) continue;
    highest = Math.max(highest, Math.abs(value));
    lowest = Math.min(lowest, Math.abs(value));
  }
  const isPercent = highest > (MOST_SHARE[field.id] ?? 1);
  // With 0,6 beside 60 it may be that the first one was meant as a share.
  if (isPercent && field.id !== 'leerlinggroei' && lowest < 1)
    messages.warn('percentages', TEXTS.percents(numberText(lowest)), null, column);
  return isPercent;
}

function* textsIn(grid: Grid, first: number, column: number): Generator<string> {
  for (let row = first; row < grid.length; row++) {
    const content = grid[row]![column];
    if (typeof content === 'string' && content !== '') yield content;
  }
}

/** By the id of the input: what its quantity can be. */
export const LIMITS = new Map(INPUTS.map(({ id, limits }) => [id, limits]));

/**
 * One number, checked by what the quantity can be; what is wrong goes to the messages.
 * @returns undefined where the cell is empty or wrong
 */
export function readCell(
  row: readonly Content[],
  at: number,
  column: ReadColumn,
  choices: Choices,
  messages: Messages,
): ReadCell | undefined {
  const content = row[column.column];
  const text = textOf(content);
  if (text === '' || text === '-') return undefined;
  const fault = (code: string, say: ReturnType<typeof TEXTS.noNumber>) => {
    messages.fault(code, say, at, column.column, text.slice(0, MOST_TEXT));
    return undefined;
  };
  let value: number;
  let isPercentage = false;
  if (typeof content === 'number') value = content;
  else {
    const read = readNumber(text, column.notation);
    if (!read.ok)
      return read.reason === 'geen-getal'
        ? fault('geen-getal', TEXTS.noNumber(short(text)))
        : fault('andere-notatie', TEXTS.otherNotation(short(text), column.notation === 'komma'));
    if ('below' in read) return readSmall(read.below, text, at, column, choices, messages);
    ({ value, isPercentage } = read);
  }
  if (!Number.isFinite(value)) return fault('geen-getal', TEXTS.noNumber(short(text)));
  if (column.isPercent && !isPercentage) value = Number((value / 100).toPrecision(15));
  const { field } = column;
  if (value < 0 && field?.id !== 'leerlinggroei') return fault('negatief', TEXTS.negative(short(text)));
  const limits =
    field && (VALUES as readonly string[]).includes(field.id) ? LIMITS.get(field.id as ValueId) : undefined;
  if (limits) {
    const isShare = field!.kind === 'deel';
    const show = (bound: number) => (isShare ? `${numberText(bound * 100)} %` : numberText(bound));
    if (value > limits.most || (limits.excludesMost && value === limits.most))
      return fault('te-hoog', TEXTS.tooHigh(short(text), show(limits.most)));
    if (value < limits.least || (limits.excludesLeast && value === limits.least))
      return fault('te-laag', TEXTS.tooLow(short(text), show(limits.least)));
    if (limits.whole && !Number.isInteger(value)) return fault('niet-geheel', TEXTS.whole(short(text)));
  }
  return { value, isSmall: false, isPercentage };
}

function readSmall(
  below: number,
  text: string,
  at: number,
  { column, field }: ReadColumn,
  { small }: Choices,
  messages: Messages,
): ReadCell | undefined {
  if (field && !['leerlingen_basis', 'aantal'].includes(field.id)) {
    messages.fault('klein-geen-aantal', TEXTS.smallNoCount(text), at, column, text);
    return undefined;
  }
  if (small === null || small < 1 || small > below - 1) {
    messages.fault('klein-onbekend', TEXTS.smallUnknown(text, below - 1), at, column, text);
    return undefined;
  }
  messages.warn('klein', TEXTS.small(text, below - 1, numberText(small)), at, column, text);
  return { value: small, isSmall: true, isPercentage: false };
}

/** As far as it is a number at all: for totals. */
export function roughly(content: Content | undefined, { notation }: ReadColumn, small: number | null): number {
  if (typeof content === 'number') return content;
  const text = textOf(content);
  const read = text === '' ? null : readNumber(text, notation);
  if (!read?.ok) return 0;
  return 'below' in read ? (small ?? 0) : read.value;
}
