/** A cell of a table that leaves the application; null is empty. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for a formula, whatever invisible stands before it; and our own sign, so that it can be told. */
const LIKE_FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n']/u;
/** What a spreadsheet would make a number or a date of, although it is a text: 1-2, 3.4, 0012, 1e5. */
const LIKE_NUMBER = /^[\s€]*\d[\d.,:/\-\s%€]*(?:e[+-]?\d+)?$/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * A number as a Dutch spreadsheet reads it: a decimal comma, nothing between the thousands, and every digit that tells
 * it from its neighbours. What is no number is empty.
 */
export function numberText(value: number): string {
  return Number.isFinite(value) ? String(value).replace('.', ',').replace('e', 'E') : '';
}

/**
 * A text that stays one: a `'` stands before what could be read as a formula, a number or a date, and before a `'`
 * itself. Without the first `'` of a text that begins with one it is the text again. Characters that steer a machine go.
 */
export function safeText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
  const isGuarded = LIKE_FORMULA.test(text) || LIKE_FORMULA.test(plain) || LIKE_NUMBER.test(plain);
  return isGuarded ? `'${plain}` : plain;
}

const content = (cell: CsvCell): string =>
  cell === null ? '' : typeof cell === 'number' ? numberText(cell) : safeText(cell);

/** Semicolons, CRLF, and a mark of UTF-8 in front: what Excel in Dutch opens as a table without asking. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const field = (cell: CsvCell) => {
    const text = content(cell);
    return /[";\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
}

/** For the clipboard: tabs between, a line per row. */
export function tabText(rows: readonly (readonly CsvCell[])[]): string {
  const field = (cell: CsvCell) => {
    const text = content(cell).replace(/[\t\n]+/g, ' ');
    return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(field).join('\t')).join('\n');
}
