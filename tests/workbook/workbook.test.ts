import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'wasm-xlsxwriter';
import * as XLSX from 'xlsx';
import { planWorkbook, writeSteps } from '../../models/workbook/index.ts';
import { bytesOf, planOf, projectOf, type Raw, sample } from './support.ts';

const plan = planOf(sample('enschede'));
const bytes = bytesOf(plan);
const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const formulas = plan.sheets.flatMap(({ name, cells }) =>
  cells.flatMap(({ row, column, content }) =>
    content.kind === 'formula' ? [{ sheet: name, row, column, formula: content.formula, value: content.value }] : [],
  ),
);
const YEAR_COLUMNS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

describe('the package', () => {
  it('has no macro, external link, hidden sheet or comment', () => {
    expect(Object.keys(parts).filter((name) => /vba|externalLink|activeX|comments|connections/i.test(name))).toEqual(
      [],
    );
    expect(parts['xl/workbook.xml']).not.toMatch(/state="(hidden|veryHidden)"/);
  });

  it('says that it is ours', () => {
    expect(parts['docProps/core.xml']).toContain('Bekostigingsverkenner: levend rekenmodel');
  });

  it('locks every sheet without a password and leaves only input cells open', () => {
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBe(plan.sheets.length);
    for (const [, xml] of sheets) {
      expect(xml).toContain('<sheetProtection');
      expect(xml).not.toMatch(/<sheetProtection[^>]*(password|hashValue)/);
    }
    const open = plan.sheets.flatMap(({ cells }) =>
      cells.filter(({ style }) => style.role === 'invoer' || style.role === 'volgt'),
    );
    const styles = new XLSXStyles(parts['xl/styles.xml']!);
    for (const [index, { name, cells }] of plan.sheets.entries()) {
      const xml = parts[`xl/worksheets/sheet${index + 1}.xml`]!;
      for (const cell of cells.filter(({ style }) => style.role === 'invoer').slice(0, 50)) {
        const reference = XLSX.utils.encode_cell({ r: cell.row, c: cell.column });
        expect(styles.isUnlocked(xml, reference), `${name} ${reference}`).toBe(true);
      }
      for (const cell of cells.filter(({ style }) => style.role === 'berekening').slice(0, 50)) {
        expect(styles.isUnlocked(xml, XLSX.utils.encode_cell({ r: cell.row, c: cell.column }))).toBe(false);
      }
    }
    expect(open.length).toBeGreaterThan(300);
  });

  it('prints the file, the scenario and the version above every page, whatever is typed in a name', () => {
    const raw = sample('enschede');
    Object.assign((raw.scenarios as object[])[0]!, { naam: 'A&P & "x"'.repeat(30) });
    const { id } = (raw.scenarios as { id: string }[])[0]!;
    const some = bytesOf(planOf(raw, { variants: ['populatie/subsidie'], scenario: id, scenarios: [], sheets: [] }));
    const xml = strFromU8(unzipSync(some)['xl/worksheets/sheet2.xml']!);
    const header = /<oddHeader>(.*?)<\/oddHeader>/s.exec(xml)![1]!.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    expect(header).toMatch(/^&L&F&RBekostigingsverkenner 0, rekenmodel [\d.]+, bij export scenario 2 A&&P && "x"/);
    expect(header.length).toBeLessThanOrEqual(255);
  });

  it('is read by another library: sheets, names, values', () => {
    const book = XLSX.read(bytes, { cellFormula: true });
    expect(book.SheetNames).toEqual([
      'Titelblad',
      'Samenvatting',
      'Invoer',
      'Populatie en zorgvraag',
      'productie-subsidie',
      'productie-aanbesteding',
      'functie-subsidie',
      'functie-aanbesteding',
      'populatie-subsidie',
      'populatie-aanbesteding',
      'resultaat-subsidie',
      'resultaat-aanbesteding',
      'Rendement',
      'Controles',
      'Bronnen',
    ]);
    const names = book.Workbook?.Names?.map(({ Name }) => Name) ?? [];
    for (const name of ['startjaar', 'doelmatigheid', 'budget_basis', 'gekozen_scenario'])
      expect(names).toContain(name);
    const wrong = formulas.filter(({ sheet, row, column, value }) => {
      const cell = book.Sheets[sheet]![XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject;
      const isSame =
        typeof value === 'number'
          ? Math.abs(Number(cell.v) - value) < 1e-9
          : (cell.v ?? '') === value && cell.t !== 'e';
      return typeof cell.f !== 'string' || !isSame;
    });
    expect(wrong).toEqual([]);
  });
});

class XLSXStyles {
  private readonly unlocked: boolean[];
  constructor(xml: string) {
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)![1]!;
    this.unlocked = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([format]) =>
      /<protection locked="0"/.test(format),
    );
  }
  isUnlocked(sheet: string, reference: string): boolean {
    const style = new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheet)?.[1];
    return this.unlocked[Number(style)]!;
  }
}

