import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { TEXT } from '../text/nl.ts';
import type { Block, Labelled, Note, NotePicture, TableRow as NoteRow, Table as NoteTable, Section } from './note.ts';

const { note: text } = TEXT;

/** On every computer, and in LibreOffice as wide as in Word. */
const FONT = 'Arial';
/** Half points. */
const SIZES = { full: 16, normal: 17, title: 32 };
const [ACCENT, SOFT, LOSS, WARN, RULE] = ['0A5A78', '4A5567', 'B01243', '8A4B00', 'D8D5CC'];
/** A4 in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 737;
/** In pixels of the screen. */
const PICTURE_WIDTH = 400;
const WIDTH = A4.width - 2 * MARGIN;

/**
 * The note as a Word file: real headings and tables, one section of A4 per page.
 * @param pictures of its drawings, in their order
 */
export async function wordFile(
  note: Note,
  pictures: readonly (NotePicture | undefined)[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const figures = note.pages.flat().flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
  const pictureFor = (block: Block) => pictures[figures.indexOf(block)];
  const size = note.isFull ? SIZES.full : SIZES.normal;
  const document = new Document({
    title: `${text.title}: ${note.name}`,
    creator: TEXT.app,
    styles: {
      default: {
        document: { run: { font: FONT, size, language: { value: 'nl-NL' } }, paragraph: { spacing: { after: 0 } } },
        title: { run: { font: FONT, size: SIZES.title, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { font: FONT, size, bold: true, color: ACCENT },
          paragraph: { spacing: { before: note.isFull ? 110 : 220, after: 20 }, keepNext: true },
        },
        heading2: {
          run: { font: FONT, size: size + 3, bold: true },
          paragraph: { spacing: { after: 30 }, keepNext: true },
        },
      },
    },
    sections: note.pages.map(
      (sections, index): ISectionOptions => ({
        properties: { page: { size: A4, margin: { top: 680, bottom: 620, left: MARGIN, right: MARGIN, footer: 300 } } },
        footers: { default: footer(note) },
        children: [
          ...(index === 0 ? heading(note) : []),
          ...sections.flatMap((section) =>
            partOf(section, pictureFor, section.id === 'advies' ? note.about : undefined),
          ),
        ],
      }),
    ),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function heading(note: Note): Paragraph[] {
  return [
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [
        new TextRun({ text: text.title, bold: true, color: ACCENT }),
        new TextRun({ text: `\t${note.day}`, color: SOFT }),
      ],
    }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: ACCENT, space: 4 } },
      children: [new TextRun(note.name)],
    }),
  ];
}

function footer({ colophon }: Note): Footer {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, size: 13, color: SOFT });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [run([colophon, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
      }),
    ],
  });
}

function partOf(
  { label, finding, blocks }: Section,
  pictureFor: PictureFor,
  lead: string | undefined,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(label)] }),
    ...(finding === undefined
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(finding)] })]),
    ...(lead === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: lead, bold: true })] })]),
    ...blocks.flatMap((block) => blockOf(block, pictureFor)),
  ];
}

type PictureFor = (block: Block) => NotePicture | undefined;

function blockOf(block: Block, pictureFor: PictureFor): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph': {
      const style = {
        own: {},
        soft: { color: SOFT },
        warning: { color: WARN, bold: true },
        plain: {},
      }[block.tone ?? 'plain'];
      return [new Paragraph({ children: linesIn(block.text, style) })];
    }
    case 'labelled':
      return [labelledTable(block)];
    case 'table':
      return [tableOf(block)];
    case 'figure':
      return pictureParagraphs(pictureFor(block), block.description);
  }
}

/** Without a picture its figures stand in the table below it. */
function pictureParagraphs(picture: NotePicture | undefined, description: string): Paragraph[] {
  if (!picture) return [];
  const { bytes, width, height } = picture;
  const transformation = { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * height) / width) };
  const altText = { name: text.budget, title: text.budget, description };
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data: bytes, transformation, altText })] })];
}

/** A person's own line breaks stay. */
function linesIn(said: string, style: { readonly color?: string; readonly bold?: boolean } = {}): TextRun[] {
  return said.split('\n').map((line, at) => new TextRun({ text: line, ...style, ...(at > 0 && { break: 1 }) }));
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color });
const bordersOf = (color: string, size?: number) => ({ top: none, left: none, right: none, bottom: rule(color, size) });

interface CellOptions {
  readonly width: number;
  readonly isNumber?: boolean;
  readonly span?: number;
  readonly isTop?: boolean;
  readonly border?: readonly [color: string, size: number];
}

function cellOf(
  children: readonly TextRun[],
  { width, isNumber = false, span = 1, isTop = false, border = [RULE, 4] }: CellOptions,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    borders: bordersOf(...(border as [string, number])),
    verticalAlign: isTop ? VerticalAlign.TOP : VerticalAlign.BOTTOM,
    margins: { left: 0, right: 0, top: 16, bottom: 16, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({ alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [...children] }),
    ],
  });
}

function gridOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  });
}

function labelledTable({ items }: Labelled): Table {
  const widths = [Math.round(WIDTH * 0.28), WIDTH - Math.round(WIDTH * 0.28)];
  return gridOf(
    widths,
    items.map(
      ({ label, text: said }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf([new TextRun({ text: label, bold: true })], { width: widths[0]!, isTop: true }),
            cellOf(linesIn(said), { width: widths[1]!, isTop: true }),
          ],
        }),
    ),
  );
}

const INK = ['17202E', 8] as const;

function tableOf({ corner, columns, rows }: NoteTable): Table {
  const column = Math.round((WIDTH * 0.66) / Math.max(3, columns.length));
  const widths = [WIDTH - column * columns.length, ...columns.map(() => column)];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cellOf([new TextRun({ text: corner, bold: true })], { width: widths[0]!, border: INK }),
      ...columns.map(({ title, notes = [], isText = false }, at) =>
        cellOf(
          [
            new TextRun({ text: title, bold: true }),
            ...notes.map((said) => new TextRun({ text: said, break: 1, color: SOFT })),
          ],
          { width: widths[at + 1]!, isNumber: !isText, border: INK },
        ),
      ),
    ],
  });
  return gridOf(widths, [head, ...rows.map((row) => rowOf(row, columns, widths))]);
}

function rowOf(
  { label, cells, isPart = false }: NoteRow,
  columns: NoteTable['columns'],
  widths: readonly number[],
): TableRow {
  if (cells.length === 0)
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf([new TextRun({ text: label, bold: true })], {
          width: WIDTH,
          span: widths.length,
          border: ['8B8F98', 4],
        }),
      ],
    });
  return new TableRow({
    cantSplit: true,
    children: [
      cellOf([new TextRun(`${isPart ? '    ' : ''}${label}`)], { width: widths[0]! }),
      ...cells.map(({ text: said, isLoss = false }, at) =>
        cellOf([new TextRun({ text: said, ...(isLoss && { color: LOSS, bold: true }) })], {
          width: widths[at + 1]!,
          isNumber: !columns[at]!.isText,
        }),
      ),
    ],
  });
}
