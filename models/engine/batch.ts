import { type BatchCode, BatchMachine, batchCode } from '../language/index.ts';
import { INPUTS } from '../lines/index.ts';
import type { Calculation, Footing, Variant } from './calculation.ts';

/** One number of an input that differs from draw to draw. */
export interface VaryingInput {
  readonly id: string;
  /** Index in the input's own layout order: 0 for a scalar, the year for a yearly list. */
  readonly cell: number;
}

/** One number of a line, for one variant on one footing. */
export interface Wanted {
  readonly line: string;
  readonly variant: Variant;
  readonly footing: Footing;
  /** Index of the member per further dimension; the first where not given. */
  readonly at?: Readonly<Record<string, number>>;
}

/**
 * Calculates many draws of some inputs at once, all others as they are in a calculation. It is made for the values the
 * calculation has now: after a change of inputs, make a new one. An input that varies is never empty.
 */
export class Batch {
  private readonly machine: BatchMachine;

  private constructor(
    /** In the order of the columns of draws. */
    readonly varying: readonly VaryingInput[],
    /** In the order of the outputs. */
    readonly wanted: readonly Wanted[],
    /** For a BatchMachine elsewhere, such as in a worker: it gives the same bytes. */
    readonly code: BatchCode,
  ) {
    this.machine = new BatchMachine(code);
  }

  /** @throws RangeError on an unknown input, line or cell, or one given twice: a mistake in the calling code */
  static create(calculation: Calculation, varying: readonly VaryingInput[], wanted: readonly Wanted[]): Batch {
    const values = new Map(INPUTS.map(({ id }) => [id, calculation.inputValues(id)]));
    const columns = new Map<string, Int32Array>();
    for (const [column, { id, cell }] of varying.entries()) {
      const cells = values.get(id)?.length;
      if (cells === undefined || !Number.isInteger(cell) || cell < 0 || cell >= cells)
        throw new RangeError(`no cell ${cell} in input ${id}`);
      if (id === 'gelijke_voet') throw new RangeError('the footing is chosen per wanted value, it cannot vary');
      const own = columns.get(id) ?? new Int32Array(cells).fill(-1);
      if (own[cell] !== -1) throw new RangeError(`cell ${cell} of input ${id} varies twice`);
      own[cell] = column;
      columns.set(id, own);
    }
    const cells = wanted.map(({ line, variant, footing, at = {} }) => {
      if (!calculation.model.lines.has(line)) throw new RangeError(`unknown line ${line}`);
      for (const [dimension, member] of Object.entries(at)) {
        if (calculation.project.space[dimension]?.members[member] === undefined)
          throw new RangeError(`no member ${member} in ${dimension} for line ${line}`);
      }
      return { id: line, at: { ...at, ...calculation.position(variant, footing) } };
    });
    return new Batch(varying, wanted, batchCode(calculation.model, { values, columns }, cells));
  }

  /** Draws `from` up to `to`, all of them when not given. @see BatchMachine.run */
  run(
    columns: readonly Float64Array[],
    outputs: readonly Float64Array[],
    from = 0,
    to = columns[0]?.length ?? 1,
  ): void {
    if (columns.length !== this.varying.length)
      throw new RangeError(`${this.varying.length} columns of draws wanted, ${columns.length} given`);
    if (outputs.length !== this.wanted.length)
      throw new RangeError(`${this.wanted.length} outputs wanted, ${outputs.length} given`);
    if (from < 0 || [...columns, ...outputs].some(({ length }) => length < to))
      throw new RangeError(`a column or output has no draws ${from} to ${to}`);
    this.machine.run(columns, outputs, from, to);
  }
}
