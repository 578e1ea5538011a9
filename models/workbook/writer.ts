import type * as Xlsx from 'wasm-xlsxwriter';
import { type ChartWriter, writeChart } from './charts.ts';
import { completed } from './complete.ts';
import type { NumberFormat, Role, Sheet, Style, Workbook } from './plan.ts';

/** The WebAssembly module, passed in: on the Node side and in a browser's worker it is loaded differently. */
export type Writer = Pick<
  typeof Xlsx,
  'Workbook' | 'Format' | 'Formula' | 'Color' | 'FormatAlign' | 'FormatBorder' | 'DocProperties'
> &
  ChartWriter;

const FORMATS: Readonly<Record<NumberFormat, string>> = {
  tekst: '@',
  euro: '€ #,##0;[Red]-€ #,##0;€ 0',
  eurocent: '€ #,##0.00;[Red]-€ #,##0.00',
  geheel: '0',
  aantal: '#,##0',
  getal: '#,##0.00;[Red]-#,##0.00',
  fractie: '0.0000;[Red]-0.0000',
  procent: '0.0%',
  jaar: '0',
  vrij: 'General',
};

interface Look {
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly unlocked?: boolean;
  readonly border?: boolean;
  readonly centre?: boolean;
}

const LOOKS: Readonly<Record<Role, Look>> = {
  titel: { bold: true, size: 16, colour: '1F3A5F' },
  tekst: {},
  toelichting: { colour: '5A6472' },
  alinea: { colour: '3A4450', wrap: true },
  merk: { centre: true },
  kop: { bold: true, background: '1F3A5F', colour: 'FFFFFF', wrap: true },
  sectie: { bold: true, size: 12, colour: '1F3A5F', background: 'E6ECF3' },
  invoer: { background: 'FFF4CC', colour: '1F3FBF', unlocked: true, border: true },
  volgt: { background: 'FFFBEA', colour: '5A6472', italic: true, unlocked: true, border: true },
  vast: { colour: '5A6472' },
  berekening: {},
  uitkomst: { bold: true, background: 'E8F3EC' },
  controle: { colour: '1B6B3A' },
  oordeel: { colour: '1B6B3A', centre: true },
  gezocht: { background: 'F0E9F5', italic: true },
};

/** Excel's own limit for a text in a cell. */
const MOST_CHARACTERS = 32_767;
const CUT = ` [ingekort: een cel heeft plaats voor ${MOST_CHARACTERS} tekens]`;
const A4 = 9;

/** The text, or what of it a cell can hold, with a remark. */
function fitting(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const end = MOST_CHARACTERS - CUT.length;
  // Not between the two halves of one character.
  const isHalf = /[\ud800-\udbff]/.test(text[end - 1]!);
  return text.slice(0, isHalf ? end - 1 : end) + CUT;
}

/** Writes a workbook in one go. @returns the bytes of an .xlsx file */
export function writeWorkbook(plan: Workbook, xlsx: Writer, onProgress?: (share: number) => void): Uint8Array {
  const steps = writeSteps(plan, xlsx);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    onProgress?.(value);
  }
}

/**
 * Writes a workbook sheet by sheet: after each, the share that is written (0 … 1), and at last the bytes of the file. Who
 * drives it may wait between the steps, and stops it with `return()`, which frees everything.
 */
export function* writeSteps(plan: Workbook, xlsx: Writer): Generator<number, Uint8Array, void> {
  reserve(plan, xlsx);
  const workbook = new xlsx.Workbook();
  const formats = new Formats(xlsx);
  try {
    const properties = new xlsx.DocProperties();
    free(properties.setTitle(plan.title), properties.setComment(plan.marker));
    workbook.setProperties(properties);
    free(properties);
    const all = plan.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    let written = 0;
    for (const sheet of plan.sheets) {
      writeSheet(workbook, sheet, headerOf(plan), formats, xlsx);
      written += sheet.cells.length;
      yield (written / all) * BEFORE_SAVING;
    }
    for (const { name, refersTo } of plan.names) workbook.defineName(name, refersTo);
    return completed(workbook.saveToBufferSync(), plan);
  } finally {
    formats.free();
    workbook.free();
  }
}

/** Putting the file together takes about as long as filling the sheets does. */
const BEFORE_SAVING = 0.6;

/** Cells from which a plan is large, and the memory that each then takes at least. */
const LARGE = 200_000;
const BYTES_PER_CELL = 150;

