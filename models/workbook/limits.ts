import type { Problem } from '../language/index.ts';
import type { Workbook } from './plan.ts';

/** Excel's own: a workbook beyond them opens with a repair message, or not at all. */
const MOST_FORMULA_CHARACTERS = 8192;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What of a plan does not fit in Excel; once per sheet and kind. */
export function excelProblems({ sheets }: Workbook): Problem[] {
  return sheets.flatMap(({ name, cells }) => {
    const problems: Problem[] = [];
    const refuse = (code: string, what: string, remedy: string): void => {
      if (problems.some((problem) => problem.code === code)) return;
      problems.push({ severity: 'fout', code, where: `blad ${name}`, what, remedy });
    };
    for (const { row, column, content } of cells) {
      if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
        refuse(
          'excel-te-groot',
          'het blad heeft meer rijen of kolommen dan Excel aankan.',
          'Voeg scholen of gemeenten samen, of exporteer minder varianten.',
        );
      }
      if (content.kind === 'formula' && content.formula.length >= MOST_FORMULA_CHARACTERS) {
        refuse(
          'excel-formule-lang',
          `de formule in rij ${row + 1} telt ${content.formula.length} tekens; Excel kan er ${MOST_FORMULA_CHARACTERS} aan.`,
          'Maak de eigen formule van het effect korter.',
        );
      }
    }
    return problems;
  });
}
