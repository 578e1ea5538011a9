import { type Expression, operandsOf, parseFormula } from '../language/index.ts';
import type { ResolvedProject } from '../project/index.ts';

/** Numbers other than 0 and 1 in formulas that a user typed: each gets a cell, since none may stand inside a formula. */
export function constantsOf({
  grondslagen,
  ownLines,
}: Pick<ResolvedProject, 'grondslagen' | 'ownLines'>): readonly { text: string; value: number }[] {
  const found = new Map<string, number>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'number' && expression.value !== 0 && expression.value !== 1)
      found.set(expression.text, expression.value);
    for (const operand of operandsOf(expression)) visit(operand);
  };
  for (const { formula, where } of [...grondslagen, ...ownLines]) {
    const parsed = parseFormula(formula, where);
    if (parsed.ok) visit(parsed.value);
  }
  return [...found].map(([text, value]) => ({ text, value }));
}
