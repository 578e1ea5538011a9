import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { INPUTS } from '../../models/lines/index.ts';
import { allowedScenarios } from '../../models/workbook/allowed.ts';
import { withParts } from '../../models/workbook/package.ts';
import { bytesOf, inputRow, planOf, sample } from './support.ts';

const plan = planOf(sample('enschede'), { variants: ['populatie/subsidie', 'functie/subsidie'] });
const bytes = bytesOf(plan);
const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const partOf = (sheet: string) =>
  parts[`xl/worksheets/sheet${plan.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`]!;

describe('a package of which parts are changed', () => {
  const before = { 'a.xml': 'een', 'map/b.xml': 'twee'.repeat(1000), 'c.xml': 'é😀' };
  const packed = zipSync(
    Object.fromEntries(Object.entries(before).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
  const texts = (zip: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, part]) => [name, strFromU8(part)]));

  it('has the changed parts changed and the others as they were', () => {
    const changed = withParts(packed, (name) => (name === 'map/b.xml' ? (xml) => `${xml}ë` : undefined));
    expect(texts(changed)).toEqual({ ...before, 'map/b.xml': `${before['map/b.xml']}ë` });
    expect(withParts(packed, () => undefined)).toEqual(packed);
    expect(texts(withParts(packed, () => () => ''))).toEqual({ 'a.xml': '', 'map/b.xml': '', 'c.xml': '' });
  });

  it('has the checksum and the sizes of what is in it, in both places', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const contents = unzipSync(bytes);
    let at = view.getUint32(bytes.length - 6, true);
    for (const [name, content] of Object.entries(contents)) {
      const local = view.getUint32(at + 42, true);
      for (const from of [at + 16, local + 14]) {
        expect(view.getUint32(from, true), name).toBe(crc32(content));
        expect(view.getUint32(from + 8, true), name).toBe(content.length);
      }
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(at).toBe(bytes.length - 22);
  });
});

describe('what may be typed on Invoer', () => {
  const rules = [
    ...partOf('Invoer').matchAll(
      /<dataValidation ([^>]*)><formula1>(.*?)<\/formula1>(?:<formula2>(.*?)<\/formula2>)?/g,
    ),
  ].map(([, attributes, first, second]) => ({
    type: /type="(\w+)"/.exec(attributes!)![1]!,
    cells: /sqref="([^"]*)"/
      .exec(attributes!)![1]!
      .split(' ')
      .map((range) => XLSX.utils.decode_range(range)),
    message: /error="([^"]*)"/.exec(attributes!)![1]!,
    bounds: [first, second],
  }));
  const ruleOf = (row: number, column = 5) =>
    rules.find(({ cells }) => cells.some(({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c));

  it('is said for every coloured cell, once, in words that Excel has room for', () => {
    const invoer = plan.sheets.find(({ name }) => name === 'Invoer')!;
    const coloured = invoer.cells.filter(({ style }) => style.role === 'invoer' || style.role === 'volgt');
    expect(coloured.length).toBeGreaterThan(300);
    for (const { row, column } of coloured) expect(ruleOf(row, column), `R${row + 1}C${column + 1}`).toBeDefined();
    const covered = rules.flatMap(({ cells }) => cells.map(({ s, e }) => (e.c - s.c + 1) * (e.r - s.r + 1)));
    expect(covered.reduce((sum, count) => sum + count, 0)).toBe(coloured.length);
    for (const { message, bounds } of rules) {
      expect(message.length).toBeGreaterThan(10);
      expect(message.length).toBeLessThanOrEqual(225);
      expect(bounds[0]!.length).toBeLessThanOrEqual(260);
    }
  });

  it('is a scenario that there is, yes or no, and what the quantity can be', () => {
    expect(ruleOf(2, 4)).toMatchObject({ type: 'list', bounds: ['&quot;1,2,3&quot;', undefined] });
    expect(ruleOf(inputRow(plan, 'na_pilot'))).toMatchObject({ type: 'list', bounds: ['&quot;0,1&quot;', undefined] });
    for (const id of ['lekkage', 'doelmatigheid', 'looptijd_pilot', 'budget_basis']) {
      const { limits } = INPUTS.find((input) => input.id === id)!;
      expect(ruleOf(inputRow(plan, id)), id).toMatchObject({
        type: limits.whole ? 'whole' : 'decimal',
        bounds: [String(limits.least), String(limits.most)],
      });
    }
  });

  it('is a number between 1 and as many scenarios as there are, where a list would be too long', () => {
    expect(allowedScenarios(80)[0].kind).toBe('lijst');
    expect(allowedScenarios(101)[0]).toEqual({ kind: 'geheel', least: 1, most: 101 });
  });
});

