import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { type BookType, utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import { root } from '../../build/bundle.mjs';

/** Written by LibreOffice 25.2: three sheets, one of them hidden; a sum on the second. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'tests', 'import', 'files', name)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As SheetJS writes it. @param change of the cells, by their address */
export function sheetBook(
  rows: readonly (readonly unknown[])[],
  change: Readonly<Record<string, unknown>> = {},
  bookType: BookType = 'xlsx',
  name = 'Blad1',
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as unknown[][], { UTC: true, cellDates: true }) as WorkSheet;
  Object.assign(sheet, change);
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType, cellDates: true }) as ArrayBuffer);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const relations = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const BOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>';

export const ROWS = `<row r="1"><c r="A1" t="inlineStr"><is><t>School</t></is></c><c r="B1" t="inlineStr"><is><t>Leerlingen</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>De Ster</t></is></c><c r="B2"><v>160</v></c></row>`;
const sheetOf = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

interface Parts {
  readonly rows?: string;
  /** In front of the sheet's first element. */
  readonly before?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** An .xlsx made by hand, of its least parts. */
export function handMade({ rows = ROWS, before = '', more = {} }: Parts = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': bytesOf(TYPES),
    '_rels/.rels': bytesOf(relations('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': bytesOf(BOOK),
    'xl/_rels/workbook.xml.rels': bytesOf(relations('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': bytesOf(sheetOf(rows, before)),
    ...more,
  });
}

/** An .ods made by hand. */
export function handMadeOds(table: string): Uint8Array {
  return zip({
    mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': bytesOf('<?xml version="1.0"?><manifest:manifest/>'),
    'content.xml': bytesOf(
      `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

export const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files as Zippable);

/** The bytes with some of them replaced wherever they stand. */
export function replaced(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at <= copy.length - from.length; at++)
    if (from.every((byte, index) => copy[at + index] === byte)) copy.set(to, at);
  return copy;
}

export const littleEndian = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
