import type { Workbook } from '../../models/workbook/index.ts';
import { cellAt, type Recalculated } from './recalculate.ts';

/** Half a cent, or the last digits of a large amount. */
const TOLERANCE = { absolute: 0.005, relative: 1e-9 };
/** Shares, ratios and indices are small: for them half a cent would prove nothing. */
const RATIO_TOLERANCE = 1e-9;

export interface Difference {
  readonly where: string;
  readonly formula: string;
  readonly expected: number | string;
  readonly found: unknown;
}

/** Every formula cell of the plan against what a recalculation gives. */
export function differences(plan: Workbook, sheets: Recalculated): { compared: number; different: Difference[] } {
  const different: Difference[] = [];
  let compared = 0;
  for (const { name, cells } of plan.sheets) {
    for (const { row, column, style, content } of cells) {
      if (content.kind !== 'formula') continue;
      compared += 1;
      const found = cellAt(sheets, name, row, column);
      if (!isSame(content.value, found, style.format === 'fractie'))
        different.push({
          where: `${name} R${row + 1}C${column + 1}`,
          formula: content.formula,
          expected: content.value,
          found,
        });
    }
  }
  return { compared, different };
}

function isSame(expected: number | string, found: unknown, isRatio: boolean): boolean {
  if (typeof expected === 'string') return (found ?? '') === expected;
  if (typeof found !== 'number') return false;
  const distance = Math.abs(found - expected);
  if (distance <= TOLERANCE.relative * Math.max(Math.abs(found), Math.abs(expected))) return true;
  return distance <= (isRatio ? RATIO_TOLERANCE : TOLERANCE.absolute);
}
