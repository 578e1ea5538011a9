import { type Content, MOST_COLUMNS, MOST_ROWS } from '../../models/import/index.ts';

/** A text that stands in the list of texts of the file. */
export interface Shared {
  readonly at: number;
}

/** A worksheet of an .xlsx without the cells that are taken out of it. */
export interface Thinned {
  readonly xml: string;
  /** By row and column, with holes. */
  readonly taken: (Content | Shared)[][];
}

/** A cell of a number or a text and nothing else, as every program writes the most of them. */
const PLAIN = /<c r="([A-Z]{1,3})([1-9]\d{0,6})"( s="\d+")?(?: t="(str|s|n)")?><v>([^<]+)<\/v><\/c>/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const INDEX = /^\d{1,9}$/;
const EMPTY_ROW = /<row [^<>]*[^/]><\/row>/g;
const [BEGIN, END] = ['<sheetData>', '</sheetData>'];

/**
 * Takes the plain cells out of a worksheet: of a large file they are nearly all, and the library that reads the others
 * takes most of its time for them. What is in any way out of the ordinary, such as a number with a style, which may be
 * a date, is left to the library.
 * @returns null where the sheet as a whole is left to it
 */
export function withoutPlainCells(xml: string): Thinned | null {
  const [begin, end] = [xml.indexOf(BEGIN), xml.lastIndexOf(END)];
  if (begin < 0 || end < begin || xml.includes('<!--') || xml.includes('<![')) return null;
  // One formula for many cells: the others look plain.
  if (xml.includes('t="array"')) return null;
  const data = xml.slice(begin + BEGIN.length, end);
  const taken: (Content | Shared)[][] = [];
  const shared: Shared[] = [];
  const left: string[] = [];
  let at = 0;
  for (const found of data.matchAll(PLAIN)) {
    const [row, column] = [Number(found[2]) - 1, columnOf(found[1]!)];
    const value = row < MOST_ROWS && column < MOST_COLUMNS ? plainValue(found[4], found[3], found[5]!, shared) : null;
    if (value === null) continue;
    taken[row] ??= [];
    taken[row][column] = value;
    left.push(data.slice(at, found.index));
    at = found.index + found[0].length;
  }
  left.push(data.slice(at));
  const rest = left.join('').replace(EMPTY_ROW, '');
  return { xml: xml.slice(0, begin + BEGIN.length) + rest + xml.slice(end), taken };
}

/** @returns null where it is not plain */
function plainValue(
  type: string | undefined,
  style: string | undefined,
  text: string,
  shared: Shared[],
): Content | Shared {
  if (type === 's') {
    if (!INDEX.test(text)) return null;
    const at = Number(text);
    shared[at] ??= { at };
    return shared[at];
  }
  if (type === 'str') return plainText(text);
  return style === undefined && NUMBER.test(text) ? Number(text) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function plainText(text: string): string | null {
  if (text.includes('_x') || text.includes('_X') || text.includes('\r')) return null;
  if (!text.includes('&')) return text;
  const said = text.replace(/&(?:lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!);
  return said.includes('&') ? null : said;
}

/** `A` → 0, `AB` → 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}
