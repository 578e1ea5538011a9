import type { Footing, Variant } from '../engine/index.ts';
import type { Branch, Expression } from '../language/index.ts';
import {
  type At,
  cellOf,
  firstYearOf,
  type InputPlace,
  inputRowOf,
  LAST_COLUMN,
  type Place,
  type Places,
  placeOf,
  rangeOf,
  rowOf,
  THIS_COLUMN,
} from './places.ts';
import { sheetPrefix } from './plan.ts';

/** Excel takes at most 255 operands in a call. */
const MOST_OPERANDS = 250;

/** One cell of one line: where its formula stands and which members it is for. */
export interface Target {
  readonly sheet: string;
  readonly variant: Variant | undefined;
  readonly footing: Footing;
  readonly at: At;
}

/**
 * A line's formula for one row, with placeholders for the column it is copied to. Made from the same tree as the
 * calculation. Every operand is parenthesised: in Excel -2^2 is 4 and 2^3^2 is 64.
 * The row "as contracted" asks for the footing itself where the formulas differ, so that the input gelijke_voet works.
 */
export function rowFormula(branches: readonly Branch[], target: Target, places: Places): string {
  const branchFor = (footing: Footing): Branch =>
    places.calculation.branchFor(branches, target.variant, footing, target.at)!;
  const own = branchFor(target.footing);
  const equal = branchFor('gelijk');
  const formula = new Translator(target, places).value(own.expression);
  if (own === equal) return formula;
  const onEqual = new Translator({ ...target, footing: 'gelijk' }, places).value(equal.expression);
  return `IF(${places.inputs.get('gelijke_voet')!.name}=1,${onEqual},${formula})`;
}

class Translator {
  constructor(
    private readonly target: Target,
    private readonly places: Places,
  ) {}

