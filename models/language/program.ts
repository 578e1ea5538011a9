import type { CheckedModel } from './check.ts';
import { compileStep, type Operation } from './compile.ts';
import { type Fixed, Layout, type Quantity } from './layout.ts';

interface CompiledStep {
  readonly ids: readonly string[];
  readonly uses: ReadonlySet<string>;
  readonly operations: readonly Operation[];
}

/** Steps to run for some changed inputs and wanted lines; made once, run many times. */
export type Plan = readonly CompiledStep[];

/**
 * A model compiled to loops over typed arrays. Compiling allocates every buffer; running allocates nothing.
 * Inputs are set with `setInput`, results are read with `values`; both in layout order (last dimension fastest).
 */
export class Program {
  private readonly layout: Layout;
  private readonly quantities = new Map<string, Quantity>();
  private readonly emptiness = new Map<string, Quantity>();
  private readonly steps: readonly CompiledStep[];

  constructor(private readonly model: CheckedModel) {
    this.layout = new Layout(model.vocabulary, model.space);
    for (const input of model.inputs.values()) {
      this.quantities.set(input.id, this.layout.allocate(input.dimensions));
      if (input.canBeEmpty) this.emptiness.set(input.id, this.layout.allocate(input.dimensions));
    }
    for (const line of model.lines.values())
      this.quantities.set(line.definition.id, this.layout.allocate(line.dimensions));
    const memory = { layout: this.layout, space: model.space, values: this.quantities, emptiness: this.emptiness };
    this.steps = model.steps.map((step) => ({
      ids: [...new Set(step.parts.map(({ line }) => line))],
      uses: step.uses,
      operations: compileStep(step, memory),
    }));
  }

  /**
   * @param values one number per cell in layout order; NaN is an empty input: 0 in a calculation, 1 for `leeg`
   * @throws RangeError on an unknown input or a wrong number of values: a mistake in the calling code
   */
  setInput(id: string, values: ArrayLike<number>): void {
    if (!this.model.inputs.has(id)) throw new RangeError(`unknown input ${id}`);
    const { data } = this.quantity(id);
    if (values.length !== data.length)
      throw new RangeError(`input ${id} has ${data.length} cells, ${values.length} given`);
    const empty = this.emptiness.get(id)?.data;
    for (let k = 0; k < values.length; k++) {
      const isEmpty = Number.isNaN(values[k]!);
      if (isEmpty && !empty) throw new RangeError(`input ${id} cannot be empty`);
      data[k] = isEmpty ? 0 : values[k]!;
      if (empty) empty[k] = isEmpty ? 1 : 0;
    }
  }

  /** The program's own array of a line or input: read it before the next run, never write to it. */
  values(id: string): Float64Array {
    return this.quantity(id).data;
  }

  dimensionsOf(id: string): readonly string[] {
    return this.quantity(id).dimensions;
  }

  /** One value, at the given positions; a dimension that the line lacks is ignored, one not given is its first member. */
  valueAt(id: string, at: Fixed): number {
    const { dimensions, data } = this.quantity(id);
    return data[this.layout.indexOf(dimensions, at)]!;
  }

  run(plan: Plan = this.steps): void {
    for (const { operations } of plan) for (const operation of operations) operation();
  }

  /** Only what is downstream of the changed inputs and upstream of the wanted lines (all lines when not given). */
  plan(changed: readonly string[], wanted?: readonly string[]): Plan {
    const stale = new Set(changed);
    const downstream = this.steps.filter((step) => {
      const isTouched = [...step.uses].some((id) => stale.has(id));
      if (isTouched) for (const id of step.ids) stale.add(id);
      return isTouched;
    });
    if (!wanted) return downstream;
    const needed = new Set(wanted);
    const upstream = downstream.reverse().filter((step) => {
      const isNeeded = step.ids.some((id) => needed.has(id));
      if (isNeeded) for (const id of step.uses) needed.add(id);
      return isNeeded;
    });
    return upstream.reverse();
  }

  private quantity(id: string): Quantity {
    const found = this.quantities.get(id);
    if (!found) throw new RangeError(`unknown line ${id}`);
    return found;
  }
}
