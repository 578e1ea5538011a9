import {
  type Calculation,
  type Explanation,
  type Footing,
  type Named,
  type SearchedFigure,
  type Variant,
  variantResults,
} from '../../models/engine/index.ts';
import type { Cell } from '../../models/project/index.ts';
import { notation, number, table } from './format.ts';

/** Formula, the same with values, made from, used by, unit, source: for one cell, with all years beside it. */
export function explanationText(
  calculation: Calculation,
  variant: Variant,
  explanation: Explanation,
  at: Readonly<Record<string, number>>,
  footing: Footing,
): string {
  const {
    kind,
    id,
    label,
    unit,
    note,
    source,
    dimensions,
    formula,
    withValues,
    value,
    madeFrom,
    usedBy,
    restsOn,
    cells,
  } = explanation;
  const { space, names } = calculation.project;
  const memberName = (d: string, index: number) => names[d]?.[space[d]!.members[index]!] ?? space[d]!.members[index]!;
  const place = dimensions.map((d) => memberName(d, at[d] ?? 0)).join(', ');
  const lines = [
    `${label}  (${id})`,
    note,
    '',
    `variant   ${variant.id}, voet ${footing}`,
    `eenheid   ${unit === '1' ? '1 (zonder eenheid)' : unit}`,
    `bron      ${source}`,
  ];
  if (kind === 'regel') {
    const grades = Object.entries(restsOn).map(([grade, count]) => `${grade} ${count}`);
    lines.push(
      `rust op   invoer van graad ${grades.join(', ')}`,
      '',
      `formule   ${formula}`,
      `ingevuld  ${withValues} = ${value === null ? '–' : String(Number(value.toPrecision(12)))}${place ? `   (${place})` : ''}`,
    );
  }
  if (dimensions.includes('t')) {
    const years = space.t!.members;
    const row = years.map((_, t) => number(calculation.valueAt(id, variant, footing, { ...at, t })));
    lines.push(
      '',
      table(
        ['jaar', id],
        years.map((year, index) => [year, row[index]!]),
      ),
    );
  }
  if (kind === 'invoer') lines.push('', inputTable(cells));
  if (madeFrom.length > 0) lines.push('', 'gemaakt van', ...madeFrom.map(namedLine));
  lines.push(
    '',
    usedBy.length > 0 ? 'gebruikt door' : 'gebruikt door: niets, dit is een uitkomst',
    ...usedBy.map(namedLine),
  );
  return lines.join('\n');
}

/** A figure that is searched has no formula of its own: how it is found, and what came out. */
export function searchedText(calculation: Calculation, variant: Variant, figure: SearchedFigure): string {
  const value = variantResults(calculation, variant).kern[figure.id]!;
  const lines = [`${figure.label}  (${figure.id})`, figure.note, '', `variant   ${variant.id}, voet contract`];
  lines.push(`uitkomst  ${value === null ? figure.none : notation(value, figure.notation)}`);
  lines.push('', 'Gezocht door het model steeds opnieuw door te rekenen; er hoort geen formule bij.');
  return lines.join('\n');
}

function namedLine({ id, label, unit }: Named): string {
  return `  ${id}${unit === '1' ? '' : ` [${unit}]`} — ${label}`;
}

function inputTable(cells: readonly Cell[]): string {
  const list = (value: Cell['waarde'] | Cell['laag']): string => {
    if (value === undefined) return '–';
    if (value === null) return 'leeg';
    return typeof value === 'number' ? number(value) : value.map(number).join('; ');
  };
  return table(
    ['waar', 'waarde', 'laag', 'hoog', 'standaard', 'graad', 'bron'],
    cells.map((cell) => [
      cell.path,
      list(cell.waarde),
      list(cell.laag),
      list(cell.hoog),
      list(cell.standaard?.waarde),
      cell.graad,
      cell.bron,
    ]),
    [0, 5, 6],
  );
}