  value(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return this.number(expression.value, expression.text);
      case 'yearIndex':
        return cellOf(this.places.yearIndex, this.places.yearIndex.row, this.target.sheet, THIS_COLUMN);
      case 'name':
        return this.read(expression.name, 'this');
      case 'first':
        return this.read(expression.name, 'first');
      case 'previous': {
        const index = cellOf(this.places.yearIndex, this.places.yearIndex.row, this.target.sheet, THIS_COLUMN);
        return `IF(${index}=0,${this.value(expression.start)},${this.read(expression.name, 'last')})`;
      }
      case 'empty':
        return `IF(ISNUMBER(${this.input(this.places.inputs.get(expression.name)!)}),0,1)`;
      case 'negate':
        return `-${this.operand(expression.operand)}`;
      case 'arithmetic':
        return `${this.operand(expression.left)}${expression.operator}${this.operand(expression.right)}`;
      case 'compare':
        return `IF(${this.condition(expression)},1,0)`;
      case 'choose':
        return `IF(${this.condition(expression.condition)},${this.value(expression.yes)},${this.value(expression.no)})`;
      case 'call': {
        const parts = expression.operands.map((part) => this.value(part));
        if (expression.function !== 'deel') return `${expression.function.toUpperCase()}(${parts.join(',')})`;
        const [above, below] = expression.operands.map((part) => this.operand(part));
        return `IF(${below}=0,0,${above}/${below})`;
      }
      case 'sum':
        return this.sum(expression);
    }
  }

  /** A name or a function needs no parentheses of its own; everything else gets them. */
  private operand(expression: Expression): string {
    const text = this.value(expression);
    return expression.kind === 'arithmetic' || expression.kind === 'negate' ? `(${text})` : text;
  }

  private condition(expression: Expression): string {
    if (expression.kind !== 'compare') return `${this.operand(expression)}<>0`;
    const { left, right, operator } = expression;
    // A question about an empty input stays the question that Excel knows.
    if (left.kind === 'empty' && right.kind === 'number' && (operator === '==' || operator === '!=')) {
      const filled = `ISNUMBER(${this.input(this.places.inputs.get(left.name)!)})`;
      return (right.value === 1) === (operator === '==') ? `NOT(${filled})` : filled;
    }
    const sign = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' }[operator];
    return `${this.operand(left)}${sign}${this.operand(right)}`;
  }

  private number(value: number, text: string): string {
    if (value === 0 || value === 1) return String(value);
    return this.places.constants.get(text)!;
  }

  private read(id: string, year: 'this' | 'last' | 'first'): string {
    const place = placeOf(this.places, id, this.target.variant);
    if (place) {
      const row = rowOf(place, this.target.footing, this.target.at);
      if (year === 'first') return firstYearOf(place, row, this.target.sheet);
      return cellOf(place, row, this.target.sheet, year === 'last' ? LAST_COLUMN : THIS_COLUMN);
    }
    const input = this.places.inputs.get(id)!;
    const cell = this.input(input);
    // An empty input counts as 0; the cell itself holds the word for it.
    return input.canBeEmpty ? `N(${cell})` : cell;
  }

  private input(place: InputPlace): string {
    if (place.name) return place.name;
    const { space } = this.places.calculation.project;
    const { variant, at } = this.target;
    const position: Record<string, number> = { ...at };
    if (variant) {
      position.b = space.b!.members.indexOf(variant.bekostiging);
      position.o = space.o!.members.indexOf(variant.organisatievorm);
    }
    const row = inputRowOf(place, position);
    return row === null ? '0' : `${sheetPrefix(place.sheet)}$${place.column}$${row}`;
  }

  private sum({ name, over, where }: Extract<Expression, { kind: 'sum' }>): string {
    const { space } = this.places.calculation.project;
    const place = placeOf(this.places, name, this.target.variant);
    const years = over.includes('t') ? space.t!.members.length : undefined;
    let positions: Record<string, number>[] = [{ ...this.target.at }];
    for (const d of over.filter((dimension) => dimension !== 't')) {
      positions = positions.flatMap((position) => space[d]!.members.map((_, index) => ({ ...position, [d]: index })));
    }
    if (positions.length === 0) return '0';
    if (!place) return sumOf(this.inputRows(name, positions));
    const rows = positions.map((position) => rowOf(place, this.target.footing, position));
    const { sheet } = this.target;
    if (where.length > 0) {
      const dimension = over.find((d) => space[d]?.attributes?.[where[0]!.attribute])!;
      const conditions = where.map(({ attribute, value }) => {
        const { rows: cells, column } = this.places.attributes.get(attribute)!;
        return {
          range: `Invoer!$${column}$${cells[0]}:$${column}$${cells.at(-1)}`,
          cell: (index: number) => `Invoer!$${column}$${cells[index]}`,
          value,
        };
      });
      if (over.length === 1 && isContiguous(rows)) {
        const pairs = conditions.map(({ range, value }) => `${range},"${value}"`).join(',');
        return `SUMIFS(${rangeOf(place, rows[0]!, rows.at(-1)!, sheet)},${pairs})`;
      }
      const terms = rows.map((row, index) => {
        const tests = conditions.map(({ cell, value }) => `${cell(positions[index]![dimension]!)}="${value}"`);
        const values =
          years === undefined
            ? cellOf(place, row, sheet, THIS_COLUMN)
            : `SUM(${rangeOf(place, row, row, sheet, years)})`;
        return `IF(AND(${tests.join(',')}),${values},0)`;
      });
      return sumOf(terms);
    }
    return sumOf(
      blocksOf(rows).map(([first, last]) =>
        first === last && years === undefined
          ? cellOf(place, first, sheet, THIS_COLUMN)
          : rangeOf(place, first, last, sheet, years),
      ),
    );
  }

  private inputRows(id: string, positions: readonly At[]): string[] {
    const place = this.places.inputs.get(id)!;
    const cells = positions.map((at) => inputRowOf(place, at));
    const prefix = sheetPrefix(place.sheet);
    const rows = cells.filter((row) => row !== null);
    return blocksOf(rows).map(([first, last]) =>
      first === last
        ? `${prefix}$${place.column}$${first}`
        : `${prefix}$${place.column}$${first}:$${place.column}$${last}`,
    );
  }
}

function sumOf(parts: readonly string[]): string {
  if (parts.length === 0) return '0';
  if (parts.length <= MOST_OPERANDS) return `SUM(${parts.join(',')})`;
  const groups: string[] = [];
  for (let start = 0; start < parts.length; start += MOST_OPERANDS)
    groups.push(sumOf(parts.slice(start, start + MOST_OPERANDS)));
  return sumOf(groups);
}

function isContiguous(rows: readonly number[]): boolean {
  return rows.every((row, index) => row === rows[0]! + index);
}

/** Rows in order as first–last pairs. */
function blocksOf(rows: readonly number[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}

/** All cells of a line on one footing, every member and every year. */
export function wholeRange(place: Place, footing: Footing, from: string, years: number): string {
  const count = place.sizes.reduce((product, size) => product * size, 1);
  const first = rowOf(place, footing, {});
  return rangeOf(place, first, first + count - 1, from, place.isYearly ? years : undefined);
}
