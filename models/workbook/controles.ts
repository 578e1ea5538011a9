import type { Footing, Variant } from '../engine/index.ts';
import { CONTROLE_IDS, KEY_FIGURES } from '../lines/index.ts';
import { wholeRange } from './formula.ts';
import { CHANGED, INVALID } from './invoer.ts';
import { cellOf, type Place, type Places, placeOf, rowOf } from './places.ts';
import { columnName, LINE_HEIGHT, SheetBuilder, sheetPrefix } from './plan.ts';
import { formatFor } from './regels.ts';

export const CONTROLES_SHEET = 'Controles';
/** Number of identities that do not hold, and of totals that differ from the export. */
export const DEVIATIONS = 'aantal_afwijkingen';

const FIRST_VARIANT = 2;
const EXPORTED = 3;
const STEPPED_BACK = 'invoer gewijzigd';
const TOLERANCE = { euro: 0.005, verhouding: 1e-9 } as const;

export interface ControlesSheet {
  readonly sheet: SheetBuilder;
  readonly widths: readonly number[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/**
 * *Identiteiten*: what must always hold, per variant, both footings together: the verdict, always OK.
 * *Gelijk aan export*: the workbook's key figures beside those of the application when it was made.
 */
export function controlesSheet(
  places: Places,
  variants: readonly Variant[],
  sheets: readonly SheetBuilder[],
): ControlesSheet {
  const { calculation } = places;
  const sheet = new SheetBuilder(CONTROLES_SHEET);
  const years = calculation.project.space.t!.members.length;
  sheet.title('Controles');
  sheet.row = 1;
  sheet.text(
    0,
    'Wat altijd moet kloppen, en of het werkboek hetzelfde geeft als de toepassing bij export.',
    'toelichting',
  );
  sheet.row = 2;
  sheet.text(0, 'Toegestane afwijking, bedragen en aantallen');
  sheet.number(FIRST_VARIANT, TOLERANCE.euro, 'vast', 'vrij');
  sheet.row = 3;
  sheet.text(0, 'Toegestane afwijking, verhoudingen');
  sheet.number(FIRST_VARIANT, TOLERANCE.verhouding, 'vast', 'vrij');
  const column = columnName(FIRST_VARIANT);
  const toleranceOf = (unit: string) => (unit === '1' ? `$${column}$4` : `$${column}$3`);
  sheet.row = 4;
  sheet.text(0, 'Afwijkingen');
  const totalRow = sheet.row;

  sheet.row = 6;
  sheet.section('Identiteiten', FIRST_VARIANT + variants.length);
  sheet.row = 7;
  sheet.heights.set(sheet.row, 2 * LINE_HEIGHT);
  sheet.heads(['Controle', 'Regel', ...variants.map(({ id }) => id)]);
  const first = sheet.row + 1;
  for (const id of CONTROLE_IDS) {
    const { label, unit } = calculation.definition(id)!;
    sheet.text(0, label);
    sheet.text(1, id, 'toelichting');
    for (const [index, variant] of variants.entries()) {
      const place = placeOf(places, id, variant)!;
      const parts = footingsOf(place)
        .map((footing) => wholeRange(place, footing, sheet.name, years))
        .join(',');
      sheet.formula(
        FIRST_VARIANT + index,
        `IF(MAX(MAX(${parts}),-MIN(${parts}))<=${toleranceOf(unit)},"OK","AFWIJKING")`,
        'OK',
        'oordeel',
        'tekst',
      );
    }
    sheet.row += 1;
  }
  const identities = `$${column}$${first}:$${columnName(FIRST_VARIANT + variants.length - 1)}$${sheet.row}`;

  sheet.row += 1;
  sheet.section('Werkboek', FIRST_VARIANT + variants.length);
  sheet.row += 1;
  const soundStart = sheet.row + 1;
  const sound = (label: string, what: string, formula: string) => {
    sheet.text(0, label);
    sheet.text(1, what, 'toelichting');
    sheet.formula(FIRST_VARIANT, `IF(${formula}=0,"OK","AFWIJKING")`, 'OK', 'oordeel', 'tekst');
    sheet.row += 1;
  };
  sound('Alle invoer is gevuld en mogelijk', 'Invoer, kolom Oordeel', INVALID);
  for (const { name, cells } of sheets) {
    const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)].map((all) =>
      all.reduce((most, one) => Math.max(most, one), 0),
    );
    const range = `${sheetPrefix(name)}$A$1:$${columnName(columns!)}$${rows! + 1}`;
    sound('Geen foutwaarden', name, `SUMPRODUCT(ISERROR(${range})*1)`);
  }
  const soundness = `$${column}$${soundStart}:$${column}$${sheet.row}`;

  sheet.row += 1;
  sheet.section('Gelijk aan export', Math.max(EXPORTED + 3, FIRST_VARIANT + variants.length));
  sheet.row += 1;
  sheet.heads(['Variant', 'Kerncijfer', 'Voet', 'Bij export', 'Nu', 'Oordeel']);
  const exportStart = sheet.row + 1;
  for (const variant of variants) {
    for (const { line, label, notation, onEqualFooting } of KEY_FIGURES) {
      const footing: Footing = onEqualFooting ? 'gelijk' : 'contract';
      const place = placeOf(places, line, variant)!;
      const value = calculation.valueAt(line, variant, footing);
      const format = formatFor(notation);
      const [then, now] = [EXPORTED, EXPORTED + 1].map((at) => `$${columnName(at)}$${sheet.row + 1}`);
      const tolerance = toleranceOf(notation === 'euro' ? 'euro' : '1');
      sheet.text(0, variant.id);
      sheet.text(1, label);
      sheet.text(2, footing, 'merk');
      sheet.number(EXPORTED, value, 'vast', format);
      sheet.formula(
        EXPORTED + 1,
        cellOf(place, rowOf(place, footing, {}), sheet.name, ''),
        value,
        'berekening',
        format,
      );
      const verdict = `IF(ABS(${now}-${then})<=${tolerance},"OK","AFWIJKING")`;
      sheet.formula(EXPORTED + 2, `IF(${CHANGED}>0,"${STEPPED_BACK}",${verdict})`, 'OK', 'oordeel', 'tekst');
      sheet.row += 1;
    }
  }
  const verdicts = columnName(EXPORTED + 2);
  const compared = `$${verdicts}$${exportStart}:$${verdicts}$${sheet.row}`;
  sheet.row = totalRow;
  // Everything that is not plainly right counts, an error in a cell too.
  const wrong = `ROWS(${identities})*COLUMNS(${identities})-COUNTIF(${identities},"OK")`;
  const unsound = `ROWS(${soundness})-COUNTIF(${soundness},"OK")`;
  const different = `ROWS(${compared})-COUNTIF(${compared},"OK")-COUNTIF(${compared},"${STEPPED_BACK}")`;
  sheet.formula(FIRST_VARIANT, `${wrong}+${unsound}+${different}`, 0, 'controle', 'geheel');
  return {
    sheet,
    widths: [60, 46, ...new Array<number>(Math.max(4, variants.length)).fill(16)],
    names: [{ name: DEVIATIONS, refersTo: `=${CONTROLES_SHEET}!$${column}$${totalRow + 1}` }],
  };
}

function footingsOf(place: Place): readonly Footing[] {
  return place.perFooting > 0 ? ['contract', 'gelijk'] : ['contract'];
}
