import type { Branch, Step } from './check.ts';
import type { Part } from './cycles.ts';
import type { Space } from './definition.ts';
import type { Expression, Restriction } from './expression.ts';
import { absolute, type Binary, binary, choose, gather, negate, type Operand, scatter, sum } from './kernels.ts';
import { type Fixed, free, type Layout, type Quantity } from './layout.ts';

export interface Memory {
  readonly layout: Layout;
  readonly space: Space;
  readonly values: ReadonlyMap<string, Quantity>;
  /** 1 where an input is empty. */
  readonly emptiness: ReadonlyMap<string, Quantity>;
}

export type Operation = () => void;

/** A step as a list of operations. A step with `vorig` is written out year by year, its lines in order within a year. */
export function compileStep(step: Step, memory: Memory): Operation[] {
  const operations: Operation[] = [];
  const { time, years } = memory.layout;
  if (step.yearly) {
    for (let year = 0; year < years; year++) {
      for (const part of step.parts) compilePart(part, { [time]: year }, memory, operations);
    }
  } else {
    for (const part of step.parts) compilePart(part, {}, memory, operations);
  }
  return operations;
}

function compilePart({ line, branch }: Part, year: Fixed, memory: Memory, operations: Operation[]): void {
  const { layout } = memory;
  const target = memory.values.get(line)!;
  const fixed = { ...positions(branch, memory.space), ...year };
  const open = free(target.dimensions, fixed);
  const isWhole = open.length === target.dimensions.length;
  const result = new Compiler(memory, fixed, operations, isWhole ? target : undefined).compile(branch.expression, true);
  if (result === target) return;
  const source = layout.operand(result, open);
  operations.push(
    isWhole ? gather(target.data, source) : scatter(target.data, layout.map(target.dimensions, open, fixed), source),
  );
}

function positions({ fixed }: Branch, space: Space): Record<string, number> {
  return Object.fromEntries(Object.entries(fixed).map(([d, member]) => [d, space[d]!.members.indexOf(member)]));
}

/** One formula to operations. The outermost one writes straight into the line where the layouts are the same. */
class Compiler {
  constructor(
    private readonly memory: Memory,
    private readonly fixed: Fixed,
    private readonly operations: Operation[],
    private readonly target: Quantity | undefined,
  ) {}

  compile(expression: Expression, outermost = false): Quantity {
    const { layout, values, emptiness } = this.memory;
    switch (expression.kind) {
      case 'number':
        return constant(expression.value);
      case 'yearIndex': {
        const year = this.fixed[layout.time];
        if (year !== undefined) return constant(year);
        return { dimensions: [layout.time], data: Float64Array.from({ length: layout.years }, (_, index) => index) };
      }
      case 'name':
        return this.read(values.get(expression.name)!, this.fixed);
      case 'empty':
        return this.read(emptiness.get(expression.name)!, this.fixed);
      case 'first':
        return this.read(values.get(expression.name)!, { ...this.fixed, [layout.time]: 0 });
      case 'previous': {
        const year = this.fixed[layout.time]!;
        if (year === 0) return this.compile(expression.start);
        return this.read(values.get(expression.name)!, { ...this.fixed, [layout.time]: year - 1 });
      }
      case 'sum':
        return this.sum(values.get(expression.name)!, expression.over, expression.where);
      case 'negate':
        return this.emit([this.compile(expression.operand)], outermost, (out, [a]) => negate(out, a!));
      case 'arithmetic':
      case 'compare':
        return this.binary(
          expression.operator,
          this.compile(expression.left),
          this.compile(expression.right),
          outermost,
        );
      case 'choose': {
        const parts = [expression.condition, expression.yes, expression.no].map((part) => this.compile(part));
        return this.emit(parts, outermost, (out, [condition, yes, no]) => choose(out, condition!, yes!, no!));
      }
      case 'call': {
        const name = expression.function;
        const parts = expression.operands.map((part) => this.compile(part));
        if (name === 'abs') return this.emit(parts, outermost, (out, [a]) => absolute(out, a!));
        const last = parts.length - 1;
        return parts.reduce((left, right, position) => this.binary(name, left, right, outermost && position === last));
      }
    }
  }

  private binary(operation: Binary, left: Quantity, right: Quantity, outermost: boolean): Quantity {
    return this.emit([left, right], outermost, (out, [a, b]) => binary(operation, out, a!, b!));
  }

  private emit(
    parts: Quantity[],
    outermost: boolean,
    make: (out: Float64Array, operands: Operand[]) => Operation,
  ): Quantity {
    const { layout } = this.memory;
    const dimensions = new Set(parts.flatMap((part) => part.dimensions));
    const fitsTarget = outermost && this.target?.dimensions.length === dimensions.size;
    const result = fitsTarget ? this.target! : layout.allocate(dimensions);
    this.operations.push(
      make(
        result.data,
        parts.map((part) => layout.operand(part, result.dimensions)),
      ),
    );
    return result;
  }

  private read(quantity: Quantity, fixed: Fixed): Quantity {
    const open = free(quantity.dimensions, fixed);
    if (open.length === quantity.dimensions.length) return quantity;
    const { layout } = this.memory;
    const slice = layout.allocate(open);
    this.operations.push(
      gather(slice.data, { data: quantity.data, map: layout.map(quantity.dimensions, open, fixed) }),
    );
    return slice;
  }

  private sum(source: Quantity, over: readonly string[], where: readonly Restriction[]): Quantity {
    const { layout } = this.memory;
    const held = Object.fromEntries(Object.entries(this.fixed).filter(([d]) => !over.includes(d)));
    const open = free(source.dimensions, held);
    const result = layout.allocate(open.filter((d) => !over.includes(d)));
    let from = layout.map(source.dimensions, open, held);
    let to = layout.map(result.dimensions, open);
    if (where.length > 0) {
      const keeps = where.map((restriction) => this.keeps(open, restriction));
      const isKept = (_: number, cell: number) => keeps.every((keep) => keep(cell));
      from = from.filter(isKept);
      to = to.filter(isKept);
    }
    this.operations.push(sum(result.data, source.data, from, to));
    return result;
  }

  private keeps(dimensions: readonly string[], { attribute, value }: Restriction): (cell: number) => boolean {
    const { layout, space } = this.memory;
    const dimension = dimensions.find((d) => space[d]?.attributes?.[attribute] !== undefined)!;
    const values = space[dimension]!.attributes![attribute]!;
    const member = layout.map([dimension], dimensions);
    return (cell) => values[member[cell]!] === value;
  }
}

function constant(value: number): Quantity {
  return { dimensions: [], data: Float64Array.of(value) };
}