describe('pages', () => {
  const samenvatting = plan.sheets.find(({ name }) => name === 'Samenvatting')!;

  it('do not cut through a chart or a table', () => {
    const { pages, charts } = samenvatting;
    if (pages.kind !== 'vast') throw new Error('no breaks');
    const inFile = [...partOf('Samenvatting').matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map(([, row]) =>
      Number(row),
    );
    expect(inFile).toEqual(pages.breaks);
    expect(inFile.length).toBeGreaterThan(0);
    const starts = new Set(charts!.map(({ row }) => row));
    for (const row of inFile) {
      const isCut = [...starts].some((start) => start < row && row < start + 18);
      expect(isCut, `break before row ${row + 1}`).toBe(false);
    }
    // What a page holds, in points, by Excel's own measures: the height of A4 less the margins, at the scale.
    const height = (100 * 487) / pages.scale;
    const ends = [...pages.breaks, Math.max(...starts) + 18];
    for (const [at, from] of [0, ...pages.breaks].entries()) {
      let sum = 0;
      for (let row = from; row < ends[at]!; row++) sum += samenvatting.heights.get(row) ?? 15;
      expect(sum).toBeLessThanOrEqual(height);
    }
  });

  it('are as wide as the sheet', () => {
    if (samenvatting.pages.kind !== 'vast') throw new Error('no scale');
    const width = samenvatting.widths.reduce((sum, characters) => sum + (7 * characters + 5) * 0.75, 0);
    expect((width * samenvatting.pages.scale) / 100).toBeLessThan(741);
    expect(partOf('Samenvatting')).toContain(`scale="${samenvatting.pages.scale}"`);
    expect(partOf('Samenvatting')).not.toContain('fitToPage="1"');
  });
});

describe('every chart', () => {
  it('has its labels below, also where columns go down, and both axes', () => {
    const charts = Object.entries(parts).filter(([name]) => name.startsWith('xl/charts/chart'));
    expect(charts.length).toBe(2 + 2 * 2);
    for (const [name, xml] of charts) {
      expect(/<c:catAx>.*?<\/c:catAx>/s.exec(xml)![0], name).toContain('<c:tickLblPos val="low"/>');
      expect(xml.match(/<c:delete val="0"\/><c:axPos/g)?.length, name).toBe(2);
      expect(xml).not.toContain('doughnut');
    }
  });

  it('of the balance per actor is of the cells of its variant', () => {
    const titles = plan.sheets.flatMap(({ charts = [] }) => charts.map(({ title }) => title));
    for (const id of ['populatie/subsidie', 'functie/subsidie'])
      expect(titles).toContain(`Saldo per actor, contante waarde: ${id} (€)`);
    const book = XLSX.read(bytes);
    const [, xml] = Object.entries(parts).find(
      ([name, part]) =>
        name.startsWith('xl/charts/') && part.includes('Saldo per actor, contante waarde: functie/subsidie'),
    )!;
    const [, category] = /<c:cat>.*?<c:f>Samenvatting!([^<]*)</s.exec(xml!)!;
    const [, values] = /<c:val>.*?<c:f>Samenvatting!([^<]*)</s.exec(xml!)!;
    const cellsOf = (range: string) =>
      XLSX.utils
        .sheet_to_json<unknown[]>(book.Sheets.Samenvatting!, {
          header: 1,
          range: range.replaceAll('$', ''),
          blankrows: true,
        })
        .map(([cell]) => cell);
    expect(cellsOf(category!)[0]).toBe('Deelnemende gemeenten');
    expect(cellsOf(values!).length).toBe(9);
    const total = cellsOf(values!).reduce<number>((sum, value) => sum + Number(value), 0);
    const ncw = XLSX.utils
      .sheet_to_json<unknown[]>(book.Sheets.Samenvatting!, { header: 1 })
      .find(([label]) => label === 'Netto contante waarde')!;
    expect(total).toBeCloseTo(Number(ncw[3]), 4);
  });
});
