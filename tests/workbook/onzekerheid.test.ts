import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { planWorkbook } from '../../models/workbook/index.ts';
import { drawn } from './drawn.ts';
import { bytesOf, planOf, projectOf, sample } from './support.ts';

const raw = sample('enschede');
const scenario = (raw.scenarios as { id: string }[])[0]!.id;
const uncertainty = await drawn(raw, scenario);
const variants = ['populatie/subsidie', 'functie/aanbesteding'];
const plan = planOf(raw, { scenario, variants, uncertainty });
const sheet = plan.sheets.find(({ name }) => name === 'Onzekerheid')!;
const bytes = bytesOf(plan);
const shown = XLSX.utils.sheet_to_json<(string | number | undefined)[]>(XLSX.read(bytes).Sheets.Onzekerheid!, {
  header: 1,
});
const rowAfter = (head: string, first: string) => {
  const at = shown.findIndex(([cell]) => cell === head);
  return shown.slice(at).find(([cell]) => cell === first)!;
};

describe('the sheet Onzekerheid', () => {
  it('is there just when draws were given', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      'Titelblad',
      'Samenvatting',
      'Invoer',
      'Populatie en zorgvraag',
      'populatie-subsidie',
      'functie-aanbesteding',
      'Rendement',
      'Onzekerheid',
      'Controles',
      'Bronnen',
    ]);
    const without = planOf(raw, { scenario, variants });
    expect(without.sheets.map(({ name }) => name)).not.toContain('Onzekerheid');
  });

  it('says that its figures are values, and holds no formula but whether they still hold', () => {
    expect(String(shown[1]![0])).toContain('deze cijfers rekenen niet mee');
    const formulas = sheet.cells.filter(({ content }) => content.kind === 'formula');
    expect(formulas.map(({ content }) => content)).toEqual([
      expect.objectContaining({
        value: 'ja, voor de invoer bij export',
        formula: expect.stringContaining('invoer_gewijzigd'),
      }),
    ]);
    const numbers = sheet.cells.filter(({ content }) => content.kind === 'number');
    expect(numbers.length).toBeGreaterThan(1000);
    expect(new Set(numbers.map(({ style }) => style.role))).toEqual(new Set(['gezocht']));
  });

  it('tells the draws, the seed, the scenario, the date and the version', () => {
    const told = Object.fromEntries(shown.slice(3, 11).map(([label, value]) => [label, value]));
    expect(told).toMatchObject({
      Trekkingen: 300,
      'Startgetal (seed)': uncertainty.seed,
      'Mislukte trekkingen (tellen nergens mee)': 0,
      'Gemaakt op': '1 januari 2026',
      Scenario: (raw.scenarios as { naam: string }[])[0]!.naam,
    });
    expect(told.Versie).toMatch(/^Bekostigingsverkenner 0, rekenmodel \d/);
  });

  it('shows every number to the last digit, of the variants that were chosen and in their order', () => {
    const [populatie] = uncertainty.variants.filter(({ variant }) => variant === variants[0]);
    for (const { figure, mean, standardDeviation, percentiles } of populatie!.figures) {
      const { label, onEqualFooting } = KEY_FIGURES.find(({ id }) => id === figure)!;
      expect(rowAfter(label, variants[0]!).slice(2), figure).toEqual([
        onEqualFooting ? 'gelijk' : 'contract',
        mean.value,
        mean.standardError,
        standardDeviation,
        ...(['p5', 'p25', 'p50', 'p75', 'p95'] as const).flatMap((name) => [
          percentiles[name].value,
          percentiles[name].standardError,
        ]),
      ]);
    }
    const of = (variant: string) => uncertainty.variants.find((one) => one.variant === variant)!;
    expect(rowAfter('Kansen', 'Een tekort in de pilot').slice(2)).toEqual(
      variants.map((id) => of(id).chances.tekort.value),
    );
    expect(rowAfter('Kans op een tekort per jaar, zoals gecontracteerd', '2020').slice(2)).toEqual(
      variants.map((id) => of(id).shortage[2]!.value),
    );
    const stress = uncertainty.stress[0]!;
    const stressed = shown.slice(shown.findIndex(([cell]) => cell === 'Stresstests: de uitkomst bij een tegenslag'));
    const tekort = stressed.slice(stressed.findIndex(([cell]) => cell === 'Tekort, pilot'));
    expect(tekort.find(([cell]) => cell === stress.name)!.slice(2)).toEqual(
      variants.map((id) => stress.outcomes.find(({ variant, figure }) => variant === id && figure === 'tekort')!.value),
    );
    expect(shown.flat().filter((cell) => cell === 'resultaat/subsidie')).toEqual([]);
  });

  it('has every draw in its histograms', () => {
    for (const { figure, bounds, variants: of } of uncertainty.histograms) {
      const { label } = KEY_FIGURES.find(({ id }) => id === figure)!;
      const at = shown.findIndex(([cell]) => cell === `Verdeling: ${label} (aantal trekkingen)`) + 2;
      const rows = shown.slice(at, at + bounds.length + 1);
      for (const [index, id] of variants.entries()) {
        expect(rows.reduce((sum, row) => sum + Number(row[2 + index]), 0)).toBe(300);
        expect(rows.map((row) => row[2 + index]).slice(0, -2)).toEqual(
          of.find(({ variant }) => variant === id)!.counts,
        );
      }
    }
  });

  it('draws them as native charts of those cells', () => {
    const titles = sheet.charts!.map(({ title }) => title);
    expect(titles).toEqual([
      'Kans op een tekort in de pilot',
      'Netto contante waarde, gelijke voet: P5, P50 en P95 (€)',
      'Tekort, pilot: populatie/subsidie',
      'Netto contante waarde, gelijke voet: populatie/subsidie',
      'Tekort, pilot: functie/aanbesteding',
      'Netto contante waarde, gelijke voet: functie/aanbesteding',
    ]);
    const parts = unzipSync(bytes);
    const ofSheet = Object.keys(parts)
      .filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .map((name) => strFromU8(parts[name]!))
      .filter((xml) => xml.includes('<c:f>Onzekerheid!'));
    expect(ofSheet.length).toBe(titles.length);
    const histogram = ofSheet.find((xml) => xml.includes('Tekort, pilot: populatie/subsidie'))!;
    expect(histogram).toContain('<c:gapWidth val="10"/>');
    const [, first, last] = /<c:val><c:numRef><c:f>Onzekerheid!\$C\$(\d+):\$C\$(\d+)</.exec(histogram)!;
    expect(Number(last) - Number(first) + 1).toBe(uncertainty.histograms[0]!.bounds.length - 1);
    expect(shown[Number(first) - 1]![2]).toBe(
      uncertainty.histograms[0]!.variants.find(({ variant }) => variant === variants[0])!.counts[0],
    );
  });

  it('is refused beside another scenario than was drawn', () => {
    for (const request of [{}, { scenario: (raw.scenarios as { id: string }[])[1]!.id }]) {
      const refused = planWorkbook(projectOf(raw), { date: '', appVersion: '', uncertainty, ...request });
      expect(refused.ok).toBe(false);
      expect(refused.problems).toEqual([expect.objectContaining({ code: 'onzekerheid-scenario' })]);
    }
  });

  it('shows what could not be calculated in words, and leaves out what it does not know', () => {
    const small = { scenario, scenarios: [], sheets: [], variants: variants.slice(0, 1) } as const;
    const strange = planOf(raw, {
      ...small,
      uncertainty: {
        ...uncertainty,
        variants: uncertainty.variants.slice(0, 1),
        histograms: [{ figure: 'onbekend', bounds: [0, 1], variants: [] }],
        stress: [{ name: '=1+1', explanation: '@SUM(1)', sets: [], outcomes: [] }],
      },
    });
    const cells = strange.sheets.find(({ name }) => name === 'Onzekerheid')!.cells;
    expect(cells.filter(({ content }) => content.kind === 'formula').length).toBe(1);
    expect(cells.some(({ content }) => content.kind === 'text' && content.text === '=1+1')).toBe(true);
    expect(() => bytesOf(strange)).not.toThrow();
    const stress = uncertainty.stress.map((one) => ({
      ...one,
      outcomes: one.outcomes.map((outcome) => ({ ...outcome, value: null })),
    }));
    const none = planOf(raw, { ...small, uncertainty: { ...uncertainty, stress } });
    const texts = none.sheets
      .find(({ name }) => name === 'Onzekerheid')!
      .cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
    expect(texts.filter((text) => text === 'niet te berekenen').length).toBe(6 * 3);
  });
});
