import type { Cell, Plain, ResolvedProject } from '../project/index.ts';
import { titleOf } from './invoer-layout.ts';
import { SheetBuilder } from './plan.ts';

/** Both tables have grade, input and source in the same columns. */
export const BRONNEN_WIDTHS = [8, 50, 80, 40, 20, 20] as const;
const [GRADE, INPUT, SOURCE, PART, STANDARD, VALUE] = [0, 1, 2, 3, 4, 5] as const;

/** Where the values come from, by grade and source, and what the user changed from what to what. Values, no formulas. */
export function bronnenSheet(projects: readonly ResolvedProject[]): SheetBuilder {
  const sheet = new SheetBuilder('Bronnen');
  const [base] = projects as [ResolvedProject];
  sheet.title(`${base.naam} — bronnen`);
  sheet.row = 1;
  sheet.text(0, 'Zoals bij export: dit blad rekent niet mee.', 'toelichting');
  sheet.row = 3;
  changes(sheet, projects);
  sheet.row += 1;
  sources(sheet, base);
  return sheet;
}

function changes(sheet: SheetBuilder, projects: readonly ResolvedProject[]): void {
  sheet.section('Zelf veranderd', BRONNEN_WIDTHS.length);
  sheet.row += 1;
  sheet.heads(['Graad', 'Invoer', 'Bron en opmerking', 'Onderdeel', 'Standaard', 'Waarde']);
  const before = sheet.row;
  for (const [index, project] of projects.entries()) {
    const first = new Set(projects[0]!.cells.map(({ path }) => path));
    for (const cell of project.cells) {
      if (!cell.eigen || (index > 0 && first.has(cell.path))) continue;
      const scenario = index > 0 ? [titleOf(project, index)] : [];
      head(sheet, cell, project, scenario);
      const standard = cell.standaard?.waarde;
      if (standard === undefined) sheet.text(STANDARD, 'geen', 'toelichting');
      else value(sheet, STANDARD, standard);
      value(sheet, VALUE, cell.waarde);
      sheet.paragraph(SOURCE, [cell.bron, cell.opmerking].filter(Boolean).join('. '), BRONNEN_WIDTHS[SOURCE]);
      sheet.row += 1;
    }
  }
  if (sheet.row > before) return;
  sheet.text(INPUT, 'Niets: alle waarden zijn de standaard.');
  sheet.row += 1;
}

/** Every source once, with the inputs that rest on it. */
function sources(sheet: SheetBuilder, { cells }: ResolvedProject): void {
  sheet.section('Bronnen', BRONNEN_WIDTHS.length);
  sheet.row += 1;
  sheet.heads(['Graad', 'Invoer', 'Bron', 'Aantal waarden', '', '']);
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.graad} ${cell.bron}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { graad, bron } = group[0]!;
    sheet.text(GRADE, graad, 'merk');
    sheet.paragraph(INPUT, [...new Set(group.map(({ input }) => input.id))].join(', '), BRONNEN_WIDTHS[INPUT]);
    sheet.paragraph(SOURCE, bron, BRONNEN_WIDTHS[SOURCE]);
    sheet.number(PART, group.length, 'vast', 'geheel');
    sheet.row += 1;
  }
}

function head(sheet: SheetBuilder, { input, members, graad }: Cell, project: ResolvedProject, more: readonly string[]) {
  sheet.text(GRADE, graad, 'merk');
  sheet.paragraph(INPUT, `${input.id}: ${input.label}`, BRONNEN_WIDTHS[INPUT]);
  const part = Object.entries(members).map(([d, member]) => project.names[d]?.[member] ?? member);
  sheet.paragraph(PART, [...part, ...more].join(' · '), BRONNEN_WIDTHS[PART]);
}

function value(sheet: SheetBuilder, column: number, plain: Plain): void {
  if (plain === null) sheet.text(column, 'leeg', 'vast');
  else if (typeof plain === 'number') sheet.number(column, plain, 'vast', 'vrij');
  else sheet.text(column, plain.map((one) => String(one).replace('.', ',')).join('; '), 'vast');
}
