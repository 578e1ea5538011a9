import { type Expression, expressionText } from '../language/index.ts';
import { INPUTS } from '../lines/index.ts';
import type { Cell, Grade } from '../project/index.ts';
import type { Calculation, Footing, Variant } from './calculation.ts';
import { namesIn, restsOn } from './trace.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** Everything one wants to know of a line or input; made from the definition, never written by hand. */
export interface Explanation extends Named {
  readonly kind: 'regel' | 'invoer';
  readonly note: string;
  readonly source: string;
  readonly dimensions: readonly string[];
  /** Empty for an input. */
  readonly formula: string;
  /** The formula as a tree, as it counts for this cell; null for an input. */
  readonly expression: Expression | null;
  /** The formula with the values of one cell in the place of names. */
  readonly withValues: string;
  /** What the parts of the formula that stand for values are in that cell; of a sum its terms. Others are undefined. */
  readonly valuesOf: (part: Expression) => readonly number[] | undefined;
  /** Of that cell; null where a list is empty and there is none. */
  readonly value: number | null;
  readonly madeFrom: readonly Named[];
  readonly usedBy: readonly Named[];
  /** How many values of each grade the line of this variant rests on, directly or through other lines. */
  readonly restsOn: Readonly<Record<Grade, number>>;
  /** Of an input: its values with range, source and grade. */
  readonly cells: readonly Cell[];
}

/**
 * @param at index of the member per dimension; the first where not given
 * @returns undefined when there is no such line or input
 */
export function explain(
  calculation: Calculation,
  id: string,
  variant: Variant,
  at: Readonly<Record<string, number>> = {},
  footing: Footing = 'contract',
): Explanation | undefined {
  const { model, project } = calculation;
  const line = model.lines.get(id);
  const input = INPUTS.find((candidate) => candidate.id === id);
  if (!line && !input) return undefined;
  const position = { ...Object.fromEntries(calculation.dimensionsOf(id).map((d) => [d, 0])), ...at };
  const hasCell = calculation.dimensionsOf(id).every((d) => project.space[d]!.members.length > 0);
  const value = hasCell ? calculation.valueAt(id, variant, footing, position) : null;
  const view: View = { variant, footing, at: position };
  const branch = line && calculation.branchFor(line.branches, variant, calculation.effective(footing), position);
  const usedBy = [...model.lines.values()].filter(({ branches }) =>
    branches.some((branch) => namesIn(branch).includes(id)),
  );
  const definition = line ? calculation.definition(id)! : input!;
  const cells = project.cells.filter((cell) => cell.input.id === id);
  const sources = [...new Set(cells.map(({ bron, graad }) => `${bron} (${graad})`))];
  return {
    kind: line ? 'regel' : 'invoer',
    id,
    label: definition.label,
    unit: definition.unit,
    note: definition.note,
    source: line ? calculation.definition(id)!.source : sources.slice(0, 3).join('; '),
    dimensions: calculation.dimensionsOf(id),
    formula: branch?.formula ?? '',
    expression: branch?.expression ?? null,
    valuesOf: (part) => (value === null ? undefined : valuesOf(calculation, part, view)),
    withValues:
      branch && value !== null ? expressionText(branch.expression, (part) => textOf(calculation, part, view)) : '',
    value,
    madeFrom: branch ? [...new Set(namesIn(branch))].map((name) => named(calculation, name)) : [],
    usedBy: usedBy.map(({ definition: { id: user } }) => named(calculation, user)),
    restsOn: restsOn(calculation, id, variant, footing),
    cells,
  };
}

function named(calculation: Calculation, id: string): Named {
  const { label, unit } = calculation.definition(id) ?? INPUTS.find((input) => input.id === id)!;
  return { id, label, unit };
}

/** Which cell is read, of which variant, on which footing. */
interface View {
  readonly variant: Variant;
  readonly footing: Footing;
  readonly at: Readonly<Record<string, number>>;
}

/** Names, sums and the like as numbers, in the notation of the language. */
function textOf(calculation: Calculation, part: Expression, view: View): string | undefined {
  // Before the first year there is no year before: what stands for it then is a formula of its own.
  if (part.kind === 'previous' && !view.at.t)
    return enclosed(expressionText(part.start, (start) => textOf(calculation, start, view)));
  const values = valuesOf(calculation, part, view);
  return values && shown(values.reduce((sum, value) => sum + value, 0));
}

function valuesOf(
  calculation: Calculation,
  part: Expression,
  { variant, footing, at }: View,
): readonly number[] | undefined {
  const read = (name: string, position: Readonly<Record<string, number>>) =>
    calculation.valueAt(name, variant, footing, position);
  switch (part.kind) {
    case 'yearIndex':
      return [at.t ?? 0];
    case 'name':
      return [read(part.name, at)];
    case 'first':
      return [read(part.name, { ...at, t: 0 })];
    case 'previous':
      return at.t ? [read(part.name, { ...at, t: at.t - 1 })] : undefined;
    case 'empty':
      return [calculation.inputValues(part.name).some(Number.isNaN) && isEmptyAt(calculation, part.name, at) ? 1 : 0];
    case 'sum': {
      let positions: Record<string, number>[] = [{ ...at }];
      for (const d of part.over) {
        const { members, attributes } = calculation.project.space[d]!;
        const kept = members
          .map((_, index) => index)
          .filter((index) =>
            part.where.every(({ attribute, value }) => (attributes?.[attribute]?.[index] ?? value) === value),
          );
        positions = positions.flatMap((position) => kept.map((index) => ({ ...position, [d]: index })));
      }
      return positions.map((position) => read(part.name, position));
    }
    default:
      return undefined;
  }
}

/** A formula in the place of a name keeps its own parentheses. */
function enclosed(text: string): string {
  return text.includes(' ') || text.startsWith('-') ? `(${text})` : text;
}

function isEmptyAt(calculation: Calculation, id: string, at: Readonly<Record<string, number>>): boolean {
  const dimensions = calculation.dimensionsOf(id);
  const index = dimensions.reduce((sum, d) => sum * calculation.project.space[d]!.members.length + (at[d] ?? 0), 0);
  return Number.isNaN(calculation.inputValues(id)[index]!);
}

/** Ten digits: to the cent for amounts of millions. */
function shown(value: number): string {
  return String(Number(value.toPrecision(10)));
}
