/** What a cell of a sheet holds: a value, never a formula. */
export type Content = string | number | boolean | null;

/** A sheet from its first cell on, so that a position in it is the position that a spreadsheet shows. Rows may be short. */
export type Grid = readonly (readonly Content[])[];

/** A cell that was corrected in the preview. Rows and columns count from 0. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Limits on what is read; what is larger is refused with its size, never cut off. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
export const MOST_CELLS = 2_000_000;
/** More text than this in one cell is no name and no number. */
export const MOST_TEXT = 500;

/** `0` → `A`, `27` → `AB`, as a spreadsheet names its columns. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
const CONTROL = /[\u0000-\u001f\u007f]+/g;
/** Nothing to take out or to shorten: as nearly every cell is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const UNTIDY = /[\u0000-\u001f\u007f]|[^\S ]|^ | $| {2}/;

/** On one line, without what can't be seen. */
export function textOf(content: Content | undefined): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'ja' : 'nee';
  if (typeof content === 'number') return String(content).replace('.', ',');
  if (!UNTIDY.test(content)) return content;
  return content.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

export const isEmptyRow = (row: readonly Content[]): boolean =>
  row.every((content) => content === null || content === '' || textOf(content) === '');

/** The grid with corrected cells in place of what was read. */
export function withEdits(grid: Grid, edits: readonly Edit[]): Grid {
  if (edits.length === 0) return grid;
  const rows = [...grid];
  for (const { row, column, text } of edits) {
    const cells = [...(rows[row] ?? [])];
    while (cells.length < column) cells.push(null);
    cells[column] = text;
    rows[row] = cells;
  }
  return rows;
}

const ASCII = /^[ -~]*$/;
const PLAIN = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/** For comparing: without case, accents and the marks that stand between words. */
export function plainly(text: string): string {
  const bare = ASCII.test(text) ? text : text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const said = bare.toLowerCase();
  return PLAIN.test(said)
    ? said
    : said
        .replace(/[_.,:;()/\\-]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

/** A text to quote in a message. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