/**
 * Lets the WebAssembly memory grow in one go before a large plan. Left to itself it grows by a page at a time, which
 * took more than half of the first export's time (measured: 6.0 against 3.4 seconds for 450,000 cells).
 */
function reserve(plan: Workbook, xlsx: Writer): void {
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (cells >= LARGE) free(new xlsx.Formula(' '.repeat(cells * BYTES_PER_CELL)));
}

/** Excel's own limit for a header is 255 characters; an ampersand in it is written twice. */
const MOST_OF_A_HEADER = 110;

const headerOf = ({ header }: Workbook): string =>
  `&L&F&R${Array.from(header).slice(0, MOST_OF_A_HEADER).join('').replaceAll('&', '&&')}`;

function writeSheet(workbook: Xlsx.Workbook, plan: Sheet, header: string, formats: Formats, xlsx: Writer): void {
  const sheet = workbook.addWorksheet();
  // Every call hands back a wrapper of the sheet. Not freed at once, they slow writing down tenfold.
  free(sheet.setName(plan.name));
  for (const [column, width] of plan.widths.entries()) free(sheet.setColumnWidth(column, width));
  for (const [row, height] of plan.heights) free(sheet.setRowHeight(row, height));
  let lastRow = 0;
  for (const { row, column, style, content } of plan.cells) {
    lastRow = Math.max(lastRow, row);
    const format = formats.of(style);
    switch (content.kind) {
      case 'text':
        // Always as text: what a user typed is shown, never run.
        free(sheet.writeStringWithFormat(row, column, fitting(content.text), format));
        break;
      case 'number':
        free(sheet.writeNumberWithFormat(row, column, content.value, format));
        break;
      case 'blank':
        free(sheet.writeBlank(row, column, format));
        break;
      case 'formula': {
        const formula = new xlsx.Formula(`=${content.formula}`);
        const withResult = formula.setResult(String(content.value));
        free(sheet.writeFormulaWithFormat(row, column, withResult, format), withResult, formula);
        break;
      }
    }
  }
  for (const chart of plan.charts ?? []) writeChart(sheet, chart, xlsx);
  free(
    sheet.setFreezePanes(...plan.freeze),
    sheet.setLandscape(),
    sheet.setPaperSize(A4),
    plan.pages.kind === 'vast'
      ? sheet.setPrintScale(plan.pages.scale)
      : sheet.setPrintFitToPages(1, plan.pages.kind === 'een' ? 1 : 0),
  );
  free(sheet.setPrintArea(0, 0, lastRow, plan.printColumns - 1), sheet.setScreenGridlines(false));
  if (plan.repeat) free(sheet.setRepeatRows(...plan.repeat));
  free(sheet.setHeader(header));
  free(sheet.setFooter('&L&A&CPagina &P van &N'), sheet.protect(), sheet);
}

/** One format per style, made when first needed. */
class Formats {
  private readonly made = new Map<string, Xlsx.Format>();

  constructor(private readonly xlsx: Writer) {}

  of({ role, format }: Style): Xlsx.Format {
    const key = `${role} ${format}`;
    const known = this.made.get(key);
    if (known) return known;
    const made = this.make(LOOKS[role], format);
    this.made.set(key, made);
    return made;
  }

  free(): void {
    free(...this.made.values());
  }

  private make(look: Look, format: NumberFormat): Xlsx.Format {
    const { Format, Color, FormatAlign, FormatBorder } = this.xlsx;
    const made = new Format();
    const colour = (rgb: string, set: (colour: Xlsx.Color) => Xlsx.Format) => {
      const value = Color.rgb(Number.parseInt(rgb, 16));
      // A colour is used up by the call it is given to.
      free(set(value));
    };
    free(made.setNumFormat(FORMATS[format]), made.setAlign(FormatAlign.Top));
    if (look.background) colour(look.background, (value) => made.setBackgroundColor(value));
    if (look.colour) colour(look.colour, (value) => made.setFontColor(value));
    if (look.bold) free(made.setBold());
    if (look.italic) free(made.setItalic());
    if (look.size) free(made.setFontSize(look.size));
    if (look.wrap) free(made.setTextWrap());
    if (look.centre) free(made.setAlign(FormatAlign.Center));
    if (look.border) {
      free(made.setBorder(FormatBorder.Thin));
      colour('D8C98A', (value) => made.setBorderColor(value));
    }
    free(look.unlocked ? made.setUnlocked() : made.setLocked());
    return made;
  }
}

function free(...wrappers: readonly { free(): void }[]): void {
  for (const wrapper of wrappers) wrapper.free();
}
