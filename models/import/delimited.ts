import { type Content, type Grid, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './grid.ts';
import { TEXTS } from './messages.ts';

export type Delimiter = ';' | ',' | '\t' | '|';
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];

export type Delimited =
  | { readonly ok: true; readonly grid: Grid; readonly delimiter: Delimiter }
  | { readonly ok: false; readonly what: string; readonly remedy: string };

/** How much of the text decides what stands between the cells. In characters. */
const SAMPLE = 20_000;

/**
 * A text with a cell between marks and a row on a line, as spreadsheets write it and put it on the clipboard. A cell may
 * stand between quotation marks, with marks, lines and doubled quotation marks in it.
 * @param onProgress hears which part of the text has been read, 0 … 1
 */
export function readDelimited(text: string, onProgress: (share: number) => void = () => {}): Delimited {
  // How Excel says what stands between the cells; it is no row.
  const said = /^sep=([;,\t|])\r?\n/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = (said?.[1] as Delimiter | undefined) ?? delimiterOf(body.slice(0, SAMPLE));
  const rows: Content[][] = [];
  let row: Content[] = [];
  let cells = 0;
  let at = 0;
  while (at < body.length) {
    const isQuoted = body[at] === '"';
    const end = isQuoted ? endOfQuoted(body, at, delimiter) : endOfPlain(body, at, delimiter);
    if (end < 0) return { ok: false, ...TEXTS.unclosed(rows.length + 1) };
    const raw = body.slice(at, end);
    row.push(isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    cells += 1;
    at = end;
    if (body[at] === delimiter) {
      at += 1;
      // A mark at the very end has one more, empty cell behind it.
      if (at < body.length) continue;
    } else if (body[at] === '\r' && body[at + 1] === '\n') at += 2;
    else at += 1;
    if (row.length > MOST_COLUMNS) return { ok: false, ...TEXTS.tooManyColumns(row.length) };
    rows.push(row);
    row = [];
    if (rows.length > MOST_ROWS) return { ok: false, ...TEXTS.tooManyRows(MOST_ROWS) };
    if (cells > MOST_CELLS) return { ok: false, ...TEXTS.tooManyCells(MOST_CELLS) };
    if (rows.length % 5000 === 0) onProgress(at / body.length);
  }
  if (row.length > 0) rows.push(row);
  return { ok: true, grid: rows, delimiter };
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Behind the closing mark; -1 where there is none. A mark inside a cell that doesn't start with one is a text as any. */
function endOfQuoted(text: string, from: number, delimiter: string): number {
  let at = from + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return -1;
    if (text[next + 1] === '"') {
      at = next + 2;
      continue;
    }
    const behind = text[next + 1];
    if (behind === undefined || behind === delimiter || behind === '\n' || behind === '\r') return next + 1;
    at = next + 1;
  }
}

/** The mark that divides the first lines most evenly: as often on each of them, and more than not at all. */
function delimiterOf(sample: string): Delimiter {
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  // The last one may have been cut off.
  const whole = lines.length > 1 ? lines.slice(0, 50).slice(0, Math.max(1, Math.min(50, lines.length - 1))) : lines;
  let best: Delimiter = '\t';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = whole.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    const with_ = counts.filter((count) => count > 0);
    if (with_.length === 0) continue;
    const common = mode(with_);
    const even = with_.filter((count) => count === common).length / whole.length;
    const score = even * 10 + Math.min(common, 9) / 10;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}
