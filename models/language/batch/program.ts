import type { CheckedModel } from '../check.ts';
import { type Fixed, Layout } from '../layout.ts';
import { allocated, type BatchCode } from './allocate.ts';
import { type BatchInputs, Cells } from './cells.ts';
import { lowered } from './lower.ts';

/** One cell of a line or input, by member per dimension; the first member where none is given. */
export interface WantedCell {
  readonly id: string;
  readonly at: Fixed;
}

/**
 * Wanted cells of a model for many draws of some inputs, as code for a BatchMachine: sums contracted, years unrolled,
 * nothing twice. What does not vary over the draws is calculated here.
 */
export function batchCode(model: CheckedModel, inputs: BatchInputs, wanted: readonly WantedCell[]): BatchCode {
  const cells = new Cells(model, new Layout(model.vocabulary, model.space), inputs);
  const outputs = wanted.map(({ id, at }, index) => ({ node: cells.node(id, at), index }));
  return allocated(cells.graph, lowered(cells.graph, outputs));
}
