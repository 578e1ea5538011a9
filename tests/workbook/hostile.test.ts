import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readProject } from '../../models/project/index.ts';
import { SheetBuilder } from '../../models/workbook/plan.ts';
import { describeWith } from '../support/programs.ts';
import { drawn } from './drawn.ts';
import { type Recalculated, recalculateAll } from './recalculate.ts';
import { bytesOf, planOf, type Raw, sample } from './support.ts';

/** What a spreadsheet might run, what XML cannot hold, what steers a terminal or the direction of reading. */
const TEXTS = [
  '=HYPERLINK("https://example.org")',
  '+1+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  "=cmd|' /C calc'!A1",
  '<b>&amp;"\'',
  "'=1+1",
  '{=1+1}',
  '=\u0001\u0002\u000b\u000c',
  'a\u0000b\u001b[31m',
  '_x0041_ is geen A',
  '\ufffe\uffff\u007f\u0085',
  '😀👩‍👩‍👧‍👦 é ﷽',
  '\u202e=1+1 עברית\u202c',
  '\u200b\ufeff=1',
  'regel een\nregel twee',
  '&L&G&"Arial"',
  'x'.repeat(500),
];
const SCHOOLS = [TEXTS[4]!, TEXTS[5]!];
const SCENARIOS = [TEXTS[10]!, TEXTS[18]!];
const LONG = `=${'lang 😀 '.repeat(1300)}`.slice(0, 10_000);
const VARIANTS = ['populatie/subsidie'];

/** A project with these texts at every place where a user can type one. */
function withTexts(): Raw {
  const raw = structuredClone(sample('enschede')) as Raw & {
    invoer: { scholen: { naam: string }[]; gemeenten: { naam: string }[] };
  };
  const { scholen, gemeenten } = raw.invoer;
  raw.naam = `${TEXTS[0]}${TEXTS[10]}`;
  raw.toelichting = LONG;
  raw.invoer.scholen = SCHOOLS.map((naam, at) => ({ ...scholen[at]!, naam }));
  raw.invoer.gemeenten = gemeenten.map((one, at) => ({ ...one, naam: TEXTS[at]! }));
  raw.invoer.effecten = TEXTS.map((naam, at) => ({
    id: `e${at}`,
    naam,
    actor: 'rijk',
    soort: 'financieel',
    zekerheid: 'D',
    omvang: 1,
    prijs: 1,
  }));
  raw.invoer.lekkage = { waarde: 0.1, laag: 0, hoog: 0.3, graad: 'D', bron: TEXTS[3], opmerking: TEXTS[10] };
  raw.scenarios = SCENARIOS.map((naam, at) => ({
    id: `scenario-${at}`,
    naam,
    invoer: { krimp: { waarde: [0, 0.01 * at], bron: naam, graad: 'D', opmerking: naam } },
  }));
  raw.eigen_regels = TEXTS.map((naam, at) => ({
    id: `eigen_${at}`,
    naam,
    eenheid: 'euro',
    formule: 'tekort',
    toelichting: naam,
  }));
  raw.stresstests = SCENARIOS.map((naam, at) => ({
    id: `stress-${at}`,
    naam,
    uitleg: naam,
    invoer: { krimp: [0, 0.1] },
  }));
  return raw;
}

/** As the project file is read: names without space around them. */
const NAMES = TEXTS.map((text) => text.trim());
/** Readers make one line end of two, and half a pair of an emoji is no character. */
const readable = (text: string): string => text.replaceAll('\r\n', '\n');

const raw = withTexts();
const scenario = 'scenario-0';
const plan = planOf(raw, { variants: VARIANTS, scenario, uncertainty: await drawn(raw, scenario, 40) });
const bytes = bytesOf(plan);

const textsOf = (sheets: Recalculated): Set<string> =>
  new Set(
    Object.values(sheets).flatMap((sheet) =>
      Object.values(sheet).flatMap((cell: XLSX.CellObject) => (typeof cell?.v === 'string' ? [readable(cell.v)] : [])),
    ),
  );

function expectAll(sheets: Recalculated): void {
  const found = textsOf(sheets);
  for (const name of NAMES) expect(found.has(name), JSON.stringify(name)).toBe(true);
  for (const [at, name] of SCENARIOS.entries())
    expect(found.has(`${at + 2} ${name.trim()}`), `scenario ${JSON.stringify(name)}`).toBe(true);
  expect(found.has(LONG), 'a text of 10,000 characters').toBe(true);
}

describe('what a user typed', () => {
  it('stands in the workbook letter by letter, and no formula is made of it', () => {
    const { Sheets } = XLSX.read(bytes, { cellFormula: true });
    expectAll(Sheets);
    const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet) as XLSX.CellObject[]);
    const formulas = plan.sheets.flatMap(({ cells: all }) => all).filter(({ content }) => content.kind === 'formula');
    expect(cells.filter(({ f }) => f !== undefined).length).toBe(formulas.length);
    for (const { f } of cells) if (f !== undefined) expect(f).not.toMatch(/HYPERLINK|cmd|SUM\(1\)|1\+1/);
  });

  it('makes no part of the package unreadable, and no link or name', () => {
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    for (const [name, xml] of parts) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml), name).toBeNull();
      expect(/&(?!amp;|lt;|gt;|quot;|apos;|#)/.exec(xml), name).toBeNull();
      expect(xml, name).not.toContain('TargetMode="External"');
    }
    const names = XLSX.read(bytes, { bookSheets: false }).Workbook?.Names?.map(({ Ref }) => Ref) ?? [];
    for (const reference of names) expect(reference).toMatch(/^'?(?:Invoer|Controles|[\w -]+)'?!\$/);
    expect(names.length).toBeGreaterThan(50);
  });

  it('is refused with a message where it is longer than can be', () => {
    const refused = readProject({ ...sample('enschede'), naam: 'x'.repeat(10_000) });
    expect(refused.ok).toBe(false);
    expect(refused.problems).toEqual([expect.objectContaining({ where: 'naam' })]);
  });

  it('is cut where a cell ends, between two characters, and that is said', () => {
    const sheet = new SheetBuilder('Blad');
    sheet.text(0, `=${'😀'.repeat(20_000)}`);
    const { Sheets } = XLSX.read(
      bytesOf({
        title: '',
        header: '',
        marker: '',
        names: [],
        sheets: [
          {
            name: 'Blad',
            cells: sheet.cells,
            heights: sheet.heights,
            widths: [20],
            freeze: [0, 0],
            printColumns: 1,
            pages: { kind: 'een' },
          },
        ],
      }),
    );
    const text = String(Sheets.Blad!.A1!.v);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.length).toBeGreaterThan(32_600);
    expect(text).toMatch(/^=(?:😀)+ \[ingekort: /);
  });
});

describeWith('libreoffice', 'what a user typed, in LibreOffice', (soffice) => {
  it('is the same text there, with no error anywhere', () => {
    const [sheets] = recalculateAll(soffice, [bytes]);
    expectAll(sheets!);
    const errors = Object.values(sheets!).flatMap((sheet) =>
      Object.entries(sheet).filter(([, cell]: [string, XLSX.CellObject]) => cell?.t === 'e'),
    );
    expect(errors).toEqual([]);
  });
});
