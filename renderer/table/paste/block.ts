/** A pasted text as rows of cells. */
export type Block = readonly (readonly string[])[];

export type BlockReading =
  | { readonly ok: true; readonly block: Block; readonly emptyRows: number }
  | { readonly ok: false; readonly reason: 'groot' | 'leeg' };

/** More text than any table of this program has. In characters. */
const MOST_CHARACTERS = 2_000_000;

/** Whether a text is more than one cell: then it is a block, and not something to type in a field. */
export function isBlock(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/(?:\r\n|\r|\n)$/, ''));
}

/**
 * Reads what a spreadsheet puts on the clipboard: cells with tabs between them, rows on lines. A cell with a line break,
 * a tab or a quotation mark in it may stand between quotation marks. Rows that are shorter than the longest one are
 * filled with empty cells; empty rows are left out and counted.
 */
export function readBlock(text: string): BlockReading {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'groot' };
  const rows = rowsIn(text);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  // What a selection of whole columns brings along at its end is nothing to speak of.
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return { ok: false, reason: 'leeg' };
  const block = filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return { ok: true, block, emptyRows: last + 1 - filled.length };
}

function rowsIn(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = quotedCell(text, at);
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(plain(quoted?.text ?? text.slice(at, end)));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (at === text.length) break;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** A quotation mark is only a wrapper when it is closed at the end of the cell and something inside needed it. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  if (text[from] !== '"') return undefined;
  let inside = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      inside += text[at];
      continue;
    }
    if (text[at + 1] === '"') {
      inside += '"';
      at++;
      continue;
    }
    const end = at + 1;
    const isClosed = end === text.length || '\t\n\r'.includes(text[end]!);
    return isClosed && /[\t\n\r"]/.test(inside) ? { text: inside, end } : undefined;
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
const CONTROL = /[\u0000-\u001f\u007f]+/g;

/** On one line, without what can't be seen: a name stays readable wherever it is shown. */
function plain(cell: string): string {
  return cell.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();
}