describe('the formulas', () => {
  /** What is left of a formula without texts, names of sheets, references and names. */
  const bare = (formula: string) =>
    formula
      .replace(/"[^"]*"/g, '')
      .replace(/'[^']*'!|\b[A-Za-z]\w*!/g, '')
      .replace(/\$?[A-Z]{1,3}\$?\d+/g, '')
      .replace(/\b[a-z_][a-z0-9_]*\b/g, '');

  it('hold no number but 0 and 1', () => {
    const strange = formulas.filter(({ formula }) =>
      (bare(formula).match(/\d+(\.\d+)?/g) ?? []).some((number) => number !== '0' && number !== '1'),
    );
    expect(strange).toEqual([]);
  });

  it('use only functions that every spreadsheet has, none of them volatile', () => {
    const used = new Set(
      formulas.flatMap(({ formula }) => formula.replace(/"[^"]*"/g, '').match(/\b[A-Z]+(?=\()/g) ?? []),
    );
    expect([...used].sort()).toEqual([
      'ABS',
      'AND',
      'COLUMN',
      'COLUMNS',
      'COUNTIF',
      'EXACT',
      'IF',
      'INDEX',
      'INT',
      'ISBLANK',
      'ISERROR',
      'ISNUMBER',
      'MATCH',
      'MAX',
      'MIN',
      'N',
      'NA',
      'NOT',
      'OR',
      'ROWS',
      'SUM',
      'SUMIFS',
      'SUMPRODUCT',
    ]);
  });

  it('are one formula per row, copied across the years', () => {
    const relative = (formula: string, column: number) =>
      formula.replace(/(\$?)\b([A-Z]{1,3})\$(\d+)/g, (_, fixed: string, letters: string, row: string) =>
        fixed ? `${letters}!${row}` : `[${XLSX.utils.decode_col(letters) - column}]${row}`,
      );
    const rows = new Map<string, Set<string>>();
    for (const { sheet, row, column, formula } of formulas) {
      if (['Titelblad', 'Invoer', 'Controles'].includes(sheet) || !YEAR_COLUMNS.includes(column)) continue;
      const key = `${sheet} ${row}`;
      // Side by side the variants differ in the sheet that they stand on, and in nothing else.
      const isOverview = ['Samenvatting', 'Rendement'].includes(sheet);
      const same = isOverview ? formula.replace(/'[^']*'!/g, '') : formula;
      rows.set(key, (rows.get(key) ?? new Set()).add(relative(same, column)));
    }
    expect(rows.size).toBeGreaterThan(3000);
    expect([...rows].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('hold no error and no number that is not finite', () => {
    expect(
      formulas.filter(({ value }) => (typeof value === 'number' ? !Number.isFinite(value) : value.startsWith('#'))),
    ).toEqual([]);
  });
});

describe('what Excel cannot hold', () => {
  it('a formula of the user that grows beyond 8192 characters is a problem, not a broken file', () => {
    const raw = structuredClone(sample('enschede')) as Raw;
    const grondslag = `bereikte_leerlingen * (${new Array(600).fill('i').join('+')})`;
    raw.invoer.effecten = [
      { id: 'lang', naam: 'Lang', actor: 'rijk', soort: 'financieel', zekerheid: 'D', omvang: 1, grondslag },
    ];
    const plan = planWorkbook(projectOf(raw), { date: '', appVersion: '0', variants: ['populatie/subsidie'] });
    expect(plan.ok).toBe(false);
    expect(plan.problems).toEqual([
      expect.objectContaining({ code: 'excel-formule-lang', where: 'blad populatie-subsidie' }),
    ]);
  });
});

describe('the plan', () => {
  it('holds only the variants that were asked for', () => {
    const two = planOf(sample('enschede'), { variants: ['functie/aanbesteding', 'populatie/subsidie'] });
    expect(two.sheets.map(({ name }) => name)).toEqual([
      'Titelblad',
      'Samenvatting',
      'Invoer',
      'Populatie en zorgvraag',
      'functie-aanbesteding',
      'populatie-subsidie',
      'Rendement',
      'Controles',
      'Bronnen',
    ]);
  });

  it('holds only the scenarios and sheets that were asked for, and always the active scenario', () => {
    const raw = sample('enschede');
    const ids = (raw.scenarios as { id: string }[]).map(({ id }) => id);
    const some = planOf(raw, {
      variants: ['populatie/subsidie'],
      scenario: ids[1]!,
      scenarios: [],
      sheets: ['bronnen'],
    });
    expect(some.sheets.map(({ name }) => name)).toEqual([
      'Titelblad',
      'Invoer',
      'Populatie en zorgvraag',
      'populatie-subsidie',
      'Controles',
      'Bronnen',
    ]);
    const heads = some.sheets[1]!.cells.flatMap(({ row, content }) =>
      row === 5 && content.kind === 'text' ? [content.text] : [],
    );
    expect(heads.filter((text) => /^\d /.test(text)).length).toBe(2);
  });

  it.each([
    [{ scenarios: ['x'] }, 'scenario-onbekend'],
    [{ sheets: ['x' as 'bronnen'] }, 'blad-onbekend'],
    [{ variants: [] }, 'variant-onbekend'],
  ])('refuses %o', (request, code) => {
    const refused = planWorkbook(projectOf(sample('enschede')), { date: '', appVersion: '0', ...request });
    expect(refused.ok).toBe(false);
    expect(refused.problems).toEqual([expect.objectContaining({ code })]);
  });

  it('can be written in steps, and stopped between them', () => {
    const steps = writeSteps(planOf(sample('enschede'), { variants: ['populatie/subsidie'] }), xlsx);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeGreaterThan(0);
    expect(steps.return(new Uint8Array()).done).toBe(true);
  });

  it('is the same for the same project', () => {
    expect(planOf(sample('enschede'))).toEqual(plan);
  });

  it('tells source and grade of every input', () => {
    const invoer = plan.sheets.find(({ name }) => name === 'Invoer')!;
    const heads = invoer.cells
      .filter(({ row }) => row === 5)
      .map(({ column, content }) => [content.kind === 'text' ? content.text : '', column] as const);
    const column = (title: string) => heads.find(([text]) => text === title)![1];
    const values = invoer.cells.filter(
      ({ column: at, content, style }) =>
        at === column('1 project') && style.role === 'invoer' && content.kind !== 'text',
    );
    for (const { row } of values) {
      for (const title of ['Graad', 'Bron'])
        expect(
          invoer.cells.some((cell) => cell.row === row && cell.column === column(title)),
          `row ${row} ${title}`,
        ).toBe(true);
    }
    expect(values.length).toBeGreaterThan(200);
  });
});
